package policy_test

import (
	"testing"
	"time"

	"bluelamp/internal/policy"
)

// resting is a pack with the bank holidays around three year ends and two Easters.
func resting() policy.Pack {
	var p policy.Pack
	for _, on := range []string{"2026-04-03", "2026-04-06", "2026-12-25", "2026-12-28", "2027-01-01"} {
		p.Updates.Holidays = append(p.Updates.Holidays, policy.Holiday{On: on})
	}
	return p
}

// london reads a moment as clocks in England show it.
func london(t *testing.T, clock string) time.Time {
	t.Helper()
	zone, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	at, err := time.ParseInLocation("2006-01-02 15:04:05", clock, zone)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func TestAddWorkingDays(t *testing.T) {
	p := resting()
	for name, c := range map[string]struct {
		from string
		days int
		want string
	}{
		"the next day":            {"2026-06-02 09:00:00", 1, "2026-06-03 23:59:59"},
		"no day at all":           {"2026-06-02 09:00:00", 0, "2026-06-02 23:59:59"},
		"Friday evening":          {"2026-06-05 22:00:00", 1, "2026-06-08 23:59:59"},
		"Saturday":                {"2026-06-06 10:00:00", 1, "2026-06-08 23:59:59"},
		"five over a weekend":     {"2026-06-05 22:00:00", 5, "2026-06-12 23:59:59"},
		"Easter":                  {"2026-04-02 12:00:00", 1, "2026-04-07 23:59:59"},
		"Christmas":               {"2026-12-24 23:59:00", 1, "2026-12-29 23:59:59"},
		"Christmas Day itself":    {"2026-12-25 08:00:00", 1, "2026-12-29 23:59:59"},
		"year end":                {"2026-12-30 12:00:00", 2, "2027-01-04 23:59:59"},
		"clocks go forward":       {"2026-03-28 23:30:00", 1, "2026-03-30 23:59:59"},
		"clocks go back":          {"2026-10-23 00:30:00", 1, "2026-10-26 23:59:59"},
		"in the hour that is not": {"2026-03-29 01:30:00", 5, "2026-04-07 23:59:59"},
	} {
		t.Run(name, func(t *testing.T) {
			if got, want := p.AddWorkingDays(london(t, c.from), c.days), london(t, c.want); !got.Equal(want) {
				t.Errorf("%d working days after %s: %s, want %s", c.days, c.from, got, want)
			}
		})
	}
}

func TestWorkingDaysAreThoseOfTheForcesOwnZone(t *testing.T) {
	p := resting()
	// Half past eleven on Sunday evening in UTC is Monday in British summer time.
	at := time.Date(2026, 6, 7, 23, 30, 0, 0, time.UTC)
	here := at.In(london(t, "2026-06-07 00:00:00").Location())
	if p.WorkingDay(at) || !p.WorkingDay(here) {
		t.Errorf("working day in UTC: %v, in London: %v", p.WorkingDay(at), p.WorkingDay(here))
	}
	if got, want := p.AddWorkingDays(here, 1), london(t, "2026-06-09 23:59:59"); !got.Equal(want) {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestAWorkingDayIsNoBankHoliday(t *testing.T) {
	p := resting()
	for clock, want := range map[string]bool{
		"2026-12-24 10:00:00": true, "2026-12-25 10:00:00": false, "2026-12-26 10:00:00": false,
		"2026-12-28 00:00:00": false, "2026-12-28 23:59:59": false, "2026-12-29 00:00:00": true,
	} {
		if got := p.WorkingDay(london(t, clock)); got != want {
			t.Errorf("%s is a working day: %v", clock, got)
		}
	}
}
