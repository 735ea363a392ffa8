package gazetteer

import "sort"

// joinPoints gives each address without a point that of its UPRN, and keeps the
// points that no address asked for.
func (b *Builder) joinPoints(book *Book) error {
	p := &b.points
	order := make([]uint32, len(p.uprn))
	for i := range order {
		order[i] = uint32(i)
	}
	if !sort.SliceIsSorted(p.uprn, func(i, j int) bool { return p.uprn[i] < p.uprn[j] }) {
		sort.Slice(order, func(i, j int) bool { return p.uprn[order[i]] < p.uprn[order[j]] })
	}
	asked := make([]bool, len(order))
	for row, uprn := range b.rows.uprn {
		if uprn == 0 {
			continue
		}
		at := sort.Search(len(order), func(i int) bool { return p.uprn[order[i]] >= uprn })
		if at == len(order) || p.uprn[order[at]] != uprn {
			continue
		}
		asked[at] = true
		if b.rows.lat[row] == none {
			b.rows.lat[row], b.rows.lon[row] = p.lat[order[at]], p.lon[order[at]]
		}
	}
	for at, i := range order {
		repeated := at > 0 && p.uprn[order[at-1]] == p.uprn[i]
		if asked[at] || repeated || p.lat[i] == none {
			continue
		}
		book.loose.uprn = append(book.loose.uprn, p.uprn[i])
		book.loose.lat, book.loose.lon = append(book.loose.lat, p.lat[i]), append(book.loose.lon, p.lon[i])
	}
	b.points = looseUPRNs{}
	return nil
}
