package attribution

import "strings"

// newEnglish builds the English table. Verbs are given by their bare form; the
// regular forms are made, the irregular ones stand beside.
func newEnglish() *language {
	l := &language{code: "en", words: map[string]class{}, english: true}
	for _, list := range []struct {
		class class
		verbs string
	}{
		{say | invert, `say write:wrote:written add tweet explain note reply respond argue recall declare warn joke quip
			observe insist conclude announce report remark exclaim claim counter suggest predict affirm
			muse lament opine answer complain caution boast retort state reiterate tell:told ask`},
		{say, `assert confirm deny describe acknowledge admit allege contend stress urge vow pledge promise
			accuse criticize criticise condemn call blast defend emphasize emphasise comment charge concede demand denounce
			disclose estimate reveal dispute testify believe think:thought hope fear cite blame agree disagree recommend
			question wonder reject signal point propose praise assure advise inform indicate mention proclaim dismiss slam
			tout reaffirm decry deride ridicule mock swear:swore:sworn attest speculate theorize concur posit
			postulate imply surmise elaborate clarify specify rail implore plead dub lambaste lambast excoriate chide
			scold remind credit commend characterize characterise portray depict liken insinuate confess doubt
			reassure rebut refute disavow lament express caution reckon reference bemoan anticipate`},
		{say | invert | weak, `continue recount begin:began:begun post email shout yell chant scream whisper murmur mutter interject
			interrupt bark fume roar holler boom thunder sneer snap howl chime:chimed gush crow brag intone read object echo repeat joke`},
		{say | weak, `maintain find:found show:showed:shown learn know:knew:known feel:felt expect worry suspect underscore
			underline rebuke hail profess mean:meant outline detail highlight tease label brand decree rule advocate
			applaud thank welcome voice deem regard consider oppose support endorse back favor favour attack challenge
			compare apologize apologise protest refuse decline volunteer contest retract swat request seek:sought want
			prefer vent discuss address encourage invite order instruct invoke quote paraphrase publish hint
			speak:spoke:spoken downplay disown ding knock rip:ripped:ripped skewer trash pan:panned:panned
			refer:referred contrast hammer figure vote press foresee:foresaw:foreseen envision suppose relate notify convince persuade beg assail hail mean:meant`},
	} {
		for _, v := range strings.Fields(list.verbs) {
			l.addVerb(list.class, v)
		}
	}
	for _, v := range strings.Fields(`tell assure inform remind warn urge advise ask notify reassure implore convince persuade beg encourage`) {
		l.words[v] |= tell
		for _, f := range verbForms(v) {
			l.words[f] |= tell
		}
	}
	l.add(tell, "told begged")
	l.add(nounToo, `report reports claim claims call calls question questions comment comments state states vow vows estimate
		estimates point points hope hopes fear fears charge charges demand demands promise promises pledge pledges blame blast
		blasts praise caution dispute disputes signal signals remark remarks note notes doubt doubts request requests tweet
		tweets post posts email emails address support attack attacks challenge challenges order orders worry worries
		feeling meaning warning warnings reading finding findings writing writings opening beginning rule rules voice
		voices detail details highlight highlights label labels brand brands back object objects contest show shows read
		reads reply replies boast joke jokes rebuke echo echoes repeat urge desire want wants discredit credit credits
		volunteer volunteers chant chants protest protests shout shouts reference references ruling showing tout rip
		backing standing criticism building claim continued thinking thought talk talks speaking hail knock pan trash
		quote quotes means decline declines advocate advocates invite outline outlines regard regards mock
		answer answers welcome express learning volunteer champion favor favour`)

	l.add(be, "is are was were be been being am 're 'm")
	l.add(have, "has have had having 've")
	l.add(aux, "will would could should may might can must shall do does did 'd 'll won't wouldn't couldn't")
	l.add(to, "to")
	l.add(negator, `not never n't didn't doesn't don't wasn't isn't hasn't haven't hadn't won't wouldn't can't couldn't cannot
		shouldn't aren't weren't neither nor`)
	l.add(aux, "didn't doesn't don't won't wouldn't can't couldn't cannot shouldn't")
	l.add(be, "wasn't isn't aren't weren't")
	l.add(have, "hasn't haven't hadn't")
	l.add(adverb, `also later then again once even just already still often further always ever first last long now soon
		both all too since only twice instead recently previously reportedly repeatedly famously initially openly
		sometimes thus rather far nevertheless nonetheless otherwise together yesterday today simply ultimately
		quickly much almost half however meanwhile moreover indeed nevertheless besides additionally finally similarly`)
	l.add(hearsay, "reportedly allegedly supposedly purportedly")
	l.add(det, `the a an this that these those some any many few several most no every each another one two three four five six seven
		eight nine ten both all half other such certain various numerous more`)
	l.add(possessive, "his her their its my our your whose")
	l.add(pronoun, "he she they it we i you")
	l.add(male, "he his him man mr lord king prince father son brother husband congressman chairman gentleman sir")
	l.add(female, "she her woman mrs ms miss lady queen princess mother daughter sister wife congresswoman chairwoman spokeswoman actress madam")
	l.add(plural, "they their them")
	l.add(relative, "who which whom")
	l.add(that, "that")
	l.add(prep, `in on at by for with of from to about after before during under over against between among into through without
		within across via upon toward towards around behind beyond despite near outside inside throughout amid amidst
		alongside per than regarding concerning including along like unlike until since following off out up down as`)
	l.add(coord, "and but or nor yet so then")
	l.add(sub, `because when while if as though although unless until whether whereas since before after what where how why
		once wherever whenever than except lest so`)
	l.add(time, `monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow tonight earlier later
		morning afternoon evening night january february march april may june july august september october november december jan feb aug
		sept oct nov dec recently once again week month year weekend ago last next this early late before afterward afterwards
		here there too previously separately simply flatly bluntly p.m a.m midday noon dawn`)
	l.add(role, `spokesman spokeswoman spokesperson president director chairman chairwoman chair chief manager strategist adviser
		advisor aide senator congressman congresswoman governor mayor minister secretary professor analyst pollster expert
		attorney lawyer lawyers judge officer official officials leader leaders member founder co-founder author editor
		reporter correspondent host anchor operative consultant activist organizer organiser coordinator supporter
		supporters delegate candidate nominee economist historian scholar researcher scientist executive ceo head
		representative ambassador general commander pastor bishop priest doctor nurse teacher student veteran owner
		resident voter voters veteran witness witnesses police prosecutor prosecutors critics sources source people
		campaign administration government ministry committee commission company companies court department agency office
		deputy vice prime foreign defense defence former ex national senior top longtime communications press editor-in-chief co-chair co-host
		businessman billionaire mogul democrat republican rival opponent commentator columnist journalist blogger
		adviser strategist speaker whip legislator lawmaker lawmakers councilman commissioner treasurer surrogate`)
	l.add(place, `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
		indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
		nebraska nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon pennsylvania island tennessee
		texas utah vermont virginia washington wisconsin wyoming ala ariz ark calif colo conn del fla ga ill ind kan ky la
		md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo england france germany russia canada
		armenia azerbaijan turkey iran jr sr`)
	l.add(title, "mr mrs ms miss sen rep gov dr gen col lt sgt prof president sir lord lady rev judge secretary")
	l.add(refuse, "declined decline declines refused refuses refuse declining refusing unwilling fail failed fails")
	l.add(talk, "comment respond elaborate say answer discuss speculate specify confirm disclose provide reply give return identify")
	l.add(finite, `is are was were has have had will would could should may might can must do does did made makes make took
		takes take went goes go came comes got gets gave gives give won wins win lost loses ran runs run held holds kept
		put puts led leads met meets left leaves became becomes brought stood sat fell rose began sent spent paid stayed
		used seemed seems appears appeared looks looked turned tried tries needs need wants want offered offers started
		joined visited attended traveled travelled arrived stepped launched released issued issues delivered delivers`)
	l.add(venue, `twitter facebook interview statement speech conference briefing telegram instagram youtube television tv radio
		cnn nbc abc cbs fox msnbc post tweet email letter op-ed memo appearance rally debate newspaper website blog
		podcast reporters journalists press remarks address testimony forum broadcast`)
	l.add(statement, `statement report letter memo speech op-ed email tweet post testimony claim spokesman spokeswoman spokesperson
		assertion argument comment comments remark remarks announcement complaint contention suggestion insistence response
		reply answer question warning promise pledge vow call calls message slogan motto description allegation accusation
		belief view prediction proposal admission acknowledgment denial explanation conclusion declaration chant chants
		cry cries words observation recommendation demand criticism charge claims assertions statements`)
	l.add(notName, `the a an this that these those but and or so yet still also then now however meanwhile moreover instead
		indeed in on at by for with of from to about after before during when while if as though although because since
		until what where how why who some many most one two three several another other all both each every no not even
		only just once later earlier his her their its my our your he she they it we i you there here asked speaking
		according despite under over between among nearly perhaps maybe yes well let if otherwise today yesterday`)
	l.add(label, `q a question answer note notes correction corrections update updates breaking exclusive look plus remember watch
		read related email follow poll video photo photos photograph audio caption image source sources credit abstract
		text topic subject background analysis opinion editorial live more also share click subscribe fact verdict result
		results total summary conclusion week day morning news`)
	for _, p := range []string{"according to", "in the words of", "in the opinion of", "in the view of", "as reported by", "as noted by", "as described by", "as stated by"} {
		l.before = append(l.before, strings.Fields(p))
	}
	l.suffixes = []suffix{{"ly", adverb}}
	l.words["family"], l.words["july"], l.words["italy"], l.words["ally"], l.words["rally"] = 0, time, 0, 0, venue
	l.words["assembly"], l.words["anomaly"], l.words["kelly"], l.words["daily"], l.words["weekly"], l.words["monthly"] = 0, 0, 0, 0, 0, 0
	return l
}

