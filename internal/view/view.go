package view

import (
	"context"

	"bluelamp/internal/journal"
)

// View is one set of tables that a room's screens read.
type View interface {
	// Name is the file's name: lower case, words joined by dashes.
	Name() string
	// Version goes up whenever Schema or Apply would give other tables.
	Version() int
	// Schema is the SQL that makes the empty tables. Tables whose names begin
	// with "view_" belong to the House.
	Schema() string
	// Apply adds one page of the file's own force. It is called once a page, in
	// the order of the journal; types that do not concern it are ignored. Its
	// error halts the House.
	Apply(ctx context.Context, tx *Tx, e journal.Event) error
}

// mark is a checkpoint: a page and its place in the hash chain.
type mark struct {
	position journal.Position
	hash     journal.Hash
}
