package verify

import (
	"slices"
	"strings"

	"parley/internal/text"
	"parley/summarize/brief"
)

// bounds is how a number is bound: a set, as some words may mean one
// thing or the other.
type bounds uint8

const (
	boundAround  bounds = 1 << iota // about
	boundNearly                     // a little less
	boundAtLeast                    // that or more
	boundAbove                      // more
	boundAtMost                     // that or less
	boundBelow                      // less
	boundUnclear                    // under a negation, or otherwise not to be told

	boundUp   = boundAtLeast | boundAbove
	boundDown = boundNearly | boundAtMost | boundBelow
)

// An approximator is words that stand before or after a number.
type approximator struct {
	words   []string
	means   bounds
	after   bool
	endings string // one of which the word before must have
}

// approximators are those of a language, the longest first: the ones before a
// number by their last word, the ones after it by their first.
type approximators struct {
	before, after map[string][]approximator
}

// newApproximators returns the approximators of one of the four languages.
func newApproximators(base string) approximators {
	x := approximators{before: map[string][]approximator{}, after: map[string][]approximator{}}
	for _, list := range approximatorLists(base) {
		for _, phrase := range strings.Split(list.words, "|") {
			w := list
			w.approximator.words = strings.Fields(string(text.Fold(phrase).Runes()))
			first, last := w.approximator.words[0], w.approximator.words[len(w.approximator.words)-1]
			if w.after {
				x.after[first] = append(x.after[first], w.approximator)
			} else {
				x.before[last] = append(x.before[last], w.approximator)
			}
		}
	}
	longest := func(a, b approximator) int { return len(b.words) - len(a.words) }
	for _, m := range []map[string][]approximator{x.before, x.after} {
		for _, list := range m {
			slices.SortStableFunc(list, longest)
		}
	}
	return x
}

type approximatorList struct {
	approximator
	words string
}

func approximatorLists(base string) []approximatorList {
	before := func(m bounds, words string) approximatorList {
		return approximatorList{approximator{means: m}, words}
	}
	after := func(m bounds, endings, words string) approximatorList {
		return approximatorList{approximator{means: m, after: true, endings: endings}, words}
	}
	switch base {
	case "en":
		return []approximatorList{
			before(boundAround, "about|around|roughly|some|approximately|circa|an estimated|estimated at|in the region of|on the order of"),
			before(boundNearly, "nearly|almost|close to|just under|approaching|just short of|just below"),
			before(boundAtLeast, "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of"),
			before(boundAbove, "more than|over|above|upwards of|upward of|in excess of|exceed|exceeds|exceeded|exceeding|greater than|just over|well over|surpassed|surpassing|higher than"),
			before(boundAtMost, "at most|up to|no more than|not more than|as many as|as much as|a maximum of|maximum of|at the most|no higher than"),
			before(boundBelow, "fewer than|less than|below|lower than"),
			before(boundUnclear, "under|passed|topped"),
			after(boundAround, "", "or so"),
			after(boundAtLeast, "", "or more|and more|and above|and over"),
			after(boundAtMost, "", "or less|or fewer|and under"),
			after(boundAbove, "", "plus"),
		}
	case "ru":
		return []approximatorList{
			before(boundAround, "около|примерно|приблизительно|порядка|ориентировочно|где-то|в районе"),
			before(boundNearly, "почти|чуть менее|чуть меньше|без малого|едва ли не|практически"),
			before(boundAtLeast, "не менее|не меньше|как минимум|по меньшей мере|по крайней мере|минимум|не менее чем"),
			before(boundAbove, "более|более чем|больше|больше чем|свыше|выше|превысил|превысила|превысило|превысили|превышает|превышающий|превысив|чуть более|чуть больше"),
			before(boundAtMost, "не более|не более чем|не больше|максимум|не свыше|самое большее"),
			before(boundBelow, "менее|менее чем|меньше|меньше чем|ниже"),
			before(boundUnclear, "до|от"), // "с 3 до 5"
			after(boundAbove, "", "с лишним|с небольшим"),
			after(boundAtLeast, "", "и более|или более|и больше|как минимум"),
		}
	case "hy":
		return []approximatorList{
			before(boundAround, "մոտ|շուրջ|մոտավորապես|մոտավոր"),
			before(boundNearly, "գրեթե|համարյա|համարյա թե"),
			before(boundAtLeast, "առնվազն|նվազագույնը|ամենաքիչը|ոչ պակաս քան"),
			before(boundAbove, "ավելի քան|ավել քան"),
			before(boundUnclear, "մինչև"),
			before(boundAtMost, "առավելագույնը|ոչ ավելի քան|ամենաշատը"),
			before(boundBelow, "պակաս քան"),
			after(boundAbove, "ից", "ավելի|ավել|ավելին"),
			after(boundBelow, "ից", "պակաս|քիչ"),
			after(boundAtMost, "ից", "ոչ ավելի|ոչ ավել"),
			after(boundAtLeast, "ից", "ոչ պակաս"),
			after(boundAround, "ի", "չափ"),
		}
	case "az":
		return []approximatorList{
			before(boundAround, "təxminən|təqribən|haradasa"),
			before(boundNearly, "az qala|demək olar ki"),
			before(boundAtLeast, "azı|ən azı|ən azından|azından|minimum"),
			before(boundAtMost, "ən çoxu|maksimum|ən çox|uzaqbaşı|çoxu"),
			after(boundAround|boundNearly, "a ə", "yaxın"),
			after(boundAround|boundAtMost, "a ə", "qədər"),
			after(boundAbove, "dan dən", "çox|artıq|yuxarı|artığ|artığına|artığı|artığını"),
			after(boundBelow, "dan dən", "az|aşağı"),
			after(boundAtMost, "dan dən", "çox olmayan|artıq olmayan"),
			after(boundAtLeast, "dan dən", "az olmayan"),
		}
	}
	return nil
}

