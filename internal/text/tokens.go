package text

import (
	"math"
	"unicode"
	"unicode/utf8"
)

// EstimateTokens returns about how many tokens a model would count in s. The
// figures are runes per token by script, measured on news with the tokenizer
// o200k and rounded towards more tokens: English 5.8, Russian 3.8, Armenian
// 3.7, Azerbaijani 3.3. Armenian is put lower than that, since tokenizers
// differ most there: the older cl100k needs two tokens for one Armenian letter.
func EstimateTokens(s string) int {
	var tokens float64
	rate := 1 / 5.5 // of the script read last: white space goes with the word before it
	for _, r := range s {
		switch {
		case 'a' <= r|0x20 && r|0x20 <= 'z':
			rate = 1 / 5.5
			tokens += rate
		case r == ' ':
			tokens += rate
		case '0' <= r && r <= '9':
			tokens += 1 / 2.5 // three to a token at best
		case r < utf8.RuneSelf:
			tokens += 1 / 2.0 // punctuation, often joined with its neighbour
		case unicode.IsSpace(r):
			tokens += rate
		default:
			switch ScriptOf(r) {
			case Latin:
				tokens++ // ə or ş breaks the word that it stands in
				continue
			case Cyrillic:
				rate = 1 / 3.4
			case Armenian, Georgian:
				rate = 1 / 2.5
			case Arabic, Greek, Hebrew:
				rate = 1 / 2.5
			case Common:
				tokens++
				continue
			default:
				rate = 1
			}
			tokens += rate
		}
	}
	return int(math.Ceil(tokens))
}
