package article

import "strings"

// frontMatter returns the fields of the front matter of Markdown, between two
// lines of three hyphens (YAML) or plus signs (TOML) at the very top, and what
// comes after it. Only simple fields are read, "title: A headline": what an
// article is called and when it appeared is never more.
func frontMatter(s string) (fields map[string]string, rest string) {
	body := strings.TrimLeft(s, "\n")
	opening, body, ok := strings.Cut(body, "\n")
	opening = strings.TrimRight(opening, " ")
	if !ok || opening != "---" && opening != "+++" {
		return nil, s
	}
	separator := ":"
	if opening == "+++" {
		separator = "="
	}
	fields = make(map[string]string)
	for range maxFrontMatter {
		var l string
		l, body, ok = strings.Cut(body, "\n")
		l = strings.TrimRight(l, " ")
		if l == opening || l == "..." {
			if len(fields) == 0 {
				return nil, s // two rules with something between them
			}
			return fields, body
		}
		key, value, isField := strings.Cut(l, separator)
		nested := strings.HasPrefix(l, " ") || strings.HasPrefix(l, "\t") || strings.HasPrefix(l, "-") || strings.HasPrefix(l, "#")
		switch {
		case !ok:
			return nil, s
		case nested || strings.TrimSpace(l) == "":
		case !isField || strings.ContainsAny(strings.TrimSpace(key), " "):
			return nil, s // running text, not fields
		default:
			fields[strings.ToLower(strings.TrimSpace(key))] = unquote(strings.TrimSpace(value))
		}
	}
	return nil, s
}

// maxFrontMatter is how many lines front matter has at the most.
const maxFrontMatter = 200

// unquote takes the quotation marks off a value.
func unquote(s string) string {
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		return s[1 : len(s)-1]
	}
	return s
}
