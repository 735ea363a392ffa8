package policy_test

import (
	"testing"
	"time"

	"bluelamp/internal/policy"
)

func TestOpenAt(t *testing.T) {
	p := resting()
	week := []string{"mon", "tue", "wed", "thu", "fri"}
	office := policy.Partner{Hours: []policy.Hours{{Days: week, From: "07:00", To: "17:00"}}}
	split := policy.Partner{Hours: []policy.Hours{
		{Days: []string{"mon"}, From: "09:00", To: "12:00"}, {Days: []string{"mon"}, From: "13:00", To: "17:00"},
	}}
	night := policy.Partner{Hours: []policy.Hours{{Days: []string{"thu", "fri"}, From: "22:00", To: "06:00"}}}
	holidayNight := policy.Partner{Hours: []policy.Hours{{Days: []string{"fri"}, From: "22:00", To: "06:00", Holidays: true}}}
	evening := policy.Partner{Hours: []policy.Hours{{Days: []string{"sat"}, From: "18:00", To: "24:00"}}}
	always := policy.Partner{}
	closed := policy.Partner{Closed: "It ended."}
	closedOffice := policy.Partner{Closed: "It ended.", Hours: office.Hours}
	small := policy.Partner{Hours: []policy.Hours{{Days: []string{"sun"}, From: "01:00", To: "03:00"}}}

	for name, c := range map[string]struct {
		partner policy.Partner
		at      string
		want    bool
	}{
		"inside":                          {office, "2026-06-02 12:00:00", true},
		"the first minute":                {office, "2026-06-02 07:00:00", true},
		"the minute before":               {office, "2026-06-02 06:59:59", false},
		"the last second":                 {office, "2026-06-02 16:59:59", true},
		"closing time":                    {office, "2026-06-02 17:00:00", false},
		"Saturday":                        {office, "2026-06-06 12:00:00", false},
		"Christmas Day":                   {office, "2026-12-25 12:00:00", false},
		"before lunch":                    {split, "2026-06-01 11:30:00", true},
		"at lunch":                        {split, "2026-06-01 12:30:00", false},
		"after lunch":                     {split, "2026-06-01 13:30:00", true},
		"before midnight":                 {night, "2026-06-05 23:30:00", true},
		"after midnight":                  {night, "2026-06-06 05:59:00", true},
		"the morning it ends":             {night, "2026-06-06 06:00:00", false},
		"the morning before it begins":    {night, "2026-06-04 05:00:00", false},
		"the evening after it ended":      {night, "2026-06-06 23:00:00", false},
		"a night that began on a holiday": {night, "2026-12-26 05:00:00", false},
		"a night into a holiday":          {night, "2026-12-25 05:00:00", true},
		"holidays count":                  {holidayNight, "2026-12-25 23:00:00", true},
		"holidays count after midnight":   {holidayNight, "2026-12-26 05:00:00", true},
		"until the end of the day":        {evening, "2026-06-06 23:59:59", true},
		"the next day":                    {evening, "2026-06-07 00:00:00", false},
		"no hours":                        {always, "2026-12-25 03:00:00", true},
		"closed for good":                 {closed, "2026-06-02 12:00:00", false},
		"closed for good within hours":    {closedOffice, "2026-06-02 12:00:00", false},
		"after clocks went forward":       {small, "2026-03-29 02:30:00", true},
		"after clocks went back":          {small, "2026-10-25 02:30:00", true},
		"closing time that day":           {small, "2026-10-25 03:00:00", false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := p.OpenAt(c.partner, london(t, c.at)); got != c.want {
				t.Errorf("open at %s: %v", c.at, got)
			}
		})
	}
}

func TestOpenInBothOfTheHoursThatClocksShowTwice(t *testing.T) {
	p := resting()
	early := policy.Partner{Hours: []policy.Hours{{Days: []string{"sun"}, From: "01:00", To: "01:30"}}}
	summer := london(t, "2026-10-25 00:15:00").Add(time.Hour)
	winter := summer.Add(time.Hour)
	if summer.Hour() != 1 || winter.Hour() != 1 {
		t.Fatalf("clocks show %s and %s", summer, winter)
	}
	if !p.OpenAt(early, summer) || !p.OpenAt(early, winter) {
		t.Errorf("open in summer time: %v, an hour later in winter time: %v", p.OpenAt(early, summer), p.OpenAt(early, winter))
	}
}
