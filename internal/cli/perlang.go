package cli

import (
	"errors"
	"fmt"
	"strings"
)

// perLang stands in --output for the language of a translated text: a file
// each.
const perLang = "{lang}"

// eachLang prepares o for a file per language, if its name asks for that, and
// refuses early what cannot be written to.
func (o *output) eachLang(langs, inputs []string, r *run) error {
	if !strings.Contains(o.file, perLang) {
		return nil
	}
	o.langs = map[string]*output{}
	for _, lang := range langs {
		one := &output{format: o.format, several: o.several, strict: o.strict, indent: o.indent, stdout: o.stdout}
		one.file = strings.ReplaceAll(o.file, perLang, lang)
		if err := checkTarget(one.file, inputs, r.Stdin); err != nil {
			return usage(err)
		}
		o.langs[lang] = one
	}
	return nil
}

// closeLangs writes the files of the languages.
func (o *output) closeLangs() error {
	var errs []error
	for _, one := range o.langs {
		errs = append(errs, one.close())
	}
	return errors.Join(errs...)
}

// errPerLang says why a report is not cut into languages.
func errPerLang() error {
	return usage(hint(fmt.Errorf("--output: %s is for texts", perLang), "a report holds all of its translations: name one file"))
}
