package charset

import "strings"

// armenian is ArmSCII-8 (AST 34.002) from 0xA0 on: 18 marks, 38 letters as
// capital and small, and the apostrophe. The first mark but one is the sign of
// eternity, which is no text.
var armenian = func() (table [0x60]rune) {
	for i := range table {
		table[i] = '\uFFFD'
	}
	copy(table[:], []rune("\u00A0\u058Dև։)(»«—.՝,-֊…՜՛՞"))
	for i := range 38 {
		table[0x12+2*i] = 'Ա' + rune(i)
		table[0x13+2*i] = 'ա' + rune(i)
	}
	table[0x5E] = '՚'
	return table
}()

// armenianRune returns what the byte c stands for in ArmSCII-8.
func armenianRune(c byte) rune {
	switch {
	case c < 0x80:
		return rune(c)
	case c < 0xA0:
		return '\uFFFD'
	}
	return armenian[c-0xA0]
}

func decodeArmenian(data []byte) (string, int) {
	var b strings.Builder
	b.Grow(2 * len(data))
	damaged := 0
	for _, c := range data {
		r := armenianRune(c)
		if r == '\uFFFD' {
			damaged++
		}
		b.WriteRune(r)
	}
	return b.String(), damaged
}
