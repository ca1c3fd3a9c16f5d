package article

import (
	"strings"
	"testing"
)

func BenchmarkReadHTML(b *testing.B) {
	page := []byte(newsPage(samples()[0], ""))
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		if _, err := Read(b.Context(), "page", page, Options{}); err != nil {
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
		if _, err := Read(b.Context(), "text", data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadWindows1251(b *testing.B) {
	data := []byte(strings.Repeat("\xD1\xEE\xE2\xE5\xF2 \xF1\xEE\xE1\xF0\xE0\xEB\xF1\xFF \xF1\xED\xEE\xE2\xE0. ", 40000))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Read(b.Context(), "text", data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadMail(b *testing.B) {
	data := []byte(mailHead + "\r\n" + strings.Repeat(samples()[1].text()+"\r\n\r\n> quoted\r\n", 500))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Read(b.Context(), "mail", data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkReadFeed(b *testing.B) {
	data := []byte(feedOf("rss"))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, _, err := ReadAll(b.Context(), "feed", data, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkReadPages reads every page of the benchmark that TestQualityPages is
// measured on.
func BenchmarkReadPages(b *testing.B) {
	pages := loadPages(b)
	size := 0
	for _, p := range pages {
		size += len(p.html)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		for _, p := range pages {
			if _, err := Read(b.Context(), p.id, []byte(p.html), Options{}); err != nil {
				b.Fatal(err)
			}
		}
	}
	b.ReportMetric(b.Elapsed().Seconds()*1e3/float64(b.N*len(pages)), "ms/page")
}
