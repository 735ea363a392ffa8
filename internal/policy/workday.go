package policy

import (
	"slices"
	"time"
)

var weekdays = []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}

// holiday says whether the calendar day of a moment is a bank holiday.
func (p *Pack) holiday(at time.Time) bool {
	day := at.Format(time.DateOnly)
	return slices.ContainsFunc(p.Updates.Holidays, func(h Holiday) bool { return h.On == day })
}

// WorkingDay says whether the calendar day of at, in at's own zone, is a working
// day: Monday to Friday and no bank holiday.
func (p *Pack) WorkingDay(at time.Time) bool {
	return at.Weekday() != time.Saturday && at.Weekday() != time.Sunday && !p.holiday(at)
}

// AddWorkingDays returns the end (23:59:59 in at's zone) of the working day that is
// n working days after the day of at. The day itself does not count, so one
// working day from any time on a Friday is the end of Monday.
func (p *Pack) AddWorkingDays(at time.Time, n int) time.Time {
	year, month, day := at.Date()
	for counted := 0; counted < n; {
		day++
		if p.WorkingDay(time.Date(year, month, day, 12, 0, 0, 0, at.Location())) {
			counted++
		}
	}
	return time.Date(year, month, day, 23, 59, 59, 0, at.Location())
}

// within says whether a moment lies in opening hours, in the moment's own zone. A
// moment after midnight may belong to hours that began the day before.
func (p *Pack) within(h Hours, at time.Time) bool {
	from, to := minuteOf(h.From), minuteOf(h.To)
	now := at.Hour()*60 + at.Minute()
	if to > from {
		return p.opens(h, at) && now >= from && now < to
	}
	return p.opens(h, at) && now >= from || p.opens(h, at.AddDate(0, 0, -1)) && now < to
}

func (p *Pack) opens(h Hours, on time.Time) bool {
	return slices.Contains(h.Days, weekdays[on.Weekday()]) && (h.Holidays || !p.holiday(on))
}

// minuteOf reads "07:30" as minutes from midnight; policyfile has checked it.
func minuteOf(clock string) int {
	if clock == "24:00" {
		return 24 * 60
	}
	t, err := time.Parse("15:04", clock)
	if err != nil {
		return 0
	}
	return t.Hour()*60 + t.Minute()
}
