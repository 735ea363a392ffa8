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

	// Keys of one fragment and of two: what a handler has before there is more.
	byFirst       // sound of the first name
	byBirth       // day of birth
	byWay         // sound of the street's first word, in any town
	byHouse       // house number, sound of the street's first word
	byFirstTown   // sound of the first name, town
	byFirstStreet // sound of the first name, sound of the street's first word
	byLastStreet  // sound of the last name, sound of the street's first word
)

// broad says that the key is of one fragment. In a big file most such keys are
// hubs, by which nobody is looked for: a segment files them only as long as they
// are none (segment.hubs). So a file of a thousand gives its people by a first
// name, and one of ten millions spends no memory on it.
//
// Keys of two fragments are filed always: no other key gives their people. (A
// first name in a town would be its streets one by one, each with everybody in it;
// a street anywhere would be every town there is.)
func (k kind) broad() bool {
	return k == byFirst || k == byLast || k == byBirth || k == byWay
}

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

// keys are those of one record, apart the broad ones. The room is used again.
type keys struct{ narrow, broad []uint32 }

func (k *keys) clear() { k.narrow, k.broad = k.narrow[:0], k.broad[:0] }

func (k *keys) file(as kind, a, b, c uint64) {
	if as.broad() {
		k.broad = append(k.broad, key(as, a, b, c))
		return
	}
	k.narrow = append(k.narrow, key(as, a, b, c))
}

// keysOf lists the keys of a record.
func (x *Index) keysOf(k *keys, r *record) {
	k.clear()
	if n := r.number(); n != 0 {
		k.file(byPhone, n, 0, 0)
	}
	var roomFirst, roomLast [8]uint32
	firsts, lasts := x.first.codesOf(roomFirst[:0], r.first), x.last.codesOf(roomLast[:0], r.last)
	if r.extra != 0 {
		lasts = x.extraKeys(k, lasts, &x.extras[r.extra])
	}
	at := x.places.places.value(r.place)
	town, street := uint64(at.town), uint64(x.places.streetCode(r.place))
	k.placeKeys(uint64(at.postcode), street, town, houseCode(x.places.doors.value(r.door).house))
	k.nameKeys(firsts, lasts, initialOf(x.first.text(r.first)), street, town)
	if r.birth.Full() {
		k.birthKeys(r.birth, firsts, lasts, town)
	}
}

func (k *keys) placeKeys(postcode, street, town, house uint64) {
	if postcode != 0 {
		k.file(byPostcode, postcode, 0, 0)
	}
	if street == 0 {
		return
	}
	k.file(byStreet, street, town, 0)
	k.file(byWay, street, 0, 0)
	if house != 0 {
		k.file(byHouse, house, street, 0)
	}
}

func (k *keys) nameKeys(firsts, lasts []uint32, initial, street, town uint64) {
	for _, f := range firsts {
		k.file(byFirst, uint64(f), 0, 0)
		k.nameAt(uint64(f), street, town, byFirstStreet, byFirstTown, 0)
	}
	for _, l := range lasts {
		k.file(byLast, uint64(l), 0, 0)
		k.nameAt(uint64(l), street, town, byLastStreet, byLastTown, initial)
		for _, f := range firsts {
			k.file(byNames, uint64(l), uint64(f), 0)
		}
	}
}

// nameAt files a name with the street and, beside an initial, with the town.
func (k *keys) nameAt(name, street, town uint64, inStreet, inTown kind, initial uint64) {
	if street != 0 {
		k.file(inStreet, name, street, 0)
	}
	if town != 0 {
		k.file(inTown, name, initial, town)
	}
}

func (k *keys) birthKeys(born match.Birth, firsts, lasts []uint32, town uint64) {
	k.file(byBirth, uint64(born), 0, 0)
	for _, l := range lasts {
		k.file(byBirthLast, uint64(born), uint64(l), 0)
	}
	for _, f := range firsts {
		k.file(byBirthFirst, uint64(born), uint64(f), 0)
	}
	if town != 0 {
		k.file(byBirthTown, uint64(born), town, 0)
	}
}

func initialOf(first string) uint64 {
	if first == "" {
		return 0
	}
	return uint64(first[0])
}

// houseCode stands for a house: its number, of 12a too, or else its name. 0 is none.
func houseCode(house string) uint64 {
	end := 0
	for end < len(house) && house[end] >= '0' && house[end] <= '9' {
		end++
	}
	if end > 0 {
		house = house[:end]
	}
	if house == "" {
		return 0
	}
	return uint64(textHash(house))
}
