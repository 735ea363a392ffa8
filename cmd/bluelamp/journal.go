package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"bluelamp/internal/app"
	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitejournal"
)

type journalCommand struct {
	Verify verifyCommand `cmd:"" help:"Prove that no page of the record was altered or removed."`
}

// telling is after how many pages verify says how far it has come.
const telling = 100_000

type verifyCommand struct {
	Data      string `default:"data" type:"existingdir" help:"Data folder; Bluelamp may be running."`
	Head      string `help:"The head that an earlier verify printed for journal.db, as position:hash. Without it, pages cut off at the end cannot be missed."`
	AuditHead string `help:"The same for audit.db."`
}

// Run implements the command. It fails when a page was altered.
func (c *verifyCommand) Run(ctx context.Context) error {
	return errors.Join(c.verify(ctx, app.JournalFile, c.Head), c.verify(ctx, app.AuditFile, c.AuditHead))
}

func (c *verifyCommand) verify(ctx context.Context, file, remembered string) error {
	path := filepath.Join(c.Data, file)
	if _, err := os.Stat(path); err != nil {
		return fmt.Errorf("there is no record to verify: %w", err)
	}
	j, err := sqlitejournal.OpenToRead(ctx, path)
	if err != nil {
		return err
	}
	defer func() { _ = j.Close() }() // only read
	progress := func(p journal.Position) {
		if p%telling == 0 {
			say("%s: %d pages are whole", file, p)
		}
	}
	var head journal.Head
	if remembered == "" {
		head, err = journal.Verify(ctx, j, progress)
	} else if head, err = journal.ParseHead(remembered); err == nil {
		head, err = journal.VerifyAgainst(ctx, j, head, progress)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	fmt.Printf("%s: %d pages, none altered or removed\n  head %s\n", file, head.Position, head)
	return nil
}
