package personapi

import (
	"slices"
	"strings"

	"bluelamp/internal/match"
	"bluelamp/internal/match/index"
	"bluelamp/internal/match/name"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personmatch"
)

// maxReadings bounds in how many ways one thing heard is read.
const maxReadings = 8

// maxHeard bounds the letters of a name or street that are compared: no name is
// longer than what may be kept of one, and a look-up must not cost more by what
// somebody pastes.
const maxHeard = person.MaxField

// asked is a look-up made ready: the readings of what was typed, what they say in
// words, and what could not be used.
type asked struct {
	readings []index.Query
	words    []string
	notes    []string
}

// read makes a look-up ready. address parses one line of address; thisYear is
// for ages and years of two digits.
func read(in LookUp, address func(string) PersonDetails, thisYear int) asked {
	var a asked
	d := merged(in, address)
	base := index.Query{Record: match.Record{
		Phone: personmatch.Digits(d.Phone), Email: strings.ToLower(strings.TrimSpace(d.Email)), Sex: d.Sex,
		Unit: name.Fold(d.Unit), House: name.Fold(d.House), Town: kept(d.Town), Postcode: strings.ReplaceAll(name.Fold(d.Postcode), " ", ""),
		Former: kept(d.Former), Dwelling: personmatch.Dwelling(d.UPRN),
	}}
	births, note := readBirths(d.Birth, thisYear)
	if note != "" {
		a.notes = append(a.notes, note)
	}
	if d.Phone != "" && base.Phone == "" {
		a.notes = append(a.notes, "The number is too short, or not one person's, and was left out.")
	}
	base.Partial = partial(in.Typing)
	if cutShort(d.Street) {
		base.Partial |= index.StreetPartial
	}
	for _, n := range namings(in, d) {
		for _, street := range either(d.Street) {
			for _, born := range births {
				q := base
				q.First, q.Last, q.Street, q.Birth = n.first, n.last, street, born
				if len(a.readings) < maxReadings {
					a.readings = append(a.readings, q)
				}
			}
		}
	}
	a.words = a.inWords(d)
	return a
}

// merged lays the parts of the one-line address under the address fields.
func merged(in LookUp, address func(string) PersonDetails) PersonDetails {
	d := in.PersonDetails
	if strings.TrimSpace(in.Address) == "" {
		return d
	}
	parsed := address(in.Address)
	for _, part := range []struct {
		field *string
		from  string
	}{
		{&d.Unit, parsed.Unit}, {&d.House, parsed.House}, {&d.Street, parsed.Street}, {&d.Town, parsed.Town}, {&d.Postcode, parsed.Postcode},
	} {
		if *part.field == "" {
			*part.field = part.from
		}
	}
	return d
}

func partial(typing string) index.Partial {
	switch typing {
	case "first":
		return index.FirstPartial
	case "last":
		return index.LastPartial
	case "name":
		return index.FirstPartial | index.LastPartial
	case "street":
		return index.StreetPartial
	case "postcode":
		return index.PostcodePartial
	}
	return 0
}

// empty says that nothing was asked that could find anybody.
func (a asked) empty() bool {
	return !slices.ContainsFunc(a.readings, func(q index.Query) bool {
		return len(q.First)+len(q.Last) >= 2 || q.Birth != 0 || q.Phone != "" || q.Email != "" || q.Dwelling != "" ||
			len(q.Street) >= 3 || len(q.Postcode) >= 3
	})
}

func (a asked) inWords(d PersonDetails) []string {
	words := []string{}
	var names []string
	for _, q := range a.readings {
		if n := strings.TrimSpace(q.First + " " + q.Last); n != "" && !slices.Contains(names, n) {
			names = append(names, n)
		}
	}
	if len(names) > 0 {
		words = append(words, "name "+strings.Join(names, " or "))
	}
	for _, part := range []struct{ label, value string }{
		{"earlier name", d.Former}, {"born", d.Birth}, {"number", d.Phone}, {"e-mail", d.Email},
		{"at", strings.Join(strings.Fields(strings.Join([]string{d.Unit, d.House, d.Street, d.Town, d.Postcode}, " ")), " ")},
	} {
		if strings.TrimSpace(part.value) != "" {
			words = append(words, part.label+" "+short(part.value))
		}
	}
	return words
}
