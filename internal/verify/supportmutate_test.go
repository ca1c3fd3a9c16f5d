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

// A supportMutation makes a right line wrong.
type supportMutation struct {
	name  string
	floor int // percent that must give an error or a warning in the golden reports
	make  func(r *rand.Rand, x, other *reportArticle, l reportLine) (string, bool)
}

// apart reports whether the evidence of two lines is more than reach sentences
// apart, or, if near, at most so far but not the same.
func apart(a *Article, l, o reportLine, near bool) bool {
	least := 1000
	for _, p := range a.placesOf(l.evidence) {
		for _, q := range a.placesOf(o.evidence) {
			least = min(least, max(p-q, q-p))
		}
	}
	return least > 0 && (least <= reachSupport) == near
}

func anotherLine(near bool) func(*rand.Rand, *reportArticle, *reportArticle, reportLine) (string, bool) {
	return func(r *rand.Rand, x, _ *reportArticle, l reportLine) (string, bool) {
		for range 20 {
			if o := x.lines[r.IntN(len(x.lines))]; apart(x.a, l, o, near) {
				return o.text, true
			}
		}
		return "", false
	}
}

// substitute returns the line with the term k replaced.
func substitute(said *line, k int, by string) string {
	t := said.tokens[k]
	return said.source[:t.from] + by + said.source[t.to:]
}

var supportMutations = []supportMutation{
	{"line of a place farther off", 93, anotherLine(false)},
	{"line of a place nearby", 70, anotherLine(true)},
	{"line of another article", 93, func(r *rand.Rand, _, other *reportArticle, _ reportLine) (string, bool) {
		return other.lines[r.IntN(len(other.lines))].text, true
	}},
	{"other party's line", 85, func(r *rand.Rand, x, _ *reportArticle, l reportLine) (string, bool) {
		for range 20 {
			if o := x.lines[r.IntN(len(x.lines))]; o.party != l.party && o.party >= 0 && (apart(x.a, l, o, false) || apart(x.a, l, o, true)) {
				return o.text, true
			}
		}
		return "", false
	}},
	{"word of another article", 3, func(r *rand.Rand, x, other *reportArticle, l reportLine) (string, bool) {
		said := parse(l.text)
		terms := x.a.termsOf(said)
		of := parse(other.lines[r.IntN(len(other.lines))].text)
		for _, i := range r.Perm(len(terms)) {
			if t := terms[i]; t.content && len(t.ids) > 0 && i > 0 {
				for _, u := range other.a.termsOf(of) {
					if u.content && len(x.a.alike(u.word)) == 0 {
						return substitute(said, t.token, u.word), true
					}
				}
			}
		}
		return "", false
	}},
	{"opposite", 70, func(r *rand.Rand, x, _ *reportArticle, l reportLine) (string, bool) {
		said := parse(l.text)
		table := senseTables()[baseOf(x.a.lexicon.lang)]
		for _, t := range x.a.termsOf(said) {
			if t.proper || t.token == 0 {
				continue
			}
			for _, s := range table.of(t.word, nil) {
				if !s.opposite {
					continue
				}
				var by []string
				for w, senses := range table.words {
					if slices.ContainsFunc(senses, func(o sense) bool { return o.set == s.set && o.side != s.side }) {
						by = append(by, w)
					}
				}
				for w, senses := range table.stems {
					if slices.ContainsFunc(senses, func(o sense) bool { return o.set == s.set && o.side != s.side }) {
						by = append(by, w)
					}
				}
				slices.Sort(by)
				return substitute(said, t.token, by[r.IntN(len(by))]), true
			}
		}
		return "", false
	}},
	{"names changed about", 15, func(_ *rand.Rand, x, _ *reportArticle, l reportLine) (string, bool) {
		said := parse(l.text)
		terms := x.a.termsOf(said)
		lang := x.a.lexicon.lang
		stem := func(k int) int { return len([]rune(text.Stem(terms[k].word, lang))) }
		for i := range terms {
			for j := i + 2; j < min(i+6, len(terms)); j++ {
				if !terms[i].proper || !terms[j].proper || hasDigit(terms[i].word) || hasDigit(terms[j].word) || terms[i].word == terms[j].word || !slices.ContainsFunc(terms[i+1:j], func(t term) bool { return t.content }) {
					continue
				}
				a, b := []rune(said.text(terms[i].token)), []rune(said.text(terms[j].token))
				p, q := min(stem(i), len(a)), min(stem(j), len(b))
				changed := substitute(said, terms[j].token, string(a[:p])+string(b[q:]))
				t := said.tokens[terms[i].token]
				return changed[:t.from] + string(b[:q]) + string(a[p:]) + changed[t.to:], true
			}
		}
		return "", false
	}},
}

