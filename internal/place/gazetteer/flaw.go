package gazetteer

// flaw looks for columns that do not fit together, which a right checksum does not
// rule out where a program wrote them wrongly. "" means that none was found.
func (b *Book) flaw() string {
	n := b.entries.len()
	c := &b.entries
	lengths := []int{len(c.class), len(c.source), len(c.uprn), len(c.lat), len(c.lon), len(b.headings.main)}
	for _, col := range c.texts() {
		lengths = append(lengths, len(*col))
	}
	for _, length := range lengths {
		if length != n {
			return "its entries are of unequal length"
		}
	}
	for _, kind := range c.kind {
		if int(kind) >= len(kinds) {
			return "it has an unknown kind of entry"
		}
	}
	h, w := &b.headings, &b.words
	switch {
	case !steps(h.entryStart, h.len(), len(h.entries)), !steps(h.wordStart, h.len(), len(h.words)):
		return "its headings do not fit"
	case !steps(w.leadStart, w.len(), len(w.leads)), !steps(w.asideFrom, w.len(), len(w.asides)), len(w.letters) != w.len():
		return "its words do not fit"
	case !steps(b.postcodes.start, len(b.postcodes.entry), len(b.postcodes.entries)):
		return "its postcodes do not fit"
	case !steps(b.grid.start, len(b.grid.key), len(b.grid.items)):
		return "its map does not fit"
	}
	return ""
}

// steps says whether starts has one place more than there are parts, never falls
// and ends with the whole.
func steps(starts []uint32, parts, whole int) bool {
	if len(starts) == 0 {
		return parts == 0 && whole == 0
	}
	for i := 1; i < len(starts); i++ {
		if starts[i] < starts[i-1] {
			return false
		}
	}
	return len(starts) == parts+1 && int(starts[parts]) == whole
}
