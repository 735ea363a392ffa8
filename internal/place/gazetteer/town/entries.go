package town

import (
	"fmt"

	"bluelamp/internal/geo"
	"bluelamp/internal/place/gazetteer"
)

// Source is what entries from here are marked with.
const Source = "invented country"

// Entries lists every address, street and named place, streets without lines.
func (t *Town) Entries() []gazetteer.Entry {
	var entries []gazetteer.Entry
	for i := range t.streets {
		entries = append(entries, t.streetEntry(i))
	}
	for _, h := range t.houses {
		entries = append(entries, h.entry())
	}
	for i, p := range t.places {
		entries = append(entries, gazetteer.Entry{
			ID: fmt.Sprintf("town/place/%d", i+1), Kind: gazetteer.Place, Class: p.class, Name: p.name,
			Locality: p.locality, Town: p.town, Point: p.at.point(), Source: Source,
		})
	}
	return entries
}

// Fill gives a builder every entry, and the lines of the streets so that their
// junctions are known.
func (t *Town) Fill(b *gazetteer.Builder) error {
	for _, e := range t.Entries() {
		if e.Kind == gazetteer.Street {
			continue
		}
		if err := b.Add(e); err != nil {
			return fmt.Errorf("add %s: %w", e.ID, err)
		}
	}
	for i, s := range t.streets {
		line := make([]geo.Point, len(s.line))
		for k, m := range s.line {
			line[k] = m.point()
		}
		if err := b.AddStreet(t.streetEntry(i), line); err != nil {
			return fmt.Errorf("add %s: %w", s.name, err)
		}
	}
	return nil
}

func (t *Town) streetEntry(i int) gazetteer.Entry {
	s := t.streets[i]
	return gazetteer.Entry{
		ID: fmt.Sprintf("town/street/%d", i+1), Kind: gazetteer.Street, Name: s.name, Locality: s.locality, Town: s.town,
		Point: s.line[len(s.line)/2].point(), Source: Source,
	}
}

func (h *house) entry() gazetteer.Entry {
	e := gazetteer.Entry{
		Kind: gazetteer.Address, Unit: h.unit, House: h.number, Street: h.street.name,
		Locality: h.street.locality, Town: h.street.town, Postcode: h.postcode, UPRN: h.uprn, Point: h.at.point(), Source: Source,
	}
	e.ID = fmt.Sprintf("uprn/%d", h.uprn)
	if e.House == "" {
		e.House = h.name
	}
	return e
}
