package name

import (
	"cmp"
	"slices"
)

// Expand is the names of the dictionary that a folded name may stand for, itself
// first if somebody bears it, then the others by likelihood, at most limit of
// them. Candidates are the union of several ways: Double Metaphone (primary and
// alternate), the skeleton, what is said of it (its outline), both also less one
// code, deletions of letters (two from six letters on, else one), nicknames,
// learned pairs, and names that begin with this one, begin it, or differ from it
// by a particle.
func (d *Dictionary) Expand(folded string, limit int) []Alternative {
	if folded == "" || limit <= 0 || d.Len() == 0 {
		return nil
	}
	folded = folded[:min(len(folded), Longest)]
	segments, loose := d.filed()
	h := d.hunt(folded)
	defer h.release()
	h.direct()
	h.gather(segments, loose)
	h.weigh(limit)
	return h.best(limit)
}

// gather sights the names that share a key, and those too new to have any.
func (h *hunt) gather(segments []*segment, loose int32) {
	h.gatherKeys(segments, keysOf(h.keys[:0], h.name, h.sound))
	if rest := bare(h.name); rest != "" {
		h.gatherKeys(segments, keysOf(h.keys[:0], rest, soundOf(rest)))
	}
	h.gatherAffixed(segments)
	for id := loose; id < int32(h.in.Len()); id++ {
		h.sight(id, mostPoints)
	}
}

func (h *hunt) gatherKeys(segments []*segment, keys []key) {
	for _, k := range keys {
		for _, s := range segments {
			ids := s.under(k.hash)
			for _, id := range ids[:min(len(ids), mostPerKey)] {
				h.sight(id, k.points)
			}
		}
	}
}

// gatherAffixed sights the names that are this one with a particle in front, those
// that begin with it and those that begin it.
func (h *hunt) gatherAffixed(segments []*segment) {
	if len(h.name) < 3 {
		return
	}
	for _, particle := range closedParticles {
		room := append(h.affixed[:0], particle...)
		h.sightExactly(string(append(room, h.name...)))
	}
	for end := 3; end < len(h.name); end++ {
		h.sightExactly(h.name[:end])
	}
	for _, s := range segments {
		ids := s.beginning(h.in, h.name)
		for _, id := range ids[:min(len(ids), mostPerKey)] {
			h.sight(id, pointsBeginning)
		}
	}
}

func (h *hunt) sightExactly(folded string) {
	if id, ok := h.in.Lookup(folded); ok {
		h.sight(id, pointsBeginning)
	}
}

// mostPerKey bounds how many names of one bucket are looked at, and weighedEach
// how many names are compared letter by letter for each that is asked for, at
// least weighedLeast.
const (
	mostPerKey   = 1024
	weighedEach  = 4
	weighedLeast = 64
)

// weigh compares the names with the most points, the best first, so that most of
// the others can be left before they are compared in full.
func (h *hunt) weigh(limit int) {
	h.bar.clear(limit)
	for i := range h.found {
		h.bar.pass(h.found[i].rank)
	}
	for _, i := range h.sighted.top(max(weighedEach*limit, weighedLeast)) {
		h.consider(h.sighted.slots[i].id)
	}
}

func (h *hunt) best(limit int) []Alternative {
	slices.SortFunc(h.found, func(a, b hit) int {
		if a.why == Exact || b.why == Exact {
			return cmp.Compare(a.why, b.why)
		}
		return cmp.Or(cmp.Compare(b.rank, a.rank), cmp.Compare(a.id, b.id))
	})
	found := make([]Alternative, 0, min(limit, len(h.found)))
	for _, f := range h.found[:cap(found)] {
		found = append(found, Alternative{ID: f.id, Name: h.in.Name(f.id), Weight: f.weight, Why: f.why})
	}
	return found
}
