package verify

import (
	"strings"

	"parley/summarize/brief"
)

// price notes a Russian «запросил стоимость», which is to ask what something
// costs, where the source asks for a price: «попросил установить цену».
func (p *Pair) price(s, t *pairSide) []brief.Finding {
	if p.To != "ru" {
		return nil
	}
	for i, w := range t.words {
		if !isOneOf(w, " запросил запросила запросило запросили ") {
			continue
		}
		for k := i + 1; k <= i+2 && k < len(t.words) && t.unbroken(i, k); k++ {
			if isOneOf(t.words[k], " стоимость цену цены тариф тарифы ") {
				if s.enquires() {
					return nil
				}
				return []brief.Finding{finding(brief.Note, "demand.enquiry", "%q asks what it costs; to ask for a price is «попросить установить»", t.as(i, k+1))}
			}
		}
	}
	return nil
}

// enquires reports whether the side has a word for asking to be told.
func (s *pairSide) enquires() bool {
	for i, w := range s.words {
		switch pairData(s.lang) {
		case "en":
			if strings.HasPrefix(w, "inquir") || strings.HasPrefix(w, "enquir") || w == "quote" || w == "quotation" ||
				w == "asked" && i+1 < len(s.words) && isOneOf(s.words[i+1], " what how about whether if ") {
				return true
			}
		case "hy":
			if strings.HasPrefix(w, "հարցր") || strings.HasPrefix(w, "հետաքրքրվ") || strings.HasPrefix(w, "ճշտ") {
				return true
			}
		case "az":
			if strings.HasPrefix(w, "soruş") || strings.HasPrefix(w, "maraqlan") || strings.HasPrefix(w, "öyrən") {
				return true
			}
		}
	}
	return false
}
