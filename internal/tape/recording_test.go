package tape

import (
	"bytes"
	"net/http"
	"reflect"
	"strings"
	"testing"
)

func TestReadable(t *testing.T) {
	tests := []struct{ in, want string }{
		{`{"a":"\u0540\u0561\u0575"}`, `{"a":"Հայ"}`},
		{`{"a":"\u003cb\u003e \u0026 \/"}`, `{"a":"<b> & /"}`},
		{`{"a":"\u0022 \u005c \" \\u0540"}`, `{"a":"\u0022 \u005c \" \\u0540"}`},
		{`{"a":"\u001b[31m\u202e\u200b\n"}`, `{"a":"\u001b[31m\u202e\u200b\n"}`},
		{`{"a":"\ud83d\ude00 \ud83d \ude00 \ud83d\u0041"}`, `{"a":"😀 \ud83d \ude00 \ud83dA"}`},
		{`{"a":"İ ı ə"}`, `{"a":"İ ı ə"}`},
	}
	for _, tt := range tests {
		if got := string(readable([]byte(tt.in))); got != tt.want {
			t.Errorf("readable(%s) = %s, want %s", tt.in, got, tt.want)
		}
	}
}

// What is read from a file has the value of what was written to it, for JSON
// and for text, and a second writing gives the same file.
func FuzzRecording(f *testing.F) {
	f.Add([]byte(`{"model":"m"}`), []byte(`{"choices":[{"finish_reason":"stop","message":{"content":"{\"a\":\"\\u0540 <b>\"}"}}]}`))
	f.Add([]byte(``), []byte("<html>Ошибка</html>"))
	f.Add([]byte(`null`), []byte(`"\ud800\u0022\/"`))
	f.Add([]byte(` [1e400, -0, 1.50] `), []byte(`{"":{"":[]}}`))
	f.Fuzz(func(t *testing.T, asked, answer []byte) {
		if !bytes.Equal(asked, bytes.ToValidUTF8(asked, nil)) || !bytes.Equal(answer, bytes.ToValidUTF8(answer, nil)) {
			return // never recorded
		}
		rec := &recording{
			Request:  request{Method: post, Path: "/c", payload: payloadOf(asked)},
			Response: response{Status: 200, payload: payloadOf(answer)},
		}
		data, err := rec.encode(true)
		if err != nil {
			t.Fatalf("encode: %v", err)
		}
		back, err := decode(requestKey(post, "/c", asked), data)
		if err != nil {
			t.Fatalf("decode: %v\n%s", err, data)
		}
		want, isJSON := valueOf(answer)
		got, stillJSON := valueOf(back.Response.bytes())
		if isJSON != stillJSON || isJSON && !reflect.DeepEqual(got, want) {
			t.Errorf("answer %q came back as %q", answer, back.Response.bytes())
		}
		if !isJSON && !bytes.Equal(back.Response.bytes(), answer) {
			t.Errorf("answer %q came back as %q", answer, back.Response.bytes())
		}
		again, err := back.encode(true)
		if err != nil || !bytes.Equal(again, data) {
			t.Errorf("the second file differs (%v):\n%s\n%s", err, data, again)
		}
	})
}

// Whatever stands in a file, reading it ends in a recording or an error.
func FuzzDecode(f *testing.F) {
	key := requestKey(post, "/c", []byte(`{}`))
	f.Add([]byte(`{"request":{"method":"POST","path":"/c","body":{}},"response":{"status":200,"body":{}}}`))
	f.Add([]byte(`{"request":null,"response":{"status":200}}`))
	f.Add([]byte(`{"request":{"method":"POST","path":"/c","body":null}}`))
	f.Add([]byte(``))
	f.Fuzz(func(t *testing.T, data []byte) {
		rec, err := decode(key, data)
		if (rec == nil) == (err == nil) {
			t.Fatalf("recording %v, error %v", rec, err)
		}
		if err == nil && rec.Request.Path != "/c" {
			t.Errorf("the recording of another path, %q", rec.Request.Path)
		}
	})
}

