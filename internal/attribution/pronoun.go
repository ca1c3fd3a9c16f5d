package attribution

import "strings"

// pronoun is the speaker that the pronoun at token i stands for: the only
// compatible one of its paragraph, else of the nearest paragraph before.
func (r *reader) pronoun(i int, p speaker, people map[string]string, before []speaker) (speaker, bool) {
	switch r.tokens[i].lower {
	case "i", "we", "you", "я", "мы", "вы", "ես", "մենք", "դուք", "mən", "biz", "siz", "it":
		return speaker{}, false
	}
	if len(before) == 0 || before[len(before)-1].paragraph != p.paragraph {
		if name, mentioned := r.mentioned(i, people); mentioned {
			return speaker{name: name, person: true}, name != ""
		}
	}
	var fit speaker
	strict := r.lang.code == "ru" && p.class&female != 0 // the verb would have shown it
	for n := len(before) - 1; n >= max(0, len(before)-16); n-- {
		s := before[n]
		if p.paragraph-s.paragraph > 3 || fit.name != "" && s.paragraph < fit.paragraph {
			break
		}
		if !compatible(p.class, s) || strict && s.class&female == 0 {
			continue
		}
		if fit.name != "" && fit.name != s.name {
			return speaker{}, false // two fit
		}
		if fit.name == "" {
			fit = s
		}
	}
	return fit, fit.name != ""
}

// compatible reports whether a pronoun of class c can stand for s.
func compatible(c class, s speaker) bool {
	switch {
	case c&plural != 0:
		return s.class&plural != 0 || !s.person
	case !s.person && !s.role:
		return false
	case c&male != 0:
		return s.class&(female|plural) == 0
	case c&female != 0:
		return s.class&(male|plural) == 0
	}
	return s.class&plural == 0
}

// russianGender reads the gender of a subject off a verb in the past.
func russianGender(verb string) class {
	switch {
	case endsIn(verb, "ла"), endsIn(verb, "лась"):
		return female
	case endsIn(verb, "л"), endsIn(verb, "лся"):
		return male
	}
	return 0
}

// people maps the last words of the names of those who speak in the article to
// their names in full.
func (r *reader) people(names map[string][]fullName) map[string]string {
	people := map[string]string{}
	for i := range r.found {
		if r.found[i].source.empty() {
			continue
		}
		name := r.nameIn(r.head(r.found[i].source))
		if name.empty() {
			continue
		}
		last := r.surname(name.end - 1)
		if full := names[last]; len(full) == 1 {
			people[last] = full[0].text
		}
	}
	return people
}

// mentioned is the one speaker of the article whom the paragraph names before
// the pronoun at token i: "" if there are several.
func (r *reader) mentioned(i int, people map[string]string) (name string, any bool) {
	for n := i - 1; n >= 0 && n > i-4*maxSubject; n-- {
		if n+1 < len(r.tokens) && strings.ContainsRune(r.text[r.tokens[n].End:r.tokens[n+1].Start], '\n') {
			break
		}
		t := r.tokens[n]
		if !t.capital || t.kind != word || t.quoted && !r.tokens[i].quoted {
			continue
		}
		found, ok := people[r.surname(n)]
		if !ok || found == name {
			continue
		}
		if any {
			return "", true
		}
		name, any = found, true
	}
	return name, any
}
