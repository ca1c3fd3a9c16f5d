// Package config makes one Config of everything that can configure parley:
// flags, the environment, a project's .parley.toml, the user's config.toml and
// the built-in profiles.
//
// # Precedence
//
// A flag stands above a PARLEY_ variable, that above the project's file, that
// above the user's file, that above OPENAI_API_KEY and OPENAI_BASE_URL, and
// those above the defaults. A profile is an endpoint described as a whole; its
// values stand directly below the place that chose it, and one that a file
// chose stands directly above the user's file. Config.Origin tells where each
// value came from.
//
// # A key goes only where it was meant to go
//
// A key, headers and a model that were configured together with a base URL are
// set aside when a higher place names another base URL: `parley --base-url X`
// never sends the key of a profile to X. A profile that names no key gets none;
// OPENAI_API_KEY goes to a profile only if the profile names it, and
// PARLEY_API_KEY to none that a project's file chose.
//
// A project's file comes with the folder that somebody works in and may have
// been written by anybody. It may set what concerns the work (the model, the
// languages, the format, the prompts, a profile by its name) and nothing that
// says where a request goes, with which key, or what is run: base_url,
// api_key_env, api_key_cmd, headers and profiles of its own are errors there.
//
// The package reads the files that it is told of and nothing else: the
// environment and the folders are passed in, and it runs no command.
package config
