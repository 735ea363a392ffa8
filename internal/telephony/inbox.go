package telephony

import "sync"

// inbox is where everybody else leaves work for the goroutine that owns a call.
// Leaving never blocks: some who do it hold locks of the SIP stack.
type inbox struct {
	mu     sync.Mutex
	items  []letter
	wake   chan struct{}
	closed bool
}

// letter is a piece of work; late is called instead when the call was over first.
type letter struct{ do, late func() }

// crowd is how many letters are too many for a digit to be added: a peer that
// sends digits without end must not pile them up.
const crowd = 1000

func newInbox() *inbox { return &inbox{wake: make(chan struct{}, 1)} }

// leave puts work in; when the call is over late runs at once.
func (b *inbox) leave(do, late func()) {
	b.mu.Lock()
	closed := b.closed
	if !closed {
		b.items = append(b.items, letter{do, late})
	}
	b.mu.Unlock()
	if closed {
		if late != nil {
			late()
		}
		return
	}
	select {
	case b.wake <- struct{}{}:
	default:
	}
}

// crowded says that what can be spared should not be left.
func (b *inbox) crowded() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.items) >= crowd
}

// take waits for the next piece of work.
func (b *inbox) take() func() {
	for {
		b.mu.Lock()
		if len(b.items) > 0 {
			do := b.items[0].do
			b.items = b.items[1:]
			b.mu.Unlock()
			return do
		}
		b.mu.Unlock()
		<-b.wake
	}
}

// close tells all who wait that they came too late.
func (b *inbox) close() {
	b.mu.Lock()
	b.closed = true
	items := b.items
	b.items = nil
	b.mu.Unlock()
	for _, l := range items {
		if l.late != nil {
			l.late()
		}
	}
}
