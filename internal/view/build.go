package view

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"bluelamp/internal/journal"
)

const (
	// buildPages are applied in one transaction while building: at 2,000 the
	// cost of the commit has vanished in the cost of the pages.
	buildPages = 2000
	// buildingSuffix ends the name of a file that is not complete.
	buildingSuffix = ".building"
)

// build computes files from page one, beside those in service.
type build struct {
	house   *House
	missing map[string][]View // by force
	listed  []string          // forces whose tables are in the folder
	works   shelves           // files being built
}

func newBuild(h *House, listed []string) *build {
	return &build{house: h, missing: map[string][]View{}, listed: listed, works: shelves{}}
}

// run builds up to the end that the journal has now and puts the files in
// place. A force that it meets for the first time gets all views.
func (b *build) run(ctx context.Context) (err error) {
	defer func() {
		if err != nil {
			err = errors.Join(fmt.Errorf("build views: %w", err), b.works.close())
		}
	}()
	for force := range b.missing {
		if err := b.begin(ctx, force); err != nil {
			return err
		}
	}
	head, err := b.house.journal.Head(ctx)
	if err != nil {
		return fmt.Errorf("read the end of the journal: %w", err)
	}
	end, err := b.apply(ctx, head.Position)
	if err != nil {
		return err
	}
	forces := slices.Compact(slices.Sorted(slices.Values(slices.Concat(b.listed, slices.Collect(maps.Keys(b.works))))))
	if err := writeForces(b.house.dir, forces); err != nil {
		return err
	}
	return b.finish(ctx, end)
}

// begin makes the empty files of a force.
func (b *build) begin(ctx context.Context, force string) error {
	for _, v := range b.missing[force] {
		f, err := makeFile(ctx, v, b.house.path(force, v)+buildingSuffix, building, mark{})
		if err != nil {
			return err
		}
		b.works[force] = append(b.works[force], f)
	}
	return nil
}

// apply applies every page up to last and returns the last page's mark.
func (b *build) apply(ctx context.Context, last journal.Position) (mark, error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	var end mark
	for c := range b.ahead(ctx, last) {
		if c.err != nil {
			return end, c.err
		}
		for force := range c.events {
			if err := b.meet(ctx, force); err != nil {
				return end, err
			}
		}
		if err := b.works.apply(ctx, c.chunk); err != nil {
			return end, err
		}
		end = c.end
	}
	return end, ctx.Err()
}

// readChunk is a chunk or the reason why there is none.
type readChunk struct {
	chunk
	err error
}

// ahead reads and decodes while the files are busy with the chunks before. The
// channel is closed after page last, after an error, and when ctx ends.
func (b *build) ahead(ctx context.Context, last journal.Position) <-chan readChunk {
	chunks := make(chan readChunk, 1)
	wanted := b.wanted()
	go func() {
		defer close(chunks)
		for at := journal.Position(0); at < last; {
			c, err := b.house.read(ctx, at, int(min(buildPages, last-at)), wanted)
			if err == nil && c.pages == 0 {
				err = fmt.Errorf("the journal ended at page %d, before page %d", at, last)
			}
			select {
			case chunks <- readChunk{c, err}:
			case <-ctx.Done():
				return
			}
			if err != nil {
				return
			}
			at = c.end.position
		}
	}()
	return chunks
}

// wanted asks for the pages of forces with something to build: those on the
// list, and those that nobody has listed.
func (b *build) wanted() func(string, journal.Position) bool {
	sound := map[string]bool{}
	for _, force := range b.listed {
		sound[force] = len(b.missing[force]) == 0
	}
	return func(force string, _ journal.Position) bool { return !sound[force] }
}

// meet begins a force that the list did not have.
func (b *build) meet(ctx context.Context, force string) error {
	if _, begun := b.missing[force]; begun {
		return nil
	}
	b.missing[force] = b.house.views
	return b.begin(ctx, force)
}

// finish closes the files, makes them durable and puts them in service.
func (b *build) finish(ctx context.Context, end mark) error {
	if err := b.works.mark(ctx, end, 1); err != nil {
		return err
	}
	works := b.works
	b.works = shelves{}
	if err := works.close(); err != nil {
		return err
	}
	for force, files := range works {
		for _, f := range files {
			if err := putInPlace(f.path, b.house.path(force, f.view)); err != nil {
				return err
			}
		}
		if err := durable(b.house.folder(force)); err != nil {
			return err
		}
		for _, f := range files {
			if err := b.serve(ctx, force, f.view); err != nil {
				return err
			}
		}
	}
	return nil
}

// serve opens a file that has just been put in place.
func (b *build) serve(ctx context.Context, force string, v View) error {
	f, unsound, err := openFile(ctx, v, b.house.path(force, v), b.house.journal)
	if err == nil && unsound != "" {
		err = fmt.Errorf("view %s of force %s has just been built, but %s", v.Name(), force, unsound)
	}
	if err != nil {
		return err
	}
	b.house.shelves[force] = append(b.house.shelves[force], f)
	return nil
}
