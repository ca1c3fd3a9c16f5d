package verify

import (
	"bufio"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"parley/internal/baseline"
	"parley/internal/text"
)

// A qualitySource is an article with the quotations found in it.
type qualitySource struct {
	lang, text string
	quotes     []string
}

// qualitySources reads the articles of testdata and, where they are at hand,
// the evaluation data: news in English with quotations in marks, and news in
// four languages whose sentences serve as quotations.
func qualitySources(t *testing.T) []qualitySource {
	var sources []qualitySource
	add := func(lang, content string, quotes []string) {
		if len(quotes) > 0 {
			sources = append(sources, qualitySource{lang, content, quotes})
		}
	}
	files, _ := filepath.Glob("../../testdata/articles/*.txt")
	for _, name := range files {
		if data, err := os.ReadFile(name); err == nil && utf8.Valid(data) {
			add(text.Language(string(data)), string(data), quotationsIn(string(data)))
		}
	}
	dir := baseline.DataFolder()
	if _, err := os.Stat(dir); err != nil {
		t.Logf("without the evaluation data: %v", err)
		return sources
	}
	for _, content := range summEdits(t, filepath.Join(dir, "summedits", "news.dev.jsonl")) {
		add("en", content, quotationsIn(content))
	}
	for _, content := range pages(t, filepath.Join(dir, "pages", "ground-truth.json")) {
		add("en", content, quotationsIn(content))
	}
	for lang, name := range map[string]string{"en": "src.eng", "ru": "ref.rus", "hy": "ref.hye", "az": "ref.aze-Latn"} {
		for i, doc := range ntrex(t, filepath.Join(dir, "ntrex"), name) {
			if i%3 > 0 && os.Getenv("PARLEY_ALL") == "" {
				continue // a third will do for every day
			}
			add(lang, strings.Join(doc, "\n\n"), slices.DeleteFunc(doc, func(s string) bool { return len(strings.Fields(s)) < 8 }))
		}
	}
	slices.SortStableFunc(sources, func(a, b qualitySource) int { return strings.Compare(a.text, b.text) })
	return sources
}

// quotationsIn returns what stands in double quotation marks within a
// paragraph, if it has six words or more.
func quotationsIn(content string) []string {
	var quotes []string
	marks := regexp.MustCompile(`“([^“”"\n]+)”|"([^“”"\n]+)"|«([^«»\n]+)»`)
	for _, m := range marks.FindAllStringSubmatch(content, -1) {
		q := m[1] + m[2] + m[3]
		first, _ := utf8.DecodeRuneInString(q)
		if len(strings.Fields(q)) >= 6 && !unicode.IsSpace(first) && !slices.Contains(quotes, q) {
			quotes = append(quotes, q)
		}
	}
	return quotes
}

func summEdits(t *testing.T, name string) []string {
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var texts []string
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		var item struct{ Doc string }
		if err := json.Unmarshal(lines.Bytes(), &item); err != nil {
			t.Fatal(err)
		}
		if !slices.Contains(texts, item.Doc) {
			texts = append(texts, item.Doc)
		}
	}
	return texts
}

func pages(t *testing.T, name string) []string {
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var items map[string]struct{ ArticleBody string }
	if err := json.Unmarshal(data, &items); err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, item := range items {
		texts = append(texts, item.ArticleBody)
	}
	return texts
}

// ntrex returns the documents of one language as lists of segments.
func ntrex(t *testing.T, dir, name string) [][]string {
	ids, err := os.ReadFile(filepath.Join(dir, "DOCUMENT_IDS.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(filepath.Join(dir, "newstest2019-"+name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	idOf := strings.Split(string(ids), "\n")
	var docs [][]string
	last := ""
	for i, segment := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		if idOf[i] != last {
			docs = append(docs, nil)
			last = idOf[i]
		}
		docs[len(docs)-1] = append(docs[len(docs)-1], strings.TrimSpace(segment))
	}
	return docs
}

// A mutator changes quotations of one article.
type mutator struct {
	rand   *rand.Rand
	source qualitySource
	all    []string // the words of the article
}

// bare returns a word without the marks around it.
func bare(word string) string {
	return strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) })
}

