package verify

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"testing"
	"text/tabwriter"
	"unicode"
	"unicode/utf8"

	"parley/internal/baseline"
	"parley/internal/text"
	"parley/summarize/brief"
)

var pairFiles = map[string]string{
	"en": "newstest2019-src.eng.txt", "hy": "newstest2019-ref.hye.txt",
	"az": "newstest2019-ref.aze-Latn.txt", "ru": "newstest2019-ref.rus.txt",
}

// codesOf returns the codes of findings with a severity, or with any.
func codesOf(findings []brief.Finding, severity brief.Severity) []string {
	var codes []string
	for _, f := range findings {
		if severity == "" || f.Severity == severity {
			codes = append(codes, f.Code)
		}
	}
	return codes
}

func hasCode(findings []brief.Finding, codes ...string) bool {
	return slices.ContainsFunc(findings, func(f brief.Finding) bool { return slices.Contains(codes, f.Code) })
}

// TestQualityTranslationChecks measures the checks of a translation on
// professional ones, where each alarm is false or an error of the translator,
// and on faults put into them.
func TestQualityTranslationChecks(t *testing.T) {
	lines := map[string][]string{}
	b := baseline.Open(t)
	for lang, name := range pairFiles {
		path := baseline.Data(t, "ntrex", name)
		b.Corpus(path)
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		lines[lang] = strings.Split(strings.TrimSpace(string(data)), "\n")
	}
	b.Corpus("testdata/turkish.txt")
	pairAlarms(t, b, lines)
	pairFalseAlarms(t, lines)
	pairFaults(t, b, lines)
}

// pairAlarms counts the sentences in which a check raises an alarm.
func pairAlarms(t *testing.T, b *baseline.Baseline, lines map[string][]string) {
	langs := []string{"en", "hy", "az", "ru"}
	counts, directions := map[string]map[string]int{}, []string{}
	for _, from := range langs {
		for _, to := range langs {
			if from == to {
				continue
			}
			d, p := from+"-"+to, &Pair{From: from, To: to}
			directions = append(directions, d)
			measured := 0
			seen := map[string]int{}
			for i, source := range lines[from] {
				if from != "en" && (unpairedQuotes(lines["en"][i])) {
					continue // a quotation that goes over several lines of the original
				}
				measured++
				kinds := map[string]bool{}
				for _, f := range p.Segment(source, lines[to][i]) {
					kinds[f.Code] = true
					if os.Getenv("PARLEY_SHOW") == d {
						t.Logf("%s line %d: %s %s: %s\n%s\n%s", d, i+1, f.Severity, f.Code, f.Message, source, lines[to][i])
					}
					// Those of numbers, dates, names and wording have measures of their own.
					subject, _, _ := strings.Cut(f.Code, ".")
					own := slices.Contains([]string{"number", "date", "name", "glossary", "territory", "wording"}, subject)
					switch {
					case f.Severity == brief.Warning:
						kinds["= warnings"] = true
						kinds["= "+subject] = true
						if !own {
							kinds["= warnings of prose"] = true
						}
					case f.Severity == brief.Error && !own:
						kinds["= errors"] = true
					}
				}
				for k := range kinds {
					seen[k]++
					if counts[k] == nil {
						counts[k] = map[string]int{}
					}
					counts[k][d] = seen[k] * 10000 / max(1, measured)
				}
			}
			for k := range seen {
				counts[k][d] = seen[k] * 10000 / measured
			}
			share := func(k string) float64 { return float64(seen[k]) / float64(measured) }
			// Armenian lines have the most: in 2 of 100 the reference left out the ՞ of a
			// question, in 2 it lost or half lost the marks of a quotation.
			all, prose, negation := .14, .09, .04
			if from == "en" || to == "en" {
				all, prose, negation = .05, .04, .015
				if from == "ru" {
					all = .07 // the Russian names states where the English does not
				}
				if from == "hy" || to == "hy" {
					all, prose = .075, .055
				}
			}
			b.AtMost("translation."+d+".alarms.errors", share("= errors"), .01)
			b.AtMost("translation."+d+".alarms.all warnings", share("= warnings"), all)
			b.AtMost("translation."+d+".alarms.warnings", share("= warnings of prose"), prose)
			b.AtMost("translation."+d+".alarms.quotes", share("= quote"), .04)
			b.AtMost("translation."+d+".alarms.negation", share("= negation"), negation)
		}
	}
	var table strings.Builder
	w := tabwriter.NewWriter(&table, 0, 0, 1, ' ', tabwriter.AlignRight)
	fmt.Fprintf(w, "alarms, %%\t%s\t\n", strings.Join(directions, "\t"))
	kinds := []string{}
	for k := range counts {
		kinds = append(kinds, k)
	}
	slices.Sort(kinds)
	for _, k := range kinds {
		fmt.Fprintf(w, "%s\t", k)
		for _, d := range directions {
			fmt.Fprintf(w, "%.1f\t", float64(counts[k][d])/100)
		}
		fmt.Fprintln(w)
	}
	w.Flush()
	t.Log("\n" + table.String())
}

