package gazetteer

import (
	"math"

	"bluelamp/internal/geo"
)

// Builder collects entries for a Book. It is used by one goroutine at a time and
// done with after Build. It keeps what it is given in flat columns, about a
// hundred bytes an entry.
type Builder struct {
	text    *interned
	rows    columns
	extents []int32

	classes, sources map[uint32]uint16
	classList        []uint32
	sourceList       []uint32

	aliases  []alias
	pieces   map[uint32]piece // street rows that came with a line
	lineLat  []int32
	lineLon  []int32
	points   looseUPRNs
	repeats  map[uint32]uint32 // postcode rows -> the first row of that postcode
	failures error
}

// alias is a second name of a row.
type alias struct{ row, name uint32 }

// piece is the run of the builder's line points that one street row brought.
type piece struct{ from, to uint32 }

// NewBuilder makes an empty builder.
func NewBuilder() *Builder {
	return &Builder{
		text: newInterned(), classes: map[uint32]uint16{}, sources: map[uint32]uint16{}, pieces: map[uint32]piece{},
	}
}

// Len is the count of entries given so far; Build merges pieces of one street.
func (b *Builder) Len() int { return b.rows.len() }

// Add takes in one entry. Other names, such as the Welsh one, find it too. An
// address without a point gets that of its UPRN, if AddPoint is told it at any
// time before Build. Streets of one name that lie together become one street.
func (b *Builder) Add(e Entry, otherNames ...string) error {
	kind, ok := e.Kind.number()
	if !ok {
		return UnknownKind.With(string(e.Kind))
	}
	if e.Name == "" && e.Street == "" && e.House == "" && e.Postcode == "" {
		return Nameless
	}
	if !e.Point.OnEarth() || math.IsNaN(e.Point.Lat) || math.IsNaN(e.Point.Lon) {
		return OffTheGlobe
	}
	if b.rows.len() == math.MaxUint32-1 {
		return TooManyEntries
	}
	if e.Kind == Street && e.Name == "" {
		e.Name = e.Street
	}
	if e.Kind == Postcode && e.Name == "" {
		e.Name = e.Postcode
	}
	if clean, ok := CleanPostcode(e.Postcode); ok {
		e.Postcode = clean
	}
	if clean, ok := CleanPostcode(e.Name); ok && e.Kind == Postcode {
		e.Name, e.Postcode = clean, clean
	}
	b.append(kind, e)
	for _, other := range otherNames {
		if other != "" && other != e.Name {
			b.aliases = append(b.aliases, alias{row: uint32(b.rows.len() - 1), name: b.intern(other)})
		}
	}
	err := b.failures
	b.failures = nil
	return err
}

// AddStreet takes in one piece of a named street with its line. Streets meet where
// their lines share a point, as ways of OpenStreetMap do.
func (b *Builder) AddStreet(e Entry, line []geo.Point, otherNames ...string) error {
	e.Kind = Street
	if e.Point.Zero() && len(line) > 0 {
		e.Point = line[len(line)/2]
	}
	if err := b.Add(e, otherNames...); err != nil {
		return err
	}
	from := uint32(len(b.lineLat))
	for _, p := range line {
		lat, lon := units(p)
		b.lineLat, b.lineLon = append(b.lineLat, lat), append(b.lineLon, lon)
	}
	b.pieces[uint32(b.rows.len()-1)] = piece{from: from, to: uint32(len(b.lineLat))}
	return nil
}

// AddPoint tells where a UPRN lies: 16 bytes each, with or without an address.
func (b *Builder) AddPoint(uprn uint64, p geo.Point) error {
	if !p.OnEarth() {
		return OffTheGlobe
	}
	lat, lon := units(p)
	b.points.uprn = append(b.points.uprn, uprn)
	b.points.lat, b.points.lon = append(b.points.lat, lat), append(b.points.lon, lon)
	return nil
}

func (b *Builder) append(kind uint8, e Entry) {
	r := &b.rows
	r.kind = append(r.kind, kind)
	r.class = append(r.class, b.listed(e.Class, b.classes, &b.classList))
	r.source = append(r.source, b.listed(e.Source+"\x00"+e.SourceVersion, b.sources, &b.sourceList))
	r.id = append(r.id, b.idNumber(e))
	r.name = append(r.name, b.intern(e.Name))
	r.unit = append(r.unit, b.intern(e.Unit))
	r.house = append(r.house, b.intern(e.House))
	r.street = append(r.street, b.intern(e.Street))
	r.locality = append(r.locality, b.intern(e.Locality))
	r.town = append(r.town, b.intern(e.Town))
	r.postcode = append(r.postcode, b.intern(e.Postcode))
	r.uprn = append(r.uprn, e.UPRN)
	lat, lon := units(e.Point)
	r.lat, r.lon = append(r.lat, lat), append(r.lon, lon)
	r.extent = append(r.extent, 0)
	if x := e.Extent; x != nil {
		b.extents = append(b.extents, fine(x.South), fine(x.West), fine(x.North), fine(x.East))
		r.extent[len(r.extent)-1] = uint32(len(b.extents) / 4)
	}
}

// idNumber stores an ID unless it follows from the rest of the entry.
func (b *Builder) idNumber(e Entry) uint32 {
	if e.UPRN != 0 && (e.ID == "" || e.ID == uprnID(e.UPRN)) {
		return 0
	}
	if e.Kind == Postcode && (e.ID == "" || e.ID == "postcode/"+compact(e.Name)) {
		return 0
	}
	n, err := b.text.put(e.ID)
	b.note(err)
	return n
}

func (b *Builder) intern(text string) uint32 {
	n, err := b.text.intern(text)
	b.note(err)
	return n
}

// listed numbers the few distinct classes and sources. Beyond sixty-five thousand
// the rest share the first.
func (b *Builder) listed(text string, known map[uint32]uint16, list *[]uint32) uint16 {
	n := b.intern(text)
	if at, ok := known[n]; ok {
		return at
	}
	if len(*list) > math.MaxUint16 {
		return 0
	}
	known[n] = uint16(len(*list))
	*list = append(*list, n)
	return known[n]
}

func (b *Builder) note(err error) {
	if err != nil && b.failures == nil {
		b.failures = err
	}
}
