package index

import (
	"cmp"
	"math"
	"slices"

	"bluelamp/internal/match"
)

// hunt is the working room of one search, kept for the next.
type hunt struct {
	x *Index
	q *Query

	firsts, lasts, streets    []heard // what those of the query may stand for
	towns                     []uint32
	postcode                  uint32  // id of the query's
	crossedFirst, crossedLast uint32  // ids of the query's names, each read as the other
	partialFirst, partialLast float64 // share of names that begin with a partial one
	phone                     uint64
	phoneUse                  Use
	crowded                   parts // of the query, that too many share to be looked through
	bright                    int   // records found that have two parts of the query, or all of it

	probes []probe
	found  memo       // records in finds
	finds  []find     // records that keys point to
	likely []RecordID // the best of them
	people memo       // persons in scored
	scored []score

	firstSights, lastSights memo // by name id
	placeSights             memo // by place id
	firstLevels, lastLevels memo // by name id
	placeLevels, doorLevels memo // by place and door id
	dwellers                memo // by dwelling: people who live there
}

// find is a record that keys point to, with what speaks for it at first sight.
type find struct {
	record RecordID
	sight  int16
}

// score is a person with the odds of being the caller.
type score struct {
	person  PersonID
	record  RecordID
	logOdds float64
}

func (x *Index) hunt(q *Query) *hunt {
	h, ok := x.scratch.Get().(*hunt)
	if !ok {
		h = &hunt{}
	}
	h.x, h.q = x, q
	h.probes, h.finds, h.scored = h.probes[:0], h.finds[:0], h.scored[:0]
	for _, m := range []*memo{&h.found, &h.people, &h.firstLevels, &h.lastLevels, &h.placeLevels, &h.doorLevels, &h.dwellers} {
		m.clear()
	}
	h.partialFirst, h.partialLast = 0, 0
	h.phone = readPhone(q.Phone)
	h.phoneUse, h.crowded = Use{}, 0
	return h
}

// drop gives the room back. Nothing of the query stays in it.
func (h *hunt) drop() {
	x := h.x
	h.x, h.q = nil, nil
	x.scratch.Put(h)
}

// Search says who a caller may be: at most limit people. Strings of the query
// must be folded (name.Fold) as those of a record.
func (x *Index) Search(q Query, limit int) Answer {
	x.lock.RLock()
	defer x.lock.RUnlock()
	h := x.hunt(&q)
	defer h.drop()
	h.search()
	return h.answer(limit)
}

// search finds and scores people: first by the names as they were said, which
// costs little, then by all that they may stand for, and when few of those found
// have what the query says, by each part of it.
func (h *hunt) search() {
	if h.look(); h.bright >= fewBright || h.settled() {
		return
	}
	h.planApart()
	h.gather(2 * h.x.options.Looked)
	h.scoreLikeliest(h.x.options.Compared)
}

// fewBright is how many a handler is shown at once, who expects a list.
const fewBright = 5

func (h *hunt) look() {
	o, typing := &h.x.options, h.q.Partial != 0
	h.listen(typing)
	h.plan()
	h.gather(o.Looked)
	if typing {
		h.scoreLikeliest(o.Compared)
		return
	}
	if h.scoreLikeliest(o.Compared / 2); h.settled() {
		return
	}
	h.listen(true)
	h.planNames()
	h.gather(o.Looked)
	h.scoreLikeliest(o.Compared)
}

// A caller is settled, and not looked for under other names as well, from these
// log odds and with this lead before the next. Measured at a million people: no
// right answer is lost by it, and half of the time is saved.
const (
	settledAt   = 1
	settledLead = 3
)

func (h *hunt) settled() bool {
	top, second := math.Inf(-1), math.Inf(-1)
	for _, s := range h.scored {
		if s.logOdds > top {
			top, second = s.logOdds, top
		} else {
			second = math.Max(second, s.logOdds)
		}
	}
	return top >= settledAt && top-second >= settledLead
}

func (h *hunt) answer(limit int) Answer {
	a := Answer{Population: h.x.population(), Considered: len(h.scored), Looked: len(h.finds), Model: h.x.model, PhoneUse: h.phoneUse, TooMany: h.crowded.fields()}
	shares, nobody := h.shares()
	a.Nobody = nobody
	for _, at := range best(h.scored) {
		s := h.scored[at]
		if h.q.Hide != nil && h.q.Hide(s.person) {
			a.Hidden += shares[at]
			continue
		}
		if len(a.Candidates) >= limit {
			continue // those hidden are counted to the end
		}
		e := h.evidence(s.person)
		a.Candidates = append(a.Candidates, Candidate{
			Person: s.person, Record: s.record, LogOdds: s.logOdds, Share: shares[at], Pattern: e.pattern, Frequency: e.frequency,
		})
	}
	return a
}

func (h *hunt) shares() ([]float64, float64) {
	scores := make([]match.PersonScore, len(h.scored))
	for i, s := range h.scored {
		scores[i] = match.PersonScore{Person: uint32(s.person), LogOdds: s.logOdds}
	}
	return match.Share(scores)
}

// best lists the places of the scores, highest first; of equals the lower person
// first, so that an answer does not depend on the order of finding.
func best(scored []score) []int {
	places := make([]int, len(scored))
	for i := range places {
		places[i] = i
	}
	slices.SortFunc(places, func(a, b int) int {
		return cmp.Or(cmp.Compare(scored[b].logOdds, scored[a].logOdds), cmp.Compare(scored[a].person, scored[b].person))
	})
	return places
}
