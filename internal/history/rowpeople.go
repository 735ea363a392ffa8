package history

import (
	"strings"

	"bluelamp/internal/person"
	"bluelamp/internal/text"
)

// PersonRow is a row of a file of people.
type PersonRow struct {
	Key     string
	Details person.Details
}

// Person reads a row of people. A flaw that refuses means that the row says
// nothing that could be taken in.
func (r Reading) Person(cells []string) (PersonRow, []Flaw) {
	w := &row{Reading: r, cells: cells}
	found := PersonRow{Key: w.key("key", true), Details: w.person()}
	if found.Details == (person.Details{}) {
		w.flaw(Flaw{Refuses: true, Problem: "Nothing is said about the person.", Cure: "Look whether the columns of name and address are mapped."})
	}
	return found, w.flaws
}

// person reads what is said of a person.
func (w *row) person() person.Details {
	d := w.named()
	d.Former, d.Phone, d.Email = w.detail("former"), w.number("phone"), w.detail("email")
	d.UPRN = w.detail("uprn")
	if line := w.address(); line != "" && w.Address != nil {
		parted := w.Address(line)
		d.Unit, d.House, d.Street, d.Town, d.Postcode = cut(parted.Unit), cut(parted.House), cut(parted.Street), cut(parted.Town), cut(parted.Postcode)
	}
	for field, into := range map[string]*string{"unit": &d.Unit, "house": &d.House, "street": &d.Street, "town": &d.Town, "postcode": &d.Postcode} {
		if s := w.detail(field); s != "" { // a column of its own says it better than a line
			*into = s
		}
	}
	return d
}

// named reads name, birth and sex.
func (w *row) named() person.Details {
	d := person.Details{First: w.detail("first"), Last: w.detail("last"), Birth: w.birth(), Sex: w.sex()}
	if whole := w.detail("name"); whole != "" && d.First == "" && d.Last == "" {
		d.First, d.Last = parted(whole)
	}
	return d
}

// detail reads a short text and refuses none: it is cut.
func (w *row) detail(field string) string { return w.line(field, person.MaxField) }

// address is the lines of the address as one.
func (w *row) address() string {
	var lines []string
	for _, field := range []string{"address1", "address2", "address3"} {
		if s := w.detail(field); s != "" {
			lines = append(lines, s)
		}
	}
	return strings.Join(lines, ", ")
}

// parted parts a whole name: "SMITH, John" and "John Smith" are the same.
func parted(whole string) (first, last string) {
	if last, first, both := strings.Cut(whole, ","); both {
		return strings.TrimSpace(first), strings.TrimSpace(last)
	}
	at := strings.LastIndexByte(whole, ' ')
	if at < 0 {
		return "", whole
	}
	return whole[:at], whole[at+1:]
}

func cut(s string) string {
	if text.Length(s) > person.MaxField {
		return string([]rune(s)[:person.MaxField])
	}
	return s
}
