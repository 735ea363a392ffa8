package media

import "time"

// staleAfter is how late, against the quickest packet of late, speech may be
// before it is thrown away. A starved process otherwise hands on seconds-old
// speech for ever after; a gap is heard once.
const staleAfter = 200 * time.Millisecond

// steadyFrames is how many late packets at an even pace make a delay that is
// there to stay: the network has become slower, or the telephone's clock stood
// still while it was on hold.
const steadyFrames = 5

// lateness measures the transit time of RTP packets against the quickest one seen.
type lateness struct {
	started bool
	best    time.Duration // smallest (arrival - timestamp) of late
	first   time.Time
	arrived time.Time
	in      uint32
	elapsed time.Duration // the source's clock, unwrapped
	steady  int
}

// stale says whether a packet came too late to be worth hearing. Only what is
// read in a rush is: late packets that come one by one are as fresh as they get.
func (l *lateness) stale(timestamp uint32, now time.Time) bool {
	step := time.Duration(int32(timestamp-l.in)) * time.Second / Rate
	if !l.started || step.Abs() > 10*time.Second { // a beginning, not a delay
		*l = lateness{started: true, first: now, arrived: now, in: timestamp}
		return false
	}
	gap := now.Sub(l.arrived)
	l.arrived, l.in = now, timestamp
	l.elapsed += step
	transit := now.Sub(l.first) - l.elapsed
	// The two clocks drift apart by some 100 ppm; without this a long call would
	// look later and later.
	l.best = min(transit, l.best+step.Abs()/5000)
	switch {
	case transit-l.best <= staleAfter:
		l.steady = 0
	case gap < FrameTime/2:
		l.steady = 0
		return true
	default:
		if l.steady++; l.steady == steadyFrames {
			l.best, l.steady = transit, 0
		}
	}
	return false
}
