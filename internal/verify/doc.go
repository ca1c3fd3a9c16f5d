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
// # Time
//
// An article is indexed once, in time linear in its length. Looking for a
// quotation examines a bounded number of places, however often the article
// repeats itself; where the bound is met, places in the sentences named are
// looked at first, and what is not looked at is not verified.
package verify
