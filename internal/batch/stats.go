package batch

import (
	"maps"
	"sync"

	"parley/summarize/brief"
)

// Stats say what has become of the articles of a batch.
type Stats struct {
	Done     int // in this run
	StandIns int // of these, with a report that only stands in
	Failed   int
	Skipped  int            // were done already
	PutOff   int            // begun and not finished, as the run was stopped
	Errors   int            // done with error findings
	Usage    brief.Usage    // of the reports made in this run
	Findings map[string]int // of these, by code
}

// Ended is the number of articles that need nothing more from this run.
func (s Stats) Ended() int { return s.Done + s.Failed + s.Skipped }

// And returns s with what a run after it has done.
func (s Stats) And(next Stats) Stats {
	s.Done += next.Done
	s.StandIns += next.StandIns
	s.Failed = next.Failed // it tried them again
	s.PutOff = next.PutOff
	s.Errors += next.Errors
	s.Usage.Add(next.Usage)
	s.Findings = maps.Clone(s.Findings)
	for code, n := range next.Findings {
		if s.Findings == nil {
			s.Findings = map[string]int{}
		}
		s.Findings[code] += n
	}
	return s
}

// A counter keeps Stats for several goroutines.
type counter struct {
	mu    sync.Mutex
	stats Stats
}

func (c *counter) add(change func(*Stats)) {
	c.mu.Lock()
	defer c.mu.Unlock()
	change(&c.stats)
}

func (c *counter) get() Stats {
	c.mu.Lock()
	defer c.mu.Unlock()
	out := c.stats
	out.Findings = maps.Clone(out.Findings)
	return out
}

// report counts a report.
func (c *counter) report(r *brief.Report) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.stats.Done++
	c.stats.Usage.Add(r.Usage)
	if len(r.Errors()) > 0 {
		c.stats.Errors++
	}
	if c.stats.Findings == nil {
		c.stats.Findings = map[string]int{}
	}
	for _, f := range r.Findings {
		c.stats.Findings[f.Code]++
	}
	for _, t := range r.Translations {
		for _, f := range t.Findings {
			c.stats.Findings[f.Code]++
		}
	}
}
