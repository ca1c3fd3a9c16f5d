// Package render writes a report for people and programs: plain text, Markdown,
// JSON, HTML and DOCX.
//
// All but JSON show the same page, word for word: the brief and then each
// translation, under headings in its own language, with the tier of every
// quotation and the findings at the line that they concern. Words that could not
// be verified are never shown as the article's. Nothing of an article or a model
// reaches the output as markup or as a control character.
package render
