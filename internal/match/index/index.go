package index

import (
	"sync"

	"bluelamp/internal/match"
)

// Options bound what the index does. The zero value of each takes what was
// measured to serve 10,000 to 10,000,000 people alike.
type Options struct {
	Hub      int // records under one key from which it finds nobody by itself; 500
	Looked   int // records found for one search before it stops looking; 500
	Compared int // records compared string by string for one search; 48
	Names    int // names that one name heard may stand for; 24: no more right answers with 64, at twice the 99th percentile
	Delta    int // records saved since the last merge that start the next; 20,000
}

func (o Options) withDefaults() Options {
	for _, d := range []struct {
		option *int
		value  int
	}{{&o.Hub, 500}, {&o.Looked, 500}, {&o.Compared, 48}, {&o.Names, 24}, {&o.Delta, 20_000}} {
		if *d.option <= 0 {
			*d.option = d.value
		}
	}
	return o
}

// Index holds the descriptions. Any number of searches may run beside one
// another and beside writers; writers take turns.
type Index struct {
	options Options

	lock       sync.RWMutex // over all below
	model      *match.Model
	records    records
	heads      []RecordID // by person: the newest record
	people     int        // persons with a record
	alive      int        // records not erased
	first      names
	last       names
	places     places
	texts      table[string] // e-mails, identifiers, dwellings, further facts
	extras     []extra
	freeExtras []uint32
	births     map[match.Birth]uint32
	segments   []*segment // in the order of their records
	delta      *delta     // what is in no segment and not in merging
	merging    *delta     // what a running merge makes a segment of; nil for none
	filing     keys       // room for those of the record being added

	merge   sync.Mutex // one merge at a time
	scratch sync.Pool  // *hunt
}

// New makes an empty index that weighs by a model.
func New(m *match.Model, o Options) *Index {
	return &Index{
		options: o.withDefaults(), model: m, births: map[match.Birth]uint32{}, delta: newDelta(1),
		first: newNames(usualFirst, usualFirstSound), last: newNames(usualLast, usualLastSound), places: places{streets: newNames(0, 0)},
	}
}

// SetModel weighs by another model from the next search on.
func (x *Index) SetModel(m *match.Model) {
	x.lock.Lock()
	defer x.lock.Unlock()
	x.model = m
}

// Size is how many people and records can be found.
func (x *Index) Size() (people, records int) {
	x.lock.RLock()
	defer x.lock.RUnlock()
	return x.people, x.alive
}

// Record gives back what was saved, and whose; ok is false for one erased.
func (x *Index) Record(id RecordID) (person PersonID, r match.Record, ok bool) {
	x.lock.RLock()
	defer x.lock.RUnlock()
	if id == 0 || int(id) >= x.records.n {
		return 0, r, false
	}
	stored := x.records.at(id)
	if stored.person == 0 {
		return 0, r, false
	}
	x.unpack(&r, stored)
	return stored.person, r, true
}

// RecordsOf lists a person's records, newest first.
func (x *Index) RecordsOf(person PersonID) (ids []RecordID) {
	x.lock.RLock()
	defer x.lock.RUnlock()
	x.eachOf(person, func(id RecordID, _ *record) { ids = append(ids, id) })
	return ids
}

// eachOf visits a person's records, the one added last first.
func (x *Index) eachOf(person PersonID, visit func(RecordID, *record)) {
	if int(person) >= len(x.heads) {
		return
	}
	for id := x.heads[person]; id != 0; {
		r := x.records.at(id)
		next := r.next
		visit(id, r)
		id = next
	}
}
