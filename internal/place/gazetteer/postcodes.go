package gazetteer

import (
	"slices"
	"sort"
	"strings"
)

// postcodeIndex lists the postcodes and districts in order of the alphabet, the
// space written, so that a district, a sector and a half-typed postcode are each
// one run of the list.
type postcodeIndex struct {
	entry   []uint32 // the postcode's own entry
	start   []uint32
	entries []uint32 // what lies in the postcode, as in the book
}

func (b *Builder) indexPostcodes() postcodeIndex {
	var p postcodeIndex
	numbers := map[uint32]uint32{}
	for n, kind := range b.rows.kind {
		if kind == postcodeNumber && b.rows.name[n] != 0 {
			if _, twice := numbers[b.rows.name[n]]; !twice {
				numbers[b.rows.name[n]] = 0
				p.entry = append(p.entry, uint32(n))
			}
		}
	}
	slices.SortFunc(p.entry, func(m, n uint32) int {
		return strings.Compare(b.text.at(b.rows.name[m]), b.text.at(b.rows.name[n]))
	})
	for i, n := range p.entry {
		numbers[b.rows.name[n]] = uint32(i)
	}
	p.start = make([]uint32, len(p.entry)+1)
	count := func(use func(place, n uint32)) {
		for n, kind := range b.rows.kind {
			if at, ok := numbers[b.rows.postcode[n]]; ok && kind != postcodeNumber && b.rows.postcode[n] != 0 {
				use(at, uint32(n))
			}
		}
	}
	count(func(at, _ uint32) { p.start[at+1]++ })
	for i := range p.entry {
		p.start[i+1] += p.start[i]
	}
	p.entries = make([]uint32, p.start[len(p.entry)])
	next := slices.Clone(p.start[:len(p.entry)])
	count(func(at, n uint32) { p.entries[next[at]] = n; next[at]++ })
	return p
}

// postcodesFrom is the run of postcodes that begin with text, written with its
// space.
func (b *Book) postcodesFrom(text string) (from, to int) {
	name := func(i int) string { return b.text.at(b.entries.name[b.postcodes.entry[i]]) }
	n := len(b.postcodes.entry)
	from = sort.Search(n, func(i int) bool { return name(i) >= text })
	to = from + sort.Search(n-from, func(i int) bool { return !strings.HasPrefix(name(from+i), text) })
	return from, to
}

func (b *Book) byPostcode(code string) (Entry, bool) {
	district, rest, ok := readPostcode(compact(code))
	if !ok {
		return Entry{}, false
	}
	want := strings.TrimSpace(district + " " + rest)
	from, to := b.postcodesFrom(want)
	if from == to || b.text.at(b.entries.name[b.postcodes.entry[from]]) != want {
		return Entry{}, false
	}
	return b.Entry(int(b.postcodes.entry[from])), true
}
