package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"parley/internal/text"
	"parley/summarize/brief"
)

// parseReports returns the reports in data, one or several after another as
// JSON. Data that is no JSON object at all is none of parley's reports and no
// error; JSON that is something else, or a report that does not hold together,
// is.
func parseReports(data []byte) ([]*brief.Report, error) {
	data = bytes.TrimPrefix(bytes.TrimSpace(data), []byte("\uFEFF"))
	if !bytes.HasPrefix(data, []byte("{")) {
		return nil, nil
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	var reports []*brief.Report
	for {
		var raw json.RawMessage
		err := decoder.Decode(&raw)
		switch {
		case err == io.EOF:
			return reports, nil
		case err != nil && len(reports) == 0 && !bytes.Contains(data, []byte(`"brief"`)):
			return nil, nil // a text that starts with a brace
		case err != nil:
			return nil, fmt.Errorf("report %d is no valid JSON: %w", len(reports)+1, err)
		}
		r, err := parseReport(raw)
		if err != nil {
			if len(reports) > 0 {
				err = fmt.Errorf("report %d: %w", len(reports)+1, err)
			}
			return nil, err
		}
		reports = append(reports, r)
	}
}

// parseReport returns the report in raw, with its document's sentences. What it
// returns can be worked with: every span lies within the document's text.
func parseReport(raw json.RawMessage) (*brief.Report, error) {
	var shape struct {
		Document, Brief json.RawMessage
	}
	if err := json.Unmarshal(raw, &shape); err != nil || shape.Brief == nil {
		return nil, hint(errors.New("is JSON, but no report"), "parley -f json ARTICLE writes one")
	}
	r := new(brief.Report)
	if err := json.Unmarshal(raw, r); err != nil {
		return nil, fmt.Errorf("is no report: %w", err)
	}
	if r.Document.Text == "" {
		return nil, errors.New("is no report: document.text is missing")
	}
	if err := checkSpans(r); err != nil {
		return nil, err
	}
	if r.Document.Lang == "" {
		r.Document.Lang = text.Language(r.Document.Text)
	}
	if r.Brief.Lang == "" {
		r.Brief.Lang = r.Document.Lang
	}
	r.Document.Sentences = text.Sentences(r.Document.Text, r.Document.Lang)
	return r, nil
}

// checkSpans reports a span that does not lie on rune boundaries of the text.
func checkSpans(r *brief.Report) error {
	check := func(path string, span *brief.Span) error {
		if span == nil || onRunes(r.Document.Text, *span) {
			return nil
		}
		return fmt.Errorf("is no report: the span of %s does not lie in the document's text", path)
	}
	for _, b := range briefs(r) {
		for i := range b.Summary {
			if err := check(brief.SummaryPath(i), b.Summary[i].Evidence.Span); err != nil {
				return err
			}
		}
		for i := range b.Parties {
			for j := range b.Parties[i].Positions {
				if err := check(brief.PositionPath(i, j), b.Parties[i].Positions[j].Evidence.Span); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// briefs returns the brief of a report and its translations.
func briefs(r *brief.Report) []*brief.Brief {
	all := []*brief.Brief{&r.Brief}
	for i := range r.Translations {
		all = append(all, &r.Translations[i].Brief)
	}
	return all
}

func onRunes(s string, span brief.Span) bool {
	at := func(i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }
	return 0 <= span.Start && span.Start <= span.End && span.End <= len(s) && at(span.Start) && at(span.End)
}
