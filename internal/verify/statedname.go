package verify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
)

// noteRole keeps what the source of s, or the phrase before it, says of the
// speaker besides their name.
func (p *partyFinder) noteRole(s statement) {
	if p.roles[s.Speaker] != "" || !p.personLike(s, s.Speaker) {
		return
	}
	role := roleIn(text.CleanLine(s.Source.Of(p.a.source)), s.Speaker)
	if role == "" {
		to, _ := p.a.tokensOf(s.Source)
		role = p.roleBefore(s.Speaker, to)
	}
	if role != "" {
		p.roles[s.Speaker] = role
	}
}

// roleBefore returns the phrase that stands before the name at token to,
// parted by a comma, if it is a role: "Its director, Kiril Danev".
func (p *partyFinder) roleBefore(speaker string, to int) string {
	a := p.a
	if to < 2 || to >= len(a.tokens) || !a.is(to-1, ",") || !startsWithCapital(a.text(to)) {
		return ""
	}
	const reach = 9
	from := to - 1
	for from > 0 && to-from < reach && a.tokens[from-1].word && a.sentence[from-1] == a.sentence[to] {
		from--
	}
	if from == to-1 || from > 0 && a.sentence[from-1] == a.sentence[from] && !a.is(from-1, `"`) || !isRole(a.text(to-2), a.doc.Lang) && !isRole(a.text(from), a.doc.Lang) && !isRole(a.text(min(from+1, to-2)), a.doc.Lang) {
		return ""
	}
	role := text.CleanLine(a.span(from, to-1).Of(a.source))
	if w, rest, ok := strings.Cut(role, " "); ok && possessiveWords().has(foldName(w, a.doc.Lang)) {
		p.owned[speaker] = from
		return trimRole(rest)
	}
	return trimRole(role)
}

// roleOf returns the role of a speaker: what a source said, else what follows
// a mention of the name.
func (p *partyFinder) roleOf(speaker string) (role string) {
	if role, known := p.roles[speaker]; known {
		return role
	}
	defer func() { p.roles[speaker] = role }()
	for _, m := range p.personOf(speaker).mentions {
		end := p.phraseAfter(m[1])
		from := m[1] + 1
		if end <= from || !p.a.is(m[1], ",") || p.isCircumstance(from) || !p.describes(from, end) && !p.represents(from, end) {
			continue
		}
		if p.a.is(end-1, ".") && (end == len(p.a.tokens) || p.a.sentence[end] != p.a.sentence[end-1]) {
			end--
		}
		return trimRole(text.CleanLine(p.a.span(from, end).Of(p.a.source)))
	}
	for _, m := range p.personOf(speaker).mentions {
		if role := p.roleBefore(speaker, m[0]); role != "" {
			return role
		}
	}
	for _, m := range p.personOf(speaker).mentions {
		if m[1]-m[0] > 1 {
			if role := p.title(m[0]); role != "" {
				return role
			}
		}
	}
	return ""
}

// title returns the office that stands before the full name at token i, in
// English, where an office has no other form there: "the Secretary of Armenia's
// Security Council Armen Grigoryan".
func (p *partyFinder) title(i int) string {
	a, lang := p.a, p.a.doc.Lang
	if baseOf(lang) != "en" {
		return p.titleOpening(i)
	}
	from := i
	for ; from > 0 && a.sentence[from-1] == a.sentence[i] && a.paragraph[from-1] == a.paragraph[i] && (a.isWord(from-1) || a.is(from-1, ".")); from-- {
		w := a.lower(from - 1)
		if a.is(from-1, ".") || startsWithCapital(a.text(from-1)) || joinsPhrase(w) && !isAnd(w) || isRole(w, lang) || partyWordOf(w, lang)&genericWord != 0 {
			continue
		}
		if a.class(from-1)&(function|cue) == 0 && !isAnd(w) && !opensTitle(w) {
			return "" // of what else the name may be a part, nobody knows
		}
		break
	}
	for from < i && (!a.isWord(from) || joinsPhrase(a.lower(from))) {
		from++
	}
	if from == i || !p.describes(from, i) || joinsPhrase(a.lower(i-1)) {
		return ""
	}
	return trimRole(text.CleanLine(a.span(from, i).Of(a.source)))
}

