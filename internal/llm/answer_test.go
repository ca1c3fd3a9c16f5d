package llm

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"parley/internal/text"
)

func testSchemaOf(t testing.TB, source string) schema {
	t.Helper()
	var s schemas
	compiled, err := s.of(json.RawMessage(source))
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

func TestRead(t *testing.T) {
	const good = `{"title":"Ə «I»","count":2}`
	tests := []struct {
		name, content, want string // want "": not usable
		problem             string
	}{
		{"plain", good, good, ""},
		{"white space and order", " {\n \"count\" : 2e0,\t\"title\":\"a\"}\n", `{"count":2e0,"title":"a"}`, ""},
		{"byte order mark", "\uFEFF" + good, good, ""},
		{"fence", "```json\n" + good + "\n```", good, ""},
		{"prose around", "Here it is:\n" + good + "\nI hope {it} helps!", good, ""},
		{"reasoning", "<think>So {\"title\": maybe.</think>\n" + good, good, ""},
		{"reasoning without its opening tag", "I see {\"x\":1}.\n</think>" + good, good, ""},
		{"reasoning without its closing tag", "<think>\n" + good, good, ""},
		{"all within the reasoning", "<think>" + good + "</think>", good, ""},
		{"reasoning twice", "<think>a</think><think>{}</think>" + good, good, ""},
		{"another tag", "<thinking>{</thinking>" + good, good, ""},
		{"a tag within a string", `{"title":"</think>{","count":1}`, `{"title":"</think>{","count":1}`, ""},
		{"a draft before", `{"title":"draft","count":1} then ` + good, good, ""},
		{"an example after", good + ` unlike {"x":1}`, good, ""},
		{"an array of one", "[" + good + "]", good, ""},
		{"a comma too many", `{"title":"a","count":1,}`, `{"title":"a","count":1}`, ""},
		{"single quotes", `{'title':'a','count':1}`, `{"title":"a","count":1}`, ""},
		{"a comment", "{\"title\":\"a\", // the title\n\"count\":1}", `{"title":"a","count":1}`, ""},
		{"a line break in a string", "{\"title\":\"a\nb\",\"count\":1}", `{"title":"a\nb","count":1}`, ""},
		{"quotes in a string", `{"title":"he said "no" twice","count":1}`, `{"title":"he said \"no\" twice","count":1}`, ""},
		{"an escape that others break", `{'title':"\u0130lham Əliyev",'count':1}`, `{"title":"\u0130lham Əliyev","count":1}`, ""},
		{"Armenian, mended", `{"title":"Հայաստանը՝ «այո»","count":1,}`, `{"title":"Հայաստանը՝ «այո»","count":1}`, ""},
		{"control characters", `{"title":"a\u001b[31mb\u0000\u202ec","count":1}`, `{"title":"abc","count":1}`, ""},
		{"control characters in a name", `{"ti\u200btle":"a","count":1}`, `{"title":"a","count":1}`, ""},
		{"angle brackets stay", `{"title":"<b>\u0007&","count":1}`, `{"title":"<b>&","count":1}`, ""},
		{"invalid UTF-8", "{\"title\":\"a\xffb\",\"count\":1}", `{"title":"a` + "\uFFFD" + `b","count":1}`, ""},

		{"a field is missing", `{"title":"a"}`, "", "count"},
		{"a field too many", `{"title":"a","count":1,"x":2}`, "", "additional"},
		{"another type", `{"title":"a","count":"many"}`, "", "integer"},
		{"the longest is at fault", `{"x":1} {"title":"a long one"} {"y":2}`, "", "count"},
		{"no object", "I cannot do that.", "", "no JSON object"},
		{"nothing", "", "", "no JSON object"},
		{"a list", `["title"]`, "", "no JSON object"},
		{"it breaks off", `{"title":"a","count":1`, "", "breaks off"},
		{"it breaks off in a string", "```json\n{\"count\":1,\"title\":\"a", "", "breaks off"},
		{"a bracket short", `{"title":["a","count":1}`, "", "breaks off"},
		{"too deep to mend", `{'a':` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + "}", "", "not valid JSON"},
		{"a number without end", `{"title":"a","count":1e9999}`, "", "1e9999"},
	}
	s := testSchemaOf(t, testSchema)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := s.read(tt.content)
			if string(got) != tt.want || (err == nil) != (tt.want != "") {
				t.Fatalf("got %s, %v; want %s", got, err, tt.want)
			}
			if err != nil && !strings.Contains(err.Error(), tt.problem) {
				t.Errorf("the problem is %q, want %q", err, tt.problem)
			}
		})
	}
}

func TestSchemaIsCompiledOnce(t *testing.T) {
	var s schemas
	first, err := s.of(json.RawMessage(testSchema))
	if err != nil {
		t.Fatal(err)
	}
	again, err := s.of(json.RawMessage(testSchema))
	if err != nil || again.resolved != first.resolved {
		t.Errorf("compiled again, %v", err)
	}
	for _, bad := range []string{`{`, `{"type":7}`, `{"$ref":"https://elsewhere.test/schema"}`} {
		if _, err := s.of(json.RawMessage(bad)); err == nil {
			t.Errorf("%s: no error", bad)
		}
	}
}

// FuzzRead: reading never panics; what it returns is a clean object; a valid
// object comes out with its value unchanged, within prose and fences too.
func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		`{}`, `{"a":[1,{"b":"c"}],"d":null}`, "```json\n{'a':1,}\n```", `<think>{</think>{"a":"İ\u0130\\\""}`,
		`{"a":"\u001b[31m"}`, `{"a":1`, "{\"a\":\"\x80\"}", `}{`, `{"a":"\ud800"}`, `{"text":"ասաց՝ «այո»",}`,
	} {
		f.Add(seed)
	}
	var s schema
	f.Fuzz(func(t *testing.T, content string) {
		got, err := s.read(content)
		if err == nil {
			checkClean(t, got)
		}
		object := strings.TrimSpace(content)
		if !strings.HasPrefix(object, "{") || !json.Valid([]byte(object)) || strings.Contains(object, "</") {
			return
		}
		want, clean := valueOf([]byte(object))
		if !clean {
			return // nothing is promised about the value, or it is no number that Go can hold
		}
		for _, around := range []string{"", "<think>so {\n</think>Here:\n```json\n"} {
			got, err := s.read(around + object + strings.Repeat("\n```\n", len(around)/20))
			if err != nil {
				t.Fatalf("%q in %q: %v", object, around, err)
			}
			if value, _ := valueOf(got); !reflect.DeepEqual(value, want) {
				t.Fatalf("%q came out as %q", object, got)
			}
		}
	})
}

// checkClean fails unless object is one, and without control characters.
func checkClean(t *testing.T, object []byte) {
	t.Helper()
	if !bytes.HasPrefix(object, []byte("{")) || !json.Valid(object) {
		t.Fatalf("no object: %q", object)
	}
	if _, clean := valueOf(object); !clean {
		t.Fatalf("not clean: %q", object)
	}
}

// valueOf returns the value of a JSON text and whether all strings of it are
// clean.
func valueOf(raw []byte) (any, bool) {
	var value any
	if json.Unmarshal(raw, &value) != nil {
		return nil, false
	}
	clean := true
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case string:
			if s, _ := text.Clean(v); s != v {
				clean = false
			}
		case []any:
			for _, item := range v {
				walk(item)
			}
		case map[string]any:
			for key, item := range v {
				walk(key)
				walk(item)
			}
		}
	}
	walk(value)
	return value, clean
}
