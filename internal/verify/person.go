package verify

import (
	"slices"
	"strings"

	"parley/summarize/brief"
)

// A person is a speaker as the article ties them to parties and states.
type person struct {
	named    bool         // they have a name, which the article has
	mentions [][2]int     // the tokens of the name
	near     map[int]bool // the parties named in a phrase around the name
	around   map[int]bool // the parties named in a sentence with the name, or right before the first
	firm     []firmTie    // what a phrase next to the name says plainly
}

// A firmTie is a tie with the phrase that has it and the name.
type firmTie struct {
	tie
	span brief.Span
}

// maxPersonMentions is how many mentions of a person are looked at.
const maxPersonMentions = 60

// personOf looks for the speaker of a position, as the brief names them.
func (c *cast) personOf(speaker string) *person {
	if p, known := c.people[speaker]; known {
		return p
	}
	p := &person{near: map[int]bool{}, around: map[int]bool{}}
	c.people[speaker] = p
	p.mentions = c.mentionsOf(speaker)
	p.named = len(p.mentions) > 0
	for n, m := range p.mentions {
		from, to := c.phraseBefore(m[0]), c.phraseAfter(m[1])
		for _, t := range c.ties(from, to) {
			if t.party >= 0 && (t.end <= m[0] || t.token >= m[1]) {
				p.near[t.party] = true
			}
		}
		p.firm = append(p.firm, c.firmTies(m, from, to)...)
		first, last := c.a.sentenceNumber(m[0])
		tied := c.addAround(p, first, last)
		for back := 0; n == 0 && !tied && back < reachBack && first > 0; back++ {
			first, last = c.a.sentenceNumber(first - 1)
			tied = c.addAround(p, first, last)
		}
	}
	return p
}

// reachBack is how many sentences before the one that introduces a person are
// looked at for the party of which they are, where that one names none: "Chief
// executive Howard Schultz said".
const reachBack = 6

// addAround notes the parties that tokens [from,to) name, and reports whether
// there are any.
func (c *cast) addAround(p *person, from, to int) bool {
	tied := false
	for _, t := range c.ties(from, to) {
		if t.party >= 0 {
			p.around[t.party], tied = true, true
		}
	}
	return tied
}

// mentionsOf returns where the article has the name of the speaker: the last
// of its words in capitals that names no state and no office.
func (c *cast) mentionsOf(speaker string) [][2]int {
	lang := c.a.doc.Lang
	l := parse(excerptOf(speaker))
	states := statesIn(l, lang)
	for k := len(l.tokens) - 1; k >= 0; k-- {
		w := l.text(k)
		if !l.tokens[k].word || !startsWithCapital(w) || len([]rune(w)) < 2 || partyWordOf(w, lang)&genericWord != 0 || c.a.lexicon.class(w)&function != 0 ||
			slices.ContainsFunc(states, func(m stateMention) bool { return m.token <= k && k < m.end }) {
			continue
		}
		if mentions := c.capitalMentions(w); len(mentions) > 0 {
			for n := range mentions {
				c.extend(&mentions[n], l, k)
			}
			return mentions
		}
	}
	return nil
}

// extend takes the first names and initials before a mention of token k of the
// speaker into it.
func (c *cast) extend(m *[2]int, speaker *line, k int) {
	for at, k := m[0]-1, k-1; at >= 0 && k >= 0; at, k = at-1, k-1 {
		for c.a.is(at, ".") && m[0]-at < 3 {
			at--
		}
		for k >= 0 && !speaker.tokens[k].word {
			k--
		}
		if k < 0 || !c.a.isWord(at) || c.a.sentence[at] != c.a.sentence[m[0]] ||
			!sameName(foldName(c.a.text(at), c.a.doc.Lang), foldName(speaker.text(k), c.a.doc.Lang), c.a.doc.Lang) {
			return
		}
		m[0] = at
	}
}

// capitalMentions returns where the article has word, or a form of it, with a
// capital.
func (c *cast) capitalMentions(word string) [][2]int {
	var at []int
	for _, id := range c.r.alike(word, c.a.doc.Lang) {
		for _, n := range c.a.positions[id][:min(len(c.a.positions[id]), maxPersonMentions)] {
			if k := int(c.a.words[n]); startsWithCapital(c.a.text(k)) && !c.isShouted(k) {
				at = append(at, k)
			}
		}
	}
	slices.Sort(at)
	var mentions [][2]int
	for _, k := range at[:min(len(at), maxPersonMentions)] {
		mentions = append(mentions, [2]int{k, k + 1})
	}
	return mentions
}

// isShouted reports whether token k and a word beside it are all in capitals,
// as headlines within an article are, where nothing is said in full.
func (c *cast) isShouted(k int) bool {
	return allCapitals(c.a.text(k)) && (c.a.isWord(k-1) && allCapitals(c.a.text(k-1)) || c.a.isWord(k+1) && allCapitals(c.a.text(k+1)))
}

func allCapitals(w string) bool { return len(w) > 3 && strings.ToUpper(w) == w }

// sentenceNumber returns the tokens of the sentence in which token k stands, as
// far as they are within reach.
func (a *Article) sentenceNumber(k int) (from, to int) {
	const reach = 80
	from, to = k, k+1
	for from > max(0, k-reach) && a.sentence[from-1] == a.sentence[k] {
		from--
	}
	for to < min(len(a.tokens), k+reach) && a.sentence[to] == a.sentence[k] {
		to++
	}
	return from, to
}

