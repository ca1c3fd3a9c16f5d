package config

import (
	"errors"
	"fmt"
	"reflect"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// explain turns an error of the TOML decoder into one line that names the file,
// the line and the key.
func explain(path string, shape any, err error) error {
	var unknown *toml.StrictMissingError
	if errors.As(err, &unknown) && len(unknown.Errors) > 0 {
		return explainUnknown(path, shape, &unknown.Errors[0])
	}
	var wrong *toml.DecodeError
	if !errors.As(err, &wrong) {
		return &Error{Where: path, Err: err}
	}
	where := at(path, wrong)
	key := wrong.Key()
	if len(key) > 0 && key[0] == "profile" && strings.Contains(wrong.Error(), "table") ||
		len(key) > 1 && key[0] == "profile" {
		return &Error{Where: where, Err: errors.New("profile holds a name"), hint: "the tables are called [profiles.NAME]"}
	}
	if len(key) > 0 && strings.Contains(wrong.Error(), "cannot") {
		if want := kindOf(shape, key); want != "" {
			return &Error{Where: where, Err: fmt.Errorf("%s takes %s", strings.Join(key, "."), want)}
		}
	}
	return &Error{Where: where, Err: errors.New(strings.TrimPrefix(wrong.Error(), "toml: "))}
}

func explainUnknown(path string, shape any, wrong *toml.DecodeError) error {
	key := wrong.Key()
	name := strings.Join(key, ".")
	where := at(path, wrong)
	if _, ok := shape.(*projectFile); ok && len(key) > 0 {
		if _, user := fields(reflect.TypeFor[userFile]())[key[0]]; user {
			return &Error{
				Where: where,
				Err:   fmt.Errorf("%s may not stand in a project's file", name),
				hint:  "it says where requests go, what they cost or what is run; put it into your own configuration",
			}
		}
	}
	if key[len(key)-1] == "api_key" {
		return &Error{Where: where, Err: errors.New("a key may not stand in a file"),
			hint: "name a variable that holds it, api_key_env, or a command that prints it, api_key_cmd"}
	}
	known := fields(reflect.TypeOf(shape).Elem())
	if len(key) > 1 && key[0] == "profiles" {
		known = fields(reflect.TypeFor[endpointShape]())
	}
	var names []string
	for k := range known {
		names = append(names, k)
	}
	return &Error{
		Where: where,
		Err:   fmt.Errorf("unknown key %s", name),
		hint:  nearestHint(key[len(key)-1], names),
	}
}

func at(path string, e *toml.DecodeError) string {
	line, column := e.Position()
	return fmt.Sprintf("%s:%d:%d", path, line, column)
}

// kindOf says in words what sort of value key takes.
func kindOf(shape any, key toml.Key) string {
	t := reflect.TypeOf(shape).Elem()
	for _, part := range key {
		switch t.Kind() {
		case reflect.Struct:
			t = fields(t)[part]
		case reflect.Map:
			t = t.Elem()
		}
		if t == nil {
			return ""
		}
	}
	switch t.Kind() {
	case reflect.String:
		return "a text in quotation marks"
	case reflect.Int:
		return "a whole number"
	case reflect.Float64:
		return "a number"
	case reflect.Bool:
		return "true or false"
	case reflect.Slice:
		return `a list of texts, such as ["hy", "az"]`
	}
	return "a table"
}

// fields returns the types of a shape's keys.
func fields(t reflect.Type) map[string]reflect.Type {
	types := map[string]reflect.Type{}
	for _, f := range reflect.VisibleFields(t) {
		if !f.Anonymous {
			types[f.Tag.Get("toml")] = f.Type
		}
	}
	return types
}
