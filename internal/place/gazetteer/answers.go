package gazetteer

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"bluelamp/internal/geo"
)

// answers collects what is found. Entries are written out only once the best are
// chosen.
type answers struct {
	b       *Book
	allowed kindSet
	prior   *prior
	limit   int
	drafts  []draft
	ready   []Found
}

// draft is an answer that is not written out yet.
type draft struct {
	entry  uint32
	score  float32
	remark string
	fit    fit
}

// headings answers with streets, addresses and places found by their words.
func (s *answers) headings(ctx context.Context, q *query) {
	scratch := s.b.borrow()
	defer s.b.giveBack(scratch)
	candidates := s.b.gather(scratch, q, s.prior, looked)
	if ctx.Err() != nil {
		return
	}
	s.take(candidates, q, enough)
	if len(s.drafts) == 0 && len(s.ready) == 0 {
		s.take(candidates, q, enough/2)
	}
}

// take compares headings closely and keeps those that explain enough.
func (s *answers) take(candidates []uint32, q *query, least float32) {
	for _, h := range candidates {
		f := s.b.compare(h, q)
		base := f.score + s.prior.of(s.b, h) + s.b.doorBonus(h, f)
		switch doorAndPostcode := q.whole && len(f.numbers) == len(q.tokens); {
		case doorAndPostcode:
			base += 0.5 // a number and a postcode are a whole address
		case f.words < least && !(f.phrase && f.words > least/2):
			continue
		}
		for _, p := range s.b.pickUnder(h, q, f, s.allowed, s.limit) {
			s.drafts = append(s.drafts, draft{entry: p.entry, score: base + p.bonus, remark: p.remark, fit: f})
		}
	}
}

// enough is the share of the typed words, by weight, that an answer must explain.
const enough = 0.40

// postcodes answers with the postcode or district typed, and with those that a
// half-typed one begins.
func (s *answers) postcodes(q *query) {
	if q.postcode == "" || !s.allowed.hasKind(Postcode) {
		return
	}
	from, to := s.b.postcodesFrom(q.postcode)
	for i := from; i < min(to, from+s.limit); i++ {
		n := s.b.postcodes.entry[i]
		score := float32(0.75)
		if s.b.text.at(s.b.entries.name[n]) == q.postcode {
			score = 0.95
		}
		if len(q.tokens) > 0 || q.unit != "" {
			score -= 0.35
		}
		s.drafts = append(s.drafts, draft{entry: n, score: score + s.prior.at(s.b.entries.lat[n], s.b.entries.lon[n])})
	}
	if from == to && q.whole {
		district, _, _ := strings.Cut(q.postcode, " ")
		if e, ok := s.b.byPostcode(district); ok {
			s.add(e, q.postcode+" is not on file; "+describe(e), 0.4)
		}
	}
}

// addressesIn lists what lies in a postcode when nothing else was typed.
func (s *answers) addressesIn(q *query) {
	if !q.whole {
		return
	}
	from, to := s.b.postcodesFrom(q.postcode)
	p := &s.b.postcodes
	entries := slices.Clone(p.entries[p.start[from]:p.start[to]])
	slices.SortStableFunc(entries, func(m, n uint32) int {
		return numberOf(s.b.text.at(s.b.entries.house[m])) - numberOf(s.b.text.at(s.b.entries.house[n]))
	})
	for i, n := range entries[:min(len(entries), s.limit)] {
		if s.allowed.has(s.b.entries.kind[n]) {
			s.drafts = append(s.drafts, draft{entry: n, score: 0.7 - 0.001*float32(i)})
		}
	}
}

// position answers a grid reference or latitude and longitude with the point
// itself. Bare whole numbers are house numbers until they have a decimal point.
func (s *answers) position(text string) bool {
	if !strings.ContainsAny(text, "0123456789") {
		return false
	}
	r, err := geo.ReadPoint(strings.TrimSpace(text))
	bare := r.Form == geo.Degrees && !strings.ContainsAny(text, ".°")
	if err != nil || bare || r.RadiusM > 1500 || !s.allowed.hasKind(Coordinate) {
		return false
	}
	e := Entry{ID: "point/" + strings.ReplaceAll(r.Point.String(), " ", ""), Kind: Coordinate, Class: string(r.Form), Name: r.Point.String(), Point: r.Point}
	why := string(r.Form)
	if around := s.b.Near(r.Point, 1000, 1); len(around) > 0 {
		near := around[0]
		e.Locality, e.Town = near.Entry.Locality, near.Entry.Town
		why += ", " + distance(near.Metres) + " from " + near.Entry.Text()
	}
	s.add(e, why, 1.5)
	return true
}

// reference answers a UPRN typed with or without its name.
func (s *answers) reference(text string) bool {
	digits := strings.Trim(strings.TrimPrefix(strings.ToLower(strings.TrimSpace(text)), "uprn"), " :/#")
	if len(digits) < 6 || len(digits) > 12 {
		return false
	}
	uprn, err := strconv.ParseUint(digits, 10, 64)
	if err != nil {
		return false
	}
	e, ok := s.b.ByUPRN(uprn)
	if ok && s.allowed.hasKind(e.Kind) {
		s.add(e, "UPRN "+digits+", "+describe(e), 1.5)
	}
	return ok
}

func (s *answers) add(e Entry, why string, score float64) {
	lat, lon := units(e.Point)
	s.ready = append(s.ready, Found{Entry: e, Why: why, Score: score, Metres: s.prior.metres(lat, lon)})
}

// repeats says whether the answers already have the same name close by: two bus
// stops, a hospital and its building, another stretch of one road.
func (s *answers) repeats(n uint32, seen map[uint32]bool) bool {
	c := &s.b.entries
	closely := 250.0
	switch kinds[c.kind[n]] {
	case Street:
		closely = 2000
	case Place:
	default:
		return false
	}
	for m := range seen {
		sameArea := kinds[c.kind[n]] == Place || c.locality[m] == c.locality[n] && c.town[m] == c.town[n]
		if c.kind[m] == c.kind[n] && c.name[m] == c.name[n] && sameArea && metres(c.lat[m], c.lon[m], c.lat[n], c.lon[n]) < closely {
			return true
		}
	}
	return false
}

// best writes out the best answers, each entry once.
func (s *answers) best() []Found {
	slices.SortStableFunc(s.drafts, func(x, y draft) int {
		switch {
		case x.score > y.score:
			return -1
		case x.score < y.score:
			return 1
		}
		return int(int64(x.entry) - int64(y.entry))
	})
	found := s.ready
	seen := map[uint32]bool{}
	for _, d := range s.drafts {
		if len(seen) == s.limit {
			break
		}
		if seen[d.entry] || s.repeats(d.entry, seen) {
			continue
		}
		seen[d.entry] = true
		e := s.b.Entry(int(d.entry))
		found = append(found, Found{
			Entry: e, Why: s.b.why(e, d), Score: float64(d.score),
			Metres: s.prior.metres(s.b.entries.lat[d.entry], s.b.entries.lon[d.entry]),
		})
	}
	slices.SortStableFunc(found, func(x, y Found) int {
		switch {
		case x.Score > y.Score:
			return -1
		case x.Score < y.Score:
			return 1
		}
		return 0
	})
	return found[:min(len(found), s.limit)]
}
