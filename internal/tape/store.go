package tape

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// list returns the files of the tape, by key: those of its folder and of the
// folders one level below. Of two with one key the first in that order counts.
// A folder that does not exist is an error in Replay, else an empty one.
func (t *Tape) list() (map[string]string, error) {
	names := make(map[string]string)
	if t.fsys == nil {
		return names, nil
	}
	entries, err := fs.ReadDir(t.fsys, ".")
	if errors.Is(err, fs.ErrNotExist) && t.cfg.Mode != Replay {
		return names, nil
	}
	if err != nil {
		return nil, fmt.Errorf("recordings in %s: %w", t.place(), err)
	}
	add := func(folder string, entries []fs.DirEntry) {
		for _, e := range entries {
			key, ok := strings.CutSuffix(e.Name(), ".json")
			if ok && isKey(key) && !e.IsDir() && names[key] == "" {
				names[key] = path.Join(folder, e.Name())
			}
		}
	}
	add(".", entries)
	for _, e := range entries {
		if !e.IsDir() {
			continue
		}
		below, err := fs.ReadDir(t.fsys, e.Name())
		if err != nil {
			return nil, fmt.Errorf("recordings in %s: %w", t.place(), err)
		}
		add(e.Name(), below)
	}
	return names, nil
}

// name returns the file of key, relative to the folder: where it is, or where
// it is to be written.
func (t *Tape) name(key string) (string, error) {
	if t.cfg.Mode == Cache {
		return key[:2] + "/" + key + ".json", nil
	}
	names, err := t.index()
	if err != nil {
		return "", err
	}
	if name, ok := names[key]; ok {
		return name, nil
	}
	return key + ".json", nil // perhaps written since, by this process or another
}

// load returns the recording of key, nil if there is none. A file that does not
// hold it is an error in Replay and as good as none otherwise: the answer will
// overwrite it.
func (t *Tape) load(key string) (*recording, error) {
	if t.fsys == nil {
		return nil, nil
	}
	name, err := t.name(key)
	if err != nil {
		return nil, err
	}
	data, err := fs.ReadFile(t.fsys, name)
	switch {
	case errors.Is(err, fs.ErrNotExist), err != nil && t.cfg.Mode == Cache:
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("recording: %w", err)
	}
	rec, err := decode(key, data)
	if err != nil && t.cfg.Mode == Replay {
		return nil, fmt.Errorf("recording %s in %s cannot be read: %w", name, t.place(), err)
	}
	if err != nil {
		return nil, nil
	}
	return rec, nil
}

// ready returns, before anything is paid for, the error that a recording of the
// answer would end with.
func (t *Tape) ready(key string, asked *recording) error {
	if t.cfg.Mode != Record {
		return nil
	}
	if t.root == "" {
		return fmt.Errorf("record request %s: no folder to record in", key)
	}
	data, err := asked.encode(true)
	if err == nil {
		err = t.checkSecrets(data)
	}
	if err == nil {
		err = os.MkdirAll(t.root, 0o700)
	}
	if err != nil {
		return fmt.Errorf("record request %s: %w", key, err)
	}
	return nil
}

// write writes the file of key, whole or not at all.
func (t *Tape) write(key string, rec *recording) (err error) {
	if t.root == "" {
		return errors.New("no folder")
	}
	data, err := rec.encode(t.cfg.Mode == Record)
	if err != nil {
		return err
	}
	if err := t.checkSecrets(data); err != nil {
		return err
	}
	name, err := t.name(key)
	if err != nil {
		return err
	}
	file := filepath.Join(t.root, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		return err
	}
	tmp, err := os.CreateTemp(filepath.Dir(file), ".tape-*") // mode 0600
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(tmp.Name())
		}
	}()
	_, err = tmp.Write(data)
	if err == nil {
		err = tmp.Sync()
	}
	if err = errors.Join(err, tmp.Close()); err != nil {
		return err
	}
	return os.Rename(tmp.Name(), file)
}

// Forget removes the answer to the request of key (see KeyHeader), so that the
// request is asked again. A key that the tape does not have is no error. Replay
// forgets nothing.
func (t *Tape) Forget(key string) error {
	if t.cfg.Mode == Replay || t.root == "" {
		return nil
	}
	if !isKey(key) {
		return fmt.Errorf("forget %q: not a key", key)
	}
	name, err := t.name(key)
	if err != nil {
		return err
	}
	err = os.Remove(filepath.Join(t.root, filepath.FromSlash(name)))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// Models returns the names of the models that the recordings were made from,
// sorted.
func (t *Tape) Models() ([]string, error) {
	names, err := t.list()
	if err != nil {
		return nil, err
	}
	models := make(map[string]bool)
	for key := range names {
		rec, err := t.load(key)
		if err != nil {
			return nil, err
		}
		if rec == nil {
			continue
		}
		var body struct{ Model string }
		if json.Unmarshal(rec.Request.Body, &body) == nil && body.Model != "" {
			models[body.Model] = true
		}
	}
	return slices.Sorted(maps.Keys(models)), nil
}

// place names the folder for people.
func (t *Tape) place() string {
	if t.root == "" {
		return "the bundled recordings"
	}
	return t.root
}
