package config

import "slices"

// Nearest returns the word of known that word was probably meant to be, or ""
// where none is near: at most one edit in three letters, and two in all.
func Nearest(word string, known []string) string {
	best, least := "", min(2, (len(word)+2)/3)+1
	for _, k := range known {
		if d := edits([]rune(word), []rune(k)); d < least {
			best, least = k, d
		}
	}
	return best
}

// edits counts the insertions, deletions, substitutions and swaps of
// neighbours between a and b (the optimal string alignment distance).
func edits(a, b []rune) int {
	var beforeLast []int
	last := make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row := make([]int, len(b)+1)
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], beforeLast[j-1]+1)
			}
		}
		beforeLast, last = last, row
	}
	return last[len(b)]
}

// nearestHint is Nearest as a hint that lists all of known where none is near.
func nearestHint(word string, known []string) string {
	if near := Nearest(word, known); near != "" {
		return "did you mean " + near + "?"
	}
	known = slices.Clone(known)
	slices.Sort(known)
	return "there are " + list(known)
}

// list joins words for a sentence.
func list(words []string) string {
	out := ""
	for i, w := range words {
		switch {
		case i > 0 && i == len(words)-1:
			out += " and "
		case i > 0:
			out += ", "
		}
		out += w
	}
	return out
}
