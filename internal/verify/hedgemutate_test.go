package verify

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"sort"
	"strings"
	"testing"

	"parley/internal/baseline"
	"parley/summarize/brief"
)

// A hedgeFault is a way to make a right line wrong.
type hedgeFault struct {
	lang, name string
	find       *regexp.Regexp
	with       string
}

// hedgeFaults returns the faults, each applied at the first place where it fits.
func hedgeFaults() []hedgeFault {
	var faults []hedgeFault
	add := func(lang, name string, pairs ...string) {
		for i := 0; i < len(pairs); i += 2 {
			faults = append(faults, hedgeFault{lang, name, regexp.MustCompile(pairs[i]), pairs[i+1]})
		}
	}
	add("en", "drop negation", `\b(did) not (\w)`, "$1 $2", `\b(will|would|has|had|have|was|were|is|are|could|should|does|do) not\b`, "$1",
		`\bno (evidence|exception|position|corridor|passport|quota|military|accusations|date)\b`, "an $1", `\b[Nn]obody\b`, "somebody", `\b[Dd]enied (that|having)\b`, "Said $1", `\bwithout\b`, "with", `\bcannot\b`, "can",
		`\bnever `, "")
	add("en", "add negation", `\b(will|would|has|had|was|were|is|are|could|can|may|might|should) ((?:[a-mo-z]|n[a-np-z])[a-z]+)`, "$1 not $2",
		`^(Offer|Call|Ask|Reject|Demand)ed\b`, "Did not ${1}", `^(Accus|Propos)ed\b`, "Did not ${1}e")
	add("en", "drop approximator", `\b(at least|no more than|about|nearly|almost|roughly|more than|over|up to|some|at most|fewer than|just under|around) (\S*\d)`, "$2",
		`\b(at least|no more than|about|nearly|almost|roughly|more than|at most) (two|three|four|five|six|seven|eight|nine|ten|twelve)\b`, "$2")
	add("en", "change approximator", `\b(at least|more than|over) (\S*\d)`, "nearly $2", `\b(about|nearly|almost|roughly|no more than|at most|up to|some|fewer than) (\S*\d)`, "at least $2")
	add("en", "add approximator", `([a-z]) (\d[\d,.]* (soldiers|trucks|people|families|members|hectares|tonnes|percent|million|volunteers))`, "$1 at least $2")
	add("en", "drop hedge", `\b(is|are|was|were) (reportedly|allegedly) `, "$1 ", `\b(reportedly|allegedly) `, "", `\b(may|might|could) ([a-z])`, "will $2",
		`\bappears (possible|likely)`, "is $1", `\b(were|was) said to have`, "$1 known to have")
	add("en", "add hedge", `\bthat (\w)`, "that reportedly $1", `\b(was|were|had|has|will) ([a-z])`, "$1 allegedly $2")
	add("en", "drop condition", `,? (if|unless) [^,.;“”]*`, "", `\b[Ii]f [^,.;]*, `, "")

	add("ru", "drop negation", `(?:^| )(?:не|ни) `, " ", `^Отрица\S+`, "Сказала", `^Не `, "")
	add("ru", "add negation", `(что(?: [а-мо-яё]+| н[а-дж-я]+)*?)( [а-яё]+(?:ла|ли|ло|ют|ут|ят|ет|ит|ёт))([ .,])`, "${1} не$2$3", `(,(?: [а-мо-яё]+)*?)( [а-яё]+(?:ла|ли|ло|ют|ут|ят|ет|ит|ёт))([ .,])`, "${1} не$2$3")
	add("ru", "drop approximator", `(не менее|не более|почти на|почти|примерно в|примерно|порядка|около|более|менее|до|свыше) (\d)`, "$2")
	add("ru", "change approximator", `(не менее|более|свыше) (\d)`, "почти $2", `(почти|примерно|порядка|около|до) (\d)`, "не менее $2", `(почти на|примерно в) (\d)`, "не менее чем $2")
	add("ru", "drop hedge", `якобы `, "", `(может|могут) `, "", `как (ожидается|сообщалось), `, "")
	add("ru", "add hedge", `что ([а-яё])`, "что якобы $1")
	add("ru", "drop condition", `если [^,.]*, `, "")

	add("hy", "drop negation", ` չի (\S+)`, " $1 է", ` չեն (\S+)`, " $1 են", ` չէ([ ,։])`, " է$1", ` չ(ունի|կա)`, " $1", `^Հերքել է, թե`, "Ասել է, որ", `ոչ ոք`, "բոլորը")
	add("hy", "add negation", `(որ .*?)(\S+(?:ել|ում|վել|ալ)) (է|են)([ ,։])`, "${1}չի $2$4", ` կ([^ ]+(?:ի|ա|են))([ ,։])`, " չի $1$2", `(\S+վել) (է|են)([ ,։])`, "չի $1$3")
	add("hy", "drop approximator", `(առնվազն|մոտ|շուրջ|գրեթե|ավելի քան|մինչև) (\d|յոթ)`, "$2")
	add("hy", "change approximator", `առնվազն (\d|յոթ)`, "գրեթե $1", `(մոտ|շուրջ|գրեթե) (\d)`, "առնվազն $2", `ավելի քան (\d)`, "գրեթե $1")
	add("hy", "drop hedge", `կարող է `, "", `իբր `, "", `հաղորդվում է,? `, "")
	add("hy", "add hedge", `որ (\S)`, "որ իբր $1")
	add("hy", "drop condition", `եթե [^,։]*, `, "")

	add("az", "drop negation", `mayıb\b`, "ıb", `məyib\b`, "ib", `m([ıiuü])r(lar|lər)?([ ,.])`, "${1}r$2$3", `mayacağ`, "acağ", `məyəcə`, "əcə", ` deyil`, "dir", `heç kimə (.*)mırlar`, "hamıya ${1}ırlar", `təkzib edib`, "təsdiq edib")
	add("az", "add negation", `(ki, .*[aıou][^aıouəeiöü]+)[ıu]b\b`, "${1}mayıb", `(ki, .*[əeiöü][^aıouəeiöü]+)[iü]b\b`, "${1}məyib", `(\S[aıou]\S*)acaq\b`, "${1}mayacaq", `(\S[əeiöü]\S*)əcək\b`, "${1}məyəcək",
		`([əeiöü][^maıouəeiöü ]*)ir([ .])`, "${1}mir$2", `([əeiöü][^maıouəeiöü ]*)irlər([ .])`, "${1}mirlər$2", `hazırdır`, "hazır deyil")
	add("az", "drop approximator", `(təxminən|ən azı|azı) (\d|on|üç)`, "$2", `(\d[^()]{0,25}) yaxın`, "$1")
	add("az", "change approximator", `təxminən (\d)`, "azı $1", `(ən azı|azı) (\d|on|üç)`, "təxminən $2", `(\d[^()]{0,25}dan|dən) çox`, "$1 az")
	add("az", "drop hedge", `guya `, "", `(\S+[ae]) bil[əi][rc]\S*`, "${1}caq")
	add("az", "add hedge", `ki, (\S)`, "ki, guya $1")
	add("az", "drop condition", `qərar \S+ verilməsə, `, "", `əgər [^,]*, `, "")
	return faults
}

