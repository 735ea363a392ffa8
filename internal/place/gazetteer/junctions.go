package gazetteer

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
)

// junctions are the points where two streets meet, kept from both sides and sorted
// by the first street and then the second. gap is 0 where their lines share a
// point, else the metres between them.
type junctions struct {
	a, b     []uint32
	lat, lon []int32
	gap      []uint8
}

// closeBy is how far apart in metres two streets may pass and still be taken for
// meeting: the width of a dual carriageway with its verges.
const closeBy = 40

// sameCorner is how far apart in metres two meetings of one pair of streets may be
// and still be one junction, such as the corners of a staggered crossroads.
const sameCorner = 60

// meeting is one place where two streets come together.
type meeting struct {
	a, b     uint32
	lat, lon int32
	gap      uint8
}

// spot is one point of a street.
type spot struct {
	lat, lon int32
	street   uint32
}

// meet works out all junctions: the points that lines share, then for pairs of
// streets that share none the place where they come closest. The line of a street
// that has none is the row of its addresses.
func (b *Builder) meet(book *Book, plan *streetPlan) {
	shared, samples := b.spots(book, plan)
	meetings := sharedPoints(shared)
	joined := map[[2]uint32]bool{}
	for _, m := range meetings {
		joined[[2]uint32{m.a, m.b}] = true
	}
	meetings = append(meetings, nearPasses(samples, joined)...)
	both := make([]meeting, 0, 2*len(meetings))
	for _, m := range meetings {
		both = append(both, m, meeting{a: m.b, b: m.a, lat: m.lat, lon: m.lon, gap: m.gap})
	}
	slices.SortFunc(both, func(m, n meeting) int {
		return cmp.Or(cmp.Compare(m.a, n.a), cmp.Compare(m.b, n.b), cmp.Compare(m.lat, n.lat), cmp.Compare(m.lon, n.lon))
	})
	j := &book.junctions
	for _, m := range both {
		j.a, j.b = append(j.a, m.a), append(j.b, m.b)
		j.lat, j.lon, j.gap = append(j.lat, m.lat), append(j.lon, m.lon), append(j.gap, m.gap)
	}
}

// spots lists the points of lines as they were given, and points every twenty
// metres along each street; it also keeps the line of each street in the book.
func (b *Builder) spots(book *Book, plan *streetPlan) (shared, samples []spot) {
	pieces := make([]uint32, 0, len(b.pieces))
	for row := range b.pieces {
		pieces = append(pieces, row)
	}
	entryOf := func(row uint32) uint32 { return plan.merged[plan.of[row]-1] }
	slices.SortFunc(pieces, func(x, y uint32) int { return cmp.Or(cmp.Compare(entryOf(x), entryOf(y)), cmp.Compare(x, y)) })
	drawn := map[uint32]bool{}
	for _, row := range pieces {
		entry, p := entryOf(row), b.pieces[row]
		drawn[entry] = true
		for i := p.from; i < p.to; i++ {
			shared = append(shared, spot{b.lineLat[i], b.lineLon[i], entry})
		}
		b.along(p, 20, func(lat, lon int32) { samples = append(samples, spot{lat, lon, entry}) })
		b.along(p, 50, func(lat, lon int32) { book.lines.add(entry, lat, lon) })
	}
	for s, entry := range plan.merged {
		if drawn[entry] {
			continue
		}
		for _, n := range plan.rowsOf(s) {
			if book.entries.kind[n] != streetNumber && book.entries.lat[n] != none {
				samples = append(samples, spot{book.entries.lat[n], book.entries.lon[n], entry})
			}
		}
	}
	return shared, samples
}

// of is the run of junctions of one street.
func (j *junctions) of(street uint32) (from, to int) {
	from = sort.Search(len(j.a), func(i int) bool { return j.a[i] >= street })
	to = from + sort.Search(len(j.a)-from, func(i int) bool { return j.a[from+i] > street })
	return from, to
}

// junction writes out the junction with this place in the list.
func (b *Book) junction(at int) Entry {
	j := &b.junctions
	first, second := b.Entry(int(j.a[at])), b.Entry(int(j.b[at]))
	if second.ID < first.ID {
		first, second = second, first
	}
	ordinal := 1
	for i := at - 1; i >= 0 && j.a[i] == j.a[at] && j.b[i] == j.b[at]; i-- {
		ordinal++
	}
	e := Entry{
		ID: "junction/" + first.ID + "+" + second.ID, Kind: Junction,
		Name: first.Name + " / " + second.Name, Locality: first.Locality, Town: first.Town,
		Point: position(j.lat[at], j.lon[at]), Source: first.Source, SourceVersion: first.SourceVersion,
	}
	if ordinal > 1 {
		e.ID += fmt.Sprintf("#%d", ordinal)
	}
	return e
}

func (b *Book) junctionByID(id string) (Entry, bool) {
	rest, ok := strings.CutPrefix(id, "junction/")
	if !ok {
		return Entry{}, false
	}
	pair, _, _ := strings.Cut(rest, "#")
	first, second, _ := strings.Cut(pair, "+")
	x, okX := b.numberOfID(first)
	y, okY := b.numberOfID(second)
	if !okX || !okY {
		return Entry{}, false
	}
	for at, to := b.junctions.of(uint32(x)); at < to; at++ {
		if b.junctions.b[at] == uint32(y) {
			if e := b.junction(at); e.ID == id {
				return e, true
			}
		}
	}
	return Entry{}, false
}
