// Package prompts holds what parley says to a model: templates and the JSON
// schemas of the answers, embedded, each replaceable by a file of the same
// name in a folder of the user's.
//
// A prompt has a system part that never changes within a task and language,
// so that providers cache it, and a user part that carries the article. What
// comes from the article stands between two lines that hold a mark made of
// the article's own hash: a request is reproducible, and no article can hold
// its own mark.
package prompts
