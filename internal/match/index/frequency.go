package index

import (
	"math"

	"bluelamp/internal/match"
)

// Half lives of evidence. A mobile number changes hands or owner about every two
// years (matching.md 4.10); a home about every eight (English Housing Survey:
// one household in twelve moves in a year).
const (
	phoneHalfLife   = 2 * 365.25
	addressHalfLife = 8 * 365.25
)

// frequency says how common the values of a record are, as far as the pattern
// makes use of them. Old evidence counts as if more people shared it.
func (h *hunt) frequency(r *record, p *match.Pattern) (f match.Frequency) {
	x := h.x
	people, records := float64(x.people), float64(x.alive)
	f.First, f.FirstGroup = x.first.shares(r.first)
	f.Last, f.LastGroup = x.last.shares(r.last)
	if h.partialFirst > 0 && p[match.First] == match.FirstExact {
		f.First, f.FirstGroup = h.partialFirst, 0
	}
	if h.partialLast > 0 && p[match.Last] == match.LastExact {
		f.Last, f.LastGroup = h.partialLast, 0
	}
	if r.birth != 0 {
		f.Birth = widened(float64(x.births[r.birth]), records, usualBirth)
	}
	if p[match.Phone] == match.PhoneExact {
		f.Phone = aged(widened(float64(max(1, h.phoneUse.People)), people, 0), h.age(r), phoneHalfLife)
	}
	at := x.places.places.value(r.place)
	f.Postcode = widened(float64(x.places.postcodes.used(at.postcode)), records, 0)
	f.Town = widened(float64(x.places.towns.used(at.town)), records, usualTown)
	f.Address = aged(widened(float64(h.livingAt(r, p[match.Address])), people, 0), h.age(r), addressHalfLife)
	if r.extra != 0 {
		e := &x.extras[r.extra]
		f.Email = widened(float64(x.texts.used(e.email)), records, 0)
		for i, text := range e.other {
			if text != 0 {
				f.Other[i] = widened(float64(x.texts.used(text)), records, usualFact)
			}
		}
	}
	return f
}

// age of a record in days, 0 where the query does not say what day it is.
func (h *hunt) age(r *record) float64 {
	if h.q.Today == 0 {
		return 0
	}
	return math.Max(0, float64(h.q.Today-int64(r.heard)*7))
}

// oldest is by how much age can take evidence back: to a hundredth.
const oldest = 100

func aged(share, days, halfLife float64) float64 {
	return math.Min(1, share*math.Min(oldest, math.Exp2(days/halfLife)))
}

// usualHousehold is taken to live in a dwelling that is not the caller's.
const usualHousehold = 2

// livingAt counts the people on file in the dwelling of a record, if the caller
// may live there: only then does it matter.
func (h *hunt) livingAt(r *record, level match.Level) int {
	if house := match.Agreement(level >> 6 & 3); r.place == 0 || r.door == 0 || house != match.Same {
		return usualHousehold
	}
	n, known := h.dwellers.at(uint64(r.place)<<32 | uint64(r.door))
	if !known {
		*n = uint32(max(1, h.x.dwellers(r.place, r.door).People))
	}
	return int(*n)
}

// mostDwellers bounds how many records of a postcode are read through.
const mostDwellers = 2000

// dwellers counts those on file at one dwelling.
func (x *Index) dwellers(placeID, doorID uint32) (use Use) {
	at := x.places.places.value(placeID)
	k := key(byPostcode, uint64(at.postcode), 0, 0)
	if at.postcode == 0 {
		k = key(byStreet, uint64(x.places.streetCode(placeID)), uint64(at.town), 0)
	}
	var people memo
	people.clear()
	read := 0
	x.eachUnder(k, func(id RecordID) {
		if read++; read > mostDwellers {
			return
		}
		r := x.records.at(id)
		if r.person == 0 || r.place != placeID || r.door != doorID {
			return
		}
		use.Records++
		if _, known := people.at(uint64(r.person)); !known {
			use.People++
		}
	})
	return use
}
