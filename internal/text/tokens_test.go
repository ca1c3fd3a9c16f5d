package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// The figures of EstimateTokens, as a whole text gives them: never more runes
// a token than were measured, and not fewer than half.
func TestEstimateTokens(t *testing.T) {
	for _, c := range []struct {
		lang, s  string
		measured float64
	}{
		{"en", "The two foreign ministers met in Brussels on Monday and agreed that the commission will visit the border before the end of the year.", 5.8},
		{"ru", "Министры иностранных дел двух стран встретились в понедельник в Брюсселе и договорились, что комиссия посетит границу до конца года.", 3.8},
		{"hy", "Երկու երկրների արտաքին գործերի նախարարները երկուշաբթի օրը հանդիպեցին Բրյուսելում և պայմանավորվեցին, որ հանձնաժողովը կայցելի սահման։", 3.7},
		{"az", "İki ölkənin xarici işlər nazirləri bazar ertəsi Brüsseldə görüşüb və komissiyanın ilin sonunadək sərhədə səfər etməsi barədə razılığa gəliblər.", 3.3},
	} {
		rate := float64(utf8.RuneCountInString(c.s)) / float64(EstimateTokens(c.s))
		if rate > c.measured || rate < c.measured/2 {
			t.Errorf("%s: %.2f runes a token; measured %.1f", c.lang, rate, c.measured)
		}
	}
}

func TestEstimateTokensAdds(t *testing.T) {
	if got := EstimateTokens(""); got != 0 {
		t.Errorf(`EstimateTokens("") = %d`, got)
	}
	if got := EstimateTokens("a"); got != 1 {
		t.Errorf(`EstimateTokens("a") = %d; a text has at least one`, got)
	}
	s := "Խաղաղություն, peace, мир, sülh: 2,024.\n"
	one, many := EstimateTokens(s), EstimateTokens(strings.Repeat(s, 1000))
	if many > 1000*one || many < 900*one {
		t.Errorf("1000 times %d tokens are %d", one, many)
	}
}
