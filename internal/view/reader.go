package view

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
)

// readerConns bounds the connections that read one file at a time. Reads take
// microseconds to milliseconds; more would only cost memory.
const readerConns = 4

// Reader returns a read-only handle on a force's view, good until Close. The
// handle is shared: callers do not close it. A force without pages gets empty
// tables, which fill when its first page comes; so the caller must know that
// the force exists, or every made-up name becomes a folder.
func (h *House) Reader(force, view string) (*sql.DB, error) {
	if notForce(force) {
		return nil, fmt.Errorf("read view %s: %q is no force's name", view, force)
	}
	i := slices.IndexFunc(h.views, func(v View) bool { return v.Name() == view })
	if i < 0 {
		return nil, fmt.Errorf("read view %s: there is no such view", view)
	}
	path := h.path(force, h.views[i])
	if db := h.reader(path); db != nil {
		return db, nil
	}
	h.stepping.Lock()
	defer h.stepping.Unlock()
	if err := h.admit(context.Background(), force, h.standing()); err != nil {
		return nil, fmt.Errorf("read view %s: %w", view, err)
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if db := h.readers[path]; db != nil {
		return db, nil
	}
	db, err := sql.Open("sqlite", dsn(path, reading, "ro"))
	if err != nil {
		return nil, fmt.Errorf("read view %s: %w", view, err)
	}
	db.SetMaxOpenConns(readerConns)
	db.SetMaxIdleConns(readerConns)
	h.readers[path] = db
	return db, nil
}

func (h *House) reader(path string) *sql.DB {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.readers[path]
}
