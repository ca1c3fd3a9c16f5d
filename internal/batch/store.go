package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"sync"
	"time"
)

// stateDir holds the batch's own state, in the folder of the results.
const stateDir = ".parley"

// A Store is a folder of results. It may be used by several goroutines, and by
// several processes, at once. It writes nowhere else: package os keeps a Root
// from following a link that leads out of it.
type Store struct {
	Dir   string
	root  *os.Root
	state *os.Root // the folder .parley in it
	made  sync.Map // stems of the reports that this run made to stand in
	// write stands between the store and the disk, for tests; nil: os.File.Write.
	write func(*os.File, []byte) (int, error)
}

// OpenStore opens the folder dir for results. It makes it if it is not there.
func OpenStore(dir string) (*Store, error) {
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	for _, sub := range []string{"done", "failed", "locks"} {
		if err := root.MkdirAll(filepath.Join(stateDir, sub), 0o777); err != nil {
			return nil, errors.Join(err, root.Close())
		}
	}
	state, err := root.OpenRoot(stateDir)
	if err != nil {
		return nil, errors.Join(err, root.Close())
	}
	return &Store{Dir: dir, root: root, state: state}, nil
}

// Close closes the folder.
func (s *Store) Close() error { return errors.Join(s.state.Close(), s.root.Close()) }

// askedName is a file of the state that is there once a model was asked for
// results of the store.
const askedName = "asked"

// Ask keeps that a model is asked for results.
func (s *Store) Ask() error { return s.fill(s.state, askedName, nil, true) }

// Asked reports whether a model was ever asked for results of the folder dir.
func Asked(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, stateDir, askedName))
	return err == nil
}

// A File is one result of an article.
type File struct {
	Ext  string // "json"
	Data []byte
}

// A record says of one article which results it has and what they were made
// from. It is written before the results get their names, so that a run that
// finds the two at odds knows which results are the batch's own.
type record struct {
	Source  string   `json:"source"`
	Key     string   `json:"key"` // see keyOf
	Outputs []output `json:"outputs"`
	Time    string   `json:"time"`
}

type output struct {
	Name   string `json:"name"`
	Size   int64  `json:"size"`
	Hash   string `json:"sha256"`
	Before string `json:"before,omitempty"` // hash of the result that this one replaces
}

// keyOf returns the identity of a result: what article was read how, and what
// else it depends on.
func keyOf(config string, i *Item, data []byte) string {
	sum := sha256.New()
	if i.Read == nil {
		fmt.Fprintf(sum, "url %q\n", i.Source) // not fetched to see whether it changed
	} else {
		fmt.Fprintf(sum, "bytes %x\n", sha256.Sum256(data))
	}
	sum.Write([]byte(config))
	return hex.EncodeToString(sum.Sum(nil))
}

// id is what the state calls a stem.
func id(stem string) string { return hash(stem)[:32] }

// recordName is the file of a record, in the state.
func recordName(stem string) string {
	known := id(stem)
	return filepath.Join("done", known[:2], known+".json")
}

// record returns the record of stem, or nil.
func (s *Store) record(stem string) *record {
	data, err := s.state.ReadFile(recordName(stem))
	if err != nil {
		return nil
	}
	r := new(record)
	if json.Unmarshal(data, r) != nil {
		return nil
	}
	return r
}

// isDone reports whether the results of r are there. What a dead process left
// to be renamed is renamed, if the caller holds the lock.
func (s *Store) isDone(r *record, key string, locked bool) bool {
	if r == nil || r.Key != key || len(r.Outputs) == 0 {
		return false
	}
	for _, o := range r.Outputs {
		temp := filepath.FromSlash(tempName(o.Name))
		if _, err := s.root.Lstat(temp); err == nil { // its writer is at work, or died
			switch {
			case !locked:
				return false
			case s.hashOf(tempName(o.Name)) == o.Hash:
				if s.settle(o) != nil {
					return false
				}
			default:
				s.root.Remove(temp)
			}
		}
		info, err := s.root.Lstat(filepath.FromSlash(o.Name))
		if err != nil || (!info.Mode().IsRegular() || info.Size() != o.Size) && !s.isEdited(o) {
			return false
		}
	}
	return true
}

// isEdited reports whether somebody has changed a result, rather than broken it.
func (s *Store) isEdited(o output) bool {
	data, err := s.root.ReadFile(filepath.FromSlash(o.Name))
	if err != nil || len(data) == 0 || digest(data) == o.Before {
		return false
	}
	return path.Ext(o.Name) != ".json" || json.Valid(data)
}

