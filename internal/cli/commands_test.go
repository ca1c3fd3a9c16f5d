package cli

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"parley/summarize/brief"
)

func TestTranslateReport(t *testing.T) {
	c := newCall(t, key()...)
	c.run("@note.txt", "-o", "@brief.json")
	code, out, errs := c.run("translate", "@brief.json", "--to", "hy", "--json")
	c.want(code, 0, errs, "parley: 2 positions, 2 verified")
	var r brief.Report
	if err := json.Unmarshal([]byte(out), &r); err != nil {
		t.Fatal(err)
	}
	if len(r.Translations) != 1 || r.Translations[0].Lang != "hy" || r.Document.Text != noteText[:len(noteText)-1] {
		t.Errorf("translations %+v of %q", r.Translations, r.Document.Text)
	}
	code, out, _ = c.run("translate", "@brief.json", "--to", "hy,ru", "-f", "md")
	c.want(code, 0, out, "# Ministers meet in Tbilisi", "Նախարարները", "Министры")

	// Reports a line, as several articles give them, come in on a pipe.
	c.stdin = ""
	code, lines, _ := c.run("@note.txt", "@note.txt", "--json")
	c.want(code, 0, lines)
	c.stdin = lines
	code, out, _ = c.run("translate", "--to", "ru", "-f", "json")
	if code != 0 || strings.Count(out, "\n") != 2 {
		t.Errorf("exit code %d, %d reports", code, strings.Count(out, "\n"))
	}
}

func TestTranslateText(t *testing.T) {
	c := newCall(t, key()...)
	c.stdin = "Ministers met in Tbilisi.\n"
	code, out, errs := c.run("translate", "--to", "ru")
	c.want(code, 0, errs, "parley: ru: the language of the original could not be told", "parley: ru: 1 finding (0 errors)")
	if out != "Министры встретились в Тбилиси.\n" {
		t.Errorf("stdout: %q", out)
	}
	code, out, _ = c.run("translate", "--to", "hy,ru", "-")
	c.want(code, 0, out, "--- hy ---\n\nՆախարարները", "\n\n--- ru ---\n\nМинистры")
	code, out, _ = c.run("translate", "--to", "hy", "--to", "ru", "-", "--json")
	c.want(code, 0, out, `{"lang":"hy","text":"Նախարարները`, "\n"+`{"lang":"ru",`)
	c.stdin = "Ministers met 14 times in Tbilisi.\n"
	code, out, errs = c.run("translate", "--to", "ru", "--strict")
	c.want(code, 3, errs, "parley: ru: “Ministers met 14 times in Tbilisi.”: ", "1 error")
	c.want(code, 3, out, "Министры")
	c.stdin = noteText
	code, _, errs = c.run("translate", "--to", "en")
	c.want(code, 1, errs, "the text is in English already")
}

func TestTranslateErrors(t *testing.T) {
	c := newCall(t, key()...)
	c.write("other.json", `{"a": 1}`)
	c.write("cut.json", `{"brief": {"lang": "en"`)
	c.write("span.json", `{"document": {"text": "é", "lang": "en"}, "brief": {"summary": [{"text": "x", "evidence": {"span": {"start": 1, "end": 2}}}]}}`)
	c.write("far.json", `{"document": {"text": "é", "lang": "en"}, "brief": {"parties": [{"positions": [{"evidence": {"span": {"start": 0, "end": 99}}}]}]}}`)
	c.write("bare.json", `{"brief": {"lang": "en"}}`)
	c.write("empty.txt", "")
	for _, tt := range []struct {
		args string
		code int
		want string
	}{
		{"@note.txt", 2, "parley: translate into which language? give --to LANG\nparley: hint: languages are hy (Armenian)"},
		{"@note.txt --to Klingonese", 2, "parley: --to: "},
		{"@other.json --to hy", 1, "parley: @/other.json: is JSON, but no report\nparley: hint: parley -f json ARTICLE writes one\n"},
		{"@cut.json --to hy", 1, "parley: @/cut.json: report 1 is no valid JSON"},
		{"@span.json --to hy", 1, "parley: @/span.json: is no report: the span of summary[0] does not lie in the document's text"},
		{"@far.json --to hy", 1, "parley: @/far.json: is no report: the span of parties[0].positions[0] does not lie"},
		{"@bare.json --to hy", 1, "parley: @/bare.json: is no report: document.text is missing"},
		{"@missing --to hy", 1, "parley: @/missing: no such file or directory\n"},
		{"@. --to hy", 1, "is a folder, not an article\nparley: hint: name the files"},
		{"@empty.txt --to hy", 1, "parley: @/empty.txt: "},
	} {
		code, out, errs := c.run(append([]string{"translate"}, strings.Fields(tt.args)...)...)
		c.want(code, tt.code, errs, tt.want)
		if out != "" {
			t.Errorf("%s: stdout %q", tt.args, out)
		}
	}
	if c.net.chats() > 0 {
		t.Errorf("%d requests were paid for", c.net.chats())
	}
}

