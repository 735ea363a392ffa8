package gazetteer

import (
	"slices"
	"strings"
)

// District is the class of a postcode's first half, such as ZZ1.
const District = "district"

// fillPostcodes adds the postcodes that only addresses speak of, in the middle of
// those addresses, and the districts of all postcodes.
func (b *Builder) fillPostcodes() {
	b.mergePostcodes()
	sums := map[uint32]*middle{}
	known := map[uint32]bool{}
	for row, code := range b.rows.postcode {
		if code == 0 {
			continue
		}
		if kinds[b.rows.kind[row]] == Postcode {
			known[b.rows.name[row]] = true
		} else if _, whole := CleanPostcode(b.text.at(code)); whole {
			b.addTo(sums, code, row)
		}
	}
	districts := map[uint32]*middle{}
	for row, kind := range b.rows.kind {
		if kinds[kind] == Postcode {
			b.addToDistrict(districts, b.rows.name[row], row)
		}
	}
	for _, code := range b.sorted(sums, known) {
		b.append(postcodeNumber, sums[code].entry(b, b.text.at(code), ""))
		b.addToDistrict(districts, code, b.rows.len()-1)
	}
	for _, code := range b.sorted(districts, known) {
		b.append(postcodeNumber, districts[code].entry(b, b.text.at(code), District))
	}
}

// mergePostcodes makes one of the rows that a source gives for one postcode, as an
// extract of OpenStreetMap does, in their middle.
func (b *Builder) mergePostcodes() {
	first := map[uint32]uint32{}
	middles := map[uint32]*middle{}
	b.repeats = map[uint32]uint32{}
	for row, kind := range b.rows.kind {
		if kind != postcodeNumber {
			continue
		}
		code := b.rows.name[row]
		if at, twice := first[code]; twice {
			b.repeats[uint32(row)] = at
		} else {
			first[code] = uint32(row)
		}
		b.addTo(middles, code, row)
	}
	for _, at := range b.repeats {
		b.rows.lat[at], b.rows.lon[at] = middles[b.rows.name[at]].point()
	}
}

// sorted lists the codes not yet known in the order of the alphabet, so that the
// same sources give the same book.
func (b *Builder) sorted(codes map[uint32]*middle, known map[uint32]bool) []uint32 {
	var list []uint32
	for code := range codes {
		if !known[code] {
			list = append(list, code)
		}
	}
	slices.SortFunc(list, func(x, y uint32) int { return strings.Compare(b.text.at(x), b.text.at(y)) })
	return list
}

// postcodeNumber is the number of the kind Postcode.
const postcodeNumber = 3

func (b *Builder) addToDistrict(districts map[uint32]*middle, code uint32, row int) {
	if district, _, whole := strings.Cut(b.text.at(code), " "); whole {
		b.addTo(districts, b.intern(district), row)
	}
}

func (b *Builder) addTo(sums map[uint32]*middle, code uint32, row int) {
	m := sums[code]
	if m == nil {
		m = &middle{areas: map[area]int{}}
		sums[code] = m
	}
	m.add(b.rows.lat[row], b.rows.lon[row])
	m.areas[area{b.rows.locality[row], b.rows.town[row]}]++
	m.source = b.rows.source[row]
}

// middle gathers points into their mean and the rectangle around them.
type middle struct {
	lat, lon                 int64
	n                        int64
	south, west, north, east int32
	areas                    map[area]int
	source                   uint16
}

func (m *middle) add(lat, lon int32) {
	if lat == none {
		return
	}
	if m.n == 0 {
		m.south, m.north, m.west, m.east = lat, lat, lon, lon
	}
	m.lat, m.lon, m.n = m.lat+int64(lat), m.lon+int64(lon), m.n+1
	m.south, m.north = min(m.south, lat), max(m.north, lat)
	m.west, m.east = min(m.west, lon), max(m.east, lon)
}

func (m *middle) point() (lat, lon int32) {
	if m.n == 0 {
		return none, 0
	}
	return int32(m.lat / m.n), int32(m.lon / m.n)
}

func (m *middle) extent() *Extent {
	if m.n < 2 || m.south == m.north && m.west == m.east {
		return nil
	}
	return &Extent{South: coarse(m.south), West: coarse(m.west), North: coarse(m.north), East: coarse(m.east)}
}

func (m *middle) entry(b *Builder, code, class string) Entry {
	usual := area{}
	for a, n := range m.areas {
		if n > m.areas[usual] || n == m.areas[usual] && (a.town < usual.town || a.town == usual.town && a.locality < usual.locality) {
			usual = a
		}
	}
	source, version, _ := strings.Cut(b.text.at(b.sourceList[m.source]), "\x00")
	lat, lon := m.point()
	return Entry{
		Kind: Postcode, Class: class, Name: code, Postcode: code, Locality: b.text.at(usual.locality), Town: b.text.at(usual.town),
		Point: position(lat, lon), Extent: m.extent(), Source: source, SourceVersion: version,
	}
}