// A pairFault puts faults into a translation: each of the texts that it
// returns has one. With the source, since some change both.
type pairFault struct {
	name  string
	codes []string
	floor float64
	put   func(p *Pair, source, target string, i int) []string
}

var pairFaultList = []pairFault{
	{"homoglyph", []string{"script.mixed", "script.foreign"}, 1, putHomoglyph},
	{"bracket dropped", []string{"bracket.unbalanced"}, 1, func(_ *Pair, _, target string, _ int) []string { return dropEach(target, "()[]") }},
	{"quotation mark dropped", []string{"quote.unbalanced"}, .9, putMarkLost},
	{"all quotation marks dropped", []string{"quote.lost"}, .5, putQuotesLost},
	{"negation dropped", []string{"negation.lost"}, .6, putNegationLost},
	{"hedge of a number dropped", []string{"hedge.lost"}, .4, putHedgeLost},
	{"question mark dropped", []string{"punctuation.final"}, .8, putQuestionLost},
	{"word twice", []string{"word.repeated"}, .9, putTwice},
	{"first third only", []string{"length.odd"}, .5, putThird},
}

// pairFaults counts the faults that are noticed.
func pairFaults(t *testing.T, b *baseline.Baseline, lines map[string][]string) {
	var table strings.Builder
	w := tabwriter.NewWriter(&table, 0, 0, 1, ' ', tabwriter.AlignRight)
	directions := []string{"en-hy", "en-az", "en-ru", "hy-en"}
	report := func(name string, floor float64, measure func(p *Pair) (noticed, put int)) {
		fmt.Fprintf(w, "%s\t", name)
		for _, d := range directions {
			noticed, put := measure(&Pair{From: d[:2], To: d[3:]})
			if put == 0 {
				fmt.Fprint(w, "-\t")
				continue
			}
			share := float64(noticed) / float64(put)
			fmt.Fprintf(w, "%.1f%% of %d\t", 100*share, put)
			b.AtLeast("translation."+d+".faults."+strings.ReplaceAll(name, " ", "-"), share, floor)
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "faults noticed\t%s\t\n", strings.Join(directions, "\t"))
	report("sentence left in the source's language", 1, func(p *Pair) (noticed, put int) {
		from, to := lines[p.From], lines[p.To]
		for i := 0; i+1 < len(from); i++ {
			a, b, c := ended(from[i]), ended(from[i+1]), ended(to[i])
			if hasCode(p.Segment(a+" "+b, c+" "+ended(to[i+1])), "language.wrong") || len(strings.Fields(b)) < 3 {
				continue
			}
			for _, target := range []string{c + " " + b, b + " " + c} {
				put++
				if hasCode(p.Segment(a+" "+b, target), "language.wrong") {
					noticed++
				} else if os.Getenv("PARLEY_SHOW") != "" {
					t.Logf("left: %s", target)
				}
			}
		}
		return noticed, put
	})
	fault := func(f pairFault) {
		report(f.name, f.floor, func(p *Pair) (noticed, put int) {
			for i, source := range lines[p.From] {
				target := lines[p.To][i]
				if hasCode(p.Segment(source, target), f.codes...) {
					continue
				}
				for _, faulty := range f.put(p, source, target, i) {
					put++
					if hasCode(p.Segment(source, faulty), f.codes...) {
						noticed++
					} else if os.Getenv("PARLEY_SHOW") == f.name {
						t.Logf("%s unnoticed:\n%s\n%s\n%s", f.name, source, target, faulty)
					}
				}
			}
			return noticed, put
		})
	}
	for _, f := range pairFaultList {
		fault(f)
	}
	pairTurkish(t, b, w)
	directions = []string{"hy-az", "hy-ru", "az-hy", "az-ru", "ru-hy", "ru-az"}
	fmt.Fprintf(w, "\t\t\t\t\t\nfaults noticed\t%s\t\n", strings.Join(directions, "\t"))
	fault(pairFault{"negation dropped", []string{"negation.lost"}, .55, putNegationLost})
	w.Flush()
	t.Log("\n" + table.String())
}

// pairTurkish counts the Turkish texts of three sentences that are told from
// Azerbaijani, by an error: as one line, and as three lines of a translation.
func pairTurkish(t *testing.T, b *baseline.Baseline, w io.Writer) {
	const path = "testdata/turkish.txt"
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	texts := strings.Split(strings.TrimSpace(string(data)), "\n")
	p := &Pair{From: "en", To: "az"}
	line, lines, words := 0, 0, 0
	for _, text := range texts {
		if brief.HasErrors(p.turkish(text)) {
			line++
		} else {
			t.Logf("taken for Azerbaijani: %s", text)
		}
		if brief.HasErrors(p.turkishWhole(strings.SplitAfter(text, ". "))) {
			lines++
		}
		if found, _, _ := turkishIn(text); len(found) > 0 {
			words++
		}
	}
	all := float64(len(texts))
	fmt.Fprintf(w, "Turkish, three sentences\t\t%d of %d\t\t\t\n", line, len(texts))
	fmt.Fprintf(w, "Turkish, three lines\t\t%d of %d\t\t\t\n", lines, len(texts))
	b.AtLeast("translation.turkish.text", float64(line)/all, .95)
	b.AtLeast("translation.turkish.lines", float64(lines)/all, .95)
	b.AtLeast("translation.turkish.words", float64(words)/all, .95)
}

func ended(s string) string {
	s = strings.TrimSpace(s)
	if r, _ := utf8.DecodeLastRuneInString(s); unicode.IsLetter(r) || unicode.IsDigit(r) || r == ')' {
		return s + "."
	}
	return s
}

// homoglyphs are letters and what looks like them, by language.
var homoglyphs = map[string]map[rune]rune{
	"ru": {'а': 'a', 'с': 'c', 'е': 'e', 'о': 'o', 'р': 'p', 'х': 'x', 'у': 'y', 'к': 'k', 'А': 'A', 'В': 'B', 'С': 'C', 'Е': 'E', 'Н': 'H', 'К': 'K', 'М': 'M', 'О': 'O', 'Р': 'P', 'Т': 'T', 'Х': 'X'},
	"az": {'a': 'а', 'c': 'с', 'e': 'е', 'o': 'о', 'p': 'р', 'x': 'х', 'y': 'у', 'ə': 'ә', 'A': 'А', 'B': 'В', 'C': 'С', 'E': 'Е', 'H': 'Н', 'K': 'К', 'M': 'М', 'O': 'О', 'P': 'Р', 'T': 'Т', 'X': 'Х'},
	"en": {'a': 'а', 'c': 'с', 'e': 'е', 'o': 'о', 'p': 'р', 'x': 'х', 'y': 'у', 'A': 'А', 'B': 'В', 'C': 'С', 'E': 'Е', 'H': 'Н', 'I': 'І', 'K': 'К', 'M': 'М', 'O': 'О', 'P': 'Р', 'T': 'Т', 'X': 'Х'},
	"hy": {'օ': 'o', 'ո': 'n', 'ս': 'u', 'հ': 'h', 'զ': 'q', 'յ': 'j', 'Օ': 'O', 'Ս': 'U', 'ց': 'g', 'Տ': 'S'},
}

// putHomoglyph changes one letter of each word of every tenth line, at its
// beginning, in its middle and at its end by turns.
func putHomoglyph(p *Pair, _, target string, i int) (faulty []string) {
	if i%10 != 0 {
		return nil
	}
	for n, span := range text.Words(target) {
		word := span.Of(target)
		if own, foreign := lettersOf(word, text.MainScript(p.To)); foreign > 0 || own == 0 {
			continue // a foreign name with the language's ending
		}
		var places []int
		for at, r := range word {
			if homoglyphs[p.To][r] != 0 {
				places = append(places, at)
			}
		}
		if len(places) == 0 {
			continue
		}
		at := span.Start + places[(n+i)%len(places)]
		r, size := utf8.DecodeRuneInString(target[at:])
		faulty = append(faulty, target[:at]+string(homoglyphs[p.To][r])+target[at+size:])
	}
	return faulty
}

// dropEach drops one of the runes of set at a time, where they pair.
func dropEach(s, set string) (faulty []string) {
	if strings.ContainsAny(set, "(") && unpairedBracket(s) != "" || strings.ContainsAny(set, "«") && unpairedQuotes(s) {
		return nil
	}
	for i, r := range s {
		if strings.ContainsRune(set, r) {
			faulty = append(faulty, s[:i]+s[i+utf8.RuneLen(r):])
		}
	}
	return faulty
}

// putMarkLost drops one quotation mark where those of both texts pair.
func putMarkLost(_ *Pair, source, target string, _ int) []string {
	if unpairedQuotes(source) {
		return nil // the quotation goes over several lines
	}
	return dropEach(target, "«»“”\"")
}

func putQuotesLost(_ *Pair, source, target string, _ int) []string {
	if len(text.Quotations(source)) == 0 || len(text.Quotations(target)) == 0 {
		return nil
	}
	return []string{strings.NewReplacer("«", "", "»", "", "“", "", "”", "", "„", "", "\"", "").Replace(target)}
}

// putNegationLost takes one negation away where both texts have one.
func putNegationLost(p *Pair, source, target string, _ int) (faulty []string) {
	s, t := newPairSide(source, p.From), newPairSide(target, p.To)
	if _, ok := s.has(pairNot); !ok {
		return nil
	}
	for i, c := range t.classes {
		if c&pairNot == 0 || c&pairDouble != 0 {
			continue
		}
		word := t.as(i, i+1)
		if without := affirmed(word, t.words[i], p.To); without != word {
			span := t.spans[i]
			faulty = append(faulty, strings.Join(strings.Fields(target[:span.Start]+without+target[span.End:]), " "))
		}
	}
	return faulty
}

// affirmed returns a negated word without its negation.
func affirmed(word, small, lang string) string {
	switch lang {
	case "ru":
		switch small {
		case "не", "ни", "без":
			return ""
		case "нет":
			return "есть"
		case "нельзя":
			return "можно"
		case "невозможно":
			return "возможно"
		}
	case "hy":
		switch small {
		case "ոչ", "առանց", "երբեք":
			return ""
		case "չի", "չէ":
			return "է"
		}
		return strings.TrimPrefix(strings.TrimPrefix(word, "չ"), "Չ")
	case "az":
		switch small {
		case "deyil", "heç":
			return ""
		case "yoxdur":
			return "var"
		case "deyildi":
			return "idi"
		}
		for _, m := range []string{"mayı", "məyi", "maya", "məyə"} {
			if i := strings.LastIndex(word, m); i > 0 {
				return word[:i] + word[i+len(m)-len("ı"):]
			}
		}
		for _, m := range []string{"mad", "məd", "mır", "mir", "mur", "mür", "mam", "məm", "mas", "məs"} {
			if i := strings.LastIndex(word, m); i > 0 {
				return word[:i] + word[i+len(m)-1:]
			}
		}
	case "en":
		switch small {
		case "not", "no", "never", "without":
			return ""
		case "cannot":
			return "can"
		}
		return strings.TrimSuffix(strings.TrimSuffix(word, "n't"), "n’t")
	}
	return word
}

// putHedgeLost takes away what makes the first inexact number of the source
// inexact in the translation.
func putHedgeLost(p *Pair, source, target string, _ int) []string {
	s, t := newPairSide(source, p.From), newPairSide(target, p.To)
	if _, _, ok := s.inexact(); !ok {
		return nil
	}
	i, n, ok := t.inexact()
	if !ok {
		return nil
	}
	if t.classes[n-1]&pairAfter != 0 && t.classes[i]&pairApprox == 0 { // the word stands after the number
		return []string{target[:t.spans[t.first[n-1]].Start] + strings.TrimSpace(target[t.spans[n-1].End:])}
	}
	end := i
	for end < len(t.first) && (end == i || t.first[end] == i) {
		end++
	}
	for j := i; j < len(t.classes); j++ {
		if t.first[j] == i && t.classes[j]&pairApprox != 0 {
			end = j + 1
		}
	}
	return []string{target[:t.spans[i].Start] + strings.TrimSpace(target[t.spans[end-1].End:])}
}

func putQuestionLost(p *Pair, source, target string, _ int) []string {
	if endOf(source, p.From) != endQuestion || endOf(target, p.To) != endQuestion {
		return nil
	}
	if p.To == "hy" {
		return []string{strings.ReplaceAll(target, "՞", "")}
	}
	i := strings.LastIndex(target, "?")
	return []string{target[:i] + "." + target[i+1:]}
}

func putTwice(_ *Pair, _, target string, i int) []string {
	words := strings.Fields(target)
	word := words[i%len(words)]
	if letterCount(word) != utf8.RuneCountInString(word) {
		return nil
	}
	return []string{strings.Replace(target, word+" ", word+" "+word+" ", 1)}
}

func putThird(_ *Pair, _, target string, _ int) []string {
	words := strings.Fields(target)
	if len(words) < 12 {
		return nil
	}
	return []string{strings.Join(words[:len(words)/3], " ") + "."}
}