// A boundNumber is a number and how it is bound, with the tokens that say so.
type boundNumber struct {
	text.Number
	means    bounds
	from, to int // tokens, the approximator and the number
	words    string
}

// bound reads how the number n, which stands at span in l, is bound.
func (x *hedgeLexicon) bound(l *line, n text.Number, span brief.Span) (boundNumber, bool) {
	i, j := l.tokensOf(span)
	if i >= j {
		return boundNumber{}, false
	}
	b := boundNumber{Number: n, from: i, to: j}
	low := func(k int) string { return x.bare(l.text(k)) }
	if l.is(i-1, "~") || l.is(i-1, "≈") {
		b.means, b.from = boundAround, i-1
	}
	if l.is(j, "+") {
		b.means, b.to = boundAbove|boundAtLeast, j+1
	}
	b.before(x, l, i, low)
	b.after(x, l, j, low)
	if b.means == 0 {
		b.words = ""
	}
	return b, true
}

// before looks for an approximator that ends at token i.
func (b *boundNumber) before(x *hedgeLexicon, l *line, i int, low func(int) string) {
	end := i
	for n := 0; n < 2 && (l.is(end-1, `"`) || l.isWord(end-1) && boundFillers[low(end-1)]); n++ {
		end--
	}
	for _, stop := range []int{i, end} {
		if !l.isWord(stop - 1) {
			continue
		}
		for _, w := range x.around.before[low(stop-1)] {
			from, ok := matchBackward(l, stop, w.words, low)
			if !ok {
				continue
			}
			if l.isWord(from-1) && (len(w.words) == 1 && boundTopics[hedgeStemOf(low(from-1), x.base)] || isBoundPrepositional(l, from, low)) {
				return
			}
			b.means |= w.means
			if l.isWord(from-1) && (x.classOf(low(from-1))&hedgeNot != 0 || isPlaceHy(w.words[0], low(from-1))) {
				b.means = boundUnclear
			}
			b.from, b.words = from, l.part(from, stop)
			return
		}
	}
}

