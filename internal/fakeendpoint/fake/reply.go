package fake

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"time"
)

type object = map[string]any

// created is the time of everything made here, so that answers stay the same.
const created = 1700000000

// A reply is what goes over the wire.
type reply struct {
	status     int
	header     map[string]string
	body       []byte
	completion bool // an answer that a provider would charge for
	delivery   delivery
	sent       func() // called before the last byte goes out, so that who has read it all is counted; may be nil
}

// A delivery is a way to bring a reply to the client.
type delivery int

const (
	whole delivery = iota
	drip           // in forty pieces, over about a second
	half           // half of what Content-Length tells
	reset          // half of it, then a TCP reset
	hang           // nothing, until the client leaves
)

// send brings the reply to the client.
func (p *reply) send(w http.ResponseWriter, r *http.Request) {
	if p.delivery == hang {
		<-r.Context().Done()
		return
	}
	for name, v := range p.header {
		w.Header().Set(name, v)
	}
	w.Header().Set("Content-Length", fmt.Sprint(len(p.body)))
	w.WriteHeader(p.status)
	switch p.delivery {
	case drip:
		p.drip(w, r)
	case half, reset:
		w.Write(p.body[:len(p.body)/2])
		http.NewResponseController(w).Flush()
		if p.delivery == reset {
			breakOff(w)
		} // else net/http closes the connection: the body is too short
	default:
		p.finish(w, p.body)
	}
}

// finish writes the last part of the body.
func (p *reply) finish(w http.ResponseWriter, last []byte) {
	if p.sent != nil {
		p.sent()
	}
	w.Write(last) // nobody is left to tell of an error
}

func (p *reply) drip(w http.ResponseWriter, r *http.Request) {
	piece, rest := len(p.body)/40+1, p.body
	for len(rest) > piece {
		w.Write(rest[:piece])
		if http.NewResponseController(w).Flush() != nil || !sleep(r.Context(), 25*time.Millisecond) {
			return
		}
		rest = rest[piece:]
	}
	p.finish(w, rest)
}

// breakOff ends the connection with a reset instead of a close.
func breakOff(w http.ResponseWriter) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return // HTTP/2: the short body has to do
	}
	if tcp, ok := conn.(*net.TCPConn); ok {
		tcp.SetLinger(0)
	}
	conn.Close()
}

func jsonReply(status int, v any) *reply {
	return &reply{status: status, header: map[string]string{"Content-Type": "application/json"}, body: encode(v)}
}

// encode writes v as JSON. What is given to it can always be written.
func encode(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err)
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// apiError is an error as OpenAI words them. An empty param or code is null.
func apiError(status int, message, param, code string) *reply {
	null := func(s string) any {
		if s == "" {
			return nil
		}
		return s
	}
	kind := "invalid_request_error"
	if status >= 500 {
		kind = "server_error"
	}
	return jsonReply(status, object{"error": object{"message": message, "type": kind, "param": null(param), "code": null(code)}})
}

// page is a web page, as a proxy or a web server sends it.
func page(status int, title string) *reply {
	return &reply{
		status: status,
		header: map[string]string{"Content-Type": "text/html; charset=utf-8"},
		body:   fmt.Appendf(nil, "<!DOCTYPE html>\n<html><head><title>%s</title></head>\n<body><h1>%[1]s</h1></body></html>\n", title),
	}
}

// refusedKey repeats the key that it was sent, as some servers do.
func refusedKey(key string) *reply {
	return apiError(http.StatusUnauthorized, "incorrect API key provided: "+key, "", "invalid_api_key")
}

// A completion is an answer before it is written.
type completion struct {
	id        string
	content   string
	finish    string // "" is null
	noChoices bool
	prompt    int // tokens
	context   int // window in tokens, 0: unknown
}

func (c *completion) reply(req *Request) *reply {
	choice := object{"index": 0, "message": object{"role": "assistant", "content": c.content}, "finish_reason": c.finish}
	if c.finish == "" {
		choice["finish_reason"] = nil
	}
	choices := []any{choice}
	if c.noChoices {
		choices = []any{}
	}
	answer := tokens(c.content)
	p := jsonReply(http.StatusOK, object{
		"id": c.id, "object": "chat.completion", "created": created, "model": req.Model, "choices": choices,
		"usage": object{"prompt_tokens": c.prompt, "completion_tokens": answer, "total_tokens": c.prompt + answer},
	})
	p.completion = true
	return p
}
