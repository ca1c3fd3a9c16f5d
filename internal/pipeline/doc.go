// Package pipeline takes one article from reading to report: the brief, then
// its translations side by side, then the signature.
//
// An error means that there is no report. A translation that cannot be had
// while the brief can is an error too, but the report made so far comes with
// it: what was paid for is not lost.
package pipeline
