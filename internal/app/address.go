package app

import (
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/place/gazetteer"
)

// readAddress parts one line of address into the fields that people are found by.
func readAddress(line string) personapi.PersonDetails {
	p := gazetteer.ParseAddress(line)
	town := p.Town
	if town == "" {
		town = p.Locality
	}
	return personapi.PersonDetails{Unit: p.Unit, House: p.House, Street: p.Street, Town: town, Postcode: p.Postcode}
}
