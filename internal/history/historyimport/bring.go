package historyimport

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/google/uuid"

	"bluelamp/internal/command"
	"bluelamp/internal/history"
	"bluelamp/internal/history/historyimport/sheet"
)

// Bringing is who brings which file.
type Bringing struct {
	Ask    command.Ask // with Force; its Key makes a repeat the same import
	By     string
	Kind   history.Kind
	Source string // the other system
	File   string // the file's name where it came from
}

func (b Bringing) uploaded(digest string, bytes int64, at time.Time) history.Uploaded {
	return history.Uploaded{Kind: b.Kind, Source: b.Source, File: named(b.File), SHA256: digest, Bytes: bytes, By: b.By, At: at.UTC()}
}

// Bring keeps what body holds as a new import, and looks at how it is written. A
// repeat under the same key gives the same import.
func (e *Engine) Bring(ctx context.Context, b Bringing, body io.Reader) (Import, error) {
	id := importID(b.Ask)
	if n, err := e.entry(b.Ask.Force, id); err == nil {
		return e.shown(n), nil
	}
	if _, err := history.Bring(history.State{}, b.uploaded("", 1, e.Now())); err != nil {
		return Import{}, err // before gigabytes are sent for nothing
	}
	path := e.path(b.Ask.Force, id, tableEnding)
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return Import{}, fmt.Errorf("keep the file: %w", err)
	}
	seen, err := keep(ctx, path, body)
	if err == nil {
		var shown Import
		if shown, err = e.begin(ctx, b, id, path, false, seen); err == nil {
			return shown, nil
		}
	}
	return Import{}, errors.Join(err, remove(path))
}

// Name makes an import of a file on this computer, which is read where it lies and
// never deleted.
func (e *Engine) Name(ctx context.Context, b Bringing, path string) (Import, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return Import{}, fmt.Errorf("find the file: %w", err)
	}
	f, err := os.Open(absolute)
	if err != nil {
		return Import{}, fmt.Errorf("open the file: %w", err)
	}
	defer func() { _ = f.Close() }() // only read
	seen := newSeen()
	if _, err := io.Copy(seen, f); err != nil {
		return Import{}, fmt.Errorf("read the file: %w", err)
	}
	id := importID(b.Ask)
	if err := os.MkdirAll(filepath.Join(e.Dir, b.Ask.Force), 0o700); err != nil {
		return Import{}, fmt.Errorf("keep notes: %w", err)
	}
	return e.begin(ctx, b, id, absolute, true, seen)
}

// begin records the import and notes what the file looks like.
func (e *Engine) begin(ctx context.Context, b Bringing, id, path string, isNamed bool, seen *seen) (Import, error) {
	up := b.uploaded(seen.digest(), seen.bytes, e.Now())
	if _, err := history.Bring(history.State{}, up); err != nil {
		return Import{}, err
	}
	n := &entry{force: b.Ask.Force, id: id, notes: notes{
		ID: id, Force: b.Ask.Force, Path: path, Named: isNamed, Kind: b.Kind, Source: strings.TrimSpace(b.Source), File: up.File,
		SHA256: up.SHA256, Bytes: up.Bytes, Encoding: string(seen.survey.Encoding()), At: up.At,
	}}
	if err := e.headings(&n.notes); err != nil {
		return Import{}, err
	}
	n.notes.Mapping = history.Guess(b.Kind, n.notes.Headings)
	if err := e.save(n.notes); err != nil {
		return Import{}, err
	}
	ask := b.Ask
	ask.Seen = nil
	_, err := e.decide(ctx, n, ask, func(s history.State) ([]any, error) { return history.Bring(s, up) })
	if err != nil {
		return Import{}, errors.Join(err, remove(e.path(n.force, id, notesEnding)))
	}
	e.mu.Lock()
	e.all[n.force+"/"+id] = n
	e.mu.Unlock()
	return e.shown(n), nil
}

// importID is the same for a repeat of the same request, and new without a key.
func importID(a command.Ask) string {
	if a.Key == "" {
		return uuid.Must(uuid.NewV7()).String()
	}
	return history.ID(a.Force, history.Room, "request", a.Key)
}

// keep streams body to a file that only this account reads.
func keep(ctx context.Context, path string, body io.Reader) (_ *seen, err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return nil, fmt.Errorf("keep the file: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	seen := newSeen()
	if _, err := io.Copy(io.MultiWriter(f, seen), body); err != nil {
		return nil, full(fmt.Errorf("keep the file: %w", err))
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return seen, full(f.Sync())
}

// full says in a person's words that the disk is.
func full(err error) error {
	if errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) {
		return fmt.Errorf("%w (%w)", history.DiskFull, err)
	}
	return err
}

// seen looks at a file's bytes as they pass.
type seen struct {
	io.Writer
	survey sheet.Survey
	bytes  int64
	sum    interface{ Sum([]byte) []byte }
}

func newSeen() *seen {
	s := &seen{}
	sum := sha256.New()
	s.sum, s.Writer = sum, io.MultiWriter(sum, &s.survey)
	return s
}

// Write implements io.Writer.
func (s *seen) Write(p []byte) (int, error) {
	s.bytes += int64(len(p))
	return s.Writer.Write(p)
}

func (s *seen) digest() string { return hex.EncodeToString(s.sum.Sum(nil)) }
