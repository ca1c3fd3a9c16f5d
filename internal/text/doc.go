// Package text is what parley knows of written language: which bytes may be
// shown, which language and script they are in, where paragraphs, sentences
// and words begin and end, how a text folds for comparison, and which numbers
// it states. It knows English, Armenian, Azerbaijani, Russian and Turkish, and
// does something sensible with the rest.
//
// Spans are half-open byte offsets into the string that was given, on rune
// boundaries. Every function is pure, safe for concurrent use, takes time
// linear in its input and accepts any string, invalid UTF-8 included.
//
// Languages are BCP 47 codes. Where a function takes one, only what it knows
// of the base language counts ("hy", "hyw" and "hy-AM" are treated alike), and
// an unknown or empty one gets the rules that all languages share.
package text
