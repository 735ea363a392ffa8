package index

import "bluelamp/internal/match"

// kind is what a key is made of.
type kind uint8

const (
	byPhone kind = iota + 1
	byPostcode
	byDwelling
	byStreet     // sound of the street's first word, town
	byLast       // sound of the last name
	byLastTown   // sound of the last name, initial, town
	byNames      // sounds of both names
	byBirthLast  // day of birth, sound of the last name
	byBirthFirst // day of birth, sound of the first name
	byBirthTown  // day of birth, town
	byEmail
	byIdentifier
)

// key hashes what a key is made of. Two keys that meet cost a comparison, no more.
func key(k kind, a, b, c uint64) uint32 {
	h := mix(uint64(k)*0x9e3779b97f4a7c15 ^ a)
	h = mix(h ^ b*0xc2b2ae3d27d4eb4f)
	return uint32(mix(h^c*0x165667b19e3779f9) >> 32)
}

// mix spreads a number over 64 bits (the finish of SplitMix64).
func mix(h uint64) uint64 {
	h ^= h >> 30
	h *= 0xbf58476d1ce4e5b9
	h ^= h >> 27
	h *= 0x94d049bb133111eb
	return h ^ h>>31
}

// keysOf appends the keys of a record. The room of codes is the caller's.
func (x *Index) keysOf(keys []uint32, r *record) []uint32 {
	if n := r.number(); n != 0 {
		keys = append(keys, key(byPhone, n, 0, 0))
	}
	at := x.places.places.value(r.place)
	town := uint64(at.town)
	if at.postcode != 0 {
		keys = append(keys, key(byPostcode, uint64(at.postcode), 0, 0))
	}
	if code := x.places.streetCode(r.place); code != 0 {
		keys = append(keys, key(byStreet, uint64(code), town, 0))
	}
	var roomFirst, roomLast [8]uint32
	firsts, lasts := x.first.codesOf(roomFirst[:0], r.first), x.last.codesOf(roomLast[:0], r.last)
	initial := initialOf(x.first.text(r.first))
	if r.extra != 0 {
		keys, lasts = x.extraKeys(keys, lasts, &x.extras[r.extra])
	}
	for _, l := range lasts {
		keys = append(keys, key(byLast, uint64(l), 0, 0))
		if town != 0 {
			keys = append(keys, key(byLastTown, uint64(l), initial, town))
		}
		for _, f := range firsts {
			keys = append(keys, key(byNames, uint64(l), uint64(f), 0))
		}
	}
	if r.birth.Full() {
		keys = birthKeys(keys, r.birth, firsts, lasts, town)
	}
	return keys
}

func birthKeys(keys []uint32, born match.Birth, firsts, lasts []uint32, town uint64) []uint32 {
	for _, l := range lasts {
		keys = append(keys, key(byBirthLast, uint64(born), uint64(l), 0))
	}
	for _, f := range firsts {
		keys = append(keys, key(byBirthFirst, uint64(born), uint64(f), 0))
	}
	if town != 0 {
		keys = append(keys, key(byBirthTown, uint64(born), town, 0))
	}
	return keys
}

func initialOf(first string) uint64 {
	if first == "" {
		return 0
	}
	return uint64(first[0])
}
