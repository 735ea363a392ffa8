package staffapi

import (
	"sync"
	"time"
)

// mostPeriods bounds what is remembered, as the throttles do.
const mostPeriods = 10_000

// periods remembers which waiting periods the audit has already. A page for each
// attempt that is turned away unheard would let anybody write as many as the
// line carries, for ever: the audit is kept, and never shrinks.
type periods struct {
	mu    sync.Mutex
	until map[string]time.Time // by who must wait
}

// first says whether this is the first refusal of the period that ends at until.
// The same period may be told a little longer by a later call.
func (p *periods) first(who string, now, until time.Time) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if now.Before(p.until[who]) {
		return false
	}
	if p.until == nil {
		p.until = map[string]time.Time{}
	}
	p.until[who] = until
	if len(p.until) > mostPeriods {
		p.drop(now)
	}
	return true
}

// drop forgets the periods that are over or, if none is, the one that will be first.
func (p *periods) drop(now time.Time) {
	var soonest string
	for who, until := range p.until {
		if !now.Before(until) {
			delete(p.until, who)
		} else if soonest == "" || until.Before(p.until[soonest]) {
			soonest = who
		}
	}
	if len(p.until) > mostPeriods {
		delete(p.until, soonest)
	}
}
