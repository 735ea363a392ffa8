package maptile

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/paulmach/orb"
)

// longestName is enough for every street and station; what is longer is cut,
// so that one bad row of a source cannot fill the tiles.
const longestName = 120

// Build merges sources into a store. A feature that cannot be drawn is an error
// that names it, so that a source cleans up after itself. The same sources in
// the same order give the same bytes, hence the same version.
func Build(ctx context.Context, sources ...Source) (*Store, error) {
	b := builder{numbers: map[string]uint32{"": 0}, words: []string{""}, around: nowhere}
	var credits []string
	for _, source := range sources {
		if err := source.Features(ctx, b.add); err != nil {
			return nil, fmt.Errorf("build map: %w", err)
		}
		if credit := source.Attribution(); credit != "" && !slices.Contains(credits, credit) {
			credits = append(credits, credit)
		}
	}
	if err := b.drawEdges(); err != nil {
		return nil, fmt.Errorf("build map: %w", err)
	}
	return storeFrom(b.bytes(credits))
}

type builder struct {
	numbers map[string]uint32
	words   []string
	records []byte
	rows    [MaxZoom + 1][]row
	around  box
	edges   edges
}

// add draws a feature; of a boundary that is an area, at first only the name.
func (b *builder) add(f Feature) error {
	switch f.Shape.(type) {
	case orb.Polygon, orb.MultiPolygon:
		if f.Layer == Boundary {
			return b.addBoundary(f)
		}
	}
	return b.draw(f)
}

func (b *builder) draw(f Feature) error {
	layer := slices.Index(layers, f.Layer)
	if layer < 0 {
		return fmt.Errorf("feature %q: there is no layer %q", f.Name, f.Layer)
	}
	parts, err := shapes(f.Shape)
	if err != nil {
		return fmt.Errorf("%s %q: %w", f.Layer, f.Name, err)
	}
	for _, s := range parts {
		if uint64(len(b.records)) > math.MaxUint32 {
			return errors.New("the map is larger than 4 GiB: import a smaller extract")
		}
		at := s.around()
		zoom := firstZoom(f.Layer, f.Class, s.kind, at)
		b.rows[zoom] = append(b.rows[zoom], row{at, uint32(len(b.records))})
		b.around = b.around.and(at)
		b.record(layer, f, s)
	}
	return nil
}

func (b *builder) record(layer int, f Feature, s shape) {
	b.records = append(b.records, byte(layer))
	for _, word := range [3]string{f.Class, f.Name, f.Ref} {
		b.records = binary.AppendUvarint(b.records, uint64(b.number(word)))
	}
	b.records = s.append(b.records)
}

// number keeps each word once.
func (b *builder) number(word string) uint32 {
	word = shortened(word)
	n, known := b.numbers[word]
	if !known {
		n = uint32(len(b.words))
		b.numbers[word] = n
		b.words = append(b.words, word)
	}
	return n
}

func shortened(word string) string {
	word = strings.ToValidUTF8(strings.TrimSpace(word), "\ufffd")
	if len(word) <= longestName {
		return word
	}
	runes := []rune(word)
	if len(runes) <= longestName {
		return word
	}
	return string(runes[:longestName-1]) + "…"
}
