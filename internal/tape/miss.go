package tape

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// A MissError says that a request is not among the recordings of a replay. The
// error of an [net/http.Client] wraps it: find it with errors.As.
type MissError struct {
	Key     string // the key of the request
	Nearest string // the file of the most similar recording, relative to Dir; "" if there are none
	Dir     string // the folder of the recordings; "" for bundled ones

	differs string // how the request differs from the nearest recording
}

func (e *MissError) Error() string {
	dir := e.Dir
	if dir == "" {
		dir = "the bundled recordings"
	}
	s := fmt.Sprintf("no recording of request %s in %s", e.Key, dir)
	if e.Nearest != "" {
		s += "; the nearest is " + e.Nearest
		if e.differs != "" {
			s += ", which differs in " + e.differs
		}
	}
	return s
}

// miss returns the error for a request that is not recorded. Recordings that
// cannot be read do not count as near.
func (t *Tape) miss(key string, asked *recording) error {
	e := &MissError{Key: key, Dir: t.root}
	names, err := t.index()
	if err != nil {
		return err
	}
	want := fieldsOf(asked)
	lines := linesOf(want)
	best := -1.0
	for _, k := range slices.Sorted(maps.Keys(names)) {
		rec, err := t.load(k)
		if err != nil || rec == nil {
			continue
		}
		have := fieldsOf(rec)
		likeness := overlap(lines, linesOf(have))
		if reflect.DeepEqual(want["model"], have["model"]) {
			likeness += 0.1 // of two equally similar, the one of the same model
		}
		if likeness > best {
			best = likeness
			e.Nearest, e.differs = names[k], difference(want, have)
		}
	}
	return e
}

// fieldsOf returns the fields of a request's body, and its path as one of them.
func fieldsOf(r *recording) map[string]any {
	fields := make(map[string]any)
	if json.Unmarshal(r.Request.Body, &fields) != nil {
		fields = map[string]any{"text": r.Request.Text}
	}
	if fields == nil { // the body is "null"
		fields = make(map[string]any)
	}
	fields["path"] = r.Request.Method + " " + r.Request.Path
	return fields
}

// linesOf returns the distinct lines of all strings in v: the numbered sentences
// of an article and the rules of a prompt, one each.
func linesOf(v any) map[string]bool {
	lines := make(map[string]bool)
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			for line := range strings.Lines(v) {
				lines[line] = true
			}
		case []any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			for _, e := range v {
				walk(e)
			}
		}
	}
	walk(v)
	return lines
}

// overlap returns the Jaccard index of a and b, from 0 to 1.
func overlap(a, b map[string]bool) float64 {
	both := 0
	for line := range a {
		if b[line] {
			both++
		}
	}
	if len(a)+len(b) == 0 {
		return 0
	}
	return float64(both) / float64(len(a)+len(b)-both)
}

// difference names the fields in which the request wanted differs from the one
// recorded.
func difference(want, have map[string]any) string {
	all := maps.Clone(want)
	maps.Copy(all, have)
	var differ []string
	for _, field := range slices.Sorted(maps.Keys(all)) {
		w, h := want[field], have[field]
		switch {
		case reflect.DeepEqual(w, h):
		case field == "messages":
			differ = append(differ, messageDifference(w, h))
		case field == "response_format":
			differ = append(differ, "schema")
		case field == "model" || field == "path":
			differ = append(differ, fmt.Sprintf("%s (%v, recorded %v)", field, w, h))
		default:
			differ = append(differ, field)
		}
	}
	return strings.Join(differ, ", ")
}

// messageDifference says which messages differ, by number and role.
func messageDifference(want, have any) string {
	w, _ := want.([]any)
	h, _ := have.([]any)
	if len(w) != len(h) {
		return fmt.Sprintf("messages (%d, recorded %d)", len(w), len(h))
	}
	var differ []string
	for i := range w {
		if reflect.DeepEqual(w[i], h[i]) {
			continue
		}
		s := fmt.Sprintf("message %d", i+1)
		if m, ok := w[i].(map[string]any); ok {
			s += fmt.Sprintf(" (%v)", m["role"])
		}
		differ = append(differ, s)
	}
	return strings.Join(differ, ", ")
}
