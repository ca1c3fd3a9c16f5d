package tape

import (
	"bytes"
	"encoding/json"
	"net/url"
	"reflect"
	"slices"
	"strconv"
	"testing"
	"unicode/utf8"
)

const post = "POST"

func TestKeyOfBodies(t *testing.T) {
	ref := requestKey(post, "/chat/completions", []byte(`{"model":"m","temperature":0,"messages":[{"role":"user","content":"Ереван — Երևան <b>"}]}`))
	tests := []struct {
		name, method, path, body string
		same                     bool
	}{
		{"order of keys", post, "/chat/completions", `{"messages":[{"content":"Ереван — Երևան <b>","role":"user"}],"temperature":0,"model":"m"}`, true},
		{"white space", post, "/chat/completions", "{ \"model\" : \"m\",\n\t\"temperature\":0, \"messages\":[ {\"role\":\"user\",\"content\":\"Ереван — Երևան <b>\"} ] }\n", true},
		{"escapes", post, "/chat/completions", `{"model":"m","temperature":0,"messages":[{"role":"user","content":"Ереван \u2014 Երևան \u003cb\u003e"}]}`, true},
		{"another number", post, "/chat/completions", `{"model":"m","temperature":1e-45,"messages":[{"role":"user","content":"Ереван — Երևան <b>"}]}`, false},
		{"another letter", post, "/chat/completions", `{"model":"m","temperature":0,"messages":[{"role":"user","content":"Ереван — Երեվան <b>"}]}`, false},
		{"space in a string", post, "/chat/completions", `{"model":"m","temperature":0,"messages":[{"role":"user","content":"Ереван  — Երևան <b>"}]}`, false},
		{"another path", post, "/completions", `{"model":"m","temperature":0,"messages":[{"role":"user","content":"Ереван — Երևան <b>"}]}`, false},
		{"another method", "PUT", "/chat/completions", `{"model":"m","temperature":0,"messages":[{"role":"user","content":"Ереван — Երևան <b>"}]}`, false},
		{"no JSON", post, "/chat/completions", `{"model":"m"`, false},
		{"empty", post, "/chat/completions", ``, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			key := requestKey(tt.method, tt.path, []byte(tt.body))
			if !isKey(key) {
				t.Errorf("key %q does not have the form of one", key)
			}
			if same := key == ref; same != tt.same {
				t.Errorf("same key: %v, want %v", same, tt.same)
			}
		})
	}
}

func TestLongNumbersAreKept(t *testing.T) {
	a := requestKey(post, "/", []byte(`{"seed":9007199254740993}`))
	b := requestKey(post, "/", []byte(`{"seed":9007199254740992}`))
	if a == b {
		t.Error("seeds that differ beyond a float64 have one key")
	}
}

func TestLogicalPath(t *testing.T) {
	tests := []struct{ base, url, want string }{
		{"https://api.example.com/v1", "https://api.example.com/v1/chat/completions", "/chat/completions"},
		{"https://api.example.com/v1/", "https://api.example.com/v1/chat/completions", "/chat/completions"},
		{"http://127.0.0.1:11434/v1", "http://elsewhere:1/v1/chat/completions", "/chat/completions"},
		{"https://x.example.com/openai/v1", "https://x.example.com/openai/v1/chat/completions?api-version=1&key=sk", "/chat/completions"},
		{"http://127.0.0.1:1", "http://127.0.0.1:1/chat/completions", "/chat/completions"},
		{"", "http://127.0.0.1:1/v1/chat/completions", "/v1/chat/completions"},
		{"http://127.0.0.1/v1", "http://127.0.0.1/v1beta/chat", "/v1beta/chat"},
		{"http://[bad", "http://127.0.0.1/v1/chat", "/v1/chat"},
	}
	for _, tt := range tests {
		u, err := url.Parse(tt.url)
		if err != nil {
			t.Fatal(err)
		}
		if got := New(Config{Base: tt.base}).logicalPath(u); got != tt.want {
			t.Errorf("path of %s below %q is %q, want %q", tt.url, tt.base, got, tt.want)
		}
	}
}

