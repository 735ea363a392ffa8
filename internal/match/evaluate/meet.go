package evaluate

import (
	"cmp"
	"slices"
)

// meet pairs the rows of every bucket that is small enough.
func meet(entries []entry, within bool) []pair {
	var pairs []pair
	for start := 0; start < len(entries); {
		end := start
		for end < len(entries) && entries[end].key == entries[start].key {
			end++
		}
		bucket := entries[start:end]
		start = end
		most := mostPair
		if bucket[0].alone {
			most = mostAlone
		}
		if within {
			pairs = meetWithin(pairs, bucket, most)
		} else {
			pairs = meetAcross(pairs, bucket, most)
		}
	}
	slices.SortFunc(pairs, inOrder)
	return slices.Compact(pairs)
}

func inOrder(a, b pair) int {
	if c := cmp.Compare(a.q, b.q); c != 0 {
		return c
	}
	return cmp.Compare(a.r, b.r)
}

func meetWithin(pairs []pair, bucket []entry, most int) []pair {
	if len(bucket) > most {
		return pairs
	}
	for i, a := range bucket {
		for _, b := range bucket[i+1:] {
			if a.row != b.row {
				pairs = append(pairs, pair{int32(a.row), int32(b.row)})
			}
		}
	}
	return pairs
}

// meetAcross bounds only the rows of the register: the descriptions do not make
// a key common.
func meetAcross(pairs []pair, bucket []entry, most int) []pair {
	at, _ := slices.BinarySearchFunc(bucket, uint32(inRegister), func(e entry, row uint32) int { return cmp.Compare(e.row, row) })
	if len(bucket)-at > most {
		return pairs
	}
	for _, q := range bucket[:at] {
		for _, r := range bucket[at:] {
			pairs = append(pairs, pair{int32(q.row), int32(r.row &^ inRegister)})
		}
	}
	return pairs
}
