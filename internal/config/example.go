package config

import _ "embed"

// Example is a commented configuration file with every key and profile.
//
//go:embed example.toml
var Example string
