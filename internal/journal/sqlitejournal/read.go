package sqlitejournal

import (
	"context"
	"fmt"

	"bluelamp/internal/journal"
)

// ReadStream implements journal.Journal.
func (j *Journal) ReadStream(ctx context.Context, s journal.Stream, after journal.Version) ([]journal.Page, error) {
	pages, err := j.pages(ctx, selectStream, string(s), int64(after))
	if err != nil {
		return nil, j.reading("stream "+string(s), err)
	}
	return pages, nil
}

// Read implements journal.Journal.
func (j *Journal) Read(ctx context.Context, after journal.Position, limit int) ([]journal.Page, error) {
	if err := journal.CheckLimit(limit); err != nil {
		return nil, err
	}
	pages, err := j.pages(ctx, selectPages, int64(after), limit)
	if err != nil {
		return nil, j.reading(fmt.Sprintf("after page %d", after), err)
	}
	return pages, nil
}

// Used implements journal.Journal.
func (j *Journal) Used(ctx context.Context, key string) (journal.Receipt, bool, error) {
	r, ok, err := scanReceipt(j.readers.QueryRowContext(ctx, selectUsed, key))
	if err != nil {
		return journal.Receipt{}, false, j.reading("key", err)
	}
	return r, ok, nil
}

// Head implements journal.Journal.
func (j *Journal) Head(ctx context.Context) (journal.Head, error) {
	head, err := scanHead(j.readers.QueryRowContext(ctx, selectHead))
	if err != nil {
		return journal.Head{}, j.reading("head", err)
	}
	return head, nil
}

// Genesis implements journal.Journal.
func (j *Journal) Genesis(context.Context) (journal.Hash, error) { return j.genesis, nil }

// Watch implements journal.Journal.
func (j *Journal) Watch() (tokens <-chan struct{}, stop func()) { return j.bell.Watch() }

func (j *Journal) pages(ctx context.Context, query string, args ...any) ([]journal.Page, error) {
	rows, err := j.readers.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var pages []journal.Page
	for rows.Next() {
		p, err := scanPage(rows)
		if err != nil {
			return nil, err
		}
		pages = append(pages, p)
	}
	return pages, rows.Err()
}

// reading wraps an error of a read; after Close that is ErrClosed, whatever
// database/sql calls it.
func (j *Journal) reading(what string, err error) error {
	if j.closed.Load() {
		return journal.ErrClosed
	}
	return fmt.Errorf("read journal, %s: %w", what, err)
}
