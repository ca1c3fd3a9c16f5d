package verify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/attribution"
	"parley/summarize/brief"
)

// A nameFinder looks up in an article who is named in it and what stands beside
// them. It serves one check of one brief.
type nameFinder struct {
	*Article
	v        *voices
	profiles map[string]*profile
	spoke    map[int32]bool // see people
	speaks   following      // of the brief
	of       *brief.Brief

	// Answers given before: the same names are compared for many positions.
	wordsOf   map[string][]nameWord
	formsOf   map[string][]int32
	spellings map[string]spelling
	persons   map[string]bool
	relations map[relationKey]relation
}

// A relationKey is what a relation depends on.
type relationKey struct {
	speaker, role, party string
	of                   *attribution.Attribution
}

// forms returns the ids of the words of the article that may be forms of a word
// of a name, ascending.
func (n *nameFinder) forms(word string) []int32 {
	ids, known := n.formsOf[word]
	if !known {
		ids = n.v.forms(word, n.doc.Lang)
		n.formsOf[word] = ids
	}
	return ids
}

// A profile is where an article names somebody, and the words that stand near.
type profile struct {
	words  []nameWord // of the name
	at     []int32    // where its last word stands, as places in the article's words
	near   map[int32]bool
	absent []string // words of the name that the article does not have
	whole  bool     // all words of the name stand together somewhere
}

func newNameFinder(a *Article) *nameFinder {
	return &nameFinder{
		Article: a, v: a.voices(), profiles: map[string]*profile{},
		wordsOf: map[string][]nameWord{}, formsOf: map[string][]int32{}, spellings: map[string]spelling{},
		persons: map[string]bool{}, relations: map[relationKey]relation{},
	}
}

// nameWords is the function of that name, which it asks once for each phrase.
func (n *nameFinder) nameWords(phrase string) []nameWord {
	words, known := n.wordsOf[phrase]
	if !known {
		words = nameWords(phrase, n.doc.Lang)
		n.wordsOf[phrase] = words
	}
	return words
}

// How far from a name its words and those that tell who it is may stand.
const (
	reachName    = 5
	reachProfile = 12
	maxMentions  = 40
	maxNameWords = 16
)

// profileOf finds where a name stands.
func (n *nameFinder) profileOf(name string) *profile {
	if p, ok := n.profiles[name]; ok {
		return p
	}
	p := &profile{words: n.properWords(name), near: map[int32]bool{}}
	n.profiles[name] = p
	if len(p.words) > maxNameWords {
		p.words = p.words[len(p.words)-maxNameWords:]
	}
	var forms [][]int32
	for _, w := range p.words {
		f := n.forms(w.word)
		if len(f) == 0 {
			p.absent = append(p.absent, w.word)
		}
		forms = append(forms, f)
	}
	if len(forms) == 0 {
		return p
	}
	for _, id := range forms[len(forms)-1] {
		p.at = append(p.at, n.Article.positions[id]...)
	}
	slices.Sort(p.at)
	p.at = n.together(p, forms)
	if len(p.at) > maxMentions {
		p.at = p.at[:maxMentions]
	}
	for _, at := range p.at {
		n.describe(p, at)
	}
	return p
}

// describe adds to a profile the words beside the name at a place: those before
// it up to a mark or a cue, and the appositive after it.
func (n *nameFinder) describe(p *profile, at int32) {
	k := int(n.words[at])
	from, to := k, k
	for words := 0; from > 0 && words < reachProfile && n.sentence[from-1] == n.sentence[k]; from-- {
		if !n.tokens[from-1].word {
			if n.is(from-1, ",") || n.is(from-1, "-") || n.is(from-1, ".") || n.is(from-1, `"`) && n.quoted[from-1] == n.quoted[k] {
				continue
			}
			break
		}
		if n.class(from-1)&(cue|complementizer) != 0 {
			break
		}
		words++
	}
	if to+1 < len(n.tokens) && (n.is(to+1, ",") || n.is(to+1, "(") || n.is(to+1, "-")) {
		for words := 0; to+1 < len(n.tokens) && words < reachProfile && n.sentence[to+1] == n.sentence[k]; to++ {
			if n.tokens[to+1].word {
				if n.class(to+1)&(cue|complementizer) != 0 {
					break
				}
				words++
			}
		}
	}
	for words := 0; to == k+words && words < 2 && to+1 < len(n.tokens) && n.sentence[to+1] == n.sentence[k] && n.class(to+1)&(cue|complementizer) == 0; words++ {
		if to++; !n.tokens[to].word && !n.is(to, `"`) {
			break
		}
	}
	i, _ := slices.BinarySearch(n.words, int32(from))
	for ; i < len(n.words) && int(n.words[i]) <= to; i++ {
		p.near[n.wordID[i]] = true
	}
}

