package gazetteer

// cell is a square of the ground some 300 m wide.
type cell struct{ y, x int32 }

const (
	cellHeight = 27_000 // ten-millionths of a degree
	cellWidth  = 45_000
)

func cellOf(lat, lon int32) cell { return cell{floorDiv(lat, cellHeight), floorDiv(lon, cellWidth)} }

func floorDiv(a, n int32) int32 {
	if a < 0 {
		return (a - n + 1) / n
	}
	return a / n
}

// area is where a row says it lies.
type area struct{ locality, town uint32 }

func (a area) blank() bool { return a == area{} }

// grouping joins the rows of one street name into streets.
type grouping struct {
	b      *Builder
	rows   []uint32
	parent []uint32
	areas  []area
	cells  map[cell][]uint32 // members that reach into the cell
	byArea map[area][]uint32
}

func (g *grouping) root(i uint32) uint32 {
	for g.parent[i] != i {
		g.parent[i] = g.parent[g.parent[i]]
		i = g.parent[i]
	}
	return i
}

func (g *grouping) join(i, j uint32) {
	i, j = g.root(i), g.root(j)
	if i == j {
		return
	}
	if j < i {
		i, j = j, i
	}
	g.parent[j] = i
	if g.areas[i].blank() {
		g.areas[i] = g.areas[j]
	}
}

func (g *grouping) gather(group []uint32, kind Kind) {
	for _, row := range group {
		if kinds[g.b.rows.kind[row]] != kind {
			continue
		}
		i := uint32(len(g.rows))
		g.rows, g.parent = append(g.rows, row), append(g.parent, i)
		own := area{g.b.rows.locality[row], g.b.rows.town[row]}
		g.areas = append(g.areas, own)
		g.joinNear(i, row, own, kind)
		g.joinByArea(i, row, own)
		for _, c := range g.b.cellsOf(row) {
			if list := g.cells[c]; len(list) == 0 || g.root(list[len(list)-1]) != g.root(i) {
				g.cells[c] = append(list, i)
			}
		}
	}
}

// joinNear joins a piece of street to the pieces beside it that do not name another
// area, and an address to the street it lies on.
func (g *grouping) joinNear(i, row uint32, own area, kind Kind) {
	near := g.around(row)
	if kind != Street {
		if j, ok := g.best(near, own); ok {
			g.join(i, j)
		}
		return
	}
	for _, j := range near {
		mine, other := g.areas[g.root(i)], g.areas[g.root(j)]
		if other == mine || other.blank() || mine.blank() {
			g.join(i, j)
		}
	}
}

// best is the member near an address that shares its area, or any that is near.
func (g *grouping) best(near []uint32, own area) (uint32, bool) {
	for _, j := range near {
		if g.areas[g.root(j)] == own {
			return j, true
		}
	}
	if len(near) > 0 {
		return near[0], true
	}
	return 0, false
}

// joinByArea joins rows that name the same area and lie within three kilometres,
// as the scattered houses of a country road do, and rows without any point.
func (g *grouping) joinByArea(i, row uint32, own area) {
	if own.blank() {
		return
	}
	const apart = 3000
	r := &g.b.rows
	for _, j := range g.byArea[own] {
		other := g.rows[j]
		unknown := r.lat[row] == none || r.lat[other] == none
		if unknown || metres(r.lat[row], r.lon[row], r.lat[other], r.lon[other]) < apart {
			g.join(i, j)
			if !unknown {
				return
			}
		}
	}
	if len(g.byArea[own]) < 32 { // enough to cover the longest road of one area
		g.byArea[own] = append(g.byArea[own], i)
	}
}

// around lists the members in a row's cells and the cells beside them.
func (g *grouping) around(row uint32) []uint32 {
	var near []uint32
	for _, c := range g.b.cellsOf(row) {
		for dy := int32(-1); dy <= 1; dy++ {
			for dx := int32(-1); dx <= 1; dx++ {
				near = append(near, g.cells[cell{c.y + dy, c.x + dx}]...)
			}
		}
	}
	return near
}

// cellsOf lists the cells that a row's line runs through, or that its point is in.
func (b *Builder) cellsOf(row uint32) []cell {
	var cells []cell
	add := func(lat, lon int32) {
		if c := cellOf(lat, lon); len(cells) == 0 || cells[len(cells)-1] != c {
			cells = append(cells, c)
		}
	}
	if p, ok := b.pieces[row]; ok && p.to > p.from {
		b.along(p, 150, add)
		return cells
	}
	if b.rows.lat[row] != none {
		add(b.rows.lat[row], b.rows.lon[row])
	}
	return cells
}

// along visits the points of a line and as many between them as leave no gap wider
// than the step, in metres.
func (b *Builder) along(p piece, step float64, visit func(lat, lon int32)) {
	for i := p.from; i < p.to; i++ {
		lat, lon := b.lineLat[i], b.lineLon[i]
		if i > p.from {
			fromLat, fromLon := b.lineLat[i-1], b.lineLon[i-1]
			parts := int32(metres(fromLat, fromLon, lat, lon)/step) + 1
			for k := int32(1); k < parts; k++ {
				visit(fromLat+int32(int64(lat-fromLat)*int64(k)/int64(parts)), fromLon+int32(int64(lon-fromLon)*int64(k)/int64(parts)))
			}
		}
		visit(lat, lon)
	}
}
