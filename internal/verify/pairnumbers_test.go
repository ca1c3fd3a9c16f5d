package verify

import (
	"strings"
	"testing"
)

// numberMessages returns what is found in the numbers and dates of a translation.
func numberMessages(p *Pair, source, target string) string {
	var all []string
	for _, f := range p.numbers(source, target) {
		all = append(all, string(f.Severity)+" "+f.Code+" "+f.Message)
	}
	return strings.Join(all, "\n")
}

var numberLangs = [...]string{"en", "hy", "az", "ru"}

// TestPairNumbersRight has lines that say the same in four languages: each is a
// right translation of each other.
func TestPairNumbersRight(t *testing.T) {
	for _, lines := range [][4]string{
		{"Of the 460 members, 412 voted on Tuesday, 18 June 2024, at 6.30 a.m.",
			"460 անդամից 412-ը քվեարկել է երեքշաբթի՝ 2024 թ. հունիսի 18-ին, ժամը 6:30-ին։",
			"460 üzvdən 412-si 2024-cü il iyunun 18-də, çərşənbə axşamı, saat 6:30-da səs verib.",
			"Из 460 членов 412 проголосовали во вторник, 18 июня 2024 года, в 6:30."},
		{"In 2013 about 21,700 people left, and 9,312 families applied in March.",
			"2013-ին հեռացել է մոտ 21 700 մարդ, իսկ մարտին դիմել է 9312 ընտանիք։",
			"2013-cü ildə təxminən 21.700 nəfər getdi, martında isə 9.312 ailə müraciət etdi.",
			"В 2013 году уехали около 21 700 человек, а в марте обратились 9312 семей."},
		{"There are 14 classes for 611 children.",
			"611 երեխայի համար կա 14 դասարան։",
			"611 uşaq üçün 14 sinif var.",
			"На 611 детей приходится 14 классов."},
		{"Two out of every three families waited twelve and a half hours until Monday.",
			"Յուրաքանչյուր երեք ընտանիքից երկուսը սպասել է տասներկուսուկես ժամ՝ մինչև երկուշաբթի։",
			"Hər üç ailədən ikisi on iki saat yarım, bazar ertəsinədək gözlədi.",
			"Две из каждых трёх семей ждали двенадцать с половиной часов, до понедельника."},
		{"The rate fell by one-tenth of a percent in the 1990s.",
			"Ցուցանիշը 1990-ականներին նվազել է տոկոսի մեկ տասներորդով։",
			"Göstərici 1990-cı illərdə faizin onda biri qədər azalıb.",
			"Показатель снизился на одну десятую процента в 1990-е годы."},
		{"The two sides met on Saturday.",
			"Կողմերը հանդիպել են շաբաթ օրը։",
			"Tərəflər şənbə günü görüşüb.",
			"Стороны встретились в субботу."},
		{"A five-person team works on the market every Sunday.",
			"Հինգհոգանոց խումբը շուկայում աշխատում է ամեն կիրակի։",
			"Beşnəfərlik qrup hər bazar günü bazarda işləyir.",
			"Команда из пяти человек работает на рынке каждое воскресенье."},
	} {
		for i, source := range lines {
			for j, target := range lines {
				if got := numberMessages(&Pair{From: numberLangs[i], To: numberLangs[j]}, source, target); got != "" {
					t.Errorf("%s to %s:\n%s\n%s\n%s", numberLangs[i], numberLangs[j], source, target, got)
				}
			}
		}
	}
}

