// Package queuebench measures, on the disk at hand, how long a freed handler
// waits for the next offer while callers wait. Run prints
//
//	figure queue.offer.p50 1.24 ms
//	figure queue.offer.p99 3.80 ms
//
// The time runs from the handler's finishing to the moment at which the next
// offer is durable in the journal and shown by the desk. Asterisk's app_queue,
// which looks once a second, took 443 to 482 ms on average for the same step on
// a machine of this size.
package queuebench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitejournal"
	"bluelamp/internal/queue"
	"bluelamp/internal/queue/queuedesk"
)

const (
	rounds  = 2_000
	waiting = 100 // callers in the queue all the time
	handler = "bench"
)

// Run measures in a folder that it makes inside dir and removes afterwards. It
// takes about four appends a round.
func Run(ctx context.Context, dir string, w io.Writer) error { return run(ctx, dir, w, rounds) }

func run(ctx context.Context, dir string, w io.Writer, rounds int) (err error) {
	if dir, err = os.MkdirTemp(dir, "queuebench"); err != nil {
		return fmt.Errorf("bench queue: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	j, err := sqlitejournal.Open(ctx, filepath.Join(dir, "journal.db"), sqlitejournal.Options{})
	if err != nil {
		return fmt.Errorf("bench queue: %w", err)
	}
	defer func() { err = errors.Join(err, j.Close()) }()
	catalogue, err := journal.NewCatalogue(queue.Catalogue())
	if err != nil {
		return fmt.Errorf("bench queue: %w", err)
	}
	desk, err := queuedesk.Open(ctx, queuedesk.Options{
		Force: "northshire", Journal: j, Codec: journal.NewCodec(catalogue, journal.NewMemoryKeys()),
		Rules: queue.Rules{
			Services: map[string]queue.Service{"101": {Rank: 1, OfferFor: time.Minute}},
			Grace:    time.Minute,
		},
	})
	if err != nil {
		return fmt.Errorf("bench queue: %w", err)
	}
	defer desk.Close()
	took, err := measure(ctx, desk, rounds)
	if err != nil {
		return fmt.Errorf("bench queue: %w", err)
	}
	slices.Sort(took)
	for _, percent := range []int{50, 99} {
		at := took[(len(took)*percent+99)/100-1]
		fmt.Fprintf(w, "figure queue.offer.p%d %.2f ms\n", percent, float64(at)/float64(time.Millisecond))
	}
	return nil
}

// measure lets one handler work through callers; each round one more joins.
func measure(ctx context.Context, desk *queuedesk.Desk, rounds int) ([]time.Duration, error) {
	for i := range waiting {
		if _, err := desk.Join(ctx, "c"+strconv.Itoa(i), "101", time.Now()); err != nil {
			return nil, err
		}
	}
	leave := desk.Present(handler)
	defer leave()
	desk.Softphone(handler, true)
	if _, err := desk.Ready(ctx, handler, nil); err != nil {
		return nil, err
	}
	took := make([]time.Duration, 0, rounds)
	for i := range rounds {
		d, err := round(ctx, desk, "c"+strconv.Itoa(waiting+i))
		if err != nil {
			return nil, err
		}
		took = append(took, d)
	}
	return took, nil
}

// round takes the standing offer to its end and returns how long the next took.
func round(ctx context.Context, desk *queuedesk.Desk, joins string) (time.Duration, error) {
	contact := desk.State().Handler(handler).Contact
	_, joined := desk.Join(ctx, joins, "101", time.Now())
	_, accepted := desk.Accept(ctx, handler, contact)
	_, wrapping := desk.WrapUp(ctx, contact)
	freed := time.Now()
	_, finished := desk.Finish(ctx, handler, contact, true)
	took := time.Since(freed)
	if err := errors.Join(joined, accepted, wrapping, finished); err != nil {
		return 0, err
	}
	if h := desk.State().Handler(handler); h.Status != queue.BeingRung || h.Contact == contact {
		return 0, fmt.Errorf("after %s the handler is %s with %q", contact, h.Status, h.Contact)
	}
	return took, nil
}
