package verify

import "unicode/utf8"

// A startSet says of most words that no word or beginning of a word that was
// added to it starts them: by the first two letters, without a search.
type startSet struct {
	bits [64]uint64
	all  bool // a beginning of one letter was added
}

// addStem adds a beginning of words, addWord a whole word.
func (s *startSet) addStem(stem string) {
	s.all = s.all || utf8.RuneCountInString(stem) < 2
	s.addWord(stem)
}

func (s *startSet) addWord(word string) {
	bit := startBit(word)
	s.bits[bit/64] |= 1 << (bit % 64)
}

// mayHold reports whether word may start with one that was added.
func (s *startSet) mayHold(word string) bool {
	bit := startBit(word)
	return s.all || s.bits[bit/64]&(1<<(bit%64)) != 0
}

func startBit(word string) uint {
	a, n := utf8.DecodeRuneInString(word)
	b, _ := utf8.DecodeRuneInString(word[n:])
	return (uint(a)*31 + uint(b)) % 4096
}
