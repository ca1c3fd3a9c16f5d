package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"parley/internal/article"
	"parley/internal/builtin"
	"parley/internal/glossary"
	"parley/internal/llm"
	"parley/internal/pipeline"
	"parley/internal/render"
	"parley/prompts"
	"parley/summarize/brief"
)

// TestLive runs the pipeline over the test articles with a real server and a
// model that nobody here wrote: testdata/live/serve starts one. A small model
// is bad at the job, which is the point: whatever it says, nothing that is not
// in the article may be shown as verified, and nonsense ends as findings or as
// the brief of the built-in engine with the error.
//
//	PARLEY_LIVE_URL       the endpoint, such as http://127.0.0.1:11434/v1
//	PARLEY_LIVE_MODEL     its model; default the first that it lists
//	PARLEY_LIVE_ARTICLES  names of testdata/articles, by commas; default all
//	PARLEY_LIVE_TO        languages, by commas; default hy,az,ru
//	PARLEY_LIVE_CONTEXT   the window that parley reckons with, in tokens (8192)
//	PARLEY_LIVE_TIME      what an article may take (15m), and a request half of it
//	PARLEY_LIVE_KEEP      a folder to keep the reports in
func TestLive(t *testing.T) {
	url := os.Getenv("PARLEY_LIVE_URL")
	if url == "" {
		t.Skip("PARLEY_LIVE_URL is not set: testdata/live/serve prints one")
	}
	set, err := prompts.Load("")
	if err != nil {
		t.Fatal(err)
	}
	names, to := list("PARLEY_LIVE_ARTICLES"), targets
	if l := list("PARLEY_LIVE_TO"); len(l) > 0 {
		to = l
	}
	l := &live{url: url, model: os.Getenv("PARLEY_LIVE_MODEL"), window: 8192, time: 15 * time.Minute, set: set, to: to, codes: map[string]int{}}
	if s := os.Getenv("PARLEY_LIVE_CONTEXT"); s != "" {
		if l.window, err = strconv.Atoi(s); err != nil {
			t.Fatal(err)
		}
	}
	if s := os.Getenv("PARLEY_LIVE_TIME"); s != "" {
		if l.time, err = time.ParseDuration(s); err != nil {
			t.Fatal(err)
		}
	}
	if l.model == "" {
		models, err := llm.New(llm.Config{BaseURL: url, Timeout: time.Minute}).Models(t.Context())
		if err != nil || len(models) == 0 {
			t.Fatalf("models of %s: %v %v", url, models, err)
		}
		l.model = models[0]
	}
	known := 0
	for _, a := range testArticles(t) {
		if len(names) > 0 && !slices.Contains(names, a.name) {
			continue
		}
		known++
		t.Run(a.name, func(t *testing.T) { l.run(t, a) })
		t.Run(a.name+" recorded", func(t *testing.T) { l.translate(t, a) })
	}
	if known == 0 || known < len(names) {
		t.Errorf("PARLEY_LIVE_ARTICLES: %d of %q exist", known, names)
	}
	t.Logf("%s, window %d\n%s", l.model, l.window, l.table())
}

func list(env string) []string {
	return strings.FieldsFunc(os.Getenv(env), func(r rune) bool { return r == ',' })
}

// liveAnswer ends an answer that rambles, in tokens; liveEnd is how long it may
// take to stop when the time is up.
const (
	liveAnswer = 800
	liveEnd    = 30 * time.Second
)

// A live is a run against a real endpoint and what became of it.
type live struct {
	url, model string
	window     int
	time       time.Duration // for an article
	set        *prompts.Set
	to         []string
	rows       []string
	codes      map[string]int // of findings, by severity and code
}

