package callstream

import "math/rand/v2"

// fresh numbers new mobiles beyond those of everybody on file.
const fresh = 4

// newcomer is a call by somebody not on file: half of them relatives or lodgers
// at an address on file, a tenth with the name of somebody on file.
func (w *World) newcomer(r *rand.Rand) Call {
	h := r.IntN(len(w.firsts))
	from := w.drawOrigin(r)
	female := r.IntN(2) == 0
	c := Call{Said: Said{First: w.drawFirst(r, from, female), Last: w.drawSurname(r, from)}}
	c.Phone = mobile(uint64(1+r.IntN(w.people)), fresh)
	who := [...]string{"relative", "stranger", "namesake"}[among(r, 50, 40, 10)]
	switch who {
	case "relative":
		w.relative(r, &c, h)
	default:
		c.At = w.unknownDoor(r, h)
	}
	if often(r, 400) || who == "namesake" {
		c.Born = w.born(r, r.IntN(90))
	}
	if who == "namesake" {
		p := w.Person(1 + uint32(r.IntN(w.people)))
		c.First, c.Last = p.First, p.Last
	}
	if who != "relative" && often(r, 160) {
		c.Phone = 0
	}
	if often(r, 200) {
		c.At.Postcode = ""
	}
	c.Kind = "new/" + who + "/" + w.spoken(r, &c.Said)
	return c
}

// relative lives with people on file: most bear their name, a quarter ring from
// a telephone of theirs.
func (w *World) relative(r *rand.Rand, c *Call, household int) {
	all := w.Household(household)
	one := all[r.IntN(len(all))]
	c.At = one.Home
	female := r.IntN(2) == 0
	c.First = w.drawFirst(r, one.origin, female)
	for i := 0; i < len(all); i++ { // a relative is somebody else: not one of those on file
		if all[i].First == c.First {
			c.First, i = w.drawFirst(r, one.origin, female), -1
		}
	}
	if often(r, 700) {
		c.Last = one.Last
	}
	switch {
	case often(r, 250) && one.HomePhone != 0:
		c.Phone = one.HomePhone
	case often(r, 200) && one.Mobile != 0:
		c.Phone = one.Mobile
	case often(r, 200):
		c.Phone = 0
	}
}

// unknownDoor is an address in a street on file: mostly a house of which nobody
// is on file.
func (w *World) unknownDoor(r *rand.Rand, household int) Dwelling {
	at := w.dwelling(uint64(household))
	if !often(r, 140) {
		at.Unit, at.House = "", [...]string{"101", "102", "103", "104", "107", "109", "110", "112", "115", "118", "121", "124"}[r.IntN(12)]
	}
	return at
}
