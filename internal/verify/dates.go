package verify

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"parley/summarize/brief"
)

// A date is a time that a text names: a month with or without a day, a day of
// the week, or a word such as "yesterday".
type date struct {
	span  brief.Span
	month int // 0: none
	day   int // 0: none
	year  int // 0: none
	dayWord
}

// A dateKey is what two dates must share.
type dateKey struct {
	month, day, weekday int
	relative            string
}

// A dateIndex holds the dates of an article.
type dateIndex struct {
	dates []date
	has   map[dateKey]bool
}

// indexDates makes the index. Where the article states the day on which it was
// published, days of the week and their dates count as stated alike.
func (a *Article) indexDates() *dateIndex {
	x := &dateIndex{has: map[dateKey]bool{}}
	lexicon := dateLexiconOf(a.lexicon.lang)
	if lexicon == nil {
		return x
	}
	x.dates = lexicon.dates(&a.line, a.lower, true)
	published, err := time.Parse("2006-01-02", firstBytes(a.doc.Published, 10))
	known := err == nil
	for _, d := range x.dates {
		x.has[dateKey{month: d.month, day: d.day}] = true
		x.has[dateKey{month: d.month}] = true
		if d.weekday > 0 {
			x.has[dateKey{weekday: d.weekday}] = true
		}
		if d.relative != "" {
			x.has[dateKey{relative: d.relative}] = true
		}
		switch {
		case d.day > 0 && d.month > 0 && (d.year > 0 || known):
			year := d.year
			if year == 0 {
				year = published.Year()
			}
			x.addDay(time.Date(year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC))
		case d.weekday > 0 && known:
			for days := -7; days <= 7; days++ {
				if t := published.AddDate(0, 0, days); (int(t.Weekday())+6)%7+1 == d.weekday {
					x.addDay(t)
				}
			}
		}
	}
	if known {
		x.addDay(published)
		if x.has[dateKey{relative: "yesterday"}] {
			x.addDay(published.AddDate(0, 0, -1))
		}
		if x.has[dateKey{relative: "tomorrow"}] {
			x.addDay(published.AddDate(0, 0, 1))
		}
		for months := -1; months <= 1; months++ {
			x.has[dateKey{month: (int(published.Month())+months+11)%12 + 1}] = true
		}
	}
	return x
}

// addDay counts a day as stated by its date and its day of the week.
func (x *dateIndex) addDay(t time.Time) {
	x.has[dateKey{month: int(t.Month()), day: t.Day()}] = true
	x.has[dateKey{month: int(t.Month())}] = true
	x.has[dateKey{weekday: (int(t.Weekday())+6)%7 + 1}] = true
}

// datesOf returns a finding for each date of the line at path that the article
// does not state.
func (a *Article) datesOf(path string, l *nameLine) []brief.Finding {
	var findings []brief.Finding
	for _, d := range l.dates {
		x := a.dates()
		if x.states(d) || len(findings) == maxDates {
			continue
		}
		f := brief.Finding{Code: "date.absent", Severity: brief.Error, Path: path,
			Message: fmt.Sprintf("“%s” does not stand in the article as a date", excerpt(d.span.Of(l.source)))}
		if other := x.like(d); other != nil {
			f.Span = &brief.Span{Start: other.span.Start, End: other.span.End}
			f.Message = fmt.Sprintf("“%s” does not stand in the article, which has “%s” in %s",
				excerpt(d.span.Of(l.source)), excerpt(other.span.Of(a.source)), numbered(a.SentencesOf(other.span)[:1]))
		}
		findings = append(findings, f)
	}
	return findings
}

// maxDates is how many dates of one line are reported.
const maxDates = 8

// states reports whether the article has the date.
func (x *dateIndex) states(d date) bool {
	switch {
	case d.relative == "noon" && x.has[dateKey{relative: "midnight"}], d.relative == "midnight" && x.has[dateKey{relative: "noon"}]:
		return x.has[dateKey{relative: d.relative}]
	case d.relative == "noon", d.relative == "midnight":
		return true // it may be written in digits
	}
	return x.has[dateKey{month: d.month, day: d.day, weekday: d.weekday, relative: d.relative}]
}

// like returns a date of the article to show in the place of d: of the same
// month before any.
func (x *dateIndex) like(d date) *date {
	var found *date
	best := -1
	for i := range x.dates {
		o := &x.dates[i]
		if (o.weekday > 0) != (d.weekday > 0) || (o.month > 0) != (d.month > 0) || o.relative != "" || d.relative != "" {
			continue
		}
		alike := 0
		if o.month == d.month {
			alike++
		}
		if (o.day > 0) == (d.day > 0) {
			alike++
		}
		if alike > best {
			found, best = o, alike
		}
	}
	return found
}

