package index

import (
	"strings"

	"bluelamp/internal/match"
)

// door is flat and building.
type door struct{ unit, house string }

// place is what the houses of one stretch of street have in common, by id.
type place struct {
	street, locality, town, region, postcode uint32
}

// places are the tables of addresses.
type places struct {
	texts     table[string] // streets, localities, regions
	towns     table[string]
	postcodes table[string]
	doors     table[door]
	places    table[place]
	streets   names    // the words by which people know streets, to find by ear
	words     []uint32 // by place: id in streets
}

func (p *places) add(r *match.Record) (placeID, doorID uint32) {
	at := place{
		street: p.texts.add(r.Street), locality: p.texts.add(r.Locality), region: p.texts.add(r.Region),
		town: p.towns.add(r.Town), postcode: p.postcodes.add(r.Postcode),
	}
	placeID = p.places.add(at)
	doorID = p.doors.add(door{r.Unit, r.House})
	if placeID == 0 {
		return 0, doorID
	}
	for len(p.words) <= int(placeID) {
		p.words = append(p.words, 0)
	}
	if p.places.uses[placeID] == 1 {
		p.words[placeID] = p.streets.add(streetWord(r.Street))
	}
	return placeID, doorID
}

func (p *places) release(placeID, doorID uint32) {
	p.doors.release(doorID)
	if placeID == 0 {
		return
	}
	at := p.places.value(placeID)
	p.texts.release(at.street)
	p.texts.release(at.locality)
	p.texts.release(at.region)
	p.towns.release(at.town)
	p.postcodes.release(at.postcode)
	if p.places.release(placeID) {
		p.streets.release(p.words[placeID])
		p.words[placeID] = 0
	}
}

// fill writes an address back into a record.
func (p *places) fill(r *match.Record, placeID, doorID uint32) {
	at, d := p.places.value(placeID), p.doors.value(doorID)
	r.Unit, r.House = d.unit, d.house
	r.Street, r.Locality, r.Region = p.texts.value(at.street), p.texts.value(at.locality), p.texts.value(at.region)
	r.Town, r.Postcode = p.towns.value(at.town), p.postcodes.value(at.postcode)
}

// streetCode is the hash of how the street of a place sounds, 0 for none.
func (p *places) streetCode(placeID uint32) uint32 {
	if placeID == 0 || p.words[placeID] == 0 {
		return 0
	}
	return p.streets.codes[p.words[placeID]-1]
}

// streetWord is the word by which people know a street; "the" and "st" are not.
func streetWord(street string) string {
	for word := range strings.SplitSeq(street, " ") {
		if len(word) > 2 && word != "the" {
			return word
		}
	}
	return street
}