func TestDryRun(t *testing.T) {
	c := newCall(t) // no endpoint
	c.net.host = "nowhere"
	code, out, errs := c.run("-n", "@note.txt", "--to", "hy,az,en")
	c.want(code, 0, out, "/note.txt\n  brief         about ", "\n  translate hy  about ", "translate az", " tokens in", " out\n")
	c.want(code, 0, errs, "parley: 3 requests, about ", "; nothing was sent")
	code, out, _ = c.run("--dry-run", "@note.txt", "@note.txt", "-f", "json")
	var p plan
	if err := json.Unmarshal([]byte(strings.SplitN(out, "\n", 2)[0]), &p); err != nil || len(p.Calls) != 1 || p.Prompt < 100 {
		t.Errorf("exit code %d: %v\n%s", code, err, out)
	}
	code, out, _ = c.run("-n", "@note.txt", "-o", "@brief.md")
	c.want(code, 0, out, "/note.txt\n  brief  about ")
	if _, err := os.Stat(c.path("brief.md")); err == nil {
		t.Error("a dry run writes the output file")
	}
	code, _, errs = c.run("-n", "@missing", "@note.txt")
	c.want(code, 1, errs, "missing", "1 request,")
	if len(c.net.asked) > 0 {
		t.Errorf("something was sent")
	}
}

func TestDemo(t *testing.T) {
	c := newCall(t, key()...)
	code, out, errs := c.run("demo")
	c.want(code, 1, errs, "parley: this parley was built without its demo")
	if out != "" {
		t.Errorf("stdout: %s", out)
	}
	// Record the demo of another article, then break everything of the user's.
	c.write("articles/washington.txt", noteText)
	code, _, _ = c.run("@articles/washington.txt", "--record", "@recordings/washington", "--to", "hy,az,ru")
	c.want(code, 0, "")
	c.demo = os.DirFS(c.dir)
	c.net = &fake{host: "nowhere"}
	c.env = []string{"PARLEY_MODEL=other", "PARLEY_PROFILE=nonsense", "PARLEY_TIMEOUT=never", "PARLEY_PROMPTS=/nowhere"}
	c.write(".parley.toml", "nonsense = 1\n")
	code, out, errs = c.run("demo")
	c.want(code, 0, out, "# Ministers meet in Tbilisi", "Նախարարները", "Министры")
	c.want(code, 0, errs, "2 positions")
	code, out, _ = c.run("demo", "--json")
	c.want(code, 0, out, `"endpoint":"replay"`, `"model":"m"`)
	code, _, errs = c.run("demo", "a.txt")
	c.want(code, 2, errs, "parley: demo takes no article\nparley: hint: parley ARTICLE writes a brief of yours\n")
}

