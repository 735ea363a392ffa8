package viewbench

import (
	"context"

	"bluelamp/internal/journal"
	"bluelamp/internal/view"
)

// waiting is the list of calls that are going on: rows come and go.
type waiting struct{}

func (waiting) Name() string { return "waiting" }
func (waiting) Version() int { return 1 }
func (waiting) Schema() string {
	return `CREATE TABLE waiting (id TEXT PRIMARY KEY, trunk TEXT NOT NULL, number TEXT NOT NULL,
		handler TEXT, since INTEGER NOT NULL) STRICT, WITHOUT ROWID;
		CREATE INDEX waiting_since ON waiting (trunk, since)`
}

func (waiting) Apply(_ context.Context, tx *view.Tx, e journal.Event) error {
	switch b := e.Body.(type) {
	case rung:
		return tx.Exec(`INSERT INTO waiting (id, trunk, number, since) VALUES (?, ?, ?, ?)`,
			e.Stream.ID(), b.Trunk, b.Number, e.At.UnixMilli())
	case taken:
		return tx.Exec(`UPDATE waiting SET handler = ? WHERE id = ?`, b.Handler, e.Stream.ID())
	case ended:
		return tx.Exec(`DELETE FROM waiting WHERE id = ?`, e.Stream.ID())
	}
	return nil
}

// log is what was written down: rows only come.
type log struct{}

func (log) Name() string { return "log" }
func (log) Version() int { return 1 }
func (log) Schema() string {
	return `CREATE TABLE entry (position INTEGER PRIMARY KEY, call TEXT NOT NULL, at INTEGER NOT NULL,
		actor TEXT NOT NULL, text TEXT NOT NULL) STRICT;
		CREATE INDEX entry_call ON entry (call, position)`
}

func (log) Apply(_ context.Context, tx *view.Tx, e journal.Event) error {
	if b, ok := e.Body.(noted); ok {
		return tx.Exec(`INSERT INTO entry VALUES (?, ?, ?, ?, ?)`,
			int64(e.Position), e.Stream.ID(), e.At.UnixMilli(), e.Actor, b.Text)
	}
	return nil
}

// answered counts by trunk and hour: few rows, changed often.
type answered struct{}

func (answered) Name() string { return "answered" }
func (answered) Version() int { return 1 }
func (answered) Schema() string {
	return `CREATE TABLE answered (trunk TEXT, hour INTEGER, calls INTEGER NOT NULL, waited INTEGER NOT NULL,
		PRIMARY KEY (trunk, hour)) STRICT, WITHOUT ROWID;
		CREATE TABLE trunk (call TEXT PRIMARY KEY, trunk TEXT NOT NULL) STRICT, WITHOUT ROWID`
}

func (answered) Apply(_ context.Context, tx *view.Tx, e journal.Event) error {
	switch b := e.Body.(type) {
	case rung:
		return tx.Exec(`INSERT INTO trunk VALUES (?, ?)`, e.Stream.ID(), b.Trunk)
	case taken:
		var trunk string
		if err := tx.QueryRow(`SELECT trunk FROM trunk WHERE call = ?`, e.Stream.ID()).Scan(&trunk); err != nil {
			return err
		}
		return tx.Exec(`INSERT INTO answered VALUES (?, ?, 1, ?) ON CONFLICT DO UPDATE
			SET calls = calls + 1, waited = waited + excluded.waited`, trunk, e.At.Unix()/3600, b.Waited)
	}
	return nil
}