func lower(word string) string { return strings.ToLower(bare(word)) }

// isNegation knows the plain negations of the four languages. It is written
// apart from the lists that it tests.
func isNegation(word string) bool {
	w := strings.ReplaceAll(lower(word), "’", "'")
	if strings.HasSuffix(w, "n't") {
		return true
	}
	return slices.Contains(strings.Fields(`not never no nobody nothing neither nor cannot without none
		не ни нет никогда никто ничего без нельзя
		չի չեն չէ չէր չեմ չենք չէին ոչ առանց երբեք
		deyil deyildir yox yoxdur heç`), w)
}

// turns knows the words that no ellipsis may pass over, roughly: negations,
// modals, conditions, words of speech.
func turns(word string) bool {
	if isNegation(word) || strings.HasPrefix(lower(word), "չ") {
		return true
	}
	for _, form := range []string{"мож", "мог", "долж", "отриц", "կարող", "bil", "'d", "’d", "’ll", "'ll"} {
		if strings.Contains(lower(word), form) {
			return true
		}
	}
	for _, form := range []string{"mayıb", "məyib", "madı", "mədi", "maya", "məyə", "mır", "mir", "mur", "mür", "mamış", "məmiş", "malı", "məli", "madan", "mədən", "maz", "məz"} {
		if strings.Contains(lower(word), form) {
			return true
		}
	}
	return slices.Contains(strings.Fields(`if unless whether until may might can could would should must shall will perhaps
		maybe apparently appears said says say saying told tell added noted called according denied deny refused failed
		lack unable unlikely
		если ли бы нужно похоже кажется возможно сказал сказала сказали заявил заявила сообщил добавил отметил
		եթե պետք պիտի ասաց ասել հնարավոր հավանաբար հայտարարել նշել
		əgər gərək lazım mümkün dedi deyib bildirib deyir görə qeyd əlavə imtina inkar təkzib görünür`), lower(word))
}

func (m *mutator) spaces(q string) (string, bool) {
	return strings.NewReplacer(" ", "\u00a0").Replace(q), strings.Contains(q, " ")
}

func (m *mutator) quotationMarks(q string) (string, bool) {
	v := strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "«", `"`, "»", `"`).Replace(q)
	if v == q {
		v = strings.ReplaceAll(q, "'", "’")
	}
	return v, v != q
}

func (m *mutator) dashes(q string) (string, bool) {
	v := strings.NewReplacer("—", "-", "–", "-", " - ", " — ", "--", "—").Replace(q)
	return v, v != q
}

func (m *mutator) finalPunctuation(q string) (string, bool) {
	switch {
	case strings.HasSuffix(q, "."), strings.HasSuffix(q, ","):
		if m.rand.IntN(2) == 0 {
			return q[:len(q)-1], true
		}
		return q[:len(q)-1] + ",", true
	case strings.HasSuffix(q, "?"), strings.HasSuffix(q, "!"):
		return q[:len(q)-1], true
	}
	return q + ",", !strings.HasSuffix(q, ":") && !strings.HasSuffix(q, "։")
}

func (m *mutator) bracketedCapital(q string) (string, bool) {
	r, size := utf8.DecodeRuneInString(q)
	next, _ := utf8.DecodeRuneInString(q[size:])
	switch {
	case !unicode.IsLetter(r) || !unicode.IsLower(next) || m.source.lang == "az" && strings.ContainsRune("iIİı", r):
		return "", false
	case unicode.IsUpper(r):
		r = unicode.ToLower(r)
	default:
		r = unicode.ToUpper(r)
	}
	return "[" + string(r) + "]" + q[size:], true
}

