package verify

import (
	"strings"
	"unicode/utf8"

	"parley/internal/text"
)

// The limits of legal edits.
const (
	minPiece   = 3     // words on either side of an ellipsis
	maxGap     = 40    // words that an ellipsis stands for
	maxCovered = 4     // words that a bracket stands for
	maxSteps   = 20000 // tokens tried in all: then the search fails
)

// An aligner finds the pieces of an edited quotation one after the other.
type aligner struct {
	*Article
	pieces  []piece
	runs    []run // of each piece, as far as found
	steps   int   // left
	failure place // the first place where only the edit was not legal
}

// rest finds the pieces from k on, each behind the one before it, and goes back
// to another place for a piece where the next one cannot be found.
func (al *aligner) rest(k int) bool {
	if k == len(al.pieces) {
		return true
	}
	p, before := al.pieces[k], al.runs[k-1]
	most := 0
	switch {
	case p.join.ellipsis:
		most = maxGap
	case p.join.bracket:
		most = max(maxCovered, len(p.join.gloss))
	}
	covered := 0
	for i := before.j; i < min(len(al.tokens), before.j+2*most+maxMarks) && covered <= most; i++ {
		if al.steps--; al.steps < 0 {
			return false
		}
		if r, ok := al.pieceAt(p, i); ok {
			if reason := al.omits(before, i, p.join); reason != "" {
				if al.failure.reason == "" {
					al.failure = place{run: run{al.runs[0].i, r.j}, reason: reason}
				}
				return false // farther on, the same is left out
			}
			al.runs[k] = r
			if al.rest(k + 1) {
				return true
			}
		}
		if p.join.ellipsis || p.join.bracket {
			if al.tokens[i].word {
				covered++
			}
			continue
		}
		break
	}
	return false
}

// pieceAt returns the tokens of p if it starts at token i.
func (al *aligner) pieceAt(p piece, i int) (run, bool) {
	rest, plain := al.plain[al.tokens[i].start:], p.plain
	if p.free {
		first, size := utf8.DecodeRuneInString(rest)
		want, skip := utf8.DecodeRuneInString(plain)
		if text.FoldCase(first, al.doc.Lang) != text.FoldCase(want, al.doc.Lang) {
			return run{}, false
		}
		rest, plain = rest[size:], plain[skip:]
	}
	if !strings.HasPrefix(rest, plain) {
		return run{}, false
	}
	j, ok := al.endingAt(len(al.plain) - len(rest) + len(plain))
	return run{i, j}, ok && i < j
}

// tooShort says that fewer than minPiece words stand beside an ellipsis. Pieces
// that only a bracket parts count together, and so do those between which the
// article has the ellipsis itself.
func (al *aligner) tooShort() string {
	words := al.pieces[0].words
	for k, p := range al.pieces[1:] {
		if !p.join.ellipsis || al.onlyDots(al.runs[k].j, al.runs[k+1].i) {
			words += p.words
			continue
		}
		if words < minPiece {
			break
		}
		words = p.words
	}
	if words < minPiece && len(al.pieces) > 1 {
		return "fewer than three words stand beside an ellipsis"
	}
	return ""
}
