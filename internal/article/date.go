package article

import (
	"strings"
	"time"
)

// parseDate returns the date or the time in s as brief.Document has it,
// "2022-09-27" or "2022-09-27T18:30:00+04:00", or "" if s is nothing else, or
// leaves a choice: 03/04/2022 is in March or in April. A time without a zone
// is no point in time: its date remains.
func parseDate(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if len(s) < len("1 May 2022") || len(s) > len("Tuesday, September 27, 2022 10:00:00 GMT+0400") {
		return ""
	}
	for _, layout := range []string{
		time.RFC3339,
		"2006-01-02T15:04:05.999Z0700", "2006-01-02T15:04Z07:00", "2006-01-02T15:04Z0700",
		"2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04 -0700",
		time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 -0700",
	} {
		if t, err := time.Parse(layout, s); err == nil && plausible(t) {
			return t.Format(time.RFC3339)
		}
	}
	// GMT and UTC are the only names of zones that mean one.
	for _, layout := range []string{"Mon, 2 Jan 2006 15:04:05 MST", "2006-01-02 15:04:05 MST"} {
		if t, err := time.Parse(layout, s); err == nil && plausible(t) && (strings.HasSuffix(s, "GMT") || strings.HasSuffix(s, "UTC")) {
			return t.UTC().Format(time.RFC3339)
		}
	}
	for _, layout := range []string{
		time.DateOnly, "2006-01-02T15:04:05.999", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04",
		"January 2, 2006", "Jan 2, 2006", "Jan. 2, 2006", "January 2 2006", "2 January 2006", "2 Jan 2006",
		"Monday, January 2, 2006", "Monday, 2 January 2006", "Mon, 2 Jan 2006",
		"2.1.2006", "2006/01/02",
	} {
		if t, err := time.Parse(layout, s); err == nil && plausible(t) {
			return t.Format(time.DateOnly)
		}
	}
	return ""
}

// plausible reports whether an article can be of t: templates leave zero times
// in their place.
func plausible(t time.Time) bool { return t.Year() > 1900 && t.Year() < 2200 }
