package deadline

import (
	"context"
	"fmt"
	"sync"

	"bluelamp/internal/journal"
)

// board shows how far the keeper has read.
type board struct {
	mu     sync.Mutex
	at     journal.Position
	halted error
	moved  chan struct{} // closed at each change
}

func newBoard() *board { return &board{moved: make(chan struct{})} }

func (b *board) set(p journal.Position) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.at = p
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

func (b *board) look() (journal.Position, <-chan struct{}, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.at, b.moved, b.halted
}

func (b *board) wait(ctx context.Context, p journal.Position) error {
	for {
		at, moved, halted := b.look()
		switch {
		case at >= p:
			return nil
		case halted != nil:
			return fmt.Errorf("wait for page %d: %w", p, halted)
		}
		select {
		case <-moved:
		case <-ctx.Done():
			return fmt.Errorf("wait for page %d, deadlines are at %d: %w", p, at, ctx.Err())
		}
	}
}
