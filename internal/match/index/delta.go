package index

// delta is the keys of the newest records, which can still grow.
type delta struct {
	from  RecordID // the first record in it
	n     int      // records
	heads map[uint32]int32
	links []link
}

// link is one filing; next is the one before it under the same key, -1 for none.
type link struct {
	record RecordID
	next   int32
}

func newDelta(from RecordID) *delta {
	return &delta{from: from, heads: map[uint32]int32{}}
}

func (d *delta) add(id RecordID, k *keys) {
	d.n++
	d.file(id, k.narrow)
	d.file(id, k.broad)
}

func (d *delta) file(id RecordID, keys []uint32) {
	for _, key := range keys {
		next, ok := d.heads[key]
		if !ok {
			next = -1
		}
		d.heads[key] = int32(len(d.links))
		d.links = append(d.links, link{id, next})
	}
}

// each visits the records under a key, newest first.
func (d *delta) each(key uint32, visit func(RecordID)) {
	at, ok := d.heads[key]
	for ok && at >= 0 {
		visit(d.links[at].record)
		at = d.links[at].next
	}
}

// length counts the records under a key, up to most.
func (d *delta) length(key uint32, most int) (n int) {
	at, ok := d.heads[key]
	for ok && at >= 0 && n < most {
		n++
		at = d.links[at].next
	}
	return n
}
