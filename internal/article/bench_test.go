package article

import (
	"strings"
	"testing"
)

func BenchmarkReadHTML(b *testing.B) {
	page := []byte(newsPage(samples()[0], ""))
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, err := Read("page", page, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadText1MB(b *testing.B) {
	var s strings.Builder
	for s.Len() < 1<<20 {
		for _, sample := range samples() {
			s.WriteString(sample.text() + "\n\n")
		}
	}
	data := []byte(s.String())
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Read("text", data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
