package recording

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"
)

// every is how often files are written: often enough that a power cut costs
// little, seldom enough that 200 calls are 400 small writes a second.
const every = 500 * time.Millisecond

// Flusher writes all recordings of one directory.
type Flusher struct {
	dir string
	log *slog.Logger

	mu     sync.Mutex
	active map[*Recorder]struct{}
	finish sync.WaitGroup
	slots  chan struct{} // hashing and syncing must not take the disk from the others
	kick   chan struct{}
}

// NewFlusher returns a flusher for a directory, which is made when needed.
func NewFlusher(dir string, log *slog.Logger) *Flusher {
	return &Flusher{dir: dir, log: log, active: map[*Recorder]struct{}{}, slots: make(chan struct{}, 2), kick: make(chan struct{}, 1)}
}

// Start begins a recording; done is called once, from another goroutine, after Stop.
func (f *Flusher) Start(call string, now time.Time, done func(Result)) (*Recorder, error) {
	r, err := open(f.dir, call, now)
	if err != nil {
		return nil, err
	}
	r.done = done
	f.mu.Lock()
	f.active[r] = struct{}{}
	f.mu.Unlock()
	return r, nil
}

// Kick has the flusher look at once, so that a stopped recording is reported soon.
func (f *Flusher) Kick() {
	select {
	case f.kick <- struct{}{}:
	default:
	}
}

// Run writes until ctx ends and then finishes what has been stopped.
func (f *Flusher) Run(ctx context.Context) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
		case <-f.kick:
		case <-ctx.Done():
			f.endAll()
			f.finish.Wait()
			return
		}
		f.flushAll()
	}
}

func (f *Flusher) endAll() {
	for _, r := range f.recorders() {
		r.Stop()
	}
	f.flushAll()
}

func (f *Flusher) flushAll() {
	for _, r := range f.recorders() {
		if r.flush() {
			f.mu.Lock()
			delete(f.active, r)
			f.mu.Unlock()
			f.finish.Go(func() {
				f.slots <- struct{}{}
				defer func() { <-f.slots }()
				r.done(f.conclude(r))
			})
		}
	}
}

func (f *Flusher) recorders() []*Recorder {
	f.mu.Lock()
	defer f.mu.Unlock()
	all := make([]*Recorder, 0, len(f.active))
	for r := range f.active {
		all = append(all, r)
	}
	return all
}

// conclude closes a recording and reports it. What could be written is kept
// even when the rest could not.
func (f *Flusher) conclude(r *Recorder) Result {
	result, err := seal(f.dir, r.path, r.file)
	result.Call = r.call
	if r.err != nil {
		err = r.err
	}
	if lost := r.caller.losses() + r.agent.losses(); err == nil && lost > 0 {
		err = fmt.Errorf("%d frames are missing: the disk was too slow", lost)
	}
	if err != nil {
		result.Err = fmt.Errorf("finish recording: %w", err)
	}
	return result
}
