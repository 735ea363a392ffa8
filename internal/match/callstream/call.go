package callstream

import (
	"iter"
	"math/rand/v2"
	"slices"
)

// Call is one call of which the truth is known.
type Call struct {
	Said
	Truth  uint32 // the person's number; 0 says that the caller is not on file
	Origin string // of the name of a person on file, one of Origins
	Kind   string // what was done: repeat/<phone>/<address>/<name>/<birth> or new/<who>/<name>
}

// repeats of a hundred calls are by somebody on file.
const repeats = 61

// Calls makes n calls. Another series is another stream of the same country,
// for example one to learn from and one to be measured on.
func (w *World) Calls(series uint64, n int) iter.Seq[Call] {
	return func(yield func(Call) bool) {
		for i := range n {
			r := w.dice(saltCall, series<<40|uint64(i))
			c := w.newcomer
			if r.IntN(100) < repeats {
				c = w.repeat
			}
			if !yield(c(r)) {
				return
			}
		}
	}
}

// repeat is a call by somebody on file. Who rings from a number not on file is
// at an address that is, or nobody could know the caller; the other way round
// as well.
func (w *World) repeat(r *rand.Rand) Call {
	p := w.Person(1 + uint32(r.IntN(w.people)))
	h := w.householdOf(p.Number)
	all := w.Household(h)
	rows := w.rows(all, int(p.Number-w.firsts[h]))
	now := rows[len(rows)-1]
	phone := [...]string{"same", "new", "withheld"}[among(r, 45, 40, 15)]
	address := [...]string{"same", "partial", "nohouse", "moved", "none"}[among(r, 60, 13, 4, 15, 8)]
	if address == "moved" || address == "none" {
		phone = "same"
	}
	if phone == "same" && !onFile(rows) && often(r, 500) {
		phone, address = "new", "same"
	}
	if phone == "new" && often(r, 100) {
		phone = "borrowed"
	}
	c := Call{Truth: p.Number, Origin: w.origins[p.origin].name, Said: Said{First: p.First, Last: p.Last}}
	c.Phone = w.rungFrom(r, phone, p, rows)
	c.At = w.told(r, address, uint64(h), now.At)
	if p.First != now.First && often(r, 500) {
		c.First = now.First // the form under which the person is known
	}
	how := w.spoken(r, &c.Said)
	born := [...]string{"none", "ok", "err"}[among(r, 60, 30, 10)]
	switch born {
	case "ok":
		c.Born = p.Born
	case "err":
		c.Born = p.Born.wrong(r)
	}
	c.Kind = "repeat/" + phone + "/" + address + "/" + how + "/" + born
	return c
}

// onFile says that some number of the person is on file. Of those without, half
// ring with nothing by which they could be known but a name.
func onFile(rows []Row) bool {
	return slices.ContainsFunc(rows, func(row Row) bool { return row.Phone != 0 })
}

// rungFrom is the number on the display.
func (w *World) rungFrom(r *rand.Rand, phone string, p Person, rows []Row) uint64 {
	switch phone {
	case "withheld":
		return 0
	case "new":
		return mobile(uint64(p.Number), 2)
	case "borrowed":
		return w.borrowed(r, p)
	}
	row := rows[len(rows)-1]
	if len(rows) > 1 && (row.Phone == 0 || often(r, 150)) {
		row = rows[0]
	}
	switch {
	case row.Phone != 0:
		return row.Phone
	case p.Mobile != 0:
		return p.Mobile // theirs, though nobody wrote it down
	case p.HomePhone != 0:
		return p.HomePhone
	}
	return mobile(uint64(p.Number), 3)
}

// borrowed is the telephone of a neighbour, a passer-by or a hospital.
func (w *World) borrowed(r *rand.Rand, p Person) uint64 {
	if often(r, 200) {
		return w.rings[r.IntN(len(w.rings))]
	}
	h := uint64(w.householdOf(p.Number))
	from := min(h+1, uint64(len(w.firsts)-1))
	if often(r, 500) {
		from = w.elsewhere(r, h)
	}
	return mobile(uint64(w.firsts[from]), 0)
}

// told is the address as the caller gives it.
func (w *World) told(r *rand.Rand, how string, household uint64, home Dwelling) Dwelling {
	at := home
	switch how {
	case "none":
		return Dwelling{}
	case "moved":
		return w.dwelling(w.elsewhere(r, household))
	case "nohouse":
		at.Unit, at.House = "", ""
	case "partial":
		at.Postcode = ""
		if r.IntN(2) == 0 {
			at.Unit, at.House = "", ""
		}
	}
	if often(r, 80) {
		at.Street = byEar(r, at.Street)
	}
	if often(r, 50) {
		at.Postcode = ""
	}
	return at
}

// spoken turns a name into what reaches the handler's screen, and says how.
func (w *World) spoken(r *rand.Rand, s *Said) string {
	switch among(r, 490, 250, 120, 70, 29, 30, 11) {
	case 1:
		which := r.IntN(3)
		if which != 0 {
			s.Last = byEar(r, s.Last)
		}
		if which != 1 {
			s.First = byEar(r, s.First)
		}
		return "ear"
	case 2:
		if r.IntN(2) == 0 {
			s.First = typed(r, s.First)
		} else {
			s.Last = typed(r, s.Last)
		}
		return "typo"
	case 3:
		s.First = w.nickname(r, s.First)
		return "nick"
	case 4:
		s.First = s.First[:1]
		return "initial"
	case 5:
		s.First, s.Last = s.Last, s.First
		return "swap"
	case 6:
		s.Last = ""
		return "firstonly"
	}
	return "exact"
}