// titleOpening returns the office or the body before the full name at token i
// that opens a sentence, in the languages in which no article parts it from
// what stands before.
func (p *partyFinder) titleOpening(i int) string {
	a, lang := p.a, p.a.doc.Lang
	const reach = 12
	from := i
	for from > 0 && i-from < reach && a.sentence[from-1] == a.sentence[i] && (a.isWord(from-1) || strings.ContainsAny(a.text(from-1), "\"«»“”„")) {
		if a.class(from-1)&cue != 0 {
			return ""
		}
		from--
	}
	if from == i || from > 0 && a.sentence[from-1] == a.sentence[i] {
		return ""
	}
	for _, m := range p.r.placesFrom(from, i) { // "участвовавший глава делегации Армении": from the state on
		if from < m.token && m.token < i && startsWithCapital(a.text(m.token)) && p.describes(m.end, i) {
			from = m.token
		}
	}
	phrase := text.CleanLine(a.span(from, i).Of(a.source))
	if !p.describes(from, i) && !isBodyName(phrase, lang) {
		return ""
	}
	return trimRole(phrase)
}

// describes reports whether tokens [from,to) say who somebody is.
func (p *partyFinder) describes(from, to int) bool {
	lang := p.a.doc.Lang
	for k := from; k < to; k++ {
		if p.a.isWord(k) && isOffice(p.a.text(k), lang) {
			return true
		}
	}
	return false
}

// opensTitle reports whether a word parts a name with its office from what
// stands before.
func opensTitle(w string) bool {
	switch w {
	case "between", "with", "by", "from", "as", "including", "met", "told", "hosted":
		return true
	}
	return false
}

// roleIn returns what a source says besides the speaker's name, which stands
// at its start or at its end.
func roleIn(source, speaker string) string {
	words := strings.Fields(speaker)
	if len(words) < 2 {
		return ""
	}
	last := words[len(words)-1]
	i, j := strings.Index(source, words[0]), strings.Index(source, last)
	if i < 0 {
		i = j // the last name alone
	}
	if i < 0 || j < i {
		return ""
	}
	before, after := source[:i], strings.TrimLeft(source[j+len(last):], "՝, ")
	if strings.TrimSpace(before) != "" {
		return trimRole(before)
	}
	return trimRole(after)
}

// trimRole takes an article and marks off the ends of a role.
func trimRole(role string) string {
	role = strings.Trim(role, " ,;:–—-")
	for _, article := range []string{"the ", "The "} {
		role = strings.TrimPrefix(role, article)
	}
	const longest = 160
	if !strings.ContainsFunc(role, unicode.IsLetter) || len(role) > longest || utf8.RuneCountInString(role) < 3 {
		return ""
	}
	return role
}

// fullName returns the fullest name by which the article has the speaker of s
// speak, and remembers it.
func (p *partyFinder) fullName(s statement) string {
	lang := p.a.doc.Lang
	name := s.Speaker
	if body := p.bodyOf(s); body != "" {
		p.isBody[body] = true
		return body
	}
	name = p.withoutTitle(name, s)
	if p.isOblique(s) || capitals(name) == 1 {
		for _, known := range p.people {
			if sameNames(p.nameWords(name), p.nameWords(known), lang) && len(strings.Fields(known)) >= len(strings.Fields(name)) {
				return known
			}
		}
	}
	if baseOf(lang) == "hy" {
		if bare, ok := strings.CutSuffix(name, "ը"); ok && len(bare) > len(bare[:strings.LastIndexByte(bare, ' ')+1])+5 {
			name = bare
		} else if bare, ok := strings.CutSuffix(name, "ն"); ok {
			w := strings.Fields(bare)
			if _, known := p.a.vocabulary[p.a.lexicon.lower(w[len(w)-1])]; known {
				name = bare
			}
		}
	}
	if capitals(name) > 1 && !p.isOblique(s) && len(p.people) < mostPeople {
		p.people = append(p.people, name)
	}
	return name
}

