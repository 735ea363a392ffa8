package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"bluelamp/internal/app"
	"bluelamp/internal/edition/policybook"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitejournal"
	"bluelamp/internal/journal/sqlitekeys"
	"bluelamp/internal/records"
	"bluelamp/internal/records/recordsapi"
)

type policyExplainCommand struct {
	Incident string `arg:"" help:"Reference, such as NS-20261122-0007, or id."`
	Data     string `default:"data" type:"existingdir" help:"Data folder; Bluelamp may be running."`
	Force    string `help:"Code of the force. Default: each of those in the data folder."`
	By       string `help:"Who is looking. With it, what people said is shown and the audit gets a page of it; Bluelamp must not be running then, because it holds the keys and the audit. Without it, what people said stays sealed."`
}

// Run implements the command.
func (c *policyExplainCommand) Run(ctx context.Context) error { return c.explain(ctx, os.Stdout) }

func (c *policyExplainCommand) explain(ctx context.Context, w io.Writer) (err error) {
	j, err := sqlitejournal.OpenToRead(ctx, filepath.Join(c.Data, app.JournalFile))
	if err != nil {
		return err
	}
	defer func() { _ = j.Close() }() // only read
	catalogue, err := app.Catalogue()
	if err != nil {
		return err
	}
	record := policybook.Record{Journal: j, Codec: journal.NewCodec(catalogue, policybook.NoKeys{}), Sealed: true}
	force, id, err := c.find(ctx, record)
	if err != nil {
		return err
	}
	if c.By != "" {
		keys, err := c.look(ctx, force, id)
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, keys.Close()) }()
		record.Codec, record.Sealed = journal.NewCodec(catalogue, keys), false
	}
	explanation, err := record.Explain(ctx, force, id)
	if err != nil {
		return err
	}
	_, err = explanation.WriteTo(w)
	return err
}

func (c *policyExplainCommand) find(ctx context.Context, record policybook.Record) (force, id string, err error) {
	forces, err := c.forces()
	if err != nil {
		return "", "", err
	}
	for _, force := range forces {
		id, err = record.Find(ctx, force, c.Incident)
		if err == nil || !errors.Is(err, policybook.NoIncident) {
			return force, id, err
		}
	}
	return "", "", policybook.NoIncident.With(c.Incident, strings.Join(forces, ", "))
}

// forces are those of the data folder, which has a folder of tables for each.
func (c *policyExplainCommand) forces() ([]string, error) {
	if c.Force != "" {
		return []string{c.Force}, nil
	}
	folders, err := os.ReadDir(filepath.Join(c.Data, "views"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, errors.New("the data folder has no tables to say which forces there are: name one with --force")
	}
	if err != nil {
		return nil, fmt.Errorf("look which forces there are; name one with --force: %w", err)
	}
	var forces []string
	for _, f := range folders {
		if f.IsDir() {
			forces = append(forces, f.Name())
		}
	}
	return forces, nil
}

// look opens the keys, after the audit has the page that says who looked.
func (c *policyExplainCommand) look(ctx context.Context, force, id string) (*sqlitekeys.Keys, error) {
	keys, err := sqlitekeys.Open(ctx, filepath.Join(c.Data, app.KeysFile), sqlitekeys.Options{})
	if errors.Is(err, journal.ErrLocked) {
		return nil, fmt.Errorf("what people said can be shown only while Bluelamp is stopped; leave out --by to see the rest: %w", err)
	}
	if err != nil {
		return nil, err
	}
	if err := c.audit(ctx, keys, force, id); err != nil {
		return nil, errors.Join(err, keys.Close())
	}
	return keys, nil
}

func (c *policyExplainCommand) audit(ctx context.Context, keys journal.Keys, force, id string) (err error) {
	audit, err := sqlitejournal.Open(ctx, filepath.Join(c.Data, app.AuditFile), sqlitejournal.Options{Readers: 1})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, audit.Close()) }()
	catalogue, err := journal.NewCatalogue(records.Catalogue())
	if err != nil {
		return err
	}
	book := recordsapi.NewBook(audit, journal.NewCodec(catalogue, keys), keys, time.Now, slog.New(slog.DiscardHandler))
	err = book.Consulted(ctx, httpserver.Look{
		Force: force, Staff: c.By, What: "incident", Record: id, Operation: "policy-explain", At: time.Now(),
	})
	if err != nil {
		return err
	}
	return book.Settle(ctx) // a page that only waits in memory is none
}
