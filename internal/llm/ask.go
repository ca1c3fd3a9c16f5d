package llm

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	openai "github.com/sashabaranov/go-openai"

	"parley/summarize/brief"
)

type message = openai.ChatCompletionMessage

// Ask asks the model and returns an answer that fits the schema. An answer
// that does not is sent back once, with what is wrong with it.
func (c *Client) Ask(ctx context.Context, r Request) (Answer, error) {
	if c.ep.bad != nil {
		bad := *c.ep.bad
		return Answer{}, &bad
	}
	schema, err := c.schemas.of(r.Schema)
	if err != nil {
		return Answer{}, fmt.Errorf("%s: %w", r.Task, err)
	}
	q := &question{Client: c, Request: r, schema: schema, caps: c.caps.current()}
	object, err := q.ask(ctx)
	var e *Error
	if errors.As(err, &e) {
		switch e.Kind {
		case BadAnswer, PromptCut, Refused: // for another fault a paid answer is kept
			for _, key := range q.keys {
				c.cfg.Forget(key)
			}
		case ModelUnknown:
			e.Models = c.nearestModels(ctx)
		}
	}
	return Answer{JSON: object, Usage: q.usage, Model: q.model}, err
}

// A question is one Ask under way.
type question struct {
	*Client
	Request
	schema schema
	caps   Capabilities
	usage  brief.Usage
	model  string
	keys   []string // of the answers on the tape
}

// read returns the object in an answer. A server that puts the key into it is
// not helped to print it; a brief may well hold a word like "ollama".
func (q *question) read(content string) (json.RawMessage, error) {
	for _, secret := range q.ep.secrets() {
		if len(secret) >= 16 {
			content = strings.ReplaceAll(content, secret, masked)
		}
	}
	return q.schema.read(content)
}

func (q *question) ask(ctx context.Context) (json.RawMessage, error) {
	talk := []message{
		{Role: openai.ChatMessageRoleSystem, Content: q.System},
		{Role: openai.ChatMessageRoleUser, Content: q.User},
	}
	content, err := q.turn(ctx, talk)
	if err != nil {
		return nil, err
	}
	object, problem := q.read(content)
	if problem == nil {
		return object, nil
	}
	q.cfg.Logf("%s: the answer is not usable, asking for a repair: %s", q.Task, q.ep.words(problem.Error()))
	content, err = q.turn(ctx, append(talk, repair(withoutThinking(content), q.ep.words(problem.Error()))...))
	var e *Error
	switch {
	case errors.As(err, &e) && e.Kind == ContextTooLong:
		// The article did fit; there is no room for the repair only.
	case err != nil:
		return nil, err
	default:
		if object, problem = q.read(content); problem == nil {
			return object, nil
		}
	}
	e = q.ep.errorf(BadAnswer, "the answer is not the JSON asked for, and could not be repaired: %s", q.ep.words(problem.Error()))
	e.Err = problem
	return nil, e
}

// repair returns what is added to a conversation whose answer is not usable.
func repair(answer, problem string) []message {
	if answer == "" {
		answer = "(nothing)" // some servers refuse an empty message
	}
	return []message{
		{Role: openai.ChatMessageRoleAssistant, Content: answer},
		{Role: openai.ChatMessageRoleUser, Content: "That answer cannot be used: " + problem +
			"\nAnswer once more, with the whole JSON object and nothing else."},
	}
}

// turn has one answer to messages, and sees to it that the server read them
// all and finished.
func (q *question) turn(ctx context.Context, messages []message) (string, error) {
	n := estimate(messages)
	if err := q.fits(n); err != nil {
		return "", err
	}
	booked, ok := q.budget.reserve(n)
	if !ok {
		return "", q.ep.errorf(Budget, "about %d tokens more would pass the limit of %d; %d are used or under way", n, q.budget.limit, booked)
	}
	used := 0
	defer func() { q.budget.settle(n, used) }()

	resp, err := q.climb(ctx, messages)
	if err != nil {
		return "", err
	}
	usage := brief.Usage{
		Requests:         1,
		PromptTokens:     max(0, resp.Usage.PromptTokens),
		CompletionTokens: max(0, resp.Usage.CompletionTokens),
	}
	if resp.Header().Get(tapeHeader) == "hit" {
		usage.Cached = 1
	} else {
		q.cfg.Limiter.spend(n, usage)
		if used = usage.PromptTokens + usage.CompletionTokens; used == 0 {
			used = n
		}
	}
	q.usage.Add(usage)
	q.model = shorten(q.ep.words(resp.Model), 80)
	if q.model == "" {
		q.model = q.cfg.Model
	}
	if key := resp.Header().Get(tapeKeyHeader); key != "" {
		q.keys = append(q.keys, key)
	}
	q.cfg.Logf("%s: %s answered with %d tokens, having read %d (estimate %d)", q.Task, q.model, usage.CompletionTokens, usage.PromptTokens, n)

	read := usage.PromptTokens
	if d := resp.Usage.PromptTokensDetails; d != nil && read > 0 {
		read += max(0, d.CachedTokens) // counted apart by some servers
	}
	if wasCut(read, n) {
		return "", q.ep.errorf(PromptCut, "the server read only %d of about %d tokens: it cut the prompt to its context window", read, n)
	}
	return q.content(resp.Choices[0])
}

// content returns what a finished answer says.
func (q *question) content(choice openai.ChatCompletionChoice) (string, error) {
	m := choice.Message
	if m.Refusal != "" {
		return "", q.ep.errorf(Refused, "the model declined: %s", q.ep.words(m.Refusal))
	}
	switch reason := strings.ToLower(string(choice.FinishReason)); reason {
	case "length", "max_tokens", "model_length": // OpenAI, Anthropic and Gemini, Mistral
		e := q.ep.errorf(BadAnswer, "the answer was cut at the answer limit")
		if q.cfg.MaxTokens > 0 {
			e.Message += " of " + strconv.Itoa(q.cfg.MaxTokens) + " tokens"
		}
		e.hint = "raise the limit of an answer (max_tokens) or the server's context window; a model that reasons needs more of both"
		return "", e
	case "content_filter", "safety", "refusal", "recitation", "prohibited_content":
		return "", q.ep.errorf(Refused, "the answer was withheld (%s)", reason)
	}
	if m.Content != "" {
		return m.Content, nil
	}
	var b strings.Builder // Mistral's reasoning models answer in parts
	for _, part := range m.MultiContent {
		b.WriteString(part.Text)
	}
	return b.String(), nil
}