// withoutTitle takes the office and the state off a speaker's name: "Armenian
// Foreign Minister Ara Sargsyan".
func (p *partyFinder) withoutTitle(name string, s statement) string {
	lang := p.a.doc.Lang
	l := parse(name)
	mentions := statesIn(l, lang)
	office, k := false, 0
	for ; k < len(l.tokens) && l.tokens[k].word; k++ {
		w := l.text(k)
		isPlace := slices.ContainsFunc(mentions, func(m stateMention) bool { return m.token <= k && k < m.end })
		if !isPlace && !isRole(w, lang) && partyWordOf(w, lang)&genericWord == 0 {
			break
		}
		office = office || isRole(w, lang)
	}
	rest := text.CleanLine(name[min(len(name), int(l.tokenStart(k))):])
	inSource := len(name) < s.Source.Len() && strings.Contains(s.Source.Of(p.a.source), name)
	if r, _ := utf8.DecodeRuneInString(rest); k == 0 || !unicode.IsLetter(r) || !office && !inSource || capitals(rest) < 2 || isBodyName(rest, lang) {
		return name
	}
	if p.roles[rest] == "" && office {
		p.roles[rest] = trimRole(name[:len(name)-len(rest)])
	}
	p.renamed[name] = rest
	return rest
}

// tokenStart is where token k starts in the source, or its end.
func (l *line) tokenStart(k int) int32 {
	if k >= len(l.tokens) {
		return int32(len(l.source))
	}
	return l.tokens[k].from
}

// isOblique reports whether the source stands in a phrase such as "по словам",
// and so in another case than the one that names are given in.
func (p *partyFinder) isOblique(s statement) bool {
	return baseOf(p.a.doc.Lang) != "en" && strings.Contains(s.Rule, "phrase") && s.Source.Len() > 0 && text.CleanLine(s.Source.Of(p.a.source)) == s.Speaker
}

// personLike reports whether the speaker is named as a person is, apart from a
// body that the source names too.
func (p *partyFinder) personLike(s statement, name string) bool {
	words := strings.Fields(s.Speaker)
	if p.isBody[s.Speaker] || len(words) < 2 || !startsWithCapital(words[len(words)-1]) {
		return false
	}
	lang := p.a.doc.Lang
	for _, w := range words {
		if f := foldName(strings.Trim(w, ".,«»“”"), lang); bodyNouns().has(f) || partyWordOf(f, lang)&genericWord != 0 {
			return false
		}
	}
	return capitals(s.Speaker) >= 2 && !allUpper(words[len(words)-1])
}

// capitals counts the words of a phrase that start with a capital, the first
// article left out.
func capitals(phrase string) int {
	n := 0
	for _, w := range text.Words(phrase) {
		if s := w.Of(phrase); startsWithCapital(s) && s != "The" {
			n++
		}
	}
	return n
}

func allUpper(w string) bool {
	return strings.ToUpper(w) == w && strings.ContainsFunc(w, unicode.IsLetter)
}

// isPersonName reports whether a phrase is written as the names of persons are:
// a few words, all in capitals but for particles, and in no case that says
// where.
func (p *partyFinder) isPersonName(name string) bool {
	const most = 5
	lang := p.a.doc.Lang
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > most || p.isPlace(name) {
		return false
	}
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		switch strings.ToLower(w) {
		case "de", "da", "di", "del", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "oğlu", "qızı":
			continue
		}
		if !unicode.IsUpper(r) || strings.ContainsAny(w, "0123456789") {
			return false
		}
	}
	last := words[len(words)-1]
	return !isLocative(last, lang) && !hasHyphenCase(last)
}

// hasHyphenCase reports whether a foreign name stands with an ending: "Los
// Angeles-dən".
func hasHyphenCase(w string) bool {
	at := strings.LastIndexAny(w, "-–")
	if at < 0 || at+1 >= len(w) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(w[at+1:])
	return unicode.IsLower(r)
}

// isPlace reports whether a phrase names a state or a city and nothing else.
func (p *partyFinder) isPlace(phrase string) bool {
	l := parse(excerptOf(phrase))
	places := statesIn(l, p.a.doc.Lang)
	return len(places) == 1 && places[0].token == 0 && places[0].end == len(l.tokens)
}
