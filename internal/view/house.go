package view

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"sync"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitefile"
)

// Options says what a House is made of. All fields but Log and Pause are
// required.
type Options struct {
	Dir     string // its own folder; made if absent
	Journal journal.Journal
	Codec   *journal.Codec
	Views   []View
	Log     *slog.Logger // nil: silent
	// Pause waits between two attempts to write to a disk that is full or
	// failing; nil waits for d or the end of ctx.
	Pause func(ctx context.Context, d time.Duration)
}

// House keeps the tables of all forces up to date. Its methods are safe for
// concurrent use.
type House struct {
	dir      string
	journal  journal.Journal
	codec    *journal.Codec
	views    []View
	log      *slog.Logger
	pause    func(context.Context, time.Duration)
	stepping sync.Mutex // held while pages are applied; guards shelves
	shelves  shelves

	bell journal.Bell

	mu      sync.Mutex         // guards what follows; held only for a moment
	at      mark               // every file stands there, or further on
	halted  error              // why Run gave up
	moved   chan struct{}      // closed when at or halted changes
	readers map[string]*sql.DB // by path
}

// shelves are the open files by force.
type shelves map[string][]*file

// viewName keeps names usable as file names on every system.
var viewName = regexp.MustCompile(`^[a-z][a-z0-9-]*$`)

// Open opens the tables in o.Dir and builds those that are missing or stale,
// which takes about a minute for a few million pages. Tables that are merely
// behind are left to Run.
func Open(ctx context.Context, o Options) (*House, error) {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Pause == nil {
		o.Pause = sqlitefile.Pause
	}
	named := map[string]bool{}
	for _, v := range o.Views {
		if !viewName.MatchString(v.Name()) || named[v.Name()] {
			return nil, fmt.Errorf("open views: the name %q is taken or not lower case with dashes", v.Name())
		}
		named[v.Name()] = true
	}
	if err := os.MkdirAll(o.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("open views: %w", sqlitefile.Plain(o.Dir, err))
	}
	h := &House{
		dir: o.Dir, journal: o.Journal, codec: o.Codec, views: o.Views, log: o.Log, pause: o.Pause,
		shelves: shelves{}, moved: make(chan struct{}), readers: map[string]*sql.DB{},
	}
	if err := h.furnish(ctx); err != nil {
		err = sqlitefile.Plain(filepath.Join(o.Dir, forcesFile), err)
		return nil, errors.Join(fmt.Errorf("open views: %w", err), h.shelves.close())
	}
	return h, nil
}

// furnish opens what is sound, builds the rest and clears away what is stale.
func (h *House) furnish(ctx context.Context) error {
	forces, known, err := readForces(h.dir)
	if err != nil {
		return err
	}
	build := newBuild(h, forces)
	for _, force := range forces {
		if err := h.openForce(ctx, force, build); err != nil {
			return err
		}
	}
	if !known || len(build.missing) > 0 {
		if err := build.run(ctx); err != nil {
			return err
		}
	}
	for force := range h.shelves {
		if err := tidy(h.folder(force), h.views); err != nil {
			return err
		}
	}
	h.at = h.shelves.lowest()
	return nil
}

// openForce opens a force's sound files and puts the others on build's list.
func (h *House) openForce(ctx context.Context, force string, b *build) error {
	for _, v := range h.views {
		f, unsound, err := openFile(ctx, v, h.path(force, v), h.journal)
		if err != nil {
			return err
		}
		if unsound != "" {
			h.log.Warn("building a view again from page one",
				"force", force, "view", v.Name(), "version", v.Version(), "because", unsound)
			b.missing[force] = append(b.missing[force], v)
			continue
		}
		h.shelves[force] = append(h.shelves[force], f)
	}
	return nil
}

// lowest returns the mark of the file that is furthest behind, page 0 if there
// is none.
func (s shelves) lowest() mark {
	var low *mark
	for _, files := range s {
		for _, f := range files {
			if low == nil || f.at.position < low.position {
				low = &f.at
			}
		}
	}
	if low == nil {
		return mark{}
	}
	return *low
}

// Close closes all files, Readers' handles too. Run must have returned.
func (h *House) Close() error {
	h.stepping.Lock()
	defer h.stepping.Unlock()
	h.mu.Lock()
	defer h.mu.Unlock()
	var errs []error
	for path, db := range h.readers {
		errs = append(errs, db.Close())
		delete(h.readers, path)
	}
	errs = append(errs, h.shelves.close())
	h.shelves = shelves{}
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("close views: %w", err)
	}
	return nil
}

func (s shelves) close() error {
	var errs []error
	for _, files := range s {
		for _, f := range files {
			errs = append(errs, f.close())
		}
	}
	return errors.Join(errs...)
}
