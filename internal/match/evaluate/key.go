package evaluate

import (
	"strings"

	"bluelamp/internal/match"
	"bluelamp/internal/match/name"
)

// kind says of what part of a description a key is made. Names share one kind,
// and so do streets and second address lines, for they change places.
type kind uint8

const (
	keyName kind = iota
	keyNameEnd
	keyBirth
	keyBirthPart
	keyYear
	keyPhone
	keyPhonePart
	keyEmail
	keyEmailName
	keyIdentifier
	keyIdentifierPart
	keyStreet
	keyHouse
	keyTown
	keyPostcode
	keyDwelling
	keyOther
)

// key is a value that two rows may share.
type key struct {
	kind  kind
	value uint64
}

// hashed makes a key (FNV-1a, 64 bits; G. Fowler, L. C. Noll, K.-P. Vo).
func hashed(of kind, value string) key {
	h := uint64(14695981039346656037)
	for i := range len(value) {
		h = (h ^ uint64(value[i])) * 1099511628211
	}
	return key{of, h}
}

// keysOf lists the keys of a record.
func keysOf(r *match.Record) []key {
	keys := nameKeys(nil, r)
	keys = birthKeys(keys, r.Birth)
	add := func(of kind, value string) {
		if value != "" {
			keys = append(keys, hashed(of, value))
		}
	}
	add(keyPhone, r.Phone)
	add(keyEmail, r.Email)
	at, _, _ := strings.Cut(r.Email, "@")
	add(keyEmailName, at)
	add(keyIdentifier, r.Identifier)
	add(keyIdentifierPart, half(r.Identifier, false))
	add(keyIdentifierPart, half(r.Identifier, true))
	add(keyPhonePart, half(r.Phone, false))
	add(keyPhonePart, half(r.Phone, true))
	add(keyStreet, firstWordSound(r.Street))
	add(keyStreet, firstWordSound(r.Locality))
	add(keyHouse, joined(r.House))
	add(keyTown, name.Skeleton(r.Town))
	add(keyPostcode, r.Postcode)
	add(keyDwelling, r.Dwelling)
	for i, o := range r.Other {
		if o != "" {
			add(keyOther, string(rune('0'+i))+o)
		}
	}
	if len(keys) < fewKeys {
		for _, whole := range [...]string{r.First, r.Last} {
			add(keyNameEnd, end(joined(whole), false))
			add(keyNameEnd, end(joined(whole), true))
		}
	}
	return keys
}

// fewKeys is below how many keys the ends of the names are keys as well: a slip
// of the keys in a name leaves one end of it whole.
const fewKeys = 8

// end is the front or the back of a name.
func end(word string, back bool) string {
	const letters = 3
	switch {
	case len(word) <= letters:
		return ""
	case back:
		return "b" + word[len(word)-letters:]
	}
	return "f" + word[:letters]
}

// names gives the sound of every word of the names, and of the formal names that
// a short one may stand for.
func nameKeys(keys []key, r *match.Record) []key {
	seen := map[string]bool{}
	add := func(word string) {
		if sound := name.Skeleton(word); sound != "" && !seen[sound] && len(keys) < 8 {
			seen[sound] = true
			keys = append(keys, hashed(keyName, sound))
		}
	}
	for _, whole := range [...]string{r.Last, r.First, r.Former} {
		add(joined(whole))
		if strings.IndexByte(whole, ' ') > 0 {
			for word := range strings.FieldsSeq(whole) {
				if len(word) > 2 {
					add(word)
				}
			}
		}
	}
	for _, formal := range name.Formals(r.First) {
		add(formal)
	}
	return keys
}

func birthKeys(keys []key, b match.Birth) []key {
	if b.Full() {
		keys = append(keys, hashed(keyBirth, born(b)))
	}
	part := func(label byte, x, y int) {
		if x != 0 && y != 0 {
			keys = append(keys, hashed(keyBirthPart, string([]byte{label, byte(x >> 8), byte(x), byte(y)})))
		}
	}
	part('m', b.Year(), b.Month())
	part('d', b.Year(), b.Day())
	part('n', min(b.Month(), b.Day()), max(b.Month(), b.Day()))
	if b.Year() != 0 {
		keys = append(keys, hashed(keyYear, string([]byte{byte(b.Year() >> 8), byte(b.Year())})))
	}
	return keys
}

// half is the front or the back of a number, long enough to mean something.
func half(number string, back bool) string {
	if len(number) < 6 {
		return ""
	}
	if back {
		return "b" + number[len(number)/2:]
	}
	return "f" + number[:len(number)/2]
}

// firstWordSound is the sound of the first long word of a street.
func firstWordSound(street string) string {
	for word := range strings.FieldsSeq(street) {
		if len(word) > 2 || street == word {
			return name.Skeleton(word)
		}
	}
	return ""
}
