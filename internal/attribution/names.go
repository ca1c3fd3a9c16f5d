package attribution

import (
	"strings"
	"unicode/utf8"

	"parley/internal/text"
)

// A fullName is a name of two words or more as the article gives it.
type fullName struct {
	text  string
	last  string // its last word, folded
	first string // its first word, folded
	at    int    // the token where it first stands
	opens bool   // it opens a sentence, so that its first word may be no name
}

// names collects the full names of the article by their last word, folded. The
// shorter of two that end alike stands for both: "Anna Berg" for "Minister
// Anna Berg".
func (r *reader) names() map[string][]fullName {
	names := map[string][]fullName{}
	for i := 0; i < len(r.tokens); {
		run := r.nameRun(i)
		if run.end <= i {
			i++
			continue
		}
		i = run.end
		if run.end-run.first < 2 {
			continue
		}
		last := r.surname(run.end - 1)
		n := fullName{text: r.nameText(run), last: last, first: r.tokens[run.first].lower, at: run.first, opens: !r.lang.english && r.startsUnit(run.first)}
		known := names[last]
		same := false
		for k := range known {
			switch {
			case known[k].first == n.first, strings.HasSuffix(n.text, known[k].text):
				same = true
			case strings.HasSuffix(known[k].text, n.text):
				known[k], same = fullName{n.text, last, n.first, known[k].at, n.opens}, true
			case n.opens && !known[k].opens:
				same = true // "Statement Price"
			case known[k].opens && !n.opens:
				known[k], same = n, true
			}
		}
		if same || len(known) >= 4 {
			continue
		}
		names[last] = append(known, n)
		if start := beginning(last); start != "" && !r.lang.english && len(names[start]) < 8 {
			names[start] = append(names[start], n)
		}
	}
	return names
}

// beginning is the key under which names stands every surname that shares its
// first four letters with word; "" if it has none.
func beginning(word string) string {
	n := 0
	for i := range word {
		if n == 4 {
			return word[:i] + "…"
		}
		n++
	}
	return ""
}

// nameRun is the run of capitalised words that starts at token i, with its
// initials, without the titles and roles before it.
func (r *reader) nameRun(i int) np {
	end := i
	for end < len(r.tokens) && end < i+12 {
		t := r.tokens[end]
		if t.kind == mark && t.mark == '.' && end > i && utf8.RuneCountInString(r.tokens[end-1].lower) <= 4 && end+1 < len(r.tokens) && r.tokens[end+1].capital && (r.tokens[end-1].is(title) || utf8.RuneCountInString(r.tokens[end-1].lower) == 1) {
			end++
			continue
		}
		if t.kind != word || !t.capital || end > i && strings.ContainsRune(r.text[r.tokens[end-1].End:t.Start], '\n') || end > i && t.quoted != r.tokens[i].quoted {
			break
		}
		end++
		if isGenitive(t.lower) {
			break
		}
	}
	first := i
	for first < end && (r.tokens[first].kind != word || r.tokens[first].class&(title|role|notName|time|det|prep|coord|sub|pronoun|that) != 0 && end-first > 1 || r.isAcronym(first)) {
		first++
	}
	if first == end {
		return np{i, i}
	}
	return np{r.afterOffice(first, end), end}
}

// afterOffice is where the name starts in a run of capitalised words that
// writes the office with capitals too: "Security Council Armen Grigoryan",
// "Azerbaijan Hikmet Hajiyev" of "Assistant to the President of Azerbaijan".
func (r *reader) afterOffice(first, end int) int {
	if r.isOffice(end-1) || r.tokens[end-1].kind != word {
		return first
	}
	for k := end - 2; k >= first; k-- {
		if t := r.tokens[k]; t.kind == word && (r.isOffice(k) || end-k > 2 && len(text.Territories(t.Of(r.text), r.lang.code)) > 0) {
			return k + 1
		}
	}
	return first
}

// isOffice reports whether token i is a word of offices and bodies.
func (r *reader) isOffice(i int) bool {
	t := r.tokens[i]
	return t.is(role|title) || r.lang.english && isBody(t.lower)
}

// isBody reports whether the word names bodies and what they deal with.
func isBody(word string) bool {
	switch word {
	case "council", "security", "state", "parliament", "assembly", "house", "senate", "congress", "duma", "majlis", "union",
		"party", "service", "bureau", "board", "bank", "university", "institute", "center", "centre", "foundation",
		"association", "army", "forces", "guard", "staff", "treasury", "interior", "justice", "energy", "finance", "economy",
		"health", "education", "affairs", "embassy", "cabinet", "chamber":
		return true
	}
	return false
}

// isAcronym reports whether token i is all capitals, of three letters or more.
func (r *reader) isAcronym(i int) bool {
	w := r.tokens[i].Of(r.text)
	return utf8.RuneCountInString(w) >= 2 && strings.ToUpper(w) == w && r.tokens[i].capital && strings.ToLower(w) != w
}

// surname is the word at token i without a genitive ending.
func (r *reader) surname(i int) string {
	w := r.tokens[i].lower
	w = strings.TrimSuffix(w, "'s")
	return strings.TrimSuffix(w, "'")
}

// nameText is the text of a name without a genitive ending.
func (r *reader) nameText(p np) string {
	s := r.span(p).Of(r.text)
	for _, end := range []string{"'s", "’s", "'", "’"} {
		s = strings.TrimSuffix(s, end)
	}
	return s
}

// inflected reports whether two words can be forms of one name: they share
// their beginning and differ in an ending of three letters at most.
func inflected(a, b string) bool {
	common := 0
	for common < len(a) && common < len(b) && a[common] == b[common] {
		common++
	}
	for common > 0 && (common < len(a) && !utf8.RuneStart(a[common]) || common < len(b) && !utf8.RuneStart(b[common])) {
		common--
	}
	return utf8.RuneCountInString(a[:common]) >= 4 && utf8.RuneCountInString(a[common:]) <= 3 && utf8.RuneCountInString(b[common:]) <= 3
}