// TestQualitySupportMutations makes right lines of reports wrong and counts how
// many are found out, and the findings on the right ones. The opposites put in
// are those of the table, so that their share says how often such a word is
// noticed, not how many there are that the table lacks.
func TestQualitySupportMutations(t *testing.T) {
	articles := reportArticles(t)
	lines, alarms := map[string]int{}, map[string]map[string]int{}
	for _, x := range articles {
		lang := x.a.lexicon.lang
		if alarms[lang] == nil {
			alarms[lang] = map[string]int{}
		}
		for _, l := range x.lines {
			lines[lang]++
			for _, f := range x.a.support(l.path, newStatedLine(l.text, lang), l.evidence) {
				alarms[lang][f.Code+" "+string(f.Severity)]++
			}
		}
	}
	warnings := 0
	for lang, n := range lines {
		for found, n := range alarms[lang] {
			if !strings.HasSuffix(found, string(brief.Note)) {
				warnings += n
			}
		}
		t.Logf("%s: %d right lines: %v", lang, n, alarms[lang])
	}
	kept := os.Getenv("PARLEY_REPORTS") == ""
	b := baseline.Open(t)
	b.Corpus("../../testdata/golden")
	if kept {
		b.AtMost("edits.support.alarms", float64(warnings), 3)
	}
	for _, m := range supportMutations {
		type count struct{ made, errors, warned, noted int }
		counts := map[string]*count{"all": {}}
		for n := range articles {
			x := &articles[n]
			lang := x.a.lexicon.lang
			if counts[lang] == nil {
				counts[lang] = &count{}
			}
			var others []*reportArticle
			for k := range articles {
				if k != n && articles[k].a.lexicon.lang == lang && len(articles[k].lines) > 0 {
					others = append(others, &articles[k])
				}
			}
			r := rand.New(rand.NewPCG(uint64(n), 1))
			for _, l := range x.lines {
				other := x
				if strings.Contains(m.name, "another article") {
					if len(others) == 0 {
						continue
					}
					other = others[r.IntN(len(others))]
				}
				changed, ok := m.make(r, x, other, l)
				if !ok || changed == l.text {
					continue
				}
				findings := x.a.support(l.path, newStatedLine(changed, x.a.lexicon.lang), l.evidence)
				has := func(s brief.Severity) bool {
					return slices.ContainsFunc(findings, func(f brief.Finding) bool { return f.Severity == s })
				}
				for _, c := range []*count{counts["all"], counts[lang]} {
					c.made++
					switch {
					case has(brief.Error):
						c.errors++
					case has(brief.Warning):
						c.warned++
					case has(brief.Note):
						c.noted++
					case os.Getenv("PARLEY_SHOW") == m.name && c == counts[lang]:
						t.Logf("missed: %s, from %s", changed, l.text)
					}
				}
			}
		}
		for _, lang := range []string{"all", "en", "ru", "hy", "az"} {
			if c := counts[lang]; c != nil && c.made > 0 {
				t.Logf("%-28s %-3s made %4d: error %3d%%, warning %3d%%, note %3d%%", m.name, lang, c.made, 100*c.errors/c.made, 100*c.warned/c.made, 100*c.noted/c.made)
			}
		}
		if c := counts["all"]; kept {
			b.AtLeast("edits.support."+m.name+".caught", ratio(c.errors+c.warned, c.made), float64(m.floor)/100)
		}
	}
}
