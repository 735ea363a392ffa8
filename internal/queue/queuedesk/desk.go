package queuedesk

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/journal"
	"bluelamp/internal/queue"
)

// Closed: the desk no longer takes requests, because Bluelamp is being stopped.
var Closed = fault.New(fault.Unavailable, "queue.closed",
	"Bluelamp is being stopped. Nothing was changed. Try again in a moment.")

const (
	pause = time.Second    // before a write that failed is tried again
	actor = "system/queue" // of what nobody asked for
)

// Desk is the single writer of one force's queue. It is safe for concurrent use.
type Desk struct {
	options  Options
	requests chan request
	stop     chan struct{}
	stopped  chan struct{}
	close    sync.Once
	shown    atomic.Pointer[queue.State]
	there    atomic.Pointer[presence] // a copy of here
	bell     journal.Bell

	// What follows belongs to the goroutine in run.
	book  book
	here  presence
	timer func() bool // stops the timer that is set, if one is
}

// Open reads how the queue stood and starts the desk. Contacts that waited on a
// telephone before a restart still stand in it: the caller looks at Waiting and
// tells the desk with Leave which of them are gone.
func Open(ctx context.Context, o Options) (*Desk, error) {
	o, err := o.filled()
	if err != nil {
		return nil, fmt.Errorf("open queue desk: %w", err)
	}
	d := &Desk{
		options: o, requests: make(chan request),
		stop: make(chan struct{}), stopped: make(chan struct{}),
	}
	if d.book, err = d.read(ctx, o.Now()); err != nil {
		return nil, fmt.Errorf("open queue desk of %s: %w", o.Force, err)
	}
	d.here = absent(d.book.state, o.Now())
	d.there.Store(d.here.copied())
	d.show(d.book.state)
	go d.run()
	return d, nil
}

// Close stops the desk; the journal stays open. Requests under way are answered.
func (d *Desk) Close() {
	d.close.Do(func() { close(d.stop) })
	<-d.stopped
}

// State returns the queue as it stands. It is not to be changed.
func (d *Desk) State() queue.State { return *d.shown.Load() }

// Waiting returns the contacts that nobody has taken, offered ones among them,
// in the order in which they are served.
func (d *Desk) Waiting() []queue.Contact { return d.State().Waiting() }

// Watch returns a channel that holds a token whenever the state changed since
// the last one was taken, and a function that ends the watch. The channel starts
// with a token.
func (d *Desk) Watch() (tokens <-chan struct{}, stop func()) { return d.bell.Watch() }

// run is the goroutine that owns book, here and timer.
func (d *Desk) run() {
	defer close(d.stopped)
	d.wake(false)
	for {
		select {
		case r := <-d.requests:
			r.answer <- d.survive(r)
		case <-d.stop:
			d.timer()
			return
		}
	}
}

// ask hands a request to the goroutine and waits. The request is carried out
// even when the asker has gone, unless it was never handed over.
func (d *Desk) ask(ctx context.Context, r request) answer {
	r.answer = make(chan answer, 1)
	select {
	case d.requests <- r:
	case <-ctx.Done():
		return answer{err: ctx.Err()}
	case <-d.stopped:
		return answer{err: Closed}
	}
	select {
	case a := <-r.answer:
		return a
	case <-ctx.Done():
		return answer{err: ctx.Err()}
	}
}

func (d *Desk) show(s queue.State) {
	d.shown.Store(&s)
	d.bell.Ring()
}

// wake sets the timer for the next thing that is due by itself. After trouble it
// tries again in a while instead of at once.
func (d *Desk) wake(trouble bool) {
	if d.timer != nil {
		d.timer()
	}
	d.timer = func() bool { return false }
	now := d.options.Now()
	at, some := d.due(now)
	if !some {
		return
	}
	wait := max(0, at.Sub(now))
	if trouble {
		wait = max(wait, pause)
	}
	d.timer = d.options.AfterFunc(wait, func() {
		a := d.ask(context.Background(), request{actor: actor})
		if a.err != nil && !errors.Is(a.err, Closed) {
			d.options.Log.Error("what was due in the queue could not be written", "force", d.options.Force, "error", a.err)
		}
	})
}
