package appbench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"syscall"
	"time"

	"bluelamp/internal/app"
	"bluelamp/internal/policy/policyfile"
	"bluelamp/internal/simulate"
	"bluelamp/internal/view"
	"bluelamp/policies"
)

// contacts is how many invented contacts the record holds: some 17 pages each.
const contacts = 1_200

// Rebuild prints
//
//	figure rebuild.pages 20512 pages
//	figure rebuild.rate 31000 pages/s
//	figure rebuild.cpu 42.00 µs/page
//
// It fills a journal on disk with invented work, personal fields sealed as in
// service, and computes every table of Bluelamp from its first page.
func Rebuild(ctx context.Context, dir string, w io.Writer) (err error) {
	store, err := app.OpenStore(ctx, filepath.Join(dir, "rebuild"), time.Now, 0, 0)
	if err != nil {
		return fmt.Errorf("bench rebuild: %w", err)
	}
	defer func() { err = errors.Join(err, store.Close()) }()
	packs, err := policyfile.LoadAll(policies.Files)
	if err != nil {
		return fmt.Errorf("bench rebuild: %w", err)
	}
	_, err = simulate.Fill(ctx, simulate.Options{
		Journal: store.Journal, Codec: store.Codec, Pack: packs["northshire"], Now: time.Now(), Zone: time.UTC,
		Contacts: contacts, Seed: 7, Hash: func(string) (string, error) { return "none", nil },
	})
	if err != nil {
		return fmt.Errorf("bench rebuild: %w", err)
	}
	head, err := store.Journal.Head(ctx)
	if err != nil {
		return fmt.Errorf("bench rebuild: %w", err)
	}
	began, spent := time.Now(), processor()
	house, err := view.Open(ctx, view.Options{Dir: filepath.Join(dir, "views"), Journal: store.Journal, Codec: store.Codec, Views: app.Views()})
	if err != nil {
		return fmt.Errorf("bench rebuild: %w", err)
	}
	took, cost := time.Since(began), processor()-spent
	if house.Position() != head.Position {
		err = fmt.Errorf("bench rebuild: the tables stand at page %d of %d", house.Position(), head.Position)
	}
	pages := float64(head.Position)
	_, printed := fmt.Fprintf(w, "figure rebuild.pages %d pages\nfigure rebuild.rate %.0f pages/s\nfigure rebuild.cpu %.2f µs/page\n",
		head.Position, pages/took.Seconds(), float64(cost.Microseconds())/pages)
	return errors.Join(err, printed, house.Close())
}

// processor is the time that this process has had a processor.
func processor() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
