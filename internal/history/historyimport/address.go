package historyimport

import (
	"bluelamp/internal/person"
	"bluelamp/internal/place/gazetteer"
)

// address parts one line of address into the fields that people are found by.
func address(line string) person.Details {
	p := gazetteer.ParseAddress(line)
	town := p.Town
	if town == "" {
		town = p.Locality
	}
	return person.Details{Unit: p.Unit, House: p.House, Street: p.Street, Town: town, Postcode: p.Postcode}
}
