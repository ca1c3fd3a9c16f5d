package verify

import (
	"slices"
	"strings"
	"sync"

	"parley/internal/text"
	"parley/summarize/brief"
)

// A planLexicon knows by which words a language says that something is meant to
// be done, and by which forms of a verb that it is done.
type planLexicon struct {
	plans    *supportWords // words that govern a verb which names what is meant
	opens    *supportWords // words by which a line, too, says that it is not done
	to       string        // stands between the two, in English
	follows  bool          // the verb follows; else it stands before
	named    []string      // endings of the verb that names what is meant
	done     []string      // endings of the verb that says that it is done
	auxiliar *supportWords // a verb in done with a bare ending is so only before one
}

var planLexicons = sync.OnceValue(func() map[string]*planLexicon {
	ends := func(list string) []string { return strings.Fields(string(text.Fold(list).Runes())) }
	return map[string]*planLexicon{
		"en": {
			plans: newSupportWords(`plan plans planned planning intend* hope hopes hoped hoping want wants wanted aim aims aimed
				seek seeks sought expect* vow vows vowed promise* pledge* propose* threaten* offered offers prepar* ready
				set due scheduled willing`),
			opens: newSupportWords(`will would may might could should can must shall if unless not never no plan* propos* intend*
				intention* expect* future soon`),
			to: "to", follows: true, done: ends(`ed`),
		},
		"ru": {
			plans: newSupportWords(`планир* намерен* намерева* собира* хочет хотят хотел* готов* обеща* пообеща* предлага* предложи*
				рассчитыва* надеет* надеют* угрожа* пригрози*`),
			opens: newSupportWords(`бы чтобы если не ни будет будут может могут мог могли план* намер* собира* хоч* хот* готов* обеща*
				пообеща* предл* рассчит* наде* угро* пригроз* долж* возможн*`),
			follows: true, named: ends(`ть ти ться тись чь`), done: ends(`л ла ло ли лся лась лось лись`),
		},
		"hy": {
			plans:   newSupportWords(`պլանավոր* ծրագր* մտադ* պատրաստվ* պատրաստ ուզում ցանկան* խոստ* առաջարկ* հույս* սպառն*`),
			opens:   newSupportWords(`եթե պիտի պետք կարող չ* ոչ պլան* ծրագ* մտադ* պատրաստ* ուզ* ցանկ* խոստ* առաջարկ* հույս* սպառն* որպեսզի`),
			follows: true, named: ends(`ել ալ ելու ալու`), done: ends(`եց եցին ել ալ`), auxiliar: newSupportWords(`է են եմ ենք`),
		},
		"az": {
			plans: newSupportWords(`planlaşdır* niyyət* istəy* hazırlaş* hazır* vəd söz təklif ümid* hədələ* nəzərdə`),
			opens: newSupportWords(`əgər bilər* lazım* gərək* deyil* plan* niyyət* istə* hazır* vəd söz təklif ümid* hədələ* nəzərdə`),
			named: ends(`maq mək mağı məyi mağa məyə maqdan məkdən`),
			done:  ends(`ıb ib ub üb ıblar iblər ublar üblər dı di du dü dılar dilər dular dülər mışdır mişdir muşdur müşdür`),
		},
	}
})

// planned looks for what the article says is meant to be done and the line
// says is done: a verb that in the evidence hangs on a word of intention, and in
// a line without one, or a modal, a condition or a negator, has the form of
// what is past.
func (c *comparison) planned() {
	x := planLexicons()[baseOf(c.lexicon.lang)]
	if x == nil {
		return
	}
	to, has := c.vocabulary[x.to]
	if x.to != "" && !has {
		return
	}
	looked := false
	for verb, token := range c.tokens {
		if x.to != "" && (verb == 0 || c.ids[verb-1] != to) || x.to == "" && !hasEnding(c.text(int(token)), x.named) {
			continue
		}
		plan := c.plan(x, verb)
		if plan < 0 {
			continue
		}
		if !looked && slices.ContainsFunc(c.terms, func(t term) bool { return x.opens.has(t.word) || c.lexicon.class(t.word)&(modal|negator) != 0 }) {
			return
		}
		looked = true
		for k := range c.terms {
			t := &c.terms[k]
			if !t.content || c.told[k] || !c.isDone(x, k) || !slices.Contains(t.ids, c.ids[verb]) || c.saysDone(x, k, verb) || !c.besides(k, verb) {
				continue
			}
			c.add("hedge.lost", brief.Warning, k, token, "the line says “%s”, the article only “%s”, in sentence %d",
				c.shownTerm(k), c.shown(int(min(token, c.tokens[plan])), int(max(token, c.tokens[plan]))+1), c.sentence[token])
			return
		}
	}
}

func (c *comparison) lowerAt(token int32) string { return c.lexicon.lower(c.text(int(token))) }

// plan returns the word of intention on which the word verb of the evidence
// hangs, -1 for none.
func (c *comparison) plan(x *planLexicon, verb int) int {
	const reach = 3 // words
	step := -1
	if !x.follows {
		step = 1
	}
	for d := 1; d <= reach; d++ {
		p := verb + d*step
		if p < 0 || p >= len(c.tokens) || !c.sameClause(min(c.tokens[p], c.tokens[verb]), max(c.tokens[p], c.tokens[verb])) {
			return -1
		}
		if x.plans.has(c.lowerAt(c.tokens[p])) {
			return p
		}
	}
	return -1
}

// isDone reports whether term k has the form of what is past.
func (c *comparison) isDone(x *planLexicon, k int) bool {
	w := c.terms[k].word
	if !hasEnding(w, x.done) {
		return false
	}
	if x.auxiliar != nil && hasEnding(w, x.named) {
		return k+1 < len(c.terms) && x.auxiliar.has(c.terms[k+1].word)
	}
	return true
}

// saysDone reports whether the article, in or around the evidence, has the verb
// of term k in a form of what is past, beside the one that is meant.
func (c *comparison) saysDone(x *planLexicon, k, verb int) bool {
	for _, id := range c.terms[k].ids {
		for _, at := range c.positions[id][:min(len(c.positions[id]), maxPositions)] {
			token := c.Article.words[at]
			if token == c.tokens[verb] || !c.nearPlaces(int(c.sentence[token])) || !hasEnding(c.lowerAt(token), x.done) {
				continue
			}
			next := int(at) + 1
			if x.auxiliar == nil || !hasEnding(c.lowerAt(token), x.named) || next < len(c.Article.words) && x.auxiliar.has(c.lowerAt(c.Article.words[next])) {
				return true
			}
		}
	}
	return false
}

// besides reports whether a word that carries sense stands both near term k
// and near the word verb of the evidence.
func (c *comparison) besides(k, verb int) bool {
	const reach = 6
	for i := max(0, k-reach); i < min(len(c.terms), k+reach+1); i++ {
		if t := &c.terms[i]; i == k || !t.content && !t.proper {
			continue
		}
		for q := max(0, verb-reach); q < min(len(c.ids), verb+reach+1); q++ {
			if q != verb && slices.Contains(c.terms[i].ids, c.ids[q]) {
				return true
			}
		}
	}
	return false
}

func hasEnding(w string, endings []string) bool {
	return slices.ContainsFunc(endings, func(e string) bool { return len(w) > len(e)+2 && strings.HasSuffix(w, e) })
}