func TestDoctor(t *testing.T) {
	c := newCall(t, "OPENAI_API_KEY=sk-sesame", "PARLEY_MODEL=m7")
	var ids []string
	for i := range 15 {
		ids = append(ids, `{"id":"m`+string(rune('0'+i%10))+strings.Repeat("x", i/10)+`"}`)
	}
	c.net.models = `{"object":"list","data":[` + strings.Join(ids, ",") + `]}`
	c.write("conf/parley/config.toml", "timeout = \"30s\"\n[headers]\nX-Token = \"sesame2\"\n")
	code, out, errs := c.run("doctor")
	c.want(code, 0, out, "parley test", "model             m7 (PARLEY_MODEL)", "timeout           30s (", "config.toml)",
		"api key           set (OPENAI_API_KEY)", "headers           X-Token", "host      api.openai.com", "answers   yes", "m0, ", " and 3 more")
	if strings.Contains(out+errs, "sesame") || strings.Contains(out, " \n") {
		t.Errorf("a secret, or a space at the end of a line:\n%s%s", out, errs)
	}
	code, out, _ = c.run("doctor", "--json", "-m", "nothing")
	var d diagnosis
	if err := json.Unmarshal([]byte(out), &d); err != nil {
		t.Fatal(err)
	}
	if code != 0 || !d.Endpoint.Answers || d.Endpoint.Offered != 15 || len(d.Endpoint.Models) != 12 || d.Endpoint.ModelOffered {
		t.Errorf("exit code %d, %+v", code, d.Endpoint)
	}

	c.net.models = ""
	c.net.host = "nowhere"
	code, out, errs = c.run("doctor")
	c.want(code, 1, out, "answers  no: ", "host     api.openai.com")
	c.want(code, 1, errs, "parley: ")

	c.env = []string{"OPENAI_API_KEY=sk-sesame"}
	c.net.host, c.net.models = "", `{"object":"list","data":[{"id":"a"}]}`
	code, out, _ = c.run("doctor")
	c.want(code, 0, out, "model     none is configured: give -m NAME")
	code, out, _ = c.run("doctor", "--example")
	c.want(code, 0, out, "#[profiles.azure]")
	c.env = append(c.env, "PARLEY_MODLE=x")
	_, _, errs = c.run("doctor")
	c.want(0, 0, errs, "parley: PARLEY_MODLE is none of parley's variables\nparley: hint: did you mean PARLEY_MODEL?\n")
	code, _, errs = c.run("doctor", "x")
	c.want(code, 2, errs, "doctor takes no arguments")
}

func TestPrompts(t *testing.T) {
	c := newCall(t)
	code, names, errs := c.run("prompts")
	c.want(code, 0, names, "brief.schema.json\n")
	c.want(code, 0, errs, "parley: prompts ", "built in")
	name, _, _ := strings.Cut(names, "\n")
	code, source, _ := c.run("prompts", "show", name)
	c.want(code, 0, source, "{")
	code, _, errs = c.run("prompts", "export", "@mine")
	c.want(code, 0, errs, "files in @/mine; parley --prompts @/mine uses them")
	if c.read("mine/"+name) != source {
		t.Errorf("%s was exported as something else", name)
	}
	code, _, errs = c.run("prompts", "export", "@mine")
	c.want(code, 1, errs, "is there already", "hint: ")
	code, again, _ := c.run("prompts", "list", "--prompts", "@mine")
	if code != 0 || again != names {
		t.Errorf("exit code %d, names %s", code, again)
	}
	for _, tt := range []struct{ args, want string }{
		{"prompts shwo", "prompts knows no \"shwo\"\nparley: hint: parley prompts show"},
		{"prompts show", "takes the name of one template"},
		{"prompts show brief.shema.json", "hint: did you mean brief.schema.json?"},
		{"prompts list --prompts @nowhere", "parley: --prompts: there is no folder @/nowhere"},
	} {
		code, out, errs := c.run(strings.Fields(tt.args)...)
		c.want(code, 2, errs, tt.want)
		if out != "" {
			t.Errorf("%s: stdout %q", tt.args, out)
		}
	}
}

