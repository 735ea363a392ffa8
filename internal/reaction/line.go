package reaction

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitefile"
)

const (
	linePages = 500    // pages per read
	keepEvery = 10_000 // pages passed over before the place is written without cause

	firstPause   = 100 * time.Millisecond
	longestPause = 30 * time.Second // for Do; a disk is asked more often (sqlitefile.Patience)
)

// line is one reaction on its way through the journal.
type line struct {
	*Runner
	reaction Reaction
	at       mark
	kept     journal.Position // the place that is on disk
	disk     sqlitefile.Patience
}

func newLine(r *Runner, reaction Reaction, at mark) *line {
	return &line{
		Runner: r, reaction: reaction, at: at, kept: at.position,
		disk: sqlitefile.Patience{Log: r.log.With("reaction", reaction.Name), Pause: r.pause, What: "reactions"},
	}
}

// run deals with pages as they come, until ctx ends or an error that no retry
// could cure.
func (l *line) run(ctx context.Context) error {
	tokens, stop := l.journal.Watch()
	defer stop()
	for {
		var pages []journal.Page
		err := l.persist(ctx, sqlitefile.Passing, func() (err error) {
			pages, err = l.journal.Read(ctx, l.at.position, linePages)
			return err
		})
		if err != nil {
			return fmt.Errorf("read journal after page %d: %w", l.at.position, err)
		}
		for _, p := range pages {
			if p.Position != l.at.position+1 {
				return fmt.Errorf("read journal: page %d follows page %d; run `bluelamp journal verify`", p.Position, l.at.position)
			}
			if err := l.deal(ctx, p); err != nil {
				return err
			}
		}
		if len(pages) > 0 {
			continue
		}
		select {
		case <-tokens:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// deal does what a page asks for, and moves on.
func (l *line) deal(ctx context.Context, p journal.Page) error {
	to := mark{p.Position, p.Hash}
	if slices.Contains(l.reaction.On, p.Type) {
		var event journal.Event
		err := l.persist(ctx, sqlitefile.Passing, func() (err error) {
			event, err = l.codec.Decode(ctx, p)
			return err
		})
		if err != nil {
			return fmt.Errorf("decode page %d: %w", p.Position, err)
		}
		if err := l.settle(ctx, event, to); err != nil {
			return err
		}
		l.kept = to.position
	} else if to.position-l.kept >= keepEvery {
		if err := l.keep(ctx, to); err != nil {
			return err
		}
		l.kept = to.position
	}
	l.at = to
	l.board.set(l.reaction.Name, to.position)
	return nil
}

// settle calls Do until it is done or refused, and keeps that.
func (l *line) settle(ctx context.Context, e journal.Event, to mark) error {
	key := fmt.Sprintf("reaction/%s/%d", l.reaction.Name, e.Position)
	for wait := firstPause; ; wait = min(2*wait, longestPause) {
		err := l.attempt(ctx, e, key)
		if err == nil {
			return l.keep(ctx, to)
		}
		if no, ok := fault.As(err); ok && no.Class != fault.Unavailable {
			l.log.Warn("reaction refused", "reaction", l.reaction.Name, "page", e.Position, "code", no.Code)
			return l.refuse(ctx, Refusal{
				Position: e.Position, Reaction: l.reaction.Name, Code: no.Code, Sentence: no.Sentence, At: l.now(),
			}, to)
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		l.log.Error("reaction failed, will be tried again",
			"reaction", l.reaction.Name, "page", e.Position, "after", wait, "error", err)
		if l.pause(ctx, wait); ctx.Err() != nil {
			return ctx.Err()
		}
	}
}

// attempt calls Do; a panic is an error like any other.
func (l *line) attempt(ctx context.Context, e journal.Event, key string) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	return l.reaction.Do(ctx, e, key)
}
