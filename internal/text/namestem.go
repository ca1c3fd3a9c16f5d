package text

import (
	"strings"
	"unicode/utf8"
)

// NameStems returns the beginnings of a name that may be the name without an
// ending, the whole word first: two forms of one name share a beginning
// ("Иванов", "Ивановым"). word is folded and in small letters; lang is en, ru,
// hy or az. A beginning has three letters or more.
func NameStems(word, lang string) []string {
	base := baseLang(lang)
	if base == "hyw" {
		base = "hy"
	}
	stems := []string{word}
	for _, cut := range nameEndings[base] {
		stem, ok := strings.CutSuffix(word, cut)
		if !ok || utf8.RuneCountInString(stem) < 3 {
			continue
		}
		stems = append(stems, stem)
		switch base {
		case "az": // Qarabağa, Köçəyin
			if s, ok := strings.CutSuffix(stem, "ğ"); ok {
				stems = append(stems, s+"q")
			} else if s, ok := strings.CutSuffix(stem, "y"); ok {
				stems = append(stems, s+"k")
			}
		case "hy": // Բաքվի
			if s, ok := strings.CutSuffix(stem, "վ"); ok {
				stems = append(stems, s+"ու")
			}
		}
	}
	if base == "ru" { // Павел, Павла
		for _, vowel := range []string{"е", "о"} {
			if i := len(word) - 4; i > 4 && word[i:i+2] == vowel && utf8.ValidString(word[i:]) {
				stems = append(stems, word[:i]+word[i+2:])
			}
		}
	}
	return stems
}

// nameEndings are the endings that NameStems takes off.
var nameEndings = map[string][]string{
	"en": strings.Fields(`s es n an ian ean ans ians ese ish ic ist ists ite ites i is er ers a ia`),
	"ru": strings.Fields(`а у ом е ы и ю я ем ём ей ёй ой ою ии ию ия ий ией ь ью й ов ев ам ами ах ям ями ях ым им
		ого его ому ему ая ую ый ое ые ых ыми ими их ский ская ское ские ского скому ским ском скую ской ских скими
		ейский ейская ейское ейские ейского ейскому ейским ейском ейскую ейской ейских`),
	"hy": strings.Fields(`ը ն ի ին ից ինը ինն ում ով իս իդ ներ ները ների ներին ներից ներն եր երը երի երին երից երն
		ական ցի ցին ցիներ ցիները ցիների ցիներին յի յին յից յում յով վի վին ու ուն ուց ան անը անն անից ամբ ուն ունը ունն ունում`),
	"az": strings.Fields(`ın in un ün nın nin nun nün a ə ya yə na nə ı i u ü nı ni nu nü sı si su sü yı yi yu yü da də nda ndə
		dan dən ndan ndən la lə yla ylə lar lər ları ləri larının lərinin ların lərin lara lərə larda lərdə lardan lərdən
		çı çi çu çü lı li lu lü lılar lilər dakı dəki dır dir dur dür nındır nindir sının sinin sına sinə sında sində
		ını ini unu ünü ına inə una ünə ında ində unda ündə ından indən undan ündən`),
}
