package view

import (
	"context"
	"database/sql"
)

// statementsKept bounds the cache of prepared statements of one file. A view's
// SQL is constant text; one that assembles SQL would otherwise grow it forever.
const statementsKept = 256

// Tx is the transaction in which a view applies pages. Statements are prepared
// once a file and kept, which is most of a rebuild's speed. It may be used only
// during the call of Apply that it was handed to, by one goroutine.
type Tx struct {
	ctx  context.Context // without a Done channel: batches are stopped between pages, not inside
	conn *sql.Conn
	kept map[string]*sql.Stmt
}

// Exec runs a statement.
func (t *Tx) Exec(query string, args ...any) error {
	stmt, err := t.prepared(query)
	if err != nil {
		return err
	}
	if stmt == nil {
		_, err = t.conn.ExecContext(t.ctx, query, args...)
		return err
	}
	_, err = stmt.ExecContext(t.ctx, args...)
	return err
}

// Query runs a query; the caller must close the rows before the next call.
func (t *Tx) Query(query string, args ...any) (*sql.Rows, error) {
	stmt, err := t.prepared(query)
	if err != nil {
		return nil, err
	}
	if stmt == nil {
		return t.conn.QueryContext(t.ctx, query, args...)
	}
	return stmt.QueryContext(t.ctx, args...)
}

// QueryRow runs a query of at most one row. The row must be scanned.
func (t *Tx) QueryRow(query string, args ...any) *sql.Row {
	stmt, err := t.prepared(query)
	if stmt == nil || err != nil { // unprepared, it fails in the same way, inside the Row
		return t.conn.QueryRowContext(t.ctx, query, args...)
	}
	return stmt.QueryRowContext(t.ctx, args...)
}

// prepared returns the kept statement, or nil when the cache is full.
func (t *Tx) prepared(query string) (*sql.Stmt, error) {
	if stmt, ok := t.kept[query]; ok {
		return stmt, nil
	}
	if len(t.kept) >= statementsKept {
		return nil, nil
	}
	stmt, err := t.conn.PrepareContext(t.ctx, query)
	if err != nil {
		return nil, err
	}
	t.kept[query] = stmt
	return stmt, nil
}

// forget closes the kept statements.
func (t *Tx) forget() {
	for _, stmt := range t.kept {
		_ = stmt.Close() // the connection goes next
	}
	clear(t.kept)
}
