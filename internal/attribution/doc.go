// Package attribution finds who said what in an article, by rules and without
// a model: the noun phrase that speaks, the word that says so (the cue), what
// was said, where, and whether the article has it at second hand.
//
// The rules are a sieve. Each has an id that goes out with what it found, so
// that a finding can be traced to the rule. A rule prefers silence to a guess:
// a pronoun that two people fit stays unresolved, and a word such as "state"
// or "question" counts as a cue only where a verb can stand.
//
// English, Russian, Armenian and Azerbaijani have tables of their own (see
// language). In every other language only quotations next to a name and a
// colon are found. Extract is pure, safe for concurrent use, takes time linear
// in the article and accepts any document, invalid UTF-8 included.
package attribution
