package app

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"

	"bluelamp/internal/draft"
	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitejournal"
	"bluelamp/internal/journal/sqlitekeys"
	"bluelamp/internal/staff/session"
)

// Names of the files in the data folder.
const (
	JournalFile = "journal.db"
	AuditFile   = "audit.db"
	KeysFile    = "keys.db"
)

// Store is everything on the disk that must not be lost.
type Store struct {
	Journal, Audit        journal.Journal
	Keys                  journal.Keys
	Codec, AuditCodec     *journal.Codec
	Sessions              *session.Store
	Drafts                *draft.Store
	certain, auditCertain *certain
	dir                   string
	closers               []func() error
}

// OpenStore opens the data folder, and makes it if there is none.
func OpenStore(ctx context.Context, dir string, now func() time.Time, idle, absolute time.Duration) (*Store, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the data folder: %w", err)
	}
	s := &Store{dir: dir}
	if err := s.open(ctx, now, idle, absolute); err != nil {
		return nil, errors.Join(fmt.Errorf("open the data folder %s: %w", dir, err), s.Close())
	}
	return s, nil
}

func (s *Store) open(ctx context.Context, now func() time.Time, idle, absolute time.Duration) error {
	work, err := sqlitejournal.Open(ctx, s.path(JournalFile), sqlitejournal.Options{})
	if err != nil {
		return err
	}
	s.certain = watched(opened(s, work))
	s.Journal = s.certain
	audit, err := sqlitejournal.Open(ctx, s.path(AuditFile), sqlitejournal.Options{Readers: 2})
	if err != nil {
		return err
	}
	s.auditCertain = watched(opened(s, audit))
	s.Audit = s.auditCertain
	keys, err := sqlitekeys.Open(ctx, s.path(KeysFile), sqlitekeys.Options{})
	if err != nil {
		return err
	}
	s.Keys = opened(s, keys)
	if s.Sessions, err = session.Open(ctx, s.path("sessions.db"), session.Options{Idle: idle, Absolute: absolute, Now: now}); err != nil {
		return err
	}
	opened(s, s.Sessions)
	if s.Drafts, err = draft.Open(ctx, s.path("drafts.db"), s.Keys, now); err != nil {
		return err
	}
	opened(s, s.Drafts)
	return s.codecs()
}

func (s *Store) codecs() error {
	work, err := Catalogue()
	if err != nil {
		return err
	}
	audit, err := auditCatalogue()
	if err != nil {
		return err
	}
	s.Codec, s.AuditCodec = journal.NewCodec(work, s.Keys), journal.NewCodec(audit, s.Keys)
	return nil
}

func (s *Store) path(name string) string { return filepath.Join(s.dir, name) }

// opened remembers to close c.
func opened[C interface{ Close() error }](s *Store, c C) C {
	s.closers = append(s.closers, c.Close)
	return c
}

// Close closes everything, the last opened first.
func (s *Store) Close() error {
	var all error
	for _, c := range slices.Backward(s.closers) {
		all = errors.Join(all, c())
	}
	s.closers = nil
	return all
}