func gloss(lang string) string {
	return map[string]string{"en": "[the officials]", "ru": "[чиновники]", "hy": "[պաշտոնյաները]", "az": "[rəsmilər]"}[lang]
}

func (m *mutator) glossAdded(q string) (string, bool) {
	words := strings.Split(q, " ")
	k := 1 + m.rand.IntN(len(words)-1)
	if k < len(words)-1 && len(words) > 6 && !strings.Contains(q, "[") {
		return strings.Join(slices.Insert(words, k, gloss(m.source.lang)), " "), true
	}
	return "", false
}

func (m *mutator) glossForPronoun(q string) (string, bool) {
	words := strings.Split(q, " ")
	pronouns := strings.Fields(`they he she we it them us их они мы он она նրանք նա մենք onlar biz o`)
	for range 10 {
		k := m.rand.IntN(len(words))
		if slices.Contains(pronouns, lower(words[k])) && lower(words[k]) == strings.ToLower(words[k]) && len(words) > 6 {
			words[k] = gloss(m.source.lang)
			return strings.Join(words, " "), true
		}
	}
	return "", false
}

// gap picks words to leave out that have three on either side.
func (m *mutator) gap(words []string) (i, j int, ok bool) {
	if len(words) < 8 {
		return 0, 0, false
	}
	i = 3 + m.rand.IntN(len(words)-7)
	j = i + 1 + m.rand.IntN(min(10, len(words)-3-i))
	whole := func(words []string) bool {
		n := 0
		for _, w := range words {
			if bare(w) != "" {
				n++
			}
		}
		return n >= 3
	}
	return i, j, j <= len(words)-3 && whole(words[:i]) && whole(words[j:])
}

func (m *mutator) legalEllipsis(q string) (string, bool) {
	words := strings.Split(q, " ")
	i, j, ok := m.gap(words)
	if !ok || slices.ContainsFunc(words[i:j], turns) || strings.ContainsAny(strings.Join(words[i:j], " "), "“”\"«»") {
		return "", false
	}
	dots := []string{"...", "…", "[...]", "[…]", ". . ."}[m.rand.IntN(5)]
	return strings.Join(slices.Concat(words[:i], []string{dots}, words[j:]), " "), true
}

func (m *mutator) ellipsisOverNegation(q string) (string, bool) {
	words := strings.Split(q, " ")
	i, j, ok := m.gap(words)
	if !ok || !slices.ContainsFunc(words[i:j], isNegation) {
		return "", false
	}
	if again := strings.ToLower(strings.Join(words[1:j], " ")); strings.Contains(again, strings.ToLower(strings.Join(words[:i], " "))) {
		return "", false // from the second place on, nothing is wrong
	}
	return strings.Join(slices.Concat(words[:i], []string{"..."}, words[j:]), " "), true
}

func (m *mutator) number(q string) (string, bool) {
	digits := []int{}
	for i := range len(q) {
		if '0' <= q[i] && q[i] <= '9' {
			digits = append(digits, i)
		}
	}
	if len(digits) == 0 {
		return "", false
	}
	i := digits[m.rand.IntN(len(digits))]
	return q[:i] + string('0'+(q[i]-'0'+1+byte(m.rand.IntN(8)))%10) + q[i+1:], true
}

func (m *mutator) name(q string) (string, bool) {
	isName := func(w string) bool {
		r, _ := utf8.DecodeRuneInString(bare(w))
		return unicode.IsUpper(r) && utf8.RuneCountInString(bare(w)) > 2
	}
	words := strings.Split(q, " ")
	for range 20 {
		k, other := m.rand.IntN(len(words)), m.all[m.rand.IntN(len(m.all))]
		if k > 0 && isName(words[k]) && isName(other) && bare(other) != bare(words[k]) {
			words[k] = strings.Replace(words[k], bare(words[k]), bare(other), 1)
			return strings.Join(words, " "), true
		}
	}
	return "", false
}

