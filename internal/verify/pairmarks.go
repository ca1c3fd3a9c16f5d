package verify

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// brackets wants those of the translation to pair where the source's do.
func (p *Pair) brackets(source, target string) []brief.Finding {
	if !strings.ContainsAny(target, "()[]{}") || unpairedBracket(source) != "" {
		return nil
	}
	if b := unpairedBracket(target); b != "" {
		return []brief.Finding{finding(brief.Error, "bracket.unbalanced", "the bracket %q has no partner", b)}
	}
	return nil
}

// unpairedBracket returns a bracket of s that has no partner, or "".
func unpairedBracket(s string) string {
	var open []byte
	for i := 0; i < len(s); i++ {
		switch c := s[i]; c {
		case '(', '[', '{':
			open = append(open, c)
		case ')', ']', '}':
			if len(open) == 0 || open[len(open)-1] != map[byte]byte{')': '(', ']': '[', '}': '{'}[c] {
				return s[i : i+1]
			}
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		return string(open[len(open)-1:])
	}
	return ""
}

// quotationMarks wants those of the translation to pair where the source's do,
// and words that the source quotes to be quoted in the translation, and no
// others. That the marks are lost of a word or two, of what may be a title, or
// of speech that a dash sets off, is worth a note.
func (p *Pair) quotationMarks(source, target string) []brief.Finding {
	if !unpairedQuotes(source) && !opensSingle(source) && unpairedQuotes(target) {
		return []brief.Finding{finding(brief.Warning, "quote.unbalanced", "a quotation mark has no partner")}
	}
	switch from, to := hasQuotes(source), hasQuotes(target); {
	case from && !to:
		return p.lostQuotes(source, target)
	case to && !from && !dashesSpeech(source):
		for _, q := range text.Quotations(target) {
			if said := q.Of(target); isSpeech(said, minQuotedAdded) {
				return []brief.Finding{finding(brief.Warning, "quote.added", "the translation puts %q in quotation marks, and the source quotes nothing", shortened(said))}
			}
		}
	}
	return nil
}

func (p *Pair) lostQuotes(source, target string) []brief.Finding {
	least := minQuotedSpeech
	if baseOf(p.From) != "en" {
		least = minQuotedAdded
	}
	note := ""
	for _, q := range text.Quotations(source) {
		said := q.Of(source)
		switch {
		case !isSpeech(said, minQuoted), p.inName(said):
		case isSpeech(said, least) && !dashesSpeech(target):
			return []brief.Finding{finding(brief.Warning, "quote.lost", "the source quotes %q, and the translation quotes nothing", shortened(said))}
		case note == "":
			note = said
		}
	}
	if note == "" {
		return nil
	}
	return []brief.Finding{finding(brief.Note, "quote.lost", "the source has %q in quotation marks, and the translation has none", shortened(note))}
}

// inName reports whether a name that was decided has the words, as a source
// that puts names in quotation marks has them.
func (p *Pair) inName(words string) bool {
	return slices.ContainsFunc(p.Names, func(n brief.Name) bool { return strings.Contains(n.Source, words) })
}

// How many words, most of them small, make a quotation of what might be a
// title. Languages other than English put titles of works in quotation marks.
const (
	minQuoted       = 2
	minQuotedSpeech = 3
	minQuotedAdded  = 5
)

// isSpeech reports whether a quotation is no name or title.
func isSpeech(quoted string, least int) bool {
	words := text.Words(quoted)
	if len(words) < least {
		return false
	}
	small := 0
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w.Of(quoted)); unicode.IsLower(r) {
			small++
		}
	}
	return 2*small >= len(words)
}

// hasQuotes reports whether s holds a quotation mark of any kind or the dash
// that opens direct speech.
func hasQuotes(s string) bool {
	if opens, _ := singleQuotes(s); opens > 0 || closesSingle(s) {
		return true
	}
	for i, r := range s {
		switch r {
		case '«', '»', '“', '”', '„', '"', '‹', '›', 'ՙ':
			return true
		case '-', '–', '—', '֊':
			if strings.TrimSpace(s[:i]) == "" {
				return true
			}
		}
	}
	return false
}

// dashesSpeech reports whether a dash within s sets speech off from who says it,
// as newspapers do: "He said: - We won", "We won, - he said". Between two
// clauses a dash has spaces around it and no mark before it, or is a long one.
func dashesSpeech(s string) bool {
	for i, r := range s {
		if r != '-' && r != '–' && r != '—' && r != '֊' {
			continue
		}
		before := strings.TrimRight(s[:i], " \u00a0")
		last, _ := utf8.DecodeLastRuneInString(before)
		next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		switch last {
		case '.', ':', '․', '։', '՝':
			if unicode.IsUpper(next) {
				return true
			}
		case ',', '?', '!':
			if r == '-' || r == '֊' {
				return true
			}
		}
	}
	return false
}

// closesSingle reports whether a single mark closes a quotation in s, one after
// a mark of punctuation.
func closesSingle(s string) bool {
	for i, r := range s {
		if r != '\'' && r != '’' || i == 0 || !strings.ContainsRune(",.?!…", rune(s[i-1])) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):]); !unicode.IsLetter(next) && !unicode.IsDigit(next) {
			return true
		}
	}
	return false
}

// opensSingle reports whether s starts with a single mark that it does not
// close: one after the letter s may be that of a possessive.
func opensSingle(s string) bool {
	return (strings.HasPrefix(s, "'") || strings.HasPrefix(s, "‘")) && !closesSingle(s)
}

// singleQuotes counts the single marks of s that open and that close. An
// apostrophe between letters is neither; one after a plural closes.
func singleQuotes(s string) (opens, closes int) {
	for i, r := range s {
		if r != '\'' && r != '‘' && r != '’' {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		left := unicode.IsLetter(before) || unicode.IsDigit(before)
		right := unicode.IsLetter(after) || unicode.IsDigit(after)
		switch {
		case !left && right:
			opens++
		case left && !right, strings.ContainsRune(",.?!…", before):
			closes++
		}
	}
	return opens, closes
}

// unpairedQuotes reports whether the quotation marks of s do not pair. Single
// ones matter where there are some that open.
// “ opens in one language and closes in another, and " does both: what stands
// beside them tells, or else what is open. A " may close any mark.
func unpairedQuotes(s string) bool {
	depth := 0
	previous := ' '
	for i, r := range s {
		before := previous
		previous = r
		switch r {
		case '«', '„':
			depth++
		case '»', '”':
			depth--
		case '“', '"':
			after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
			switch {
			case r == '"' && depth == 0 && unicode.IsDigit(before) && !strings.ContainsRune(s[i+1:], '"'):
				// inches
			case opensQuote(before, after, depth):
				depth++
			default:
				depth--
			}
		}
		if depth < 0 {
			return true
		}
	}
	opens, closes := singleQuotes(s)
	return depth != 0 || opens > closes || opens == 0 && closes > 0 && endsInSingle(s)
}

// endsInSingle reports whether s ends with a single mark after another one: the
// end of a quotation that began before s.
func endsInSingle(s string) bool {
	i := strings.LastIndexAny(s, "'’")
	return i > 0 && strings.ContainsRune(",.?!…", rune(s[i-1]))
}

// opensQuote tells what “ does between two runes, depth marks being open.
func opensQuote(before, after rune, depth int) bool {
	left := unicode.IsSpace(before) || strings.ContainsRune("([{—–-/«„“\"", before)
	right := unicode.IsLetter(after) || unicode.IsDigit(after)
	if left == right {
		return left
	}
	return depth == 0
}
