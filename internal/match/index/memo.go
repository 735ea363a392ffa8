package index

// memo remembers small answers by key for the length of one search. Emptying it
// takes no time: an entry carries the round that wrote it.
type memo struct {
	slots []memoSlot
	round uint32
	n     int
}

type memoSlot struct {
	key   uint64
	round uint32
	value uint32
}

func (m *memo) clear() {
	m.round++
	m.n = 0
	if m.slots == nil || m.round == 0 {
		m.slots = make([]memoSlot, 512)
		m.round = 1
	}
}

// at is where the answer for a key stands, and whether it was there before. It
// holds until the next call.
func (m *memo) at(key uint64) (value *uint32, known bool) {
	if 2*m.n >= len(m.slots) {
		m.grow()
	}
	mask := uint64(len(m.slots) - 1)
	for i := mix(key) & mask; ; i = (i + 1) & mask {
		s := &m.slots[i]
		if s.round != m.round {
			*s = memoSlot{key: key, round: m.round}
			m.n++
			return &s.value, false
		}
		if s.key == key {
			return &s.value, true
		}
	}
}

func (m *memo) grow() {
	old := m.slots
	m.slots = make([]memoSlot, 2*len(old))
	m.n = 0
	for _, s := range old {
		if s.round == m.round {
			value, _ := m.at(s.key)
			*value = s.value
		}
	}
}
