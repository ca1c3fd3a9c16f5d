// Package brief holds the data that crosses parley's stages: the article as
// read, the brief made of it, its translations, what the checks found, and the
// report that carries them all.
//
// The package imports the standard library only and does no work of its own;
// every other package may import it. Its JSON names are a contract with the
// people who read reports by program: see report.schema.json.
//
// Offsets are half-open byte offsets into Document.Text and lie on rune
// boundaries. Sentence numbers start at 1. The text of a document never
// changes after it was read.
package brief
