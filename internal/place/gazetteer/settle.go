package gazetteer

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strconv"
	"strings"
)

// settle writes the rows into the book: one entry for each street in place of its
// pieces, a street for addresses that have none, every other row as it came.
func (b *Builder) settle(book *Book, plan *streetPlan) {
	given := len(plan.of)
	b.speak(plan)
	final := make([]uint32, b.rows.len())
	kept := 0
	for row := range final {
		if row < given && plan.of[row] > 0 && b.isStreet(uint32(row)) && plan.lead[plan.of[row]-1] != uint32(row) {
			final[row] = pending
			continue
		}
		if at, twice := b.repeats[uint32(row)]; twice {
			final[row] = final[at]
			continue
		}
		b.rows.move(kept, row)
		final[row] = uint32(kept)
		kept++
	}
	b.rows.cut(kept)
	for s := range plan.merged {
		plan.merged[s] = final[plan.lead[s]]
	}
	for row, street := range plan.of {
		if final[row] == pending {
			final[row] = plan.merged[street-1]
		}
	}
	b.renumber(plan, final)
	book.entries, book.extents = b.rows, b.extents
	book.classes, book.sources = b.classList, b.sourceList
	book.orderIDs(&b.text.store)
}

// pending marks a piece of a street whose entry is not numbered yet.
const pending = math.MaxUint32

// speak makes sure that every street has one row that speaks for it, with a point
// on the street, its extent and a stable ID.
func (b *Builder) speak(plan *streetPlan) {
	slugs := map[string]int{}
	for s := 0; s < plan.len(); s++ {
		rows := plan.rowsOf(s)
		around, id := b.spread(rows)
		lead := rows[0]
		if !b.isStreet(lead) {
			lat, lon := around.point()
			e := Entry{
				Kind: Street, Name: b.text.at(b.rows.street[lead]), Locality: b.text.at(b.rows.locality[lead]),
				Town: b.text.at(b.rows.town[lead]), Point: position(lat, lon), Class: "known from its addresses",
			}
			e.Source, e.SourceVersion, _ = strings.Cut(b.text.at(b.sourceList[b.rows.source[lead]]), "\x00")
			b.append(streetNumber, e)
			lead = uint32(b.rows.len() - 1)
		}
		if id == 0 {
			id = b.slug(lead, slugs)
		}
		plan.lead[s], b.rows.id[lead] = lead, id
		b.rows.lat[lead], b.rows.lon[lead] = b.nearestTo(rows, around)
		if x := around.extent(); x != nil {
			b.extents = append(b.extents, fine(x.South), fine(x.West), fine(x.North), fine(x.East))
			b.rows.extent[lead] = uint32(len(b.extents) / 4)
		}
	}
}

// streetNumber is the number of the kind Street.
const streetNumber = 1

// spread is the middle and extent of a street, from its own pieces where it has
// any, and the first of their IDs.
func (b *Builder) spread(rows []uint32) (*middle, uint32) {
	m, id := &middle{}, uint32(0)
	own := b.isStreet(rows[0])
	for _, row := range rows {
		if own && !b.isStreet(row) {
			break
		}
		if n := b.rows.id[row]; own && n != 0 && (id == 0 || b.text.at(n) < b.text.at(id)) {
			id = n
		}
		b.visit(row, m.add)
	}
	return m, id
}

func (b *Builder) isStreet(row uint32) bool { return kinds[b.rows.kind[row]] == Street }

// visit calls back for the points of a row: its line, or the one it has, and the
// corners of its extent.
func (b *Builder) visit(row uint32, at func(lat, lon int32)) {
	if p, ok := b.pieces[row]; ok && p.to > p.from {
		b.along(p, 50, at)
		return
	}
	at(b.rows.lat[row], b.rows.lon[row])
	if x := b.rows.extent[row]; x > 0 && b.isStreet(row) {
		corners := b.extents[4*(x-1) : 4*x]
		at(corners[0], corners[1])
		at(corners[2], corners[3])
	}
}

