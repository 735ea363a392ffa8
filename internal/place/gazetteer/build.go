package gazetteer

import (
	"context"
	"fmt"
)

// Build makes the book. It joins points to UPRNs, merges the pieces of each
// street and hangs the addresses under them, adds the streets, postcodes and
// postcode districts that only addresses speak of, fills in missing towns from
// what lies around, and works out junctions and indexes. Stage, if not nil, is
// told each step as it begins.
func (b *Builder) Build(ctx context.Context, stage func(name string)) (*Book, error) {
	if stage == nil {
		stage = func(string) {}
	}
	book := &Book{}
	var streets *streetPlan
	steps := []struct {
		name string
		run  func() error
	}{
		{"points", func() error { return b.joinPoints(book) }},
		{"streets", func() error { streets = b.planStreets(); return b.failures }},
		{"towns", func() error { b.fillTowns(streets); return b.failures }},
		{"postcodes", func() error { b.fillPostcodes(); return b.failures }},
		{"entries", func() error { b.settle(book, streets); return b.failures }},
		{"words", func() error { b.index(book, streets); return b.failures }},
		{"junctions", func() error { b.meet(book, streets); return nil }},
		{"map", func() error { book.layGrid(); return nil }},
	}
	for _, step := range steps {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("build gazetteer: %w", err)
		}
		stage(step.name)
		if err := step.run(); err != nil {
			return nil, fmt.Errorf("build gazetteer, %s: %w", step.name, err)
		}
	}
	book.ready()
	return book, nil
}

// ready works out what is not saved.
func (b *Book) ready() {
	b.words.weigh(b.headings.len())
	b.headings.weigh(&b.words)
	b.stand()
	b.scratch.New = func() any { return &scratch{} }
}
