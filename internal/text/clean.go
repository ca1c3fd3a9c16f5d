package text

import (
	"strings"
	"unicode/utf8"
)

// Clean returns s without what must never reach a terminal, a prompt or a
// reader unseen, and the number of runes that it removed:
//
//   - whole terminal escape sequences (CSI, OSC, DCS, SOS, PM, APC and the
//     short ones of ECMA-48 and ECMA-35), in their ESC and their 8-bit form;
//   - control characters other than \n and \t;
//   - bidirectional controls, zero-width characters and other invisible
//     operators, interlinear annotation marks, and the tag characters and
//     variation selectors of plane 14, in which text can be hidden.
//
// The other line breaks (\r\n, \r, vertical tab, form feed, U+0085, U+2028,
// U+2029) become \n, and every run of invalid UTF-8 becomes one U+FFFD;
// neither counts as removed. A soft hyphen stays. Clean is idempotent.
func Clean(s string) (string, int) {
	var b strings.Builder
	removed, kept := 0, 0 // s[kept:i] is clean and not yet written
	replace := func(from, to int, by string) {
		if b.Cap() == 0 {
			b.Grow(len(s))
		}
		b.WriteString(s[kept:from])
		b.WriteString(by)
		kept = to
	}
	for i := 0; i < len(s); {
		if c := s[i]; ' ' <= c && c < 0x7F || c == '\n' || c == '\t' {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			end := i + 1
			for end < len(s) && invalidAt(s[end:]) {
				end++
			}
			replace(i, end, "\uFFFD")
			size = end - i
		case r == '\r' && strings.HasPrefix(s[i+1:], "\n"):
			replace(i, i+1, "")
		case isLineBreak(r):
			replace(i, i+size, "\n")
		case r == 0x1B || 0x80 <= r && r <= 0x9F:
			size += escapeTail(s[i+size:], r)
			removed += utf8.RuneCountInString(s[i : i+size])
			replace(i, i+size, "")
		case isInvisible(r):
			removed++
			replace(i, i+size, "")
		}
		i += size
	}
	if kept == 0 && b.Len() == 0 {
		return s, 0
	}
	b.WriteString(s[kept:])
	return b.String(), removed
}

// CleanLine is Clean for a field of one line: every run of white space becomes
// one space, and none stays at the ends.
func CleanLine(s string) string {
	s, _ = Clean(s)
	return strings.Join(strings.Fields(s), " ")
}

// invalidAt reports whether s starts with a byte that is no part of a rune.
func invalidAt(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return r == utf8.RuneError && size == 1
}

// isLineBreak reports whether r ends a line (the newline function of the
// Unicode Standard, section 5.8).
func isLineBreak(r rune) bool {
	switch r {
	case '\n', '\v', '\f', '\r', 0x85, 0x2028, 0x2029:
		return true
	}
	return false
}

// isInvisible reports whether Clean removes r wherever it stands. Line breaks
// are not its business.
func isInvisible(r rune) bool {
	switch {
	case r < 0x20:
		return r != '\t'
	case r < 0x7F:
		return false
	case r <= 0x9F: // DEL and C1
		return true
	case r < 0x200B:
		return r == 0x061C || r == 0x180E
	case r <= 0x200F, // zero-widths, directional marks
		0x202A <= r && r <= 0x202E, // directional embeddings and overrides
		0x2060 <= r && r <= 0x206F, // word joiner, invisible operators, isolates
		r == 0xFEFF,
		0xFFF9 <= r && r <= 0xFFFB,
		0xE0000 <= r && r <= 0xE0FFF:
		return true
	}
	return false
}

// escapeTail returns how many bytes of s belong to the escape sequence that
// the control r, just before s, introduces. A malformed or unterminated
// sequence is its introducer alone: text is never lost with it.
func escapeTail(s string, r rune) int {
	n := 0
	if r == 0x1B {
		if s == "" {
			return 0
		}
		switch c := s[0]; {
		case 0x40 <= c && c <= 0x5F: // the 7-bit form of a C1 control
			r, n = rune(c)+0x40, 1
		case 0x20 <= c && c <= 0x2F: // designates a character set, and the like
			n = skipBytes(s, 0, 0x20, 0x2F)
			if n < len(s) && 0x30 <= s[n] && s[n] <= 0x7E {
				return n + 1
			}
			return 0
		case 0x30 <= c && c <= 0x7E:
			return 1
		default:
			return 0
		}
	}
	switch r {
	case 0x9B: // CSI
		end := skipBytes(s, skipBytes(s, n, 0x30, 0x3F), 0x20, 0x2F)
		if end < len(s) && 0x40 <= s[end] && s[end] <= 0x7E {
			return end + 1
		}
	case 0x90, 0x98, 0x9D, 0x9E, 0x9F: // DCS, SOS, OSC, PM, APC: a string up to ST, or BEL
		return n + controlString(s[n:])
	}
	return n
}

// controlString returns the length of the control string at the start of s,
// its terminator included, or 0 if another control, a new line say, comes
// before a terminator.
func controlString(s string) int {
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == 0x07:
			return i + 1
		case c == 0x1B:
			if strings.HasPrefix(s[i+1:], `\`) {
				return i + 2
			}
			return 0
		case c == 0xC2 && strings.HasPrefix(s[i+1:], "\x9C"):
			return i + 2
		case c < 0x20 && c != '\t', c == 0xC2 && i+1 < len(s) && 0x80 <= s[i+1] && s[i+1] <= 0x9F:
			return 0
		}
	}
	return 0
}

// skipBytes returns the index of the first byte of s from i on that is outside [lo, hi].
func skipBytes(s string, i int, lo, hi byte) int {
	for i < len(s) && lo <= s[i] && s[i] <= hi {
		i++
	}
	return i
}
