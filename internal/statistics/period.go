package statistics

import "time"

// Period is a span of whole calendar days: From is included, To is not.
type Period struct{ From, To time.Time }

// MaxDays bounds a period: a leap year.
const MaxDays = 366

// Days returns the period from the first to the last of these days, both
// included, as the clocks of a place show them: a day on which the clocks
// change has 23 or 25 hours. The days are given as dates, their time is ignored.
func Days(first, last time.Time, place *time.Location) (Period, error) {
	from := midnight(first, 0, place)
	to := midnight(last, 1, place)
	if !from.Before(to) {
		return Period{}, PeriodBackwards
	}
	if midnight(first, MaxDays, place).Before(to) {
		return Period{}, PeriodTooLong.With(MaxDays)
	}
	return Period{from, to}, nil
}

func midnight(day time.Time, plus int, place *time.Location) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day()+plus, 0, 0, 0, 0, place)
}
