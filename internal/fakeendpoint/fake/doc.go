// Package fake is an OpenAI-compatible endpoint that answers without a model
// and misbehaves when told to, as real servers have been seen to.
//
// It serves POST /v1/chat/completions, GET /v1/models and GET /stats; any other
// path is an HTML page with status 404, as with a base URL that lacks its /v1.
// Unless Options.Answer says otherwise, an answer is the smallest JSON that
// fits the schema of the request. Streaming is refused.
//
// The same options, seed and order of requests give the same answers.
package fake
