package media

import "time"

// staleAfter is how late, against the quickest packet of late, speech may be
// before it is thrown away. A starved process otherwise hands on seconds-old
// speech for ever after; a gap is heard once.
const staleAfter = 200 * time.Millisecond

// lateForGood is how long everything must be late before the delay is believed
// to be the network's own and is accepted.
const lateForGood = 2 * time.Second

// lateness measures the transit time of RTP packets against the quickest one seen.
type lateness struct {
	started bool
	best    time.Duration // smallest (arrival - timestamp) of late
	first   time.Time
	in      uint32
	elapsed time.Duration // the source's clock, unwrapped
	late    time.Time     // since when everything has been late; zero when it is not
}

// stale says whether a packet came too late to be worth hearing.
func (l *lateness) stale(timestamp uint32, now time.Time) bool {
	if !l.started {
		*l = lateness{started: true, first: now, in: timestamp}
		return false
	}
	step := time.Duration(int32(timestamp-l.in)) * time.Second / Rate
	if step.Abs() > 10*time.Second { // a new beginning, not a delay
		*l = lateness{started: true, first: now, in: timestamp}
		return false
	}
	l.in = timestamp
	l.elapsed += step
	transit := now.Sub(l.first) - l.elapsed
	// The two clocks drift apart by some 100 ppm; without this a long call would
	// look later and later.
	l.best = min(transit, l.best+step.Abs()/5000)
	if transit-l.best <= staleAfter {
		l.late = time.Time{}
		return false
	}
	if l.late.IsZero() {
		l.late = now
	}
	if now.Sub(l.late) > lateForGood {
		l.best, l.late = transit, time.Time{}
		return false
	}
	return true
}
