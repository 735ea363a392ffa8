package town

import (
	"fmt"
	"math"
)

// unitLetters are those Royal Mail allows in the inward part of a postcode: C, I,
// K, M, O and V look like others.
const unitLetters = "ABDEFGHJLNPQRSTUWXYZ"

const (
	setBack = 13.0 // from the middle of the road to the middle of a house, in metres
	corner  = 24.0 // kept free at both ends of a block
)

// build lines a street with houses: odd numbers on the left, even on the right,
// farms along country roads.
func (t *Town) build(s *street) {
	codes := t.postcodes(s)
	odd, even := 1, 2
	frontage := 16 + 6*t.dice.Float64()
	rural := s.class == "tertiary" || s.class == "primary" && distance(s.line[0], s.line[len(s.line)-1]) > 2000
	if rural {
		frontage = 420
	}
	for k := 1; k < len(s.line); k++ {
		a, b := s.line[k-1], s.line[k]
		length := distance(a, b)
		along := metre{(b.e - a.e) / length, (b.n - a.n) / length}
		for at := corner; at < length-corner; at += frontage * (0.9 + 0.2*t.dice.Float64()) {
			for _, side := range []float64{1, -1} {
				if t.dice.Float64() < 0.06 || rural && side < 0 {
					continue
				}
				number := &odd
				if side < 0 {
					number = &even
				}
				m := metre{a.e + along.e*at - side*along.n*setBack, a.n + along.n*at + side*along.e*setBack}
				t.door(s, m, along, fmt.Sprint(*number), codes[(*number/24)%len(codes)], rural)
				*number += 2
				if *number == 13 && t.dice.IntN(3) > 0 {
					*number = 15 // many councils leave 13 out
				}
			}
		}
	}
}

func (t *Town) door(s *street, at, along metre, number, code string, rural bool) {
	h := house{street: s, postcode: code, at: at, kind: "house", number: number, corners: footprint(at, along, 9, 8)}
	village := s.locality != ""
	switch {
	case rural:
		farms := farmNames()
		h.number, h.name, h.corners = "", farms[t.dice.IntN(len(farms))], footprint(at, along, 22, 14)
	case village && t.dice.IntN(2) == 0:
		h.number, h.name = "", t.names.cottage()
	case !village && t.dice.IntN(60) == 0:
		t.flats(h, along, t.names.block(), 6+t.dice.IntN(7))
		return
	case !village && t.dice.IntN(25) == 0:
		t.flats(h, along, "", 2+t.dice.IntN(3))
		return
	case t.dice.IntN(40) == 0:
		h.number += "a"
	case s.class == "residential" && t.dice.IntN(3) > 0:
		h.kind, h.corners = "terrace", footprint(at, along, 12, 8)
	}
	t.add(h)
}

// flats makes a building of several doors: a block with a name and no number, or a
// house with a number that has been divided.
func (t *Town) flats(h house, along metre, block string, count int) {
	h.kind = "flats"
	if block != "" {
		h.number, h.name, h.corners = "", block, footprint(h.at, along, 16, 12)
	}
	for k := 1; k <= count; k++ {
		h.unit = fmt.Sprintf("Flat %d", k)
		t.add(h)
		h.corners = nil
	}
}

func (t *Town) add(h house) {
	h.uprn = t.nextUPRN
	t.nextUPRN++
	t.houses = append(t.houses, &h)
}

// postcodes deals a street its postcodes, one for about twenty-four houses.
func (t *Town) postcodes(s *street) []string {
	district := "ZZ3"
	for _, one := range t.settlements {
		if one.class == "town" && one.name == s.town && s.locality == "" {
			district = one.district
		}
	}
	n := len(t.streets) // which street it is
	for i, other := range t.streets {
		if other == s {
			n = i
		}
	}
	length := 0.0
	for k := 1; k < len(s.line); k++ {
		length += distance(s.line[k-1], s.line[k])
	}
	var codes []string
	for k := 0; k <= int(math.Min(3, length/300)); k++ {
		unit := n*4 + k
		codes = append(codes, fmt.Sprintf("%s %d%c%c", district, 1+unit/80%9, unitLetters[unit/4%len(unitLetters)], unitLetters[unit%4*5+n/len(unitLetters)%5]))
	}
	return codes
}

// footprint is a rectangle along the road, wide and deep in metres.
func footprint(at, along metre, wide, deep float64) []metre {
	corner := func(x, y float64) metre {
		return metre{at.e + along.e*x*wide/2 - along.n*y*deep/2, at.n + along.n*x*wide/2 + along.e*y*deep/2}
	}
	return []metre{corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)}
}
