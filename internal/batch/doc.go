// Package batch takes many articles through a pipeline: those of a folder, of
// a list or of a JSON Lines file.
//
// What it promises:
//
//   - An article ends as done, as a listed failure, or untouched because the
//     run was stopped. One bad article does not stop the others; an endpoint
//     that is gone stops them all.
//   - What is done is not done again, unless the article, the configuration,
//     the prompts or the model changed, or the result is gone. A result that
//     somebody edited is not overwritten: it is set aside first. A report that
//     only stands in for another is listed as a failure, and done again.
//   - A result is there whole or not at all, whenever the process dies. A run
//     after that goes on where it was.
//   - Of several runs over one folder each article is done by one. A lock is the
//     system's own and ends with the process that holds it.
//   - Nothing is written outside of the folder for results, whatever the names
//     of the articles and whatever links stand there.
//   - Memory does not grow with the number of articles, but for a few bytes
//     for each failure and each name of one folder.
//
// A Watcher yields articles of a folder as they arrive; all of this holds for
// them too, but for the few bytes: it keeps some for each article.
//
// The package keeps its own state in the folder .parley of the results: a
// record of each article that is done, one of each that failed. Answers that
// were paid for are the business of package tape.
package batch
