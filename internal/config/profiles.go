package config

import "cmp"

// A profile is an endpoint described as a whole: the values of settings by
// their keys, and headers.
type profile struct {
	values  map[string]string
	headers map[string]string
	hint    string // how to complete it, where it is not complete
}

// builtin are the profiles that need no file. None names a model: models come
// and go, and a wrong one costs money. OPENAI_BASE_URL says where OPENAI_API_KEY
// belongs, so the profile openai follows it.
func builtin(vars map[string]string) map[string]profile {
	remote := func(url, env string) profile {
		return profile{values: map[string]string{"base_url": url, "api_key_env": env}}
	}
	local := func(url string) profile {
		return profile{values: map[string]string{"base_url": url}}
	}
	return map[string]profile{
		"openai": {values: map[string]string{
			"base_url": cmp.Or(vars["OPENAI_BASE_URL"], OpenAI), "api_key_env": "OPENAI_API_KEY", "batch": "true",
		}},
		"azure": {
			values: map[string]string{"api_key_env": "AZURE_OPENAI_API_KEY"},
			hint:   "give the resource's own: [profiles.azure] base_url = \"https://RESOURCE.openai.azure.com/openai/v1/\", or --base-url",
		},
		"openrouter": remote("https://openrouter.ai/api/v1", "OPENROUTER_API_KEY"),
		"mistral":    remote("https://api.mistral.ai/v1", "MISTRAL_API_KEY"),
		"gemini":     remote("https://generativelanguage.googleapis.com/v1beta/openai", "GEMINI_API_KEY"),
		"anthropic":  remote("https://api.anthropic.com/v1", "ANTHROPIC_API_KEY"),
		"ollama":     local("http://127.0.0.1:11434/v1"),
		"lmstudio":   local("http://127.0.0.1:1234/v1"),
		"llamacpp":   local("http://127.0.0.1:8080/v1"),
	}
}

// OpenAI is the endpoint where a key is configured and no base URL is.
const OpenAI = "https://api.openai.com/v1"

// over returns p with what it leaves open taken from base. A key of p's own,
// however it is given, replaces that of base.
func (p profile) over(base profile) profile {
	merged := profile{values: map[string]string{}, headers: map[string]string{}, hint: base.hint}
	ownKey := p.values["api_key_env"] != "" || p.values["api_key_cmd"] != ""
	for k, v := range base.values {
		if ownKey && (k == "api_key_env" || k == "api_key_cmd") {
			continue
		}
		merged.values[k] = v
	}
	for k, v := range p.values {
		merged.values[k] = v
	}
	for _, headers := range []map[string]string{base.headers, p.headers} {
		for k, v := range headers {
			merged.headers[k] = v
		}
	}
	return merged
}
