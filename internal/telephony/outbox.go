package telephony

import (
	"context"
	"log/slog"
	"sync"
)

// outbox carries events to the consumer. It has no bound, because an event must
// not be lost and a call must not wait for the consumer; every doubling of its
// greatest length is logged, so that a consumer that fell behind is seen.
type outbox struct {
	log  *slog.Logger
	out  chan Event
	wake chan struct{}

	mu      sync.Mutex
	waiting []Event
	mark    int // length at which the next warning is due
	closed  bool
}

func newOutbox(log *slog.Logger) *outbox {
	return &outbox{log: log, out: make(chan Event, 64), wake: make(chan struct{}, 1), mark: 1024}
}

// put never blocks.
func (o *outbox) put(e Event) {
	o.mu.Lock()
	o.waiting = append(o.waiting, e)
	n := len(o.waiting)
	if n >= o.mark {
		o.log.Warn("telephone events are piling up: their consumer is behind", "waiting", n)
		o.mark *= 2
	}
	o.mu.Unlock()
	o.nudge()
}

// close ends the stream once everything put before has been taken.
func (o *outbox) close() {
	o.mu.Lock()
	o.closed = true
	o.mu.Unlock()
	o.nudge()
}

func (o *outbox) nudge() {
	select {
	case o.wake <- struct{}{}:
	default:
	}
}

// run hands events over in order until close and the last event, or until ctx
// says that nobody takes them any more.
func (o *outbox) run(ctx context.Context) {
	defer close(o.out)
	for {
		batch, closed := o.take()
		for _, e := range batch {
			select {
			case o.out <- e:
			case <-ctx.Done():
				o.log.Error("telephone events were not taken before the stop", "event", e.Kind, "call", e.Call)
				return
			}
		}
		if len(batch) > 0 {
			continue
		}
		if closed {
			return
		}
		<-o.wake
	}
}

func (o *outbox) take() ([]Event, bool) {
	o.mu.Lock()
	defer o.mu.Unlock()
	batch := o.waiting
	o.waiting = nil
	return batch, o.closed
}
