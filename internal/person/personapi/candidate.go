package personapi

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"bluelamp/internal/match"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personmatch"
	"bluelamp/internal/person/personviews"
)

// describe fills in what is known of the candidate: of each part the description
// that fits best, and where that says nothing, the newest that does.
func (o *Candidate) describe(e *eyes, all []personviews.Description, heard match.Record, now time.Time) {
	slices.SortStableFunc(all, func(a, b personviews.Description) int {
		return cmp.Or(fits(b, heard)-fits(a, heard), b.HeardAt.Compare(a.HeardAt))
	})
	for _, d := range all {
		if d.Withdrawn {
			continue
		}
		if o.Birth == "" {
			o.Birth = d.Details.Birth
		}
		if o.Address == "" {
			o.Address = addressLine(d.Details)
		}
		if o.Phone == "" {
			o.Phone = e.number(d.Details.Phone)
		}
		if full := strings.TrimSpace(d.Details.First + " " + d.Details.Last); o.Name == "" {
			o.Name = full
		}
	}
	o.Age = ageOn(o.Birth, now)
}

func fits(d personviews.Description, heard match.Record) int {
	if !d.Withdrawn && personmatch.RecordOf(d.Details, d.HeardAt) == heard {
		return 1
	}
	return 0
}

func addressLine(d person.Details) string {
	var parts []string
	unit := d.Unit
	if _, err := strconv.Atoi(unit); err == nil {
		unit = "Flat " + unit
	}
	for _, part := range []string{unit, strings.TrimSpace(d.House + " " + d.Street), d.Town, d.Postcode} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

// ageOn is the age in whole years on a day, nil when the year is not known or
// only guessed.
func ageOn(birth string, now time.Time) *int {
	if len(birth) < 4 || birth[0] == '~' {
		return nil
	}
	year, err := strconv.Atoi(birth[:4])
	if err != nil {
		return nil
	}
	age := now.Year() - year
	if day := now.Format(time.DateOnly); len(birth) == len(day) && day[5:] < birth[5:] {
		age--
	}
	return &age
}
