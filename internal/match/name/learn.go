package name

import "slices"

// Learn remembers that two folded names were one person's, as a person confirmed
// by a link. Names that nobody in the dictionary bears are not learned.
func (d *Dictionary) Learn(a, b string) {
	x, okX := d.Lookup(a)
	y, okY := d.Lookup(b)
	if !okX || !okY || x == y {
		return
	}
	if d.pairs == nil {
		d.pairs = map[int32][]pair{}
	}
	d.learnOneWay(x, y)
	d.learnOneWay(y, x)
}

func (d *Dictionary) learnOneWay(from, to int32) {
	known := d.pairs[from]
	at := slices.IndexFunc(known, func(p pair) bool { return p.id == to })
	if at < 0 {
		d.pairs[from] = append(known, pair{id: to, times: 1})
		return
	}
	known[at].times = min(known[at].times+1, 1<<15)
}

func (d *Dictionary) unlearn(id int32) {
	for _, p := range d.pairs[id] {
		d.pairs[p.id] = slices.DeleteFunc(d.pairs[p.id], func(q pair) bool { return q.id == id })
	}
	delete(d.pairs, id)
}
