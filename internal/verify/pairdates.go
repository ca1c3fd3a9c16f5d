package verify

import (
	"strconv"
	"strings"

	"parley/summarize/brief"
)

// A dateWord is a word or two that may name a month, a day of the week or a
// day such as "yesterday".
type dateWord struct {
	dayWord
	span brief.Span
}

// findDates fills in the words that may name a month, a day of the week or a
// day such as "yesterday".
func (t *pairText) findDates() {
	if t.dates == nil {
		return
	}
	for k := 0; k < len(t.words); k++ {
		next := ""
		if k+1 < len(t.words) && t.words[k+1].after == noMark {
			if next = t.words[k+1].low; t.lang == "az" {
				next = strings.TrimSuffix(next, "dək")
			}
		}
		meaning, n := t.dates.lookup(t.words[k].low, next)
		if n == 0 || n == 1 && t.lang == "az" {
			if derived, m := derivedDate(t.words[k].low, next, t.lang); m > 0 {
				meaning, n = derived, m
			}
		}
		if n == 0 && t.lang != "en" && isLatin(t.words[k].low) { // a name left in English
			if meaning, n = dateLexiconOf("en").lookup(t.words[k].low, ""); n > 0 {
				meaning.loose = true
			}
		}
		if n == 0 || t.lang == "en" && meaning.relative == "" && !t.words[k].capital {
			continue
		}
		if t.meanings == nil {
			t.meanings = make(map[int]dateWord)
		}
		meaning.loose = !t.certainDate(k, n, meaning) || t.inName(k, n)
		t.meanings[k] = dateWord{meaning, brief.Span{Start: t.words[k].span.Start, End: t.words[k+n-1].span.End}}
		k += n - 1
	}
}

// certainDate reports whether the n words at k can mean nothing but the date.
func (t *pairText) certainDate(k, n int, meaning dayWord) bool {
	beside := func(words map[string]bool) bool { return words[t.word(k-1)] || words[t.word(k+n)] }
	switch {
	case meaning.month > 0:
		if !meaning.loose && !isOneOf(t.word(k), " april june august jan մարտի մարտին մարտից ") {
			return t.lang == "en" || !t.words[k].capital || t.words[k].after == stopMark
		}
		return beside(t.dates.months) || t.besideDay(k)
	case meaning.weekday > 0:
		if strings.HasPrefix(t.word(k+n), "məscid") {
			return false // Cümə məscidi
		}
		return !meaning.loose || beside(t.dates.days)
	}
	return !meaning.loose
}

// inName reports whether the n words at k begin an English name, as in "Sunday
// Times".
func (t *pairText) inName(k, n int) bool {
	if t.lang != "en" || k+n >= len(t.words) {
		return false
	}
	next := t.words[k+n]
	if !next.capital || next.after != noMark || t.holdsNumber(t.words[k].span.End, next.span.Start) {
		return false
	}
	meaning, found := t.dates.lookup(next.low, "")
	return found == 0 || meaning.month == 0
}

// derivedDates are the beginnings of adjectives of months and of days of the
// week, in their order.
var derivedDates = map[string][19]string{
	"ru": {"январск", "февральск", "мартовск", "апрельск", "майск", "июньск", "июльск", "августовск", "сентябрьск", "октябрьск",
		"ноябрьск", "декабрьск", "понедельничн", "вторничн", "", "четвергов", "пятничн", "субботн", "воскресн"},
	"hy": {"հունվարյան", "փետրվարյան", "մարտյան", "ապրիլյան", "մայիսյան", "հունիսյան", "հուլիսյան", "օգոստոսյան", "սեպտեմբերյան",
		"հոկտեմբերյան", "նոյեմբերյան", "դեկտեմբերյան", "երկուշաբթ", "երեքշաբթ", "չորեքշաբթ", "հինգշաբթ", "ուրբաթ", "շաբաթօր", "կիրակն"},
}

// derivedDate reads an adjective of a month or of a day of the week.
func derivedDate(word, next, lang string) (dayWord, int) {
	if lang == "az" { // cümə axşamkı
		day := map[string]int{"çərşənbə": 2, "cümə": 4}[word]
		if day > 0 && strings.HasPrefix(next, "axşamk") {
			return dayWord{weekday: day}, 2
		}
		if isOneOf(word, " martı martının martında martından marta martadək martınadək ") {
			return dayWord{month: 3}, 1
		}
		if isOneOf(word, " mayı mayının mayında mayından mayadək mayınadək ") {
			return dayWord{month: 5}, 1
		}
		return dayWord{}, 0
	}
	for i, stem := range derivedDates[lang] {
		if stem == "" || !strings.HasPrefix(word, stem) || strings.HasPrefix(word[len(stem):], "ик") { // субботник
			continue
		}
		if i < 12 {
			return dayWord{month: i + 1}, 1
		}
		return dayWord{weekday: i - 11}, 1
	}
	return dayWord{}, 0
}

