package llm_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"

	"parley/internal/llm"
)

func ExampleClient_Ask() {
	endpoint := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		fmt.Fprint(w, `{"model":"small-1","choices":[{"finish_reason":"stop","message":{"role":"assistant",
			"content":"Sure:\n`+"```"+`json\n{\"headline\": \"Երևան\",}\n`+"```"+`"}}],
			"usage":{"prompt_tokens":20,"completion_tokens":9}}`)
	}))
	defer endpoint.Close()

	client := llm.New(llm.Config{BaseURL: endpoint.URL + "/v1", Model: "small"})
	answer, err := client.Ask(context.Background(), llm.Request{
		Task:   "brief",
		System: `Answer with a JSON object: {"headline": string}.`,
		User:   "…",
		Name:   "brief",
		Schema: json.RawMessage(`{"type":"object","properties":{"headline":{"type":"string"}},"required":["headline"],"additionalProperties":false}`),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Printf("%s by %s, %d tokens\n", answer.JSON, answer.Model, answer.Usage.PromptTokens+answer.Usage.CompletionTokens)
	// Output: {"headline":"Երևան"} by small-1, 29 tokens
}

func ExampleError() {
	endpoint := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, "/models") {
			fmt.Fprint(w, `{"data":[{"id":"large-2"},{"id":"small-1"}]}`)
			return
		}
		w.WriteHeader(http.StatusNotFound)
		fmt.Fprint(w, `{"error":{"message":"model \"small-2\" not found"}}`)
	}))
	defer endpoint.Close()

	client := llm.New(llm.Config{BaseURL: endpoint.URL + "/v1", Model: "small-2"})
	_, err := client.Ask(context.Background(), llm.Request{Task: "brief", User: "…"})
	var e *llm.Error
	if errors.As(err, &e) {
		fmt.Println(e.Message)
		fmt.Println("hint:", e.Hint())
	}
	// Output:
	// no model small-2 (404 not found): model "small-2" not found
	// hint: the endpoint has small-1, large-2
}

func ExampleHost() {
	fmt.Println(llm.Host("https://user:secret@api.example.com/v1"))
	fmt.Println(llm.Host("http://localhost:11434"))
	// Output:
	// api.example.com
	// localhost:11434
}