func (l *live) run(t *testing.T, a testArticle) {
	doc, err := article.Open(t.Context(), a.path, nil, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var logged lines
	var asks counter
	p := l.pipeline(&logged, &asks)
	ctx, cancel := context.WithTimeout(t.Context(), l.time)
	defer cancel()
	start := time.Now()
	r, err := p.Run(ctx, doc, l.to)
	took := time.Since(start)
	if took > l.time+liveEnd {
		t.Errorf("%s, %s after the time was up: %s", took, took-l.time, &logged)
	}
	if r == nil && ctx.Err() != nil { // the server is slow: nothing is shown
		l.rows = append(l.rows, fmt.Sprintf("%-17s %-26s %4d %68s %7.1f", a.name, "out of time", asks.n.Load(), "", took.Seconds()))
		return
	}
	if r == nil {
		t.Fatalf("neither a brief nor the built-in engine's: %v", err)
	}
	var asked *llm.Error
	if err != nil && ctx.Err() == nil && (!errors.As(err, &asked) || asked.Error() == "") {
		t.Errorf("an error that does not say what the endpoint did: %v", err)
	}
	if err != nil {
		t.Logf("%v\n%s", err, &logged)
	}
	for _, f := range r.Findings {
		if f.Code == "engine.fallback" {
			t.Log(f.Message)
		}
	}
	l.check(t, r, err)
	l.row(a.name, r, err, int(asks.n.Load()), &logged, took)
}

func (l *live) pipeline(logged *lines, asks *counter) *pipeline.Pipeline {
	return pipeline.New(pipeline.Config{
		Client: llm.New(llm.Config{
			BaseURL: l.url, Model: l.model, Key: os.Getenv("PARLEY_LIVE_KEY"), Timeout: l.time / 2,
			Context: l.window, MaxTokens: liveAnswer, Logf: logged.logf, Transport: asks,
		}),
		Prompts: l.set, Fallback: builtin.Engine{}, Glossary: glossary.BuiltIn(), Rounds: 1,
		Tool: "parley test", Endpoint: "live", Model: l.model, Now: time.Now,
	})
}

// translate has the model translate the start of the recorded brief of the
// article, since few of its own briefs get so far.
func (l *live) translate(t *testing.T, a testArticle) {
	data, err := os.ReadFile(filepath.Join("testdata", "golden", a.name+".json"))
	if err != nil {
		t.Fatal(err)
	}
	var r brief.Report
	if err := json.Unmarshal(data, &r); err != nil {
		t.Fatal(err)
	}
	r.Translations, r.Usage = nil, brief.Usage{}
	r.Brief.Summary = r.Brief.Summary[:1]
	r.Brief.Parties = r.Brief.Parties[:min(1, len(r.Brief.Parties))]
	for i := range r.Brief.Parties {
		p := &r.Brief.Parties[i]
		p.Positions = p.Positions[:min(2, len(p.Positions))]
	}
	r.Findings = nil
	var logged lines
	var asks counter
	ctx, cancel := context.WithTimeout(t.Context(), l.time)
	defer cancel()
	start := time.Now()
	err = l.pipeline(&logged, &asks).Translate(ctx, &r, l.to)
	took := time.Since(start)
	if took > l.time+liveEnd {
		t.Errorf("%s, %s after the time was up: %s", took, took-l.time, &logged)
	}
	if err != nil {
		t.Logf("%v\n%s", err, &logged)
	}
	for _, tr := range r.Translations {
		checkTranslated(t, &r.Brief, &tr)
	}
	l.row(a.name+" rec.", &r, err, int(asks.n.Load()), &logged, took)
}

// check asserts what must hold whatever the model said.
func (l *live) check(t *testing.T, r *brief.Report, err error) {
	var b bytes.Buffer
	if err := render.JSON(&b, r, render.Options{Indent: true}); err != nil {
		t.Fatal(err)
	}
	checkSchema(t, reportSchema(t), b.Bytes())
	checkShown(t, r)
	checkAgain(t, b.Bytes())
	checkInvented(t, r)
	fellBack := slices.ContainsFunc(r.Findings, func(f brief.Finding) bool { return f.Code == "engine.fallback" })
	if fellBack != (r.Signature.Model == pipeline.NoModel) {
		t.Error("the signature and the findings differ on who made the brief")
	}
	for _, tr := range r.Translations {
		checkTranslated(t, &r.Brief, &tr)
	}
	if err == nil && !fellBack && len(r.Translations) != len(slices.DeleteFunc(slices.Clone(l.to), func(s string) bool { return s == r.Brief.Lang })) {
		t.Errorf("%d translations and no error", len(r.Translations))
	}
	if dir := os.Getenv("PARLEY_LIVE_KEEP"); dir != "" {
		var indented bytes.Buffer
		if json.Indent(&indented, b.Bytes(), "", "  ") == nil {
			os.WriteFile(dir+"/"+r.Document.ID+".json", indented.Bytes(), 0o644)
		}
	}
}

// row adds an article to the table.
func (l *live) row(name string, r *brief.Report, err error, asks int, logged *lines, took time.Duration) {
	quotes, verified, errs, warnings := 0, 0, 0, 0
	for _, e := range evidenceOf(&r.Brief) {
		quotes++
		if e.Match.Verified() {
			verified++
		}
	}
	count := func(findings []brief.Finding) {
		for _, f := range findings {
			l.codes[string(f.Severity)+" "+f.Code]++
			switch f.Severity {
			case brief.Error:
				errs++
			case brief.Warning:
				warnings++
			}
		}
	}
	count(r.Findings)
	for _, tr := range r.Translations {
		count(tr.Findings)
	}
	outcome := "brief"
	if r.Signature.Model == pipeline.NoModel {
		outcome = "built-in"
	}
	var asked *llm.Error
	if errors.As(err, &asked) {
		outcome += ", " + string(asked.Kind)
	}
	l.rows = append(l.rows, fmt.Sprintf("%-17s %-26s %4d %4d %7d %6d %4d/%-3d %2d %5d %5d %7.1f", name, outcome, asks,
		logged.count("asking for a repair"), r.Usage.PromptTokens, r.Usage.CompletionTokens, verified, quotes,
		len(r.Translations), errs, warnings, took.Seconds()))
}

func (l *live) table() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%-17s %-26s %4s %4s %7s %6s %8s %2s %5s %5s %7s\n", "article", "outcome", "asks", "rep.", "tok. in", "out", "verified", "tr", "err.", "warn.", "seconds")
	for _, row := range l.rows {
		b.WriteString(row + "\n")
	}
	codes := slices.SortedFunc(maps.Keys(l.codes), func(a, b string) int {
		if d := l.codes[b] - l.codes[a]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	for _, c := range codes {
		fmt.Fprintf(&b, "%5d %s\n", l.codes[c], c)
	}
	return b.String()
}