// reserve takes the room on the disk for n bytes of a result, before anything
// is paid for.
func (s *Store) reserve(stem string, ext string, n int) error {
	return s.fill(s.root, tempName(stem+"."+ext), make([]byte, n), false)
}

// put writes the results of an article, each whole or not at all.
func (s *Store) put(i *Item, key string, files []File, old *record, now time.Time) error {
	before := map[string]string{}
	if old != nil {
		for _, o := range old.Outputs {
			before[o.Name] = o.Hash
		}
	}
	r := record{Source: i.Source, Key: key, Time: now.UTC().Format(time.RFC3339)}
	for _, f := range files {
		o := output{Name: i.Stem + "." + f.Ext, Size: int64(len(f.Data)), Hash: digest(f.Data)}
		o.Before = before[o.Name]
		if err := s.fill(s.root, tempName(o.Name), f.Data, true); err != nil {
			return err
		}
		r.Outputs = append(r.Outputs, o)
	}
	if err := s.note(i.Stem, r, old == nil); err != nil {
		return err
	}
	for _, o := range r.Outputs {
		if err := s.settle(o); err != nil {
			return err
		}
	}
	return nil
}

// note writes the record of an article. A first one is written in its place:
// torn, it is as good as none, since no result has its name yet.
func (s *Store) note(stem string, r record, first bool) error {
	if !first {
		return s.replace(recordName(stem), r)
	}
	data, err := json.Marshal(r)
	if err != nil {
		return err
	}
	return s.fill(s.state, recordName(stem), append(data, '\n'), true)
}

// drop removes what reserve has taken.
func (s *Store) drop(stem, ext string) {
	s.root.Remove(filepath.FromSlash(tempName(stem + "." + ext)))
}

// settle gives the result o its name. A file of that name that the batch has
// not written is set aside.
func (s *Store) settle(o output) error {
	name := filepath.FromSlash(o.Name)
	info, err := s.root.Lstat(name)
	if err == nil && info.Mode().IsRegular() && info.Size() > 0 {
		if there := s.hashOf(o.Name); there != o.Before && there != o.Hash {
			ext := path.Ext(name)
			aside := fmt.Sprintf("%s.edited-%.8s%s", name[:len(name)-len(ext)], there, ext)
			if err := s.root.Rename(name, aside); err != nil {
				return err
			}
		}
	}
	return s.root.Rename(filepath.FromSlash(tempName(o.Name)), name)
}

// tempName is where a result stands before it has its name. There is one for
// each, so that dead processes do not leave more and more of them; whoever
// writes it holds the lock of the article.
func tempName(name string) string {
	return path.Join(path.Dir(name), ".parley-"+hash(name)[:16]+".part")
}

// fill writes data into a file of one of the roots, over what it holds, and
// makes sure of it if sync is set.
func (s *Store) fill(root *os.Root, name string, data []byte, sync bool) (err error) {
	f, err := openFile(root, filepath.FromSlash(name))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	write := (*os.File).Write
	if s.write != nil {
		write = s.write
	}
	if _, err := write(f, data); err != nil {
		return err
	}
	if !sync {
		return nil
	}
	if err := f.Truncate(int64(len(data))); err != nil {
		return err
	}
	if root == s.state {
		return nil // lost with the power, an article is done again from its answers
	}
	return f.Sync()
}

// openFile opens a file for writing, and makes it and its folder if need be.
func openFile(root *os.Root, name string) (*os.File, error) {
	const how = os.O_WRONLY | os.O_CREATE
	f, err := root.OpenFile(name, how, 0o666)
	if !errors.Is(err, fs.ErrNotExist) {
		return f, err
	}
	if err := root.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		return nil, err
	}
	return root.OpenFile(name, how, 0o666)
}

// replace writes v as JSON into a file of the state, whole or not at all.
func (s *Store) replace(name string, v any) error {
	data, err := json.Marshal(v)
	if err != nil {
		return err
	}
	temp := name + ".part" // whoever writes it holds the lock
	if err := s.fill(s.state, temp, append(data, '\n'), true); err != nil {
		s.state.Remove(temp)
		return err
	}
	return s.state.Rename(temp, name)
}

// hashOf returns the hash of a file, "" if it cannot be read.
func (s *Store) hashOf(name string) string {
	data, err := s.root.ReadFile(filepath.FromSlash(name))
	if err != nil {
		return ""
	}
	return digest(data)
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// isFull reports whether err is the disk's and would meet the next article too.
func isFull(err error) bool {
	for _, full := range fullErrors() {
		if errors.Is(err, full) {
			return true
		}
	}
	return false
}
