package callstream

import (
	"iter"
	"math/rand/v2"
	"strings"

	"bluelamp/internal/match"
	"bluelamp/internal/match/name"
)

// Said is what somebody said, or a handler wrote down, of a person.
type Said struct {
	First, Last, Former string
	Born                Date
	Phone               uint64 // 0 where withheld or not known
	At                  Dwelling
}

// Row is one description kept from an earlier contact.
type Row struct {
	Number, Person uint32 // of the row and of the person, both from 1
	Heard          int64  // days since 1 January 1970
	Said
}

// Record is the description as matching takes it.
func (s Said) Record() match.Record {
	r := match.Record{
		First: name.Fold(s.First), Last: name.Fold(s.Last), Former: name.Fold(s.Former),
		Unit: name.Fold(s.At.Unit), House: name.Fold(s.At.House), Street: name.Fold(s.At.Street), Town: name.Fold(s.At.Town),
		Postcode: strings.ReplaceAll(name.Fold(s.At.Postcode), " ", ""),
	}
	if s.Born != (Date{}) {
		r.Birth = match.Born(s.Born.Year, s.Born.Month, s.Born.Day)
	}
	if s.Phone != 0 {
		r.Phone = "44" + written(s.Phone)[1:]
	}
	return r
}

// Rows makes every row of the country in order of person; a person's earlier
// row comes first.
func (w *World) Rows() iter.Seq[Row] {
	return func(yield func(Row) bool) {
		number := uint32(0)
		for h := range w.firsts {
			all := w.Household(h)
			for i := range all {
				for _, row := range w.rows(all, i) {
					number++
					row.Number = number
					if !yield(row) {
						return
					}
				}
			}
		}
	}
}

// earlier of a thousand people have an older row as well.
const earlier = 150

// rows are those of one member of a household, oldest first.
func (w *World) rows(all []Person, member int) []Row {
	p := all[member]
	r := w.dice(saltRecord, uint64(p.Number))
	now := w.row(r, all, member)
	now.Heard = w.today - int64(r.IntN(4*365))
	if !often(r, earlier) {
		return []Row{now}
	}
	before := w.row(r, all, member)
	before.Heard = w.today - int64(2*365+r.IntN(8*365))
	if before.Heard > now.Heard {
		before.Heard, now.Heard = now.Heard, before.Heard
	}
	if often(r, 560) {
		before.At = w.dwelling(w.elsewhere(r, uint64(w.householdOf(p.Number))))
	}
	if often(r, 520) {
		before.Phone = w.givenUp(r, p)
	}
	if p.Former != "" && often(r, 600) {
		before.Last, before.Former = p.Former, ""
	}
	return []Row{before, now}
}

// row is what a handler wrote of a person: nicknames, slips and gaps included.
func (w *World) row(r *rand.Rand, all []Person, member int) Row {
	p := all[member]
	row := Row{Person: p.Number, Said: Said{First: p.First, Last: p.Last, At: p.Home, Phone: w.given(r, all, member)}}
	if often(r, 90) {
		row.First = w.nickname(r, p.First)
	}
	row.First, row.Last = w.misheard(r, row.First, 25), w.misheard(r, row.Last, 30)
	if often(r, 650) {
		row.Born = p.Born
	}
	if p.Former != "" && often(r, 250) {
		row.Former = p.Former
	}
	return row
}

// misheard is wrong so many times in a thousand, by ear or by the keys.
func (w *World) misheard(r *rand.Rand, name string, inThousand int) string {
	switch {
	case !often(r, inThousand):
		return name
	case r.IntN(3) == 0:
		return typed(r, name)
	}
	return byEar(r, name)
}

// given is the number under which a person was known: the own mobile, the
// household's telephone, a parent's mobile, now and then that of a hospital.
func (w *World) given(r *rand.Rand, all []Person, member int) uint64 {
	p := all[member]
	if often(r, 3) {
		return w.rings[r.IntN(len(w.rings))]
	}
	switch {
	case p.Mobile != 0 && often(r, 800):
		return p.Mobile
	case p.HomePhone != 0 && (p.Mobile == 0 || often(r, 500)):
		return p.HomePhone
	case p.Mobile == 0 && len(all) > 1 && often(r, 500):
		return all[0].Mobile
	}
	return 0
}

// givenUp is a person's number of some years ago. One in twelve has been given
// to somebody else since, who may be on file as well.
func (w *World) givenUp(r *rand.Rand, p Person) uint64 {
	if r.IntN(12) == 0 {
		return mobile(uint64(1+r.IntN(w.people)), 0)
	}
	return mobile(uint64(p.Number), 1)
}

// elsewhere is another household's number: half of all moves stay in the town.
func (w *World) elsewhere(r *rand.Rand, household uint64) uint64 {
	if r.IntN(2) == 0 {
		return uint64(r.IntN(len(w.firsts)))
	}
	low := household - min(household, householdsPerTown/2)
	high := min(low+householdsPerTown, uint64(len(w.firsts)))
	return low + r.Uint64N(high-low)
}
