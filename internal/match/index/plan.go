package index

import (
	"bluelamp/internal/match"
	"bluelamp/internal/match/name"
)

// probe is a key to ask for.
type probe struct {
	key    uint32
	kind   kind
	weight float32 // 0 to 1: how likely the key is what the caller meant
	cost   float32 // records to be looked at for one that is likely the caller's
	parts  parts
}

// How far each kind of key is followed, likeliest names first.
const (
	mostLasts      = 24 // sounds of the last name in one town
	mostInitials   = 5
	mostNamePairs  = 160
	mostBirthNames = 12
	leastWeight    = 40 // of a pair of names, in hundredths
)

// plan lists the keys of what the query says outright, and of its names.
func (h *hunt) plan() {
	x, q := h.x, h.q
	if h.phone != 0 {
		h.probe(byPhone, h.phone, 0, 0, 1)
	}
	if h.postcode != 0 {
		h.probeParts(h.onlyWhere(), byPostcode, uint64(h.postcode), 0, 0, 1)
	}
	for k, text := range [...]string{byDwelling: q.Dwelling, byEmail: q.Email, byIdentifier: q.Identifier} {
		if id, ok := x.texts.find(text); ok {
			h.probe(kind(k), uint64(id), 0, 0, 1)
		}
	}
	h.planNames()
	h.planCrossed()
}

func (h *hunt) probe(k kind, a, b, c uint64, weight float32) {
	h.probes = append(h.probes, probe{key: key(k, a, b, c), kind: k, weight: weight})
}

func (h *hunt) probeParts(p parts, k kind, a, b, c uint64, weight float32) {
	h.probe(k, a, b, c, weight)
	h.probes[len(h.probes)-1].parts = p
}

func (h *hunt) planStreet() {
	for _, town := range h.towns {
		for _, s := range h.streets {
			h.probeParts(h.onlyWhere(), byStreet, uint64(s.code), uint64(town), 0, s.weight)
		}
	}
}

// planNames lists the keys of the names, streets and birthdays that it may mean.
func (h *hunt) planNames() {
	h.planStreet()
	h.planBirth()
	for _, l := range h.lasts[:min(len(h.lasts), mostLasts)] {
		h.probe(byLast, uint64(l.code), 0, 0, l.weight)
		for i, f := range h.firsts {
			if !newInitial(h.firsts[:i], f.initial) {
				continue
			}
			for _, town := range h.towns {
				h.probe(byLastTown, uint64(l.code), uint64(f.initial), uint64(town), l.weight*f.weight)
			}
		}
	}
	h.planPairs()
	h.planFragments()
}

// planPairs asks for both names nationwide: the likeliest pairs, of equally likely
// ones those heard first.
func (h *hunt) planPairs() {
	var pots [101]int
	for _, l := range h.lasts {
		for _, f := range h.firsts {
			pots[int(100*l.weight*f.weight)]++
		}
	}
	least, planned := len(pots)-1, pots[len(pots)-1]
	for least > leastWeight && planned < mostNamePairs {
		least--
		planned += pots[least]
	}
	planned = 0
	for _, l := range h.lasts {
		for _, f := range h.firsts {
			if w := l.weight * f.weight; int(100*w) >= least && planned < mostNamePairs {
				h.probe(byNames, uint64(l.code), uint64(f.code), 0, w)
				planned++
			}
		}
	}
}

// newInitial says that none of the names before begins so and that there are
// few such already.
func newInitial(before []heard, initial byte) bool {
	var seen [256]bool
	different := 0
	for _, f := range before {
		if !seen[f.initial] {
			seen[f.initial] = true
			different++
		}
	}
	return !seen[initial] && different < mostInitials
}

// planCrossed reads the first name as the last and the other way round.
func (h *hunt) planCrossed() {
	if h.q.First == "" || h.q.Last == "" {
		return
	}
	for _, l := range crossed(h.q.First) {
		for _, f := range crossed(h.q.Last) {
			h.probe(byNames, uint64(l), uint64(f), 0, 0.7)
		}
		for _, town := range h.towns {
			h.probe(byLastTown, uint64(l), initialOf(h.q.Last), uint64(town), 0.6)
		}
		if h.q.Birth.Full() {
			h.probe(byBirthLast, uint64(h.q.Birth), uint64(l), 0, 0.7)
		}
	}
}

func crossed(text string) []uint32 {
	words := name.Words(text)
	return sounds(words)
}

// planBirth asks for the birthday, and with the likeliest names for those that
// people say or type in its place.
func (h *hunt) planBirth() {
	if !h.q.Birth.Full() {
		return
	}
	for i, born := range slips(h.q.Birth) {
		weight := float32(1)
		reach := mostBirthNames
		if i > 0 {
			weight, reach = 0.7, 3
		}
		for _, l := range h.lasts[:min(len(h.lasts), reach)] {
			h.probe(byBirthLast, uint64(born), uint64(l.code), 0, weight*l.weight)
		}
		for _, f := range h.firsts[:min(len(h.firsts), reach)] {
			h.probe(byBirthFirst, uint64(born), uint64(f.code), 0, weight*f.weight)
		}
		for _, town := range h.towns {
			h.probe(byBirthTown, uint64(born), uint64(town), 0, weight)
		}
	}
}

// slips are a date and those commonly written for it: day and month exchanged,
// a year or ten away.
func slips(b match.Birth) []match.Birth {
	dates := []match.Birth{b}
	if b.Day() <= 12 && b.Day() != b.Month() {
		dates = append(dates, match.Born(b.Year(), b.Day(), b.Month()))
	}
	for _, years := range [...]int{-1, 1, -10, 10} {
		dates = append(dates, match.Born(b.Year()+years, b.Month(), b.Day()))
	}
	return dates
}
