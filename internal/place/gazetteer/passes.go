package gazetteer

import (
	"cmp"
	"slices"
	"sort"
)

// sharedPoints finds the points that two streets have in common.
func sharedPoints(spots []spot) []meeting {
	slices.SortFunc(spots, func(x, y spot) int {
		return cmp.Or(cmp.Compare(x.lat, y.lat), cmp.Compare(x.lon, y.lon), cmp.Compare(x.street, y.street))
	})
	spots = slices.Compact(spots)
	known := map[[2]uint32][]meeting{}
	var meetings []meeting
	for i := 0; i < len(spots); {
		end := i + 1
		for end < len(spots) && spots[end].lat == spots[i].lat && spots[end].lon == spots[i].lon {
			end++
		}
		for x := i; x < end; x++ {
			for y := x + 1; y < end; y++ {
				m := meeting{a: spots[x].street, b: spots[y].street, lat: spots[i].lat, lon: spots[i].lon}
				pair := [2]uint32{m.a, m.b}
				if !slices.ContainsFunc(known[pair], func(o meeting) bool { return metres(o.lat, o.lon, m.lat, m.lon) < sameCorner }) {
					known[pair] = append(known[pair], m)
					meetings = append(meetings, m)
				}
			}
		}
		i = end
	}
	return meetings
}

// passing finds for pairs of streets the place where they come closest.
type passing struct {
	spots  []spot // sorted by cell
	joined map[[2]uint32]bool
	best   map[[2]uint32]meeting
}

// nearPasses finds for each pair of streets without a shared point the place where
// they come closest, if that is close enough.
func nearPasses(spots []spot, joined map[[2]uint32]bool) []meeting {
	slices.SortFunc(spots, func(x, y spot) int {
		cx, cy := x.cell(), y.cell()
		return cmp.Or(cmp.Compare(cx.y, cy.y), cmp.Compare(cx.x, cy.x), cmp.Compare(x.street, y.street))
	})
	p := passing{spots: spots, joined: joined, best: map[[2]uint32]meeting{}}
	for from := 0; from < len(spots); {
		to := p.end(from)
		p.aroundCell(from, to)
		from = to
	}
	meetings := make([]meeting, 0, len(p.best))
	for _, m := range p.best {
		meetings = append(meetings, m)
	}
	return meetings
}

// cell is a square a little over forty metres wide up to the Borders, and a tenth
// less in the north of Scotland.
func (s spot) cell() cell {
	const height, width = 3_700, 6_000 // ten-millionths of a degree
	return cell{floorDiv(s.lat, height), floorDiv(s.lon, width)}
}

// end is the place behind the last spot of the cell that begins here.
func (p *passing) end(from int) int {
	to := from + 1
	for to < len(p.spots) && p.spots[to].cell() == p.spots[from].cell() {
		to++
	}
	return to
}

// aroundCell compares the spots of a cell with each other and with those of four
// of the cells beside it; the other four compare themselves with this one.
func (p *passing) aroundCell(from, to int) {
	own := p.spots[from:to]
	for i := range own {
		for j := i + 1; j < len(own); j++ {
			p.consider(own[i], own[j])
		}
	}
	at := p.spots[from].cell()
	for _, d := range [4]cell{{0, 1}, {1, -1}, {1, 0}, {1, 1}} {
		next := cell{at.y + d.y, at.x + d.x}
		first := sort.Search(len(p.spots), func(i int) bool {
			o := p.spots[i].cell()
			return o.y > next.y || o.y == next.y && o.x >= next.x
		})
		for j := first; j < len(p.spots) && p.spots[j].cell() == next; j++ {
			for i := range own {
				p.consider(own[i], p.spots[j])
			}
		}
	}
}

func (p *passing) consider(s, o spot) {
	if s.street == o.street {
		return
	}
	if s.street > o.street {
		s, o = o, s
	}
	pair := [2]uint32{s.street, o.street}
	d := metres(s.lat, s.lon, o.lat, o.lon)
	if d > closeBy || p.joined[pair] {
		return
	}
	if old, ok := p.best[pair]; !ok || uint8(d) < old.gap {
		p.best[pair] = meeting{a: pair[0], b: pair[1], lat: (s.lat + o.lat) / 2, lon: (s.lon + o.lon) / 2, gap: max(1, uint8(d))}
	}
}
