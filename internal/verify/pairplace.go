package verify

import (
	"strings"
	"sync"

	"parley/internal/glossary"
	"parley/internal/text"
	"parley/summarize/brief"
)

// sidedPlaces are places that each side calls by a name of its own: Armenia's
// names, then Azerbaijan's or, for the
// region itself, the neutral one. A place is left out of a language in which
// one name is a form of the other: Russian Шуши is of Шуша too.
var sidedPlaces = []sidedPlace{
	{1, map[string][2]string{"en": {"Artsakh", "Nagorno-Karabakh|Nagorny Karabakh|Karabakh"}, "hy": {"Արցախ", "Լեռնային Ղարաբաղ|Ղարաբաղ|ԼՂ"}, "az": {"Artsax", "Dağlıq Qarabağ|Qarabağ"}, "ru": {"Арцах", "Нагорный Карабах|Карабах|НК"}}},
	{none, map[string][2]string{"en": {"Stepanakert", "Khankendi|Xankendi|Khankandi|Hankendi"}, "hy": {"Ստեփանակերտ", "Խանքենդի"}, "az": {"Stepanakert", "Xankəndi"}, "ru": {"Степанакерт", "Ханкенди|Ханкенды"}}},
	{none, map[string][2]string{"en": {"Shushi", "Shusha"}, "hy": {"Շուշի", "Շուշա"}, "az": {"Şuşi", "Şuşa"}}},
	{1, map[string][2]string{"en": {"Berdzor", "Lachin"}, "hy": {"Բերձոր", "Լաչին"}, "az": {"Berdzor", "Laçın"}, "ru": {"Бердзор", "Лачин"}}},
	{1, map[string][2]string{"en": {"Karvachar", "Kelbajar|Kalbajar"}, "hy": {"Քարվաճառ", "Քելբաջար"}, "az": {"Karvaçar|Qarvaçar", "Kəlbəcər"}, "ru": {"Карвачар", "Кельбаджар|Кяльбаджар"}}},
	{none, map[string][2]string{"en": {"Martakert", "Aghdara|Agdere|Aghdere|Agdara"}, "hy": {"Մարտակերտ", "Աղդերե|Աղդարա"}, "az": {"Martakert", "Ağdərə"}, "ru": {"Мартакерт", "Агдере|Агдара"}}},
	{none, map[string][2]string{"en": {"Martuni", "Khojavend|Khojavand"}, "hy": {"Մարտունի", "Խոջավենդ"}, "az": {"Martuni", "Xocavənd"}, "ru": {"Мартуни", "Ходжавенд"}}},
	{1, map[string][2]string{"en": {"Kovsakan", "Zangilan"}, "hy": {"Կովսական", "Զանգելան|Զանգիլան"}, "az": {"Kovsakan", "Zəngilan"}, "ru": {"Ковсакан", "Зангелан|Зангилан"}}},
	{none, map[string][2]string{"en": {"Tigranashen", "Karki"}, "hy": {"Տիգրանաշեն", "Քյարքի|Քերքի"}, "az": {"Tiqranaşen", "Kərki"}, "ru": {"Тигранашен", "Кярки|Керки"}}},
	{0, map[string][2]string{"en": {"Vardenis", "Basarkechar"}, "hy": {"Վարդենիս", "Բասարգեչար"}, "az": {"Vardenis", "Basarkeçər"}, "ru": {"Варденис", "Басаркечар"}}},
	{0, map[string][2]string{"en": {"Sotk", "Zod"}, "hy": {"Սոթք", "Զոդ"}, "az": {"Sotk", "Zod"}, "ru": {"Сотк", "Зод"}}},
}

// A sidedPlace is a place with the names of the two sides by language.
type sidedPlace struct {
	neutral int // the side whose name others use too, or none
	names   map[string][2]string
}

const none = -1

// A sided is the name of one side for a place.
type sided struct {
	place int
	side  int // in sidedPlaces
}

// sidedNames finds them in a text.
var sidedNames = sync.OnceValues(func() (*glossary.Glossary, map[*glossary.Entry]sided) {
	var entries []*glossary.Entry
	names := map[*glossary.Entry]sided{}
	for place, p := range sidedPlaces {
		for side := range 2 {
			e := &glossary.Entry{Forms: map[string][]string{}}
			for lang, forms := range p.names {
				e.Forms[lang] = strings.Split(forms[side], "|")
			}
			names[e] = sided{place, side}
			entries = append(entries, e)
		}
	}
	return glossary.New(entries), names
})

// Quotation checks the translation of a quotation: Segment, but a name of a
// place is the speaker's wherever it stands.
func (p *Pair) Quotation(source, target string) []brief.Finding {
	return p.segment(source, target, true)
}

// places wants a place by the name of the side that the source gives it: the
// speaker's in a quotation; elsewhere that name or both.
func (p *Pair) places(n *named, quoted bool) (findings []brief.Finding) {
	source, target := n.source, n.target
	find, names := sidedNames()
	in := find.Find(n.from)
	if len(in) == 0 {
		return nil
	}
	out := map[sided]string{}
	for _, m := range find.Find(n.to) {
		out[names[m.Entry]] = m.Span.Of(target)
	}
	quotes := []brief.Span{{Start: 0, End: len(source)}}
	if !quoted {
		quotes = text.Quotations(source)
	}
	seen := map[sided]bool{}
	both := map[sided]bool{}
	for _, m := range in {
		both[names[m.Entry]] = true
	}
	for _, m := range in {
		own := names[m.Entry]
		other := sided{own.place, 1 - own.side}
		if seen[own] || out[own] != "" || out[other] == "" || both[other] || sidedPlaces[own.place].names[baseOf(p.To)][own.side] == "" {
			continue
		}
		seen[own] = true
		name := m.Span.Of(source)
		switch {
		case within(quotes, m.Span):
			findings = append(findings, finding(brief.Warning, "glossary.place", "the speaker said %q, the translation says %q: a quotation keeps the speaker's name of a place", name, out[other]))
		case other.side != sidedPlaces[own.place].neutral:
			findings = append(findings, finding(brief.Warning, "glossary.place", "%q became %q, the name that the other side uses: write the neutral name or both", name, out[other]))
		}
	}
	return findings
}

func within(spans []brief.Span, s brief.Span) bool {
	for _, q := range spans {
		if q.Start <= s.Start && s.End <= q.End {
			return true
		}
	}
	return false
}
