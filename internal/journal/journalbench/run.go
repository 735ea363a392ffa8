package journalbench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitejournal"
	"bluelamp/internal/journal/sqlitekeys"
)

// eachRow is how long one row is measured.
const eachRow = 3 * time.Second

// Run measures in a folder that it makes inside dir and removes afterwards, and
// prints the figures to w. It takes about half a minute.
func Run(ctx context.Context, dir string, w io.Writer) error {
	return run(ctx, dir, w, eachRow)
}

func run(ctx context.Context, dir string, w io.Writer, each time.Duration) (err error) {
	dir, err = os.MkdirTemp(dir, "journalbench")
	if err != nil {
		return fmt.Errorf("bench: %w", err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	b := bench{dir: dir, out: w, each: each}
	if err := b.fsync(ctx, "journal.fsync.before"); err != nil {
		return fmt.Errorf("bench fsync: %w", err)
	}
	if err := b.journal(ctx); err != nil {
		return fmt.Errorf("bench journal: %w", err)
	}
	if err := b.keys(ctx); err != nil {
		return fmt.Errorf("bench keys: %w", err)
	}
	if err := b.fsync(ctx, "journal.fsync.after"); err != nil {
		return fmt.Errorf("bench fsync: %w", err)
	}
	return nil
}

// bench is one run.
type bench struct {
	dir  string
	out  io.Writer
	each time.Duration
}

func (b bench) journal(ctx context.Context) error {
	j, err := sqlitejournal.Open(ctx, filepath.Join(b.dir, "journal.db"), sqlitejournal.Options{})
	if err != nil {
		return err
	}
	defer j.Close()
	for _, writers := range []int{1, 8, 64} {
		name := fmt.Sprintf("journal.append.%d", writers)
		err := b.measure(ctx, name, "events/s", writers, func(w, i int) error {
			_, err := j.Append(ctx, batch(name, w, i))
			return err
		})
		if err != nil {
			return err
		}
	}
	if err := b.read(ctx, j); err != nil {
		return err
	}
	return b.verify(ctx, j)
}

// keys makes keys for new subjects, as new contacts do.
func (b bench) keys(ctx context.Context) error {
	k, err := sqlitekeys.Open(ctx, filepath.Join(b.dir, "keys.db"), sqlitekeys.Options{})
	if err != nil {
		return err
	}
	defer k.Close()
	return b.measure(ctx, "journal.newkey.64", "keys/s", 64, func(w, i int) error {
		_, err := k.Make(ctx, fmt.Sprintf("northshire/person/%d-%d", w, i))
		return err
	})
}

// read walks the journal once, in the stretches in which views read it.
func (b bench) read(ctx context.Context, j journal.Journal) error {
	began, cpu := time.Now(), cpuTime()
	at := journal.Position(0)
	for {
		pages, err := j.Read(ctx, at, 2000)
		if err != nil {
			return err
		}
		if len(pages) == 0 {
			break
		}
		at = pages[len(pages)-1].Position
	}
	b.walked("journal.read", int(at), time.Since(began), cpuTime()-cpu)
	return nil
}

func (b bench) verify(ctx context.Context, j journal.Journal) error {
	began, cpu := time.Now(), cpuTime()
	head, err := journal.Verify(ctx, j, nil)
	if err != nil {
		return err
	}
	b.walked("journal.verify", int(head.Position), time.Since(began), cpuTime()-cpu)
	return nil
}

func (b bench) walked(name string, pages int, took, cpu time.Duration) {
	b.figure(name+".rate", float64(pages)/took.Seconds(), "pages/s")
	b.figure(name+".cpu", micro(cpu)/float64(max(pages, 1)), "µs/page")
}

// batch is one event of 1 KB for writer w's own stream.
func batch(row string, w, i int) journal.Batch {
	return journal.Batch{
		Stream:   journal.NewStream("northshire", "contact", fmt.Sprintf("%s-%d", row, w)),
		Expected: journal.Version(i),
		Key:      fmt.Sprintf("%s-%d-%d", row, w, i),
		At:       time.Now(),
		Actor:    "staff/0199",
		Cause:    "request/0199",
		Drafts:   []journal.Draft{{Type: "contact.noted", Schema: 1, Data: kilobyte}},
	}
}
