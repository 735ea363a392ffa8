package queuedesk

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/queue"
)

// request is one thing asked of the desk. Tell changes the presence, decide the
// queue; either may be nil.
type request struct {
	actor  string
	tell   func(*presence, time.Time)
	decide func(s queue.State, now time.Time) ([]any, error)
	answer chan answer
}

// answer is where the request stands in the journal. When nothing had to be
// written it is the desk's last page, which is what the answer rests on.
type answer struct {
	position journal.Position
	err      error
}

// survive carries a request out. A defect in one decision must not take the
// queue of a whole force with it: the state is read anew before the next.
func (d *Desk) survive(r request) (a answer) {
	defer func() {
		if defect := recover(); defect != nil {
			d.options.Log.Error("queue desk: panic", "force", d.options.Force, "panic", defect, "stack", string(debug.Stack()))
			d.book.stale = true
			a = answer{err: fmt.Errorf("queue desk of %s: %v", d.options.Force, defect)}
		}
	}()
	return d.carryOut(r)
}

// carryOut runs a request on the desk's goroutine and sets the timer anew.
func (d *Desk) carryOut(r request) answer {
	if r.tell != nil {
		r.tell(&d.here, d.options.Now())
		d.there.Store(d.here.copied())
		d.bell.Ring() // screens show who is present
	}
	trouble, err := d.settle(r)
	if errors.Is(trouble, journal.ErrVersion) { // another writer: read again, decide again, once
		d.book.stale = true
		trouble, err = d.settle(r)
	}
	d.here.notice(d.book.state, d.options.Now())
	d.wake(trouble != nil)
	if trouble != nil {
		d.book.stale = !errors.Is(trouble, journal.ErrFull)
		return answer{err: fmt.Errorf("write the queue of %s: %w", d.options.Force, trouble)}
	}
	return answer{position: d.book.position, err: err}
}

// settle decides what is due, what was asked and which offers follow, and writes
// all of it in one batch. Trouble is the journal's; err is the rules' refusal of
// the request, in which case what was due is written all the same.
func (d *Desk) settle(r request) (trouble, err error) {
	ctx, now := context.Background(), d.options.Now()
	if d.book.stale {
		fresh, trouble := d.read(ctx, now)
		if trouble != nil {
			return trouble, nil
		}
		d.book = fresh
		d.show(fresh.state)
	}
	state, events := d.overdue(d.book.state, now)
	if r.decide != nil {
		var asked []any
		if asked, err = r.decide(state, now); err == nil {
			state, events = folded(state, asked), append(events, asked...)
		}
	}
	offers := d.offers(state, now)
	state, events = folded(state, offers), append(events, offers...)
	if len(events) == 0 {
		return nil, err
	}
	return d.write(ctx, r.actor, state, events, now), err
}

// write appends a decision and, once it is durable, makes it the state. The key
// is never used again: who asks twice gets the same answer from the rules.
func (d *Desk) write(ctx context.Context, actor string, state queue.State, events []any, now time.Time) error {
	next := d.book
	if today := day(now); next.day < today {
		events = append(queue.OpenDay(d.book.state, now), events...)
		next.day, next.version = today, 0
	}
	stream := journal.NewStream(d.options.Force, queue.Room, next.day)
	batch := journal.Batch{
		Stream: stream, Expected: next.version, Key: d.options.Force + "/queue/" + rand.Text(),
		At: now, Actor: actor,
	}
	for _, e := range events {
		draft, err := d.options.Codec.Encode(ctx, stream, e)
		if err != nil {
			return err
		}
		batch.Drafts = append(batch.Drafts, draft)
	}
	receipt, err := d.options.Journal.Append(ctx, batch)
	if err != nil {
		return err
	}
	next.state, next.version, next.position = state, receipt.Version, receipt.Last
	d.book = next
	d.show(state)
	return nil
}
