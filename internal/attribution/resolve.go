package attribution

// A speaker is who a source refers to.
type speaker struct {
	name      string
	token     int // where the source starts
	paragraph int
	class     class // male, female, plural, as far as the words tell
	person    bool
	role      bool // the words name a role of people
}

// resolve fills in Speaker: the name in full for a surname or a role that refers
// back to it, who a pronoun stands for, else the source as it stands.
func (r *reader) resolve() {
	names := r.names()
	known := map[int]speaker{} // by the token where the source starts
	people := r.people(names)
	var before []speaker
	for i := range r.found {
		f := &r.found[i]
		if f.source.empty() {
			continue
		}
		s, seen := known[f.source.first]
		if !seen {
			s = r.speakerOf(f, names, people, before)
			known[f.source.first] = s
			if s.name != "" {
				before = append(before, s)
			}
		}
		f.Speaker = s.name
	}
}

// speakerOf resolves the source of f by what stands before it.
func (r *reader) speakerOf(f *finding, names map[string][]fullName, people map[string]string, before []speaker) speaker {
	p := r.head(f.source)
	s := speaker{token: p.first, paragraph: r.units[f.unit].paragraph}
	for i := f.source.first; i < f.source.end; i++ {
		s.class |= r.tokens[i].class & (male | female | plural)
		s.role = s.role || r.tokens[i].is(role|title)
	}
	if r.lang.code == "ru" && !f.cue.empty() {
		s.class |= russianGender(r.tokens[f.cue.first].lower)
	}
	if p.end-p.first == 1 && r.tokens[p.first].is(pronoun) {
		s.class = r.tokens[p.first].class & (male | female | plural)
		if found, ok := r.pronoun(p.first, s, people, before); ok {
			s.name, s.person, s.class = found.name, found.person, s.class|found.class
		}
		return s
	}
	name := r.nameIn(p)
	switch {
	case name.empty():
		s.name = r.roleBefore(p, before)
		if s.name == "" {
			s.name = r.nameText(p)
		} else {
			s.person = true
		}
	case name.end-name.first > 1:
		s.name, s.person = r.nameText(name), true
		if full := named(names, r.surname(name.end-1), r.tokens[name.first].lower); full != "" {
			s.name = full
		}
	default:
		s.name, s.person = r.bySurname(name, names)
		s.role = s.role || s.person || r.lang.code == "en"
	}
	return s
}

// head is the noun phrase without its appositives and relative clauses.
func (r *reader) head(p np) np {
	for i := p.first + 1; i < p.end; i++ {
		t := r.tokens[i]
		if t.kind == mark && (t.mark == ',' || t.mark == '(' || t.mark == '—') || t.is(relative) {
			return np{p.first, i}
		}
	}
	return p
}

// nameIn is the name that ends the phrase p, before a preposition; empty if it
// ends with another word.
func (r *reader) nameIn(p np) np {
	end := p.end
	for i := p.first + 1; i < p.end; i++ {
		if r.tokens[i].is(prep) && r.tokens[i-1].capital {
			end = i
			break
		}
	}
	first := end
	for first > p.first {
		t := r.tokens[first-1]
		if !(t.kind == word && t.capital && t.quoted == r.tokens[end-1].quoted) && !(t.kind == mark && t.mark == '.' && first > p.first+1) {
			break
		}
		first--
	}
	run := r.nameRun(first)
	if run.end > end {
		run.end = end
	}
	if r.lang.code != "en" && run.end-run.first == 1 && run.first > p.first && !r.tokens[run.first-1].is(role) {
		return np{} // "служба Казахстана": the name is not the head
	}
	if first == end || run.empty() || run.end < end || run.end-run.first == 1 && r.tokens[run.first].is(role|notName|title) || run.end-run.first == 1 && r.startsUnit(run.first) && r.lang.code != "en" && p.end > run.end {
		return np{}
	}
	return run
}

// startsUnit reports whether the token stands first in its sentence, where a
// capital means nothing.
func (r *reader) startsUnit(i int) bool {
	return i == 0 || r.tokens[i-1].kind == mark && r.tokens[i-1].mark == '.' || r.tokens[i-1].kind == opening
}

// named is the full name that the article gives first for one with these first
// and last words.
func named(names map[string][]fullName, last, first string) string {
	for _, n := range names[last] {
		if n.first == first {
			return n.text
		}
	}
	return ""
}

// bySurname is the full name that a single word refers to: "" if two fit.
func (r *reader) bySurname(p np, names map[string][]fullName) (name string, person bool) {
	last := r.surname(p.first)
	fits := names[last]
	if len(fits) == 0 && r.lang.code != "en" {
		for _, full := range names[beginning(last)] {
			if inflected(full.last, last) {
				fits = append(fits, full)
			}
		}
	}
	switch len(fits) {
	case 0:
		return r.nameText(p), false
	case 1:
		return fits[0].text, true
	}
	return "", true
}

// roleBefore is the last speaker whom the article named together with the role
// that is all of p: "the senator".
func (r *reader) roleBefore(p np, before []speaker) string {
	last := r.tokens[p.end-1]
	if !last.is(role) || last.is(plural) || p.end-p.first > 2 || r.lang.english && !r.in2(p.first, det) || !r.lang.english && !r.tokens[p.first].is(role) {
		return ""
	}
	name := ""
	for i := len(before) - 1; i >= max(0, len(before)-12); i-- {
		s := before[i]
		if !s.person || !r.roleNear(s.token, last.lower) {
			continue
		}
		if name != "" && name != s.name {
			return ""
		}
		name = s.name
	}
	return name
}

// roleNear reports whether the role stands in the noun phrase at token i.
func (r *reader) roleNear(i int, role string) bool {
	for n := i; n < min(len(r.tokens), i+12) && !r.tokens[n].is(say); n++ {
		if w := r.tokens[n].lower; w == role || !r.lang.english && r.tokens[n].kind == word && inflected(w, role) {
			return true
		}
	}
	return false
}
