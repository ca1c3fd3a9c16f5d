package prompts

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"parley/internal/llm"
	"parley/internal/text"
	"parley/summarize/brief"
)

// A Sentence is a numbered sentence of an article as a prompt shows it.
type Sentence struct {
	Number       int // counted from 1
	Text         string
	NewParagraph bool
}

// Brief returns the request that asks for a brief of doc's sentences.
func (s *Set) Brief(doc *brief.Document, sentences []Sentence) (llm.Request, error) {
	system, err := s.render("brief.system.tmpl", nil)
	if err != nil {
		return llm.Request{}, err
	}
	user, err := s.render("brief.user.tmpl", map[string]any{
		"Language":  languageOf(doc.Lang),
		"Mark":      Mark(doc),
		"Title":     text.CleanLine(doc.Title),
		"Published": text.CleanLine(doc.Published),
		"Sentences": sentences,
	})
	return llm.Request{Task: "brief", System: system, User: user, Name: "brief", Schema: s.schema("brief.schema.json")}, err
}

// A FailedLine is a line of a brief or a segment of a translation that did
// not pass a check: the line as JSON, and what is wrong with it.
type FailedLine struct {
	JSON     string
	Problems []string
}

// Revise returns the request that asks for failed lines of a brief again. It
// shows the sentences concerned only.
func (s *Set) Revise(doc *brief.Document, sentences []Sentence, lines []FailedLine) (llm.Request, error) {
	system, err := s.render("brief.system.tmpl", nil)
	if err != nil {
		return llm.Request{}, err
	}
	user, err := s.render("revise.user.tmpl", map[string]any{
		"Language":  languageOf(doc.Lang),
		"Mark":      Mark(doc),
		"Sentences": sentences,
		"Lines":     lines,
	})
	return llm.Request{Task: "revise", System: system, User: user, Name: "revision", Schema: s.schema("revise.schema.json")}, err
}

// Languages are the languages between which a translation goes, as BCP 47.
type Languages struct{ From, To string }

// Translate returns the request that asks for a translation of segments, given
// as JSON. Names in decided keep their form, terms are to be used; headline says
// what the text is about where the segments do not (it may be empty).
func (s *Set) Translate(l Languages, headline string, decided, terms []brief.Name, segments string) (llm.Request, error) {
	return s.translation(l, "translate.user.tmpl", map[string]any{
		"From":     languageOf(l.From),
		"Language": text.LangName(l.To),
		"Headline": headline,
		"Decided":  decided,
		"Terms":    terms,
		"JSON":     segments,
	})
}

// Retranslate returns the request that asks for failed segments again.
func (s *Set) Retranslate(l Languages, decided []brief.Name, segments []FailedLine) (llm.Request, error) {
	return s.translation(l, "retranslate.user.tmpl", map[string]any{
		"From":     languageOf(l.From),
		"Language": text.LangName(l.To),
		"Decided":  decided,
		"Segments": segments,
	})
}

func (s *Set) translation(l Languages, user string, data map[string]any) (llm.Request, error) {
	rules := "language." + l.To + ".tmpl"
	if _, ok := s.source[rules]; !ok {
		rules = "language.other.tmpl"
	}
	rule, err := s.render(rules, nil)
	if err != nil {
		return llm.Request{}, err
	}
	system, err := s.render("translate.system.tmpl", map[string]any{"Language": text.LangName(l.To), "Rules": rule})
	if err != nil {
		return llm.Request{}, err
	}
	message, err := s.render(user, data)
	return llm.Request{Task: "translate", System: system, User: message, Name: "translation", Schema: s.schema("translate.schema.json")}, err
}

// Mark returns the words that mark where an article starts and ends in a
// prompt: the start of its own hash, which the article cannot hold.
func Mark(doc *brief.Document) string {
	sum := sha256.Sum256([]byte(doc.Text))
	return hex.EncodeToString(sum[:6])
}

// Number returns the sentences of doc with the numbers given, or all of them
// for nil.
func Number(doc *brief.Document, numbers []int) []Sentence {
	if numbers == nil {
		for i := range doc.Sentences {
			numbers = append(numbers, i+1)
		}
	}
	var sentences []Sentence
	previous := 0
	for _, n := range numbers {
		t, ok := doc.Sentence(n)
		if !ok {
			continue
		}
		gap := n > 1 && (previous != n-1 || strings.Contains(doc.Text[doc.Sentences[n-2].End:doc.Sentences[n-1].Start], "\n"))
		sentences = append(sentences, Sentence{Number: n, Text: text.CleanLine(t), NewParagraph: gap && previous > 0})
		previous = n
	}
	return sentences
}

func languageOf(code string) string {
	if code == "" || code == "und" {
		return "the language that it is written in"
	}
	return text.LangName(code)
}