// addVerb adds the forms of a verb given as "say" or "write:wrote:written".
func (l *language) addVerb(c class, verb string) {
	parts := strings.Split(verb, ":")
	bare := parts[0]
	forms := verbForms(bare)
	switch bare {
	case "say":
		forms[1], forms[2] = "said", "saying"
	case "slam", "admit", "rebut":
		forms[1], forms[2] = bare+bare[len(bare)-1:]+"ed", bare+bare[len(bare)-1:]+"ing"
	case "quip":
		forms[1], forms[2] = "quipped", "quipping"
	case "beg", "brag":
		forms[1], forms[2] = bare+"ged", bare+"ging"
	case "rip", "pan", "begin":
		forms[2] = bare + bare[len(bare)-1:] + "ing"
	}
	if len(parts) > 1 {
		forms[1] = parts[1]
	}
	l.words[bare] |= c | base
	l.words[forms[0]] |= c | third
	l.words[forms[1]] |= c | past
	l.words[forms[2]] |= c | ing
	if len(parts) > 2 {
		l.words[parts[2]] |= c | past
	}
	if bare == "read" {
		l.words["read"] |= past
	}
}

// verbForms returns the regular third person, past and -ing form of a verb.
func verbForms(bare string) []string {
	stem, s, ed := strings.TrimSuffix(bare, "e"), bare+"s", "ed"
	n := len(bare)
	switch {
	case bare[n-1] == 'y' && !strings.ContainsRune("aeiou", rune(bare[n-2])):
		return []string{bare[:n-1] + "ies", bare[:n-1] + "ied", bare + "ing"}
	case strings.HasSuffix(bare, "sh"), strings.HasSuffix(bare, "ch"), strings.HasSuffix(bare, "ss"):
		s = bare + "es"
	case strings.HasSuffix(bare, "ee"):
		stem, ed = bare, "d"
	}
	return []string{s, stem + ed, stem + "ing"}
}
