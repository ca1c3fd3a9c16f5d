package batch

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"parley/internal/article"
	"parley/summarize/brief"
)

func newStore(t *testing.T, dir string) *Store {
	t.Helper()
	s, err := OpenStore(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// A write that fails, whichever of them, leaves the old results or the new
// ones, and the next run comes to the new ones without setting anything aside.
func TestPutFails(t *testing.T) {
	item := &Item{Source: "a.txt", Stem: "sub/a.txt"}
	files := func(s string) []File { return []File{{"json", []byte(s)}, {"md", []byte("# " + s)}} }
	for failing := 0; ; failing++ {
		dir := t.TempDir()
		s := newStore(t, dir)
		if err := s.reserve(item.Stem, "json", 100); err != nil {
			t.Fatal(err)
		}
		if err := s.put(item, "old", files(`{"n":1}`), nil, time.Unix(0, 0)); err != nil {
			t.Fatal(err)
		}
		writes := 0
		s.write = func(f *os.File, data []byte) (int, error) {
			if writes++; writes == failing+1 {
				n, _ := f.Write(data[:len(data)/2])
				return n, syscall.ENOSPC
			}
			return f.Write(data)
		}
		err := s.put(item, "new", files(`{"n":2}`), s.record(item.Stem), time.Unix(0, 0)) // of the same length
		read := func(ext string) string {
			data, _ := os.ReadFile(filepath.Join(dir, "sub", "a.txt."+ext))
			return string(data)
		}
		if err == nil {
			if failing < 3 {
				t.Fatalf("%d writes, want 3", failing)
			}
			return
		}
		if !isFull(err) || read("json") != `{"n":1}` || read("md") != `# {"n":1}` {
			t.Errorf("write %d: %v, results %q %q", failing, err, read("json"), read("md"))
		}
		s.write = nil
		if s.isDone(s.record(item.Stem), "new", true) {
			t.Errorf("write %d: done", failing)
		}
		if err := s.put(item, "new", files(`{"n":2}`), s.record(item.Stem), time.Unix(0, 0)); err != nil || read("json") != `{"n":2}` {
			t.Errorf("write %d: %v, result %q", failing, err, read("json"))
		}
		if all, _ := os.ReadDir(filepath.Join(dir, "sub")); len(all) != 2 {
			t.Errorf("write %d: %v", failing, all)
		}
	}
}

// A process that died between the record and the names has left what the next
// one needs.
func TestFinish(t *testing.T) {
	dir := t.TempDir()
	s := newStore(t, dir)
	item := &Item{Source: "a.txt", Stem: "a.txt"}
	if err := s.put(item, "old", []File{{"json", []byte(`{"n":1}`)}}, nil, time.Unix(0, 0)); err != nil {
		t.Fatal(err)
	}
	before := s.record("a.txt").Outputs[0].Hash
	data := []byte(`{"n":2}`)
	if err := s.fill(s.root, tempName("a.txt.json"), data, true); err != nil {
		t.Fatal(err)
	}
	r := record{Source: "a.txt", Key: "new", Outputs: []output{{Name: "a.txt.json", Size: int64(len(data)), Hash: digest(data), Before: before}}}
	if err := s.replace(recordName("a.txt"), r); err != nil {
		t.Fatal(err)
	}
	if s.isDone(&r, "new", false) {
		t.Error("done without the lock")
	}
	if !s.isDone(&r, "new", true) {
		t.Error("not done")
	}
	if got, _ := os.ReadFile(filepath.Join(dir, "a.txt.json")); string(got) != string(data) {
		t.Errorf("result %q", got)
	}
	if all, _ := os.ReadDir(dir); len(all) != 2 { // with the state
		t.Errorf("left: %v", all)
	}
}

func TestLock(t *testing.T) {
	s := newStore(t, t.TempDir())
	for range 3 {
		mine, err := s.lock("a")
		if err != nil || mine == nil {
			t.Fatal(mine, err)
		}
		if other, err := newStore(t, s.Dir).lock("a"); err != nil || other != nil {
			t.Fatalf("locked twice: %v %v", other, err)
		}
		mine.release()
	}
	var holders, most, n atomic.Int64
	done := make(chan struct{})
	for range 8 {
		go func() {
			for n.Add(1) < 400 {
				l, err := s.lock("b")
				if err != nil {
					t.Error(err)
				}
				if l != nil {
					if now := holders.Add(1); now > most.Load() {
						most.Store(now)
					}
					holders.Add(-1)
					l.release()
				}
			}
			done <- struct{}{}
		}()
	}
	for range 8 {
		<-done
	}
	if most.Load() != 1 {
		t.Errorf("%d held one lock", most.Load())
	}
}

// What cannot be written is not paid for, and a full disk stops the batch.
func TestDiskFull(t *testing.T) {
	s := newStore(t, t.TempDir())
	s.write = func(*os.File, []byte) (int, error) { return 0, syscall.ENOSPC }
	made := 0
	b := New(Config{
		Make: func(context.Context, *article.Article) (*brief.Report, error) {
			made++
			return nil, errors.New("made")
		},
		Store: s, Workers: 1, Now: time.Now,
	})
	err := b.Run(t.Context(), func(yield func(Item) bool) {
		for i := range 100 {
			item := Item{Source: fmt.Sprint(i), Stem: fmt.Sprint(i), Read: func(context.Context) ([]byte, error) { return []byte("Words."), nil }}
			if !yield(item) {
				return
			}
		}
	})
	var stopped *StopError
	if !errors.As(err, &stopped) || !isFull(err) || made > 0 {
		t.Errorf("%d made, %v", made, err)
	}
	if stats := b.Stats(); stats.Failed > 0 || stats.PutOff == 0 {
		t.Errorf("%+v", stats)
	}
}
