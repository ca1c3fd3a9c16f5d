package main

import (
	"bytes"
	"testing"
	"time"

	"parley/internal/article"
	"parley/internal/builtin"
	"parley/internal/pipeline"
	"parley/internal/render"
)

// TestBuiltIn makes the report of every test article without a model: it fits
// the schema, stands a second check, and nothing in it must not be printed.
func TestBuiltIn(t *testing.T) {
	schema := reportSchema(t)
	p := pipeline.New(pipeline.Config{
		Briefer: builtin.Engine{}, Tool: "parley test", Endpoint: pipeline.NoEndpoint, Model: pipeline.NoModel,
		Now: func() time.Time { return time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC) },
	})
	for _, a := range testArticles(t) {
		t.Run(a.name, func(t *testing.T) {
			doc, err := article.Open(t.Context(), a.path, nil, article.Options{})
			if err != nil {
				t.Fatal(err)
			}
			r, err := p.Run(t.Context(), doc, nil)
			if err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := render.JSON(&b, r, render.Options{Indent: true}); err != nil {
				t.Fatal(err)
			}
			checkSchema(t, schema, b.Bytes())
			checkReport(t, r)
			checkAgain(t, b.Bytes())
			for _, f := range r.Errors() {
				t.Errorf("%s %s: %s", f.Code, f.Path, f.Message)
			}
		})
	}
}
