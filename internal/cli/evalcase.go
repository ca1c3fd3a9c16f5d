package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/pelletier/go-toml/v2"

	"parley/internal/article"
	"parley/internal/text"
	"parley/internal/verify"
	"parley/summarize/brief"
)

// An evalCase is an article and what a good brief of it holds, as a file
// beside it says:
//
//	article = "note.txt"               # default: the file of this name
//	facts = ["280 | two hundred and eighty"]
//
//	[parties]
//	Norland = ["We will open the road"]
//	"Free Trade League" = []
//
// Behind a party stand words of the article that one of its positions must
// rest on, in part at least; a fact is words of the summary, with a | between
// those that do as well.
type evalCase struct {
	name    string
	article *article.Article
	facts   []string
	parties map[string][]evalPosition
}

// An evalPosition is the words that a position must rest on.
type evalPosition struct {
	words string
	span  brief.Span
}

// evalCases reads the cases of a folder, in the order of their names.
func evalCases(ctx context.Context, dir string, o article.Options) ([]evalCase, error) {
	names, err := filepath.Glob(filepath.Join(escapeGlob(dir), "*.toml"))
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("%s holds no expectations: NAME.toml beside each article", label(dir))
	}
	var all []evalCase
	for _, name := range names {
		c, err := readEvalCase(ctx, name, o)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		all = append(all, *c)
	}
	return all, nil
}

// escapeGlob keeps the signs of a folder's name from being a pattern.
func escapeGlob(dir string) string {
	return strings.NewReplacer("*", "[*]", "?", "[?]", "[", "[[]").Replace(dir)
}

func readEvalCase(ctx context.Context, name string, o article.Options) (*evalCase, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, withoutPath(err)
	}
	var file struct {
		Article string              `toml:"article"`
		Facts   []string            `toml:"facts"`
		Parties map[string][]string `toml:"parties"`
	}
	d := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields()
	if err := d.Decode(&file); err != nil {
		var strict *toml.StrictMissingError
		if errors.As(err, &strict) && len(strict.Errors) > 0 {
			return nil, fmt.Errorf("unknown key %q", strings.Join(strict.Errors[0].Key(), "."))
		}
		return nil, err
	}
	stem := strings.TrimSuffix(name, ".toml")
	path := stem
	if file.Article != "" {
		path = filepath.Join(filepath.Dir(name), filepath.FromSlash(file.Article))
	} else if path, err = besides(stem); err != nil {
		return nil, err
	}
	a, err := article.Open(ctx, path, nil, o)
	if err != nil {
		return nil, err
	}
	c := &evalCase{name: filepath.Base(stem), article: a, facts: file.Facts, parties: map[string][]evalPosition{}}
	index := verify.NewArticle(&a.Document)
	for party, all := range file.Parties {
		c.parties[party] = nil
		for _, words := range all {
			e := index.Locate(words, nil)
			lang := a.Document.Lang
			// Words cut from their condition are no quotation, and name the place.
			if e.Span == nil || !e.Match.Verified() && plainWords(e.Span.Of(a.Document.Text), lang) != plainWords(words, lang) {
				return nil, fmt.Errorf("%s: the article does not have the words %q", party, words)
			}
			c.parties[party] = append(c.parties[party], evalPosition{words, *e.Span})
		}
	}
	return c, nil
}

// besides returns the article with this name and any suffix.
func besides(stem string) (string, error) {
	names, err := filepath.Glob(escapeGlob(stem) + ".*")
	if err != nil {
		return "", err
	}
	for _, name := range names {
		if ext := filepath.Ext(name); name == stem+ext && ext != ".toml" {
			return name, nil
		}
	}
	return "", errors.New("there is no article of this name, and no key article")
}

// An evalScore is how a report, or several, did against what was expected.
type evalScore struct {
	Lines          int            `json:"lines"`
	Verified       int            `json:"verified"` // of Lines: their words stand in the article
	Parties        int            `json:"parties"`
	PartiesFound   int            `json:"parties_found"`
	Positions      int            `json:"positions"`
	PositionsFound int            `json:"positions_found"`
	PositionsGiven int            `json:"positions_given"` // expected or not
	Facts          int            `json:"facts"`
	FactsFound     int            `json:"facts_found"`
	Missed         []string       `json:"missed,omitempty"`
	Errors         map[string]int `json:"errors"`   // by code
	Warnings       map[string]int `json:"warnings"` // by code
	Usage          brief.Usage    `json:"usage"`
	Seconds        float64        `json:"seconds"`
}

