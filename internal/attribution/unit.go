package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// A unit is the tokens [first, end) of a sentence, or of several that one
// quotation holds together.
type unit struct {
	first, end int
	paragraph  int  // counted from 0
	opens      bool // the first of its paragraph
}

// units groups the tokens of a document.
func units(doc *brief.Document, tokens []token) []unit {
	sentences := doc.Sentences
	if len(sentences) == 0 {
		sentences = text.Sentences(doc.Text, doc.Lang)
	}
	var all []unit
	t, paragraph := 0, -1
	end := 0 // of the last sentence
	for _, s := range sentences {
		if s.Start < end || s.End > len(doc.Text) || s.End <= s.Start {
			continue // not in order: not this document's
		}
		newParagraph := len(all) == 0 || strings.ContainsRune(doc.Text[end:s.Start], '\n')
		end = s.End
		first := t
		for t < len(tokens) && tokens[t].Start < s.End {
			t++
		}
		if t == first {
			continue
		}
		if n := len(all); n > 0 && !newParagraph && (tokens[first].quoted && tokens[first].kind != opening || goesOn(doc.Text, tokens, all[n-1].end-1, first)) {
			all[n-1].end = t
			continue
		}
		if newParagraph {
			paragraph++
		}
		all = append(all, unit{first: first, end: t, paragraph: paragraph, opens: newParagraph})
	}
	return all
}

// goesOn reports whether the sentence that starts at token next belongs to the
// one that ends with token last: a question or an exclamation in quotation
// marks ends no sentence, and "he asked" goes on in small letters.
func goesOn(s string, tokens []token, last, next int) bool {
	if tokens[next].kind == mark {
		return tokens[next].mark == '—' || tokens[next].mark == ','
	}
	if tokens[last].kind != closing {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s[tokens[next].Start:])
	if unicode.IsLower(r) {
		return true
	}
	if last == 0 || tokens[last-1].kind != mark || !strings.ContainsRune("?!,.", tokens[last-1].mark) {
		return false
	}
	if tokens[last-1].mark == '.' { // "… it." Smith said.
		return next+3 < len(tokens) && tokens[next].capital && tokens[next+1].is(say) && tokens[next+2].kind == mark && tokens[next+2].mark == '.'
	}
	for i := next; i < min(next+6, len(tokens)) && !tokens[i].quoted; i++ {
		if tokens[i].is(say) {
			return true
		}
	}
	return false
}
