package translate

import (
	"fmt"
	"regexp"
	"strings"

	"parley/summarize/brief"
)

// masked is a text in which {1}, {2} … stand for what nobody translates:
// where links go, mail addresses, attributes, code, HTML.
type masked struct {
	text string
	kept []string // what {1} stands for, and so on
}

var (
	// No form reaches over the start of another of its kind: the search stays linear.
	kept = regexp.MustCompile("<!--[^<>]*-->|``(?:[^`\n]|`[^`\n])+``|`[^`\n]+`" +
		`|[ \t]*\{[#.][^{}\n]*\}|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+|</?[A-Za-z][^<>]*>|<[a-z]+:[^<>\s]+>|\[\^[^\[\]\s]+\]|\{\d+\}` +
		`|\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?:[ \t]+"[^"\n]*")?\)|\]\(<[^<>\n]*>\)|\]\[[^\]\n]*\]` +
		`|(?:https?://|www\.)[^\s<>()\[\]«»“”"]*[^\s<>()\[\]«»“”".,;:!?'*_։՝]`)
	token = regexp.MustCompile(`\{\d+\}`)
)

// mask puts tokens for what is kept. "](where)" becomes "]({1})", by which a
// model knows a link.
func mask(s string) masked {
	var m masked
	m.text = kept.ReplaceAllStringFunc(s, func(what string) string {
		open, end := "", ""
		if strings.HasPrefix(what, "](") {
			open, end = "](", ")"
		} else if strings.HasPrefix(what, "][") {
			open = "]"
		}
		m.kept = append(m.kept, strings.TrimSuffix(strings.TrimPrefix(what, open), end))
		return fmt.Sprintf("%s{%d}%s", open, len(m.kept), end)
	})
	return m
}

// unmask puts what was kept in the places of its tokens.
func (m *masked) unmask(s string) string {
	return token.ReplaceAllStringFunc(s, func(t string) string {
		if i := m.index(t); i >= 0 {
			return m.kept[i]
		}
		return t
	})
}

// index is what of m.kept a token stands for, -1 for nothing.
func (m *masked) index(t string) int {
	n := 0
	for _, c := range t[1 : len(t)-1] {
		if n = n*10 + int(c-'0'); n > len(m.kept) {
			return -1
		}
	}
	return n - 1
}

// bare is s without tokens, as the checks read it.
func (m *masked) bare(s string) string {
	if len(m.kept) == 0 {
		return s
	}
	return strings.ReplaceAll(token.ReplaceAllString(s, ""), "]()", "]")
}

// tokens says which tokens a translation has not, or not once.
func (m *masked) tokens(target string) []brief.Finding {
	if len(m.kept) == 0 {
		return nil
	}
	count := make([]int, len(m.kept))
	for _, t := range token.FindAllString(target, -1) {
		if i := m.index(t); i >= 0 {
			count[i]++
		}
	}
	var findings []brief.Finding
	for i, n := range count {
		problem := ""
		switch {
		case n == 0:
			problem = "is missing"
		case n > 1:
			problem = "stands more than once"
		default:
			continue
		}
		findings = append(findings, brief.Finding{
			Code: "translation.lines", Severity: brief.Error,
			Message: fmt.Sprintf("{%d}, which stands for %s, %s", i+1, first(m.kept[i], 80), problem),
		})
	}
	return findings
}
