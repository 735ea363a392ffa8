package reaction

import (
	"context"
	"fmt"
	"sync"

	"golang.org/x/sync/errgroup"

	"bluelamp/internal/journal"
)

// Run carries out all reactions, each in a goroutine of its own, until ctx
// ends, and then returns nil. A gap in the journal or an event that cannot be
// decoded ends all of them with an error; Wait returns it from then on. A place
// that cannot be kept, as on a full disk, is tried again until it can.
func (r *Runner) Run(ctx context.Context) error {
	group, running := errgroup.WithContext(ctx)
	for _, l := range r.lines {
		group.Go(func() error {
			err := l.run(running)
			if running.Err() == nil {
				return fmt.Errorf("reaction %s halted: %w", l.reaction.Name, err)
			}
			return nil
		})
	}
	err := group.Wait()
	if err == nil {
		<-ctx.Done() // without reactions there is nothing to do, but no reason to end
		for _, l := range r.lines {
			l.rest(context.WithoutCancel(ctx))
		}
		return nil
	}
	r.board.halt(err)
	return err
}

// Wait returns when every reaction has dealt with page p: done, or refused. It
// fails when ctx ends first or when Run has halted.
func (r *Runner) Wait(ctx context.Context, p journal.Position) error {
	for {
		at, moved, halted := r.board.look()
		switch {
		case at >= p || len(r.lines) == 0:
			return nil
		case halted != nil:
			return fmt.Errorf("wait for page %d: %w", p, halted)
		}
		select {
		case <-moved:
		case <-ctx.Done():
			return fmt.Errorf("wait for page %d, reactions are at %d: %w", p, at, ctx.Err())
		}
	}
}

// board shows how far each reaction is.
type board struct {
	mu     sync.Mutex
	at     map[string]journal.Position
	halted error
	moved  chan struct{} // closed at each change
}

func newBoard() *board {
	return &board{at: map[string]journal.Position{}, moved: make(chan struct{})}
}

func (b *board) has(reaction string) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	_, ok := b.at[reaction]
	return ok
}

func (b *board) set(reaction string, p journal.Position) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.at[reaction] = p
	b.ring()
}

func (b *board) halt(err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.halted = err
	b.ring()
}

func (b *board) ring() {
	close(b.moved)
	b.moved = make(chan struct{})
}

// look returns where the slowest reaction is.
func (b *board) look() (at journal.Position, moved <-chan struct{}, halted error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	slowest, first := journal.Position(0), true
	for _, p := range b.at {
		if first || p < slowest {
			slowest, first = p, false
		}
	}
	return slowest, b.moved, b.halted
}