// isLatin reports whether word is of the letters a to z.
func isLatin(word string) bool {
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			return false
		}
	}
	return true
}

// besideDay reports whether a number stands right before or after word k.
func (t *pairText) besideDay(k int) bool {
	span := t.words[k].span
	next := t.numberAfter(span.Start)
	return t.holdsNumber(span.End, span.End+4) || next > 0 && t.numbers[next-1].Span.End+6 > span.Start
}

// changedDates wants the source's months and days of the week in the target,
// and no others, and no "tomorrow" for a "yesterday". Of words that have another
// meaning too, none is asked for, and each counts.
//
// Of 1,000 professional translations of single sentences into Armenian,
// Azerbaijani and Russian, five, three and six drop a day of the week, mostly
// for style; whoever drops a month, or has another, is wrong.
func changedDates(a, b *pairText) []brief.Finding {
	if len(a.meanings) == 0 && len(b.meanings) == 0 || a.dates == nil || b.dates == nil {
		return nil
	}
	var findings []brief.Finding
	missing, extra := a.lacking(b), b.lacking(a)
	for _, d := range missing {
		other := -1
		for i, e := range extra {
			if e >= 0 && a.meanings[d].sort() == b.meanings[e].sort() {
				other = i
				break
			}
		}
		if other < 0 {
			if meaning := a.meanings[d]; meaning.month > 0 {
				findings = append(findings, finding(brief.Error, "date.missing", "the month “%s” is missing from the translation", meaning.span.Of(a.source)))
			} else if meaning.weekday > 0 {
				findings = append(findings, finding(brief.Warning, "date.missing", "“%s” is missing from the translation", meaning.span.Of(a.source)))
			}
			continue
		}
		e := extra[other]
		extra[other] = -1
		findings = append(findings, finding(brief.Error, "date.changed", "“%s” has become “%s” in the translation",
			a.meanings[d].span.Of(a.source), b.meanings[e].span.Of(b.source)))
	}
	for _, e := range extra {
		if e >= 0 && b.meanings[e].relative == "" {
			findings = append(findings, finding(brief.Error, "date.extra", "“%s” does not stand in the source", b.meanings[e].span.Of(b.source)))
		}
	}
	return findings
}

// sort tells months from days of the week and from other days.
func (d dayWord) sort() int {
	switch {
	case d.month > 0:
		return 1
	case d.weekday > 0:
		return 2
	}
	return 3
}

// lacking returns the words of t that are dates beyond doubt and that other
// does not have in any form, each meaning once.
func (t *pairText) lacking(other *pairText) []int {
	var found []int
	seen := make(map[dayWord]bool)
	balance := t.balance(other)
	for k := range t.words {
		d, ok := t.meanings[k]
		if !ok || d.loose || d.relative == "noon" || d.relative == "midnight" || seen[d.dayWord] {
			continue
		}
		seen[d.dayWord] = true
		if !other.has(d.dayWord) || balance[d.weekday] > 0 {
			found = append(found, k)
		}
	}
	return found
}

// balance returns how often t names each day of the week more often than other,
// where both name as many in all and no other word may be one: a Monday that
// became the Tuesday of the next clause.
func (t *pairText) balance(other *pairText) (more [8]int) {
	for i, side := range [...]*pairText{t, other} {
		for _, d := range side.meanings {
			if d.weekday > 0 && d.loose {
				return [8]int{}
			}
			more[d.weekday] += 1 - 2*i
		}
	}
	more[0] = 0
	sum := 0
	for _, n := range more {
		sum += n
	}
	if sum != 0 {
		return [8]int{}
	}
	return more
}

// has reports whether t names d, a month in digits too.
func (t *pairText) has(d dayWord) bool {
	for _, e := range t.meanings {
		if e.month == d.month && e.weekday == d.weekday && e.relative == d.relative {
			return true
		}
	}
	if d.month > 0 {
		for _, n := range t.numbers {
			if n.Weak && !n.Word && n.Value == strconv.Itoa(d.month) {
				return true
			}
		}
	}
	return false
}
