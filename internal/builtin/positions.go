package builtin

import (
	"strings"

	"parley/internal/attribution"
	"parley/internal/text"
	"parley/internal/verify"
	"parley/summarize/brief"
)

// Bounds of a brief. Of a very long article, parties that have fewestOfParty
// positions get no more after mostPositions in all; what that leaves out is
// found missing by the checks.
const (
	mostPositions = 300
	fewestOfParty = 3
	mostParties   = 60
	positionWords = 35 // of a line, if it can be shorter
)

// parties returns the positions of an article by party, both in its order.
func parties(doc *brief.Document, a *verify.Article) []brief.Party {
	out := []brief.Party{}
	index := map[string]int{}
	type line struct {
		party string
		span  brief.Span
	}
	seen := map[line]bool{}
	count := 0
	for _, s := range a.Statements() {
		at, known := index[s.Party]
		if count >= mostPositions && (len(out) >= mostParties || known && len(out[at].Positions) >= fewestOfParty) {
			continue
		}
		p, ok := position(doc, a, s)
		if !ok {
			continue
		}
		key := line{s.Party, *p.Evidence.Span}
		if seen[key] {
			continue
		}
		seen[key] = true
		count++
		if !known {
			at = len(out)
			index[s.Party] = at
			out = append(out, brief.Party{Name: s.Party, Kind: s.PartyKind, Positions: []brief.Statement{}})
		}
		out[at].Positions = append(out[at].Positions, p)
	}
	return out
}

// position returns the line for a statement: a quotation that stands for
// itself, in quotation marks; else the sentence that has it, which says who
// speaks too; of a long sentence, or one that others speak in, the clause.
func position(doc *brief.Document, a *verify.Article, s verify.Statement) (brief.Statement, bool) {
	p := brief.Statement{Speaker: s.Speaker, Role: s.Role, Channel: s.Channel, Directness: brief.Indirect}
	if s.Kind == attribution.SecondHand {
		p.Directness = brief.SecondHand
	}
	if words, ok := quotation(doc, a, s); ok {
		p.Directness = brief.Direct
		p.Evidence = evidence(doc, a, words)
		p.Text = quoted(text.CleanLine(words.Of(doc.Text)), doc.Lang)
		return p, true
	}
	whole, ok := sentencesOf(doc, s.Sentences)
	if !ok || !ends(whole.Of(doc.Text), doc.Lang) {
		return p, false // a headline
	}
	whole = withoutDateline(doc.Text, whole)
	span := whole
	if s.Shared || len(strings.Fields(whole.Of(doc.Text))) > positionWords {
		if c := trimMarks(doc.Text, s.Clause); whole.Contains(c) && 10*c.Len() < 9*whole.Len() && standsAlone(doc.Text, whole, c) && a.Locate(c.Of(doc.Text), s.Sentences).Match == brief.Exact {
			span = c
		}
	}
	p.Evidence = evidence(doc, a, span)
	p.Text = closed(text.CleanLine(span.Of(doc.Text)))
	return p, p.Text != ""
}

// standsAlone reports whether a part of a sentence starts and ends where a
// clause does.
func standsAlone(doc string, whole, part brief.Span) bool {
	before, after := strings.TrimSpace(doc[whole.Start:part.Start]), strings.TrimSpace(doc[part.End:whole.End])
	starts := before == "" || strings.HasSuffix(before, ":") || strings.HasSuffix(before, ";") || strings.HasSuffix(before, "՝")
	return starts && (after == "" || strings.ContainsAny(after[:1], ".;:!?\"") || strings.HasPrefix(after, "։"))
}

// evidence is the words at span.
func evidence(doc *brief.Document, a *verify.Article, span brief.Span) brief.Evidence {
	return brief.Evidence{Sentences: a.SentencesOf(span), Quote: span.Of(doc.Text), Span: &span, Match: brief.Exact}
}

// fewestQuoted is how many words a quotation has that stands for itself.
const fewestQuoted = 5

// quotation returns the words of a statement that are one quotation, which
// starts and ends where the quotation or a sentence does.
func quotation(doc *brief.Document, a *verify.Article, s verify.Statement) (brief.Span, bool) {
	if s.Kind != attribution.Direct {
		return brief.Span{}, false
	}
	words := trimMarks(doc.Text, s.Words)
	if words.Overlaps(s.Source) || words.Overlaps(s.Cue) {
		return words, false
	}
	in := words.Of(doc.Text)
	if len(strings.Fields(in)) < fewestQuoted || !a.Quoted(words) || startsSmall(in) || strings.ContainsAny(in, "«»“”") {
		return words, false
	}
	return words, a.Locate(in, s.Sentences).Match == brief.Exact
}

// trimMarks takes quotation marks and what parts clauses off both ends.
func trimMarks(doc string, s brief.Span) brief.Span {
	const marks = " \n\t\r,;:—–-"
	s = trimSpan(doc, s)
	line := s.Of(doc)
	cutset := marks
	if !balanced(line) {
		cutset += "“”„«»\""
	}
	s.Start += len(line) - len(strings.TrimLeft(line, cutset))
	line = s.Of(doc)
	s.End -= len(line) - len(strings.TrimRight(line, cutset))
	if inner := s.Of(doc); len(text.Quotations(inner)) == 1 {
		q := text.Quotations(inner)[0]
		if strings.Trim(inner[:q.Start]+inner[q.End:], "“”„«»\" ,.") == "" {
			s = brief.Span{Start: s.Start + q.Start, End: s.Start + q.End}
			s.End -= s.Len() - len(strings.TrimRight(s.Of(doc), marks))
			return s
		}
	}
	return s
}

// balanced reports whether a line has as many opening quotation marks as
// closing ones.
func balanced(line string) bool {
	return strings.Count(line, "“") == strings.Count(line, "”") && strings.Count(line, "«") == strings.Count(line, "»") && strings.Count(line, `"`)%2 == 0
}

// sentencesOf returns the place of sentences that follow one another.
func sentencesOf(doc *brief.Document, numbers []int) (brief.Span, bool) {
	if len(numbers) == 0 || len(numbers) > 3 || numbers[len(numbers)-1] > len(doc.Sentences) {
		return brief.Span{}, false
	}
	first, last := doc.Sentences[numbers[0]-1], doc.Sentences[numbers[len(numbers)-1]-1]
	span := trimSpan(doc.Text, brief.Span{Start: first.Start, End: last.End})
	return span, span.Len() > 0
}

// quoted puts quotation marks around words, those of the language.
func quoted(words, lang string) string {
	switch lang, _, _ := strings.Cut(lang, "-"); lang {
	case "ru", "hy", "hyw":
		return "«" + words + "»"
	}
	return "“" + words + "”"
}

// closed ends the quotation that a line leaves open: it goes on in the next
// paragraph.
func closed(line string) string {
	for _, m := range [][2]string{{"“", "”"}, {"«", "»"}} {
		if strings.Count(line, m[0]) == strings.Count(line, m[1])+1 {
			return line + m[1]
		}
	}
	return line
}
