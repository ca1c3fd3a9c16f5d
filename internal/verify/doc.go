// Package verify checks a brief against its article and a translation against
// its brief, without a model. The model proposes, this package decides.
//
// # Quotations
//
// [Article.Locate] looks for the words that a model gave as the article's own
// and says how they match:
//
//   - exact: byte for byte, on word boundaries. White space around the words,
//     quotation marks around the whole, and dots or a dash that show that the
//     quotation starts or ends within a sentence are no part of the words.
//   - typographic: equal after folding. Folding is [text.Fold], and besides:
//     spaces beside quotation marks and on both sides of a dash do not count,
//     single and double quotation marks are alike, the first letter may have
//     the other case (the sentence starts or ends elsewhere), and the
//     punctuation after the last word may differ, but for a question mark.
//     Any other difference of case is one of words: "us" is not "US".
//   - edited: equal but for ellipses and brackets, where these are legal. Each
//     side of an ellipsis has three words or more; both stand in one
//     paragraph, on one side of quotation marks, at most 40 words apart; what
//     is left out holds no negator, modal, conditional or attribution. A
//     bracket stands for at most four words, under the same rule, and for no
//     name or number that it does not repeat; [T]he is the.
//   - near: not verified. A few words differ, or an edit is not legal, or the
//     words are cut from what turns their sense: "denied that", "if", "not"
//     right before them, "deyil", "unless", "million" right after, and after a
//     denial "before", "without". Words that the article itself puts in
//     quotation marks from there on are not cut from anything.
//   - absent: not verified. Nothing like it stands in the article.
//   - uncheckable: not verified. Fewer than four words that do not stand in the
//     article byte for byte, or a writing system that is not folded.
//
// A place is chosen in or beside the sentences that the model named, else one
// that matches byte for byte, else in quotation marks, else the first. Words are copied from the article, so a
// verified quotation carries the article's own characters, but for a comma at
// its end, which is the sentence's. A quotation that is verified may still be
// cut so that a reader is misled: where a condition stands farther off, or what
// the words deny or announce is left out, a warning says how the article goes
// on. What stands in an
// article or an edited brief is data: nothing that it says of itself, such as
// a stored match, is believed.
//
// # Who said it
//
// Package attribution says who says what in the article; voices.go keeps that
// by place. A position's words must be those of its speaker, at first or second
// hand as it says, by the channel that it says; the speaker must be tied to the
// party by the article's own words: "Assistant to the President of Azerbaijan",
// an adjective, a phrase right beside the name. Names are compared word by word
// without the endings of their language. Where no rule tells who spoke, a note
// says so, and the position does not count as verified.
//
// # What the line says
//
// Names, dates and numbers of a line stand in the article, and near its
// evidence where another of their kind stands there. A hedge, a negation, a
// condition or an approximator is tied to the word that it governs and must
// stand at that word in both. The line's words must be borne out by its
// evidence more than by another place of the article; where the line runs along
// a sentence of the article word by word, a word put in the place of another is
// told. An antonym that is in no table, and a shift of sense in other words, no
// check sees.
//
// Wording is judged in parley's own text, outside quotation marks, by lists
// that an editor can read and mend: wording/*.txt.
//
// # The brief as a whole
//
// What the article says that somebody said, as far as attribution finds it, is
// covered by a position or told; and no party gets far less of the brief than
// of the article's statements.
//
// # Translations
//
// A [Pair] checks a translation line by line against the brief, never against
// the article: each id is there, in the language asked for, with the numbers
// of its source.
//
// # Files
//
// The article and how lines are cut: article, line, lexicon, wordlists.
// Quotations: quotation, find, locate, align, pieces, edited, near, diff, guard,
// omit, cut, quotecheck. Who said it: voices, attribution, source, speaker,
// profile, role, parting, firstperson, samename, secondhand, channel. Parties:
// cast, roster, person, licence, relation, institution, party, statement,
// coverage, leftout, repeated, balance. Names, dates and numbers: names*, date*,
// number*, elsewhere. Sense: hedge*, support*, comparison, opposites*. Wording
// and shape: wording*, shape. Translations: segment, translation. All of it:
// brief, report.
//
// # Time
//
// An article is indexed once, in time linear in its length. Looking for a
// quotation examines a bounded number of places, however often the article
// repeats itself; where the bound is met, places in the sentences named are
// looked at first, and what is not looked at is not verified.
package verify
