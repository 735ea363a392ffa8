package gazetteer

import "math"

// reach is how far from its middle a settlement is thought to reach, in metres:
// half the spacing of such settlements in lowland Britain.
var reach = map[string]float64{
	"city": 5000, "town": 2500, "village": 1300, "hamlet": 700, "suburb": 1200, "neighbourhood": 600,
	"suburban area": 1200, "other settlement": 700,
}

// fillTowns gives a locality and town to rows that name none: first those that the
// addresses of the same street name most often, else the settlement around them.
func (b *Builder) fillTowns(plan *streetPlan) {
	around := b.settlements()
	for s := 0; s < plan.len(); s++ {
		rows := plan.rowsOf(s)
		usual := b.usualArea(rows)
		for _, row := range rows {
			if b.rows.locality[row] != 0 || b.rows.town[row] != 0 {
				continue
			}
			if usual.blank() {
				usual = around.areaAt(b.rows.lat[row], b.rows.lon[row])
			}
			b.rows.locality[row], b.rows.town[row] = usual.locality, usual.town
		}
	}
	for row, kind := range b.rows.kind {
		if plan.of[row] > 0 || b.rows.locality[row] != 0 || b.rows.town[row] != 0 || kinds[kind] == Postcode {
			continue
		}
		a := around.areaAt(b.rows.lat[row], b.rows.lon[row])
		if a.town == b.rows.name[row] {
			a.town = 0
		}
		if a.locality == b.rows.name[row] {
			a.locality = 0
		}
		b.rows.locality[row], b.rows.town[row] = a.locality, a.town
	}
}

func (b *Builder) usualArea(rows []uint32) area {
	counts := map[area]int{}
	var best area
	for _, row := range rows {
		a := area{b.rows.locality[row], b.rows.town[row]}
		if a.blank() {
			continue
		}
		counts[a]++
		if counts[a] > counts[best] {
			best = a
		}
	}
	return best
}

// settlements are the cities, towns, villages and parts of them, by coarse cell.
type settlements struct {
	cells map[cell][]settlement
}

type settlement struct {
	name     uint32
	lat, lon int32
	reach    float64
	part     bool // of a town or village, rather than one itself
}

// wide is the height of a coarse cell: about 11 km, twice the reach of a city.
const wide = 1_000_000

func (b *Builder) settlements() settlements {
	s := settlements{cells: map[cell][]settlement{}}
	for row, kind := range b.rows.kind {
		class := b.text.at(b.classList[b.rows.class[row]])
		r, ok := reach[class]
		if !ok || kinds[kind] != Place || b.rows.lat[row] == none {
			continue
		}
		one := settlement{
			name: b.rows.name[row], lat: b.rows.lat[row], lon: b.rows.lon[row], reach: r,
			part: class == "suburb" || class == "neighbourhood" || class == "suburban area",
		}
		c := cell{floorDiv(one.lat, wide), floorDiv(one.lon, wide)}
		s.cells[c] = append(s.cells[c], one)
	}
	return s
}

// areaAt names the settlement that reaches a point best, and the part of it.
func (s settlements) areaAt(lat, lon int32) area {
	if lat == none {
		return area{}
	}
	var a area
	town, part := math.Inf(1), 1.5 // beyond one and a half times its reach a part is elsewhere
	c := cell{floorDiv(lat, wide), floorDiv(lon, wide)}
	for dy := int32(-1); dy <= 1; dy++ {
		for dx := int32(-1); dx <= 1; dx++ {
			for _, one := range s.cells[cell{c.y + dy, c.x + dx}] {
				far := metres(lat, lon, one.lat, one.lon) / one.reach
				if one.part && far < part {
					part, a.locality = far, one.name
				} else if !one.part && far < town {
					town, a.town = far, one.name
				}
			}
		}
	}
	return a
}
