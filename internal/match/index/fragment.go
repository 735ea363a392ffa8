package index

import "bluelamp/internal/match"

// parts are the fields that a probe is made of, where the query has nothing by
// which those who share them could be told apart: bits by match.Field.
type parts uint16

func partsOf(fields ...match.Field) (p parts) {
	for _, f := range fields {
		p |= 1 << f
	}
	return p
}

func (p parts) fields() (list []match.Field) {
	for f := range match.NumFields {
		if p&(1<<f) != 0 {
			list = append(list, f)
		}
	}
	return list
}

// onlyWhere is the address, where the query says nothing else of the person.
func (h *hunt) onlyWhere() parts {
	if h.q.Birth.Full() || len(h.firsts)+len(h.lasts) > 0 {
		return 0
	}
	return partsOf(match.Address)
}

// How many of the sounds of a name or street, likeliest first, are asked for
// where it stands alone or with one other part; and where anything will do.
const (
	mostAlone = 24
	mostApart = 6
)

// planFragments asks by one part of the query or by two, where it has no more: who
// knows both names does not want to see all that share one of them.
func (h *hunt) planFragments() {
	q := h.q
	first, last, born := len(h.firsts) > 0, len(h.lasts) > 0, q.Birth.Full()
	street, town := len(h.streets) > 0, len(h.towns) > 0
	house := street && !town && h.postcode == 0 && houseCode(q.House) != 0
	if house {
		h.planHouse(h.onlyWhere())
	}
	switch {
	case h.postcode != 0, first && last, born && (first || last || town), street && town:
		// a key of the usual ones has them
	case first && street:
		h.planWith(byFirstStreet, h.firsts, mostAlone, partsOf(match.First, match.Address))
	case first && town:
		h.planFirstTown(mostAlone, partsOf(match.First, match.Address))
	case first:
		h.planAlone(byFirst, h.firsts, mostAlone, partsOf(match.First))
	case last && street:
		h.planWith(byLastStreet, h.lasts, mostAlone, partsOf(match.Last, match.Address))
	case last && town:
		h.planLastTown(mostAlone/4, partsOf(match.Last, match.Address))
	case last:
		h.planAlone(byLast, h.lasts, mostAlone, partsOf(match.Last))
	case born:
		h.planDay(partsOf(match.BirthDate))
	case street && house:
		h.planAlone(byWay, h.streets, mostAlone, 0)
	case street:
		h.planAlone(byWay, h.streets, mostAlone, partsOf(match.Address))
	}
}

// partsKnown counts the parts of the query of which the file knows something.
func (h *hunt) partsKnown() (n int) {
	for _, known := range [...]bool{
		len(h.firsts) > 0, len(h.lasts) > 0, h.q.Birth != 0, h.phoneUse.Records > 0, len(h.streets)+len(h.towns) > 0 || h.postcode != 0,
	} {
		if known {
			n++
		}
	}
	return n
}

// planApart asks by every part and every two, as when none of those found has
// anything of the query: a name misheard beyond recognition beside a right one.
func (h *hunt) planApart() {
	h.planHouse(0)
	h.planWith(byFirstStreet, h.firsts, mostApart, 0)
	h.planWith(byLastStreet, h.lasts, mostApart, 0)
	h.planFirstTown(mostApart, 0)
	h.planLastTown(mostApart/2, 0)
	h.planAlone(byFirst, h.firsts, mostApart, 0)
	h.planAlone(byWay, h.streets, mostApart, 0)
	if h.q.Birth.Full() {
		h.planDay(0)
	}
}

func (h *hunt) planAlone(k kind, list []heard, most int, p parts) {
	for _, one := range list[:min(len(list), most)] {
		h.probeParts(p, k, uint64(one.code), 0, 0, one.weight)
	}
}

// planWith asks for a name in a street, in whatever town.
func (h *hunt) planWith(k kind, list []heard, most int, p parts) {
	for _, one := range list[:min(len(list), most)] {
		for _, s := range h.streets[:min(len(h.streets), most)] {
			h.probeParts(p, k, uint64(one.code), uint64(s.code), 0, one.weight*s.weight)
		}
	}
}

func (h *hunt) planFirstTown(most int, p parts) {
	for _, f := range h.firsts[:min(len(h.firsts), most)] {
		for _, town := range h.towns {
			h.probeParts(p, byFirstTown, uint64(f.code), 0, uint64(town), f.weight)
		}
	}
}

// planLastTown asks for a last name in a town by every initial there is: cheaper
// for this one search than one more key for each record.
func (h *hunt) planLastTown(most int, p parts) {
	for _, l := range h.lasts[:min(len(h.lasts), most)] {
		for _, town := range h.towns {
			h.probeParts(p, byLastTown, uint64(l.code), 0, uint64(town), l.weight)
			for initial := uint64('a'); initial <= 'z'; initial++ {
				h.probeParts(p, byLastTown, uint64(l.code), initial, uint64(town), l.weight)
			}
		}
	}
}

// planHouse asks for a house number in a street, in whatever town.
func (h *hunt) planHouse(p parts) {
	house := houseCode(h.q.House)
	if house == 0 {
		return
	}
	for _, s := range h.streets {
		h.probeParts(p, byHouse, house, uint64(s.code), 0, s.weight)
	}
}

func (h *hunt) planDay(p parts) {
	for i, born := range slips(h.q.Birth) {
		if i == 0 {
			h.probeParts(p, byBirth, uint64(born), 0, 0, 1)
		} else {
			h.probe(byBirth, uint64(born), 0, 0, 0.7)
		}
	}
}