// score holds a report against the case. A position is found if one of its
// party rests on words that overlap the expected ones.
func (c *evalCase) score(r *brief.Report) evalScore {
	s := evalScore{Errors: map[string]int{}, Warnings: map[string]int{}, Usage: r.Usage}
	line := func(e brief.Evidence) {
		s.Lines++
		if e.Match.Verified() {
			s.Verified++
		}
	}
	lang := r.Brief.Lang
	var summary strings.Builder
	for _, sentence := range r.Brief.Summary {
		line(sentence.Evidence)
		summary.WriteString(sentence.Text + "\n")
	}
	for _, p := range r.Brief.Parties {
		s.PositionsGiven += len(p.Positions)
		for _, statement := range p.Positions {
			line(statement.Evidence)
		}
	}
	words := plainWords(summary.String(), lang)
	for _, fact := range c.facts {
		s.Facts++
		if hasAny(words, fact, lang) {
			s.FactsFound++
		} else {
			s.Missed = append(s.Missed, fact)
		}
	}
	for name, expected := range c.parties {
		s.Parties++
		found := partiesCalled(&r.Brief, name)
		if len(found) > 0 {
			s.PartiesFound++
		} else {
			s.Missed = append(s.Missed, name)
		}
		for _, want := range expected {
			s.Positions++
			if covers(found, want.span) {
				s.PositionsFound++
			} else {
				s.Missed = append(s.Missed, name+": "+want.words)
			}
		}
	}
	s.count(r.Findings)
	for _, t := range r.Translations {
		s.count(t.Findings)
	}
	return s
}

func (s *evalScore) count(findings []brief.Finding) {
	for _, f := range findings {
		switch f.Severity {
		case brief.Error:
			s.Errors[f.Code]++
		case brief.Warning:
			s.Warnings[f.Code]++
		}
	}
}

// missedAll adds what c expects to s, with nothing of it found.
func (c *evalCase) missedAll(s *evalScore) {
	s.Facts += len(c.facts)
	s.Parties += len(c.parties)
	for _, p := range c.parties {
		s.Positions += len(p)
	}
}

// add adds o to s, but for what it missed.
func (s *evalScore) add(o evalScore) {
	s.Lines += o.Lines
	s.Verified += o.Verified
	s.Parties += o.Parties
	s.PartiesFound += o.PartiesFound
	s.Positions += o.Positions
	s.PositionsFound += o.PositionsFound
	s.PositionsGiven += o.PositionsGiven
	s.Facts += o.Facts
	s.FactsFound += o.FactsFound
	s.Usage.Add(o.Usage)
	s.Seconds += o.Seconds
	for code, n := range o.Errors {
		s.Errors[code] += n
	}
	for code, n := range o.Warnings {
		s.Warnings[code] += n
	}
}

// partiesCalled returns the parties of b with this name, or with one that has
// all of its words or none but its words.
func partiesCalled(b *brief.Brief, name string) []brief.Party {
	want := plainWords(name, b.Lang)
	var found []brief.Party
	for _, p := range b.Parties {
		if has := plainWords(p.Name, b.Lang); strings.TrimSpace(has) != "" && (strings.Contains(has, want) || strings.Contains(want, has)) {
			found = append(found, p)
		}
	}
	return found
}

// covers reports whether a position of parties rests on a part of span.
func covers(parties []brief.Party, span brief.Span) bool {
	for _, p := range parties {
		for _, s := range p.Positions {
			if e := s.Evidence; e.Match.Verified() && e.Span != nil && e.Span.Overlaps(span) {
				return true
			}
		}
	}
	return false
}

// plainWords is s in small letters, without anything but letters and digits,
// with one space around each word.
func plainWords(s, lang string) string {
	words := strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	joined := strings.Join(words, " ")
	return " " + strings.Map(func(r rune) rune { return text.FoldCase(r, lang) }, joined) + " "
}

// hasAny reports whether one of the words between the | of fact is in words.
func hasAny(words, fact, lang string) bool {
	for way := range strings.SplitSeq(fact, "|") {
		if w := plainWords(way, lang); strings.TrimSpace(w) != "" && strings.Contains(words, w) {
			return true
		}
	}
	return false
}
