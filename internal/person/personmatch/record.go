package personmatch

import (
	"strconv"
	"strings"
	"time"

	"bluelamp/internal/match"
	"bluelamp/internal/match/name"
	"bluelamp/internal/person"
)

// RecordOf is a description, heard at a time, as the matching compares it:
// folded, and without what stands for nothing.
func RecordOf(d person.Details, heard time.Time) match.Record {
	return match.Record{
		First: name.Fold(d.First), Last: name.Fold(d.Last), Former: name.Fold(d.Former), Birth: born(d.Birth, heard), Sex: d.Sex,
		Phone: Digits(d.Phone), Email: strings.ToLower(strings.TrimSpace(d.Email)),
		Unit: name.Fold(d.Unit), House: name.Fold(d.House), Street: name.Fold(d.Street), Town: name.Fold(d.Town),
		Postcode: strings.ReplaceAll(name.Fold(d.Postcode), " ", ""), Dwelling: Dwelling(d.UPRN),
	}
}

// Dwelling is a UPRN as the matching compares it: without the zeros that some
// lists put before it.
func Dwelling(uprn string) string { return strings.TrimLeft(strings.TrimSpace(uprn), "0") }

// born reads a date of birth as descriptions keep it. What cannot be read is no
// evidence.
func born(text string, heard time.Time) match.Birth {
	if guessed, ok := strings.CutPrefix(text, "~"); ok {
		year, err := strconv.Atoi(guessed)
		if err != nil {
			return 0
		}
		return match.About(year)
	}
	read, err := match.ReadBirth(text, heard.Year())
	if err != nil {
		return 0
	}
	return read
}

// shortestNumber is what the shortest number of one subscriber has, with the
// country's code: below it are service numbers such as 101 and "0000".
const shortestNumber = 9

// Digits is a telephone number as the matching compares it: the digits of E.164
// without the plus. A number in another spelling keeps its digits; one that is
// too short, or a single digit repeated, stands for nothing.
func Digits(number string) string {
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, number)
	if len(digits) < shortestNumber || strings.Count(digits, digits[len(digits)-1:]) == len(digits) {
		return ""
	}
	return digits
}

// day counts days from 1 January 1970.
func day(t time.Time) int64 { return t.Unix() / 86_400 }
