// Package article turns what a person has, a file, a page on the web or text
// piped in, into a brief.Document: decoded, without the page around it, without
// anything that must not be shown, in the language that it is in, cut into
// sentences.
//
// What a source holds is told from its bytes, never from its name. Plain text,
// Markdown, HTML, mail messages and feeds are read, and so are PDF, DOCX, ODT,
// RTF and EPUB, each of them packed with gzip or not; anything else is one clear
// error that says what it looks like. A feed holds several articles. An article is read whole or not at all: one that is too long,
// damaged or empty is an error, never half an article. What was left out as the
// page's own matter is kept in Article.Cut, and Options.NoTrim leaves nothing
// out.
//
// What is not text is told apart in format.go: a kind of file becomes readable
// with a reader of its own in readDocument. All readers, those of text in parse
// and of mail too, return the same content. Encodings are the business of decode
// and of package charset.
package article
