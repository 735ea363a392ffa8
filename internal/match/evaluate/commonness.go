package evaluate

import "bluelamp/internal/match"

// part is a part of a description whose values are counted.
type part uint8

const (
	partFirst part = iota
	partFirstGroup
	partLast
	partLastGroup
	partBirth
	partPhone
	partDwelling
	partStreet
	partTown
	partLocality
	partEmail
	partOther
	parts = partOther + match.OtherColumns
)

// values gives what a record has to say of each part, "" for nothing.
func values(r *match.Record) (v [parts]string) {
	v = [parts]string{
		partFirst: r.First, partFirstGroup: group(r.First), partLast: r.Last, partLastGroup: group(r.Last),
		partBirth: born(r.Birth), partPhone: r.Phone, partDwelling: dwelling(r), partStreet: street(r),
		partTown: joined(r.Town), partLocality: joined(r.Locality), partEmail: r.Email,
	}
	for k := range r.Other {
		v[partOther+part(k)] = joined(r.Other[k])
	}
	return v
}

// commonness is how many people have each value.
type commonness struct {
	people [parts]map[string]float64
	all    [parts]float64             // people whose value is known
	rare   [parts][rareCounts]float64 // how many people to take a value for that was seen with 1, 2, 3 people
}

// rareCounts is up to how many people a count is too small to be taken as it is.
const rareCounts = 3

// count counts the people behind each value. extra says, for a row and a part,
// how many other rows with the same value are expected to be of the same person;
// nil where every row is a person.
func count(records []match.Record, extra [][parts]float64) *commonness {
	c := &commonness{}
	for p := range parts {
		c.people[p] = map[string]float64{}
	}
	for i := range records {
		for p, value := range values(&records[i]) {
			if value == "" {
				continue
			}
			person := 1.0
			if extra != nil {
				person = 1 / (1 + extra[i][p])
			}
			c.people[p][value] += person
			c.all[p] += person
		}
	}
	for p := range parts {
		c.rare[p] = goodTuring(c.people[p])
	}
	return c
}

// goodTuring says for how many people to take a value that was seen with 1, 2 or
// 3: (n+1) * values seen n+1 times / values seen n times (I. J. Good, Biometrika
// 40, 1953). Where nearly all values are seen once, as dates of birth are, the
// next person hardly ever has one of them. Bounded to a fiftieth of the count
// below and the count above, and never falling as the count grows.
func goodTuring(people map[string]float64) (taken [rareCounts]float64) {
	var seen [rareCounts + 2]float64
	for _, n := range people {
		if whole := int(n + 0.5); whole >= 1 && whole < len(seen) {
			seen[whole]++
		}
	}
	before := 0.0
	for n := 1; n <= rareCounts; n++ {
		estimate := float64(n+1) * (seen[n+1] + 0.1) / (seen[n] + 0.1)
		estimate = min(max(estimate, float64(n)/50, before), float64(n))
		taken[n-1], before = estimate, estimate
	}
	return taken
}

// share is the share of people with the value.
func (c *commonness) share(p part, value string) float64 {
	if value == "" {
		return 0
	}
	n := max(c.people[p][value], 1)
	if whole := int(n + 0.5); whole <= rareCounts {
		n = c.rare[p][whole-1]
	}
	return n / max(c.all[p], 2)
}

// of gives how common the values of a record are.
func (c *commonness) of(r *match.Record) match.Frequency {
	v := values(r)
	share := func(p part) float64 { return c.share(p, v[p]) }
	f := match.Frequency{
		First: share(partFirst), FirstGroup: share(partFirstGroup), Last: share(partLast), LastGroup: share(partLastGroup),
		Birth: share(partBirth), Phone: share(partPhone), Address: share(partDwelling), Postcode: share(partStreet),
		Town: share(partTown), Locality: share(partLocality), Email: share(partEmail),
	}
	for k := range r.Other {
		f.Other[k] = share(partOther + part(k))
	}
	return f
}
