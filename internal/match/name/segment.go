package name

import (
	"slices"
	"strings"
)

// segment is the keys of a run of names, filed once and never changed. A
// dictionary has a few, each at least four times its successor, so that adding
// names one by one costs little and a look-up asks few.
type segment struct {
	first, end int32    // ids first to end-1
	mask       uint32   // of a key's bucket
	starts     []uint32 // by bucket: where its ids begin; one more at the end
	ids        []int32  // by bucket
	sorted     []int32  // ids in the order of their names
}

// namesPerBucket is how many filings share a bucket at most on average: more saves memory,
// fewer saves looking at names that do not belong to the key.
const namesPerBucket = 12

func (d *Dictionary) newSegment(first, end int32) *segment {
	s := &segment{first: first, end: end}
	var room [mostKeys]key
	total := 0
	for id := first; id < end; id++ {
		total += len(keysOf(room[:0], d.Name(id), d.sounds[id]))
	}
	size := uint32(64)
	for int(size)*namesPerBucket < total {
		size *= 2
	}
	s.mask = size - 1
	s.starts = make([]uint32, size+1)
	s.ids = make([]int32, total)
	s.file(d)
	s.sorted = make([]int32, 0, end-first)
	for id := first; id < end; id++ {
		s.sorted = append(s.sorted, id)
	}
	slices.SortFunc(s.sorted, func(a, b int32) int { return strings.Compare(d.Name(a), d.Name(b)) })
	return s
}

// file counts the names of each bucket and then puts them in, last bucket first,
// so that starts ends as the beginning of each.
func (s *segment) file(d *Dictionary) {
	var room [mostKeys]key
	for id := s.first; id < s.end; id++ {
		for _, k := range keysOf(room[:0], d.Name(id), d.sounds[id]) {
			s.starts[k.hash&s.mask]++
		}
	}
	sum := uint32(0)
	for i, n := range s.starts {
		sum += n
		s.starts[i] = sum
	}
	for id := s.end - 1; id >= s.first; id-- {
		for _, k := range keysOf(room[:0], d.Name(id), d.sounds[id]) {
			bucket := k.hash & s.mask
			s.starts[bucket]--
			s.ids[s.starts[bucket]] = id
		}
	}
}

// under is the ids filed in the bucket of a key, some of which belong to others.
func (s *segment) under(hash uint32) []int32 {
	bucket := hash & s.mask
	return s.ids[s.starts[bucket]:s.starts[bucket+1]]
}

// beginning is the ids of the names that begin with a text.
func (s *segment) beginning(d *Dictionary, text string) []int32 {
	from, _ := slices.BinarySearchFunc(s.sorted, text, func(id int32, t string) int { return strings.Compare(d.Name(id), t) })
	rest := s.sorted[from:]
	n, _ := slices.BinarySearchFunc(rest, text, func(id int32, t string) int {
		if strings.HasPrefix(d.Name(id), t) {
			return -1
		}
		return 1
	})
	return rest[:n]
}
