package gazetteer

import (
	"math"
	"math/bits"
	"sort"
	"strings"
)

// vocabulary is the sorted list of distinct words of all headings, and for each
// word the headings that bear it: as lead (in their own name) or aside (in the
// street, locality or town they lie in). Words of one beginning lie together, and
// so do their headings.
type vocabulary struct {
	ends      []uint32
	blob      []byte
	letters   []uint32
	leadStart []uint32
	leads     []uint32
	asideFrom []uint32
	asides    []uint32
	rarity    []float32 // worked out on building and opening, as are these:
	byLength  []uint32  // words, shortest first
	sets      []uint32  // their letters, in the same order
	lengths   [longestEdited + 2]int
}

func (v *vocabulary) len() int { return len(v.ends) }

func (v *vocabulary) word(n int) string {
	start := uint32(0)
	if n > 0 {
		start = v.ends[n-1]
	}
	return string(v.blob[start:v.ends[n]])
}

func (v *vocabulary) bytes(n int) []byte {
	start := uint32(0)
	if n > 0 {
		start = v.ends[n-1]
	}
	return v.blob[start:v.ends[n]]
}

func (v *vocabulary) find(word string) (int, bool) {
	at := v.from(word)
	return at, at < v.len() && string(v.bytes(at)) == word
}

// from is the first word not before w.
func (v *vocabulary) from(w string) int {
	return sort.Search(v.len(), func(i int) bool { return string(v.bytes(i)) >= w })
}

// beginning is the range of words that begin with w.
func (v *vocabulary) beginning(w string) (from, to int) {
	from = v.from(w)
	to = from + sort.Search(v.len()-from, func(i int) bool { return !strings.HasPrefix(string(v.bytes(from+i)), w) })
	return from, to
}

// close calls back for every other word at most so many edits from w. The sets of
// letters rule out nearly all words before any is compared.
func (v *vocabulary) close(w string, most int, visit func(n, edits int)) {
	if len(w) < 3 || len(w) > longestEdited {
		return
	}
	set := letters(w)
	from, to := v.lengths[max(1, len(w)-most)], v.lengths[min(longestEdited, len(w)+most)+1]
	for i, other := range v.sets[from:to] {
		if bits.OnesCount32(set&^other) > most || bits.OnesCount32(other&^set) > most {
			continue
		}
		n := int(v.byLength[from+i])
		if k := edits(w, v.bytes(n), most); k > 0 && k <= most {
			visit(n, k)
		}
	}
}

// begun calls back for the words that begin, but for one edit, with w, among
// those that share its first letter.
func (v *vocabulary) begun(w string, visit func(n, edits int)) {
	if len(w) < 4 || len(w) > longestEdited {
		return
	}
	from, to := v.beginning(w[:1])
	for n := from; n < to; n++ {
		if word := v.word(n); len(word) > len(w) {
			if k := beginningEdits(w, word, 1); k == 1 {
				visit(n, k)
			}
		}
	}
}

// weigh works out how rare each word is, from 1 for a word of every heading to
// about 15, and sorts the words by length.
func (v *vocabulary) weigh(headings int) {
	v.sortByLength()
	v.rarity = make([]float32, v.len())
	for n := range v.rarity {
		count := v.leadStart[n+1] - v.leadStart[n] + v.asideFrom[n+1] - v.asideFrom[n]
		v.rarity[n] = rarityOf(int(count), headings)
	}
}

// sortByLength lists the words that may be misspelt, by counting.
func (v *vocabulary) sortByLength() {
	size := func(n int) int { return min(len(v.bytes(n)), longestEdited+1) }
	for n := range v.ends {
		if k := size(n); k <= longestEdited {
			v.lengths[k+1]++
		}
	}
	for k := 1; k < len(v.lengths); k++ {
		v.lengths[k] += v.lengths[k-1]
	}
	next := v.lengths
	v.byLength = make([]uint32, v.lengths[longestEdited+1])
	v.sets = make([]uint32, len(v.byLength))
	for n := range v.ends {
		if k := size(n); k <= longestEdited {
			v.byLength[next[k]], v.sets[next[k]] = uint32(n), v.letters[n]
			next[k]++
		}
	}
}

func rarityOf(count, headings int) float32 {
	return float32(1 + math.Log(1+float64(headings)/float64(count+1)))
}
