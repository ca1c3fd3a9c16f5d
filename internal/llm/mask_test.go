package llm

import (
	"net/url"
	"strings"
	"testing"
)

func TestMask(t *testing.T) {
	const key = "sk-Qx7/b+9dKe2=mZ"
	for _, tt := range []struct{ name, said, want string }{
		{"as it is", "no key " + key + " here", "no key [key] here"},
		{"in a URL", "at /v1?key=" + url.QueryEscape(key) + "&x=1", "at /v1?key=[key]&x=1"},
		{"in lower-case escapes", "key=sk-Qx7%2fb%2b9dKe2%3dmZ.", "key=[key]."},
		{"over two lines", "the key sk-Qx7/b+\n9dKe2=mZ is wrong", "the key [key] is wrong"},
		{"letter by letter", "s k - Q x 7 / b + 9 d K e 2 = m Z", "[key]"},
		{"in JSON", `{"key":"sk-Qx7\/b\u002b9dKe2=mZ"}`, `{"key":"[key]"}`},
		{"in HTML", "<b>sk-Qx7/b&#43;9dKe2&#x3D;mZ</b>", "<b>[key]</b>"},
		{"its first half", "the key sk-Qx7/b+… is wrong", "the key [key]… is wrong"},
		{"its second half", "the key …b+9dKe2=mZ", "the key …[key]"},
		{"twice", key + key, "[key][key]"},
		{"a few letters", "the key sk-…mZ is wrong", "the key sk-…mZ is wrong"},
		{"another one", "the key sk-proj-1234567890", "the key sk-proj-1234567890"},
		{"letters of all languages", "ключ բանալի açar " + key + " ə", "ключ բանալի açar [key] ə"},
		{"a broken escape", "50% of \\u00", "50% of \\u00"},
	} {
		if got := Mask(tt.said, []string{"", "no", key}); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
	if got := Mask("none of the words", []string{"none"}); got != "[key] of the words" {
		t.Errorf("%q", got)
	}
}

// Whatever stands around it, a key is not left; without one, nothing changes.
func FuzzMask(f *testing.F) {
	f.Add("the key ", " is wrong", 5)
	f.Add("%73%6b-", "&#x6b;\\u00", 9)
	f.Fuzz(func(t *testing.T, before, after string, at int) {
		const key = "sk-Qx7/b+9dKe2=mZ"
		at = max(0, at) % len(key)
		broken := before + key[:at] + "\n" + key[at:] + after
		if got := Mask(broken, []string{key}); strings.Contains(got, key[:at]+"\n"+key[at:]) || strings.Contains(got, key) {
			t.Errorf("%q leaves %q", broken, got)
		}
		if plain := before + after; !strings.ContainsAny(plain, "sk-Qx7/b+9dKe2=mZ%\\&") && Mask(plain, []string{key}) != plain {
			t.Errorf("%q becomes %q", plain, Mask(plain, []string{key}))
		}
	})
}
