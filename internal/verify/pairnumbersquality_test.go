package verify

import (
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"parley/internal/baseline"
	"parley/internal/text"
	"parley/summarize/brief"
)

// referenceFaults are the lines of the professional translations that are wrong
// themselves, each looked at. Their errors are right, and are no false alarms.
var referenceFaults = map[string]map[int]string{
	"hy": {
		129: "tens of thousands have become 10,000", 166: "a telephone number lacks a digit", 236: "5.69 million have become 5.9",
		268: "a height is left out", 415: "Saturday is Sunday", 515: "Saturday is Sunday", 610: "October is misspelt",
		630: "Saturday is Sunday", 707: "Saturday is Sunday", 722: "Sunday is Friday", 738: "a stray 1", 798: "11 is left out",
		815: "1950 is left out", 865: "a stray 2", 914: "Thursday is Tuesday", 956: "£500 are euros", 976: "12 years are left out",
		981: "649 million are 659", 983: "April is left out", 1000: "$11 billion are 11 million",
	},
	"az": {
		204: "Monday is Sunday", 205: "Monday is Sunday", 223: "October is misspelt", 225: "October is misspelt", 227: "Thursday is Tuesday",
	},
	"ru": {
		82: "a pound sign is left out", 202: "385 miles are 360 km", 214: "half an inch is 1.5 cm", 303: "the result is left out",
		369: "385 miles are 360 km", 373: "3 to 6 inches are 7 to 10 cm", 386: "decades have become 30 years",
		401: "800 km/h are left out and 497 mph are km/h", 537: "7 and 8 stand in no source", 803: "15 minutes are 45", 826: "a stray 0",
	},
}

// TestQualityTranslationNumbers measures the checks of numbers and dates on
// professional translations: how often they raise an alarm, and which of the
// faults put into the same sentences they notice. PARLEY_SHOW=1 shows each.
func TestQualityTranslationNumbers(t *testing.T) {
	source := ntrexNumberLines(t, "newstest2019-src.eng.txt")
	b := baseline.Open(t)
	b.Corpus(baseline.Data(t, "ntrex"))
	for _, c := range []struct {
		lang, file string
		limit      float64 // of the sentences with a number falsely missing, and with one falsely extra
	}{
		{"hy", "newstest2019-ref.hye.txt", .006},
		{"az", "newstest2019-ref.aze-Latn.txt", .003},
		{"ru", "newstest2019-ref.rus.txt", .006},
	} {
		target := ntrexNumberLines(t, c.file)
		if len(target) != len(source) {
			t.Fatalf("%s: %d lines, source has %d", c.lang, len(target), len(source))
		}
		clean := numberAlarms(t, b, c.lang, c.limit, source, target)
		spoilNumbers(t, b, c.lang, source, target, clean)
	}
}

func ntrexNumberLines(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile(baseline.Data(t, "ntrex", name))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
}

// numberAlarms measures the share of the sentences in which there is an alarm,
// and returns the sentences without.
func numberAlarms(t *testing.T, b *baseline.Baseline, lang string, limit float64, source, target []string) (clean []int) {
	p := &Pair{From: "en", To: lang}
	count := map[string]float64{}
	for i := range source {
		findings := p.numbers(source[i], target[i])
		if len(findings) == 0 {
			clean = append(clean, i)
		}
		fault, wrong := referenceFaults[lang][i+1]
		kinds := map[string]bool{}
		for _, f := range findings {
			kind := string(f.Severity) + " " + f.Code
			if f.Severity == brief.Warning {
				kinds["warning"] = true
			} else if !wrong {
				kinds["false "+kind] = true
			}
			kinds[kind] = true
			if os.Getenv("PARLEY_SHOW") != "" {
				t.Logf("%s: line %d (%s): %s\n%s\n%s", lang, i+1, fault, f.Message, source[i], target[i])
			}
		}
		for kind := range kinds {
			count[kind] += 1 / float64(len(source))
		}
		if wrong && !slices.ContainsFunc(findings, func(f brief.Finding) bool { return f.Severity == brief.Error }) {
			t.Errorf("%s: line %d: %s, and that is no error: %v", lang, i+1, fault, findings)
		}
	}
	for _, alarm := range []struct {
		kind  string
		limit float64
	}{
		{"false error number.missing", limit},
		{"false error number.extra", limit},
		{"false error number.swapped", .001},
		{"false error date.changed", .001},
		{"false error date.missing", .001},
		{"false error date.extra", .001},
		{"error number.missing", .010},
		{"error number.extra", .010},
		{"warning number.missing", .006},
		{"warning number.extra", .003},
		{"warning number.swapped", .006},
		{"warning date.missing", .007},
		{"warning", .015},
	} {
		b.AtMost("translation numbers."+lang+".alarms."+alarm.kind, count[alarm.kind], alarm.limit)
	}
	return clean
}

// spoilNumbers puts faults into the sentences without an alarm, and measures the
// share that is noticed.
func spoilNumbers(t *testing.T, b *baseline.Baseline, lang string, source, target []string, clean []int) {
	p := &Pair{From: "en", To: lang}
	rng := rand.New(rand.NewPCG(1, 2))
	put, noticed := map[string]int{}, map[string]int{}
	for _, i := range clean {
		s := &spoiler{lang: lang, line: target[i], numbers: text.Numbers(target[i], lang), from: text.Numbers(source[i], "en"), rand: rng}
		s.pairs, _, _ = text.MatchNumbers(s.from, s.numbers)
		for _, f := range numberFaults {
			for _, line := range f.put(s) {
				put[f.name]++
				if len(p.numbers(source[i], line)) > 0 {
					noticed[f.name]++
				} else if os.Getenv("PARLEY_SHOW") != "" {
					t.Logf("%s: %s, unnoticed in line %d:\n%s\n%s", lang, f.name, i+1, source[i], line)
				}
			}
		}
	}
	for _, f := range numberFaults {
		if put[f.name] < 20 {
			t.Errorf("%s: %s: put %d times only", lang, f.name, put[f.name])
		}
		b.AtLeast("translation numbers."+lang+".faults."+f.name, float64(noticed[f.name])/float64(put[f.name]), f.floor)
	}
}
