package live

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"time"

	"bluelamp/internal/journal"
)

const (
	// mostMissed is how much is sent one by one to a screen that comes back.
	// Beyond it, fetching everything again is less work for both sides.
	mostMissed = 5000
	// beatEvery keeps proxies from closing a quiet line (30 to 60 s is their
	// custom) and shows within seconds that a browser is gone.
	beatEvery = 10 * time.Second
)

func eachTenSeconds() (<-chan time.Time, func()) {
	t := time.NewTicker(beatEvery)
	return t.C, t.Stop
}

// ServeSSE streams a force's notes until the client goes, is too slow, or the
// hub is closed. The caller has checked who is asking and for which force.
func (h *Hub) ServeSSE(w http.ResponseWriter, r *http.Request, force string) {
	after, resumed, err := resumeAt(r)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	start, reset, err := h.startAt(r.Context(), after, resumed)
	if err != nil {
		http.Error(w, "the record cannot be read just now; try again in a moment", http.StatusServiceUnavailable)
		return
	}
	s := newStream(w)
	defer s.end()
	// What ends a stream is the client's affair or the server's shutdown, and
	// the client comes back: there is nobody to tell.
	_ = h.serve(r.Context(), s, h.follow(force, start), reset)
}

func (h *Hub) serve(ctx context.Context, s *stream, f *follower, reset bool) error {
	defer f.stop()
	ticks, stop := h.beat()
	defer stop()
	if err := s.hello(f.at, h.caught.Position(), reset); err != nil {
		return err
	}
	for {
		notes, err := f.next(ctx)
		if err != nil {
			return err
		}
		if len(notes) > 0 {
			if err := s.notes(notes); err != nil {
				return err
			}
			continue
		}
		select {
		case <-f.tokens:
		case <-ticks:
			if err := s.beat(); err != nil {
				return err
			}
		case <-h.closed:
			return ErrClosed
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// startAt says where a stream begins and whether the client must fetch
// everything again: after too long an absence, or when it knows of pages that
// this journal does not have.
func (h *Hub) startAt(ctx context.Context, after journal.Position, resumed bool) (journal.Position, bool, error) {
	now := h.caught.Position()
	switch {
	case !resumed:
		return now, false, nil
	case after <= now:
		if now-after > mostMissed {
			return now, true, nil
		}
		return after, false, nil
	}
	head, err := h.journal.Head(ctx)
	if err != nil {
		return 0, false, fmt.Errorf("live: read the end of the journal: %w", err)
	}
	if after > head.Position {
		return now, true, nil
	}
	return after, false, nil // it wrote a page that the views are about to have
}

// resumeAt reads where a client wants to go on. The header wins: a browser
// repeats the address, with the ?after= of its first visit, when it reconnects.
func resumeAt(r *http.Request) (after journal.Position, given bool, err error) {
	text := r.Header.Get("Last-Event-ID")
	if text == "" {
		text = r.URL.Query().Get("after")
	}
	if text == "" {
		return 0, false, nil
	}
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < 0 {
		return 0, false, errors.New("Last-Event-ID and after take the position of a note: a whole number from 0")
	}
	return journal.Position(n), true, nil
}
