package article

import (
	"encoding/json"
	"strings"
)

// jsonLD is what JSON-LD (schema.org) says of an article. Its articleBody is
// not taken: few pages have one, and where they do it is often a summary.
type jsonLD struct {
	headline, author, published, publisher string
}

// read takes over from the JSON-LD in s what is not known yet.
func (l *jsonLD) read(s string) {
	s = strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(s), "<![CDATA["), "]]>")
	var value any
	if json.Unmarshal([]byte(s), &value) == nil {
		l.find(value, 0)
	}
}

// find looks for an article in value: alone, in a list, in a graph, or as what
// a page is about.
func (l *jsonLD) find(value any, depth int) {
	if depth > 6 {
		return
	}
	switch v := value.(type) {
	case []any:
		for _, item := range v {
			l.find(item, depth+1)
		}
	case map[string]any:
		if isArticleType(v["@type"]) {
			l.take(v)
		}
		l.find(v["@graph"], depth+1)
		l.find(v["mainEntity"], depth+1)
	}
}

func (l *jsonLD) take(v map[string]any) {
	l.headline = first(l.headline, stringOf(v["headline"]), stringOf(v["name"]))
	l.author = first(l.author, namesOf(v["author"], 0))
	l.published = first(l.published, stringOf(v["datePublished"]))
	l.publisher = first(l.publisher, namesOf(v["publisher"], 0))
}

// isArticleType reports whether t, a type or a list of types, is an article's:
// NewsArticle, ReportageNewsArticle, BlogPosting and so on.
func isArticleType(t any) bool {
	switch t := t.(type) {
	case string:
		return strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") || t == "Report"
	case []any:
		for _, one := range t {
			if s, ok := one.(string); ok && isArticleType(s) {
				return true
			}
		}
	}
	return false
}

// namesOf returns the names of the persons or organisations in v.
func namesOf(v any, depth int) string {
	switch v := v.(type) {
	case string:
		return strings.TrimSpace(v)
	case map[string]any:
		if depth < 3 {
			return namesOf(v["name"], depth+1)
		}
	case []any:
		var names []string
		for _, one := range v {
			if name := namesOf(one, depth+1); name != "" && depth < 3 {
				names = append(names, name)
			}
		}
		return strings.Join(names, ", ")
	}
	return ""
}

func stringOf(v any) string {
	s, _ := v.(string)
	return strings.TrimSpace(s)
}
