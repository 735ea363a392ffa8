package index

import (
	"strings"

	"bluelamp/internal/match"
)

// compare gives the pattern of the query and a stored record, as match.Compare
// would, comparing each distinct string once in a search.
func (h *hunt) compare(r *record) (p match.Pattern) {
	p[match.First], p[match.Last] = h.names(r)
	p[match.BirthDate] = match.BirthLevel(h.q.Birth, r.birth)
	p[match.Phone] = h.phoneLevel(r)
	p[match.Address], p[match.Locality] = h.address(r)
	p[match.Sex] = match.SexLevel(h.q.Sex, r.sex())
	if r.extra != 0 {
		h.compareExtra(&p, r)
	}
	return p
}

func (h *hunt) compareExtra(p *match.Pattern, r *record) {
	x, q, e := h.x, h.q, &h.x.extras[r.extra]
	p[match.Email] = match.EmailLevel(q.Email, x.texts.value(e.email))
	p[match.Identifier] = match.IdentifierLevel(q.Identifier, x.texts.value(e.identifier))
	for i, value := range q.Other {
		if value != "" {
			p[match.Other1+match.Field(i)] = match.OtherLevel(value, x.texts.value(e.other[i]))
		}
	}
}

func (h *hunt) phoneLevel(r *record) match.Level {
	n := r.number()
	switch {
	case h.phone == 0 || n == 0:
		return match.Unknown
	case n == h.phone:
		return match.PhoneExact
	}
	var room [16]byte
	return match.PhoneLevel(h.q.Phone, string(digits(room[:0], n)))
}

// names compares the names straight, and crosswise only where the straight
// reading is poor and one of the names is exactly the other.
func (h *hunt) names(r *record) (first, last match.Level) {
	x, q := h.x, h.q
	firsts, lasts := h.nameLevels(&h.firstLevels, r.first, h.readFirst), h.nameLevels(&h.lastLevels, r.last, h.readLast)
	first, last = match.Level(firsts), match.Level(lasts)
	if (firsts|lasts)&crossedExact != 0 && q.Partial&(FirstPartial|LastPartial) == 0 {
		first, last, _ = match.SwappedLevels(q.First, q.Last, x.first.text(r.first), x.last.text(r.last))
	}
	former := ""
	if r.extra != 0 {
		former = x.last.text(x.extras[r.extra].former)
	}
	if former != "" || q.Former != "" {
		last = match.FormerLevel(last, q.Last, q.Former, x.last.text(r.last), former)
	}
	return first, last
}

// crossedExact marks a name of the record that is exactly the other one of the
// query. It stands beside the level.
const crossedExact = 1 << 8

func (h *hunt) nameLevels(m *memo, id uint32, read func(uint32) uint32) uint32 {
	answer, known := m.at(uint64(id))
	if !known {
		*answer = read(id)
	}
	return *answer
}

func (h *hunt) readFirst(id uint32) uint32 {
	q, text := h.q, h.x.first.text(id)
	if q.Partial&FirstPartial != 0 && begins(text, q.First) {
		return uint32(match.FirstExact)
	}
	level := uint32(match.FirstLevel(q.First, text))
	if text != "" && text == q.Last {
		level |= crossedExact
	}
	return level
}

func (h *hunt) readLast(id uint32) uint32 {
	q, text := h.q, h.x.last.text(id)
	if q.Partial&LastPartial != 0 && begins(text, q.Last) {
		return uint32(match.LastExact)
	}
	level := uint32(match.LastLevel(q.Last, text))
	if text != "" && text == q.First {
		level |= crossedExact
	}
	return level
}

func begins(text, typed string) bool { return typed != "" && strings.HasPrefix(text, typed) }

// address compares house, street, town and postcode, and the second line.
func (h *hunt) address(r *record) (match.Level, match.Level) {
	if h.q.Locality != "" || h.x.places.places.value(r.place).locality != 0 || h.q.Dwelling != "" {
		return h.wholeAddress(r)
	}
	at, known := h.placeLevels.at(uint64(r.place))
	if !known {
		*at = h.readPlace(r.place)
	}
	house, known := h.doorLevels.at(uint64(r.door))
	if !known {
		d := h.x.places.doors.value(r.door)
		*house = uint32(match.HouseAgree(h.q.Unit, h.q.House, d.unit, d.house))
	}
	street, town, postcode := match.Agreement(*at>>4&3), match.Agreement(*at>>2&3), match.Agreement(*at&3)
	return match.AddressLevel(match.Agreement(*house), street, town, postcode, false), match.Unknown
}

// readPlace packs the agreements of street, town and postcode.
func (h *hunt) readPlace(id uint32) uint32 {
	x, q := h.x, h.q
	at := x.places.places.value(id)
	street, postcode := x.places.texts.value(at.street), x.places.postcodes.value(at.postcode)
	streets := match.StreetAgree(q.Street, street)
	switch {
	case q.Partial&StreetPartial != 0 && begins(street, q.Street):
		streets = match.Same
	case streets == match.Different && (kindLeftOut(q.Street, street) || kindLeftOut(street, q.Street)):
		streets = match.Near
	}
	postcodes := match.PostcodeAgree(q.Postcode, postcode)
	if q.Partial&PostcodePartial != 0 && begins(postcode, q.Postcode) {
		postcodes = match.Near
	}
	towns := match.TownAgree(q.Town, x.places.towns.value(at.town))
	return uint32(streets)<<4 | uint32(towns)<<2 | uint32(postcodes)
}

// kindLeftOut says that a street was given without what kind it is: "oak", which
// the file knows as Oak Road.
func kindLeftOut(short, street string) bool {
	rest, ok := strings.CutPrefix(street, short)
	return ok && len(short) > 2 && len(rest) > 1 && rest[0] == ' ' && strings.IndexByte(rest[1:], ' ') < 0
}

// wholeAddress is for the few records with a second line, which is read crosswise
// too, or a number that means one dwelling.
func (h *hunt) wholeAddress(r *record) (match.Level, match.Level) {
	q := match.Record{
		Unit: h.q.Unit, House: h.q.House, Street: h.q.Street, Locality: h.q.Locality, Town: h.q.Town,
		Postcode: h.q.Postcode, Dwelling: h.q.Dwelling,
	}
	var other match.Record
	h.x.places.fill(&other, r.place, r.door)
	if r.extra != 0 {
		other.Dwelling = h.x.texts.value(h.x.extras[r.extra].dwelling)
	}
	p := match.Compare(&q, &other)
	return p[match.Address], p[match.Locality]
}
