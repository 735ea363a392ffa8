package personapi

import (
	"slices"
	"strings"

	"bluelamp/internal/fault"
	"bluelamp/internal/match"
	"bluelamp/internal/match/index"
	"bluelamp/internal/match/name"
	"bluelamp/internal/person/personmatch"
)

// maxReadings bounds in how many ways one thing heard is read.
const maxReadings = 6

// fillers are words that handlers type where something was not understood. They
// name nobody.
var fillers = []string{
	"something", "somewhere", "someone", "somebody", "unknown", "maybe", "perhaps", "possibly", "like", "sounds", "um", "mr", "mrs", "ms", "miss", "dr",
}

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
		Former: kept(d.Former), Dwelling: d.UPRN,
	}}
	if d.Birth != "" {
		born, err := match.ReadBirth(d.Birth, thisYear)
		if refused, ok := fault.As(err); ok {
			a.notes = append(a.notes, refused.Sentence)
		}
		base.Birth = born
	}
	if d.Phone != "" && base.Phone == "" {
		a.notes = append(a.notes, "The number is too short, or not one person's, and was left out.")
	}
	base.Partial = partial(in.Typing)
	for _, n := range namings(in, d) {
		for _, street := range either(d.Street) {
			q := base
			q.First, q.Last, q.Street = n.first, n.last, street
			if len(a.readings) < maxReadings {
				a.readings = append(a.readings, q)
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

type naming struct{ first, last string }

// namings are the readings of the names: every alternative heard, and for a name
// in one box its last word as the surname or, when it is the only one, as either.
func namings(in LookUp, d PersonDetails) []naming {
	var all []naming
	if words := strings.TrimSpace(in.Name); words != "" && d.First == "" && d.Last == "" {
		for _, heard := range inOneBox(words) {
			all = append(all, heard...)
		}
		return all
	}
	for _, first := range either(d.First) {
		for _, last := range either(d.Last) {
			all = append(all, naming{first, last})
		}
	}
	return all
}

// inOneBox parts a whole name: "Kath, Cooper or Couper" is two readings.
func inOneBox(words string) [][]naming {
	var all [][]naming
	if last, first, comma := strings.Cut(words, ","); comma && !strings.Contains(first, ",") {
		var both []naming
		for _, l := range either(last) {
			for _, f := range either(first) {
				both = append(both, naming{first: f, last: l}, naming{first: l, last: f})
			}
		}
		return append(all, both)
	}
	var heads string // what stands before the first alternative belongs to all
	for i, text := range either(words) {
		parts := strings.Fields(text)
		if i == 0 && len(parts) > 1 {
			heads = strings.Join(parts[:len(parts)-1], " ")
		} else if i > 0 && len(parts) == 1 && heads != "" {
			parts = append(strings.Fields(heads), parts...)
		}
		all = append(all, oneName(parts))
	}
	return all
}

func oneName(parts []string) []naming {
	switch len(parts) {
	case 0:
		return nil
	case 1:
		return []naming{{first: parts[0]}, {last: parts[0]}}
	}
	last := len(parts) - 1
	return []naming{{first: strings.Join(parts[:last], " "), last: parts[last]}}
}

// either is the folded alternatives of what was heard: "cooper or couper",
// "Smith/Smyth". It has at least one entry, "" for nothing.
func either(text string) []string {
	var all []string
	spaced := strings.NewReplacer("/", " or ", "?", " ").Replace(strings.ToLower(text))
	for part := range strings.SplitSeq(" "+spaced+" ", " or ") {
		if words := kept(part); words != "" && !slices.Contains(all, words) {
			all = append(all, words)
		}
	}
	if len(all) == 0 {
		return []string{""}
	}
	return all
}

// kept is folded text without the words that stand for nothing.
func kept(text string) string {
	words := strings.Fields(name.Fold(text))
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return slices.Contains(fillers, w) }), " ")
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
			words = append(words, part.label+" "+part.value)
		}
	}
	return words
}
