package verify

import (
	"strings"

	"parley/summarize/brief"
)

// tautology finds "stated in a statement" where a translation has the noun and
// the verb of one root beside each other: "заявил в заявлении",
// «հայտարարությունում հայտարարել».
func (p *Pair) tautology(t *pairSide) []brief.Finding {
	const reach = 3 // words between the two, with no mark
	last := -1
	var before statedForm
	for i, w := range t.words {
		form := statedIn(t.lang, w)
		if form == notStated {
			continue
		}
		if last >= 0 && form != before && i-last <= reach && t.unbroken(last, i) {
			return []brief.Finding{finding(brief.Warning, "word.tautology", "%q says one thing twice", t.as(last, i+1))}
		}
		last, before = i, form
	}
	return nil
}

// A statedForm is a form of the root of "to state".
type statedForm uint8

const (
	notStated statedForm = iota
	statedVerb
	statedNoun // in a case that says where
)

func statedIn(lang, w string) statedForm {
	switch pairData(lang) {
	case "ru":
		switch {
		case w == "заявлении", w == "заявлениях":
			return statedNoun
		case strings.HasPrefix(w, "заявил"), w == "заявив", w == "заявляет", w == "заявляют":
			return statedVerb
		}
	case "hy":
		switch w {
		case "հայտարարությունում", "հայտարարությամբ", "հայտարարություններում":
			return statedNoun
		case "հայտարարել", "հայտարարեց", "հայտարարեցին", "հայտարարում", "հայտարարած", "հայտարարելով":
			return statedVerb
		}
	case "az":
		switch w {
		case "bəyanatda", "bəyanatında", "bəyanatlarında", "bəyanatla":
			return statedNoun
		case "bəyan":
			return statedVerb
		}
	}
	return notStated
}

// unbroken reports whether nothing but white space and quotation marks stands
// between the words from i to j.
func (s *pairSide) unbroken(i, j int) bool {
	for ; i < j; i++ {
		if strings.Trim(s.text[s.spans[i].End:s.spans[i+1].Start], " \u00a0«»“”„\"") != "" {
			return false
		}
	}
	return true
}
