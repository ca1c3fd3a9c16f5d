package text

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// Stem returns the word, folded and in small letters, without its inflection,
// as far as endings tell: it is made for comparing words, not for showing them.
// Languages other than en, ru, hy and az lose nothing. See [SameStem].
func Stem(word, lang string) string {
	s := stemmers()[baseLang(lang)]
	if s == nil {
		return word
	}
	if base, ok := s.irregular[word]; ok {
		return base
	}
	n := utf8.RuneCountInString(word)
	for range s.rounds {
		ending, size := s.ending(word, n)
		if size == 0 {
			break
		}
		word = word[:len(word)-len(ending)]
		n -= size
	}
	if s.finish != nil {
		word = s.finish(word)
	}
	return word
}

// SameStem reports whether two stems may be of one word. Endings are many and
// a list of them is never complete, and so stems that go on differently after
// a long beginning are alike: "government" and "governor" are, "content" and
// "contest" are not.
func SameStem(a, b string) bool {
	if a == b {
		return true
	}
	shared := 0
	for i, r := range a {
		if o, _ := utf8.DecodeRuneInString(b[min(i, len(b)):]); o != r || i >= len(b) {
			break
		}
		shared++
	}
	if shared < 4 {
		return false
	}
	m, n := utf8.RuneCountInString(a), utf8.RuneCountInString(b)
	return 4*shared >= 3*min(m, n) && 2*shared >= max(m, n)
}

// A stemmer knows the endings of one language.
type stemmer struct {
	endings   map[string]bool
	longest   int // runes of an ending
	least     int // runes that must be left
	rounds    int // how many endings may follow each other
	irregular map[string]string
	finish    func(string) string
}

// ending returns the longest ending of word, which has n runes, and its length
// in runes, 0 if it has none.
func (s *stemmer) ending(word string, n int) (ending string, size int) {
	at := len(word)
	for k := 1; k <= min(s.longest, n-s.least); k++ {
		_, width := utf8.DecodeLastRuneInString(word[:at])
		at -= width
		if s.endings[word[at:]] {
			ending, size = word[at:], k
		}
	}
	return ending, size
}

var stemmers = sync.OnceValue(func() map[string]*stemmer {
	return map[string]*stemmer{
		"en": newStemmer(endingsEN, 3, 2, irregularEN, finishEN),
		"ru": newStemmer(endingsRU, 3, 2, "", nil),
		"hy": newStemmer(endingsHY, 2, 3, "", finishHY),
		"az": newStemmer(endingsAZ, 2, 4, "", finishAZ),
	}
})

func newStemmer(endings string, least, rounds int, irregular string, finish func(string) string) *stemmer {
	s := &stemmer{endings: map[string]bool{}, least: least, rounds: rounds, irregular: map[string]string{}, finish: finish}
	for _, e := range strings.Fields(endings) {
		s.endings[e] = true
		s.longest = max(s.longest, utf8.RuneCountInString(e))
	}
	eachRow(irregular, func(base string, forms []string) {
		for _, f := range forms {
			s.irregular[f] = base
		}
	})
	return s
}

// finishEN writes y as i, and parts doubled letters: "stopped" is "stop".
func finishEN(w string) string {
	n := len(w)
	switch {
	case n > 3 && w[n-1] == w[n-2] && strings.IndexByte("bdgmnprt", w[n-1]) >= 0:
		return w[:n-1]
	case n > 2 && w[n-1] == 'y':
		return w[:n-1] + "i"
	}
	return w
}

// finishHY drops the vowel of the last syllable where inflection does: խումբ,
// խմբի; կամուրջ, կամրջի.
func finishHY(w string) string {
	for _, vowel := range []string{"ու", "ի"} {
		i := strings.LastIndex(w, vowel)
		rest := i + len(vowel)
		if i > 0 && rest < len(w) && !strings.ContainsAny(w[rest:], "աեէըիոօ") {
			return w[:i] + w[rest:]
		}
	}
	return w
}

// finishAZ undoes that q and k between vowels are ğ and y.
func finishAZ(w string) string {
	if rest, ok := strings.CutSuffix(w, "ğ"); ok {
		return rest + "q"
	}
	if rest, ok := strings.CutSuffix(w, "y"); ok {
		return rest + "k"
	}
	return w
}

const endingsEN = `'s s' s es e ed ing ings ly d er ers`

// The stems on the left are those of Stem.
const irregularEN = `
tak took taken takes taking take
giv gave given
ris rose risen
fall fell fallen
met meet meets meeting meetings
hold held
leav left
send sent
win won winning winner winners
los lost lose loses losing loss losses
begin began begun beginning
go went gone goes
mak made makes making make
man men
woman women
child children
person people
kill killed killer
think thought
bring brought
buy bought
sell sold
build built
keep kept
find found
pai paid
lead led
fight fought
sign signed signing signature
choos chose chosen
becom became
driv drove driven
writ wrote written
break broke broken
speak spoke spoken
see saw seen
know knew known
grow grew grown
show shown
draw drew drawn
withdraw withdrew withdrawn withdrawal
stand stood
understand understood
tell told
di died dies die dying dead death deaths
lif lives life
strik struck
shoot shot
feel felt
spend spent
seek sought
run ran
country countries
`

const endingsRU = `а я о е ё ы и у ю ь й ая яя ое ее ые ие ый ий ой ей ую юю ого его ому ему ым им ыми ими ых их ом ем ём ам ям ами ями ах ях
	ов ев ёв ью ия ья ию ии ией иям ием иях иями ся сь ть ти л ла ло ли ал ала ало али ил ила или ило ел ела ели ял яла яли ет ёт ют ут ит ат ят
	ешь ишь ете ите йте ать ять ить еть уть ует уют овать ывать ивать ывал ывала ывали ывает ивает ается ается ен ена ено ены ан ана ано аны
	н на но ны нный нная нное нные нного нной нных ным нным ный ная ное ные ного ной ных вший вшая вшие вшего ющий ющая ющие ющего ющих
	ущий ущие ущих ав ив ев в вши вшись ость ости остью`

const endingsHY = `ը ն ս դ ի ին ից ով ում եր ներ երի ների երը ները երին ներին երից ներից երով ներով ան անը ության ություն ությունը ությունն
	ությանը ությամբ ությունից ությունում ություններ ել ալ ելը ելու ելուց ելով եց եցին ած ածը ացել եցել ացած եցված ված վել վելու վում վի վեն
	են ենք եք եմ ես ա ո որ ական ային ու ը՛ նի նա նան նում նել նալ վող ող ողը ողի ողները`

const endingsAZ = `lar lər ı i u ü ın in un ün nın nin nun nün sı si su sü a ə ya yə da də ta tə dan dən tan tən nı ni nu nü na nə nda ndə
	ndan ndən la lə ım im um üm ımız imiz umuz ümüz ınız iniz dır dir dur dür dırlar dirlər ıb ib ub üb yıb yib ıblar iblər mış miş muş müş
	acaq əcək yacaq yəcək acağı əcəyi yacağı yəcəyi acağını əcəyini maq mək mağı məyi ması məsi an ən yan yən ır ir ur ür ar ər dı di du dü dılar
	dilər dığı diyi duğu düyü dığını diyini duğunu düyünü ıq ik uq ük sa sə arlar ərlər dakı dəki lı li lu lü lıq lik luq lük ma mə
	mır mir mur mür mayıb məyib mayacaq məyəcək madı mədi madığını mədiyini araq ərək məy mağ ıl il ul ül`
