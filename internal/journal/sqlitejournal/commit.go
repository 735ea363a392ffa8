package sqlitejournal

import (
	"context"
	"errors"
	"fmt"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitefile"
)

// commit writes a group in one transaction and answers each of its requests. It
// runs in the committer's goroutine alone.
func (j *Journal) commit(group []*request) {
	answers, head, err := j.transact(group)
	if errors.Is(err, journal.ErrFull) && len(group) > 1 {
		// A great batch that does not fit must not take small ones with it.
		for _, r := range group {
			j.commit([]*request{r})
		}
		return
	}
	if err != nil {
		for _, r := range group {
			r.answer <- answer{err: err}
		}
		return
	}
	moved := head != j.head
	j.head = head
	for i, r := range group {
		r.answer <- answers[i]
	}
	if moved {
		j.bell.Ring()
	}
}

// transact returns an answer for each request and the head after them. With an
// error nothing was written, unless it is ErrUncertain.
func (j *Journal) transact(group []*request) ([]answer, journal.Head, error) {
	if err := j.failure(); err != nil {
		return nil, journal.Head{}, err
	}
	// A request that has begun is finished: its context no longer counts.
	ctx := context.Background()
	if _, err := j.conn.ExecContext(ctx, "BEGIN IMMEDIATE"); err != nil {
		return nil, journal.Head{}, refusal(fmt.Errorf("begin: %w", err))
	}
	answers, head, err := j.plan(ctx, group)
	if err != nil {
		return nil, journal.Head{}, j.undo(ctx, err)
	}
	if head == j.head { // every request was refused or answered from the past
		_, err := j.conn.ExecContext(ctx, "ROLLBACK")
		return answers, head, err
	}
	if _, err := j.conn.ExecContext(ctx, "COMMIT"); err != nil {
		if sqlitefile.Full(err) {
			return nil, journal.Head{}, j.undo(ctx, err)
		}
		return nil, journal.Head{}, j.fail(fmt.Errorf("commit: %w", err))
	}
	return answers, head, nil
}

// plan writes what can be written of a group inside the open transaction.
func (j *Journal) plan(ctx context.Context, group []*request) ([]answer, journal.Head, error) {
	head, err := scanHead(j.stmt.head.QueryRowContext(ctx))
	if err != nil {
		return nil, head, fmt.Errorf("read head: %w", err)
	}
	if head != j.head {
		return nil, head, j.fail(fmt.Errorf("another program wrote to %s: the head is %d where this process left it at %d", j.path, head.Position, j.head.Position))
	}
	answers := make([]answer, len(group))
	for i, r := range group {
		receipt, next, err := j.place(ctx, r, head)
		if refused(err) {
			answers[i] = answer{err: err}
			continue
		}
		if err != nil {
			return nil, head, err
		}
		answers[i], head = answer{receipt: receipt}, next
	}
	if head == j.head {
		return answers, head, nil
	}
	if _, err := j.stmt.moveHead.ExecContext(ctx, int64(head.Position), head.Hash[:]); err != nil {
		return nil, head, fmt.Errorf("move head: %w", err)
	}
	return answers, head, nil
}

// place checks one batch against what stands, its group's earlier batches
// included, and inserts its pages.
func (j *Journal) place(ctx context.Context, r *request, head journal.Head) (journal.Receipt, journal.Head, error) {
	if err := r.ctx.Err(); err != nil {
		return journal.Receipt{}, head, err
	}
	b := r.batch
	first, used, err := scanReceipt(j.stmt.used.QueryRowContext(ctx, b.Key))
	if err != nil || used {
		return first, head, err
	}
	var version journal.Version
	if err := j.stmt.version.QueryRowContext(ctx, string(b.Stream)).Scan(&version); err != nil {
		return journal.Receipt{}, head, fmt.Errorf("read version of %s: %w", b.Stream, err)
	}
	if b.Expected != journal.AnyVersion && b.Expected != version {
		return journal.Receipt{}, head, journal.ErrVersion
	}
	pages := b.Pages(head, version)
	for i, p := range pages {
		if err := j.insert(ctx, p, i+1); err != nil {
			return journal.Receipt{}, head, fmt.Errorf("write page %d: %w", p.Position, err)
		}
	}
	last := pages[len(pages)-1]
	receipt := journal.Receipt{First: pages[0].Position, Last: last.Position, Version: last.Version}
	return receipt, journal.Head{Position: last.Position, Hash: last.Hash}, nil
}

// undo rolls back after cause and makes sure that the disk says the same. SQLite
// may have rolled back by itself, so an error of ROLLBACK means nothing; what
// counts is that the head stands where it stood.
func (j *Journal) undo(ctx context.Context, cause error) error {
	_, _ = j.conn.ExecContext(ctx, "ROLLBACK")
	head, err := scanHead(j.stmt.head.QueryRowContext(ctx))
	if err != nil {
		return j.fail(fmt.Errorf("read head after rolling back: %w, because of: %w", err, cause))
	}
	if failed := j.failure(); failed != nil {
		return failed
	}
	if head != j.head {
		return j.fail(fmt.Errorf("rolled back, but the head stands at %d: %w", head.Position, cause))
	}
	return refusal(cause)
}

// refused reports errors that concern one batch and not its group.
func refused(err error) bool {
	return errors.Is(err, journal.ErrVersion) || errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}

// refusal turns SQLite's word for no room, or for a stranger's lock, into the journal's.
func refusal(err error) error {
	if sqlitefile.NoRoom(err) {
		return fmt.Errorf("%w (%w)", journal.ErrFull, err)
	}
	return locked(err)
}
