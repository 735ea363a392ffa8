package name

import (
	"strings"
	"sync"
	"sync/atomic"
)

// Dictionary is the distinct folded names of a population with their counts. The
// zero value is empty and ready; it must not be copied. Ids are 0, 1, 2 … in the
// order of Add. Any number of readers may use it at once while nobody writes (Add,
// Forget, Learn).
//
// It takes about 200 bytes for each name, most of it for the keys by which
// misspellings are found; those are filed when first asked for, or by Settle.
type Dictionary struct {
	chunks []*strings.Builder // the names, each behind a byte with its length
	places []uint32           // by id: chunk<<16 | offset
	counts []uint32           // by id
	masks  []uint32           // by id: letterMask
	sounds []sound            // by id
	slots  []int32            // open hash table of id+1, 0 for none
	pairs  map[int32][]pair   // learned, both ways

	filing   sync.Mutex
	segments atomic.Pointer[[]*segment]
	scratch  sync.Pool // *hunt
}

// pair is a name that was one person's together with another, and how often.
type pair struct {
	id    int32
	times uint16
}

const chunkSize = 1 << 16

// Add counts one more bearer of a folded name and returns its id. Text longer than
// Fold returns is cut, as Fold would.
func (d *Dictionary) Add(folded string) int32 {
	folded = folded[:min(len(folded), Longest)]
	if len(d.places)*4 >= len(d.slots)*3 {
		d.grow()
	}
	slot := d.slot(folded)
	id := d.slots[slot] - 1
	if id < 0 {
		id = d.append(folded)
		d.slots[slot] = id + 1
	}
	d.counts[id]++
	return id
}

func (d *Dictionary) append(folded string) int32 {
	if n := len(d.chunks); n == 0 || d.chunks[n-1].Len()+1+len(folded) > chunkSize {
		chunk := &strings.Builder{}
		chunk.Grow(chunkSize)
		d.chunks = append(d.chunks, chunk)
	}
	chunk := d.chunks[len(d.chunks)-1]
	d.places = append(d.places, uint32(len(d.chunks)-1)<<16|uint32(chunk.Len()))
	chunk.WriteByte(byte(len(folded)))
	chunk.WriteString(folded)
	d.counts = append(d.counts, 0)
	d.masks = append(d.masks, letterMask(folded))
	d.sounds = append(d.sounds, soundOf(folded))
	return int32(len(d.places) - 1)
}

// slot is where a name stands in the hash table, or the empty place for it.
func (d *Dictionary) slot(folded string) int {
	at := int(hashBytes(folded)) & (len(d.slots) - 1)
	for d.slots[at] != 0 && d.Name(d.slots[at]-1) != folded {
		at = (at + 1) & (len(d.slots) - 1)
	}
	return at
}

func (d *Dictionary) grow() {
	d.slots = make([]int32, max(64, 2*len(d.slots)))
	for id := range int32(d.Len()) {
		d.slots[d.slot(d.Name(id))] = id + 1
	}
}

// Forget takes one bearer away, as when a person's record is erased. A name that
// nobody bears is no longer found by Lookup, Expand or Prefix and its learned pairs
// are dropped; its id stays taken.
func (d *Dictionary) Forget(id int32) {
	if d.counts[id] == 0 {
		return
	}
	d.counts[id]--
	if d.counts[id] == 0 {
		d.unlearn(id)
	}
}

// Count is how many bear the name.
func (d *Dictionary) Count(id int32) int { return int(d.counts[id]) }

// Len is the number of ids: of distinct names ever added.
func (d *Dictionary) Len() int { return len(d.places) }

// Lookup finds the id of a name that somebody bears.
func (d *Dictionary) Lookup(folded string) (id int32, ok bool) {
	if len(d.slots) == 0 {
		return 0, false
	}
	id = d.slots[d.slot(folded)] - 1
	if id < 0 || d.counts[id] == 0 {
		return 0, false
	}
	return id, true
}

// Name is the name with this id, without allocation.
func (d *Dictionary) Name(id int32) string {
	place := d.places[id]
	chunk, at := d.chunks[place>>16].String(), int(place&(chunkSize-1))
	return chunk[at+1 : at+1+int(chunk[at])]
}
