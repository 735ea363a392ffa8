package index

import (
	"iter"

	"bluelamp/internal/match"
)

// Entry is a description with its person and the day, counted from 1 January
// 1970, on which it was heard.
type Entry struct {
	Person PersonID
	Heard  int64
	match.Record
}

// Add saves one description; it can be found when Add returns. It takes some
// tens of microseconds. A person of 0 is refused with a 0.
func (x *Index) Add(person PersonID, r match.Record, heard int64) RecordID {
	if person == 0 {
		return 0
	}
	id, full := x.addOne(&Entry{Person: person, Heard: heard, Record: r})
	if full {
		go x.Merge()
	}
	return id
}

// addOne also says when the delta has just become long enough to be merged.
func (x *Index) addOne(e *Entry) (id RecordID, full bool) {
	x.lock.Lock()
	defer x.lock.Unlock()
	id, stored := x.store(e)
	x.keysOf(&x.filing, stored)
	x.delta.add(id, &x.filing)
	return id, x.delta.n == x.options.Delta
}

// Load saves many descriptions and files them all at once, as at the start. For
// searches the index is closed meanwhile. It takes about 4 seconds for a million.
func (x *Index) Load(all iter.Seq[Entry]) {
	x.merge.Lock()
	defer x.merge.Unlock()
	x.lock.Lock()
	defer x.lock.Unlock()
	for e := range all {
		if e.Person != 0 {
			x.store(&e)
		}
	}
	for _, n := range []*names{&x.first, &x.last, &x.places.streets} {
		n.dictionary.Settle()
	}
	none := func() {}
	x.file(x.build(x.mergeFrom(), RecordID(max(x.records.n, 1)), none, none))
	x.delta = newDelta(RecordID(max(x.records.n, 1)))
}

// store writes a record down without filing it under its keys.
func (x *Index) store(e *Entry) (RecordID, *record) {
	id, stored := x.records.add()
	r := &e.Record
	*stored = record{
		person: e.Person, first: x.first.add(r.First), last: x.last.add(r.Last), birth: r.Birth,
		extra: x.addExtra(r), heard: weeks(e.Heard),
	}
	stored.place, stored.door = x.places.add(r)
	stored.setPhone(readPhone(r.Phone), r.Sex)
	if r.Birth != 0 {
		x.births[r.Birth]++
	}
	for int(e.Person) >= len(x.heads) {
		x.heads = append(x.heads, 0)
	}
	stored.next, x.heads[e.Person] = x.heads[e.Person], id
	if stored.next == 0 {
		x.people++
	}
	x.alive++
	return id, stored
}

// unpack writes a stored record out.
func (x *Index) unpack(r *match.Record, stored *record) {
	*r = match.Record{First: x.first.text(stored.first), Last: x.last.text(stored.last), Birth: stored.birth, Sex: stored.sex()}
	if n := stored.number(); n != 0 {
		r.Phone = string(digits(nil, n))
	}
	x.places.fill(r, stored.place, stored.door)
	x.fillExtra(r, stored.extra)
}
