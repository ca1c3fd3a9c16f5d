package verify

import (
	"cmp"
	"slices"
	"sort"

	"parley/internal/attribution"
	"parley/summarize/brief"
)

// A voices is who says what in an article, for looking up by place.
type voices struct {
	all    []attribution.Attribution // in the order of their content
	pieces []voicedPiece             // by start
	reach  []int                     // the furthest end of the pieces up to each

	words map[string][]nameEntry // the article's words by their first letters
}

// A nameEntry is a word of the article as names are compared, with its id.
type nameEntry struct {
	word string
	id   int32
}

// A voicedPiece is one stretch of the article that belongs to an attribution:
// a part of what was said, or the words that say who said it.
type voicedPiece struct {
	brief.Span
	of      int // its attribution, in all
	content bool
}

// voices returns the article's attributions, which are extracted once, when
// first asked for.
func (a *Article) voices() *voices {
	a.voicesOnce.Do(func() {
		doc := *a.doc
		doc.Sentences = a.sentences
		a.voicesBuilt = newVoices(withoutDoubles(attribution.Extract(&doc)))
		a.voicesBuilt.words = make(map[string][]nameEntry, len(a.vocabulary))
		for w, id := range a.vocabulary {
			w = foldName(w, a.doc.Lang)
			key := nameKey(w)
			a.voicesBuilt.words[key] = append(a.voicesBuilt.words[key], nameEntry{w, id})
		}
	})
	return a.voicesBuilt
}

// withoutDoubles takes out what is told at second hand and read a second time
// as said by the speaker: "he was reported to say that …".
func withoutDoubles(all []attribution.Attribution) []attribution.Attribution {
	reported := map[brief.Span]bool{} // the sources
	for _, x := range all {
		if x.Rule == "passive-second-hand" && x.Source.Len() > 0 {
			reported[x.Source] = true
		}
	}
	return slices.DeleteFunc(all, func(x attribution.Attribution) bool { return x.Rule == "infinitive" && reported[x.Source] })
}

func newVoices(all []attribution.Attribution) *voices {
	v := &voices{all: all}
	for i, x := range all {
		add := func(s brief.Span, content bool) {
			if s.Start < s.End {
				v.pieces = append(v.pieces, voicedPiece{s, i, content})
			}
		}
		for _, c := range x.Content {
			add(c, true)
		}
		add(x.Source, false)
		add(x.Cue, false)
	}
	slices.SortStableFunc(v.pieces, func(p, q voicedPiece) int { return cmp.Compare(p.Start, q.Start) })
	v.reach = make([]int, len(v.pieces))
	end := 0
	for i, p := range v.pieces {
		end = max(end, p.End)
		v.reach[i] = end
	}
	return v
}

// A voicing is an attribution that has to do with a span of the article.
type voicing struct {
	*attribution.Attribution
	shared int  // the bytes of its content in the span
	clause bool // its source or its cue stands in the span
}

// maxVoicings is how many pieces of attributions one span is held against.
const maxVoicings = 400

// at returns the attributions whose content overlaps span or whose source or
// cue stands in it, in the order of the article.
func (v *voices) at(span brief.Span) []voicing {
	first := sort.Search(len(v.pieces), func(i int) bool { return v.reach[i] > span.Start })
	byIndex := map[int]int{}
	var found []voicing
	for n, p := range v.pieces[first:] {
		if p.Start >= span.End || n > maxVoicings {
			break
		}
		if !p.Overlaps(span) {
			continue
		}
		k, seen := byIndex[p.of]
		if !seen {
			k = len(found)
			byIndex[p.of] = k
			found = append(found, voicing{Attribution: &v.all[p.of]})
		}
		if p.content {
			found[k].shared += min(p.End, span.End) - max(p.Start, span.Start)
		} else {
			found[k].clause = true
		}
	}
	return found
}

// nameKey is the letters that all forms of a name share.
func nameKey(word string) string {
	n := 0
	for i := range word {
		if n == 3 {
			return word[:i]
		}
		n++
	}
	return word
}

// forms returns the ids of the words of the article that may be forms of the
// name, ascending; of an initial, of words that are the same letter.
func (v *voices) forms(name, lang string) []int32 {
	var ids []int32
	for _, e := range v.words[nameKey(name)] {
		if sameName(e.word, name, lang) {
			ids = append(ids, e.id)
		}
	}
	slices.Sort(ids)
	return ids
}
