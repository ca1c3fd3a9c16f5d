package brief

import (
	"fmt"
	"strings"
)

// A Finding is what a check noticed. It is data about the article, the brief
// or the translation, never an error of parley's.
type Finding struct {
	Code     string   `json:"code"` // stable, such as "quote.absent"; CONTRIBUTING.md lists them
	Severity Severity `json:"severity"`
	Path     string   `json:"path"`           // the line concerned: see the Path functions
	Message  string   `json:"message"`        // a sentence for an editor
	Span     *Span    `json:"span,omitempty"` // the place in the article, where there is one
}

// Severity says what a finding asks for.
type Severity string

// The severities.
const (
	Error   Severity = "error"   // the line must not be printed as it is
	Warning Severity = "warning" // an editor should look
	Note    Severity = "note"    // worth knowing
)

// The paths of findings name a line as jq does, from the brief or the
// translation down: "headline", "summary[0].text", "parties[1].name",
// "parties[1].positions[0].evidence.quote". A finding about the article as
// read has the path "document".
const (
	HeadlinePath = "headline"
	DocumentPath = "document"
)

// SummaryPath is the path of sentence i of the summary, counted from 0.
func SummaryPath(i int) string { return fmt.Sprintf("summary[%d]", i) }

// PartyPath is the path of party i, counted from 0.
func PartyPath(i int) string { return fmt.Sprintf("parties[%d]", i) }

// PositionPath is the path of position j of party i, both counted from 0.
func PositionPath(i, j int) string { return fmt.Sprintf("parties[%d].positions[%d]", i, j) }

// At returns the findings that concern the line at path or a field of it.
func At(findings []Finding, path string) []Finding {
	var at []Finding
	for _, f := range findings {
		if f.Path == path || strings.HasPrefix(f.Path, path+".") {
			at = append(at, f)
		}
	}
	return at
}

// HasErrors reports whether a finding of severity Error is among findings.
func HasErrors(findings []Finding) bool {
	for _, f := range findings {
		if f.Severity == Error {
			return true
		}
	}
	return false
}

// A Mark is what a reader may think of a position at a glance.
type Mark int

// The marks.
const (
	Failed      Mark = iota // an error finding stands at it
	Unconfirmed             // something of it could not be checked
	Verified                // its words stand in the article, and nothing says that they are not its speaker's
)

// MarkOf returns the mark of a position with this evidence, at which these
// findings stand.
func MarkOf(e Evidence, findings []Finding) Mark {
	switch {
	case HasErrors(findings), e.Match == Near, e.Match == Absent:
		return Failed
	case !e.Match.Verified(), unconfirmed(findings):
		return Unconfirmed
	}
	return Verified
}

// unconfirmed reports whether a finding says that it could not be told who
// said the words.
func unconfirmed(findings []Finding) bool {
	for _, f := range findings {
		if f.Code == "speaker.unconfirmed" {
			return true
		}
	}
	return false
}
