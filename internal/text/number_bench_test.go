package text

import (
	"strings"
	"testing"
)

// numCrafted returns texts that are made to cost time.
func numCrafted(size int) map[string]string {
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	var unlike strings.Builder
	for i := 0; unlike.Len() < size; i++ {
		unlike.WriteString(numGroupDigits(strings.Repeat("9", 1+i%5)+numClock(i/60%24, i%60)[:2]+numDecimal(strings.Repeat("7", i%9+1), ""), "") + " miles, ")
	}
	return map[string]string{
		"one number":         fill("1"),
		"one number and ½":   fill("1") + "½",
		"one number, dozen":  fill("1") + " dozen",
		"one decimal":        "0." + fill("1") + " million and a half",
		"digits":             fill("1 "),
		"groups":             fill("1,600 "),
		"broken groups":      fill("1, 000, "),
		"words":              fill("two hundred and "),
		"words alone":        fill("two "),
		"one word":           fill("two"),
		"dashes":             fill("two-"),
		"million":            fill("million "),
		"ranges":             fill("5 to "),
		"dates":              fill("10-11-"),
		"plus":               fill("+1 "),
		"money":              fill("$"),
		"times":              fill("11:00:"),
		"fractions":          fill("2/3/"),
		"marks":              fill("a\u0301"),
		"measures":           fill("5 miles 7 km "),
		"numbers all unlike": unlike.String(),
	}
}

func BenchmarkNumbersCrafted(b *testing.B) {
	for name, s := range numCrafted(1 << 20) {
		for _, lang := range []string{"en", "hy", "az", "ru"} {
			b.Run(name+"/"+lang, func(b *testing.B) {
				b.SetBytes(int64(len(s)))
				for b.Loop() {
					Numbers(s, lang)
				}
			})
		}
	}
}

// BenchmarkSameNumbersPairs compares as many measures two by two as are compared.
func BenchmarkSameNumbersPairs(b *testing.B) {
	source := Numbers(strings.Repeat("100000 miles, ", 180), "en")
	target := Numbers(strings.Repeat("170 km, ", 180), "en")
	for b.Loop() {
		SameNumbers(source, target)
	}
}

// BenchmarkSameNumbersCrafted compares texts of which no number is in the other.
func BenchmarkSameNumbersCrafted(b *testing.B) {
	for name, s := range numCrafted(1 << 20) {
		b.Run(name, func(b *testing.B) {
			source, target := Numbers(s, "en"), Numbers(strings.ReplaceAll(s, "miles", "km")+" 3 km", "en")
			for i := range target {
				target[i].Value += "8"
			}
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				SameNumbers(source, target)
			}
		})
	}
}
