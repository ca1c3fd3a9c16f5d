package fake

import (
	"regexp"
	"strings"
)

// A brief is what parley wants to hear of an article.
type brief struct {
	Parties  []struct{}  `json:"parties"`
	Summary  []statement `json:"summary"`
	Headline string      `json:"headline"`
}

type statement struct {
	Evidence struct {
		Sentences []int `json:"sentences"`
	} `json:"evidence"`
	Text string `json:"text"`
}

// firstSentence is the article's first one, as a prompt numbers it.
var firstSentence = regexp.MustCompile(`(?m)^\[1\] (.+)$`)

// briefOf makes a brief of the article in req, if its schema asks for one: its
// first sentence, and the words with which that begins for a headline.
func briefOf(req *Request) (string, bool) {
	if !req.wants("parties") {
		return "", false
	}
	for _, m := range req.Messages {
		if first := firstSentence.FindStringSubmatch(m.Content); first != nil {
			b := brief{Parties: []struct{}{}, Summary: make([]statement, 1)}
			b.Summary[0].Evidence.Sentences = []int{1}
			b.Summary[0].Text = first[1]
			words := strings.Fields(first[1])
			b.Headline = strings.TrimRight(strings.Join(words[:min(len(words), 8)], " "), ".,;:։")
			return string(encode(b)), true
		}
	}
	return "", false
}
