package gazetteer

import (
	"sort"
	"strconv"
	"strings"
	"sync"
)

// Book is a gazetteer ready to be searched. It never changes and serves any
// number of searchers at once. A Builder makes it, or Open reads it.
type Book struct {
	text             store
	classes, sources []uint32 // string numbers
	entries          columns
	extents          []int32 // south, west, north, east by fours

	headings headings
	words    vocabulary

	postcodes postcodeIndex
	uprnOrder []uint32 // entries that have a UPRN, by UPRN
	idOrder   []uint32 // entries that have an ID of their own, by ID
	loose     looseUPRNs

	lines     lines
	junctions junctions
	grid      grid

	scratch sync.Pool
}

// looseUPRNs are points of UPRNs for which no source gave an address text.
type looseUPRNs struct {
	uprn     []uint64
	lat, lon []int32
}

// ByUPRN finds the address with this Unique Property Reference Number. Where only
// its point is known the entry has neither street nor house.
func (b *Book) ByUPRN(uprn uint64) (Entry, bool) {
	at := sort.Search(len(b.uprnOrder), func(i int) bool { return b.entries.uprn[b.uprnOrder[i]] >= uprn })
	if at < len(b.uprnOrder) && b.entries.uprn[b.uprnOrder[at]] == uprn {
		return b.Entry(int(b.uprnOrder[at])), true
	}
	l := &b.loose
	at = sort.Search(len(l.uprn), func(i int) bool { return l.uprn[i] >= uprn })
	if uprn == 0 || at == len(l.uprn) || l.uprn[at] != uprn {
		return Entry{}, false
	}
	return Entry{
		ID: uprnID(uprn), Kind: Address, Class: "address text not held",
		UPRN: uprn, Point: position(l.lat[at], l.lon[at]),
	}, true
}

// ByID finds an entry by its ID, including the ID of a junction that a search
// worked out from two streets.
func (b *Book) ByID(id string) (Entry, bool) {
	if digits, ok := strings.CutPrefix(id, "uprn/"); ok {
		if uprn, err := strconv.ParseUint(digits, 10, 64); err == nil {
			return b.ByUPRN(uprn)
		}
	}
	if n, ok := b.numberOfID(id); ok {
		return b.Entry(n), true
	}
	if code, ok := strings.CutPrefix(id, "postcode/"); ok {
		return b.byPostcode(code)
	}
	return b.junctionByID(id)
}

func (b *Book) numberOfID(id string) (int, bool) {
	at := sort.Search(len(b.idOrder), func(i int) bool { return b.idOf(int(b.idOrder[i])) >= id })
	if at == len(b.idOrder) || b.idOf(int(b.idOrder[at])) != id {
		return 0, false
	}
	return int(b.idOrder[at]), true
}

// Counts says how many entries of each kind the book holds.
func (b *Book) Counts() map[Kind]int {
	counts := map[Kind]int{}
	for _, k := range b.entries.kind {
		counts[kinds[k]]++
	}
	if n := len(b.junctions.lat) / 2; n > 0 { // each is kept from both of its streets
		counts[Junction] += n
	}
	return counts
}
