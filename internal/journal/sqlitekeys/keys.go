package sqlitekeys

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/groupcommit"
)

// Key implements journal.Keys.
func (k *Keys) Key(ctx context.Context, subject string) ([]byte, error) {
	if k.closed.Load() {
		return nil, journal.ErrClosed
	}
	if key, ok := k.cache.get(subject); ok {
		return key, nil
	}
	began := k.cache.generation()
	key, err := k.look(ctx, k.stmt.read, subject)
	if err == nil {
		k.cache.put(subject, key, began)
	}
	return key, err
}

// Make implements journal.Keys.
func (k *Keys) Make(ctx context.Context, subject string) ([]byte, error) {
	key, err := k.Key(ctx, subject)
	if !errors.Is(err, journal.ErrNoKey) {
		return key, err
	}
	if len(subject) > journal.MaxStream {
		return nil, fmt.Errorf("%w: subject has %d bytes, the limit is %d", journal.ErrInvalid, len(subject), journal.MaxStream)
	}
	began := k.cache.generation()
	key, err = k.ask(ctx, request{ctx: ctx, subject: subject})
	if err == nil {
		k.cache.put(subject, key, began)
	}
	return key, err
}

// Destroy implements journal.Keys.
func (k *Keys) Destroy(ctx context.Context, subject string) error {
	_, err := k.ask(ctx, request{ctx: ctx, subject: subject, destroy: true})
	return err
}

// ask puts a request into the line and waits for its answer.
func (k *Keys) ask(ctx context.Context, r request) ([]byte, error) {
	answers := make(chan answer, 1)
	r.answer = answers
	err := k.line.Send(ctx, &r)
	if errors.Is(err, groupcommit.ErrClosed) {
		return nil, journal.ErrClosed
	}
	if err != nil {
		return nil, err
	}
	select {
	case a := <-answers:
		return a.key, a.err
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// look reads a subject's key from the file.
func (k *Keys) look(ctx context.Context, from *sql.Stmt, subject string) ([]byte, error) {
	var wrapped []byte
	err := from.QueryRowContext(ctx, subject).Scan(&wrapped)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil, journal.ErrNoKey
	case err != nil && k.closed.Load():
		return nil, journal.ErrClosed
	case err != nil:
		return nil, fmt.Errorf("read key: %w", err)
	case wrapped == nil:
		return nil, journal.ErrErased
	}
	return k.wrapper.unwrap(subject, wrapped)
}
