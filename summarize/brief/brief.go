package brief

// A Brief is the product: what happened, and what each party stated.
type Brief struct {
	Lang     string     `json:"lang"` // BCP 47
	Headline string     `json:"headline"`
	Summary  []Sentence `json:"summary"`
	Parties  []Party    `json:"parties"` // in the order of their first statement in the article
}

// A Sentence is one sentence of the summary with the evidence for it.
type Sentence struct {
	Text     string   `json:"text"`
	Evidence Evidence `json:"evidence"`
}

// A Party is a state, organisation, movement or person with a position of its
// own. One that states nothing in the article has no positions.
type Party struct {
	Name      string      `json:"name"`
	Kind      Kind        `json:"kind"`
	Positions []Statement `json:"positions"`
}

// Kind is what sort of party it is.
type Kind string

// The kinds of party.
const (
	State        Kind = "state"
	Organisation Kind = "organisation"
	Movement     Kind = "movement"
	Person       Kind = "person"
)

// A Statement is one position that a party stated: what, who said it, where.
type Statement struct {
	Text       string     `json:"text"`
	Speaker    string     `json:"speaker,omitempty"` // who said it for the party, as the article names them
	Role       string     `json:"role,omitempty"`    // the speaker's role, as the article gives it
	Channel    string     `json:"channel,omitempty"` // where it was said: "Facebook", "a news conference"
	Directness Directness `json:"directness"`
	Evidence   Evidence   `json:"evidence"`

	// QuoteTranslated is the translation of Evidence.Quote. It is set in
	// translations only, and there for direct quotations only.
	QuoteTranslated string `json:"quote_translated,omitempty"`
}

// Directness is how the article gives a party's words.
type Directness string

// The ways in which an article gives a party's words.
const (
	Direct     Directness = "direct"      // in quotation marks
	Indirect   Directness = "indirect"    // reported in the article's words
	SecondHand Directness = "second-hand" // reported by somebody whom the article cites
)

// Evidence is the words in the article that a line rests on.
type Evidence struct {
	Sentences []int  `json:"sentences"` // sentence numbers, counted from 1, ascending
	Quote     string `json:"quote"`     // copied from the article if Match is verified; else the model's words
	Span      *Span  `json:"span"`      // where Quote stands, or nearly stands; nil: not located
	Match     Match  `json:"match"`     // how the words that the model gave matched
}

// Match is the tier at which words matched the article.
type Match string

// The tiers. Exact, Typographic and Edited are verified; the others are not.
const (
	Exact       Match = "exact"       // byte for byte
	Typographic Match = "typographic" // but for quotes, dashes, spaces, case
	Edited      Match = "edited"      // but for a legal ellipsis or bracket
	Near        Match = "near"        // a few words differ
	Absent      Match = "absent"      // not found
	Uncheckable Match = "uncheckable" // too short, or in no script that can be folded
)

// Verified reports whether words at tier m may be shown as the article's own.
func (m Match) Verified() bool { return m == Exact || m == Typographic || m == Edited }

// A Translation is a brief in another language. Its lines stand at the same
// places as those of the brief, with the evidence in the article's language.
type Translation struct {
	Brief
	Names    []Name    `json:"names"`    // decided once for the whole translation
	Findings []Finding `json:"findings"` // paths start at the translation
}

// A Name is one name and the form it takes all through a translation.
type Name struct {
	Source string `json:"source"`
	Target string `json:"target"`
}
