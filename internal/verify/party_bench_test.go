package verify

import (
	"encoding/json"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"parley/summarize/brief"
)

func BenchmarkParties(b *testing.B) {
	for _, name := range []string{"washington", "hy-corridor", "long-summit"} {
		b.Run(name, func(b *testing.B) {
			data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "golden", name+".json"))
			if err != nil {
				b.Fatal(err)
			}
			r := new(brief.Report)
			if err := json.Unmarshal(data, r); err != nil {
				b.Fatal(err)
			}
			a := NewArticle(&r.Document)
			a.voices()
			for b.Loop() {
				a.rosterOnce = sync.Once{}
				a.partiesOf(&r.Brief)
			}
		})
	}
}
