package phone

import (
	"time"

	"bluelamp/internal/fault"
)

// Pauses before what could not be written is tried again: short at first, since
// most trouble is over in a moment, and never long, since callers stand in a queue.
const (
	firstPause   = 100 * time.Millisecond
	longestPause = 5 * time.Second
)

// insist does something until the record takes it. Only trouble that passes is
// waited for; a refusal is final. When no more events come there is one last try.
func (l *Line) insist(do func() error) error {
	for pause := firstPause; ; pause = min(2*pause, longestPause) {
		err := do()
		if f, ok := fault.As(err); !ok || f.Class != fault.Unavailable {
			return err
		}
		select {
		case <-l.stopping:
			return do()
		case <-l.pause(pause):
		}
	}
}

// pause is a channel that is filled after d.
func (l *Line) pause(d time.Duration) <-chan time.Time {
	if l.After != nil {
		return l.After(d)
	}
	return time.After(d)
}
