package index

import (
	"math"

	"bluelamp/internal/match"
)

// evidence is what speaks for one person.
type evidence struct {
	pattern   match.Pattern
	frequency match.Frequency
	record    RecordID // that speaks most for the person by itself
}

// mostRecords of one person are read, the newest: a daily caller has thousands.
const mostRecords = 32

// scoreLikeliest weighs each person to whom a likely record belongs, once.
func (h *hunt) scoreLikeliest(most int) {
	for _, id := range h.likeliest(most) {
		r := h.x.records.at(id)
		if r.person == 0 {
			continue
		}
		if _, known := h.people.at(uint64(r.person)); known {
			continue
		}
		e := h.evidence(r.person)
		h.scored = append(h.scored, score{r.person, e.record, h.x.model.LogOdds(e.pattern, e.frequency, h.x.population())})
	}
}

// evidence joins a person's records: of each group of fields that which speaks
// most for the person.
func (h *hunt) evidence(person PersonID) (e evidence) {
	id := h.x.heads[person]
	r := h.x.records.at(id)
	if r.next == 0 {
		e.record, e.pattern = id, h.compare(r)
		e.frequency = h.frequency(r, &e.pattern)
		return e
	}
	top, tops := math.Inf(-1), [len(groups)]float64{}
	for g := range tops {
		tops[g] = math.Inf(-1)
	}
	for n := 0; id != 0 && n < mostRecords; n++ {
		r := h.x.records.at(id)
		p := h.compare(r)
		f := h.frequency(r, &p)
		if odds := h.x.model.LogOdds(p, f, h.x.population()); odds > top {
			top, e.record = odds, id
		}
		for g := range groups {
			part := only(&p, groups[g])
			if part == (match.Pattern{}) {
				continue
			}
			if odds := h.x.model.LogOdds(part, f, h.x.population()); odds > tops[g] {
				tops[g] = odds
				groups[g].take(&e, &p, &f)
			}
		}
		id = r.next
	}
	return e
}
