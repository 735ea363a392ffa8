package gazetteer

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strconv"

	"bluelamp/internal/geo"
)

// lines are the courses of streets, a point at least every fifty metres.
type lines struct {
	entry    []uint32 // per point, ascending
	lat, lon []int32
}

func (l *lines) add(entry uint32, lat, lon int32) {
	l.entry, l.lat, l.lon = append(l.entry, entry), append(l.lat, lat), append(l.lon, lon)
}

// grid finds what is near a point. An item below the count of entries is an entry,
// the rest are points of lines.
type grid struct {
	key   []uint64 // cells in use, ascending
	start []uint32
	items []uint32
}

const (
	gridHeight = 18_000 // ten-millionths of a degree: 200 m
	gridWidth  = 30_000
)

func gridKey(lat, lon int32) uint64 {
	return uint64(uint32(floorDiv(lat, gridHeight)+1<<20))<<32 | uint64(uint32(floorDiv(lon, gridWidth)+1<<20))
}

func (b *Book) itemPoint(item uint32) (lat, lon int32) {
	if n := b.entries.len(); int(item) >= n {
		return b.lines.lat[int(item)-n], b.lines.lon[int(item)-n]
	}
	return b.entries.lat[item], b.entries.lon[item]
}

func (b *Book) itemEntry(item uint32) uint32 {
	if n := b.entries.len(); int(item) >= n {
		return b.lines.entry[int(item)-n]
	}
	return item
}

func (b *Book) layGrid() {
	type placed struct {
		key  uint64
		item uint32
	}
	var all []placed
	for n := 0; n < b.entries.len()+len(b.lines.entry); n++ {
		item := uint32(n)
		lat, lon := b.itemPoint(item)
		if lat != none && b.entries.kind[b.itemEntry(item)] != postcodeNumber {
			all = append(all, placed{gridKey(lat, lon), item})
		}
	}
	slices.SortFunc(all, func(x, y placed) int { return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(x.item, y.item)) })
	g := &b.grid
	for i, p := range all {
		if i == 0 || all[i-1].key != p.key {
			g.key, g.start = append(g.key, p.key), append(g.start, uint32(i))
		}
		g.items = append(g.items, p.item)
	}
	g.start = append(g.start, uint32(len(all)))
}

// Near lists the addresses, streets and named places around a point, nearest
// first, within radius metres (at most 5,000). The distance to a street is that to
// its line, to some 25 m, where its line is known. Limit 0 is 10.
func (b *Book) Near(p geo.Point, radius float64, limit int) []Found {
	if p.Zero() || !p.OnEarth() || !(radius > 0) {
		return nil
	}
	radius = math.Min(radius, 5000)
	limit = bounded(limit)
	lat, lon := units(p)
	best := map[uint32]float64{}
	b.within(lat, lon, radius, func(entry uint32, d float64) {
		if old, ok := best[entry]; !ok || d < old {
			best[entry] = d
		}
	})
	order := make([]uint32, 0, len(best))
	for n := range best {
		order = append(order, n)
	}
	slices.SortFunc(order, func(x, y uint32) int { return cmp.Or(cmp.Compare(best[x], best[y]), cmp.Compare(x, y)) })
	var found []Found
	for _, n := range order[:min(limit, len(order))] {
		e := b.Entry(int(n))
		d := best[n]
		found = append(found, Found{Entry: e, Why: describe(e) + ", " + distance(d) + " away", Score: 1 / (1 + d/100), Metres: d})
	}
	return found
}

// within calls back for the entries in reach, perhaps several times for a street.
func (b *Book) within(lat, lon int32, radius float64, visit func(entry uint32, d float64)) {
	g := &b.grid
	rows := int32(radius/200) + 1
	columns := int32(radius/(333*math.Max(0.05, math.Cos(coarse(lat)*math.Pi/180)))) + 1
	for dy := -rows; dy <= rows; dy++ {
		y := int64(lat) + int64(dy)*gridHeight
		if y < -900_000_000 || y > 900_000_000 {
			continue
		}
		first := gridKey(int32(y), clampLon(int64(lon)-int64(columns)*gridWidth))
		last := gridKey(int32(y), clampLon(int64(lon)+int64(columns)*gridWidth))
		for at := sort.Search(len(g.key), func(i int) bool { return g.key[i] >= first }); at < len(g.key) && g.key[at] <= last; at++ {
			for _, item := range g.items[g.start[at]:g.start[at+1]] {
				itemLat, itemLon := b.itemPoint(item)
				if d := metres(lat, lon, itemLat, itemLon); d <= radius {
					visit(b.itemEntry(item), d)
				}
			}
		}
	}
}

func clampLon(v int64) int32 { return int32(max(-1_800_000_000, min(1_800_000_000, v))) }

func bounded(limit int) int {
	if limit <= 0 {
		return 10
	}
	return min(limit, 100)
}

// distance writes metres as a person would say them.
func distance(d float64) string {
	if d < 1000 {
		return strconv.Itoa(int(math.Round(d/10)*10)) + " m"
	}
	return strconv.FormatFloat(d/1000, 'f', 1, 64) + " km"
}
