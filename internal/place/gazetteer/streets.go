package gazetteer

import "sort"

// streetPlan says which rows belong to one street: rows that are pieces of the
// street itself and addresses on it.
type streetPlan struct {
	of     []uint32 // per row: number of its street plus one, 0 for none
	starts []uint32 // per street: where its rows begin
	rows   []uint32 // by street; pieces before addresses
	lead   []uint32 // per street: row that speaks for it
	merged []uint32 // per street: number of its entry, once settled
}

func (p *streetPlan) len() int { return len(p.starts) - 1 }

func (p *streetPlan) rowsOf(street int) []uint32 { return p.rows[p.starts[street]:p.starts[street+1]] }

// planStreets gathers the rows of one street. Rows share a street when they have
// the same name and lie together; the same name elsewhere is another street. Pieces
// that name different towns stay apart even where they touch, as Ordnance Survey
// parts a road at a boundary, while an address goes to the street it lies on
// whatever its writer calls the town.
func (b *Builder) planStreets() *streetPlan {
	plan := &streetPlan{of: make([]uint32, b.rows.len())}
	streets := 0
	for _, group := range b.rowsByStreetName() {
		g := grouping{b: b, cells: map[cell][]uint32{}, byArea: map[area][]uint32{}}
		g.gather(group, Street)
		g.gather(group, Address)
		numbers := map[uint32]uint32{}
		for i, row := range g.rows {
			root := g.root(uint32(i))
			if numbers[root] == 0 {
				streets++
				numbers[root] = uint32(streets)
			}
			plan.of[row] = numbers[root]
		}
	}
	plan.list(b, streets)
	return plan
}

// rowsByStreetName lists the rows that name a street, by the meaning of the name.
func (b *Builder) rowsByStreetName() [][]uint32 {
	keys := map[uint32]uint32{} // string number -> group + 1
	groups := map[string]uint32{}
	var lists [][]uint32
	for row, kind := range b.rows.kind {
		text := b.rows.street[row]
		if kinds[kind] == Street {
			text = b.rows.name[row]
		} else if kinds[kind] != Address {
			continue
		}
		if text == 0 {
			continue
		}
		n, ok := keys[text]
		if !ok {
			k := key(b.text.at(text))
			if n = groups[k]; n == 0 {
				lists = append(lists, nil)
				n = uint32(len(lists))
				groups[k] = n
			}
			keys[text] = n
		}
		lists[n-1] = append(lists[n-1], uint32(row))
	}
	return lists
}

// list turns the numbers per row into rows per street.
func (p *streetPlan) list(b *Builder, streets int) {
	p.starts = make([]uint32, streets+1)
	for _, n := range p.of {
		if n > 0 {
			p.starts[n]++
		}
	}
	for i := 1; i <= streets; i++ {
		p.starts[i] += p.starts[i-1]
	}
	p.rows = make([]uint32, p.starts[streets])
	next := append([]uint32(nil), p.starts[:streets]...)
	for row, n := range p.of {
		if n > 0 {
			p.rows[next[n-1]] = uint32(row)
			next[n-1]++
		}
	}
	for s := 0; s < streets; s++ {
		rows := p.rowsOf(s)
		sort.SliceStable(rows, func(i, j int) bool {
			return kinds[b.rows.kind[rows[i]]] == Street && kinds[b.rows.kind[rows[j]]] != Street
		})
		p.lead = append(p.lead, rows[0])
	}
	p.merged = make([]uint32, streets)
}
