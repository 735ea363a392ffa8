package placeapi

import (
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"path/filepath"
	"sync/atomic"
	"time"

	"bluelamp/internal/geo"
	"bluelamp/internal/place"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/place/maptile"
)

// Atlas holds the ground of every force and takes up what is newly imported while
// Bluelamp runs. It may be read by many at once.
type Atlas struct {
	dir    string
	shifts *geo.Shifts
	log    *slog.Logger
	sheets map[string]*sheet
}

// sheet is one force's ground with what was read last; only Look changes it.
type sheet struct {
	ground atomic.Pointer[Ground]
	stamps map[string]string // by file
	book   *gazetteer.Book
	tiles  *maptile.Store
	areas  []place.Area
}

// OpenAtlas reads dir/<force>/ for each force. shifts may be nil. What is missing or damaged is
// logged and left out: no map is a reason not to take calls.
func OpenAtlas(dir string, forces []string, shifts *geo.Shifts, log *slog.Logger) *Atlas {
	a := &Atlas{dir: dir, shifts: shifts, log: log, sheets: map[string]*sheet{}}
	for _, force := range forces {
		s := &sheet{stamps: map[string]string{}}
		a.lay(force, s)
		a.sheets[force] = s
	}
	a.Look()
	return a
}

// Of is the ground of a force. A force that the atlas does not hold has an empty one.
func (a *Atlas) Of(force string) *Ground {
	if s := a.sheets[force]; s != nil {
		return s.ground.Load()
	}
	return NewGround(force, nil, nil, nil)
}

// Run looks for new imports until ctx ends.
func (a *Atlas) Run(ctx context.Context, every time.Duration) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			a.Look()
		}
	}
}

// Look reads the files that are new since the last look. It is called by one
// goroutine at a time.
func (a *Atlas) Look() {
	for force, s := range a.sheets {
		dir := filepath.Join(a.dir, force)
		read := func(name string, take func(path string) error) bool {
			path := filepath.Join(dir, name)
			now := stamp(path)
			if now == s.stamps[name] {
				return false
			}
			s.stamps[name] = now
			if err := take(path); err != nil && !gone(err) {
				a.log.Error("ground not read; import it again with bluelamp place import", "force", force, "file", name, "err", err)
			}
			return true
		}
		changed := read(gazetteer.File, func(string) error { return replace(&s.book, dir, gazetteer.Open) })
		changed = read(MapFile, func(path string) error { return replace(&s.tiles, path, maptile.Open) }) || changed
		changed = read(AreasFile, func(path string) error { return replace(&s.areas, path, readAreaFile) }) || changed
		if changed {
			a.lay(force, s)
		}
	}
}

func (a *Atlas) lay(force string, s *sheet) {
	g := NewGround(force, s.book, s.tiles, s.areas)
	g.Shifts = a.shifts
	s.ground.Store(g)
}

// replace puts what a path holds now in the place of what it held. What cannot be
// read leaves the former edition in use.
func replace[T any](former *T, path string, open func(path string) (T, error)) error {
	now, err := open(path)
	if err == nil || gone(err) {
		*former = now
	}
	return err
}

// gone says that there is no such file, which is no fault.
func gone(err error) bool {
	return errors.Is(err, fs.ErrNotExist) || errors.Is(err, gazetteer.NotBuilt)
}
