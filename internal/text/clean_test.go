package text

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	for _, c := range []struct {
		name, in, want string
		removed        int
	}{
		{"plain", "Երևան, Bakı, Москва: “ok”\n\tյա", "Երևան, Bakı, Москва: “ok”\n\tյա", 0},
		{"empty", "", "", 0},
		{"line ends", "a\r\nb\rc\vd\fe\u0085f\u2028g\u2029h\n", "a\nb\nc\nd\ne\nf\ng\nh\n", 0},
		{"colour", "\x1b[1;31mred\x1b[0m", "red", 11},
		{"colour, 8-bit", "\u009b31mred\u009b0m", "red", 7},
		{"cursor and clear", "a\x1b[2J\x1b[Hb\x1b[?25lc", "abc", 13},
		{"title, BEL", "a\x1b]0;owned\x07b", "ab", 10},
		{"title, ST", "a\x1b]0;owned\x1b\\b", "ab", 11},
		{"title, 8-bit", "a\u009d0;owned\u009cb", "ab", 9},
		{"link", "\x1b]8;;https://example.am\x1b\\Երևան\x1b]8;;\x1b\\", "Երևան", 32},
		{"device string", "a\x1bP1$qm\x1b\\b", "ab", 8},
		{"application string", "a\x1b_Gf=24;AAAA\x1b\\b", "ab", 14},
		{"character set", "a\x1b(0b", "ab", 3},
		{"reset", "a\x1bcb", "ab", 2},
		{"unterminated string keeps its text", "a\x1b]0;title\nհաջորդ", "a0;title\nհաջորդ", 2},
		{"string cut by another sequence", "\x1b]0;one\x1b[31mtwo", "0;onetwo", 7},
		{"malformed CSI keeps its text", "\x1b[31 երկիր", "31 երկիր", 2},
		{"lone ESC", "a\x1b", "a", 1},
		{"ESC before a letter of no alphabet of its own", "\x1bԱ", "Ա", 1},
		{"C0", "a\x00b\x07c\x08d\x1fe\x7ff", "abcdef", 5},
		{"C1", "a\u0080b\u009ac", "abc", 2},
		{"bidi", "\u202eevil\u202c \u2066x\u2069 \u200ea\u200f\u061c", "evil x a", 7},
		{"zero-width", "За\u200bявил\ufeff \u2060и\u200d\u200cмя", "Заявил имя", 5},
		{"annotation", "a\ufff9b\ufffac\ufffbd", "abcd", 3},
		{"tags", "hi\U000e0001\U000e0069\U000e007f", "hi", 3},
		{"variation selectors of plane 14", "x\U000e0100\U000e01ef", "x", 2},
		{"soft hyphen and emoji stay", "co\u00adop ❤\ufe0f", "co\u00adop ❤\ufe0f", 0},
		{"no-break space stays", "5\u00a0000\u202f₽", "5\u00a0000\u202f₽", 0},
		{"invalid UTF-8", "a\xff\xfeb\xd5", "a\ufffdb\ufffd", 0},
		{"a real U+FFFD", "a\ufffdb", "a\ufffdb", 0},
		{"half an Armenian letter", "Հա\xd5\nյ", "Հա\ufffd\nյ", 0},
	} {
		got, removed := Clean(c.in)
		if got != c.want || removed != c.removed {
			t.Errorf("%s: Clean(%q) = %q, %d; want %q, %d", c.name, c.in, got, removed, c.want, c.removed)
		}
	}
}

func TestCleanLine(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"  Հայաստան \n\t և\u00a0Ադրբեջան\r\n", "Հայաստան և Ադրբեջան"},
		{"Ba\u200bkı\u2028xəbərləri", "Bakı xəbərləri"},
		{"\x1b[31m \x1b[0m", ""},
		{"один", "один"},
	} {
		if got := CleanLine(c.in); got != c.want {
			t.Errorf("CleanLine(%q) = %q; want %q", c.in, got, c.want)
		}
	}
}

func ExampleClean() {
	s, removed := Clean("\x1b[31mYerevan\x1b[0m\r\n\u202eBaku")
	fmt.Printf("%q %d\n", s, removed)
	// Output: "Yerevan\nBaku" 10
}

// forbidden reports, independently of Clean, whether r must not be in its output.
func forbidden(r rune) bool {
	switch {
	case r == '\n' || r == '\t':
		return false
	case unicode.Is(unicode.Cc, r), unicode.Is(unicode.Bidi_Control, r),
		unicode.Is(unicode.Zl, r), unicode.Is(unicode.Zp, r):
		return true
	case r == 0xAD || r == 0x600 || unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		return false
	}
	return unicode.Is(unicode.Cf, r) && (r == 0x180E || 0x2000 <= r && r <= 0x206F || r >= 0xFEFF && r <= 0xFFFB || r >= 0xE0000)
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "a\x1b[31mb", "\x1b]0;x\x07", "\x1b]\x1b]\x1b]", "\u009b\u009d\u009c", "\xc2\x1b\x9c", "\r\r\n\n", "\xe2\x80", "Մենք\u200b խոսեցինք։"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, removed := Clean(s)
		if !utf8.ValidString(got) {
			t.Fatalf("Clean(%q) = %q: invalid UTF-8", s, got)
		}
		if i := strings.IndexFunc(got, forbidden); i >= 0 {
			t.Fatalf("Clean(%q) = %q: forbidden %q", s, got, got[i:])
		}
		if again, more := Clean(got); again != got || more != 0 {
			t.Fatalf("Clean is not idempotent: %q, then %q and %d removed", got, again, more)
		}
		if runes := utf8.RuneCountInString(s); removed < 0 || removed+utf8.RuneCountInString(got) > runes {
			t.Fatalf("Clean(%q) = %q: %d removed of %d", s, got, removed, runes)
		}
		line := CleanLine(s)
		if line != strings.TrimSpace(line) || strings.ContainsAny(line, "\n\t") || strings.Contains(line, "  ") || CleanLine(line) != line {
			t.Fatalf("CleanLine(%q) = %q", s, line)
		}
	})
}

func BenchmarkClean(b *testing.B) {
	for name, s := range map[string]string{
		"plain":     strings.Repeat("Մենք խոսեցինք խաղաղության մասին։ We spoke of peace. ", 1<<14),
		"sequences": strings.Repeat("\x1b[31mred\x1b[0m ", 1<<16),
		"open":      strings.Repeat("\x1b]", 1<<19),
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				Clean(s)
			}
		})
	}
}
