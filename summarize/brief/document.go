package brief

// A Document is an article as parley read it: decoded, without the page around
// it, cut into sentences.
type Document struct {
	ID        string `json:"id"`                  // the first 16 hex digits of the SHA-256 of Text
	Source    string `json:"source"`              // the path or URL as given; "-" for standard input
	Title     string `json:"title,omitempty"`     // as the source states it
	Byline    string `json:"byline,omitempty"`    // as the source states it
	Published string `json:"published,omitempty"` // RFC 3339 date (2022-09-27) or date-time, where the source states it
	Lang      string `json:"lang"`                // BCP 47 base language; "und" where unsure
	Text      string `json:"text"`

	// Sentences cover every letter of Text, in order, without overlap. They
	// follow from Text and Lang, so a report leaves them out.
	Sentences []Span `json:"-"`
}

// Sentence returns the text of sentence n, counted from 1, and whether there is one.
func (d *Document) Sentence(n int) (string, bool) {
	if n < 1 || n > len(d.Sentences) {
		return "", false
	}
	return d.Sentences[n-1].Of(d.Text), true
}

// A Span is a half-open range of bytes in Document.Text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Of returns the part of text that s covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Len returns the length of s in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Overlaps reports whether s and o have a byte in common.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }
