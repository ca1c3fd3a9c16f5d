package config

// A Key says where the endpoint's key comes from. All fields are empty where
// no key is sent.
type Key struct {
	Value   Secret // the key, where it came from the environment
	Command string // a command of the user's own that prints the key
	Missing string // the variable that should hold the key and does not
	Origin  string // what configured it: a variable, a file, a profile
}

func (k Key) origin() string {
	if k.Origin == "" {
		return NotSet
	}
	return k.Origin
}

// String describes the key without showing it.
func (k Key) String() string {
	switch {
	case k.Value != "", k.Command != "":
		return "set (" + k.Origin + ")"
	case k.Missing != "":
		return "not set (" + k.Missing + " is empty)"
	}
	return "none"
}

// A Secret is a string that no print verb and no encoder shows. Convert it to
// string where it is used.
type Secret string

const hidden = "(hidden)"

func (Secret) String() string   { return hidden }
func (Secret) GoString() string { return hidden }

// MarshalText implements encoding.TextMarshaler, for JSON and TOML.
func (Secret) MarshalText() ([]byte, error) { return []byte(hidden), nil }
