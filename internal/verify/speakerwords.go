package verify

import (
	"strings"
	"sync"
)

// A nameSet is words in small letters: stem* stands for all words that start
// so. The sets were drawn up by hand and hold the four languages together.
type nameSet struct {
	words, stems map[string]bool
}

func newNameSet(list string) *nameSet {
	s := &nameSet{map[string]bool{}, map[string]bool{}}
	for _, w := range strings.Fields(list) {
		if stem, ok := strings.CutSuffix(w, "*"); ok {
			s.stems[stem] = true
		} else {
			s.words[w] = true
		}
	}
	return s
}

func (s *nameSet) has(word string) bool {
	if s.words[word] {
		return true
	}
	for i := range word {
		if i > 3 && s.stems[word[:i]] {
			return true
		}
	}
	return s.stems[word]
}

// The sets are built when first used and never change.
var (
	// Nouns of bodies, which no person is named by.
	bodyNouns = sync.OnceValue(func() *nameSet {
		return newNameSet(`party state states house union front court courts council senate congress forum army navy police press media group
		bank board office team club league society front fund nets terminals times post news officials sources critics experts
		campaign people residents nations world rights democrats republicans side
		ministr* department* government* agenc* committee* commission* compan* administration* association* organi* parliament*
		universit* institut* federation* authorit* communit* embass* foundation* coalition* movement* corporation* service* assembl*
		министерств* департамент* правительств* агентств* комитет* комисси* компани* администраци* ассоциаци* организаци* парламент*
		университет* институт* федераци* служб* посольств* фонд* движени* корпораци* партия* партии* партию* партией* союз* совет* полици*
		նախարարությ* կառավարությ* գործակալությ* հանձնաժողով* կոմիտե* ընկերությ* ոստիկանությ* խորհրդարան* խորհուրդ* միությ* կուսակցությ*
		կազմակերպությ* շարժում* շարժման* դեսպանատ* համալսարան* ինստիտուտ* հիմնադրամ* ծառայությ* վարչությ*
		nazirliy* nazirlik* hökumət* agentli* komitə* komissiya* şirkət* polis* parlament* birliy* birlik* partiya* təşkilat* hərəkat*
		səfirliy* səfirlik* universitet* institut* fond* xidmət* idarə* departament* şura*`)
	})
	// Nouns of the press, which passes on what others say.
	pressNouns = sync.OnceValue(func() *nameSet {
		return newNameSet(`media press newspaper* weekly daily outlet* tabloid* broadcaster* journalists reporters сми газет* издани* телеканал*
		журналист* լրատվամիջոց* թերթ* լրագրող* mətbuat* qəzet* media* jurnalist* telekanal*`)
	})
	// Titles of persons.
	personTitles = sync.OnceValue(func() *nameSet {
		return newNameSet(`mr mrs ms miss dr sir sen rep gov gen lt col prof president minister secretary senator governor ambassador general
		господин госпожа г-н г-жа президент министр премьер депутат посол генерал պարոն տիկին նախագահ նախագահը նախարար նախարարը վարչապետ
		վարչապետը պատգամավոր պատգամավորը cənab xanım prezident nazir deputat səfir general`)
	})
	// Words that stand for somebody named elsewhere.
	pronounWords = sync.OnceValue(func() *nameSet {
		return newNameSet(`he she it they we i you who which his her their its он она оно они я мы вы его ее их который которая которые
		նա նրանք ես մենք դուք նրա նրանց ինքը ով որը որի ում որոնց որոնք ովքեր դա սա that this these those them кто что которого которой o kim onlar mən biz siz onun onların`)
	})
	possessiveWords = sync.OnceValue(func() *nameSet {
		return newNameSet(`its his her their my our your его ее их мой наш наша свой նրա նրանց իր իրենց մեր onun onların bizim`)
	})
	// Words for several named before.
	bothWords = sync.OnceValue(func() *nameSet {
		return newNameSet(`two both sides parties latter former some others оба обе двое стороны երկուսն երկուսը կողմերը hər ikisi ikisi tərəflər bəzi`)
	})
	// Pronouns for the one who spoke last.
	backPronouns = sync.OnceValue(func() *nameSet {
		return newNameSet(`he she his her they their it its он она его ее они их նա նրա նրան նրանք նրանց o onun onlar onların`)
	})
	// Words that say that somebody passes on what another said.
	relayWords = sync.OnceValue(func() *nameSet {
		return newNameSet(`reported reportedly reports quoted cited according sources allegedly якобы данным словам ссылкой источник источники источника
		источников сведениям слухам իբր իբրև կարծես փոխանցմամբ հաղորդմամբ տվյալներով ըստ խոսքով խոսքերով guya görə xəbər əsasən iddia
		сообща* сообщени* передаёт* передает* передал* цитир* հաղորդվ* հաղորդել* փոխանց* տեղեկությ* աղբյուր* mənbə* istinad*`)
	})
)
