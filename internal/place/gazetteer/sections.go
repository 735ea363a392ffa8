package gazetteer

// section is one column of a saved book. data points to a slice of numbers.
type section struct {
	name string
	data any // *[]uint8, *[]uint16, *[]uint32, *[]uint64 or *[]int32
}

// sections lists everything that is saved, in the order of the file. A change here
// is a new format.
func (b *Book) sections() []section {
	c, h, w, p := &b.entries, &b.headings, &b.words, &b.postcodes
	return []section{
		{"text.ends", &b.text.ends}, {"text.blob", &b.text.blob}, {"classes", &b.classes}, {"sources", &b.sources},
		{"kind", &c.kind}, {"class", &c.class}, {"source", &c.source}, {"id", &c.id}, {"name", &c.name}, {"unit", &c.unit},
		{"house", &c.house}, {"street", &c.street}, {"locality", &c.locality}, {"town", &c.town}, {"postcode", &c.postcode},
		{"uprn", &c.uprn}, {"lat", &c.lat}, {"lon", &c.lon}, {"extent", &c.extent}, {"extents", &b.extents},
		{"headings.entryStart", &h.entryStart}, {"headings.entries", &h.entries}, {"headings.wordStart", &h.wordStart},
		{"headings.words", &h.words}, {"headings.leads", &h.leads}, {"headings.lat", &h.lat}, {"headings.lon", &h.lon}, {"headings.main", &h.main},
		{"words.ends", &w.ends}, {"words.blob", &w.blob}, {"words.letters", &w.letters}, {"words.leadStart", &w.leadStart},
		{"words.leads", &w.leads}, {"words.asideFrom", &w.asideFrom}, {"words.asides", &w.asides},
		{"postcodes.entry", &p.entry}, {"postcodes.start", &p.start}, {"postcodes.entries", &p.entries},
		{"uprnOrder", &b.uprnOrder}, {"idOrder", &b.idOrder},
		{"loose.uprn", &b.loose.uprn}, {"loose.lat", &b.loose.lat}, {"loose.lon", &b.loose.lon},
		{"lines.entry", &b.lines.entry}, {"lines.lat", &b.lines.lat}, {"lines.lon", &b.lines.lon},
		{"junctions.a", &b.junctions.a}, {"junctions.b", &b.junctions.b}, {"junctions.lat", &b.junctions.lat},
		{"junctions.lon", &b.junctions.lon}, {"junctions.gap", &b.junctions.gap},
		{"grid.key", &b.grid.key}, {"grid.start", &b.grid.start}, {"grid.items", &b.grid.items},
	}
}

// size is the count of numbers in a section and the bytes of each.
func (s section) size() (count, width int) {
	switch d := s.data.(type) {
	case *[]uint8:
		return len(*d), 1
	case *[]uint16:
		return len(*d), 2
	case *[]uint32:
		return len(*d), 4
	case *[]int32:
		return len(*d), 4
	case *[]uint64:
		return len(*d), 8
	}
	panic("gazetteer: section " + s.name + " has a kind of data that cannot be saved")
}

// make gives a section room for so many numbers.
func (s section) make(count int) {
	switch d := s.data.(type) {
	case *[]uint8:
		*d = make([]uint8, count)
	case *[]uint16:
		*d = make([]uint16, count)
	case *[]uint32:
		*d = make([]uint32, count)
	case *[]int32:
		*d = make([]int32, count)
	case *[]uint64:
		*d = make([]uint64, count)
	}
}

// slice is the part of a section from one number to another, for reading or
// writing it piece by piece.
func (s section) slice(from, to int) any {
	switch d := s.data.(type) {
	case *[]uint8:
		return (*d)[from:to]
	case *[]uint16:
		return (*d)[from:to]
	case *[]uint32:
		return (*d)[from:to]
	case *[]int32:
		return (*d)[from:to]
	case *[]uint64:
		return (*d)[from:to]
	}
	return nil
}

// Bytes is the memory that the columns of the book take.
func (b *Book) Bytes() int64 {
	total := int64(4 * (len(b.words.rarity) + len(b.words.byLength) + len(b.words.sets) + len(b.headings.weight) + len(b.headings.standing)))
	for _, s := range b.sections() {
		count, width := s.size()
		total += int64(count) * int64(width)
	}
	return total
}
