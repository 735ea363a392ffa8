package index

import (
	"math"
	"slices"

	"bluelamp/internal/match"
)

// A record found is first weighed at sight, by numbers alone: are its ids those
// of the query, or of names that the query may stand for? The few that look
// likeliest are then compared string by string. Sight counts in quarters of a
// doubling, as a rough log of the odds; what is not known counts nothing.
const (
	quarters     = 4
	otherName    = -3 * quarters
	otherBirth   = -3 * quarters
	nearBirth    = 10 * quarters
	otherPhone   = -1 * quarters / 2
	otherPlace   = -2 * quarters
	asSaid       = 1 * quarters  // a name spelt as it was typed, among those that sound so
	sightOfBirth = 14 * quarters // one day in some twenty thousand
)

// likeliest lists the records that look likeliest at sight, so many at most.
func (h *hunt) likeliest(most int) []RecordID {
	const middle, highest = 256, 1023
	var pots [highest + 1]int
	h.bright = 0
	enough := min(2, h.partsKnown()) // one alone may be by accident
	for i := range h.finds {
		f := &h.finds[i]
		sight, had := h.sight(h.x.records.at(f.record))
		if had >= enough {
			h.bright++
		}
		f.sight = int16(max(0, min(highest, middle+sight)))
		pots[f.sight]++
	}
	least, room := len(pots), most
	for least > 0 && pots[least-1] <= room {
		least--
		room -= pots[least]
	}
	h.likely = h.likely[:0]
	for _, f := range h.finds {
		switch {
		case int(f.sight) >= least:
			h.likely = append(h.likely, f.record)
		case int(f.sight) == least-1 && room > 0: // of those at the limit, what the better keys found
			h.likely = append(h.likely, f.record)
			room--
		}
	}
	return h.likely
}

// sight also says how many parts of the query the record has.
func (h *hunt) sight(r *record) (sum, had int) {
	if r.person == 0 {
		return math.MinInt16, 0
	}
	for _, part := range [...]int{
		h.sightOf(&h.firstSights, r.first, h.sightFirst), h.sightOf(&h.lastSights, r.last, h.sightLast),
		h.sightBirth(r.birth), h.sightPhone(r.number()), h.sightHome(r),
	} {
		if sum += part; part > 0 {
			had++
		}
	}
	return sum, had
}

// sightOf asks once for each id.
func (h *hunt) sightOf(m *memo, id uint32, look func(uint32) int) int {
	if id == 0 {
		return 0
	}
	value, known := m.at(uint64(id))
	if !known {
		*value = uint32(look(id) + math.MaxInt16)
	}
	return int(*value) - math.MaxInt16
}

func (h *hunt) sightFirst(id uint32) int {
	return h.x.first.sight(h.firsts, id, h.crossedFirst, h.q.First, h.q.Partial&FirstPartial != 0)
}

func (h *hunt) sightLast(id uint32) int {
	return h.x.last.sight(h.lasts, id, h.crossedLast, h.q.Last, h.q.Partial&LastPartial != 0)
}

// sight weighs a name by the sounds that the query may stand for and the rarity
// of its sound group. Crossed is the id of the query's other name.
func (n *names) sight(list []heard, id, crossed uint32, typed string, partial bool) int {
	if typed == "" {
		return 0
	}
	code := n.codes[id-1]
	weight := loudest(list, code)
	for _, part := range n.parts[id] {
		weight = max(weight, 0.9*loudest(list, part))
	}
	switch {
	case weight == 0 && id == crossed:
		weight = 0.8
	case weight == 0 && len(typed) == 1 && n.text(id)[0] == typed[0]:
		return 2 * quarters
	case weight == 0:
		return otherName
	}
	rarity := int(quarters * weight * log2(float64(n.total)/float64(max(1, n.groups[code]))))
	if text := n.text(id); text == typed || partial && begins(text, typed) {
		rarity += asSaid
	}
	return rarity
}

func loudest(list []heard, code uint32) (weight float32) {
	for i := range list {
		if list[i].code == code && list[i].weight > weight {
			weight = list[i].weight
		}
	}
	return weight
}

func log2(of float64) float32 { return float32(math.Log2(of)) }

func (h *hunt) sightBirth(born match.Birth) int {
	q := h.q.Birth
	switch {
	case q == 0 || born == 0:
		return 0
	case q == born:
		return sightOfBirth
	}
	switch level := match.BirthLevel(q, born); {
	case level <= match.BirthOneOff:
		return nearBirth
	case level == match.BirthDifferent:
		return otherBirth
	}
	return 0
}

func (h *hunt) sightPhone(number uint64) int {
	switch {
	case number == 0 || h.phone == 0:
		return 0
	case number == h.phone:
		return int(quarters * log2(float64(h.x.people+1)/float64(max(1, h.phoneUse.People))))
	}
	return otherPhone
}

// sightHome weighs the stretch of street by its id and the door if that is known.
func (h *hunt) sightHome(r *record) int {
	at := h.sightOf(&h.placeSights, r.place, h.sightPlace)
	if at <= 0 || h.q.House == "" || r.door == 0 {
		return at
	}
	if h.x.places.doors.values[r.door].house == h.q.House {
		return at + 4*quarters
	}
	return at - 4*quarters
}

func (h *hunt) sightPlace(id uint32) int {
	at := &h.x.places.places.values[id]
	switch {
	case h.postcode != 0 && at.postcode == h.postcode:
		return h.narrowedTo(h.x.places.postcodes.used(at.postcode))
	case slices.Contains(h.towns, at.town):
		if code := h.x.places.streetCode(id); loudest(h.streets, code) > 0 {
			return h.narrowedTo(2 * h.x.places.places.used(id))
		}
		return h.narrowedTo(h.x.places.towns.used(at.town))
	case len(h.towns) > 0:
		return otherPlace
	case len(h.streets) > 0:
		return h.sightStreet(id)
	}
	return 0
}

// sightStreet weighs a street of which the town is not said.
func (h *hunt) sightStreet(id uint32) int {
	p := &h.x.places
	code := p.streetCode(id)
	switch weight := loudest(h.streets, code); {
	case code == 0:
		return 0
	case weight > 0:
		return int(quarters * weight * log2(float64(p.streets.total+1)/float64(max(1, p.streets.groups[code]))))
	}
	return otherPlace
}

// narrowedTo is how much it says to be one of so many records.
func (h *hunt) narrowedTo(records uint32) int {
	return int(quarters * log2(float64(h.x.alive+1)/float64(max(1, records))))
}
