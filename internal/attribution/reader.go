package attribution

import (
	"cmp"
	"slices"
	"strings"

	"parley/summarize/brief"
)

// Extract returns the attributions of a document in the order of their content.
func Extract(doc *brief.Document) []Attribution {
	r := &reader{text: doc.Text, lang: languageOf(doc.Lang)}
	r.tokens = tokenize(doc.Text, r.lang)
	r.units = units(doc, r.tokens)
	r.countWords()
	for i := range r.units {
		r.unit, r.at = r.units[i], i
		r.done, r.subject, r.next = r.unit.first, nil, nil
		r.from = len(r.found)
		r.readUnit()
	}
	r.openParagraphs()
	r.resolve()
	r.chain()
	out := make([]Attribution, 0, len(r.found))
	for _, f := range r.found {
		out = append(out, f.Attribution)
	}
	slices.SortStableFunc(out, func(a, b Attribution) int { return cmp.Compare(start(a), start(b)) })
	return out
}

// start is where an attribution stands in the order of content.
func start(a Attribution) int {
	if len(a.Content) > 0 {
		return a.Content[0].Start
	}
	return a.Cue.Start
}

// A reader goes through a document once, unit by unit.
type reader struct {
	text   string
	lang   *language
	tokens []token
	units  []unit
	found  []finding

	words, quotedWords []int // how many stand before each token, and at the end

	at      int  // the unit being read: r.units[r.at]
	unit    unit // itself
	from    int  // the first finding of the unit
	done    int  // the token up to which the unit is part of an earlier attribution's clause
	spoken  int  // the token that ends the speech within a quotation last found
	subject *np  // the unit's main subject, once looked for
	next    *np  // the paragraph after the unit, once looked for
	endless stretch
}

// A stretch is tokens outside quotation marks in which no content ends, and
// their unit.
type stretch struct {
	np
	unit int
}

// An np is the tokens [first, end) of a noun phrase.
type np struct{ first, end int }

func (p np) empty() bool { return p.first >= p.end }

// A finding is an attribution with the tokens it was made from.
type finding struct {
	Attribution
	source, cue np
	content     []np
	unit        int
}

// span returns the bytes of p.
func (r *reader) span(p np) brief.Span {
	if p.empty() {
		return brief.Span{}
	}
	return brief.Span{Start: r.tokens[p.first].Start, End: r.tokens[p.end-1].End}
}

// maxTrim is the most marks that trim takes off one end.
const maxTrim = 16

// trim takes the punctuation off the ends of a content.
func (r *reader) trim(p np) np {
	for n := 0; n < maxTrim && !p.empty() && r.tokens[p.first].kind == mark && strings.ContainsRune(",;:.—)՝՛", r.tokens[p.first].mark); n++ {
		p.first++
	}
	for n := 0; n < maxTrim && !p.empty() && r.tokens[p.end-1].kind == mark && strings.ContainsRune(",;:.—(՝", r.tokens[p.end-1].mark) && !r.tokens[p.end-1].quoted; n++ {
		p.end--
	}
	return p
}

// add keeps an attribution found by rule. Contents that hold no word are left
// out; without any there is no attribution.
func (r *reader) add(f finding) bool {
	parts := f.content[:0:0]
	for _, c := range f.content {
		if c = r.trim(c); r.hasWord(c) {
			parts = append(parts, c)
			f.Content = append(f.Content, r.span(c))
		}
	}
	if len(parts) == 0 {
		return false
	}
	f.content = parts
	f.Source, f.Cue = r.span(f.source), r.span(f.cue)
	if f.Kind == "" {
		f.Kind = r.kindOf(parts)
	}
	f.unit = r.at
	r.found = append(r.found, f)
	return true
}

func (r *reader) hasWord(p np) bool { return !p.empty() && r.words[p.end] > r.words[p.first] }

// countWords fills in the counts by which kindOf and hasWord are fast.
func (r *reader) countWords() {
	r.words, r.quotedWords = make([]int, len(r.tokens)+1), make([]int, len(r.tokens)+1)
	for i, t := range r.tokens {
		r.words[i+1] = r.words[i] + count(t.kind == word)
		r.quotedWords[i+1] = r.quotedWords[i] + count(t.kind == word && t.quoted)
	}
}

// kindOf tells direct from indirect speech by how many of the words are in
// quotation marks: all, none, or some.
func (r *reader) kindOf(parts []np) Kind {
	in, all := 0, 0
	for _, p := range parts {
		in += r.quotedWords[p.end] - r.quotedWords[p.first]
		all += r.words[p.end] - r.words[p.first]
	}
	switch in {
	case 0:
		return Indirect
	case all:
		return Direct
	}
	return Mixed
}

// isMark reports whether token i is a mark among marks, outside quotations.
func (r *reader) isMark(i int, marks string) bool {
	if i < 0 || i >= len(r.tokens) {
		return false
	}
	t := r.tokens[i]
	return t.kind == mark && !t.quoted && strings.ContainsRune(marks, t.mark)
}

// in reports whether token i belongs to the unit and is of class c.
func (r *reader) in(i int, c class) bool {
	return i >= r.unit.first && i < r.unit.end && r.tokens[i].is(c)
}
