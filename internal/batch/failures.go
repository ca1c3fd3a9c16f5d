package batch

import (
	"bytes"
	"encoding/json"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"parley/internal/llm"
)

// FailuresFile lists the articles that failed, a JSON object a line, in the
// folder of the results. It is written when a run ends, from the state, and is
// not there if no article failed.
const FailuresFile = "failures.jsonl"

// A Failure says why an article has no report, or only one that stands in.
type Failure struct {
	Path     string          `json:"path"` // or URL, as given
	ID       json.RawMessage `json:"id,omitempty"`
	Stage    Stage           `json:"stage"`
	Kind     llm.Kind        `json:"kind,omitempty"` // where the endpoint is at fault
	Cause    string          `json:"cause"`
	Hint     string          `json:"hint,omitempty"`
	Model    string          `json:"model,omitempty"` // that made the report which stands in; "": there is none
	Attempts int             `json:"attempts"`        // in this run and those before
	Time     string          `json:"time"`
	Retry    string          `json:"retry,omitempty"` // the command that does only these again
}

// A Stage is how far an article came.
type Stage string

// The stages, in their order.
const (
	StageRead        Stage = "read"
	StageBrief       Stage = "brief"
	StageRevision    Stage = "revision"
	StageTranslation Stage = "translation"
	StageWrite       Stage = "write"
)

// stageOf returns how far the making of a report came, by its error.
func stageOf(err error) Stage {
	for _, s := range []Stage{StageRevision, StageTranslation} {
		if strings.HasPrefix(err.Error(), string(s)+": ") {
			return s
		}
	}
	return StageBrief
}

// failure describes err.
func failure(i *Item, stage Stage, err error, now time.Time) Failure {
	f := Failure{Path: i.Source, ID: i.ID, Stage: stage, Cause: err.Error(), Attempts: 1, Time: now.UTC().Format(time.RFC3339)}
	for _, prefix := range []string{string(stage) + ": ", i.Source + ": "} {
		f.Cause = strings.TrimPrefix(f.Cause, prefix)
	}
	f.Cause = strings.Join(strings.Fields(f.Cause), " ")
	var e *llm.Error
	if errors.As(err, &e) {
		f.Kind = e.Kind
	}
	var hinted interface{ Hint() string }
	if errors.As(err, &hinted) {
		f.Hint = hinted.Hint()
	}
	return f
}

// failedName is the file of a failure, in the state.
func failedName(known string) string { return filepath.Join("failed", known+".json") }

// fail keeps a failure, and counts the attempts.
func (s *Store) fail(stem string, f Failure) (Failure, error) {
	before := s.failure(stem)
	f.Attempts += before.Attempts
	if f.Model == "" {
		f.Model = before.Model // the report is still there
	}
	return f, s.replace(failedName(id(stem)), f)
}

// failure returns the failure of stem, the zero one if there is none.
func (s *Store) failure(stem string) Failure {
	var f Failure
	if data, err := s.state.ReadFile(failedName(id(stem))); err == nil && json.Unmarshal(data, &f) != nil {
		return Failure{}
	}
	return f
}

// standIn keeps the failure f, beside a report that stands in.
func (s *Store) standIn(stem string, f Failure) error {
	s.made.Store(stem, true)
	_, err := s.fail(stem, f)
	return err
}

// standsIn reports whether the report of stem stands in, since a run before.
func (s *Store) standsIn(stem string) bool {
	if _, ok := s.made.Load(stem); ok {
		return false // in this run the endpoint has been asked
	}
	return s.failure(stem).Model != ""
}

// succeed forgets the failure of stem, if there was one.
func (s *Store) succeed(stem string) { s.state.Remove(failedName(id(stem))) }

// failed returns the ids of the articles that failed.
func (s *Store) failed() (map[string]bool, error) {
	entries, err := fs.ReadDir(s.state.FS(), "failed")
	if err != nil {
		return nil, err
	}
	ids := map[string]bool{}
	for _, e := range entries {
		if name, ok := strings.CutSuffix(e.Name(), ".json"); ok {
			ids[name] = true
		}
	}
	return ids, nil
}

// forget drops failures of articles that are gone.
func (s *Store) forget(ids map[string]bool) {
	for id := range ids {
		s.state.Remove(failedName(id))
	}
}

// listFailures writes the list of failures, for one run at a time.
func (s *Store) listFailures(retry string) error {
	var mine *lock
	for range 100 {
		var err error
		if mine, err = s.lock(FailuresFile); mine != nil || err != nil {
			break
		}
		time.Sleep(10 * time.Millisecond)
	}
	if mine == nil {
		return nil // another run writes it, over and over
	}
	defer mine.release()
	ids, err := s.failed()
	if err != nil {
		return err
	}
	var all []Failure
	for id := range ids {
		data, err := s.state.ReadFile(failedName(id))
		var f Failure
		if err != nil || json.Unmarshal(data, &f) != nil {
			continue
		}
		f.Retry = retry
		all = append(all, f)
	}
	if len(all) == 0 {
		err := s.root.Remove(FailuresFile)
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		return err
	}
	slices.SortFunc(all, func(a, b Failure) int { return strings.Compare(a.Path, b.Path) })
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	for _, f := range all {
		if err := e.Encode(f); err != nil {
			return err
		}
	}
	temp := tempName(FailuresFile)
	if err := s.fill(s.root, temp, b.Bytes(), true); err != nil {
		s.root.Remove(temp)
		return err
	}
	return s.root.Rename(temp, FailuresFile)
}
