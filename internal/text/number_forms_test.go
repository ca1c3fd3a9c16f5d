package text

import (
	"strings"
	"testing"
)

// TestNumberForms reads forms that translations take, one value for each.
func TestNumberForms(t *testing.T) {
	for lang, forms := range map[string]map[string]string{
		"en": {
			"a year and a half": "1.5", "a million and a half": "1500000", "two million and a half": "2500000",
			"half past two": "02:30", "quarter to five": "04:45", "quarter past twelve": "12:15", "quarter to twelve": "11:45",
			"half past twelve": "12:30", "three quarters": "0.75", "one-tenth of it": "0.1",
		},
		"hy": {
			"հինգհոգանոց": "5", "վեցտեղանոց": "6", "երկուսին": "2", "երկուսինը": "2", "երկուսուկես միլիոն": "2500000",
			"տասներկուսուկես": "12.5", "երեք քառորդ": "0.75", "երկշաբաթյա": "2", "եռահարկ": "3", "մեկ տասներորդը": "0.1",
		},
		"az": {
			"beşnəfərlik": "5", "iki milyon yarım": "2500000", "on iki saat yarım": "12.5", "on iki saat yarıma": "12.5",
			"faizin onda biri": "0.1", "beşdə biridir": "0.2", "ikimərtəbəli": "2", "iki il yarım": "2.5",
		},
		"ru": {
			"одна десятая процента": "0.1", "семь десятых": "0.7", "две пятых": "0.4", "четырехсторонний": "4",
			"пятизвездочный": "5", "полсотни": "50", "два миллиона": "2000000",
		},
	} {
		for s, want := range forms {
			var got []string
			for _, n := range Numbers(s, lang) {
				got = append(got, n.Value)
			}
			if strings.Join(got, " ") != want {
				t.Errorf("%s: %q is %q, want %q", lang, s, got, want)
			}
		}
	}
	for lang, forms := range map[string][]string{"az": {"onda o gəldi", "onda bir adam"}, "ru": {"двух третьих лиц", "первая половина"}} {
		for _, s := range forms {
			for _, n := range Numbers(s, lang) {
				if strings.ContainsAny(n.Value, "/.") && !n.Weak {
					t.Errorf("%s: %q holds %q", lang, s, n.Value)
				}
			}
		}
	}
}

func TestMatchNumbers(t *testing.T) {
	source := Numbers("Of 460 members 412 voted, 5-10% of them twice, at 3 p.m.", "en")
	target := Numbers("412 из 460 членов проголосовали дважды в 15:00, 5-10% из них", "ru")
	pairs, missing, extra := MatchNumbers(source, target)
	if len(missing)+len(extra) > 0 {
		t.Fatalf("missing %v, extra %v", missing, extra)
	}
	seen := map[int]bool{}
	for _, p := range pairs {
		if seen[p[0]] {
			t.Errorf("number %d is met twice", p[0])
		}
		seen[p[0]] = true
		if a, b := source[p[0]], target[p[1]]; a.Value != b.Value {
			t.Errorf("%q is met by %q", a.Value, b.Value)
		}
	}
	if len(seen) != len(source) {
		t.Errorf("%d of %d are met", len(seen), len(source))
	}
}

// Numbers so long or so many that comparing them would take long are compared
// for equality alone, and computed with not at all.
func TestSameNumbersMany(t *testing.T) {
	long := strings.Repeat("1", 1000)
	for _, s := range []string{long + "½", long + " dozen", long + " degrees", strings.Repeat("5 miles ", 1000)} {
		n := Numbers(s, "en")
		if m, e := SameNumbers(n, n); len(m)+len(e) > 0 {
			t.Errorf("%.20q… differs from itself", s)
		}
	}
}
