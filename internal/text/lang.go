package text

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// langsOffered are the languages that parley checks in full.
const langsOffered = "en (English), hy (Armenian), hyw (Western Armenian), az (Azerbaijani), ru (Russian)"

// ParseLang returns the BCP 47 code of the language called name: an English
// name, the language's own, an ISO 639 code of two or three letters, or a BCP
// 47 tag, in any case. The code is canonical and no longer than it needs to
// be: "hye", "hy-AM" and "Հայերեն" give "hy", "az-Cyrl-AZ" gives "az-Cyrl".
// The error says what can be had.
func ParseLang(name string) (code string, err error) {
	names := loadLangNames()
	if code, ok := names.codeOf[langNameKey(name)]; ok {
		return code, nil
	}
	folded := strings.ToLower(strings.TrimSpace(name))
	if _, ok := names.nameOf[folded]; ok {
		return folded, nil
	}
	// All resolves what one language is called within another: azj is az, cmn is zh.
	tag, err := language.All.Parse(folded)
	if err != nil {
		return "", fmt.Errorf("unknown language %q: have %s, or any BCP 47 code", name, langsOffered)
	}
	switch base, _, _ := tag.Raw(); base.String() {
	case "und", "mul", "mis", "zxx": // codes for no one language
		return "", fmt.Errorf("no language %q: have %s, or any BCP 47 code", name, langsOffered)
	}
	return shortestTag(tag), nil
}

// LangName returns the English name of the language with the BCP 47 code lang:
// "Armenian", "Azerbaijani (Cyrillic)", "Portuguese (BR)". A code that it has
// no name for is returned as it is.
func LangName(lang string) string {
	if lang == "und" {
		return "unknown language"
	}
	subtags := strings.Split(strings.ReplaceAll(lang, "_", "-"), "-")
	name, ok := loadLangNames().nameOf[strings.ToLower(subtags[0])]
	switch {
	case !ok:
		return lang
	case len(subtags) == 1:
		return name
	}
	for i, subtag := range subtags {
		switch strings.ToLower(subtag) {
		case "arab":
			subtags[i] = "Arabic script"
		case "cyrl":
			subtags[i] = "Cyrillic"
		case "latn":
			subtags[i] = "Latin script"
		case "hans":
			subtags[i] = "simplified"
		case "hant":
			subtags[i] = "traditional"
		}
	}
	return name + " (" + strings.Join(subtags[1:], ", ") + ")"
}

// baseLang returns the language subtag of the BCP 47 code lang.
func baseLang(lang string) string {
	if i := strings.IndexAny(lang, "-_"); i >= 0 {
		lang = lang[:i]
	}
	return strings.ToLower(lang)
}

// langNameKey folds what people vary in the name of a language: case, the two
// i of the Turkic languages, spaces and hyphens, composed letters.
func langNameKey(name string) string {
	name = strings.NewReplacer("İ", "i", "ı", "i", "-", " ", "_", " ").Replace(norm.NFC.String(name))
	return strings.Join(strings.Fields(strings.ToLower(name)), " ")
}

// shortestTag returns tag without the script and the region that its language
// has anyway.
func shortestTag(tag language.Tag) string {
	base, script, region := tag.Raw()
	if len(tag.Variants()) > 0 || len(tag.Extensions()) > 0 {
		if base.String() == "hy" {
			// The registry gave both Armenian variants codes of their own.
			switch tag.String() {
			case "hy-arevmda":
				return "hyw"
			case "hy-arevela":
				return "hy"
			}
		}
		return tag.String()
	}
	likely := language.Raw.Make(base.String())
	if base.String() == "hyw" {
		likely = language.Raw.Make("hy") // x/text knows nothing of hyw
	}
	if s, _ := likely.Script(); s == script {
		script = language.Script{}
	}
	if script != (language.Script{}) {
		if scripted, err := language.Raw.Compose(likely, script); err == nil {
			likely = scripted
		}
	}
	if r, _ := likely.Region(); r == region {
		region = language.Region{}
	}
	shortest, err := language.Raw.Compose(base, script, region)
	if err != nil {
		return tag.String()
	}
	return shortest.String()
}
