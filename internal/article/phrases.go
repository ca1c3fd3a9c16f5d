package article

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"
)

//go:embed phrases.txt
var phraseFile string

// A phrase is one by which pages are told from the articles in them.
type phrase struct {
	words  []string // folded
	begins bool     // a line that begins with it will do; else it is the whole line
	label  bool     // a colon must follow it
	drop   bool     // the line goes; else the article ends before it
}

// phraseTable returns the phrases of phrases.txt by their first words.
var phraseTable = sync.OnceValue(func() map[string][]phrase {
	table := make(map[string][]phrase)
	for s := range strings.Lines(phraseFile) {
		s, _, _ = strings.Cut(s, "#")
		if s = strings.TrimSpace(s); s == "" {
			continue
		}
		if p, ok := parsePhrase(s); ok {
			table[p.words[0]] = append(table[p.words[0]], p)
		}
	}
	return table
})

// parsePhrase returns the phrase on a line of phrases.txt.
func parsePhrase(s string) (p phrase, ok bool) {
	s, p.drop = strings.CutPrefix(s, "- ")
	s, p.begins = strings.CutSuffix(s, "...")
	p.label = strings.HasSuffix(s, ":")
	p.words = phraseWords(s, 0)
	return p, len(p.words) > 0
}

// longPhraseLine is the length in words from which a line is no longer chrome,
// whatever it begins with.
const longPhraseLine = 25

// phraseAt returns the phrase that makes the line s the page's own, or nil.
func phraseAt(s string) *phrase {
	if len(s) > 600 {
		return nil
	}
	words := phraseWords(s, 1)
	if len(words) == 0 || phraseTable()[words[0]] == nil {
		return nil
	}
	if words = phraseWords(s, longPhraseLine+1); len(words) > longPhraseLine {
		return nil
	}
	var best *phrase
	candidates := phraseTable()[words[0]]
	for i, p := range candidates {
		if p.matches(words) && (best == nil || len(p.words) > len(best.words) || len(p.words) == len(best.words) && !p.begins) {
			best = &candidates[i]
		}
	}
	return best
}

// matches reports whether a line of the folded words is p's. Figures at its
// ends do not count: "12 comments", "Comments (12)".
func (p phrase) matches(words []string) bool {
	if !p.begins {
		for len(words) > len(p.words) && isFigure(words[len(words)-1]) {
			words = words[:len(words)-1]
		}
	}
	return len(words) >= len(p.words) && (p.begins || len(words) == len(p.words)) && slices.Equal(words[:len(p.words)], p.words)
}

// proves reports whether p at the start of l makes l the page's own. One or two
// words prove little there, "Share prices fell." is an article's: the line must
// be a label, or have them for one.
func (p phrase) proves(l line) bool {
	if label, _, ok := strings.Cut(l.text, ":"); ok && len(phraseWords(label, 0)) == len(p.words) {
		return true
	}
	return !p.label && (!p.begins || len(p.words) > 2 || !l.sentence && l.words <= shortLine)
}

// phraseWords returns the words of s from its first letter on, limit of them at
// the most (0: all), folded so that case, apostrophes, hyphens, years and both
// i of the Turkic languages make no difference.
func phraseWords(s string, limit int) []string {
	var words []string
	var word strings.Builder
	end := func() {
		w := word.String()
		word.Reset()
		switch {
		case w == "", len(words) == 0 && isFigure(w):
			return
		case len(w) == 4 && isFigure(w) && (w[:2] == "19" || w[:2] == "20"):
			w = "2000"
		}
		words = append(words, w)
	}
	for _, r := range s {
		switch r {
		case 'İ', 'I', 'ı':
			word.WriteByte('i')
		case 'ё', 'Ё':
			word.WriteRune('е')
		case 'և': // ԵՎ in capitals, եւ in the classical spelling
			word.WriteString("եվ")
		case 'ւ', 'Ւ':
			word.WriteRune('վ')
		case '\'', '’', '‘', 'ʼ', '՛', '՜', '՞', 0x307, 0xAD:
		case '©':
			end()
			word.WriteString("copyright")
			end()
		default:
			if unicode.IsLetter(r) || unicode.IsNumber(r) {
				word.WriteRune(unicode.ToLower(r))
				continue
			}
			end()
			if len(words) == limit && limit > 0 {
				return words
			}
		}
	}
	end()
	return words
}

// isFigure reports whether s holds digits only.
func isFigure(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsNumber(r) })
}
