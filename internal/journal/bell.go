package journal

import "sync"

// Bell wakes the followers of a journal. Journals embed the rule of Watch in it:
// at most one token waits in each channel, so ringing never blocks and a
// follower that was busy hears one ring for many appends.
type Bell struct {
	mu       sync.Mutex
	watchers map[chan struct{}]struct{}
}

// Watch returns a channel with one token in it, and a function that ends the
// watch and may be called more than once.
func (b *Bell) Watch() (tokens <-chan struct{}, stop func()) {
	c := make(chan struct{}, 1)
	c <- struct{}{}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.watchers == nil {
		b.watchers = make(map[chan struct{}]struct{})
	}
	b.watchers[c] = struct{}{}
	return c, func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		delete(b.watchers, c)
	}
}

// Ring fills every channel that is empty.
func (b *Bell) Ring() {
	b.mu.Lock()
	defer b.mu.Unlock()
	for c := range b.watchers {
		select {
		case c <- struct{}{}:
		default:
		}
	}
}
