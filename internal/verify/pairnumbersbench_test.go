package verify

import (
	"strings"
	"testing"
)

// BenchmarkTranslationNumbers checks the numbers and dates of 30 segments, the
// most that a brief has.
func BenchmarkTranslationNumbers(b *testing.B) {
	source := "Said that about 21,700 people had left the district on Tuesday, and that 9,312 families had applied to go back."
	target := "Сказал, что около 21 700 человек покинули район во вторник и что 9312 семей подали заявления о возвращении."
	p := &Pair{From: "en", To: "ru"}
	b.ReportAllocs()
	for b.Loop() {
		for range 30 {
			if f := p.numbers(source, target); len(f) > 0 {
				b.Fatal(f)
			}
		}
	}
}

// BenchmarkTranslationNumbersCrafted checks segments that are made to cost time.
func BenchmarkTranslationNumbersCrafted(b *testing.B) {
	for _, unit := range []string{"1 ", "two ", "may 1 ", "Monday ", "5 miles ", "1, 2 and ", "10-6 ", "a", ", "} {
		b.Run(unit, func(b *testing.B) {
			s := strings.Repeat(unit, 1<<18/len(unit))
			p := &Pair{From: "en", To: "ru"}
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				p.numbers(s, s[:len(s)/2])
			}
		})
	}
}
