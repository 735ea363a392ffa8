package index

// mergeRatio is how much longer than all that follow it a segment must be to be
// left alone by a merge: so a search asks few segments, and a record is filed
// again a few times in its life.
const mergeRatio = 3

// Merge makes a segment of what was saved since the last one, together with the
// segments before it that are not much longer, and writes over the names that
// nobody bears any more. Searches and Add go on meanwhile and wait for at most
// a few milliseconds. Add starts one when the delta is full; call it
// after erasures that must leave no trace at once.
func (x *Index) Merge() {
	x.merge.Lock()
	defer x.merge.Unlock()
	x.fileDelta()
	x.forget(&x.first)
	x.forget(&x.last)
	x.forget(&x.places.streets)
}

// fileDelta makes the segment. Meanwhile searches ask the delta that becomes it
// and the segments that it replaces.
func (x *Index) fileDelta() {
	x.lock.Lock()
	if x.delta.n == 0 {
		x.lock.Unlock()
		return
	}
	from, to := x.mergeFrom(), RecordID(x.records.n)
	x.merging, x.delta = x.delta, newDelta(to)
	x.lock.Unlock()

	made := x.build(from, to, x.lock.RLock, x.lock.RUnlock)

	x.lock.Lock()
	defer x.lock.Unlock()
	x.file(made)
	x.merging = nil
}

// mergeFrom is the first record of the next segment.
func (x *Index) mergeFrom() RecordID {
	from, end := x.delta.from, RecordID(x.records.n)
	for i := len(x.segments) - 1; i >= 0; i-- {
		s := x.segments[i]
		if s.to-s.from > mergeRatio*(end-from) {
			break
		}
		from = s.from
	}
	return from
}

// file puts a segment in the place of those that it covers.
func (x *Index) file(made *segment) {
	kept := make([]*segment, 0, len(x.segments)+1)
	for _, s := range x.segments {
		if s.from < made.from {
			kept = append(kept, s)
		}
	}
	x.segments = append(kept, made)
}
