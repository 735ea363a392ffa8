package referral

import (
	"time"

	"bluelamp/internal/policy"
)

// LookAhead is for how many days a partner's next opening is looked for: longer
// than any run of holidays.
const LookAhead = 14

// Opens returns when a partner is next open: at itself when they are open then,
// else the first moment after it within LookAhead days; false when there is none,
// or when they are closed for good. at is in the force's own time zone, in which
// the hours are written, and so is the answer.
func Opens(pack *policy.Pack, partner policy.Partner, at time.Time) (time.Time, bool) {
	if pack.OpenAt(partner, at) {
		return at, true
	}
	var first time.Time
	for _, h := range partner.Hours {
		for day := range LookAhead + 1 {
			start, opens := starts(pack, partner, h.From, at, day)
			if opens && (first.IsZero() || start.Before(first)) {
				first = start
			}
			if opens {
				break // later days of the same hours are no earlier
			}
		}
	}
	return first, !first.IsZero()
}

// starts returns when hours begin on the day that is so many days after at, and
// whether that is after at and on a day on which they hold. In the night in which
// the clocks go forward an hour is missing, and in the one in which they go back one
// comes twice: what the calendar gives there may be an hour off either way.
func starts(pack *policy.Pack, partner policy.Partner, from string, at time.Time, day int) (time.Time, bool) {
	clock, err := time.Parse("15:04", from)
	if err != nil {
		return time.Time{}, false
	}
	start := time.Date(at.Year(), at.Month(), at.Day()+day, clock.Hour(), clock.Minute(), 0, 0, at.Location())
	for _, shift := range []time.Duration{-time.Hour, 0, time.Hour} {
		if shifted := start.Add(shift); shifted.After(at) && pack.OpenAt(partner, shifted) {
			return begins(pack, partner, shifted, at), true
		}
	}
	return time.Time{}, false
}

// begins goes back from a moment at which the partner is open to when they opened,
// at most an hour and not to at.
func begins(pack *policy.Pack, partner policy.Partner, open, at time.Time) time.Time {
	for range 60 {
		earlier := open.Add(-time.Minute)
		if !earlier.After(at) || !pack.OpenAt(partner, earlier) {
			break
		}
		open = earlier
	}
	return open
}
