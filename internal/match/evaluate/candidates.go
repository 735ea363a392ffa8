package evaluate

import (
	"cmp"
	"slices"

	"bluelamp/internal/match"
)

const (
	compareAll = 1_000_000 // up to so many pairs every pair is compared
	mostAlone  = 40        // a bucket of one key with more rows is not followed
	mostPair   = 120       // a bucket of two keys with more rows is not followed
)

// pair is a row of the descriptions and a row of the register.
type pair struct{ q, r int32 }

// candidates lists the pairs worth comparing, in order. Two rows meet that share
// one rare key or two keys of different kinds. register is nil to find pairs
// within one file.
func candidates(descriptions, register []match.Record) []pair {
	n, m := len(descriptions), len(register)
	if register == nil && n*(n-1)/2 <= compareAll || register != nil && n*m <= compareAll {
		return everyPair(n, m, register == nil)
	}
	entries := fileUnder(nil, descriptions, 0)
	if register != nil {
		entries = fileUnder(entries, register, inRegister)
	}
	slices.SortFunc(entries, func(a, b entry) int {
		if c := cmp.Compare(a.key, b.key); c != 0 {
			return c
		}
		return cmp.Compare(a.row, b.row)
	})
	return meet(entries, register == nil)
}

func everyPair(n, m int, within bool) []pair {
	var pairs []pair
	for q := range n {
		if within {
			for r := q + 1; r < n; r++ {
				pairs = append(pairs, pair{int32(q), int32(r)})
			}
			continue
		}
		for r := range m {
			pairs = append(pairs, pair{int32(q), int32(r)})
		}
	}
	return pairs
}

// entry is a row under a hashed key. Rows of the register carry inRegister.
type entry struct {
	key   uint64
	row   uint32
	alone bool
}

const inRegister = 1 << 31

// fileUnder files every row under each of its keys and each two of them.
func fileUnder(entries []entry, records []match.Record, mark uint32) []entry {
	for i := range records {
		keys := keysOf(&records[i])
		for a, one := range keys {
			entries = append(entries, entry{mixed(one, key{}), uint32(i) | mark, true})
			for _, other := range keys[a+1:] {
				if tells(one.kind, other.kind) {
					entries = append(entries, entry{mixed(one, other), uint32(i) | mark, false})
				}
			}
		}
	}
	return entries
}

// tells says whether a second key adds to the first.
func tells(a, b kind) bool {
	switch {
	case a == keyName && b == keyName, a == keyNameEnd && b == keyNameEnd, a == keyStreet && b == keyStreet:
		return true
	case a == b:
		return false
	case a == keyBirth && (b == keyBirthPart || b == keyYear), a == keyBirthPart && b == keyYear,
		a == keyPhone && b == keyPhonePart, a == keyEmail && b == keyEmailName,
		a == keyIdentifier && b == keyIdentifierPart, a == keyHouse && b == keyOther:
		return false
	}
	return true
}

// mixed hashes two keys, whichever comes first.
func mixed(a, b key) uint64 {
	x, y := spread(a), spread(b)
	if b == (key{}) {
		y = 0
	}
	return x + y ^ (x*y)>>7
}

func spread(k key) uint64 {
	x := k.value ^ (uint64(k.kind)+1)*0x9e3779b97f4a7c15
	x ^= x >> 31
	x *= 0xbf58476d1ce4e5b9
	return x ^ x>>29
}
