package sqlitejournal

import (
	"context"
	"errors"
	"fmt"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/groupcommit"
)

// request is a batch in line for the committer.
type request struct {
	ctx    context.Context
	batch  journal.Batch
	answer chan<- answer // has room for one
}

type answer struct {
	receipt journal.Receipt
	err     error
}

// weight is the request's share of a group's bytes.
func (r *request) weight() int {
	n := 0
	for _, d := range r.batch.Drafts {
		n += len(d.Data)
	}
	return n
}

// Append implements journal.Journal.
func (j *Journal) Append(ctx context.Context, b journal.Batch) (journal.Receipt, error) {
	if err := b.Check(); err != nil {
		return journal.Receipt{}, err
	}
	if j.line == nil { // opened to read
		return journal.Receipt{}, journal.ErrClosed
	}
	if err := j.failure(); err != nil {
		return journal.Receipt{}, err
	}
	if err := ctx.Err(); err != nil {
		return journal.Receipt{}, err
	}
	answers := make(chan answer, 1)
	err := j.line.Send(ctx, &request{ctx: ctx, batch: b, answer: answers})
	if errors.Is(err, groupcommit.ErrClosed) {
		return journal.Receipt{}, journal.ErrClosed
	}
	if err != nil {
		return journal.Receipt{}, err
	}
	select {
	case a := <-answers:
		return a.receipt, a.err
	case <-ctx.Done():
		return journal.Receipt{}, ctx.Err()
	}
}

// fail closes the journal for appends.
func (j *Journal) fail(cause error) error {
	err := fmt.Errorf("%w (%w)", journal.ErrUncertain, cause)
	j.failed.CompareAndSwap(nil, &err)
	return err
}

// failure returns why appends are closed, if they are.
func (j *Journal) failure() error {
	if err := j.failed.Load(); err != nil {
		return *err
	}
	return nil
}
