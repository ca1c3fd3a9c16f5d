package verify

import (
	"strings"
	"testing"
	"time"

	"parley/summarize/brief"
)

// checkNames runs the checks on 25 lines cut from the article.
func checkNames(a *Article) {
	words := strings.Fields(a.source[:min(len(a.source), 1<<14)])
	for i := range 25 {
		n := min(len(words), i*30)
		a.namesAndDates("p", newStatedLine(strings.Join(words[n:min(len(words), n+25)], " ")+" in Vienna", "en"), []int{i, i + 1})
	}
}

func BenchmarkNames(b *testing.B) {
	doc, _ := newsArticle()
	for b.Loop() {
		b.StopTimer()
		a := NewArticle(doc)
		b.StartTimer()
		checkNames(a)
	}
}

// TestNamesTimeIsLinear holds an article four times as long to well under
// sixteen times the time.
func TestNamesTimeIsLinear(t *testing.T) {
	for _, fill := range []string{"US UK ", "May 5 and ", "Orr ", "U.S.", "A.B. ", "13.09.2022 ", "Ann Holt of Iran. ", "12 May, 13. ", "Iran-", "IAEA Bank of ", "South "} {
		linear(t, fill, func(size int) time.Duration {
			a := NewArticle(&brief.Document{Lang: "en", Text: strings.Repeat(fill, size/len(fill))})
			start := spent()
			checkNames(a)
			return spent() - start
		})
	}
}
