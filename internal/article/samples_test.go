package article

import "strings"

// A sample is an article with what stands around it on a page, for the tests of
// this package.
type sample struct {
	lang     string
	headline string
	body     []string // paragraphs
	after    []string // lines of the page, copied along
}

func (s sample) text() string { return strings.Join(s.body, "\n\n") }

func (s sample) page() string {
	return s.text() + "\n\n" + strings.Join(s.after, "\n\n") + "\n"
}

func samples() []sample {
	return []sample{{
		lang:     "en",
		headline: "Ministers agree to open the northern crossing",
		body: []string{
			"TBILISI — The ministers of transport of both countries said on Tuesday that the northern crossing will be open to lorries from the first day of May, after four rounds of talks.",
			"“We have agreed on the rules and on the date,” Levan Beridze told reporters. “What remains is the work of the customs officers.”",
			"His counterpart was more careful. He said that at least two questions were still open, and that the list of goods had not been signed yet by anybody.",
			"Neither minister spoke about the price of the repairs.",
		},
		after: []string{
			"Leave a Reply",
			"Your email address will not be published. Required fields are marked *",
			"You May Also Like",
			"Prices of bread go up in the whole region for the third month",
			"The harvest was small this year, and farmers say that they cannot…",
		},
	}, {
		lang:     "ru",
		headline: "Министры договорились открыть северный переход",
		body: []string{
			"Министры транспорта двух стран сообщили во вторник, что северный переход будет открыт для грузовиков с первого мая, после четырёх раундов переговоров.",
			"«Мы договорились о правилах и о дате, — сказал журналистам Леван Беридзе. — Осталась работа таможенников, и она уже началась на обеих сторонах».",
			"Его коллега был осторожнее. По его словам, по меньшей мере два вопроса остаются открытыми, а список товаров ещё никем не подписан, и когда это произойдёт, пока неизвестно.",
			"О стоимости ремонта министры говорить не стали.",
		},
		after: []string{
			"Подписывайтесь на наш телеграм-канал",
			"Комментарии (3)",
			"Читайте также",
			"Хлеб дорожает третий месяц подряд",
		},
	}, {
		lang:     "hy",
		headline: "Նախարարները պայմանավորվել են բացել հյուսիսային անցակետը",
		body: []string{
			"Երկու երկրների տրանսպորտի նախարարները երեքշաբթի հայտարարել են, որ հյուսիսային անցակետը բեռնատարների համար կբացվի մայիսի մեկից՝ բանակցությունների չորս փուլից հետո։",
			"«Մենք պայմանավորվել ենք կանոնների և ամսաթվի շուրջ,— լրագրողներին ասել է Լևան Բերիձեն։— Մնում է մաքսավորների աշխատանքը, որն արդեն սկսվել է երկու կողմերում»։",
			"Նրա գործընկերն ավելի զգուշավոր էր։ Նրա խոսքով՝ առնվազն երկու հարց դեռ բաց է, իսկ ապրանքների ցանկը դեռ ոչ ոք չի ստորագրել, և հայտնի չէ, թե երբ դա տեղի կունենա։",
			"Ավելին, նա ժամկետ չի նշել։",
		},
		after: []string{
			"Թողնել մեկնաբանություն",
			"Առնչվող նյութեր",
			"Հացի գինը բարձրանում է երրորդ ամիսն անընդմեջ",
		},
	}, {
		lang:     "az",
		headline: "Nazirlər şimal keçidinin açılması barədə razılığa gəliblər",
		body: []string{
			"İki ölkənin nəqliyyat nazirləri çərşənbə axşamı bildiriblər ki, şimal keçidi dörd danışıqlar raundundan sonra mayın birindən yük maşınları üçün açılacaq.",
			"“Biz qaydalar və tarix barədə razılığa gəlmişik, – deyə Levan Beridze jurnalistlərə bildirib. – Qalan gömrük işçilərinin işidir və o, hər iki tərəfdə artıq başlayıb”.",
			"Onun həmkarı daha ehtiyatlı danışıb. O bildirib ki, ən azı iki məsələ hələ açıq qalır, malların siyahısı isə hələ heç kim tərəfindən imzalanmayıb və bunun nə vaxt olacağı məlum deyil.",
			"Nazirlər təmirin qiyməti barədə danışmayıblar.",
		},
		after: []string{
			"Şərh yazın",
			"OXŞAR XƏBƏRLƏR",
			"Çörək üçüncü aydır ki, ardıcıl olaraq bahalaşır",
		},
	}, {
		lang:     "tr",
		headline: "Bakanlar kuzey kapısının açılması konusunda anlaştı",
		body: []string{
			"İki ülkenin ulaştırma bakanları salı günü yaptıkları açıklamada, kuzey kapısının dört tur görüşmenin ardından bir mayıstan itibaren kamyonlara açılacağını söyledi.",
			"“Kurallar ve tarih konusunda anlaştık,” diyen Levan Beridze gazetecilere şunları ekledi: “Geriye gümrük memurlarının işi kaldı ve bu iş iki tarafta da başladı.”",
			"Meslektaşı ise daha temkinliydi. En az iki sorunun hâlâ açık olduğunu, mal listesinin henüz kimse tarafından imzalanmadığını ve bunun ne zaman olacağının bilinmediğini belirtti.",
			"Bakanlar onarımın fiyatı hakkında konuşmadı.",
		},
		after: []string{
			"Yorum Yap",
			"İLGİLİ HABERLER",
			"Ekmek fiyatları üçüncü aydır artıyor",
		},
	}}
}