func TestPairNumbersWrong(t *testing.T) {
	for _, c := range []struct{ source, lang, target, want string }{
		// Numbers that changed places.
		{"412 soldiers were killed and 1,250 were wounded.", "ru", "Убиты 1250 солдат, 412 ранены.",
			"error number.swapped “412” and “1,250” seem to stand in each other's place in the translation"},
		{"There are 14 schools and 611 houses.", "hy", "Կա 611 դպրոց և 14 տուն։",
			"error number.swapped “14” and “611” seem to stand in each other's place in the translation"},
		{"There are 14 schools and 611 houses.", "az", "611 məktəb və 14 ev var.",
			"error number.swapped “14” and “611” seem to stand in each other's place in the translation"},
		{"Yerevan sent 20 and Tbilisi 35.", "ru", "Ереван отправил 35, а Тбилиси — 20.",
			"warning number.swapped “20” and “35” seem to stand in each other's place in the translation"},
		{"It rained for 12 hours on 30 September.", "hy", "Սեպտեմբերի 12-ին անձրևեց 30 ժամ։",
			"error number.swapped “12” and “30” seem to stand in each other's place in the translation"},
		{"The motion passed by 10-6.", "az", "Təklif 6-10 hesabı ilə qəbul edildi.",
			"warning number.swapped “10” and “6” seem to stand in each other's place in the translation"},
		// Dates.
		{"They met on Sunday.", "az", "Onlar şənbə günü görüşdülər.", "error date.changed “Sunday” has become “şənbə” in the translation"},
		{"They met on Wednesday.", "az", "Onlar çərşənbə axşamı görüşdülər.", "error date.changed “Wednesday” has become “çərşənbə axşamı” in the translation"},
		{"They met in March.", "hy", "Նրանք հանդիպել են ապրիլին։", "error date.changed “March” has become “ապրիլին” in the translation"},
		{"They met in May 2020.", "ru", "Они встретились в 2020 году.", "error date.missing the month “May” is missing from the translation"},
		{"They met on Friday.", "ru", "Они встретились.", "warning date.missing “Friday” is missing from the translation"},
		{"They met.", "ru", "Они встретились в среду.", "error date.extra “среду” does not stand in the source"},
		{"They met yesterday.", "ru", "Они встретятся завтра.", "error date.changed “yesterday” has become “завтра” in the translation"},
		{"On Monday and Tuesday it rained, on Tuesday it snowed.", "hy", "Երկուշաբթի և երեքշաբթի անձրև էր, երկուշաբթի օրը՝ ձյուն։",
			"error date.changed “Tuesday” has become “Երկուշաբթի” in the translation"},
		// Words that are also others.
		{"Theresa May may march on, and the market is free.", "az", "Tereza Mey irəliləyə bilər, bazar isə azaddır.", ""},
		{"The week was long, the battlefield empty.", "hy", "Շաբաթը երկար էր, մարտի դաշտը՝ դատարկ։", ""},
		{"The environment is clean, they told the Sunday Times.", "ru", "Окружающая среда чиста, сказали они Sunday Times.", ""},
		{"The clean-up took place by the Juma Mosque.", "az", "İməcilik Cümə məscidinin yanında keçirildi.", ""},
		{"The clean-up was large.", "ru", "Субботник был большим.", ""},
		{"The district of Oktyabrsky voted.", "ru", "Голосовал Октябрьский район.", ""},
		{"The attacks of 9/11 came first.", "ru", "Сначала были теракты 11 сентября.", ""},
		{"It opens on 05.09.2018.", "ru", "Откроется 5 сентября 2018 года.", ""},
		// What has another sign.
		{"It cost ₼500.", "ru", "Это стоило 500 ₽.",
			"error number.missing “₼500” is missing from the translation, or has another value or unit there\n" +
				"error number.extra “500 ₽” does not stand in the source with this value and unit"},
		{"It cost 500 drams.", "hy", "Այն արժեր 500 ֏։", ""},
		{"It cost ¥500.", "az", "Bu, 500 yen idi.", ""},
	} {
		if got := numberMessages(&Pair{From: "en", To: c.lang}, c.source, c.target); got != c.want {
			t.Errorf("%s: %s\n%s\n got %q\nwant %q", c.lang, c.source, c.target, got, c.want)
		}
	}
}

// FuzzPairNumbers: whatever the texts, a text is a right translation of itself.
func FuzzPairNumbers(f *testing.F) {
	f.Add("On Monday and Tuesday, 5 of 7; 10-6, 6-10; 3 May 2020, 7.15 a.m.", "Երկուշաբթի, 7-ից 5-ը, 2020 թ. մայիսի 3-ին")
	f.Add("bazar ertəsinədək 460 üzvdən 412-si, 2024-cü il mayın 3-də", "в мае, 412 из 460, субботний, 1990-е")
	f.Add("\xff5 ՝ 1, 2 and 3 \u0301May \u00a07", "1 1 1 one one")
	f.Fuzz(func(t *testing.T, s, other string) {
		for _, from := range numberLangs {
			if got := numberMessages(&Pair{From: from, To: from}, s, s); got != "" {
				t.Fatalf("%s: %q differs from itself: %s", from, s, got)
			}
			for _, to := range numberLangs {
				numberMessages(&Pair{From: from, To: to}, s, other)
			}
		}
	})
}

// A figure may take the percent that its source leaves to be understood, not
// lose one, and none where the source counts something.
func TestNumbersSaidPercent(t *testing.T) {
	for _, test := range []struct{ source, to, target, want string }{
		{"They want 18 percent more and would not take less than 14.", "ru", "Они хотят на 18% больше и не согласятся менее чем на 14%.", ""},
		{"They want 18 percent more and would not take less than 14.", "hy", "Նրանք 18% ավելի են ուզում և չեն համաձայնի 14%-ից պակասին։", ""},
		{"They want 18 percent more and would not take less than 14.", "az", "Onlar 18 faiz artıq istəyir və 14 faizdən aza razı olmayacaqlar.", ""},
		{"They want 18 percent more and 14 boats.", "ru", "Они хотят на 18% больше и 14% лодок.", "number.missing number.extra"},
		{"In 2013, they wanted 18 percent.", "ru", "В 2013% году они хотели 18%.", "number.missing number.extra"},
		{"They would not take less than 14.", "ru", "Они не согласятся менее чем на 14%.", "number.missing number.extra"},
		{"They want 18 percent more and would not take less than 14.", "ru", "Они хотят на 18 больше и не согласятся менее чем на 14.", "number.missing number.extra"},
	} {
		var got []string
		for _, f := range (&Pair{From: "en", To: test.to}).numbers(test.source, test.target) {
			got = append(got, f.Code)
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%q: got %v, want %q", test.target, got, test.want)
		}
	}
}

func TestNumbersDerivedMonth(t *testing.T) {
	p := &Pair{From: "en", To: "az"}
	if got := p.numbers("The ceasefire of June 2014 held until March.", "2014-cü ilin iyunundakı atəşkəs martının sonunadək davam edib."); len(got) > 0 {
		t.Errorf("%+v", got)
	}
	if got := p.numbers("The ceasefire of June 2014 held.", "2014-cü ilin iyulundakı atəşkəs davam edib."); len(got) != 1 || got[0].Code != "date.changed" {
		t.Errorf("%+v", got)
	}
}
