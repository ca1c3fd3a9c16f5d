package verify

import (
	"math/rand/v2"
	"slices"
	"strings"

	"parley/internal/text"
	"parley/summarize/brief"
)

// A spoiler makes wrong translations of one sentence.
type spoiler struct {
	lang    string
	line    string        // a translation
	numbers []text.Number // of line
	from    []text.Number // of the source
	pairs   [][2]int      // those of from with those of numbers
	rand    *rand.Rand
}

// A numberFault is a way to spoil a translation, and the share that must be
// noticed.
type numberFault struct {
	name  string
	floor float64
	put   func(*spoiler) []string
}

var numberFaults = []numberFault{
	{"digit changed", .99, (*spoiler).digit},
	{"number deleted", .97, (*spoiler).deleted},
	{"million and billion", .98, (*spoiler).magnitude},
	{"percent changed", .95, (*spoiler).percent},
	{"currency changed", .95, (*spoiler).currency},
	{"figures swapped", .70, (*spoiler).swappedFigures},
	{"figures swapped with their signs", .70, (*spoiler).swappedSpans},
	{"month changed", .95, (*spoiler).month},
	{"day of the week changed", .95, (*spoiler).weekday},
	{"day of the week deleted", .85, (*spoiler).weekdayDeleted},
}

// figures returns the numbers of the line that are met by one of the source
// and stand in neither but once.
func (s *spoiler) figures() (found []text.Number) {
	for _, m := range s.pairs {
		n := s.numbers[m[1]]
		count := 0
		for _, o := range s.from {
			if o.Value == n.Value || o.Value == s.from[m[0]].Value {
				count++
			}
		}
		if count == 1 && !n.Weak && !s.from[m[0]].Weak {
			found = append(found, n)
		}
	}
	return found
}

func (s *spoiler) replaced(n text.Number, with string) string {
	return s.line[:n.Span.Start] + with + s.line[n.Span.End:]
}

func (s *spoiler) digit() (lines []string) {
	for _, n := range s.figures() {
		if !slices.ContainsFunc(s.from, func(o text.Number) bool { return o.Value == n.Value }) {
			continue // converted, with some tolerance
		}
		digits := []byte(n.Span.Of(s.line))
		var places []int
		for i, c := range digits {
			if '0' <= c && c <= '9' {
				places = append(places, i)
			}
		}
		if len(places) == 0 {
			continue
		}
		at := places[s.rand.IntN(len(places))]
		for old := digits[at]; digits[at] == old || at == places[0] && digits[at] == '0'; {
			digits[at] = '0' + byte(s.rand.IntN(10))
		}
		lines = append(lines, s.replaced(n, string(digits)))
	}
	return lines
}

func (s *spoiler) deleted() (lines []string) {
	for _, n := range s.figures() {
		lines = append(lines, s.replaced(n, ""))
	}
	return lines
}

// replacements returns the line once for each word in pairs that stands in a
// figure, with the word replaced by each of the others.
func (s *spoiler) replacements(groups ...string) (lines []string) {
	for _, n := range s.numbers {
		span := n.Span.Of(s.line)
		for _, group := range groups {
			words := strings.Fields(group)
			for _, w := range words {
				if !strings.Contains(span, w) {
					continue
				}
				for _, other := range words {
					if other != w {
						lines = append(lines, s.replaced(n, strings.Replace(span, w, other, 1)))
					}
				}
				break
			}
		}
	}
	return lines
}

func (s *spoiler) magnitude() []string {
	return s.replacements("միլիոն միլիարդ", "միլլիոն միլիարդ", "մլն մլրդ", "milyon milyard", "mln mlrd", "миллион миллиард", "млн млрд")
}

func (s *spoiler) percent() (lines []string) {
	for _, n := range s.numbers {
		span := n.Span.Of(s.line)
		for _, sign := range []string{" %", "%", "տոկոս", "faiz", "процент"} {
			if at := strings.Index(span, sign); n.Percent && at > 0 && at+len(sign) <= len(span) {
				lines = append(lines, s.replaced(n, span[:at]+" "+map[string]string{"hy": "մարդ", "az": "nəfər", "ru": "человек"}[s.lang]))
				break
			}
		}
	}
	for _, n := range s.figures() {
		if !n.Percent && n.Kind == text.Plain && n.Currency == "" && !n.Word {
			lines = append(lines, s.replaced(n, n.Span.Of(s.line)+"%"),
				s.replaced(n, n.Span.Of(s.line)+map[string]string{"hy": " տոկոս", "az": " faiz", "ru": " процентов"}[s.lang]))
		}
	}
	return lines
}

func (s *spoiler) currency() []string {
	return s.replacements("$ € £ ¥ ₽ ₼ ֏", "դոլար եվրո ֆունտ ռուբլի մանաթ դրամ", "dollar avro funt rubl manat dram", "доллар евро фунт рубль манат драм")
}

// swapped returns the line once for each two figures, each put in the place of
// the other.
func (s *spoiler) swapped(core func(text.Number) (brief.Span, bool)) (lines []string) {
	figures := s.figures()
	for i := range figures {
		for j := range figures {
			a, b := figures[i], figures[j]
			if a.Span.Start >= b.Span.Start || a.Value == b.Value || a.High+b.High != "" {
				continue
			}
			x, ok1 := core(a)
			y, ok2 := core(b)
			if ok1 && ok2 {
				lines = append(lines, s.line[:x.Start]+y.Of(s.line)+s.line[x.End:y.Start]+x.Of(s.line)+s.line[y.End:])
			}
		}
	}
	return lines
}

// swappedFigures leaves signs, magnitudes and units where they stand.
func (s *spoiler) swappedFigures() []string {
	return s.swapped(func(n text.Number) (brief.Span, bool) {
		span := n.Span.Of(s.line)
		from := strings.IndexAny(span, "0123456789")
		to := strings.LastIndexAny(span, "0123456789")
		if from < 0 {
			return n.Span, n.Word && n.Currency == "" && !n.Percent
		}
		return brief.Span{Start: n.Span.Start + from, End: n.Span.Start + to + 1}, true
	})
}

func (s *spoiler) swappedSpans() []string {
	return s.swapped(func(n text.Number) (brief.Span, bool) { return n.Span, true })
}

// dated returns the line once for each word that with changes.
func (s *spoiler) dated(with func(d dayWord, word string) (string, bool)) (lines []string) {
	side := newPairText(s.line, s.lang, true)
	for k := range side.words {
		d, ok := side.meanings[k]
		if !ok || d.loose {
			continue
		}
		span := d.span
		if other, ok := with(d.dayWord, span.Of(s.line)); ok {
			lines = append(lines, s.line[:span.Start]+other+s.line[span.End:])
		}
	}
	return lines
}

var otherMonths = map[string]string{"hy": "մայիսի", "az": "noyabr", "ru": "июля"}

func (s *spoiler) month() []string {
	return s.dated(func(d dayWord, word string) (string, bool) {
		return otherMonths[s.lang], d.month > 0 && !strings.HasPrefix(word, otherMonths[s.lang][:4])
	})
}

var otherDays = map[string]string{"hy": "երեքշաբթի", "az": "çərşənbə axşamı", "ru": "вторник"}

func (s *spoiler) weekday() []string {
	return s.dated(func(d dayWord, _ string) (string, bool) { return otherDays[s.lang], d.weekday > 0 && d.weekday != 2 })
}

func (s *spoiler) weekdayDeleted() []string {
	return s.dated(func(d dayWord, _ string) (string, bool) { return "", d.weekday > 0 })
}
