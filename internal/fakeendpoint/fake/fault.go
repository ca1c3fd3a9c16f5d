package fake

import (
	"fmt"
	"strconv"
	"strings"
)

// A Fault makes a Server misbehave. Its name is one of Names.
//
// A request meets the first fault of the list that is an error, if there is
// one; otherwise all those that spoil an answer, one after another. A fault
// that minds a field meets only requests that have it. What a request does not
// meet keeps its Times.
type Fault struct {
	Name   string
	Field  string  // the field that extra-forbidden and unknown-name mind; "": theirs
	Times  int     // how many requests meet it; 0: all
	Chance float64 // how probable it is that a request meets it; 0: certain
}

// ParseFault reads NAME[=FIELD][:TIMES|:PERCENT%]: "429:2" is the first two
// requests, "500:20%" one in five, "unknown-name=seed" every request with a
// seed.
func ParseFault(s string) (Fault, error) {
	name, amount, limited := strings.Cut(s, ":")
	var f Fault
	f.Name, f.Field, _ = strings.Cut(name, "=")
	if _, ok := kindOf(f.Name); !ok {
		return Fault{}, fmt.Errorf("fault %q: no such fault; there are %s", s, strings.Join(Names(), ", "))
	}
	if !limited {
		return f, nil
	}
	if percent, ok := strings.CutSuffix(amount, "%"); ok {
		p, err := strconv.ParseFloat(percent, 64)
		if err != nil || !(p > 0 && p <= 100) {
			return Fault{}, fmt.Errorf("fault %q: want a percentage above 0, up to 100", s)
		}
		f.Chance = p / 100
		return f, nil
	}
	n, err := strconv.Atoi(amount)
	if err != nil || n < 1 {
		return Fault{}, fmt.Errorf("fault %q: want a count from 1, or a percentage", s)
	}
	f.Times = n
	return f, nil
}

// Names returns the names of all faults, in the order of Describe.
func Names() []string {
	var names []string
	for _, k := range kinds() {
		names = append(names, k.name)
	}
	return names
}

// Describe returns what the fault of that name does, in one line; "" if there
// is none.
func Describe(name string) string {
	k, _ := kindOf(name)
	return k.does
}

// A metFault is a fault that a request has met.
type metFault struct {
	Fault
	kind    kind
	context int // Options.Context
}

// meets returns the faults that the request meets, of the kinds wanted, and
// counts them.
func (s *Server) meets(req *Request, wanted func(kind) bool) []metFault {
	s.mu.Lock()
	defer s.mu.Unlock()
	var met []metFault
	take := func(failing bool) {
		for i, f := range s.opts.Faults {
			k := s.kinds[i]
			if k.fails() != failing || !wanted(k) || f.Times > 0 && s.left[i] == 0 {
				continue
			}
			if k.minds != nil && !k.minds(f, req, s.opts) {
				continue
			}
			if f.Chance > 0 && s.rand.Float64() >= f.Chance {
				continue
			}
			s.left[i]--
			s.stats.Faults[f.Name]++
			met = append(met, metFault{f, k, s.opts.Context})
			if failing {
				return
			}
		}
	}
	take(true)
	if len(met) == 0 {
		take(false)
	}
	return met
}
