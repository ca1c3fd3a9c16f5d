package verify

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"parley/internal/text"
	"parley/summarize/brief"
)

// A nameIndex holds what an article can lend a name to: all its words, by
// their stems too, its territories, its acronyms.
type nameIndex struct {
	lang        string
	vocabulary  map[string]int32 // of the article
	words       map[string]bool  // other forms of them
	stems       map[string]bool  // of the words with a capital
	territories map[string]bool
	acronyms    map[string]bool
	short       []string // abbreviations with a full stop: "Calif"
	proper      []properName
}

// A properName is a word that has a capital within a sentence.
type properName struct {
	key  string
	span brief.Span
}

// indexNames makes the index; it takes time once, and only if a brief is checked.
func (a *Article) indexNames() *nameIndex {
	x := &nameIndex{lang: a.lexicon.lang, vocabulary: a.vocabulary, words: map[string]bool{}, stems: map[string]bool{}, territories: map[string]bool{}, acronyms: map[string]bool{}}
	for w := range a.vocabulary {
		if key := indexKey(w); key != w {
			x.words[key] = true
		}
		if strings.ContainsAny(w, "-'") {
			for _, part := range strings.FieldsFunc(w, isWordMark) {
				x.words[part] = true
			}
		}
	}
	for _, t := range a.territories {
		x.territories[t.Code] = true
	}
	seen := map[string]bool{}
	for k, t := range a.tokens {
		w := a.text(k)
		if !t.word || !startsWithCapital(w) {
			continue
		}
		if dotted := a.dotted(k); dotted != "" {
			x.acronyms[dotted] = true
			x.words[dotted] = true
		}
		lower := a.lower(k)
		if part := w[:len(w)-len(strings.TrimLeftFunc(w, isNoWordMark))]; isAcronym(part) {
			x.acronyms[a.lexicon.lower(part)] = true
		}
		if seen[lower] && (!a.startsSentence(k) || seen[lower+" "]) {
			continue
		}
		seen[lower] = true
		if a.is(k+1, ".") && !a.tokens[k+1].space && utf8.RuneCountInString(w) >= 2 && utf8.RuneCountInString(w) <= 5 && !seen[lower+"."] {
			seen[lower+"."] = true
			x.short = append(x.short, lower)
		}
		for _, part := range strings.FieldsFunc(indexKey(lower), isWordMark) {
			for _, stem := range text.NameStems(part, x.lang) {
				x.stems[stem] = true
			}
		}
		if !a.startsSentence(k) && !seen[lower+" "] && !isUpper(w) {
			seen[lower+" "] = true
			x.proper = append(x.proper, properName{indexKey(lower), a.span(k, k+1)})
		}
	}
	return x
}

// dotted returns the letters of the acronym with full stops that starts at
// token k: "F.B.I.".
func (a *Article) dotted(k int) string {
	var b strings.Builder
	for n := 0; n < 7 && a.isWord(k) && a.tokens[k].end-a.tokens[k].start <= 2 && utf8.RuneCountInString(a.text(k)) == 1 && a.is(k+1, "."); n++ {
		if n > 0 && a.tokens[k].space {
			break
		}
		b.WriteString(a.lower(k))
		k += 2
	}
	if utf8.RuneCountInString(b.String()) < 2 {
		return ""
	}
	return b.String()
}

// hasWord reports whether the article has the very word.
func (x *nameIndex) hasWord(w string) bool {
	_, ok := x.vocabulary[w]
	return ok || x.words[w]
}

// has reports whether the article has the name, or another form of it.
func (x *nameIndex) has(key string) bool {
	if x.hasWord(key) {
		return true
	}
	all := true
	for _, part := range strings.FieldsFunc(key, isWordMark) {
		all = all && (x.hasWord(part) || x.hasStem(part))
	}
	return all
}

func (x *nameIndex) hasStem(part string) bool {
	for _, stem := range text.NameStems(part, x.lang) {
		if x.stems[stem] {
			return true
		}
	}
	return false
}

// european reports whether the article speaks of anything European, such as
// the Commission.
func (x *nameIndex) european() bool {
	is := func(w string) bool {
		return slices.ContainsFunc([]string{"european", "европейск", "եվրոպական", "avropa"}, func(stem string) bool { return strings.HasPrefix(w, stem) })
	}
	for w := range x.vocabulary {
		if is(w) {
			return true
		}
	}
	for w := range x.words {
		if is(w) {
			return true
		}
	}
	return false
}

// spells reports whether words that stand together in the article have the
// initials, those of small words left out.
func (x *nameIndex) spells(a *Article, initials string) bool {
	if len(initials) > 28 {
		return false
	}
	letters := []rune(initials)
	for k := range a.tokens {
		n := 0
		for at := k; at < len(a.tokens) && n < len(letters) && at < k+16 && a.tokens[at].word; at++ {
			w := a.lower(at)
			if r, _ := utf8.DecodeRuneInString(w); r == letters[n] {
				n++
			} else if n == 0 || a.lexicon.class(w)&function == 0 {
				break
			}
		}
		if n == len(letters) {
			return true
		}
	}
	return false
}

// near returns a name of the article that is spelt nearly like key.
func (x *nameIndex) near(key string) (name properName, ok bool) {
	most := 0
	switch n := utf8.RuneCountInString(key); {
	case n >= 8:
		most = 2
	case n >= 5:
		most = 1
	default:
		return name, false
	}
	for _, p := range x.proper {
		if withinEdits([]rune(key), []rune(p.key), most) {
			return p, true
		}
	}
	return name, false
}

// withinEdits reports whether a and b differ in most letters at most.
func withinEdits(a, b []rune, most int) bool {
	if len(a)-len(b) > most || len(b)-len(a) > most {
		return false
	}
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	if len(a) == 0 || len(b) == 0 {
		return len(a)+len(b) <= most
	}
	if most == 0 {
		return false
	}
	return withinEdits(a[1:], b[1:], most-1) || withinEdits(a[1:], b, most-1) || withinEdits(a, b[1:], most-1)
}

// indexKey is a word in small letters as names are compared: without an English
// genitive, ё as е, Latin letters without accents.
func indexKey(w string) string {
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'")
	ascii := true
	for i := 0; i < len(w); i++ {
		ascii = ascii && w[i] < utf8.RuneSelf
	}
	if ascii {
		return w
	}
	w = strings.ReplaceAll(w, "ё", "е")
	if r, _ := utf8.DecodeRuneInString(w); text.ScriptOf(r) != text.Latin {
		return w
	}
	return strings.Map(func(r rune) rune {
		if r == 'ə' || r == 'ı' || r < utf8.RuneSelf {
			return r
		}
		if d := norm.NFD.PropertiesString(string(r)).Decomposition(); len(d) > 0 {
			first, _ := utf8.DecodeRune(d)
			return first
		}
		return r
	}, w)
}

func isWordMark(r rune) bool { return r == '-' || r == '\'' }

func isUpper(w string) bool { return strings.ToUpper(w) == w }

func isNoWordMark(r rune) bool { return !isWordMark(r) }
