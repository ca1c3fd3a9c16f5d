package article

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// months are the names of the months in Russian, Armenian, Azerbaijani and
// Turkish, short and without their endings, a month a line.
const months = `
янв январ հունվ հունվար yanv yanvar ocak
фев февр феврал փետր փետրվար fev fevr fevral şubat
мар март մարտ mart
апр апрел ապր ապրիլ apr aprel nisan
май мая մայ մայիս may mayıs
июн հունիս iyun haziran
июл հուլիս iyul temmuz
авг август օգս օգոստ օգոստոս avq avqust ağustos
сен сент сентябр սեպ սեպտ սեպտեմբեր sen sent sentyabr eylül
окт октябр հոկ հոկտ հոկտեմբեր okt oktyabr ekim
ноя нояб ноябр նոյ նոյեմբեր noy noyabr kasım
дек декабр դեկ դեկտ դեկտեմբեր dek dekabr aralık
`

// monthOf returns the number of the month that word names, or 0: martın is in
// March, Martuni is a town.
func monthOf(word string) int {
	word = strings.ToLower(strings.NewReplacer("İ", "i", "I", "ı").Replace(strings.TrimRight(word, ".")))
	n := 0
	for line := range strings.Lines(strings.TrimSpace(months)) {
		n++
		for name := range strings.FieldsSeq(line) {
			if ending, ok := strings.CutPrefix(word, name); ok && isMonthEnding(ending) {
				return n
			}
		}
	}
	return 0
}

func isMonthEnding(s string) bool {
	switch s {
	case "", "ь", "я", "а", "е", "ի", "ին", "ից", "ın", "in", "un", "ün":
		return true
	}
	return false
}

// visibleDate returns the date in a line that is little else, as a page shows
// it to its readers: "3 марта 2026, 18:30", "03.03.2026 | 18:30", "Մարտի 3, 2026".
// The day is a number, the month a name or, between full stops, a number. At
// most so many other words may stand beside it.
func visibleDate(s string, most int) string {
	if len(s) > 80 {
		return ""
	}
	fields := strings.FieldsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",|/•·—–()", r) })
	day, month, year, others := 0, 0, 0, 0
	for _, f := range fields {
		if d := parseDate(f); d != "" {
			return d
		}
		if t, err := time.Parse("2.1.2006", strings.TrimRight(f, ".")); err == nil && plausible(t) {
			return t.Format(time.DateOnly)
		}
		n, err := strconv.Atoi(strings.TrimRight(f, ".:"))
		switch {
		case err == nil && day == 0 && 1 <= n && n <= 31 && len(f) <= 3:
			day = n
		case err == nil && year == 0 && 1990 <= n && n <= 2100:
			year = n
		case err == nil || strings.Contains(f, ":"): // the time
		case month == 0 && monthOf(f) > 0:
			month = monthOf(f)
		default:
			others++
		}
	}
	if day == 0 || month == 0 || year == 0 || others > most {
		return ""
	}
	return parseDate(fmt.Sprintf("%02d.%02d.%d", day, month, year))
}

// seesDate returns the date that the element n shows, if its name says that it
// shows one.
func seesDate(n *html.Node) string {
	if n.DataAtom != atom.Time && !named(n, "date", "time", "published", "pubdate", "datetime") {
		return ""
	}
	s := plainText(n, 120)
	return first(parseDate(s), visibleDate(s, 4))
}

// named reports whether a word of n's class or id is one of words, "post-date"
// or "article__date" included.
func named(n *html.Node, words ...string) bool {
	for _, key := range []string{"class", "id"} {
		for name := range strings.FieldsFuncSeq(attr(n, key), func(r rune) bool { return r == ' ' || r == '-' || r == '_' }) {
			for _, word := range words {
				if strings.EqualFold(name, word) {
					return true
				}
			}
		}
	}
	return false
}

// maxCaption is how long, in bytes, a caption is at the most.
const maxCaption = 600

// markCaptions makes captions of what is one by its name only, so that they
// are not taken for paragraphs.
func markCaptions(doc *html.Node) {
	for n := range doc.Descendants() {
		switch n.DataAtom {
		case atom.Div, atom.P, atom.Span, atom.Figcaption, atom.Section, atom.Small, atom.Em:
		default:
			continue
		}
		if !named(n, "caption", "figcaption", "imagecaption") || named(n, "wp") && !named(n, "text") {
			continue
		}
		if length, ok := postLength(n); ok && length <= maxCaption && !hasImage(n) {
			n.Data, n.DataAtom = "figcaption", atom.Figcaption
		}
	}
}

// hasImage reports whether there is an image below n, which is small.
func hasImage(n *html.Node) bool {
	for d := range n.Descendants() {
		switch d.DataAtom {
		case atom.Img, atom.Picture, atom.Video, atom.Iframe:
			return true
		}
	}
	return false
}

// pointsElsewhere reports whether the link n tells in its first words that it
// leads to another article: "Read also: …".
func pointsElsewhere(n *html.Node) bool {
	s := plainText(n, 300)
	_, rest, ok := strings.Cut(s, ":")
	return ok && strings.TrimSpace(rest) != "" && phraseAt(s) != nil
}
