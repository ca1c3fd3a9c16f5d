package article

import (
	"slices"
	"strings"
	"sync"
)

// minShort is how many words of running text must stand before a phrase for it
// to end a text that is too short for the other rules.
const minShort = 12

// trimShort is trim for a text too short to tell an article from its page by
// their sizes: only lines that are nothing but navigation go, above the text,
// and below it all from a known phrase on, if no running text follows it.
func trimShort(lines []line) ([]line, []Cut) {
	var cuts []Cut
	prose, at := 0, len(lines)
	for i, l := range lines {
		if l.endsArticle() && prose >= minShort && !slices.ContainsFunc(lines[i:], func(l line) bool { return l.prose() && l.phrase == nil }) {
			at = i
			break
		}
		if l.sentence {
			prose += l.words
		}
	}
	if at < len(lines) {
		cuts = append(cuts, fromPhrase(lines[at:]))
		lines = lines[:at]
	}
	if prose < minShort {
		return lines, nil
	}
	lines, middle := dropLines(lines)
	return lines, append(middle, cuts...)
}

// minLabels is how many labels of a navigation must stand above a text for them
// to be one: a single one is the section that the article is in.
const minLabels = 2

// cutNavigation takes off the lines above a text that are the navigation of its
// page and nothing else.
func cutNavigation(lines []line) ([]line, []Cut) {
	labels, at := 0, 0
	for i, l := range lines {
		n := navigationLabels(l.text)
		switch {
		case n > 0:
			labels, at = labels+n, i+1
			continue
		case l.words <= 2 && !l.sentence && at == i && labels > 0:
			continue // a label that is not known, if one that is follows
		}
		break
	}
	if labels < minLabels || at == len(lines) {
		return lines, nil
	}
	return lines[at:], []Cut{{joinLines(lines[:at]), aboveArticle}}
}

// navigationLabels returns of how many labels of a navigation s is made, 0 if
// there is anything else in it.
func navigationLabels(s string) int {
	if len(s) > 400 {
		return 0
	}
	n := 0
	for label := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("|•·/›»>\t≡☰×✕", r) }) {
		words := strings.Join(phraseWords(label, 6), " ")
		switch {
		case words == "":
		case labelSet()[words]:
			n++
		default:
			return 0
		}
	}
	return n
}

// navigation are labels of the navigations of news sites, a language a line.
const navigation = `
home, main page, news, latest, latest news, all news, politics, economy, economics, business, society, culture, sport, sports, world, region, regional, opinion, opinions, analysis, analytics, interview, interviews, video, videos, photo, photos, media, about, about us, contact, contacts, contact us, menu, search, log in, login, sign in, subscribe, en, eng, english, skip to content, skip to main content, law, health, science, technology, more
главная, на главную, главная страница, новости, все новости, лента, лента новостей, последние новости, главные новости, политика, экономика, бизнес, общество, культура, спорт, в мире, мир, регион, регионы, армения, азербайджан, россия, карабах, происшествия, право, наука, здоровье, технологии, мнение, мнения, аналитика, интервью, видео, фото, мультимедиа, спецпроекты, о нас, контакты, реклама, меню, поиск, войти, вход, регистрация, подписка, рус, русский, ru, перейти к содержимому, перейти к основному содержанию, ещё
գլխավոր, գլխավոր էջ, լուրեր, բոլոր լուրերը, նորություններ, վերջին լուրեր, լրահոս, քաղաքականություն, տնտեսություն, բիզնես, հասարակություն, մշակույթ, սպորտ, աշխարհ, միջազգային, տարածաշրջան, մարզեր, արցախ, իրավունք, գիտություն, առողջություն, տեխնոլոգիաներ, կարծիք, վերլուծություն, հարցազրույց, հարցազրույցներ, տեսանյութ, տեսանյութեր, լուսանկարներ, մամուլ, մեր մասին, կապ, հետադարձ կապ, գովազդ, մենյու, ցանկ, որոնում, մուտք, հայ, հայերեն, հյ, am, arm, ավելին
ana səhifə, əsas səhifə, baş səhifə, əsas, xəbərlər, bütün xəbərlər, son xəbərlər, xəbər lenti, lent, gündəm, siyasət, iqtisadiyyat, biznes, cəmiyyət, sosial, mədəniyyət, idman, dünya, region, regionlar, hadisə, kriminal, hüquq, elm, təhsil, səhiyyə, sağlamlıq, texnologiya, rəy, təhlil, analitika, müsahibə, video, foto, multimedia, haqqımızda, əlaqə, reklam, menyu, axtarış, giriş, az, azərbaycanca, aze, daha çox
ana sayfa, anasayfa, haberler, son dakika, gündem, siyaset, politika, ekonomi, dünya, spor, kültür, kültür sanat, sanat, yaşam, sağlık, bilim, teknoloji, eğitim, yazarlar, görüş, analiz, röportaj, video, foto, foto galeri, galeri, hakkımızda, iletişim, künye, menü, ara, giriş, giriş yap, abone ol, tr, türkçe, daha fazla
`

var labelSet = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for label := range strings.FieldsFuncSeq(navigation, func(r rune) bool { return r == ',' || r == '\n' }) {
		set[strings.Join(phraseWords(label, 0), " ")] = true
	}
	return set
})
