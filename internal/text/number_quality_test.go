package text

import (
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"parley/internal/baseline"
)

// numQuality holds the floors of TestQualityNumbers for one language, as
// shares of 1,000 sentences or of the faults injected.
type numQuality struct {
	lang, file string

	// The sentences in which a professional translation raises an alarm, at
	// most: missing but for small counts in words, missing at all, extra.
	figures, missing, extra float64
}

// TestQualityNumbers measures SameNumbers on professional translations: how
// often it raises an alarm where it should not, and which of the faults put
// into the same sentences it notices.
func TestQualityNumbers(t *testing.T) {
	source := numLines(t, "newstest2019-src.eng.txt")
	b := baseline.Open(t)
	b.Corpus(baseline.Data(t, "ntrex"))
	for _, q := range []numQuality{
		{"hy", "newstest2019-ref.hye.txt", .009, .013, .008},
		{"az", "newstest2019-ref.aze-Latn.txt", .002, .004, .003},
		{"ru", "newstest2019-ref.rus.txt", .008, .012, .010},
	} {
		t.Run(q.lang, func(t *testing.T) {
			target := numLines(t, q.file)
			if len(target) != len(source) {
				t.Fatalf("%d lines, source has %d", len(target), len(source))
			}
			numAlarms(b, q, source, target)
			numFaults(t, b, q.lang, source, target)
		})
	}
}

// numAlarms checks the alarms on correct translations.
func numAlarms(b *baseline.Baseline, q numQuality, source, target []string) {
	var figures, missing, extra float64
	for i := range source {
		m, e := SameNumbers(Numbers(source[i], "en"), Numbers(target[i], q.lang))
		if len(m) > 0 {
			missing++
		}
		if len(e) > 0 {
			extra++
		}
		for _, n := range m {
			if !n.Small() {
				figures++
				break
			}
		}
	}
	all := float64(len(source))
	b.AtMost("numbers."+q.lang+".alarms.figures missing", figures/all, q.figures)
	b.AtMost("numbers."+q.lang+".alarms.missing", missing/all, q.missing)
	b.AtMost("numbers."+q.lang+".alarms.extra", extra/all, q.extra)
}

// numFaults puts faults into the translations that raise no alarm and checks
// the share that is noticed.
func numFaults(t *testing.T, b *baseline.Baseline, lang string, source, target []string) {
	faults := []struct {
		name  string
		floor float64
		put   func(line string, n Number, rng *rand.Rand) (string, bool)
	}{
		{"digit changed", .99, numChangeDigit},
		{"number deleted", .97, numDelete},
		{"number in words deleted", .95, numDeleteWords},
		{"million and billion", .98, numChangeMagnitude},
		{"percent dropped", .95, numDropPercent},
		{"percent added", .95, numAddPercent},
		{"currency changed", .95, numChangeCurrency},
		{"currency dropped", .85, numDropCurrency}, // a bare pound may be a weight
	}
	for _, f := range faults {
		rng := rand.New(rand.NewPCG(1, 2))
		put, noticed := 0, 0
		for i := range source {
			want := Numbers(source[i], "en")
			have := Numbers(target[i], lang)
			if m, e := SameNumbers(want, have); len(m)+len(e) > 0 {
				continue
			}
			for _, n := range have {
				if count := numFigures(want, n.Value); count == 0 || n.Word && count > 1 {
					continue // not a figure of the source, or said elsewhere too
				}
				line, ok := f.put(target[i], n, rng)
				if !ok {
					continue
				}
				put++
				if m, e := SameNumbers(want, Numbers(line, lang)); len(m)+len(e) > 0 {
					noticed++
				} else if os.Getenv("PARLEY_SHOW") != "" {
					t.Logf("%s unnoticed in line %d, %q:\n%s\n%s", f.name, i+1, n.Span.Of(target[i]), source[i], line)
				}
			}
		}
		if put == 0 {
			t.Errorf("%s: %s: none to put", lang, f.name)
			continue
		}
		b.AtLeast("numbers."+lang+".faults."+f.name, float64(noticed)/float64(put), f.floor)
	}
}

// numFigures counts the numbers of a value, and none if one of them is weak.
func numFigures(numbers []Number, value string) int {
	count := 0
	for _, n := range numbers {
		if n.Value == value && n.Weak {
			return 0
		}
		if n.Value == value {
			count++
		}
	}
	return count
}

// numChangeDigit changes one digit of n.
func numChangeDigit(line string, n Number, rng *rand.Rand) (string, bool) {
	s := []byte(n.Span.Of(line))
	var places []int
	for i, c := range s {
		if '0' <= c && c <= '9' {
			places = append(places, i)
		}
	}
	if len(places) == 0 || n.Weak {
		return "", false
	}
	at := places[rng.IntN(len(places))]
	old := s[at]
	for s[at] == old || at == places[0] && s[at] == '0' {
		s[at] = '0' + byte(rng.IntN(10))
	}
	return line[:n.Span.Start] + string(s) + line[n.Span.End:], true
}

// numDelete deletes n, a number with digits.
func numDelete(line string, n Number, _ *rand.Rand) (string, bool) {
	return line[:n.Span.Start] + line[n.Span.End:], !n.Weak && !n.Word
}

// numDeleteWords deletes n, a number in words.
func numDeleteWords(line string, n Number, _ *rand.Rand) (string, bool) {
	return line[:n.Span.Start] + line[n.Span.End:], !n.Weak && n.Word
}

// numSwap replaces the first of the words in pairs that stands in n by its partner.
func numSwap(line string, n Number, pairs ...string) (string, bool) {
	s := n.Span.Of(line)
	for i := 0; i < len(pairs); i += 2 {
		if strings.Contains(s, pairs[i]) {
			return line[:n.Span.Start] + strings.Replace(s, pairs[i], pairs[i+1], 1) + line[n.Span.End:], true
		}
	}
	return "", false
}

func numChangeMagnitude(line string, n Number, _ *rand.Rand) (string, bool) {
	return numSwap(line, n, "միլիոն", "միլիարդ", "միլլիոն", "միլիարդ", "միլիարդ", "միլիոն", "մլն", "մլրդ", "milyon", "milyard",
		"milyard", "milyon", "миллион", "миллиард", "миллиард", "миллион", "млн", "млрд", "млрд", "млн")
}

func numDropPercent(line string, n Number, _ *rand.Rand) (string, bool) {
	return numSwap(line, n, "%", "", "տոկոս", "մարդ", "faiz", "nəfər", "процент", "человек")
}

func numAddPercent(line string, n Number, _ *rand.Rand) (string, bool) {
	ok := !n.Weak && !n.Percent && n.Kind == Plain && n.Currency == "" && !n.Word
	return line[:n.Span.End] + "%" + line[n.Span.End:], ok
}

func numChangeCurrency(line string, n Number, _ *rand.Rand) (string, bool) {
	return numSwap(line, n, "$", "€", "£", "$", "€", "£", "դոլար", "եվրո", "ֆունտ", "դոլար", "dollar", "avro", "funt", "dollar",
		"avro", "manat", "доллар", "евро", "фунт", "доллар", "евро", "рубль")
}

func numDropCurrency(line string, n Number, _ *rand.Rand) (string, bool) {
	return numSwap(line, n, "$", "", "£", "", "€", "", "դոլար", "մարդ", "ֆունտ", "մարդ", "dollar", "nəfər", "funt", "nəfər",
		"доллар", "человек", "фунт", "человек")
}

// numLines reads a file of the evaluation data.
func numLines(t *testing.T, name string) []string {
	t.Helper()
	data, err := os.ReadFile(baseline.Data(t, "ntrex", name))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")
}
