package fake

import (
	"encoding/json"
	"strings"
	"unicode"
)

// Answer returns an answer to req: of an article its first sentence, of segments
// a translation letter by letter, else Minimal.
func Answer(req *Request) string {
	if answer, ok := briefOf(req); ok {
		return answer
	}
	if answer, ok := translation(req); ok {
		return answer
	}
	return Minimal(req)
}

// A translated is what parley asks to be translated, and what it wants back.
type translated struct {
	Names    []translatedName    `json:"names"`
	Segments []translatedSegment `json:"segments"`
}

type translatedName struct {
	Source string `json:"source"`
	Target string `json:"target"`
}

type translatedSegment struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

// translation translates the names and segments in the last message of req, if
// its schema asks for segments.
func translation(req *Request) (string, bool) {
	if !req.wants("segments") {
		return "", false
	}
	message := req.Messages[len(req.Messages)-1].Content
	letters := lettersOf(message)
	out := translated{Names: []translatedName{}, Segments: []translatedSegment{}}
	for line := range strings.Lines(message) {
		if !strings.HasPrefix(line, "{") {
			continue
		}
		// The whole request, or in a revision a segment or name a line.
		var asked struct {
			Names    []string
			Segments []translatedSegment
			Name     string
			translatedSegment
		}
		if json.Unmarshal([]byte(line), &asked) != nil {
			continue
		}
		if asked.ID != "" {
			asked.Segments = append(asked.Segments, asked.translatedSegment)
		}
		if asked.Name != "" {
			asked.Names = append(asked.Names, asked.Name)
		}
		for _, n := range asked.Names {
			out.Names = append(out.Names, translatedName{n, spell(n, letters)})
		}
		for _, s := range asked.Segments {
			out.Segments = append(out.Segments, translatedSegment{s.ID, spell(s.Text, letters)})
		}
	}
	return string(encode(out)), true
}

// lettersOf returns what stands for a to z in the language that the message
// names, letters parted by spaces.
func lettersOf(message string) []string {
	switch {
	case strings.Contains(message, "Armenian"):
		return strings.Fields("ա բ ց դ ե ֆ գ հ ի յ կ լ մ ն ո պ ք ր ս տ ու վ շ խ ը զ")
	case strings.Contains(message, "into Russian"):
		return strings.Fields("а б ц д е ф г х и й к л м н о п к р с т у в ш кс ы з")
	}
	return strings.Fields("a b c d ə f g h i j k l m n o p q r s t u v v x y z")
}

// spell writes s with other letters for a to z.
func spell(s string, letters []string) string {
	var b strings.Builder
	for _, r := range s {
		low := unicode.ToLower(r)
		switch {
		case low < 'a' || low > 'z':
			b.WriteRune(r)
		case r != low:
			first, rest := []rune(letters[low-'a'])[:1], []rune(letters[low-'a'])[1:]
			b.WriteString(strings.ToUpper(string(first)) + string(rest))
		default:
			b.WriteString(letters[low-'a'])
		}
	}
	return b.String()
}
