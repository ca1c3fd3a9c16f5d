package cli

import (
	"fmt"
	"time"

	"parley/internal/text"
)

// A spinner is the line of progress of one article: what is under way and for
// how long. It stands on terminals only, below all messages. Its fields are
// guarded by the mutex of the ui.
type spinner struct {
	stage string // "": nothing is under way
	since time.Time
	frame int
	stop  chan struct{}
}

// spinEvery is how often the line moves. The time is not said in the first
// second, in which answers from the cache come.
const spinEvery = 250 * time.Millisecond

// spin shows that a stage is under way.
func (u *ui) spin(stage string) {
	u.mu.Lock()
	defer u.mu.Unlock()
	s := &u.spinner
	s.stage = text.CleanLine(stage)
	if s.stop == nil {
		s.since, s.frame, s.stop = time.Now(), 0, make(chan struct{})
		go u.turn(s.stop)
	}
	u.draw(time.Since(s.since))
}

// turn moves the line until stop is closed.
func (u *ui) turn(stop <-chan struct{}) {
	tick := time.NewTicker(spinEvery)
	defer tick.Stop()
	for {
		select {
		case <-stop:
			return
		case <-tick.C:
		}
		u.mu.Lock()
		select {
		case <-stop: // while this waited for the others
		default:
			u.spinner.frame++
			u.draw(time.Since(u.spinner.since))
		}
		u.mu.Unlock()
	}
}

// draw writes the line. u.mu is held.
func (u *ui) draw(passed time.Duration) {
	u.erase()
	sign := "…"
	if passed >= time.Second {
		sign = fmt.Sprintf("%c %v", `|/-\`[u.spinner.frame%4], passed.Truncate(time.Second))
	}
	fmt.Fprintf(u.w, "parley: %s %s", u.spinner.stage, sign)
	u.stage = true
}

// halt ends the line. u.mu is held.
func (u *ui) halt() {
	if u.spinner.stop != nil {
		close(u.spinner.stop)
	}
	u.spinner = spinner{}
}