func (m *mutator) negationDropped(q string) (string, bool) {
	words := strings.Split(q, " ")
	var negations []int
	for k, w := range words {
		if isNegation(w) {
			negations = append(negations, k)
		}
	}
	if len(negations) == 0 {
		return "", false
	}
	k := negations[m.rand.IntN(len(negations))]
	if w := strings.ReplaceAll(words[k], "’", "'"); strings.Contains(w, "n't") {
		words[k] = strings.Replace(w, "n't", "", 1)
	} else {
		words = slices.Delete(words, k, k+1)
	}
	return strings.Join(words, " "), true
}

func (m *mutator) negationInserted(q string) (string, bool) {
	words := strings.Split(q, " ")
	k := 1 + m.rand.IntN(len(words)-1)
	not := map[string]string{"en": "not", "ru": "не", "hy": "չի", "az": "deyil"}[m.source.lang]
	if m.rand.IntN(3) == 0 {
		not = "[" + not + "]"
	}
	return strings.Join(slices.Insert(words, k, not), " "), true
}

func (m *mutator) halvesSwapped(q string) (string, bool) {
	words := strings.Split(q, " ")
	half := len(words) / 2
	return strings.Join(slices.Concat(words[half:], words[:half]), " "), true
}

func (m *mutator) wordDropped(q string) (string, bool) {
	words := strings.Split(q, " ")
	k := 1 + m.rand.IntN(len(words)-2)
	if bare(words[k]) == "" || lower(words[k]) == lower(words[k-1]) || bare(strings.Join(words[:k], "")) == "" || bare(strings.Join(words[k+1:], "")) == "" {
		return "", false
	}
	return strings.Join(slices.Delete(words, k, k+1), " "), true
}

func (m *mutator) wordReplaced(q string) (string, bool) {
	words := strings.Split(q, " ")
	k, other := m.rand.IntN(len(words)), m.all[m.rand.IntN(len(m.all))]
	if bare(words[k]) == "" || bare(other) == "" || lower(other) == lower(words[k]) {
		return "", false
	}
	words[k] = strings.Replace(words[k], bare(words[k]), bare(other), 1)
	return strings.Join(words, " "), true
}

// stitch joins the start of q to the end of another quotation.
func (m *mutator) stitch(q, by string) (string, bool) {
	other := m.source.quotes[m.rand.IntN(len(m.source.quotes))]
	a, b := strings.Split(q, " "), strings.Split(other, " ")
	if other == q || strings.Contains(q, other) || strings.Contains(other, q) {
		return "", false
	}
	return strings.Join(slices.Concat(a[:1+len(a)*2/3], []string{by}, b[len(b)/3:]), " "), true
}

func (m *mutator) stitched(q string) (string, bool) {
	v, ok := m.stitch(q, "")
	return strings.Replace(v, "  ", " ", 1), ok
}

func (m *mutator) stitchedByEllipsis(q string) (string, bool) { return m.stitch(q, "...") }

// cutBeforeCondition ends q before its last word that puts a condition on it.
func (m *mutator) cutBeforeCondition(q string) (string, bool) {
	words := strings.Split(q, " ")
	for k := len(words) - 1; k >= 4; k-- {
		if !slices.Contains(strings.Fields(`unless until if except если եթե əgər`), lower(words[k])) {
			continue
		}
		before := words[k-1]
		last, _ := utf8.DecodeLastRuneInString(before)
		if strings.ContainsRune(`.!?;:-)”’"»։․`, last) || strings.ContainsAny(words[k], `“‘"«`) || slices.Contains(strings.Fields(`even as and or but what и но հա եւ և և՛ və amma`), lower(before)) {
			return "", false // another sentence, or no condition on these words
		}
		return strings.TrimRight(strings.Join(words[:k], " "), ","), true
	}
	return "", false
}
