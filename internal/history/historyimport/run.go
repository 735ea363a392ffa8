package historyimport

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"bluelamp/internal/history"
	"bluelamp/internal/journal"
)

// taker readies the taking in of an import's rows.
func (e *Engine) taker(k notes, by string) (*taker, error) {
	columns, err := k.Mapping.Columns(k.Kind, k.Headings)
	if err != nil {
		return nil, err
	}
	return &taker{
		engine: e, force: k.Force, id: k.ID, source: k.Source, by: by, kind: k.Kind,
		Reading: history.Reading{Columns: columns, Pack: e.Policy(k.Force), Zone: e.Zone, Now: e.Now(), Number: e.Number, Address: e.Address},
	}, nil
}

// takeIn reads the file from where the notes say and takes its rows in.
func (e *Engine) takeIn(ctx context.Context, n *entry) error {
	if n.phase() != history.Running {
		return nil // paused while it waited
	}
	k := n.copy()
	t, err := e.taker(k, n.by())
	if err != nil {
		return err
	}
	if err := unchanged(k); err != nil {
		return err
	}
	file, err := open(k)
	if err != nil {
		return err
	}
	defer func() { _ = file.close() }() // only read
	if err := file.skip(k.Done.Read); err != nil {
		return errors.Join(history.FileChanged, err)
	}
	list, err := openReport(e.path(k.Force, k.ID, reportEnding), k.Report, k.Lines, t.Columns)
	if err != nil {
		return err
	}
	err = e.takeStretches(ctx, n, t, file, list)
	if err = errors.Join(err, list.close()); err != nil {
		return err
	}
	return e.finish(context.WithoutCancel(ctx), n)
}

// unchanged makes sure that a file which others can write is the one that was
// checked: rows are told from each other by their number.
func unchanged(k notes) error {
	if !k.Named {
		return nil
	}
	f, err := os.Open(k.Path)
	if err != nil {
		return errors.Join(history.FileIsGone, err)
	}
	defer func() { _ = f.Close() }() // only read
	seen := newSeen()
	if _, err := io.Copy(seen, f); err != nil {
		return fmt.Errorf("read the file: %w", err)
	}
	if seen.digest() != k.SHA256 {
		return history.FileChanged
	}
	return nil
}

// ahead is a stretch or the reason why there is none.
type ahead struct {
	rows []row
	err  error
}

// takeStretches takes one stretch after the other in. While one is written the
// next is read, and the tables must have seen the one before.
func (e *Engine) takeStretches(ctx context.Context, n *entry, t *taker, file *rows, list *report) error {
	reading, stop := context.WithCancel(ctx)
	defer stop()
	next := make(chan ahead, 1)
	read := make(chan struct{})
	go func() {
		defer close(read)
		defer close(next)
		for {
			some, err := file.stretch(stretchRows)
			select {
			case next <- ahead{some, err}:
			case <-reading.Done():
				return
			}
			if err != nil || len(some) == 0 {
				return
			}
		}
	}()
	defer func() { stop(); <-read }()
	began := n.counts().Read
	for a := range next {
		if a.err != nil || len(a.rows) == 0 {
			return a.err
		}
		before := e.tail.Load()
		if err := e.takeStretch(ctx, n, t, a.rows, list); err != nil {
			return err
		}
		done, of := n.counts().Read, 0
		if c := n.copy().Checked; c != nil {
			of = c.Read
		}
		n.come(began, done, of, e.Now())
		if err := e.letTablesFollow(ctx, journal.Position(before)); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// tablesPatience is how long an import waits for the tables before it stops.
const tablesPatience = 10 * time.Minute

// letTablesFollow waits until the tables have seen the stretch before this one, so
// that whoever works meanwhile finds them at most two stretches behind.
func (e *Engine) letTablesFollow(ctx context.Context, p journal.Position) error {
	if e.Views == nil || p == 0 {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, tablesPatience)
	defer cancel()
	return e.Views.Wait(ctx, p)
}

// takeStretch takes rows in at once and notes what became of them. Once begun it
// is finished, whatever ctx says.
func (e *Engine) takeStretch(ctx context.Context, n *entry, t *taker, some []row, list *report) error {
	fates, err := t.all(context.WithoutCancel(ctx), some)
	if err != nil {
		return err
	}
	counts := n.counts()
	for i, f := range fates {
		counts = counts.with(f)
		if err := list.add(some[i].line, f.flaws); err != nil {
			return err
		}
	}
	bytes, err := list.settle()
	if err != nil {
		return err
	}
	return e.change(n, func(k *notes) { k.Done, k.Report, k.Lines = counts, bytes, list.lines })
}

// all takes rows in at once; rows of one key in their order.
func (t *taker) all(ctx context.Context, some []row) ([]fate, error) {
	fates := make([]fate, len(some))
	key := func(i int) string { return t.Columns.Get(some[i].cells, t.keyField()) }
	err := atOnce(ctx, t.engine.Writers, len(some), key, func(ctx context.Context, i int) error {
		if f := some[i].flaw; f != nil {
			fates[i] = fate{flaws: []history.Flaw{*f}}
			return nil
		}
		var err error
		if fates[i], err = t.take(ctx, some[i]); err != nil {
			return fmt.Errorf("take in row %d, line %d: %w", some[i].number, some[i].line, err)
		}
		return nil
	})
	return fates, err
}

// keyField is the field that tells one thing from another.
func (t *taker) keyField() string {
	if t.kind == history.Flags {
		return "person"
	}
	return "key"
}

func (c Counts) with(f fate) Counts {
	c.Read++
	switch {
	case f.refused():
		c.Refused++
	case f.changed:
		c.Taken++
	default:
		c.Doubled++
	}
	if len(f.flaws) > 0 && !f.refused() {
		c.Warned++
	}
	return c
}

// finish records that every row was read and deletes the file.
func (e *Engine) finish(ctx context.Context, n *entry) error {
	c := n.counts()
	ask := system(n)
	ask.Key = "import/" + n.id + "/finish"
	_, err := e.decide(ctx, n, ask, func(s history.State) ([]any, error) {
		return history.Finish(s, history.Finished{Read: c.Read, Taken: c.Taken, Refused: c.Refused, Doubled: c.Doubled, At: e.Now().UTC()})
	})
	if err != nil || n.phase() != history.Ended {
		return err
	}
	return e.deleteFile(ctx, n, system(n), "", history.WhyFinished)
}

// by is who started the import.
func (n *entry) by() string {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.state.By
}
