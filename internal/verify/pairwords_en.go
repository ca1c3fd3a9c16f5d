package verify

// The words of one language by what they do to a statement, drawn up by hand.
// Negations said in another way, "failed to" and "unable" and the prefix un-,
// are wide: either side may say them so.
var pairWordsEN = []pairWords{
	{pairNot | pairNegative, `not never no nobody nothing nowhere neither none cannot without *n't`},
	{pairNot | pairNegative | pairDouble, `nor`},
	{pairNegative, `hardly scarcely barely rarely seldom unable unlikely impossible lack* fail* refus* reject* declin* denied deny denies
		denying denial disput* dismiss* rebut* refut* false falsely untrue lie lies lying against oppos* prevent* stop* ban bans bann* bar
		bars barred block* forbid* forbade avoid* halt* refrain* until unless only except* instead rather doubt* miss* disagree*
		exclud* rul* absen* unclear unknown prohibit* cancel* suspend* abandon* contrary zero free few little ignor* lost lose loses losing
		ended ending short deprived spare* reluctan* abstain* boycott* skip* omit* exempt* difficult* hard resist* delay* postpone* empty
		deficien* impractical* yet_to devoid void lest far beyond withdr* withh* quit drop* cease* restrict* wrong* vain minus mere* simply outside landlocked
		worr* overlook* neglect* forgot* forget* deter deterred underprep* ill_advised still_to well_short wave waved fallen_out left_out gone
		ignorant before anti* un* in* im* ir* il* dis* non* *less`},
	{pairFree, `unit* union* univers* unique* uniform* uni until un unto unil* unearth* uncle* under* inform* intern* inter* into in
		increas* includ* indeed individual* industr* infl* infra* initi* innov* innoc* inqu* insid* insp* inst* insu* integr* intell*
		inten* intro* inv* indic* indict* indon* ingr* inner inning* ink inn india* inc inch* income* independen* index* incident*
		important* impact* imp* implement* improv* impress* imm* image* imag* iran* iraq* ireland irish il ill illness* israel*
		disc* distr* district* disp* disease* disaster* dish* disk* disney* dist* disarm* disloc* nongov* mister mission* missile*
		missis* missouri ruling rule ruled ruler* unless`},
	{pairFree, `not_care did_not_care do_not_care does_not_care not_only not_just not_merely not_simply not_least whether_or_not no_doubt no_more_than no_less_than no_fewer_than
		no_later_than no_earlier_than no_sooner_than not_to_mention if_not why_not or_not nothing_but no_matter not_even not_so_much
		not_necessarily or_no no_wonder not_long no_one_else could_not_but cannot_but couldn't_help can't_help could_not_help
		cannot_help didn't_just look_no_further without_fail`},
	{pairApprox, `about around approximately roughly nearly almost over under`},
	{pairApprox | pairBound, `at_least more_than less_than fewer_than no_more_than no_less_than no_fewer_than up_to at_most
		upwards_of close_to just_over just_under well_over an_estimated as_many_as as_much_as some`},
	{pairBound, `about around approximately roughly nearly almost over under least most more less fewer up above below some estimated
		estimate* close minimum maximum exceed* beyond only just near approaching odd plus virtually practically surpass* top* reach*
		another further until till as so or several few couple half mere merely well barely`},
	{pairAfter | pairBound, `or_more or_so or_less or_fewer plus`},
	{pairHearsay | pairSaid, `reportedly allegedly purportedly supposedly rumored rumoured`},
	{pairSaid, `report* alleg* purport* suppos* rumo* claim* accord* apparent* seem* appear* suspect* believ* thought accus* said says
		say saying told sources source unconfirmed unverified understood presum* so-called charg* describ* likely possib* may might
		could would know* known called consider* hear heard ostensibl* information data per`},
	{pairPerhaps | pairMaybe, `probably perhaps possibly maybe presumably`},
	{pairMaybe, `may might could can possib* probab* perhaps maybe presum* likel* potential* chance* suppos* seem* appear* apparent*
		think* thought believ* would should guess* expect* assum* suspect* sure* must risk* prospect* suggest* estimat* conceiv*
		feasible if unclear unlikely most hope*`},
}