// reachPhrase is how many tokens of a phrase on either side of a name are
// looked at.
const reachPhrase = 18

// phraseBefore returns where the phrase starts that ends with the name at
// token i: "the Secretary of Armenia's Security Council", on one side of
// marks and of verbs of speech.
func (c *cast) phraseBefore(i int) int {
	a := c.a
	quoted := 0
	for k := i - 1; k >= max(0, i-reachPhrase); k-- {
		if a.sentence[k] != a.sentence[i] || a.paragraph[k] != a.paragraph[i] {
			return k + 1
		}
		if a.tokens[k].word {
			if a.quoted[k] && !a.quoted[i] {
				quoted++
			}
			w := a.lower(k)
			if quoted > 6 || a.class(k)&cue != 0 || k == i-1 && isAnd(w) {
				return k + 1
			}
			continue
		}
		switch a.text(k) {
		case ",":
			if k != i-1 {
				return k + 1
			}
		case ".", "(", ")", `"`:
		case "-":
			if a.tokens[k].space {
				return k + 1
			}
		default:
			return k + 1
		}
	}
	return max(0, i-reachPhrase)
}

func isAnd(w string) bool {
	switch w {
	case "and", "or", "и", "или", "և", "եւ", "եվ", "ու", "կամ", "və":
		return true
	}
	return false
}

// opensApposition are words that can tie what follows to the name before them.
func opensApposition(w string) bool {
	switch w {
	case "of", "from", "for", "who", "with", "is", "was", "at", "heads", "leads", "chairs", "из", "от", "который", "которая", "является",
		"որը", "ով", "hansı":
		return true
	}
	return false
}

// phraseAfter returns where the phrase ends that describes the name that ends
// before token j: ", Assistant to the President of Azerbaijan,", "of Armenia".
func (c *cast) phraseAfter(j int) int {
	a := c.a
	if j >= len(a.tokens) || a.sentence[j] != a.sentence[j-1] {
		return j
	}
	k := j
	switch w := a.lower(j); {
	case a.tokens[j].word && opensApposition(w):
	case w == "," || w == "(" || w == "-" && a.tokens[j].space || w == "՝":
		k++
	default:
		return j
	}
	for ; k < min(len(a.tokens), j+reachPhrase) && a.sentence[k] == a.sentence[j] && a.paragraph[k] == a.paragraph[j]; k++ {
		if a.tokens[k].word {
			if a.class(k)&cue != 0 {
				return k
			}
			continue
		}
		switch a.text(k) {
		case ".", `"`:
		default:
			return k
		}
	}
	return k
}

// firmTies returns what the phrases [from, mention) and [mention, to) say
// plainly of the name between: before it, what no comma parts from it; after
// it, what describes it and tells no circumstance ("speaking in Baku").
func (c *cast) firmTies(m [2]int, from, to int) []firmTie {
	a := c.a
	var firm []firmTie
	for k := m[0] - 1; k >= from; k-- {
		if a.is(k, ",") && !(m[1]-m[0] > 1 && c.opensWithGenitive(from, k)) {
			from = k + 1
		}
	}
	add := func(from, to int) {
		for _, t := range c.ties(from, to) {
			if (t.firm || t.token >= m[1] && t.party >= 0 && t.code != "") && (t.token >= m[1] || t.end <= m[0] && c.isPlain(t.end, m[0])) {
				firm = append(firm, firmTie{t, a.span(min(from, m[0]), max(to, m[1]))})
			}
		}
	}
	if from < m[0] {
		add(from, m[0])
	}
	after := m[1]
	if after < to && !a.tokens[after].word {
		after++
	}
	if after < to && !c.isCircumstance(after) {
		add(after, to)
	}
	return firm
}

// opensWithGenitive reports whether tokens [from,to) are a genitive that ties
// and a role: "Armenia's foreign minister".
func (c *cast) opensWithGenitive(from, to int) bool {
	return slices.ContainsFunc(c.ties(from, min(from+2, to)), func(t tie) bool {
		return t.firm && strings.HasSuffix(c.a.text(t.end-1), "'s") && t.end < to && c.isPlain(from, t.token) && c.isPlain(t.end, to)
	})
}

// isPlain reports whether tokens [from,to) may stand in one noun phrase.
func (c *cast) isPlain(from, to int) bool {
	for k := from; k < to; k++ {
		if c.a.isWord(k) && c.a.class(k)&function != 0 && !joinsPhrase(c.a.lower(k)) {
			return false
		}
	}
	return true
}

func joinsPhrase(w string) bool {
	switch w {
	case "of", "for", "to", "the", "a", "an", "on", "и", "по", "в", "և", "եւ", "եվ", "və", "üzrə", "öz":
		return true
	}
	return isAnd(w)
}

// isCircumstance reports whether the phrase that token k opens says where or
// when somebody is rather than who.
func (c *cast) isCircumstance(k int) bool {
	w := c.a.lower(k)
	if n := len(w); baseOf(c.a.doc.Lang) == "en" && n > 4 && w[n-3:] == "ing" {
		return true
	}
	switch w {
	case "in", "on", "after", "before", "during", "while", "when", "as", "with", "and", "but", "в", "во", "на", "после", "перед", "и", "а", "но",
		"выступая", "комментируя", "и՛", "և", "եւ", "եվ", "իսկ", "բայց", "və", "amma":
		return true
	}
	return false
}
