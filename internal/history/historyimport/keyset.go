package historyimport

import "hash/maphash"

// keyset remembers keys by 63 bits of their digest, so that ten million keys of a
// file fit into 130 MB. One file in 180,000 of that size has two different keys
// that are taken for one.
type keyset struct {
	seed  maphash.Seed
	slots []uint64 // 0 is empty
	held  int
}

func newKeyset() *keyset { return &keyset{seed: maphash.MakeSeed(), slots: make([]uint64, 1<<12)} }

// add says whether the key is there already, and adds it.
func (k *keyset) add(key string) (there bool) {
	if k.held*4 >= len(k.slots)*3 {
		k.grow()
	}
	return k.put(maphash.String(k.seed, key) | 1)
}

func (k *keyset) put(digest uint64) (there bool) {
	mask := uint64(len(k.slots) - 1)
	for at := digest >> 8 & mask; ; at = (at + 1) & mask {
		switch k.slots[at] {
		case digest:
			return true
		case 0:
			k.slots[at] = digest
			k.held++
			return false
		}
	}
}

func (k *keyset) grow() {
	before := k.slots
	k.slots, k.held = make([]uint64, 2*len(before)), 0
	for _, digest := range before {
		if digest != 0 {
			k.put(digest)
		}
	}
}