// dates finds the dates of a text, of which lower returns a token in small
// letters. Of an article, every word that may be one counts.
func (l *dateLexicon) dates(s *line, lower func(k int) string, generous bool) []date {
	var found []date
	for k := 0; k < len(s.tokens); k++ {
		if !s.tokens[k].word {
			continue
		}
		w := lower(k)
		if '0' <= w[0] && w[0] <= '9' {
			if d, n := numericDate(s, k); n > 0 {
				found = append(found, d)
				k += n - 1
			}
			continue
		}
		next := ""
		if s.isWord(k + 1) {
			next = lower(k + 1)
		}
		meaning, n := l.lookup(w, next)
		if n == 0 {
			continue
		}
		switch {
		case meaning.month > 0 && l.lang == "en" && !startsWithCapital(s.text(k)): // may, march
		case meaning.month > 0:
			days := l.daysBeside(s, lower, k, generous)
			year := l.yearAfter(s, k, days)
			for _, at := range days {
				d, _ := dayNumber(s.text(at))
				found = append(found, date{span: s.span(min(at, k), max(at, k)+1), month: meaning.month, day: d, year: year})
			}
			if len(days) == 0 && (generous || l.isMonth(s, lower, k, meaning, year)) {
				found = append(found, date{span: s.span(k, k+1), month: meaning.month, year: year})
			}
		case generous || !meaning.loose && l.isDay(s, k, meaning) || meaning.loose && l.besideOne(s, lower, k, n, l.days):
			found = append(found, date{span: s.span(k, k+n), dayWord: meaning})
		}
		k += n - 1
	}
	return found
}

// isMonth reports whether a word for a month by itself is one.
func (l *dateLexicon) isMonth(s *line, lower func(k int) string, k int, meaning dayWord, year int) bool {
	if year > 0 {
		return true
	}
	if meaning.loose {
		return l.besideOne(s, lower, k, 1, l.months)
	}
	return (l.lang == "en") == startsWithCapital(s.text(k)) // capitals make a name of others: Марта
}

// isDay reports whether a word for a day of the week is one: English writes it
// with a capital.
func (l *dateLexicon) isDay(s *line, k int, meaning dayWord) bool {
	return meaning.relative != "" || l.lang != "en" || startsWithCapital(s.text(k))
}

// besideOne reports whether one of the words stands right before token k, or
// after the n tokens from there.
func (l *dateLexicon) besideOne(s *line, lower func(k int) string, k, n int, words map[string]bool) bool {
	return k > 0 && s.tokens[k-1].word && words[lower(k-1)] ||
		k+n < len(s.tokens) && s.tokens[k+n].word && words[lower(k+n)]
}

// maxDays is how many days of one month are looked for on each side.
const maxDays = 6

// daysBeside returns the tokens that are days of the month at token k: "13 and
// 14 September", "Sept. 13–14", "сентября 13, 14".
func (l *dateLexicon) daysBeside(s *line, lower func(k int) string, k int, bothSides bool) []int {
	var days []int
	for _, step := range []int{-1, 1} {
		plain, n := 0, 0 // tokens since the last day, and days
		for at := k + step; at >= 0 && at < len(s.tokens) && n < maxDays && plain <= 2; at += step {
			if _, ok := dayNumber(s.text(at)); ok && s.tokens[at].word {
				if at+1 < len(s.tokens) && step > 0 && (s.is(at+1, ":") || s.is(at+1, "%")) {
					break
				}
				days, plain = append(days, at), 0
				n++
				continue
			}
			w := lower(at)
			if s.tokens[at].word && !l.skip[w] || !s.tokens[at].word && !strings.Contains(",-.'", w) {
				break
			}
			plain++
		}
		if len(days) > 0 && !bothSides {
			break
		}
	}
	slices.Sort(days)
	return days
}

// yearAfter returns the year that follows the month at token k and its days.
func (l *dateLexicon) yearAfter(s *line, k int, days []int) int {
	last := k
	for _, at := range days {
		last = max(last, at)
	}
	for at := last + 1; at < len(s.tokens) && at <= last+2; at++ {
		if n, err := strconv.Atoi(firstBytes(s.text(at), 4)); err == nil && 1000 <= n && n < 2200 {
			return n
		}
	}
	if k >= 2 && s.tokens[k-1].word { // 2026 թվականի մարտ, 2025-ci ilin dekabrı
		if n, err := strconv.Atoi(firstBytes(s.text(k-2), 4)); err == nil && 1000 <= n && n < 2200 {
			return n
		}
	}
	return 0
}

// dayNumber reads a day of the month: "13", "13th", "13-ին".
func dayNumber(word string) (int, bool) {
	n, at := 0, 0
	for at < len(word) && at < 3 && '0' <= word[at] && word[at] <= '9' {
		n = n*10 + int(word[at]-'0')
		at++
	}
	if at == 0 || at > 2 || n < 1 || n > 31 || at < len(word) && (word[at] == '.' || word[at] == ',' || word[at] == ':') {
		return 0, false
	}
	return n, true
}

// numericDate reads 13.09.2022, 13/9/2022 and 2022-09-13 at token k, and says
// how many tokens it takes.
func numericDate(s *line, k int) (d date, n int) {
	end := min(len(s.tokens), k+5)
	for end > k && int(s.tokens[end-1].to-s.tokens[k].from) > 12 {
		end--
	}
	for n := end - k; n > 0; n-- {
		span := s.span(k, k+n)
		written := span.Of(s.source)
		if !isNumericDate(written) {
			continue
		}
		for _, layout := range []string{"2.1.2006", "2/1/2006", "1/2/2006", "2006-1-2", "2.1.06"} {
			if t, err := time.Parse(layout, written); err == nil {
				return date{span: span, month: int(t.Month()), day: t.Day(), year: t.Year()}, n
			}
		}
	}
	return d, 0
}

// isNumericDate reports whether s has the digits and the two marks of a date.
func isNumericDate(s string) bool {
	marks := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == '.' || c == '/' || c == '-':
			marks++
		case c < '0' || c > '9':
			return false
		}
	}
	return marks == 2
}

// firstBytes returns at most the first n bytes of s.
func firstBytes(s string, n int) string { return s[:min(n, len(s))] }
