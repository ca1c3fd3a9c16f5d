package charset

// Sentences to cut samples of any length from: news of no day and no place.
var samples = map[string]string{
	"ru": "Министры договорились открыть северный переход с первого мая, сообщили в пресс-службе правительства. Переговоры шли четыре дня и завершились поздно вечером. " +
		"«Осталось решить вопрос о пошлинах», — сказал журналистам глава делегации. Жители приграничных сёл жалуются на цены: хлеб подорожал на 12%. " +
		"По данным ведомства, в прошлом году через границу проехали 340 тысяч грузовиков. Эксперты считают, что объём торговли вырастет. " +
		"Оппозиция требует опубликовать текст соглашения. Депутаты обсудят его на следующей неделе; юристы уже изучают каждую статью. " +
		"В центре города прошёл митинг, его участники держали флаги и пели. Полиция не вмешивалась, задержанных нет. Съезд партии назначен на октябрь. " +
		"Бывший посол объяснил, почему этот документ вряд ли изменит жизнь людей. Журналист уточнил у чиновника дату подписания. ЕС и США приветствовали решение.",
	"uk": "Міністри домовилися відкрити північний перехід з першого травня, повідомили в пресслужбі уряду. Переговори тривали чотири дні й завершилися пізно ввечері. " +
		"«Залишилося вирішити питання про мито», — сказав журналістам голова делегації. Мешканці прикордонних сіл скаржаться на ціни: хліб подорожчав на 12%. " +
		"За даними відомства, торік через кордон проїхали 340 тисяч вантажівок. Експерти вважають, що обсяг торгівлі зросте. Ґрунтовний аналіз ще готують. " +
		"Опозиція вимагає оприлюднити текст угоди. Депутати обговорять її наступного тижня; юристи вже вивчають кожну статтю. " +
		"У центрі міста відбувся мітинг, його учасники тримали прапори й співали. Поліція не втручалася, затриманих немає. З'їзд партії призначено на жовтень.",
	"hy": "Նախարարները պայմանավորվել են բացել հյուսիսային անցակետը մայիսի մեկից՝ հայտնել են կառավարության մամուլի ծառայությունից։ Բանակցությունները տևել են չորս օր։ " +
		"«Մնում է լուծել մաքսատուրքերի հարցը»,— լրագրողներին ասել է պատվիրակության ղեկավարը։ Սահմանամերձ գյուղերի բնակիչները բողոքում են գներից. հացը թանկացել է 12 տոկոսով։ " +
		"Գերատեսչության տվյալներով՝ անցած տարի սահմանով անցել է 340 հազար բեռնատար։ Փորձագետները կարծում են, որ առևտրի ծավալը կաճի։ Ընդդիմությունը պահանջում է հրապարակել համաձայնագիրը։ " +
		"Պատգամավորները այն կքննարկեն հաջորդ շաբաթ, իսկ իրավաբաններն արդեն ուսումնասիրում են յուրաքանչյուր հոդվածը։ Քաղաքի կենտրոնում հանրահավաք է տեղի ունեցել։ " +
		"Ոստիկանությունը չի միջամտել, ձերբակալվածներ չկան։ Ինչո՞ւ է ժողովուրդը դժգոհ։ Կուսակցության համագումարը նշանակված է հոկտեմբերին։",
	"az": "Nazirlar martin sonunda görüşüb, iki ölkənin sərhədindəki keçid məntəqəsinin açılması barədə razılığa gəliblər. Danışıqlar dörd gün davam edib və gecə başa çatıb. " +
		"“Gömrük rüsumları məsələsi qalır”, – deyə nümayəndə heyətinin başçısı jurnalistlərə bildirib. Sərhədyanı kəndlərin sakinləri qiymətlərdən şikayətçidir: çörək 12 faiz bahalaşıb. " +
		"İdarənin məlumatına görə, ötən il sərhəddən 340 min yük maşını keçib. Mütəxəssislər hesab edirlər ki, ticarətin həcmi artacaq. Müxalifət sazişin mətninin dərcini tələb edir. " +
		"Deputatlar onu gələn həftə müzakirə edəcəklər, hüquqşünaslar isə artıq hər maddəni öyrənirlər. Şəhərin mərkəzində mitinq keçirilib, polis müdaxilə etməyib.",
	"tr": "Bakanlar kuzey kapısının mayıs ayının birinden itibaren açılması konusunda anlaştı. Görüşmeler dört gün sürdü ve gece geç saatlerde sona erdi. " +
		"“Gümrük vergisi sorunu kaldı” dedi heyet başkanı gazetecilere. Sınır köylerinde yaşayanlar fiyatlardan şikâyetçi: ekmek yüzde 12 pahalandı. " +
		"Kurumun verilerine göre geçen yıl sınırdan 340 bin kamyon geçti. Uzmanlar ticaret hacminin artacağını düşünüyor. Muhalefet anlaşma metninin yayımlanmasını istiyor. " +
		"Milletvekilleri konuyu önümüzdeki hafta görüşecek; hukukçular her maddeyi inceliyor. İstanbul'da büyük bir miting düzenlendi, polis müdahale etmedi.",
	"fr": "Les ministres se sont mis d’accord pour ouvrir le passage du nord à partir du premier mai, a annoncé le gouvernement. Les négociations ont duré quatre jours et se sont achevées tard. " +
		"« Il reste la question des droits de douane », a déclaré le chef de la délégation. Les habitants des villages frontaliers se plaignent : le pain a augmenté de 12 %, même à la campagne. " +
		"L’année dernière, 340 000 camions ont traversé la frontière. Des experts pensent que le commerce va croître. L’opposition exige que le texte soit publié dès que possible. " +
		"Les députés l’examineront la semaine prochaine ; où en est-on ? Un rassemblement a eu lieu au cœur de la ville, la police n’est pas intervenue. Ça suffit, répète-t-on.",
	"de": "Die Minister einigten sich darauf, den nördlichen Übergang ab dem ersten Mai zu öffnen, teilte die Regierung mit. Die Gespräche dauerten vier Tage und endeten spät in der Nacht. " +
		"„Offen bleibt die Frage der Zölle“, sagte der Leiter der Delegation. Die Bewohner der Dörfer beklagen sich über Preise: Brot wurde um 12 Prozent teurer, Äpfel noch mehr. " +
		"Im vergangenen Jahr überquerten 340.000 Lastwagen die Grenze. Fachleute glauben, dass der Handel wächst. Die Opposition fordert, den Text zu veröffentlichen. Größere Städte hoffen darauf. " +
		"Die Abgeordneten prüfen ihn nächste Woche; Juristen lesen jeden Absatz. In der Mitte der Stadt gab es eine Kundgebung, die Polizei griff nicht ein – außer am Rathaus.",
	"en": "The ministers agreed to open the northern crossing from the first of May, the government’s press office said. The talks lasted four days and ended late – very late – at night. " +
		"“What remains is the question of duties,” the head of the delegation told reporters. People in the border villages complain about prices: bread is up 12%, and the café on the square has closed. " +
		"Last year 340,000 lorries crossed the border, which isn’t a record. Experts believe that trade will grow… The opposition wants the text to be published. “It’s our right,” they said. " +
		"Members will debate it next week; lawyers are reading each article. There was a rally in the middle of town, and police didn’t step in — nobody was held. The fee is £5 or €6.",
}