func TestIsKey(t *testing.T) {
	good := requestKey(post, "/", nil)
	for s, want := range map[string]bool{
		good: true, "": false, good[1:]: false, good + "0": false,
		"../" + good[3:]: false, "G" + good[1:]: false, "/" + good[1:]: false,
	} {
		if isKey(s) != want {
			t.Errorf("isKey(%q) = %v", s, !want)
		}
	}
}

// The key depends on the value of the body alone, not on how it is written; and
// bodies of different values have different keys.
func FuzzKey(f *testing.F) {
	f.Add([]byte(`{"model":"m","messages":[{"role":"user","content":"Ո՞վ է ասել"}]}`), []byte(`{"model":"m"}`))
	f.Add([]byte(`{"b":1,"a":[1.0,{"z":null,"y":"\u0130 ı"}]}`), []byte(`[]`))
	f.Add([]byte("{\"a\":\"\u2028\"}"), []byte(`{"a":"\u2028"}`))
	f.Add([]byte("\"\xff\""), []byte("\"\ufffd\""))
	f.Add([]byte(`null`), []byte(``))
	f.Add([]byte(`{"a":1,"a":2}`), []byte(`{"a":2}`))
	f.Fuzz(func(t *testing.T, a, b []byte) {
		key := requestKey(post, "/c", a)
		va, okA := valueOf(a)
		vb, okB := valueOf(b)
		same := bytes.Equal(a, b)
		if okA && okB {
			same = reflect.DeepEqual(va, vb)
		}
		if got := key == requestKey(post, "/c", b); got != same {
			t.Fatalf("%q and %q: same key %v, want %v", a, b, got, same)
		}
		if !okA {
			return
		}
		var indented bytes.Buffer
		if err := json.Indent(&indented, a, " ", "\t"); err != nil {
			t.Fatal(err)
		}
		if requestKey(post, "/c", indented.Bytes()) != key {
			t.Errorf("%q: white space changes the key", a)
		}
		if backward := reversed(t, va); requestKey(post, "/c", backward) != key {
			t.Errorf("%q: the order of keys changes the key (%q)", a, backward)
		}
	})
}

// valueOf decodes b without losing digits; ok tells whether b is JSON in UTF-8.
func valueOf(b []byte) (v any, ok bool) {
	if !utf8.Valid(b) || !json.Valid(b) {
		return nil, false
	}
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	return v, d.Decode(&v) == nil
}

// reversed writes v with the keys of each object in reverse order.
func reversed(t *testing.T, v any) []byte {
	var b bytes.Buffer
	switch v := v.(type) {
	case map[string]any:
		keys := make([]string, 0, len(v))
		for k := range v {
			keys = append(keys, k)
		}
		slices.Sort(keys)
		slices.Reverse(keys)
		b.WriteString("{")
		for i, k := range keys {
			if i > 0 {
				b.WriteString(" ,")
			}
			b.Write(reversed(t, k))
			b.WriteString(": ")
			b.Write(reversed(t, v[k]))
		}
		b.WriteString("}")
	case []any:
		b.WriteString("[")
		for i, e := range v {
			if i > 0 {
				b.WriteString(", ")
			}
			b.Write(reversed(t, e))
		}
		b.WriteString("]")
	case json.Number:
		b.WriteString(v.String())
	case string:
		if v == "" {
			return []byte(`""`)
		}
		// Every letter escaped: the other way to write it.
		b.WriteString(`"`)
		for _, r := range v {
			if r > 0xFFFF {
				b.WriteRune(r)
				continue
			}
			b.WriteString(`\u` + strconv.FormatInt(0x10000+int64(r), 16)[1:])
		}
		b.WriteString(`"`)
	default:
		data, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(data)
	}
	return b.Bytes()
}
