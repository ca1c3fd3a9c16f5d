package verify

import (
	"embed"
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// The lists of wording, one file a language: their comments say how they are
// written.
//
//go:embed wording/*.txt
var wordingFiles embed.FS

// A wordingClass is what is the matter with an entry of a list.
type wordingClass string

const (
	wordingVerb         wordingClass = "verb"         // a reporting verb that judges
	wordingFactive      wordingClass = "factive"      // one that vouches for what is reported
	wordingRefusal      wordingClass = "refusal"      // "refused to say"
	wordingDenied       wordingClass = "denied"       // "denied"
	wordingAccused      wordingClass = "accused"      // "accused"
	wordingWeighs       wordingClass = "weighs"       // an adjective or adverb that judges
	wordingLabel        wordingClass = "label"        // what a party calls another
	wordingPlace        wordingClass = "place"        // a name that only one side uses
	wordingHeadline     wordingClass = "headline"     // a verb that judges, in headlines
	wordingWeighted     wordingClass = "weighted"     // no plain reporting verb, though a fair one
	wordingPlain        wordingClass = "plain"        // a plain reporting verb
	wordingFree         wordingClass = "free"         // another sense or a fixed name: no finding
	wordingDenial       wordingClass = "denial"       // words by which an article denies
	wordingAccusation   wordingClass = "accusation"   // words by which an article accuses
	wordingAs           wordingClass = "as"           // in what is translated, as strong as a class: the entry's kind
	wordingOrganisation wordingClass = "organisation" // beside a place, the name of an organisation
)

// A wordingEntry is one line of a list: a word or phrase in all its forms.
type wordingEntry struct {
	class    wordingClass
	severity brief.Severity // of the classes that make findings
	kind     string         // of places, which place; of plain and weighted verbs, which act; of as, which class
	line     int            // in its file, which tells entries apart
}

// A wordingForm is one form of an entry.
type wordingForm struct {
	entry   *wordingEntry
	words   []wordingPattern
	instead string // the neutral form, "" if there is none
}

// A wordingPattern stands for one word of a form, or for a gap between words.
type wordingPattern struct {
	gap          bool     // up to maxWordingGap words
	name         bool     // any word with a capital that starts no sentence
	exact        []string // any of these words
	stems        []string // or a word that starts so
	endings      []string // or one that ends so
	capitalFirst bool     // and starts with a capital
}

// A wordingList holds the forms of one language by their first word.
type wordingList struct {
	lang  string
	exact map[string][]*wordingForm
	stems map[string][]*wordingForm
	any   []*wordingForm // those that start with neither
	begin startSet       // how the words of exact and stems start

	organisations []string // how their words start
}

var wordingLists = map[string]func() *wordingList{
	"en": sync.OnceValue(func() *wordingList { return loadWording("en") }),
	"ru": sync.OnceValue(func() *wordingList { return loadWording("ru") }),
	"hy": sync.OnceValue(func() *wordingList { return loadWording("hy") }),
	"az": sync.OnceValue(func() *wordingList { return loadWording("az") }),
}

// wordingOf returns the list of the language with the BCP 47 code lang, nil if
// it has none. Western Armenian has none of its own: its verbs differ.
func wordingOf(lang string) *wordingList {
	if base, _, _ := strings.Cut(lang, "-"); wordingLists[base] != nil && lang != "az-Cyrl" && lang != "az-Arab" {
		return wordingLists[base]()
	}
	return nil
}

func loadWording(lang string) *wordingList {
	data, _ := wordingFiles.ReadFile("wording/" + lang + ".txt") // it is embedded
	w, _ := parseWording(string(data), lang)                     // a test reads the errors
	return w
}

// parseWording reads a list. It leaves out lines that it cannot read, of which
// the error names the first.
func parseWording(data, lang string) (*wordingList, error) {
	w := &wordingList{lang: lang, exact: map[string][]*wordingForm{}, stems: map[string][]*wordingForm{}}
	var first error
	var section wordingEntry
	endings := map[string][]string{}
	for i, line := range strings.Split(data, "\n") {
		line = strings.TrimSpace(line)
		var err error
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			section, err = wordingSection(line)
		case line[0] == '$':
			name, list, _ := strings.Cut(line[1:], "=")
			endings[strings.TrimSpace(name)], err = wordingForms(list, nil)
		default:
			entry := section
			entry.line = i + 1
			err = w.add(line, &entry, endings)
		}
		if err != nil && first == nil {
			first = fmt.Errorf("%s.txt:%d: %w", lang, i+1, err)
		}
	}
	return w, first
}

