package index

import (
	"strings"

	"bluelamp/internal/match/name"
)

// names is a dictionary with what keys and frequencies need of each name. An id
// is that of the dictionary + 1, so that 0 is no name.
type names struct {
	dictionary *name.Dictionary
	codes      []uint32            // by dictionary id: hash of how the name sounds
	parts      map[uint32][]uint32 // by id, of names of several words: the hash of each
	groups     map[uint32]uint32   // bearers by hash
	total      int                 // bearers of any name

	usual, usualSound float64     // shares of the usual name, for a file too young to tell
	learned           [][2]uint32 // ids confirmed to be one person's
	change            uint64      // counts names that came or went
	echoes            *echoes
}

func newNames(usual, usualSound float64) names {
	return names{usual: usual, usualSound: usualSound, dictionary: &name.Dictionary{}, parts: map[uint32][]uint32{}, groups: map[uint32]uint32{}, echoes: &echoes{}}
}

// sound is the hash of the phonetic group of a name: names of one group share
// their keys. It is the same in every process.
func sound(folded string) uint32 { return textHash(name.Group(folded)) }

// textHash is FNV-1a with a finish that spreads short texts.
func textHash(s string) uint32 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return uint32(mix(h))
}

// add counts one more bearer.
func (n *names) add(folded string) (id uint32) {
	if folded == "" {
		return 0
	}
	at := n.dictionary.Add(folded)
	id = uint32(at) + 1
	if n.dictionary.Count(at) == 1 {
		n.hear(id, folded)
	}
	n.groups[n.codes[at]]++
	n.total++
	return id
}

// hear works out how a name sounds. "mc kay" is filed as mckay; a name of
// several words under each of them as well.
func (n *names) hear(id uint32, folded string) {
	n.change++
	for len(n.codes) < int(id) {
		n.codes = append(n.codes, 0)
	}
	if strings.IndexByte(folded, ' ') < 0 {
		n.codes[id-1] = sound(folded)
		return
	}
	words := name.Words(folded)
	n.codes[id-1] = sound(strings.Join(words, ""))
	if len(words) > 1 {
		n.parts[id] = sounds(words)
	}
}

// mostWords of one name are heard apart.
const mostWords = 4

func sounds(words []string) (codes []uint32) {
	for _, word := range words[:min(len(words), mostWords)] {
		codes = append(codes, sound(word))
	}
	return codes
}

func (n *names) release(id uint32) {
	if id == 0 {
		return
	}
	code := n.codes[id-1]
	if n.groups[code]--; n.groups[code] == 0 {
		delete(n.groups, code)
	}
	n.total--
	n.dictionary.Forget(int32(id - 1))
	if n.dictionary.Count(int32(id-1)) == 0 {
		n.change++
		n.echoes.drop()
		n.codes[id-1] = 0
		delete(n.parts, id)
	}
}

func (n *names) text(id uint32) string {
	if id == 0 {
		return ""
	}
	return n.dictionary.Name(int32(id - 1))
}

// find is the id of a name, 0 where nobody bears it.
func (n *names) find(folded string) uint32 {
	if folded == "" {
		return 0
	}
	at, ok := n.dictionary.Lookup(folded)
	if !ok {
		return 0
	}
	return uint32(at) + 1
}

// shares are how common a name and its sound group are.
func (n *names) shares(id uint32) (exact, group float64) {
	if id == 0 {
		return 0, 0
	}
	all := float64(n.total)
	return widened(float64(n.dictionary.Count(int32(id-1))), all, n.usual),
		widened(float64(n.groups[n.codes[id-1]]), all, n.usualSound)
}

// codesOf appends the hashes under which a name is filed.
func (n *names) codesOf(codes []uint32, id uint32) []uint32 {
	if id == 0 {
		return codes
	}
	return append(append(codes, n.codes[id-1]), n.parts[id]...)
}
