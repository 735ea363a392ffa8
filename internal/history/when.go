package history

import (
	"strings"
	"time"
)

// Forms of dates and times, the commoner first. Numbers are read day before
// month, as in Britain; a year of four digits in front is read as in ISO 8601.
var (
	dateForms = []string{
		"2006-01-02", "02/01/2006", "2/1/2006", "02-01-2006", "02.01.2006", "2.1.2006", "20060102", "2 Jan 2006", "02-Jan-2006", "2 January 2006",
		"2006/01/02", "02/01/06", "02-Jan-06",
	}
	timeForms   = []string{"15:04:05", "15:04", "15:04:05.999999999", "1504", "150405", "3:04 PM", "3:04PM", "3:04:05 PM", "15.04"}
	wholeForms  = []string{time.RFC3339Nano, "2006-01-02T15:04:05", "2006-01-02T15:04", "20060102T150405", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05 -0700"}
	earliest    = 1900
	longestTime = 40
)

// readTime reads a date with or without a time, or a date and a time from two
// cells. Without a zone of its own it is in zone. Without a time it is midnight.
func readTime(date, clock string, zone *time.Location) (time.Time, bool) {
	both := strings.TrimSpace(date + " " + clock)
	if len(both) > longestTime {
		return time.Time{}, false
	}
	for _, form := range wholeForms {
		if at, err := time.ParseInLocation(form, both, zone); err == nil {
			return at, sane(at)
		}
	}
	day, rest := both, ""
	for _, form := range dateForms {
		n := strings.Count(form, " ") + 1 // words of the form
		words := strings.Fields(both)
		if len(words) < n {
			continue
		}
		day, rest = strings.Join(words[:n], " "), strings.Join(words[n:], " ")
		at, err := time.ParseInLocation(form, day, zone)
		if err != nil {
			continue
		}
		if rest == "" {
			return at, sane(at)
		}
		return withClock(at, rest, zone)
	}
	return time.Time{}, false
}

func withClock(day time.Time, clock string, zone *time.Location) (time.Time, bool) {
	for _, form := range timeForms {
		c, err := time.Parse(form, strings.ToUpper(clock))
		if err != nil {
			continue
		}
		at := time.Date(day.Year(), day.Month(), day.Day(), c.Hour(), c.Minute(), c.Second(), c.Nanosecond(), zone)
		return at, sane(at)
	}
	return time.Time{}, false
}

func sane(at time.Time) bool { return at.Year() >= earliest }
