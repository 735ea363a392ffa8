package deadline

import (
	"cmp"
	"context"
	"fmt"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitefile"
)

const (
	pagesPerRead = 500
	// mostTouched bounds how many streams wait to be asked while the journal is
	// read from far behind, and so how much is done again after a crash.
	mostTouched = 5_000
	// mostPassed is after how many pages without a clock the place is written.
	mostPassed = 10_000
	// flushEvery is how long a change may wait for the file: what is lost in a crash
	// is read again from the journal, so one flush a second is enough.
	flushEvery = time.Second
	// longestSleep: timers stand still while a computer is suspended and do not
	// follow a clock that is set, so the time is looked at again after at most this.
	longestSleep = 30 * time.Second
	// firesPerRound is how many are fired before the journal is looked at again.
	firesPerRound = 64
)

// Run keeps the clocks until ctx ends, and then returns nil. A gap in the journal
// ends it with an error, and so does one that no retry could cure; Wait returns it
// from then on.
func (k *Keeper) Run(ctx context.Context) error {
	tokens, stop := k.journal.Watch()
	defer stop()
	err := k.run(ctx, tokens)
	if ctx.Err() != nil {
		k.flush(context.WithoutCancel(ctx))
		return nil
	}
	err = fmt.Errorf("keep deadlines: %w", err)
	k.board.halt(err)
	return err
}

func (k *Keeper) run(ctx context.Context, tokens <-chan struct{}) error {
	for ctx.Err() == nil {
		if err := k.catchUp(ctx); err != nil {
			return err
		}
		busy := k.fireDue(ctx)
		k.flushIfTime(ctx)
		if busy {
			continue
		}
		if err := k.sleep(ctx, tokens); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// catchUp reads to the end of the journal and asks every stream that something
// happened to, once for all that happened.
func (k *Keeper) catchUp(ctx context.Context) error {
	for {
		pages, err := k.read(ctx)
		if err != nil {
			return err
		}
		for _, p := range pages {
			if p.Position != k.at.position+1 {
				return fmt.Errorf("read journal: page %d follows page %d; run `bluelamp journal verify`", p.Position, k.at.position)
			}
			k.at = mark{p.Position, p.Hash}
			if _, ours := k.rooms[p.Stream.Room()]; ours {
				k.touch(stream{p.Stream.Room(), p.Stream.Force(), p.Stream.ID()})
			}
		}
		end := len(pages) < pagesPerRead
		if end || len(k.touched) >= mostTouched {
			k.settle(ctx)
			if err := ctx.Err(); err != nil {
				return err
			}
			k.flushIfTime(ctx)
			k.board.set(k.at.position)
		}
		if end {
			return nil
		}
	}
}

func (k *Keeper) read(ctx context.Context) ([]journal.Page, error) {
	for {
		pages, err := k.journal.Read(ctx, k.at.position, pagesPerRead)
		if err == nil {
			return pages, nil
		}
		if ctx.Err() != nil || !sqlitefile.Passing(err) {
			return nil, fmt.Errorf("read journal after page %d: %w", k.at.position, err)
		}
		k.disk.Bear(ctx, err)
	}
}

// sleep waits for the next clock, a new page or a change of the rules.
func (k *Keeper) sleep(ctx context.Context, tokens <-chan struct{}) error {
	timer := time.NewTimer(k.untilNext())
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-tokens:
	case <-k.again:
		k.askAll()
	case <-ctx.Done():
		return ctx.Err()
	}
	return nil
}

func (k *Keeper) untilNext() time.Duration {
	now, wait := k.moment(), longestSleep
	if one, ok := k.clocks.next(); ok {
		wait = min(wait, one.ready.Sub(now))
	}
	if len(k.dirty) > 0 {
		wait = min(wait, k.flushed.Add(flushEvery).Sub(now))
	}
	return max(wait, 0)
}

// moment is the time on the wall: without the monotonic reading, which stands still
// while a computer is suspended.
func (k *Keeper) moment() time.Time { return k.now().UTC().Round(0) }

func (a stream) compare(b stream) int {
	return cmp.Or(cmp.Compare(a.force, b.force), cmp.Compare(a.room, b.room), cmp.Compare(a.id, b.id))
}
