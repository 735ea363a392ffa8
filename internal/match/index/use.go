package index

import "bluelamp/internal/match"

// PhoneUse says how many people and records a number (digits of E.164) has.
func (x *Index) PhoneUse(number string) (use Use) {
	n := readPhone(number)
	if n == 0 {
		return use
	}
	x.lock.RLock()
	defer x.lock.RUnlock()
	x.users(key(byPhone, n, 0, 0), n, &use, 0)
	return use
}

// AddressUse says how many people and records are at the dwelling of an address:
// flat, house, street, town and postcode as they were saved.
func (x *Index) AddressUse(r match.Record) (use Use) {
	x.lock.RLock()
	defer x.lock.RUnlock()
	p := &x.places
	doorID, ok := p.doors.find(door{r.Unit, r.House})
	if !ok {
		return use
	}
	var at place
	for _, part := range []struct {
		of   *table[string]
		text string
		id   *uint32
	}{{&p.texts, r.Street, &at.street}, {&p.texts, r.Locality, &at.locality}, {&p.texts, r.Region, &at.region}, {&p.towns, r.Town, &at.town}, {&p.postcodes, r.Postcode, &at.postcode}} {
		if id, ok := part.of.find(part.text); ok {
			*part.id = id
		} else if part.text != "" {
			return use
		}
	}
	placeID, ok := p.places.find(at)
	if !ok {
		return use
	}
	return x.dwellers(placeID, doorID)
}
