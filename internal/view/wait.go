package view

import (
	"context"
	"fmt"

	"bluelamp/internal/journal"
)

// Position returns the last page that every view of every force has seen.
func (h *House) Position() journal.Position { return h.standing().position }

// Watch returns a channel that holds at most one token and is filled whenever
// Position moves, and a function that ends the watch. The first token is there
// at once.
func (h *House) Watch() (tokens <-chan struct{}, stop func()) { return h.bell.Watch() }

// Wait returns when every view has seen page p: the way to read one's own
// write. It fails when ctx ends first, as it does on a full disk, or when Run has
// halted.
func (h *House) Wait(ctx context.Context, p journal.Position) error {
	for {
		h.mu.Lock()
		at, halted, moved := h.at, h.halted, h.moved
		h.mu.Unlock()
		switch {
		case at.position >= p:
			return nil
		case halted != nil:
			return fmt.Errorf("wait for page %d: %w", p, halted)
		}
		select {
		case <-moved:
		case <-ctx.Done():
			return fmt.Errorf("wait for page %d, views are at %d: %w", p, at.position, ctx.Err())
		}
	}
}

func (h *House) standing() mark {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.at
}

// move tells everybody that all files have seen m.
func (h *House) move(m mark) {
	h.mu.Lock()
	h.at = m
	close(h.moved)
	h.moved = make(chan struct{})
	h.mu.Unlock()
	h.bell.Ring()
}

// halt tells everybody who waits that there is nothing to wait for.
func (h *House) halt(err error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.halted = err
	close(h.moved)
	h.moved = make(chan struct{})
}
