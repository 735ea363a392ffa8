package personlearn

import (
	"encoding/json"
	"strings"

	"bluelamp/internal/person"
)

// typed is a look-up as a decision keeps it (personapi.LookUp).
type typed struct {
	person.Details
	Name    string `json:"name"`
	Address string `json:"address"`
}

// readTyped is what had been typed, in fields; false when it is not readable or
// was erased. A name in one box ends with the surname, as the look-up's first
// reading has it. "Cooper or Couper" counts as the first of the two.
func (l *Learner) readTyped(text string) (person.Details, bool) {
	var t typed
	if text == "" || json.Unmarshal([]byte(text), &t) != nil {
		return person.Details{}, false
	}
	d := t.Details
	if words := strings.Fields(firstHeard(t.Name)); len(words) > 0 && d.Name() == "" {
		last := len(words) - 1
		d.First, d.Last = strings.Join(words[:last], " "), words[last]
		if last == 0 {
			d.First, d.Last = words[0], ""
		}
	}
	d.First, d.Last, d.Street = firstHeard(d.First), firstHeard(d.Last), firstHeard(d.Street)
	if t.Address != "" && l.ReadAddress != nil {
		d = underneath(d, l.ReadAddress(t.Address))
	}
	return d, d != (person.Details{})
}

// firstHeard is the first of alternatives.
func firstHeard(text string) string {
	for _, between := range []string{" or ", "/"} {
		text, _, _ = strings.Cut(text, between)
	}
	return strings.TrimSpace(text)
}

// underneath fills the empty fields of an address.
func underneath(d, from person.Details) person.Details {
	for _, part := range []struct {
		field *string
		value string
	}{
		{&d.Unit, from.Unit}, {&d.House, from.House}, {&d.Street, from.Street}, {&d.Town, from.Town}, {&d.Postcode, from.Postcode},
	} {
		if *part.field == "" {
			*part.field = part.value
		}
	}
	return d
}
