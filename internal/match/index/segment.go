package index

// segment is the keys of a run of records, immutable once built: the records of
// a bucket stand one behind the other.
type segment struct {
	from, to RecordID            // records from … to-1
	starts   []uint32            // by bucket: where its records begin; one more at the end
	posts    []RecordID          // 0 where a record was erased while the segment was built
	hubs     map[uint32]struct{} // broad keys of too many records: not filed
}

// postsPerBucket is how many filings share a bucket on average: more saves
// memory, fewer saves comparing records that do not have the key.
const postsPerBucket = 2.5

// fewestBuckets keep the keys of a few records apart: in a small file whoever is
// found by accident would stand among few who are meant.
const fewestBuckets = 1 << 14

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
	total := x.countKeys(s, lock, unlock)
	s.starts = make([]uint32, max(fewestBuckets, int(float64(total)/postsPerBucket))+1)
	s.posts = make([]RecordID, total)
	x.eachFiled(s, lock, unlock, func(_ RecordID, key uint32) { s.starts[s.bucket(key)]++ })
	sum := uint32(0)
	for b, n := range s.starts {
		sum += n
		s.starts[b] = sum
	}
	// Filled from the end, so that starts become what the name says. What was
	// erased since it was counted leaves a 0 behind.
	x.eachFiled(s, lock, unlock, func(id RecordID, key uint32) {
		b := s.bucket(key)
		s.starts[b]--
		s.posts[s.starts[b]] = id
	})
	return s
}

// countKeys finds the hubs among the broad keys and counts what else is to be
// filed. What is a hub now is one until the segment is built anew, though people
// be erased: it only finds nobody by itself.
func (x *Index) countKeys(s *segment, lock, unlock func()) (total int) {
	broad := map[uint32]int{}
	x.eachKeys(s, lock, unlock, func(_ RecordID, k *keys) {
		total += len(k.narrow)
		for _, key := range k.broad {
			broad[key]++
		}
	})
	s.hubs = map[uint32]struct{}{}
	for key, n := range broad {
		if n > x.options.Hub {
			s.hubs[key] = struct{}{}
			continue
		}
		total += n
	}
	return total
}

func (x *Index) eachFiled(s *segment, lock, unlock func(), visit func(RecordID, uint32)) {
	x.eachKeys(s, lock, unlock, func(id RecordID, k *keys) {
		for _, key := range k.narrow {
			visit(id, key)
		}
		for _, key := range k.broad {
			if _, hub := s.hubs[key]; !hub {
				visit(id, key)
			}
		}
	})
}

func (x *Index) eachKeys(s *segment, lock, unlock func(), visit func(RecordID, *keys)) {
	var room keys
	for from := s.from; from < s.to; {
		lock()
		for end := min(from+slice, s.to); from < end; from++ {
			if r := x.records.at(from); r.person != 0 {
				x.keysOf(&room, r)
				visit(from, &room)
			}
		}
		unlock()
	}
}