// together says whether the words of a name stand side by side, and returns
// the places of the last word that count: for a name of capitals all of them,
// as a surname stands alone later; for other words those with the rest beside.
func (n *nameFinder) together(p *profile, forms [][]int32) []int32 {
	var with []int32
	for _, at := range p.at {
		all := true
		for _, f := range forms[:len(forms)-1] {
			stands := false
			for k := max(0, at-reachName); k < min(int32(len(n.words)), at+reachName+1) && !stands; k++ {
				_, stands = slices.BinarySearch(f, n.wordID[k])
			}
			if all = stands; !all {
				break
			}
		}
		if all {
			with = append(with, at)
			if len(with) > maxMentions {
				break
			}
		}
	}
	p.whole = len(with) > 0
	if p.words[len(p.words)-1].capital {
		return p.at
	}
	return with
}

// properWords are the capitalised words of a name, all of them if there are
// none.
func (n *nameFinder) properWords(name string) []nameWord {
	all := n.nameWords(name)
	var proper []nameWord
	for _, w := range all {
		if w.capital {
			proper = append(proper, w)
		}
	}
	if len(proper) == 0 {
		return all
	}
	return proper
}

// covers reports whether every word of the phrase stands near the name.
func (n *nameFinder) covers(p *profile, phrase string) bool {
	words := n.nameWords(phrase)
	if len(words) == 0 || len(words) > maxNameWords {
		return false
	}
	for _, w := range words {
		if !slices.ContainsFunc(n.forms(w.word), func(id int32) bool { return p.near[id] }) {
			return false
		}
	}
	return true
}

// isPerson reports whether a name looks like that of a person: it ends with
// capitalised words, two or one that has another before it somewhere, and none
// of them is the noun of an organisation.
func (n *nameFinder) isPerson(name string) bool {
	person, known := n.persons[name]
	if !known {
		person = n.looksPersonal(name)
		n.persons[name] = person
	}
	return person
}

func (n *nameFinder) looksPersonal(name string) bool {
	l := parse(excerptOf(name))
	capitals := 0
	for k := len(l.tokens) - 1; k >= 0; k-- {
		if !l.tokens[k].word {
			if l.is(k, ".") {
				continue
			}
			break
		}
		w := foldName(l.text(k), n.doc.Lang)
		if bodyNouns().has(w) {
			return false
		}
		if first, _ := utf8.DecodeRuneInString(l.text(k)); !unicode.IsUpper(first) {
			if isNameFiller(w) {
				return false // "Democrat from Dolna"
			}
			break
		}
		capitals++
	}
	return capitals >= 2 || capitals == 1 && n.hasFirstName(name)
}

// hasFirstName reports whether the article somewhere has a capitalised word
// right before the single word of a name.
func (n *nameFinder) hasFirstName(name string) bool {
	for _, at := range n.profileOf(name).at {
		if at == 0 {
			continue
		}
		if personTitles().has(n.spelt[n.wordID[at-1]]) && n.isCapital(int(n.words[at-1])) {
			return true
		}
		k, b := n.words[at], n.words[at-1]
		if b == k-1 && n.sentence[b] == n.sentence[k] && n.isCapital(int(b)) && !n.small[n.wordID[at-1]] && n.class(int(b))&function == 0 {
			return true
		}
	}
	return false
}

func (n *nameFinder) isCapital(k int) bool {
	for _, r := range n.text(k) {
		return unicode.IsUpper(r)
	}
	return false
}

// mayBePlace reports whether a word may name a place: in English only one that
// somewhere follows a preposition of place.
func (n *nameFinder) mayBePlace(word string) bool {
	if baseOf(n.doc.Lang) != "en" {
		return true
	}
	for i, id := range n.forms(word) {
		for k, at := range n.Article.positions[id] {
			if i+k > maxMentions {
				return true
			}
			if at > 0 && strings.Contains(" in at from near to between ", " "+n.spelt[n.wordID[at-1]]+" ") {
				return true
			}
		}
	}
	return false
}

// hasTitle reports whether a title of persons stands in a source.
func hasTitle(source, lang string) bool {
	for _, w := range parse(excerptOf(source)).wordsIn(lang) {
		if personTitles().has(w) {
			return true
		}
	}
	return false
}

// hasCapital reports whether a phrase has a name in it.
func (n *nameFinder) hasCapital(phrase string) bool {
	return slices.ContainsFunc(n.nameWords(phrase), func(w nameWord) bool { return w.capital })
}

// ownNames are the capitalised words of a phrase but for those in capitals
// throughout, which name bodies.
func ownNames(phrase, lang string) []nameWord {
	l := parse(excerptOf(phrase))
	var words []nameWord
	for k, t := range l.tokens {
		if !t.word {
			continue
		}
		runes := []rune(l.text(k))
		if unicode.IsUpper(runes[0]) && !(len(runes) > 1 && unicode.IsUpper(runes[1])) {
			if w := foldName(l.text(k), lang); !isNameFiller(w) {
				words = append(words, nameWord{w, true})
			}
		}
	}
	return words
}
