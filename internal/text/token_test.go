package text

import (
	"fmt"
	"slices"
	"testing"
	"unicode"
	"unicode/utf8"

	"parley/summarize/brief"
)

// checkSpans checks what every list of spans promises: order, no overlap, no
// empty span, rune boundaries.
func checkSpans(t *testing.T, s string, spans []brief.Span) {
	t.Helper()
	end := 0
	for _, span := range spans {
		if span.Start < end || span.End <= span.Start || span.End > len(s) {
			t.Fatalf("%q: span %v after %d", s, span, end)
		}
		if !onBoundary(s, span.Start) || !onBoundary(s, span.End) {
			t.Fatalf("%q: span %v is not on rune boundaries", s, span)
		}
		end = span.End
	}
}

// onBoundary reports whether no rune of s reaches across i.
func onBoundary(s string, i int) bool {
	for j := max(0, i-utf8.UTFMax); j < i; j++ {
		if r, size := utf8.DecodeRuneInString(s[j:]); j+size > i && r != utf8.RuneError {
			return false
		}
	}
	return true
}

// checkCovered checks that every letter and digit of s is in a span.
func checkCovered(t *testing.T, s string, spans []brief.Span) {
	t.Helper()
	next := 0
	for i, r := range s {
		for next < len(spans) && spans[next].End <= i {
			next++
		}
		if (unicode.IsLetter(r) || unicode.IsDigit(r)) && (next == len(spans) || i < spans[next].Start) {
			t.Fatalf("%q: %q at %d is in no span of %v", s, r, i, spans)
		}
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct {
		s    string
		want []string
	}{
		{"", nil},
		{" -- … ’ ՞ ", nil},
		{"“We don't,” he said.", []string{"We", "don't", "he", "said"}},
		{"Armenia’s long-term peace--now", []string{"Armenia’s", "long-term", "peace", "now"}},
		{"'quoted' and- -so", []string{"quoted", "and", "so"}},
		{"3.5 per cent, 1,600 people, 19:30-da, 2018-ci il", []string{"3", "5", "per", "cent", "1", "600", "people", "19", "30-da", "2018-ci", "il"}},
		{"Ինչո՞ւ, ասա՛, ո՞վ. Ինչու՞։ Covid-19-ը", []string{"Ինչո՞ւ", "ասա", "ո՞վ", "Ինչու", "Covid-19-ը"}},
		{"Երևան֊Բաքու, ՆԱՏՕ-ի", []string{"Երևան֊Բաքու", "ՆԱՏՕ-ի"}},
		{"İlham Əliyev ABŞ-nin", []string{"İlham", "Əliyev", "ABŞ-nin"}},
		{"кто-то, об’єкт, ё е\u0308ж", []string{"кто-то", "об’єкт", "ё", "е\u0308ж"}},
		{"co\u00adop\u00ad eration", []string{"co\u00adop", "eration"}},
		{"email@example.am/x_y", []string{"email", "example", "am", "x", "y"}},
		{"a\u2011b a\u2013b", []string{"a\u2011b", "a", "b"}},
		{"a-\u0301b", []string{"a", "b"}},
	} {
		if got := textsOf(c.s, Words(c.s)); !slices.Equal(got, c.want) {
			t.Errorf("Words(%q) = %q; want %q", c.s, got, c.want)
		}
	}
}

func ExampleWords() {
	s := "«Ինչո՞ւ»,- հարցրեց USAID-ի ղեկավարը։"
	for _, word := range Words(s) {
		fmt.Println(word.Of(s))
	}
	// Output:
	// Ինչո՞ւ
	// հարցրեց
	// USAID-ի
	// ղեկավարը
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{"", "don't", "a-\u0301b", "ո՞վ", "a\xff-b", "´՞ա՞", "٣-٤"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		words := Words(s)
		checkSpans(t, s, words)
		checkCovered(t, s, words)
		for _, word := range words {
			first, _ := utf8.DecodeRuneInString(word.Of(s))
			if !isWordRune(first) {
				t.Fatalf("Words(%q): %q starts with no letter", s, word.Of(s))
			}
		}
	})
}
