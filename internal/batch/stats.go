package batch

import (
	"maps"
	"sync"

	"parley/summarize/brief"
)

// Stats say what has become of the articles of a batch.
type Stats struct {
	Done     int // in this run
	Failed   int
	Skipped  int            // were done already
	PutOff   int            // begun and not finished, as the run was stopped
	Errors   int            // done with error findings
	Usage    brief.Usage    // of the reports made in this run
	Findings map[string]int // of these, by code
}

// Ended is the number of articles that need nothing more from this run.
func (s Stats) Ended() int { return s.Done + s.Failed + s.Skipped }

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