// expected is the subject of the finding that a fault must have.
func (f hedgeFault) expected() string {
	switch words := strings.Fields(f.name); {
	case words[1] == "hedge":
		return "hedge."
	default:
		return words[1] + "."
	}
}

// A hedgeTally counts faults made and found.
type hedgeTally struct{ made, found int }

// hedgeReports reads the reports that match the patterns.
func hedgeReports(t testing.TB, patterns ...string) map[string]*brief.Report {
	t.Helper()
	reports := map[string]*brief.Report{}
	for _, p := range patterns {
		paths, _ := filepath.Glob(p)
		for _, path := range paths {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			r := new(brief.Report)
			if err := json.Unmarshal(data, r); err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			reports[path] = r
		}
	}
	return reports
}

// eachLine calls f with every line of the brief that has evidence.
func eachLine(b *brief.Brief, f func(path, line string, e brief.Evidence)) {
	for i, s := range b.Summary {
		f(brief.SummaryPath(i)+".text", s.Text, s.Evidence)
	}
	for i, p := range b.Parties {
		for j, s := range p.Positions {
			f(brief.PositionPath(i, j)+".text", s.Text, s.Evidence)
		}
	}
}

// TestQualityHedgeMutations breaks the lines of the golden reports on purpose and
// holds what is found of it to floors; the lines themselves are right.
func TestQualityHedgeMutations(t *testing.T) {
	// PARLEY_REPORTS names other reports to measure on, PARLEY_MISSED lists what
	// is not found.
	patterns := []string{filepath.Join("..", "..", "testdata", "golden", "*.json")}
	if more := os.Getenv("PARLEY_REPORTS"); more != "" {
		patterns = []string{more}
	}
	reports := hedgeReports(t, patterns...)
	if len(reports) == 0 {
		t.Fatal("no reports")
	}
	faults := hedgeFaults()
	tallies, lines, alarms := map[string]*hedgeTally{}, map[string]int{}, map[string]int{}
	paths := make([]string, 0, len(reports))
	for path := range reports {
		paths = append(paths, path)
	}
	sort.Strings(paths)
	for _, path := range paths {
		r := reports[path]
		a := NewArticle(&r.Document)
		lang := r.Document.Lang
		for _, f := range a.headlineHedges(newStatedLine(r.Brief.Headline, lang)) {
			alarms[lang+" "+f.Code]++
			t.Logf("false alarm: %s headline: %s\n\t%s", filepath.Base(path), f.Message, r.Brief.Headline)
		}
		eachLine(&r.Brief, func(at, line string, e brief.Evidence) {
			lines[lang]++
			for _, f := range a.hedges(at, newStatedLine(line, lang), e) {
				alarms[lang+" "+f.Code]++
				t.Logf("false alarm: %s %s: %s\n\t%s", filepath.Base(path), at, f.Message, line)
			}
			for _, f := range faults {
				if f.lang != lang {
					continue
				}
				wrong := replaceFirst(f.find, line, f.with)
				if wrong == line || strings.TrimSpace(wrong) == "" {
					continue
				}
				key := lang + " " + f.name
				if tallies[key] == nil {
					tallies[key] = &hedgeTally{}
				}
				tallies[key].made++
				if slices.ContainsFunc(a.hedges(at, newStatedLine(wrong, lang), e), func(x brief.Finding) bool { return strings.HasPrefix(x.Code, f.expected()) }) {
					tallies[key].found++
				} else if os.Getenv("PARLEY_MISSED") != "" {
					t.Logf("missed: %s: %s\n\t%s", key, wrong, line)
				}
			}
		})
	}
	keys := make([]string, 0, len(tallies))
	byName := map[string]*hedgeTally{}
	for key, c := range tallies {
		keys = append(keys, key)
		_, name, _ := strings.Cut(key, " ")
		if byName[name] == nil {
			byName[name] = &hedgeTally{}
		}
		byName[name].made += c.made
		byName[name].found += c.found
	}
	sort.Strings(keys)
	for _, key := range keys {
		c := tallies[key]
		t.Logf("%-24s %3d of %3d", key, c.found, c.made)
	}
	t.Log("lines:", lines, "false alarms:", alarms)
	if os.Getenv("PARLEY_REPORTS") != "" {
		return
	}
	b := baseline.Open(t)
	b.Corpus(filepath.Join("..", "..", "testdata", "golden"))
	for _, name := range slices.Sorted(maps.Keys(hedgeFloors)) {
		c := byName[name]
		if c == nil {
			t.Fatalf("%s: none made", name)
		}
		b.AtLeast("edits.hedges."+name+".caught", ratio(c.found, c.made), hedgeFloors[name])
	}
	total := 0
	for _, n := range alarms {
		total += n
	}
	b.AtMost("edits.hedges.alarms", float64(total), 2)
}

// hedgeFloors is the part of the faults of each kind that must be found. Many
// lines stay right under a fault, or have no wording in common with the article.
var hedgeFloors = map[string]float64{
	"drop negation":       .57,
	"add negation":        .58,
	"drop approximator":   .80,
	"change approximator": .75,
	"add approximator":    .70,
	"drop hedge":          .62,
	"add hedge":           .62,
	"drop condition":      .42,
}

// replaceFirst replaces the first match of re in s.
func replaceFirst(re *regexp.Regexp, s, with string) string {
	m := re.FindStringSubmatchIndex(s)
	if m == nil {
		return s
	}
	return s[:m[0]] + string(re.ExpandString(nil, with, s, m)) + s[m[1]:]
}
