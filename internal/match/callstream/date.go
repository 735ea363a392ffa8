package callstream

import (
	"fmt"
	"math/rand/v2"
)

// Date is a day of the calendar; the zero value is not known.
type Date struct{ Year, Month, Day int }

// String writes 1985-05-25, or nothing where the date is not known.
func (d Date) String() string {
	if d == (Date{}) {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// days is about the number of days since 1 January 1970: good enough for an age.
func (d Date) days() int64 {
	return int64(d.Year-1970)*365 + int64(d.Year-1969)/4 + int64(d.Month-1)*30 + int64(d.Day)
}

// born draws a birthday for an age. One in seventy is what people write who do
// not know: the first of January.
func (w *World) born(r *rand.Rand, age int) Date {
	d := Date{Year: 1969 + int(w.today/365) - age, Month: 1 + r.IntN(12), Day: 1 + r.IntN(28)}
	if often(r, 14) {
		d.Month, d.Day = 1, 1
	}
	return d
}

// wrong is a date as people get it wrong: a digit, the order, a part.
func (d Date) wrong(r *rand.Rand) Date {
	switch among(r, 25, 20, 25, 20, 10) {
	case 0:
		d.Day = 1 + (d.Day+r.IntN(27))%28
	case 1:
		if d.Day <= 12 && d.Day != d.Month {
			d.Day, d.Month = d.Month, d.Day
		} else {
			d.Day = d.Day%28 + 1
		}
	case 2:
		d.Year += []int{-1, 1, 10, -10, 2}[r.IntN(5)]
	case 3:
		d.Month = 1 + (d.Month+r.IntN(11))%12
	case 4:
		d.Year += r.IntN(7) - 3
		d.Day = 1 + r.IntN(28)
	}
	return d
}