func TestComplete(t *testing.T) {
	c := newCall(t)
	c.write("conf/parley/config.toml", "[profiles.work]\nbase_url = \"http://127.0.0.1:1\"\napi_key_cmd = \"touch "+c.path("ran")+"\"\n")
	tests := []struct {
		words string // separated by |
		want  string // what must be among the lines, separated by |; "=" in front: nothing else
	}{
		{"", "brief\twrite a brief of each article|doctor|:file"},
		{"tra", "=translate|:file"},
		{"--fo", "=--format"},
		{"--to|", "hy\tArmenian|az\tAzerbaijani|ru\tRussian"},
		{"--to|h", "hy|hyw\tWestern Armenian"},
		{"--to|hy,", "hy,az|hy,ru"},
		{"--to|hy,az,r", "=hy,az,ru"},
		{"--to=hy,r", "=--to=hy,ru"},
		{"--to|=|h", "=hy|hyw"},
		{"--to|=", "hy|az"},
		{"--lang|r", "=ru"},
		{"-f|", "=text|md|json|html|docx"},
		{"-f|j", "=json"},
		{"-o|x", "=:file"},
		{"--replay|x", "=:dir"},
		{"--profile|o", "=ollama|openai|openrouter"},
		{"--profile|w", "=work"},
		{"-m|g", "="},
		{"--model|read|--no", "--no-trim"},
		{"read|x", "=:file"},
		{"read|--", "--no-trim|--quiet|--help"},
		{"read|--to", "="},
		{"read|--|--", "=:file"},
		{"demo|x", "="},
		{"completion|", "=bash|zsh|fish"},
		{"help|de", "=demo"},
		{"prompts|", "list|show|export"},
		{"prompts|show|brief.s", "brief.schema.json|brief.system.tmpl"},
		{"prompts|export|", "=:dir"},
		{"a.txt|", "=:file"},
		{"a.txt|--st", "=--strict"},
		{"--bogus|--st", "=--strict"},
		{"$(touch x)|`touch x`|--st", "=--strict"},
	}
	for _, tt := range tests {
		words := strings.Split(tt.words, "|")
		code, out, errs := c.run(append([]string{"__complete"}, words...)...)
		if code != 0 || errs != "" {
			t.Errorf("%q: exit code %d, stderr %q", tt.words, code, errs)
		}
		lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n")
		if out == "" {
			lines = nil
		}
		want, exact := strings.CutPrefix(tt.want, "=")
		var wanted []string
		if want != "" {
			wanted = strings.Split(want, "|")
		}
		for _, w := range wanted {
			found := false
			for _, line := range lines {
				word, _, _ := strings.Cut(line, "\t")
				found = found || line == w || word == w
			}
			if !found {
				t.Errorf("%q: %q is not among %q", tt.words, w, lines)
			}
		}
		if exact && len(lines) != len(wanted) {
			t.Errorf("%q: got %q, want %q and nothing else", tt.words, lines, wanted)
		}
	}
	if _, err := os.Stat(c.path("ran")); err == nil {
		t.Error("a TAB ran the command for the key")
	}
	if len(c.net.asked) > 0 {
		t.Error("a TAB asked the network")
	}
}

// Every flag and every variable stands in the help.
func TestHelpIsComplete(t *testing.T) {
	c := newCall(t)
	code, help, _ := c.run("--help")
	c.want(code, 0, help, "usage: parley", "commands:", "examples:", "exit codes:", "environment:", "PARLEY_CACHE_DIR", "SOURCE_DATE_EPOCH")
	for _, command := range testRun().commands() {
		if command.Hidden {
			continue
		}
		c.want(code, 0, help, "\n  "+command.Name)
		code, own, _ := c.run("help", command.Name)
		c.want(code, 0, own, "parley "+command.Name+": ", usageLine(command.Name, command))
		for _, f := range command.Flags {
			c.want(code, 0, own, "--"+f.Names()[0])
		}
		for line := range strings.Lines(own) {
			if len(strings.TrimRight(line, "\n")) > 100 {
				t.Errorf("help %s: a line of %d letters: %s", command.Name, len(line), line)
			}
		}
	}
	code, _, errs := c.run("help", "raed")
	c.want(code, 2, errs, "parley: there is no command \"raed\"\nparley: hint: did you mean the command read?\n")
}
