// Package summarize turns an article into a brief: draft, verify, revise.
//
// The model proposes: it reads numbered sentences and answers which of them
// hold a statement, in which words, and what the statement is. Code decides:
// it looks the words up in the article, copies them from there, sets how they
// matched, and asks again, at most Rounds times, for the lines that fail a
// check, and for nothing else. What fails still stays in the brief, with its
// findings.
//
// An error means that there is no brief. Once a draft exists there is one.
package summarize
