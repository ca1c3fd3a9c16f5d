package verify

import (
	"slices"
	"strings"

	"parley/internal/text"
	"parley/summarize/brief"
)

// maxLineQuotes is how many quotations of one line are looked at.
const maxLineQuotes = 8

// lineQuotes checks what the line itself has in quotation marks: these words
// are the article's, and in quotation marks there too. The words around them
// give the sense, so what they are cut from does not matter here.
func (a *Article) lineQuotes(path string, line *statedLine, e brief.Evidence) []brief.Finding {
	var findings []brief.Finding
	quotations := text.Quotations(line.source)
	for _, span := range quotations[:min(len(quotations), maxLineQuotes)] {
		words := span.Of(line.source)
		q := newQuotation(words)
		if q.words == 0 {
			continue
		}
		if runs := a.findNear(q.part(q.i, q.j), true, e.Sentences); len(runs) > 0 {
			if !slices.ContainsFunc(runs, func(r run) bool { return a.inMarks(r) }) {
				place := a.span(runs[0].i, runs[0].j)
				if has(findings, "quote.unquoted", "") {
					continue
				}
				f := finding(brief.Note, "quote.unquoted", "the line has “%s” in quotation marks; in the article these words stand in none", excerpt(words))
				f.Span = &place
				findings = append(findings, f)
			}
			continue
		}
		if f, wrong := a.alteredQuote(&q, words, e); wrong {
			findings = append(findings, f)
		}
	}
	for i := range findings {
		findings[i].Path = path
	}
	return findings
}

// alteredQuote says how the words differ from the article's; wrong is false if
// they are the article's but for a legal edit or, of a name or two words, for
// their endings.
func (a *Article) alteredQuote(q *quotation, words string, e brief.Evidence) (f brief.Finding, wrong bool) {
	const short = 2 // words that a line may inflect: the name of a ship, a paper
	if q.words <= short && a.hasForms(q) {
		return f, false
	}
	found := a.locate(words, e.Sentences, e.Span)
	switch {
	case found.match.Verified(), found.span != nil && a.shouts(q, *found.span):
		return f, false
	case found.match == brief.Near:
		f = finding(brief.Error, "quote.near", "the line quotes words that are not quite the article's: %s", Diff(words, found.span.Of(a.source)))
	default:
		f = finding(brief.Error, "quote.absent", "the line has “%s” in quotation marks; these words are not in the article", excerpt(words))
	}
	if q.words <= short {
		f.Severity = brief.Warning
	}
	f.Span = found.span
	return f, true
}

// shouts reports whether the words differ from those at span by their capitals
// only.
func (a *Article) shouts(q *quotation, span brief.Span) bool {
	i, j := a.tokensOf(span)
	return i < j && a.lexicon.lower(q.part(q.i, q.j)) == a.lexicon.lower(a.part(i, j))
}

// hasForms reports whether the article has each word of q in some form.
func (a *Article) hasForms(q *quotation) bool {
	lang := a.doc.Lang
	for k := q.i; k < q.j; k++ {
		if !q.tokens[k].word {
			continue
		}
		stem := text.Stem(a.lexicon.lower(q.text(k)), lang)
		same := func(w string) bool { return text.Stem(w, lang) == stem }
		if _, ok := a.vocabulary[a.lexicon.lower(q.text(k))]; !ok && !a.anyWord(stem, same) {
			return false
		}
	}
	return true
}

// anyWord reports whether a word of the article that starts as stem does is
// as same wants it.
func (a *Article) anyWord(stem string, same func(string) bool) bool {
	for w := range a.vocabulary {
		if strings.HasPrefix(w, stem) && same(w) {
			return true
		}
	}
	return false
}

// inMarks reports whether the tokens of r stand in one pair of quotation marks,
// whatever stands beside them there.
func (a *Article) inMarks(r run) bool {
	for k := r.i; k < r.j; k++ {
		if a.tokens[k].word && !a.quoted[k] {
			return false
		}
	}
	return true
}
