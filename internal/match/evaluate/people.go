package evaluate

import (
	"strings"

	"bluelamp/internal/match"
	"bluelamp/internal/match/name"
)

// people is one file read: a description of each row, and how common its values
// are in that file.
type people struct {
	records   []match.Record
	frequency []match.Frequency
	who       []string // the truth, looked at only to count
}

func readPeople(t *table, l *layout, truth string) *people {
	p := &people{records: make([]match.Record, len(t.rows)), who: t.truths(truth)}
	for i, row := range t.rows {
		p.records[i] = l.record(row)
	}
	return p
}

func group(folded string) string {
	if folded == "" {
		return ""
	}
	return name.Group(folded)
}

func born(b match.Birth) string {
	if !b.Full() {
		return ""
	}
	return string([]byte{byte(b >> 16), byte(b >> 8), byte(b)})
}

// dwelling is the address as far as it means one dwelling.
func dwelling(r *match.Record) string {
	switch {
	case r.Dwelling != "":
		return r.Dwelling
	case r.House == "" || r.Street == "" && r.Postcode == "":
		return ""
	case r.Street == "":
		return strings.Join([]string{r.Unit, r.House, r.Postcode}, "|")
	}
	return strings.Join([]string{r.Unit, r.House, joined(r.Street), joined(r.Town)}, "|")
}

// street is the street in its town.
func street(r *match.Record) string {
	if r.Street == "" {
		return ""
	}
	return joined(r.Street) + "|" + joined(r.Town)
}

// either is how common the agreement of two rows of one file is: the commoner of
// the two values.
func either(a, b *match.Frequency) match.Frequency {
	f := match.Frequency{
		First: max(a.First, b.First), FirstGroup: max(a.FirstGroup, b.FirstGroup),
		Last: max(a.Last, b.Last), LastGroup: max(a.LastGroup, b.LastGroup),
		Birth: max(a.Birth, b.Birth), Phone: max(a.Phone, b.Phone), Address: max(a.Address, b.Address),
		Postcode: max(a.Postcode, b.Postcode), Town: max(a.Town, b.Town), Locality: max(a.Locality, b.Locality),
		Email: max(a.Email, b.Email),
	}
	for k := range f.Other {
		f.Other[k] = max(a.Other[k], b.Other[k])
	}
	return f
}
