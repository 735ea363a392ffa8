package sqlitekeys

import (
	"context"
	"database/sql"
	"fmt"
)

// statements are prepared once: an import asks for thousands of new keys a second,
// and a third of what each cost was preparing.
type statements struct {
	read *sql.Stmt // a subject's key, for readers
	find *sql.Stmt // the same inside the writer's transaction
	put  *sql.Stmt // a key for a subject that has no row; no row is changed where there is one
}

const selectKey = "SELECT wrapped FROM subject WHERE name = ?"

func prepared(ctx context.Context, write, readers *sql.DB) (s statements, err error) {
	for _, p := range []struct {
		into **sql.Stmt
		on   *sql.DB
		text string
	}{
		{&s.read, readers, selectKey},
		{&s.find, write, selectKey},
		{&s.put, write, "INSERT INTO subject (name, wrapped) VALUES (?, ?) ON CONFLICT (name) DO NOTHING"},
	} {
		if *p.into, err = p.on.PrepareContext(ctx, p.text); err != nil {
			return s, fmt.Errorf("prepare %q: %w", p.text, err)
		}
	}
	return s, nil
}
