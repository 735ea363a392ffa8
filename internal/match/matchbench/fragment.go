package matchbench

import (
	"context"

	"bluelamp/internal/match"
	"bluelamp/internal/match/index"
)

// fragments searches by what little a handler has at first: of each call one part
// of the description, or two. An answer should be a list, or say that too many
// share what was said.
func (b *bench) fragments(ctx context.Context) error {
	watch, asked, listing, crowded := newStopwatch(), 0, 0, 0
	for _, c := range b.calls[:min(500, len(b.calls))] {
		if err := ctx.Err(); err != nil {
			return err
		}
		if c.truth == 0 { // whose parts need not be anybody's on file
			continue
		}
		for _, part := range partsOf(c.Record) {
			watch.start()
			a := b.index.Search(index.Query{Record: part, Today: today}, listed)
			watch.stop()
			asked++
			switch {
			case len(a.TooMany) > 0:
				crowded++
			case len(a.Candidates) > 0:
				listing++
			}
		}
	}
	watch.print(b, "fragment")
	b.figure("fragment.listed", float64(listing)/float64(max(1, asked)), "share")
	b.figure("fragment.too-many", float64(crowded)/float64(max(1, asked)), "share")
	return nil
}

// partsOf is the parts, each alone or two, that a description has.
func partsOf(r match.Record) (parts []match.Record) {
	for _, part := range []struct {
		match.Record
		known bool
	}{
		{match.Record{First: r.First}, len(r.First) > 1},
		{match.Record{Birth: r.Birth}, r.Birth.Full()},
		{match.Record{First: r.First, Town: r.Town}, len(r.First) > 1 && r.Town != ""},
		{match.Record{First: r.First, Street: r.Street}, len(r.First) > 1 && r.Street != ""},
		{match.Record{Last: r.Last, Street: r.Street}, r.Last != "" && r.Street != ""},
		{match.Record{House: r.House, Street: r.Street}, r.House != "" && r.Street != ""},
		{match.Record{Street: r.Street}, r.Street != ""},
	} {
		if part.known {
			parts = append(parts, part.Record)
		}
	}
	return parts
}
