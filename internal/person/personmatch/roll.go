package personmatch

import (
	"encoding/binary"

	"github.com/google/uuid"
)

// roll numbers persons from 0 in the order in which they are met, and knows
// their ids again: 16 bytes a person and an open hash of the numbers, because a
// map of ten million strings would be larger than the index itself.
type roll struct {
	ids   [][16]byte
	slots []uint32 // number + 1; 0 is free; the length is a power of two
	odd   map[[16]byte]string
}

// oddSpace is the namespace under which ids that are no UUIDs get one.
var oddSpace = uuid.MustParse("6f0c9b52-8f6d-5a0e-9d57-3c1b0e7a4f10")

// number returns the person's number and gives one first if there is none.
func (r *roll) number(id string) uint32 {
	key, odd := keyOf(id)
	if n, ok := r.find(key); ok {
		return n
	}
	if odd {
		if r.odd == nil {
			r.odd = map[[16]byte]string{}
		}
		r.odd[key] = id
	}
	if 2*(len(r.ids)+1) > len(r.slots) {
		r.grow()
	}
	r.ids = append(r.ids, key)
	r.put(key, uint32(len(r.ids)))
	return uint32(len(r.ids) - 1)
}

// id returns the person with that number.
func (r *roll) id(n uint32) string {
	key := r.ids[n]
	if id, ok := r.odd[key]; ok {
		return id
	}
	return uuid.UUID(key).String()
}

func (r *roll) find(key [16]byte) (uint32, bool) {
	if len(r.slots) == 0 {
		return 0, false
	}
	for i := r.slot(key); r.slots[i] != 0; i = (i + 1) & (len(r.slots) - 1) {
		if n := r.slots[i] - 1; r.ids[n] == key {
			return n, true
		}
	}
	return 0, false
}

func (r *roll) put(key [16]byte, numberPlusOne uint32) {
	i := r.slot(key)
	for r.slots[i] != 0 {
		i = (i + 1) & (len(r.slots) - 1)
	}
	r.slots[i] = numberPlusOne
}

func (r *roll) grow() {
	r.slots = make([]uint32, max(1024, 2*len(r.slots)))
	for n, key := range r.ids {
		r.put(key, uint32(n+1))
	}
}

// slot is where the search for a key begins. Of a UUIDv7 only the last bytes
// are random, of a version 5 all are.
func (r *roll) slot(key [16]byte) int {
	mixed := binary.LittleEndian.Uint64(key[8:]) * 0x9E3779B97F4A7C15
	return int(mixed>>32) & (len(r.slots) - 1)
}

// keyOf is the id's 16 bytes, and whether they are not the id itself.
func keyOf(id string) (key [16]byte, odd bool) {
	if parsed, err := uuid.Parse(id); err == nil && parsed.String() == id {
		return parsed, false
	}
	return uuid.NewSHA1(oddSpace, []byte(id)), true
}