// wordingSection reads "[class]", "[class severity]" or "[class kind]".
func wordingSection(line string) (wordingEntry, error) {
	fields := strings.Fields(strings.Trim(line, "[]"))
	if len(fields) == 0 || len(fields) > 2 {
		return wordingEntry{}, fmt.Errorf("no section: %s", line)
	}
	e := wordingEntry{class: wordingClass(fields[0])}
	switch e.class {
	case wordingVerb, wordingFactive, wordingRefusal, wordingDenied, wordingAccused, wordingWeighs, wordingLabel, wordingPlace, wordingHeadline:
		e.severity = brief.Warning
		if len(fields) == 2 {
			e.severity = brief.Severity(fields[1])
		}
		if e.severity != brief.Error && e.severity != brief.Warning && e.severity != brief.Note {
			return wordingEntry{}, fmt.Errorf("no severity: %s", fields[1])
		}
	case wordingWeighted, wordingPlain, wordingAs:
		if len(fields) == 2 {
			e.kind = fields[1]
		}
	case wordingFree, wordingDenial, wordingAccusation, wordingOrganisation:
	default:
		return wordingEntry{}, fmt.Errorf("no class: %s", fields[0])
	}
	return e, nil
}

// wordingForms cuts a list at its commas and writes the endings out.
func wordingForms(list string, endings map[string][]string) ([]string, error) {
	var forms []string
	for _, form := range strings.Split(list, ",") {
		form = strings.TrimSpace(form)
		before, after, ok := strings.Cut(form, "$")
		if !ok {
			forms = append(forms, form)
			continue
		}
		n := strings.IndexFunc(after, func(r rune) bool { return !unicode.IsLetter(r) })
		if n < 0 {
			n = len(after)
		}
		all, ok := endings[after[:n]]
		if !ok {
			return nil, fmt.Errorf("no endings $%s", after[:n])
		}
		for _, ending := range all {
			forms = append(forms, before+ending+after[n:])
		}
	}
	return forms, nil
}

// add adds the forms of one line. Each form has the neutral form that stands
// at the same place after the "=", the last if there are fewer.
func (w *wordingList) add(line string, entry *wordingEntry, endings map[string][]string) error {
	if entry.class == "" {
		return fmt.Errorf("in no section: %s", line)
	}
	if kind, rest, ok := strings.Cut(line, ":"); ok && entry.class == wordingPlace {
		entry.kind, line = strings.TrimSpace(kind), rest
	}
	list, neutral, _ := strings.Cut(line, "=")
	forms, err := wordingForms(list, endings)
	if err != nil {
		return err
	}
	instead, err := wordingForms(neutral, endings)
	if err != nil {
		return err
	}
	for i, s := range forms {
		f := &wordingForm{entry: entry, words: w.patterns(s), instead: instead[min(i, len(instead)-1)]}
		if len(f.words) == 0 || f.words[0].gap {
			return fmt.Errorf("no form: %q", s)
		}
		head := f.words[0]
		if entry.class == wordingOrganisation {
			w.organisations = append(w.organisations, append(head.exact, head.stems...)...)
			continue
		}
		for _, x := range head.exact {
			w.begin.addWord(x)
			w.exact[x] = append(w.exact[x], f)
		}
		for _, x := range head.stems {
			w.begin.addStem(x)
			w.stems[x] = append(w.stems[x], f)
		}
		if head.name || len(head.endings) > 0 {
			w.any = append(w.any, f)
		}
	}
	return nil
}

// patterns reads one form.
func (w *wordingList) patterns(form string) []wordingPattern {
	var words []wordingPattern
	for _, s := range strings.Fields(form) {
		p := wordingPattern{gap: s == "..", name: s == "Xx"}
		if !p.gap && !p.name {
			first, _ := utf8.DecodeRuneInString(s)
			p.capitalFirst = unicode.IsUpper(first)
			for _, x := range strings.Split(s, "/") {
				folded := w.fold(string(text.Fold(x).Runes()))
				if stem, ok := strings.CutSuffix(folded, "*"); ok {
					p.stems = append(p.stems, stem)
				} else if ending, ok := strings.CutPrefix(folded, "*"); ok {
					p.endings = append(p.endings, ending)
				} else {
					p.exact = append(p.exact, folded)
				}
			}
		}
		words = append(words, p)
	}
	return words
}

// fold puts a folded word in the form in which words are compared: small
// letters, ё as е, without the marks inside an Armenian word, a stress mark or
// an English 's.
func (w *wordingList) fold(word string) string {
	word = strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' {
			return r
		}
		switch r {
		case '՛', '՜', '՞', '՟', '\u0301':
			return -1
		case 'ё', 'Ё':
			return 'е'
		}
		return text.FoldCase(r, w.lang)
	}, word)
	if w.lang == "en" {
		word = strings.TrimSuffix(word, "'s")
	}
	return word
}
