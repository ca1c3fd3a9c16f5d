package llm

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"

	openai "github.com/sashabaranov/go-openai"
)

// climb sends messages and goes down the ladder of what the endpoint takes, a
// step for each refusal. What it learns is kept once it led to an answer.
func (q *question) climb(ctx context.Context, messages []message) (openai.ChatCompletionResponse, error) {
	for {
		q.caps = q.caps.and(q.Client.caps.current())
		resp, err := q.send(ctx, messages)
		if err == nil {
			q.Client.caps.learn(q.caps)
			return resp, nil
		}
		var e *Error
		if !errors.As(err, &e) {
			return resp, err
		}
		learnt, ok := q.caps.after(e, q.cfg.MaxTokens > 0)
		if !ok {
			return resp, err
		}
		q.cfg.Logf("%s: %s; asking with %s", q.Task, e, learnt)
		q.caps = learnt
	}
}

// send asks once, as q.caps has it.
func (q *question) send(ctx context.Context, messages []message) (openai.ChatCompletionResponse, error) {
	request := openai.ChatCompletionRequest{Model: q.cfg.Model, Messages: messages}
	switch {
	case q.caps.Format == FormatSchema && len(q.Schema) > 0:
		request.ResponseFormat = &openai.ChatCompletionResponseFormat{
			Type: openai.ChatCompletionResponseFormatTypeJSONSchema,
			JSONSchema: &openai.ChatCompletionResponseFormatJSONSchema{
				Name:   q.Name,
				Schema: q.Schema,
				Strict: true,
			},
		}
	case q.caps.Format != FormatText:
		request.ResponseFormat = &openai.ChatCompletionResponseFormat{Type: openai.ChatCompletionResponseFormatTypeJSONObject}
	}
	rw := &rewrite{ep: q.ep, next: q.stack, drop: q.caps.Refused}
	if !q.caps.refuses(fieldTemperature) {
		rw.add = append(rw.add, bodyField{fieldTemperature, json.RawMessage("0")})
	}
	if name := q.caps.limitField(); name != "" && q.cfg.MaxTokens > 0 {
		rw.add = append(rw.add, bodyField{name, json.RawMessage(strconv.Itoa(q.cfg.MaxTokens))})
	}
	cfg := openai.DefaultConfig("") // the rewrite adds the key
	cfg.BaseURL = q.ep.url()
	cfg.HTTPClient = rw
	resp, err := openai.NewClientWithConfig(cfg).CreateChatCompletion(ctx, request)
	if err != nil {
		return resp, q.fault(ctx, err)
	}
	if len(resp.Choices) == 0 || resp.Choices[0].FinishReason == "" {
		// From the wire this cannot come, from an edited recording it can.
		return resp, q.ep.errorf(Server, "the answer broke off: it has no finish_reason")
	}
	return resp, nil
}

// fault returns err as callers expect it.
func (c *Client) fault(ctx context.Context, err error) error {
	var (
		e      *Error
		syntax *json.SyntaxError
		shape  *json.UnmarshalTypeError
	)
	switch {
	case errors.As(err, &e):
		return e
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		e = c.ep.errorf(TimedOut, "no answer in time")
		e.Err = ctx.Err()
		return e
	case ctx.Err() != nil:
		return fmt.Errorf("%s: %w", c.ep.host, ctx.Err())
	case errors.As(err, &syntax), errors.As(err, &shape), errors.Is(err, io.EOF):
		e = c.ep.errorf(NotEndpoint, "the answer is no chat completion: %s", c.ep.words(err.Error()))
		e.Err, e.hint = err, c.ep.baseHint()
		return e
	case errors.Is(err, openai.ErrChatCompletionInvalidModel):
		e = c.ep.errorf(ModelUnknown, "%s does not chat", shorten(c.ep.words(c.cfg.Model), 80))
		e.Err = err
		return e
	}
	return fmt.Errorf("%s: %w", c.ep.host, err)
}
