package batch

import (
	"context"
	"errors"
	"io/fs"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"
)

// A Watcher yields the articles of a folder and then those that arrive, when
// they are fully written, without end. Events only say which folders to look
// at again: looking is the same at the start, after an event and by the clock.
type Watcher struct {
	Folder *Folder       // open
	Quiet  time.Duration // a file that has not changed for so long is complete
	Poll   time.Duration // look at all folders as often; 0: wait for events
	Logf   func(format string, args ...any)

	events *fsnotify.Watcher  // nil: none are had
	dirs   map[string]string  // folders that are known, and what their results stand below
	seen   map[uint64]stamp   // files that were yielded, as they were then
	fresh  map[string]arrival // files that may still be written, by path
	first  bool               // the first look: nothing has arrived yet

	mu      sync.Mutex
	changed map[string]bool // folders to look at
	gone    map[string]bool // files and folders whose names are no more
	moved   map[string]bool // files that got their names whole
	wake    chan struct{}
}

// A stamp is what tells one state of a file from another.
type stamp struct {
	size, time int64
}

// An arrival is a file that is waited for.
type arrival struct {
	item  Item
	stamp stamp
	since time.Time // has not changed since
}

// pollInstead is how often folders are looked at where the system gives no events.
const pollInstead = 10 * time.Second

// Items returns the articles until ctx ends.
func (w *Watcher) Items(ctx context.Context) Items {
	return func(yield func(Item) bool) {
		w.dirs, w.fresh = map[string]string{}, map[string]arrival{}
		w.seen = map[uint64]stamp{}
		w.changed, w.gone, w.moved = map[string]bool{}, map[string]bool{}, map[string]bool{}
		w.wake = make(chan struct{}, 1)
		if w.Poll == 0 {
			w.begin()
		}
		if w.events != nil {
			var group sync.WaitGroup
			group.Go(func() { w.listen() })
			defer group.Wait()
			defer w.events.Close()
		}
		w.run(ctx, yield)
	}
}

// begin asks the system for events.
func (w *Watcher) begin() {
	var err error
	if w.events, err = fsnotify.NewWatcher(); err != nil {
		w.events = nil
		w.giveUp(err)
	}
}

// giveUp looks by the clock from now on.
func (w *Watcher) giveUp(err error) {
	if w.Poll == 0 {
		w.Poll = pollInstead
		w.Logf("the system gives no events (%v): the folder is looked at every %v", err, w.Poll)
	}
}

// listen takes the events down, however long the articles before them take.
func (w *Watcher) listen() {
	gone := "" // the old name of what the next event gives a name to
	for {
		select {
		case e, ok := <-w.events.Events:
			if !ok {
				return
			}
			w.mu.Lock()
			w.changed[filepath.Dir(e.Name)] = true
			if e.Has(fsnotify.Create) && gone != "" {
				w.moved[e.Name] = true
			}
			if e.Has(fsnotify.Write) {
				delete(w.moved, e.Name)
			}
			gone = ""
			if e.Has(fsnotify.Remove) || e.Has(fsnotify.Rename) {
				w.gone[e.Name] = true
			}
			if e.Has(fsnotify.Rename) {
				gone = e.Name
			}
			w.mu.Unlock()
		case err, ok := <-w.events.Errors:
			if !ok {
				return
			}
			w.mu.Lock()
			w.changed[""] = true // too many at once: look everywhere
			w.mu.Unlock()
			w.Logf("watching: %v", err)
		}
		select {
		case w.wake <- struct{}{}:
		default:
		}
	}
}

// run looks and yields until ctx ends or yield has had enough.
func (w *Watcher) run(ctx context.Context, yield func(Item) bool) {
	w.first = true
	if !w.look(".", "", yield) {
		return
	}
	w.first = false
	last := time.Now()
	for ctx.Err() == nil {
		var tick, poll <-chan time.Time
		if len(w.fresh) > 0 {
			tick = time.After(max(w.Quiet/4, time.Millisecond))
		}
		if w.Poll > 0 {
			poll = time.After(time.Until(last.Add(w.Poll)))
		}
		select {
		case <-ctx.Done():
			return
		case <-w.wake:
			// What comes together is looked at together.
			select {
			case <-ctx.Done():
				return
			case <-time.After(min(w.Quiet/4, 100*time.Millisecond)):
			}
		case <-tick:
		case <-poll:
			last = time.Now()
			if !w.look(".", "", yield) {
				return
			}
		}
		if !w.again(yield) || !w.settle(yield) {
			return
		}
	}
}

