package verify

import (
	"fmt"
	"slices"
	"strings"

	"parley/internal/text"
	"parley/summarize/brief"
)

// wordings checks that parley's own text is neutral: no reporting verb that
// judges or vouches, no adjective that weighs, no label that one party puts on
// another, no name that only one side uses, outside quotation marks. A brief
// need not be in the article's language; then the article cannot excuse it.
//
// What the article says in its own voice makes the finding milder, since the
// line may be no more than faithful. A name that only one side uses, but the
// article in its own voice too, is noted once in a brief: the form is the
// article's, but an editor may want both.
func (a *Article) wordings(b *brief.Brief, lines *statedBrief) []brief.Finding {
	c := wordingCheck{article: a, lang: b.Lang, noted: map[string]bool{}, names: map[string][]wordingHit{}}
	c.verbatim = a.isHeadline(b.Headline)
	c.headline(&lines.headline.line, c.line(brief.HeadlinePath, &lines.headline.line, nil))
	for i, s := range b.Summary {
		c.verbatim = isVerbatim(s.Text, s.Evidence)
		c.line(brief.SummaryPath(i)+".text", &lines.summary[i].line, a.sentencesNamed(s.Evidence))
	}
	c.verbatim = false
	tallies := make([]wordingTally, len(b.Parties))
	for i, p := range b.Parties {
		c.name(brief.PartyPath(i)+".name", p.Name)
		for j, s := range p.Positions {
			path := brief.PositionPath(i, j)
			sentences := a.sentencesNamed(s.Evidence)
			c.verbatim = isVerbatim(s.Text, s.Evidence)
			hits := c.line(path+".text", &lines.positions[i][j].line, sentences)
			if c.verbatim {
				hits = nil // the article's verbs
			}
			c.verbatim = false
			c.name(path+".role", s.Role)
			tallies[i].add(a, hits, sentences)
		}
	}
	return append(c.findings, asymmetry(b, tallies)...)
}

// isVerbatim reports whether a line is the article's own sentence or clause, and
// so in the article's words, not in parley's.
func isVerbatim(line string, e brief.Evidence) bool {
	const closing = "”»" // of a quotation that goes on in the next paragraph
	return e.Match == brief.Exact && line != "" && strings.TrimRight(line, closing) == strings.TrimRight(text.CleanLine(e.Quote), closing)
}

// isHeadline reports whether a line is the article's own headline, or from the
// start of its first line.
func (a *Article) isHeadline(line string) bool {
	first, _, _ := strings.Cut(strings.TrimSpace(a.source), "\n")
	return line != "" && (line == text.CleanLine(a.doc.Title) || strings.HasPrefix(text.CleanLine(first), line))
}

// sentencesNamed returns the sentences of the article that the evidence names,
// by their numbers and by its words.
func (a *Article) sentencesNamed(e brief.Evidence) []int {
	if s := e.Span; s != nil && 0 <= s.Start && s.Start <= s.End && s.End <= len(a.doc.Text) {
		return append(a.SentencesOf(*s), e.Sentences...)
	}
	return e.Sentences
}

// A wordingCheck goes through the lines of one brief.
type wordingCheck struct {
	article  *Article
	lang     string
	noted    map[string]bool // the places noted
	verbatim bool            // the line is a sentence of the article
	names    map[string][]wordingHit
	findings []brief.Finding
}

// line checks one line that rests on the sentences, and returns its hits.
func (c *wordingCheck) line(path string, l *line, sentences []int) []wordingHit {
	hits := wording(l, c.lang)
	var seen []*wordingEntry
	for _, h := range hits {
		if slices.Contains(seen, h.entry) {
			continue
		}
		seen = append(seen, h.entry)
		switch h.entry.class {
		case wordingDenied:
			c.act(path, h, denies, sentences)
		case wordingAccused:
			c.act(path, h, accuses, sentences)
		case wordingRefusal:
			c.act(path, h, refuses, sentences)
		case wordingWeighs, wordingLabel:
			c.judging(path, h)
		case wordingPlace:
			c.place(path, l.source, h)
		case wordingVerb, wordingFactive:
			c.add(h.code(), h.entry.severity, path, nil, h.message())
		}
	}
	return hits
}

// name checks a name or a role for labels that the article does not use
// itself: names and roles are given as the article gives them.
func (c *wordingCheck) name(path, name string) {
	hits, known := c.names[name]
	if !known {
		hits = wording(parse(name), c.lang)
		c.names[name] = hits
	}
	for _, h := range hits {
		if use, ok := c.use(h); h.entry.class == wordingLabel && ok && use.own == 0 {
			c.add(h.code(), brief.Warning, path, usedAt(use), h.message()+use.where())
		}
	}
}

