package sip

import (
	"log/slog"
	"sync"
	"time"
)

const (
	// complaintEvery is how often one kind of complaint goes to the log: anybody
	// whose address is allowed can send what must be refused as fast as the line
	// carries it, and a line each would fill the disk that calls are recorded on.
	complaintEvery = time.Second
	// mostWhy bounds the reason, which may quote the message.
	mostWhy = 160 // bytes
)

// complaints tells the log of what the gates refuse, at most once a second for
// each kind, and how many were left out in between.
type complaints struct {
	log *slog.Logger
	now func() time.Time

	mu    sync.Mutex
	kinds map[string]complaint // by message, of which there are two
}

type complaint struct {
	told    time.Time
	leftOut int
}

func newComplaints(log *slog.Logger, now func() time.Time) *complaints {
	return &complaints{log: log, now: now, kinds: map[string]complaint{}}
}

// tell logs the complaint, or counts it if one of its kind was logged within
// the last second.
func (c *complaints) tell(kind, from, why string) {
	leftOut, due := c.due(kind)
	if due {
		c.log.Warn(kind, "from", from, "why", why[:min(len(why), mostWhy)], "left out", leftOut)
	}
}

func (c *complaints) due(kind string) (leftOut int, due bool) {
	now := c.now()
	c.mu.Lock()
	defer c.mu.Unlock()
	last, known := c.kinds[kind]
	if known && now.Sub(last.told) < complaintEvery {
		last.leftOut++
		c.kinds[kind] = last
		return 0, false
	}
	c.kinds[kind] = complaint{told: now}
	return last.leftOut, true
}

// sum logs how many were left out since the last line of each kind, so that the
// end of a burst is not lost when no other follows.
func (c *complaints) sum() {
	now := c.now()
	c.mu.Lock()
	defer c.mu.Unlock()
	for kind, last := range c.kinds {
		if last.leftOut > 0 && now.Sub(last.told) >= complaintEvery {
			c.kinds[kind] = complaint{told: now}
			c.log.Warn(kind, "left out", last.leftOut)
		}
	}
}