// again looks at the folders that changed.
func (w *Watcher) again(yield func(Item) bool) bool {
	w.mu.Lock()
	changed := slices.Sorted(maps.Keys(w.changed))
	clear(w.changed)
	for path := range w.gone { // a folder may come back under its name, unwatched
		if dir, err := filepath.Rel(w.Folder.Dir, path); err == nil {
			w.leave(dir)
		}
	}
	clear(w.gone)
	w.mu.Unlock()
	for _, path := range changed {
		if path == "" {
			clear(w.dirs)
			return w.look(".", "", yield)
		}
		dir, err := filepath.Rel(w.Folder.Dir, path)
		if err != nil {
			continue
		}
		if stem, ok := w.dirs[dir]; ok && !w.look(dir, stem, yield) {
			return false
		}
	}
	w.mu.Lock()
	clear(w.moved)
	w.mu.Unlock()
	return true
}

// look looks at one folder, and at those in it that are new; by the clock at
// all of them. It reports whether to go on.
func (w *Watcher) look(dir, stem string, yield func(Item) bool) bool {
	if _, known := w.dirs[dir]; !known {
		w.dirs[dir] = stem
		if w.events != nil { // before it is read, so that nothing falls between
			if err := w.events.Add(filepath.Join(w.Folder.Dir, dir)); err != nil && !errors.Is(err, fs.ErrNotExist) {
				w.giveUp(err)
			}
		}
	}
	found := func(i Item, local string) bool { return w.found(i, local, yield) }
	below := func(sub, stem string) bool {
		if _, ok := w.dirs[sub]; ok && w.Poll == 0 {
			return true
		}
		return w.look(sub, stem, yield)
	}
	return w.Folder.list(dir, stem, found, below)
}

// leave forgets a folder and those below it.
func (w *Watcher) leave(dir string) {
	if _, ok := w.dirs[dir]; !ok {
		return
	}
	for d := range w.dirs {
		if d == dir || strings.HasPrefix(d, dir+string(filepath.Separator)) {
			delete(w.dirs, d)
			if w.events != nil {
				w.events.Remove(filepath.Join(w.Folder.Dir, d)) // if it is not removed already
			}
		}
	}
}

// found yields a file if it is complete and new, and else waits for it.
func (w *Watcher) found(i Item, local string, yield func(Item) bool) bool {
	if local == "" || i.Err != nil { // what cannot be read is said once
		key := short("error " + i.Source)
		if _, ok := w.seen[key]; ok {
			return true
		}
		w.seen[key] = stamp{}
		return yield(i)
	}
	if isTemporary(filepath.Base(local)) {
		return true
	}
	now, ok := w.stamp(local)
	if !ok || w.seen[short(local)] == now {
		delete(w.fresh, local)
		return true
	}
	w.mu.Lock()
	whole := w.moved[filepath.Join(w.Folder.Dir, local)]
	w.mu.Unlock()
	if whole || w.first && time.Since(time.Unix(0, now.time)) > w.Quiet {
		return w.take(i, local, now, yield)
	}
	if w.fresh[local].stamp != now {
		w.fresh[local] = arrival{i, now, time.Now()}
	}
	return true
}

// settle yields the files that have not changed for long enough.
func (w *Watcher) settle(yield func(Item) bool) bool {
	for _, local := range slices.Sorted(maps.Keys(w.fresh)) {
		a := w.fresh[local]
		now, ok := w.stamp(local)
		switch {
		case !ok:
			delete(w.fresh, local)
		case now != a.stamp:
			w.fresh[local] = arrival{a.item, now, time.Now()}
		case time.Since(a.since) >= w.Quiet:
			if !w.take(a.item, local, now, yield) {
				return false
			}
		}
	}
	return true
}

func (w *Watcher) take(i Item, local string, now stamp, yield func(Item) bool) bool {
	delete(w.fresh, local)
	w.seen[short(local)] = now
	return yield(i)
}

// stamp returns the state of a file, if it is there.
func (w *Watcher) stamp(local string) (stamp, bool) {
	info, err := w.Folder.root.Stat(local)
	if err != nil {
		return stamp{}, false
	}
	return stamp{info.Size(), info.ModTime().UnixNano()}, true
}
