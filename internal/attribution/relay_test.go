package attribution

import "testing"

// TestSpeakers holds who speaks, for whom and through whom against sentences of
// which each was once read wrongly.
func TestSpeakers(t *testing.T) {
	for _, test := range []struct {
		lang, text        string
		rule              string
		speaker, reporter string
		kind              Kind
	}{
		{"en", "Viktor Hallam was reported by the state news agency to have said that the line would open.", "passive-second-hand", "Viktor Hallam", "the state news agency", SecondHand},
		{"en", "Peeter Oja was quoted by the Valga weekly as saying that members would boycott the launch.", "passive-second-hand", "Peeter Oja", "the Valga weekly", SecondHand},
		{"en", "Norland denied the charge; its troops, the Defense Ministry said, had answered fire.", "content-subject-cue-content", "the Defense Ministry", "", Indirect},
		{"az", "“Biz qərarı ümidlə gözləyirik”, diplomat olan Roberto Kalza dedi.", "quote-source-cue", "Roberto Kalza", "", Direct},
		{"az", "“Onlar yardım istəmirdilər” Anna Sumbun bildirdi.", "quote-source-cue", "Anna Sumbun", "", Direct},
		{"az", "“Qərar yaxşıdır və qalacaq”, Anna Sumbun dedi.\n\n“Heç vaxt imtina etməyəcəyik”, deyə əlavə etdi.", "quote-source-cue", "Anna Sumbun", "", Direct},
		{"ru", "Заявление Уотерсон вызвало споры. Сенатор Анна Уотерсон ответила. «Это ложь», — уверяет Уотерсон.", "quote-dash-cue", "Анна Уотерсон", "", Direct},
	} {
		found := Extract(document(test.text, test.lang))
		var a Attribution
		for _, x := range found {
			if x.Rule == test.rule {
				a = x
			}
		}
		if a.Speaker != test.speaker || a.Reporter.Of(test.text) != test.reporter || a.Kind != test.kind {
			t.Errorf("%s: %q, reporter %q, %s in %s", test.lang, a.Speaker, a.Reporter.Of(test.text), a.Kind, test.text)
		}
	}
	if found := Extract(document("Oltania let it be known that it could live with any figure.", "en")); len(found) > 0 && found[0].Kind == SecondHand {
		t.Error("a party that lets something be known says it itself")
	}
}