// nearestTo is the point of the rows that lies nearest to the middle, so that a
// bent street is shown on its own ground.
func (b *Builder) nearestTo(rows []uint32, m *middle) (int32, int32) {
	wantLat, wantLon := m.point()
	bestLat, bestLon, best := int32(none), int32(0), 0.0
	own := b.isStreet(rows[0])
	for _, row := range rows {
		if own && !b.isStreet(row) {
			break
		}
		look := func(lat, lon int32) {
			if lat == none {
				return
			}
			if d := metres(lat, lon, wantLat, wantLon); bestLat == none || d < best {
				bestLat, bestLon, best = lat, lon, d
			}
		}
		if p, ok := b.pieces[row]; ok && p.to > p.from {
			b.along(p, 50, look)
		} else {
			look(b.rows.lat[row], b.rows.lon[row])
		}
	}
	return bestLat, bestLon
}

func (b *Builder) slug(row uint32, taken map[string]int) uint32 {
	words := func(text uint32) string { return strings.ReplaceAll(key(b.text.at(text)), " ", "-") }
	id := "street/" + words(b.rows.name[row])
	for _, more := range []uint32{b.rows.locality[row], b.rows.town[row]} {
		if w := words(more); w != "" {
			id += "." + w
		}
	}
	taken[id]++
	if n := taken[id]; n > 1 {
		id += "." + strconv.Itoa(n)
	}
	n, err := b.text.put(id)
	b.note(err)
	return n
}

// renumber turns what was noted by row into what is noted by entry.
func (b *Builder) renumber(plan *streetPlan, final []uint32) {
	for i := range b.aliases {
		b.aliases[i].row = final[b.aliases[i].row]
	}
	slices.SortFunc(b.aliases, func(a, c alias) int { return cmp.Or(cmp.Compare(a.row, c.row), cmp.Compare(a.name, c.name)) })
	b.aliases = slices.Compact(b.aliases)
	old := plan.rows
	plan.rows = make([]uint32, len(old))
	for i, row := range old {
		plan.rows[i] = final[row]
	}
}

// orderIDs sorts the entries by UPRN and by the ID that they have of their own.
func (b *Book) orderIDs(text *store) {
	b.text = *text
	for n := 0; n < b.entries.len(); n++ {
		if b.entries.uprn[n] != 0 {
			b.uprnOrder = append(b.uprnOrder, uint32(n))
		}
		if b.entries.id[n] != 0 {
			b.idOrder = append(b.idOrder, uint32(n))
		}
	}
	sort.SliceStable(b.uprnOrder, func(i, j int) bool { return b.entries.uprn[b.uprnOrder[i]] < b.entries.uprn[b.uprnOrder[j]] })
	sort.SliceStable(b.idOrder, func(i, j int) bool { return b.idOf(int(b.idOrder[i])) < b.idOf(int(b.idOrder[j])) })
}

// move copies a row over another, cut drops the rows from n on.
func (c *columns) move(to, from int) {
	c.kind[to], c.class[to], c.source[to] = c.kind[from], c.class[from], c.source[from]
	for _, col := range c.texts() {
		(*col)[to] = (*col)[from]
	}
	c.uprn[to], c.lat[to], c.lon[to] = c.uprn[from], c.lat[from], c.lon[from]
}

func (c *columns) cut(n int) {
	c.kind, c.class, c.source = c.kind[:n:n], c.class[:n:n], c.source[:n:n]
	for _, col := range c.texts() {
		*col = (*col)[:n:n]
	}
	c.uprn, c.lat, c.lon = c.uprn[:n:n], c.lat[:n:n], c.lon[:n:n]
}

func (c *columns) texts() [9]*[]uint32 {
	return [9]*[]uint32{&c.id, &c.name, &c.unit, &c.house, &c.street, &c.locality, &c.town, &c.postcode, &c.extent}
}
