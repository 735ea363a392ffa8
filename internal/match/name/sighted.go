package name

import "slices"

// sighted is the names that the keys have brought up so far, each with points for
// the keys that it shares with the name looked for. It is an open hash table that
// is emptied in no time: each entry carries the round that wrote it.
type sighted struct {
	slots  []sight
	round  uint32
	order  []uint32 // slots in the order of their first sight
	sorted []uint32 // room for top
}

type sight struct {
	round  uint32
	id     int32
	points int32
}

// out marks a name that is settled: taken in already or too unlike.
const out = -1 << 16

func (s *sighted) clear() {
	s.round++
	s.order = s.order[:0]
	if s.slots == nil || s.round == 0 {
		s.slots = make([]sight, 4096)
		s.round = 1
	}
}

// at is the entry of an id, and whether it is new.
func (s *sighted) at(id int32) (*sight, bool) {
	if len(s.order)*2 >= len(s.slots) {
		s.grow()
	}
	mask := uint32(len(s.slots) - 1)
	for i := stir(uint32(id)) & mask; ; i = (i + 1) & mask {
		entry := &s.slots[i]
		switch {
		case entry.round != s.round:
			*entry = sight{round: s.round, id: id}
			s.order = append(s.order, i)
			return entry, true
		case entry.id == id:
			return entry, false
		}
	}
}

func (s *sighted) grow() {
	old, order := s.slots, s.order
	s.slots = make([]sight, 2*len(old))
	s.order = make([]uint32, 0, 2*len(order))
	for _, i := range order {
		entry, _ := s.at(old[i].id)
		entry.points = old[i].points
	}
}

// mostPoints is where the points of a name stop counting.
const mostPoints = 127

// top is the slots of the names with the most points, most first, at most so many
// of them and none that is out.
func (s *sighted) top(most int) []uint32 {
	var from [mostPoints + 2]int // by points: how many have more
	for _, i := range s.order {
		if p := s.slots[i].points; p >= 0 {
			from[min(p, mostPoints)]++
		}
	}
	sum := 0
	for p := mostPoints; p >= 0; p-- {
		from[p], sum = sum, sum+from[p]
	}
	s.sorted = slices.Grow(s.sorted[:0], sum)[:sum]
	for _, i := range s.order {
		if p := s.slots[i].points; p >= 0 {
			p = min(p, mostPoints)
			s.sorted[from[p]] = i
			from[p]++
		}
	}
	return s.sorted[:min(most, sum)]
}
