package attribution

import (
	"parley/summarize/brief"
)

// An Attribution is one place where the article says that somebody said
// something. Spans are byte offsets into the document's text.
type Attribution struct {
	Source   brief.Span   // the noun phrase that speaks; empty if none stands in this clause
	Cue      brief.Span   // "said", "according to", a colon; empty for a floating quotation
	Channel  *brief.Span  // where: "on Twitter", "reporters" of "told reporters"; nil: not said
	Content  []brief.Span // what was said, in order; several where the attribution splits it
	Kind     Kind
	Speaker  string     // Source with pronouns, surnames and titles resolved; "" if ambiguous
	Reporter brief.Span // at second hand: who passes it on; empty if unknown
	Negated  bool       // "did not say that"
	Rule     string     // the id of the rule that found it, such as "quote-subject-cue"
}

// Kind is how the words stand in the article.
type Kind string

// The kinds of attribution.
const (
	Direct      Kind = "direct"       // in quotation marks
	Indirect    Kind = "indirect"     // in the article's words
	Mixed       Kind = "mixed"        // partly in quotation marks
	SecondHand  Kind = "second-hand"  // passed on by somebody else, known or not
	NoStatement Kind = "no-statement" // "declined to comment"
)
