package index

// segment is the keys of a run of records, immutable once built: the records of
// a bucket stand one behind the other.
type segment struct {
	from, to RecordID   // records from … to-1
	starts   []uint32   // by bucket: where its records begin; one more at the end
	posts    []RecordID // 0 where a record was erased while the segment was built
}

// postsPerBucket is how many filings share a bucket on average: more saves
// memory, fewer saves comparing records that do not have the key.
const postsPerBucket = 2.5

// fewestBuckets keep the keys of a few records apart.
const fewestBuckets = 1024

func (s *segment) bucket(key uint32) int {
	return int(uint64(key) * uint64(len(s.starts)-1) >> 32)
}

func (s *segment) under(key uint32) []RecordID {
	b := s.bucket(key)
	return s.posts[s.starts[b]:s.starts[b+1]]
}

// slice is how many records are filed while the lock is held once.
const slice = 512

// build files the records from … to-1. Lock and unlock guard the reading of
// records against the one writer; they are let go between slices.
func (x *Index) build(from, to RecordID, lock, unlock func()) *segment {
	s := &segment{from: from, to: to}
	total := 0
	x.eachKey(from, to, lock, unlock, func(RecordID, uint32) { total++ })
	s.starts = make([]uint32, max(fewestBuckets, int(float64(total)/postsPerBucket))+1)
	s.posts = make([]RecordID, total)
	x.eachKey(from, to, lock, unlock, func(_ RecordID, key uint32) { s.starts[s.bucket(key)]++ })
	sum := uint32(0)
	for b, n := range s.starts {
		sum += n
		s.starts[b] = sum
	}
	// Filled from the end, so that starts become what the name says. What was
	// erased since it was counted leaves a 0 behind.
	x.eachKey(from, to, lock, unlock, func(id RecordID, key uint32) {
		b := s.bucket(key)
		s.starts[b]--
		s.posts[s.starts[b]] = id
	})
	return s
}

func (x *Index) eachKey(from, to RecordID, lock, unlock func(), visit func(RecordID, uint32)) {
	var room [32]uint32
	for from < to {
		lock()
		for end := min(from+slice, to); from < end; from++ {
			r := x.records.at(from)
			if r.person == 0 {
				continue
			}
			for _, key := range x.keysOf(room[:0], r) {
				visit(from, key)
			}
		}
		unlock()
	}
}
