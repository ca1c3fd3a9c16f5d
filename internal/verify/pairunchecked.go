package verify

import (
	"parley/internal/text"
	"parley/summarize/brief"
)

// unchecked says which checks a translation did not have for want of word
// lists.
func (p *Pair) unchecked() []brief.Finding {
	for _, lang := range []string{p.To, p.From} {
		name := text.LangName(lang)
		const words = "whether negations and words such as \"reportedly\" or \"at least\" were kept, numbers in words, the language of the text and its quotation marks by custom are not checked"
		switch {
		case lang == "" || lang == "und":
			return []brief.Finding{finding(brief.Note, "translation.unchecked", "the language of the original could not be told: "+words)}
		case pairData(lang) == "":
			return []brief.Finding{finding(brief.Note, "translation.unchecked",
				"parley has no word lists for %s: "+words, name)}
		case baseOf(lang) != lang && lang == "hyw":
			return []brief.Finding{finding(brief.Note, "translation.unchecked",
				"%s is checked by what it shares with Eastern Armenian: whether words such as \"reportedly\" or \"at least\" were kept and numbers in words are not checked", name)}
		}
	}
	return nil
}
