package person

import (
	"strings"
	"time"

	"bluelamp/internal/text"
)

// tidy returns the details as they are kept, or says which cannot be.
func tidy(d Details, at time.Time) (Details, error) {
	for _, f := range fields(&d) {
		*f.value = strings.TrimSpace(*f.value)
		if !text.OneLine(*f.value, MaxField) {
			return Details{}, DetailUnfit.With(f.words, MaxField).About("details." + f.name)
		}
	}
	switch {
	case d == Details{}:
		return Details{}, DetailsMissing.About("details")
	case d.Sex != "" && d.Sex != "f" && d.Sex != "m":
		return Details{}, SexUnknown.With(d.Sex).About("details.sex")
	case text.Length(d.Phone) > MaxNumber:
		return Details{}, NumberUnfit.With(MaxNumber).About("details.phone")
	}
	var err error
	d.Birth, err = readBirth(d.Birth, at)
	return d, err
}

// field is one detail, as a program and as a person names it.
type field struct {
	name, words string
	value       *string
}

func fields(d *Details) []field {
	return []field{
		{"first", "first name", &d.First}, {"last", "last name", &d.Last}, {"former", "earlier surname", &d.Former},
		{"birth", "date of birth", &d.Birth}, {"sex", "sex", &d.Sex}, {"phone", "telephone number", &d.Phone},
		{"email", "e-mail address", &d.Email}, {"unit", "flat", &d.Unit}, {"house", "house", &d.House},
		{"street", "street", &d.Street}, {"town", "town", &d.Town}, {"postcode", "postcode", &d.Postcode},
		{"uprn", "UPRN", &d.UPRN},
	}
}
