// Package translate turns a brief, or a plain text, into another language:
// translate, verify, revise.
//
// A text goes out as segments with ids and comes back under the same ids, with
// a table of names that the model decides first. What is said more than once
// (a speaker, a role, a party) is one segment, sent and paid for once. Of the
// evidence only direct quotations are translated; all other evidence stays in
// the article's language.
//
// Code checks every segment and asks again, at most Rounds times, for those
// that fail, and for nothing else. A segment that never comes keeps the
// source's words, with a finding: a line is never lost.
//
// An error means that there is no translation.
package translate
