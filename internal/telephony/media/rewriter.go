package media

import (
	"math/rand/v2"
	"sync"
	"time"
)

// Rewriter gives one outgoing RTP stream continuous sequence numbers and
// timestamps whatever is heard on it: ring-back, an announcement, an agent,
// music, another agent. A receiver must not see a jump in time at a switch
// (RFC 3550 section 5.1), else its jitter buffer stalls.
type Rewriter struct {
	mu      sync.Mutex
	started bool
	source  uint32
	offset  uint32 // what is added to the source's timestamps
	seq     uint16
	out     uint32
	in      uint32
	at      time.Time
}

// Stamp is what goes into an RTP header.
type Stamp struct {
	Sequence  uint16
	Timestamp uint32
	Marker    bool
}

// resync is how far a source's clock may run away from the wall clock before it
// is taken for a new beginning: a telephone whose RTP clock stops on hold lags
// by the whole hold.
const resync = time.Second

// Next stamps the next packet of a source. Sources are told apart by any number
// that their owner likes.
func (r *Rewriter) Next(source, timestamp uint32, now time.Time) Stamp {
	r.mu.Lock()
	defer r.mu.Unlock()
	marker := false
	switch {
	case !r.started:
		r.started, marker = true, true
		r.seq = uint16(rand.Uint32())
		r.offset = rand.Uint32() - timestamp
	case source != r.source || r.ranAway(timestamp, now):
		marker = true
		gap := max(Samples(now.Sub(r.at)), FrameBytes)
		r.offset = r.out + uint32(gap) - timestamp
	}
	r.seq++
	r.source, r.in, r.at = source, timestamp, now
	r.out = timestamp + r.offset
	return Stamp{Sequence: r.seq, Timestamp: r.out, Marker: marker}
}

// Event stamps a packet of a telephone event that began at the current
// timestamp plus ahead: all packets of one key share it.
func (r *Rewriter) Event(timestamp uint32, marker bool) Stamp {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.seq++
	return Stamp{Sequence: r.seq, Timestamp: timestamp, Marker: marker}
}

// Now is the timestamp that an event beginning at this moment gets.
func (r *Rewriter) Now(now time.Time) uint32 {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !r.started {
		r.started, r.seq, r.out, r.at = true, uint16(rand.Uint32()), rand.Uint32(), now
	}
	return r.out + uint32(Samples(now.Sub(r.at)))
}

func (r *Rewriter) ranAway(timestamp uint32, now time.Time) bool {
	source := time.Duration(int32(timestamp-r.in)) * time.Second / Rate
	return (source - now.Sub(r.at)).Abs() > resync
}

// Samples is the length of d in samples.
func Samples(d time.Duration) int { return int(d * Rate / time.Second) }
