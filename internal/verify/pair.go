package verify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// prose runs, on a text of the right language, the checks that compare how the two texts are written: language,
// marks, length, repetition, negation, hedges. Those that need the words of a
// language are off where parley has none: see unchecked.
func (p *Pair) prose(source, target string) []brief.Finding {
	return p.proseOf(newPairSegment(source, p.From), newPairSegment(target, p.To))
}

func (p *Pair) proseOf(from, to *pairSegment) []brief.Finding {
	s, t := from.side(), to.side()
	source, target := s.text, t.text
	return slices.Concat(
		p.left(s, t),
		p.turkishOf(t),
		p.lookalikes(source, target),
		p.brackets(source, target),
		p.quotationMarks(source, target),
		p.finalMark(source, target),
		p.lengthOfLine(source, target),
		p.repeats(s, t),
		p.negation(s, t),
		p.hedge(s, t),
		p.concord(t),
		p.person(t),
		p.tautology(t),
		p.confirmed(s, t),
		p.commaAfterThat(t),
		p.demands(s, t),
		p.comparison(s, t),
		p.ruledOut(s, t),
		p.price(s, t),
		p.splitsAZ(t),
		p.endingsAZ(t.text),
		p.calques(s, t),
	)
}

// Whole checks what takes all lines of a translation, sources and targets in
// the same order: its length, Turkish in place of Azerbaijani, and a note
// about the checks that do not know the languages. The findings have no path.
func (p *Pair) Whole(sources, targets []string) []brief.Finding {
	return slices.Concat(
		p.unchecked(),
		p.lengthOfWhole(sources, targets),
		p.turkishWhole(targets),
		p.offices(targets),
	)
}

// A pairSide is one of the two texts, cut into words.
type pairSide struct {
	text, lang string
	lexicon    *pairLexicon // nil: none for the language
	numbers    []text.Number
	spans      []brief.Span
	words      []string    // in small letters, without marks over vowels
	classes    []pairClass // of the words; nil without a lexicon
	first      []int       // where the phrase starts that gives a word its classes
}

func newPairSide(s, lang string) *pairSide { return newPairSegment(s, lang).side() }

func (cut *pairSegment) side() *pairSide {
	lang := cut.lang
	side := &pairSide{text: cut.text, lang: lang, lexicon: pairLexiconOf(lang), numbers: cut.numbers, spans: cut.words}
	side.foldWords(lang)
	if side.lexicon != nil {
		side.classes, side.first = side.lexicon.classify(side.words)
		for i, w := range side.words {
			if side.isNameHy(i) {
				side.classes[i] = 0
			}
			// "No. 1"
			if w == "no" && i+1 < len(side.words) && isDigit(side.words[i+1][0]) {
				side.classes[i] = 0
			}
		}
		side.fragmentAZ()
	}
	return side
}

func (s *pairSide) foldWords(lang string) {
	s.words = make([]string, len(s.spans))
	var folded strings.Builder // one for all words, which are parts of it
	folded.Grow(len(s.text) + len(s.text)/8)
	for i, span := range s.spans {
		start := folded.Len()
		foldInto(&folded, span.Of(s.text), lang)
		s.words[i] = folded.String()[start:]
	}
}

// isNameHy reports whether the word i is an Armenian name in Չ-, which is no
// negated verb: one within a sentence, with a capital.
func (s *pairSide) isNameHy(i int) bool {
	span := s.spans[i]
	if i == 0 || !strings.HasPrefix(span.Of(s.text), "Չ") {
		return false
	}
	between := s.text[s.spans[i-1].End:span.Start]
	return strings.TrimFunc(between, unicode.IsSpace) == ""
}

// has reports whether a word is of one of the classes, and where the first is.
func (s *pairSide) has(classes pairClass) (int, bool) {
	for i, c := range s.classes {
		if c&classes != 0 {
			return i, true
		}
	}
	return 0, false
}

// as returns the words from i to j as they are written.
func (s *pairSide) as(i, j int) string {
	return brief.Span{Start: s.spans[i].Start, End: s.spans[j-1].End}.Of(s.text)
}

// pairFold returns a word in small letters, without the marks that Armenian
// sets over a vowel, with one apostrophe and one spelling of և and ё.
func pairFold(word, lang string) string {
	plain := true
	for i := 0; i < len(word); i++ {
		if c := word[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return word
	}
	var b strings.Builder
	b.Grow(len(word))
	foldInto(&b, word, lang)
	return b.String()
}

func foldInto(b *strings.Builder, word, lang string) {
	last := rune(0)
	for _, r := range word {
		r = text.FoldCase(r, lang)
		switch r {
		case '՛', '՜', '՞', '՟', 0xAD:
			continue
		case '’', '‘', '՚':
			r = '\''
		case '‑', '‐', '֊':
			r = '-'
		case 'ё':
			r = 'е'
		case 'և':
			b.WriteRune('ե')
			r = 'վ'
		case 'ւ':
			if last == 'ե' {
				r = 'վ'
			}
		}
		b.WriteRune(r)
		last = r
	}
}

// pairData returns the language whose word lists serve the language with the
// BCP 47 code lang, "" if there are none: those of az are in Latin letters.
func pairData(lang string) string {
	base := baseOf(lang)
	switch base {
	case "en", "hy", "ru":
		return base
	case "az":
		if text.MainScript(lang) == text.Latin {
			return base
		}
	}
	return ""
}

// letterCount counts the letters of s.
func letterCount(s string) (n int) {
	for _, r := range s {
		if isLetter(r) {
			n++
		}
	}
	return n
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
