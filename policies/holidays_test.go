package policies_test

import (
	"slices"
	"testing"
	"time"
)

// easter is the Sunday of Easter in the Gregorian calendar, by the anonymous
// algorithm as Nature printed it (20 April 1876).
func easter(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	month, day := (h+l-7*m+114)/31, (h+l-7*m+114)%31+1
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
}

// mondayOf is the first Monday of a month, or with a negative n the last.
func mondayOf(year int, month time.Month, n int) time.Time {
	first := time.Date(year, month, 1, 0, 0, 0, 0, time.UTC)
	if n < 0 {
		last := first.AddDate(0, 1, -1)
		return last.AddDate(0, 0, -(int(last.Weekday())+6)%7)
	}
	return first.AddDate(0, 0, (8-int(first.Weekday()))%7)
}

// bankHolidays are those of England and Wales in a year, with the weekdays that
// stand in for days at a weekend.
func bankHolidays(year int) []string {
	sunday := easter(year)
	days := []time.Time{
		sunday.AddDate(0, 0, -2), sunday.AddDate(0, 0, 1),
		mondayOf(year, time.May, 1), mondayOf(year, time.May, -1), mondayOf(year, time.August, -1),
	}
	for _, fixed := range []time.Time{
		time.Date(year, time.January, 1, 0, 0, 0, 0, time.UTC),
		time.Date(year, time.December, 25, 0, 0, 0, 0, time.UTC), time.Date(year, time.December, 26, 0, 0, 0, 0, time.UTC),
	} {
		days = append(days, fixed)
		instead := fixed
		for instead.Weekday() == time.Saturday || instead.Weekday() == time.Sunday || instead != fixed && slices.Contains(days, instead) {
			instead = instead.AddDate(0, 0, 1)
		}
		if instead != fixed {
			days = append(days, instead)
		}
	}
	slices.SortFunc(days, time.Time.Compare)
	all := make([]string, len(days))
	for i, day := range days {
		all[i] = day.Format(time.DateOnly)
	}
	return all
}

func TestEaster(t *testing.T) {
	for year, want := range map[int]string{2000: "2000-04-23", 2008: "2008-03-23", 2024: "2024-03-31", 2025: "2025-04-20", 2038: "2038-04-25"} {
		if got := easter(year).Format(time.DateOnly); got != want {
			t.Errorf("Easter %d: %s, want %s", year, got, want)
		}
	}
}

func TestHolidaysAreThoseOfEnglandAndWales(t *testing.T) {
	for code, pack := range packs(t) {
		listed := make([]string, len(pack.Updates.Holidays))
		for i, h := range pack.Updates.Holidays {
			if _, err := time.Parse(time.DateOnly, h.On); err != nil {
				t.Errorf("%s: %v", code, err)
			}
			listed[i] = h.On
		}
		want := slices.Concat(bankHolidays(2026), bankHolidays(2027), bankHolidays(2028))
		if !slices.Equal(listed, want) {
			t.Errorf("%s:\ngot  %v\nwant %v", code, listed, want)
		}
	}
}