// matchBackward matches words before token stop, over the commas that Armenian and
// Russian write in them.
func matchBackward(l *line, stop int, words []string, low func(int) string) (from int, ok bool) {
	k := stop
	for n := len(words) - 1; n >= 0; n-- {
		k--
		if n < len(words)-1 && l.is(k, ",") {
			k--
		}
		if !l.isWord(k) || low(k) != words[n] {
			return 0, false
		}
	}
	return k, true
}

// isBoundPrepositional reports whether the words from token from on are part of
// something else than an approximation: "from … up to", "up or down".
func isBoundPrepositional(l *line, from int, low func(int) string) bool {
	switch low(from - 1) {
	case "or", "and", "until", "all", "или", "from", "down":
		return low(from) == "up" || low(from) == "down"
	}
	return false
}

// isPlaceHy reports whether an Armenian word for "about" stands after a genitive,
// where it is one for "near".
func isPlaceHy(word, before string) bool {
	return (word == "մոտ" || word == "շուրջ") && (strings.HasSuffix(before, "ի") || strings.HasSuffix(before, "ու") || strings.HasSuffix(before, "ան"))
}

// boundFillers may stand between an approximator and its number.
var boundFillers = map[string]bool{"a": true, "an": true, "another": true, "the": true, "further": true, "additional": true, "of": true,
	"ещё": true, "еще": true, "в": true, "на": true, "ևս": true, "daha": true}

// boundTopics are the stems of words after which "about" and "over" name what the
// talk is of.
var boundTopics = map[string]bool{"talk": true, "disput": true, "disagre": true, "agre": true, "ask": true, "told": true, "tell": true,
	"said": true, "spok": true, "speak": true, "concern": true, "worr": true, "war": true, "fight": true, "control": true, "question": true,
	"know": true, "learn": true, "differ": true, "conflict": true, "clash": true, "negotiat": true, "argu": true, "tension": true, "row": true,
	"charg": true, "sanction": true, "lawsuit": true, "anger": true, "bridg": true, "tak": true, "took": true, "mov": true, "carri": true,
	"hand": true, "cross": true, "think": true, "complain": true, "convict": true, "arrest": true, "split": true, "divid": true,
	"spread": true, "win": true, "won": true, "victor": true, "hear": true, "heard": true, "report": true, "inform": true, "information": true, "statement": true, "warn": true, "noth": true,
	"complaint": true, "detail": true, "evidenc": true, "rumour": true, "new": true, "debat": true, "discuss": true, "discussion": true,
	"story": true, "stor": true, "book": true, "film": true, "letter": true, "idea": true, "decid": true, "car": true, "forget": true, "claim": true,
	"gather": true, "sit": true, "sat": true, "read": true, "writ": true, "wrot": true}

// after looks for an approximator that starts within two words after token j.
func (b *boundNumber) after(x *hedgeLexicon, l *line, j int, low func(int) string) {
	for k := j; k <= j+2 && k < len(l.tokens); k++ {
		if !l.isWord(k) {
			if l.is(k, "-") && !l.tokens[k].space || l.is(k, "%") || l.is(k, "$") {
				continue
			}
			return
		}
		for _, w := range x.around.after[low(k)] {
			to, ok := k, true
			for _, want := range w.words {
				if !l.isWord(to) || low(to) != want {
					ok = false
					break
				}
				to++
			}
			if !ok || !endsWithOne(low(k-1), w.endings) || l.isWord(to) && hasDigit(low(to)) {
				continue
			}
			b.means |= w.means
			if l.isWord(to) && x.classOf(low(to))&hedgeNot != 0 {
				b.means = boundUnclear
			}
			b.to = to
			if b.words == "" {
				b.words = l.part(k, to)
			}
			return
		}
	}
}

// endsWithOne reports whether word ends with one of the endings, if there are any.
func endsWithOne(word, endings string) bool {
	if endings == "" {
		return true
	}
	return slices.ContainsFunc(strings.Fields(endings), func(e string) bool { return strings.HasSuffix(word, e) })
}