func TestDecodeRefuses(t *testing.T) {
	key := requestKey(post, "/c", []byte(`{"a":1}`))
	tests := []struct{ name, data, want string }{
		{"cut", `{"request":{"method"`, "unexpected end"},
		{"empty", ``, "unexpected end"},
		{"no response", `{"request":{"method":"POST","path":"/c","body":{"a":1}}}`, "status 0"},
		{"edited request", `{"request":{"method":"POST","path":"/c","body":{"a":2}},"response":{"status":200}}`, "named after"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := decode(key, []byte(tt.data))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
}

func TestHeadersKept(t *testing.T) {
	h := http.Header{}
	for _, name := range []string{"Content-Type", "Retry-After", "X-Request-Id", "Set-Cookie", "Openai-Organization", "Authorization", "Api-Key", "Date"} {
		h.Set(name, "v")
	}
	got := responseOf(&http.Response{StatusCode: 200, Header: h}, []byte(`{}`)).Header
	want := map[string]string{"Content-Type": "v", "Retry-After": "v", "X-Request-Id": "v"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("kept %v, want %v", got, want)
	}

	// A file that somebody put another header into does not serve it.
	key := requestKey(post, "/c", []byte(`{}`))
	rec, err := decode(key, []byte(`{"request":{"method":"POST","path":"/c","body":{}},"response":{"status":200,"header":{"Set-Cookie":"a=b","Content-Type":"application/json"},"body":{}}}`))
	if err != nil {
		t.Fatal(err)
	}
	resp := rec.serve(nil, key)
	if resp.Header.Get("Set-Cookie") != "" || resp.Header.Get("Content-Type") != "application/json" {
		t.Errorf("served %v", resp.Header)
	}
}

func TestKeeps(t *testing.T) {
	const asked = `{"model":"m","messages":[],"temperature":0,"seed":7,"max_tokens":9,"response_format":{"type":"json_schema"}}`
	tests := []struct {
		name   string
		status int
		answer string
		want   bool
	}{
		{"an answer", 200, `{"choices":[{"finish_reason":"stop","message":{"content":"x"}}]}`, true},
		{"cut at the limit", 200, `{"choices":[{"finish_reason":"length"}]}`, true},
		{"null error", 200, `{"error":null,"choices":[{"finish_reason":"stop"}]}`, true},
		{"error with 200", 200, `{"error":{"message":"overloaded"}}`, false},
		{"error beside a choice", 200, `{"error":{"code":502},"choices":[{"finish_reason":"stop"}]}`, false},
		{"finish_reason error", 200, `{"choices":[{"finish_reason":"error"}]}`, false},
		{"no choices", 200, `{"choices":[]}`, false},
		{"unfinished", 200, `{"choices":[{"finish_reason":null}]}`, false},
		{"a page", 200, `<html></html>`, false},
		{"half", 200, `{"choices":[{"finish_reason":"stop"`, false},
		{"not UTF-8", 200, "{\"choices\":[{\"finish_reason\":\"st\xff\"}]}", false},
		{"schema unsupported", 400, `{"error":{"message":"'response_format' of type 'json_schema' is not supported"}}`, true},
		{"grammar", 400, `{"error":"failed to parse grammar"}`, true},
		{"FastAPI", 422, `{"detail":[{"type":"extra_forbidden","loc":["body","max_tokens"]}]}`, true},
		{"Gemini", 400, `[{"error":{"message":"Unknown name \"seed\": Cannot find field."}}]`, true},
		{"OpenRouter", 404, `{"error":{"message":"No endpoints can handle the requested parameters"}}`, true},
		{"too long", 400, `{"error":{"message":"maximum context length is 8192 tokens"}}`, true},
		{"no such model", 404, `{"error":{"message":"The model 'm' does not exist","param":"model","code":"model_not_found"}}`, false},
		{"not pulled yet", 404, `{"error":"model \"m\" not found, try pulling it first"}`, false},
		{"a bad key called a bad request", 400, `[{"error":{"code":400,"message":"API key not valid.","status":"INVALID_ARGUMENT"}}]`, false},
		{"no credit", 400, `{"error":{"message":"your credit balance is too low"}}`, false},
		{"wrong base URL", 404, `<html>response_format</html>`, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := keeps(tt.status, []byte(asked), []byte(tt.answer)); got != tt.want {
				t.Errorf("kept: %v, want %v", got, tt.want)
			}
		})
	}
}
