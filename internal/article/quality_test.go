package article

import (
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"parley/internal/baseline"
)

// TestQualityPages measures what is read from real news pages against what
// people marked as the article in them: precision and recall of the 4-token
// shingles, per page, and F1 of their means, which is how the benchmark that
// the pages come from (scrapinghub/article-extraction-benchmark) scores.
func TestQualityPages(t *testing.T) {
	pages := loadPages(t)
	b := baseline.Open(t)
	b.Corpus(baseline.Data(t, "pages"))
	tests := []struct {
		name       string
		read       func(t *testing.T, p qualityPage) (got string, ok bool)
		f1, recall float64 // floors
	}{
		{"html", readPageHTML, .955, .985},
		{"text from the article on", readPageText(true), .93, .97},
		{"text of the whole page", readPageText(false), .88, .94},
	}
	t.Logf("%-26s %5s %9s %9s %9s", "pages as", "pages", "precision", "recall", "F1")
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var sum score
			for _, p := range pages {
				got, ok := test.read(t, p)
				if !ok {
					continue
				}
				s := shingleScore(p.want, got)
				sum.add(s)
				if s.recall() < .9 { // a page to look at
					t.Logf("%-32s %9.3f %9.3f", p.id[:8], s.precision(), s.recall())
				}
			}
			precision, recall := sum.meanP/sum.n, sum.meanR/sum.n
			f1 := 2 * precision * recall / (precision + recall)
			t.Logf("%-26s %5.0f %9.3f %9.3f %9.3f", test.name, sum.n, precision, recall, f1)
			b.AtLeast("pages."+test.name+".F1", f1, test.f1)
			b.AtLeast("pages."+test.name+".recall", recall, test.recall)
		})
	}
}

type qualityPage struct{ id, html, want string }

// TestQualitySeed reads a page as a user pastes it: the article to its last
// word, and nothing of what stands below it.
func TestQualitySeed(t *testing.T) {
	data, err := os.ReadFile(baseline.Data(t, "..", "seeds", "article.txt"))
	if err != nil {
		t.Fatal(err)
	}
	article, below, ok := strings.Cut(string(data), "\n\nLeave a Reply")
	if !ok {
		t.Fatal("another page than expected")
	}
	a := mustRead(t, string(data), Options{})
	if a.Document.Text != article {
		t.Errorf("got %q", a.Document.Text)
	}
	if len(a.Cut) != 1 || a.Cut[0].Text != strings.TrimSpace("Leave a Reply"+below) {
		t.Errorf("cut %q", a.Cut)
	}
}

// loadPages reads the pages, or skips the test where they are not to be had.
func loadPages(t testing.TB) []qualityPage {
	folder := baseline.Data(t, "pages")
	truth, err := os.ReadFile(filepath.Join(folder, "ground-truth.json"))
	if err != nil {
		t.Fatal(err)
	}
	var want map[string]struct{ ArticleBody string }
	if err := json.Unmarshal(truth, &want); err != nil {
		t.Fatal(err)
	}
	var pages []qualityPage
	for id, w := range want {
		pages = append(pages, qualityPage{id, gunzip(t, filepath.Join(folder, "html", id+".html.gz")), w.ArticleBody})
	}
	sort.Slice(pages, func(i, j int) bool { return pages[i].id < pages[j].id })
	return pages
}

func gunzip(t testing.TB, path string) string {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func readPageHTML(t *testing.T, p qualityPage) (string, bool) {
	a, err := Read(t.Context(), p.id, []byte(p.html), Options{})
	if err != nil {
		t.Errorf("%s: %v", p.id, err)
		return "", true
	}
	if a.Kind != kindHTML {
		t.Errorf("%s: kind %s", p.id, a.Kind)
	}
	return a.Document.Text, true
}

// readPageText reads what a person gets who marks the whole page and copies
// it, from the article's first line on if fromArticle is set. Pages whose
// article does not stand in one piece in their text do not count.
func readPageText(fromArticle bool) func(*testing.T, qualityPage) (string, bool) {
	return func(t *testing.T, p qualityPage) (string, bool) {
		doc, err := html.Parse(strings.NewReader(p.html))
		if err != nil {
			t.Fatal(err)
		}
		lines, _ := blocksOf(doc, true)
		start := lineWith(lines, qualityTokens(p.want))
		if start < 0 {
			return "", false
		}
		if !fromArticle {
			start = 0
		}
		a, err := Read(t.Context(), p.id, []byte(joinLines(lines[start:])), Options{})
		if err != nil {
			t.Errorf("%s: %v", p.id, err)
			return "", true
		}
		return a.Document.Text, true
	}
}

// lineWith returns the index of the first line that holds the first of tokens.
func lineWith(lines []line, tokens []string) int {
	head := strings.Join(tokens[:min(6, len(tokens))], " ")
	for i, l := range lines {
		if strings.Contains(" "+strings.Join(qualityTokens(l.text), " ")+" ", " "+head+" ") {
			return i
		}
	}
	return -1
}

// A score counts shingles found, wrong and missed, and the sums of means.
type score struct {
	tp, fp, fn      float64
	n, meanP, meanR float64
}

func (s score) precision() float64 { return ratio(s.tp, s.fp) }
func (s score) recall() float64    { return ratio(s.tp, s.fn) }

func (s *score) add(o score) {
	s.n++
	s.meanP += o.precision()
	s.meanR += o.recall()
}

func ratio(right, wrong float64) float64 {
	if right+wrong == 0 {
		return 1
	}
	return right / (right + wrong)
}

func shingleScore(want, got string) score {
	var s score
	count := shingles(want)
	for shingle, n := range shingles(got) {
		both := min(n, count[shingle])
		s.tp += float64(both)
		s.fp += float64(n - both)
		count[shingle] -= both
	}
	for _, n := range count {
		s.fn += float64(n)
	}
	return s
}

func shingles(s string) map[string]int {
	const n = 4
	tokens := qualityTokens(s)
	count := make(map[string]int)
	for i := 0; i < max(1, len(tokens)-n+1); i++ {
		if shingle := tokens[i:min(i+n, len(tokens))]; len(shingle) > 0 {
			count[strings.Join(shingle, " ")]++
		}
	}
	return count
}

func qualityTokens(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}
