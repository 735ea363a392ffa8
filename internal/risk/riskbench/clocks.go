package riskbench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"time"

	"bluelamp/internal/app"
	"bluelamp/internal/command"
	"bluelamp/internal/deadline"
	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentapi"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
)

// clocksSize is how much Clocks measures. Idle and window pass on the wall.
type clocksSize struct {
	open, falling int
	idle, window  time.Duration
	appends       int
}

// Clocks prints what the clocks of 10,000 open incidents cost:
//
//	figure clocks.rebuild.took 2.10 s
//	figure clocks.takeover.took 41.00 ms
//	figure clocks.memory 400 bytes/clock
//	figure clocks.idle.cpu 0.001 %
//	figure clocks.poll.cpu 900.00 ms
//	figure clocks.late.p99 4.00 ms
//	figure clocks.append.p99 1.00 ms
//	figure clocks.fire.cpu 700.00 µs
//
// rebuild makes the clocks from a record on disk, by asking every incident; takeover
// reads them from deadlines.db, as after a restart. idle is the share of a core
// while nothing is due, for longer than the keeper ever sleeps; its baseline, poll,
// is one look at every open incident, which is what a program without clocks does
// once a minute. late is how long after its time a review that fell due was durable
// in the record, when 1,000 fall due within 20 seconds; its baseline is a bare
// durable append of one such page to the same journal.
func Clocks(ctx context.Context, dir string, w io.Writer) error {
	size := clocksSize{open: 10_000, falling: 1_000, idle: 32 * time.Second, window: 20 * time.Second, appends: 1_000}
	if err := clocks(ctx, dir, w, size); err != nil {
		return fmt.Errorf("bench clocks: %w", err)
	}
	return nil
}

// burst is when reviews begin to fall due, on the bench's own clock.
var burst = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

func clocks(ctx context.Context, dir string, w io.Writer, size clocksSize) (err error) {
	pack, err := shipped()
	if err != nil {
		return err
	}
	now := &wall{}
	now.set(burst.Add(-margin))
	store, err := app.OpenStore(ctx, filepath.Join(dir, "record"), now.now, 0, 0)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	planned, err := newBacklog(pack, size.open, size.falling, burst, size.window)
	if err != nil {
		return err
	}
	desk := command.NewDesk(store.Journal, store.Codec, now.now)
	if err := planned.write(ctx, desk); err != nil {
		return fmt.Errorf("open incidents: %w", err)
	}
	b := &ticking{
		paper: paper{w: w}, wall: now, dir: filepath.Join(dir, "clocks"), journal: store.Journal, size: size, due: planned.due,
		room: incidentapi.Deadlines(desk, func(string) *policy.Pack { return pack }),
	}
	for _, part := range []func(context.Context) error{b.rebuild, b.poll, b.restart, b.appendAlone} {
		if err := part(ctx); err != nil {
			return err
		}
	}
	return b.err
}

// ticking is the clocks that are measured, one part after the other.
type ticking struct {
	paper
	wall    *wall
	dir     string
	journal journal.Journal
	size    clocksSize
	due     map[string]time.Time
	room    deadline.Room
}

// rebuild makes the clocks from the first page of the record.
func (b *ticking) rebuild(ctx context.Context) error {
	began, spent := time.Now(), processor()
	_, stop, err := b.keep(ctx, b.room)
	if err != nil {
		return err
	}
	took, cpu := time.Since(began), processor()-spent
	b.figure("clocks.open", float64(b.size.open), "incidents")
	b.figure("clocks.rebuild.took", took.Seconds(), "s")
	b.figure("clocks.rebuild.cpu", float64(cpu.Microseconds())/float64(b.size.open), "µs/clock")
	return stop()
}

// poll looks once at every open incident, and holds the plan against what it says.
func (b *ticking) poll(ctx context.Context) error {
	began, spent := time.Now(), processor()
	for id, due := range b.due {
		next, err := b.room.Next(ctx, force, id)
		if err == nil && !next.Equal(due) {
			err = fmt.Errorf("%s falls due at %s, want %s", id, next, due)
		}
		if err != nil {
			return err
		}
	}
	b.figure("clocks.poll.took", time.Since(began).Seconds(), "s")
	b.figure("clocks.poll.cpu", float64((processor()-spent).Microseconds())/1000, "ms")
	return nil
}

// appendAlone appends pages like those that the burst wrote.
func (b *ticking) appendAlone(ctx context.Context) error {
	head, err := b.journal.Head(ctx)
	if err != nil {
		return err
	}
	like, err := b.journal.Read(ctx, head.Position-1, 1)
	if err != nil {
		return err
	}
	if len(like) != 1 || like[0].Type != "incident.review-fell-due" {
		return fmt.Errorf("the burst did not end with a review that fell due, but with %d pages like %+v", len(like), like)
	}
	var alone stopwatch
	for i := range b.size.appends {
		err := alone.time(func() error {
			_, err := b.journal.Append(ctx, journal.Batch{
				Stream: journal.NewStream(force, incident.Room, "alone-"+strconv.Itoa(i)), Key: force + "/alone/" + strconv.Itoa(i),
				At: b.wall.now(), Actor: like[0].Actor, Cause: like[0].Cause,
				Drafts: []journal.Draft{{Type: like[0].Type, Schema: like[0].Schema, Data: like[0].Data}},
			})
			return err
		})
		if err != nil {
			return err
		}
	}
	b.times("clocks.append", alone, time.Millisecond)
	return nil
}
