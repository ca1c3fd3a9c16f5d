package verify

import (
	"slices"
	"sync"

	"parley/summarize/brief"
)

// A wordingVoice says which of the listed words an article itself has. It is
// built when the first line asks for it.
type wordingVoice struct {
	once sync.Once
	list *wordingList
	uses map[*wordingEntry]wordingUse
	does map[int32]wordingAct // of each sentence

	weighted map[wordingPlaceOf]bool // the verbs that are fair where the article has them
}

// A wordingUse is where an article has an entry.
type wordingUse struct {
	own  int // the first sentence that has it in the article's own voice, 0 without
	any  int // the first sentence that has it at all
	span brief.Span
}

// A wordingPlaceOf is a sentence that has an entry.
type wordingPlaceOf struct {
	entry    *wordingEntry
	sentence int32
}

// A wordingAct is a set of what a sentence reportsSpeech.
type wordingAct uint8

const (
	reportsSpeech wordingAct = 1 << iota // that somebody says something
	denies
	accuses
	refuses
)

// voice returns what the article has of the list for its language.
//
// The article speaks in its own voice outside quotation marks in a sentence
// that reportsSpeech nobody's words. That a sentence reportsSpeech is told by a cue: there
// is no need to know whose words they are.
func (a *Article) voice() *wordingVoice {
	v := &a.wordingVoice
	v.once.Do(func() {
		v.list = wordingOf(a.doc.Lang)
		v.uses = map[*wordingEntry]wordingUse{}
		v.does = map[int32]wordingAct{}
		v.weighted = map[wordingPlaceOf]bool{}
		if v.list == nil {
			return
		}
		for at, id := range a.wordID {
			k := a.words[at]
			if a.classes[id]&cue != 0 && !a.quoted[k] {
				v.does[a.sentence[k]] |= reportsSpeech
			}
			if a.classes[id]&denial != 0 {
				v.does[a.sentence[k]] |= denies
			}
		}
		hits := v.list.scan(&a.line)
		for _, h := range hits {
			v.does[a.sentence[h.i]] |= a.actOf(h.entry, h.i)
			if h.other != nil {
				v.does[a.sentence[h.i]] |= a.actOf(h.other, h.i)
			}
			if h.entry.class == wordingWeighted {
				v.weighted[wordingPlaceOf{h.entry, a.sentence[h.i]}] = true
			}
		}
		for _, h := range hits {
			n := int(a.sentence[h.i])
			use := v.uses[h.entry]
			own := !a.quoted[h.i] && v.does[a.sentence[h.i]]&reportsSpeech == 0
			if use.any == 0 || own && use.own == 0 {
				use.span = h.span
			}
			if use.any == 0 {
				use.any = n
			}
			if own && use.own == 0 {
				use.own = n
			}
			v.uses[h.entry] = use
		}
	})
	return v
}

// actOf returns what the entry, at token k of the article, reportsSpeech.
func (a *Article) actOf(e *wordingEntry, k int) wordingAct {
	var act wordingAct
	switch e.class {
	case wordingVerb, wordingFactive, wordingPlain, wordingWeighted:
		act = reportsSpeech
	case wordingDenied:
		act = reportsSpeech | denies
	case wordingAccused:
		act = reportsSpeech | accuses
	case wordingRefusal:
		act = reportsSpeech | refuses
	case wordingDenial:
		act = denies
	case wordingAccusation:
		act = accuses
	}
	if a.quoted[k] {
		act &^= reportsSpeech
	}
	return act
}

// near reportsSpeech whether the article does act in the sentences or right beside
// them, anywhere if there are none.
func (v *wordingVoice) near(act wordingAct, sentences []int) bool {
	if len(sentences) == 0 {
		for _, does := range v.does {
			if does&act != 0 {
				return true
			}
		}
		return false
	}
	return slices.ContainsFunc(sentences, func(n int) bool {
		return n == int(int32(n)) && (v.does[int32(n)-1]|v.does[int32(n)]|v.does[int32(n)+1])&act != 0
	})
}
