package verify

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"parley/internal/text"
)

// A roster is what an article is searched for states and people by. It depends
// on the article alone.
type roster struct {
	places []stateMention // mentions of states, by token
	spelt  []string       // the article's words by id
	sorted []int32        // the ids in the order of the words
}

// A stateMention is a mention of a state: by name, adjective, people, capital or an
// institution that only it has.
type stateMention struct {
	token, end int
	code       string
	capital    bool // it may be the city only
}

// roster returns the article's, which is built once, when first asked for.
func (a *Article) roster() *roster {
	a.rosterOnce.Do(func() {
		r := &roster{spelt: a.spelt, sorted: make([]int32, len(a.spelt))}
		for i := range r.sorted {
			r.sorted[i] = int32(i)
		}
		slices.SortFunc(r.sorted, func(i, j int32) int { return strings.Compare(r.spelt[i], r.spelt[j]) })
		r.places = placesIn(&a.line, a.territories, a.doc.Lang)
		a.rosterBuilt = r
	})
	return a.rosterBuilt
}

// statesIn returns the mentions of states in a line, in order.
func statesIn(l *line, lang string) []stateMention {
	return placesIn(l, text.Territories(l.source, lang), lang)
}

// placesIn is statesIn for a line of which the territories are known.
func placesIn(l *line, territories []text.Territory, lang string) []stateMention {
	var places []stateMention
	at := 0
	for _, t := range territories {
		for at < len(l.tokens) && int(l.tokens[at].to) <= t.Span.Start {
			at++
		}
		end := at
		for end < len(l.tokens) && int(l.tokens[end].from) < t.Span.End {
			end++
		}
		if at < end {
			places = append(places, stateMention{at, end, t.Code, t.Form == text.Capital})
		}
	}
	places = append(places, institutions(l, lang)...)
	slices.SortStableFunc(places, func(p, q stateMention) int { return p.token - q.token })
	return places
}

// placesFrom returns the mentions of states that start at tokens [from,to).
func (r *roster) placesFrom(from, to int) []stateMention {
	first := sort.Search(len(r.places), func(i int) bool { return r.places[i].token >= from })
	last := sort.Search(len(r.places), func(i int) bool { return r.places[i].token >= to })
	return r.places[first:max(first, last)]
}

// maxAlike is how many forms of one word are looked at.
const maxAlike = 64

// alike returns the ids of the article's words that may be forms of word.
func (r *roster) alike(word, lang string) []int32 {
	word = foldName(word, lang)
	n := utf8.RuneCountInString(word)
	if n == 0 {
		return nil
	}
	prefix := string([]rune(word)[:max(min(n, 2), n-4)])
	first := sort.Search(len(r.sorted), func(i int) bool { return r.spelt[r.sorted[i]] >= prefix })
	var ids []int32
	for looked, id := range r.sorted[first:] {
		if !strings.HasPrefix(r.spelt[id], prefix) || looked > 64*maxAlike || len(ids) == maxAlike {
			break
		}
		if form := foldName(r.spelt[id], lang); form == word || n > 1 && utf8.RuneCountInString(form) > 1 && sameName(form, word, lang) {
			ids = append(ids, id)
		}
	}
	return ids
}