// act warns of a verb for an act that the article does not report there.
func (c *wordingCheck) act(path string, h wordingHit, act wordingAct, sentences []int) {
	if _, ok := c.use(h); ok && !c.article.voice().near(act, sentences) {
		c.add(h.code(), h.entry.severity, path, nil, h.message()+" (the article does not, in the sentences that this line rests on)")
	}
}

// judging reportsSpeech a label or a word that weighs.
func (c *wordingCheck) judging(path string, h wordingHit) {
	use, known := c.use(h)
	severity, message := h.entry.severity, h.message()
	switch {
	case !known:
	case use.own > 0:
		severity = milder(severity)
	case use.any > 0 && h.entry.class == wordingWeighs:
		severity = milder(severity)
	}
	if known {
		message += use.where()
	}
	c.add(h.code(), severity, path, usedAt(use), message)
}

// place reportsSpeech a name that only one side uses, unless the line has another
// form of it too.
func (c *wordingCheck) place(path, line string, h wordingHit) {
	for _, form := range strings.Split(h.instead, "/") {
		if !strings.HasPrefix(h.word, form) && strings.Contains(line, form) {
			return // the other form stands beside it
		}
	}
	use, _ := c.use(h)
	switch {
	case use.own == 0:
		c.add(h.code(), h.entry.severity, path, usedAt(use), h.message()+use.where())
	case !c.noted[h.entry.kind]:
		c.noted[h.entry.kind] = true
		c.add(h.code(), brief.Note, path, usedAt(use), h.message()+use.where())
	}
}

// headline checks what only headlines must not have.
func (c *wordingCheck) headline(l *line, hits []wordingHit) {
	for _, h := range hits {
		if h.entry.class == wordingHeadline {
			c.add(h.code(), h.entry.severity, brief.HeadlinePath, nil, h.message())
		}
	}
	quoted := quotedTokens(l)
	for k := range l.tokens {
		if quoted[k] {
			continue
		}
		if strings.ContainsAny(l.text(k), "?՞") {
			c.add("headline.question", brief.Warning, brief.HeadlinePath, nil, "the headline asks a question; it should say what happened")
			break
		}
	}
	for k := range l.tokens {
		if !quoted[k] && strings.ContainsAny(l.text(k), "!՜") {
			c.add("headline.exclamation", brief.Warning, brief.HeadlinePath, nil, "the headline exclaims; it should say what happened")
			break
		}
	}
}

// use returns where the article has the entry of the hit, and whether that is
// known: it is not for a brief in another language.
func (c *wordingCheck) use(h wordingHit) (wordingUse, bool) {
	v := c.article.voice()
	return v.uses[h.entry], v.list != nil && v.list == wordingOf(c.lang)
}

func (c *wordingCheck) add(code string, severity brief.Severity, path string, span *brief.Span, message string) {
	if c.verbatim {
		severity = milder(severity)
	}
	c.findings = append(c.findings, brief.Finding{Code: code, Severity: severity, Path: path, Message: message, Span: span})
}

// code returns the code of a finding about the hit.
func (h wordingHit) code() string {
	switch h.entry.class {
	case wordingRefusal:
		return "wording.verb"
	case wordingHeadline:
		return "headline.verb"
	}
	return "wording." + string(h.entry.class)
}

// message says what is the matter with the hit.
func (h wordingHit) message() string {
	var say string
	switch h.entry.class {
	case wordingVerb:
		say = "judges what was said"
	case wordingHeadline:
		say = "judges; a headline says what happened"
	case wordingFactive:
		say = "vouches for what was said, or stresses it"
	case wordingRefusal:
		say = "says more than that nothing was said"
	case wordingDenied:
		return fmt.Sprintf("“%s” says that something was denied: write what was said", h.word)
	case wordingAccused:
		say = "says that somebody was accused"
	case wordingWeighs:
		return fmt.Sprintf("“%s” weighs what it stands by: leave it out, or quote whoever said it", h.word)
	case wordingLabel:
		say = "is a label that one party puts on another: it may stand only in quotation marks, as somebody’s word"
	case wordingPlace:
		return fmt.Sprintf("“%s” is a name that only one side uses; others write “%s”", h.word, h.instead)
	}
	if h.instead == "" {
		return fmt.Sprintf("“%s” %s", h.word, say)
	}
	return fmt.Sprintf("“%s” %s; plainer is “%s”", h.word, say, h.instead)
}

// where goes on with a message: what the article has.
func (u wordingUse) where() string {
	switch {
	case u.own > 0:
		return fmt.Sprintf(" (the article itself has it in sentence %d)", u.own)
	case u.any > 0:
		return fmt.Sprintf(" (the article has it only as somebody’s word, first in sentence %d)", u.any)
	}
	return " (the article does not have it)"
}

func usedAt(u wordingUse) *brief.Span {
	if u.any == 0 {
		return nil
	}
	return &u.span
}

// milder returns the severity below s.
func milder(s brief.Severity) brief.Severity {
	if s == brief.Error {
		return brief.Warning
	}
	return brief.Note
}
