package gazetteer

import (
	"cmp"
	"slices"
	"strings"
)

// indexer collects headings while words still have the numbers of their arrival.
type indexer struct {
	b     *Builder
	h     *headings
	words map[string]uint32
	order []string
	cache map[uint32][]uint32 // string number -> words
	named map[building][]uint32
}

// building is a name at one place: all flats of it share a heading.
type building struct{ name, street, locality, town uint32 }

// index hangs the entries under headings and lists the words.
func (b *Builder) index(book *Book, plan *streetPlan) {
	x := &indexer{b: b, h: &book.headings, words: map[string]uint32{}, cache: map[uint32][]uint32{}, named: map[building][]uint32{}}
	x.h.main = make([]uint32, b.rows.len())
	for n := range x.h.main {
		x.h.main[n] = nowhere
	}
	x.h.entryStart, x.h.wordStart = []uint32{0}, []uint32{0}
	for s := 0; s < plan.len(); s++ {
		x.street(plan.merged[s], plan.rowsOf(s))
	}
	for n, kind := range b.rows.kind {
		switch kinds[kind] {
		case Address:
			x.address(uint32(n))
		case Place, Junction:
			x.under([]uint32{uint32(n)}, b.rows.name[n])
		}
	}
	x.buildings()
	x.otherNames()
	book.words = x.vocabulary()
	book.postcodes = b.indexPostcodes()
	book.text = b.text.store
}

func (x *indexer) street(entry uint32, rows []uint32) {
	r := &x.b.rows
	list := []uint32{entry}
	var aside []uint32
	seen := map[area]bool{}
	for _, n := range append(list, rows...) {
		if kinds[r.kind[n]] == Address {
			list = append(list, n)
		}
		if a := (area{r.locality[n], r.town[n]}); !seen[a] {
			seen[a] = true
			aside = append(append(aside, x.wordsOf(a.locality)...), x.wordsOf(a.town)...)
		}
	}
	slices.SortFunc(list[1:], x.b.byHouse)
	x.heading(entry, list, x.wordsOf(r.name[entry]), aside)
	for _, n := range list {
		r := &x.h.main[n]
		if *r == nowhere {
			*r = uint32(x.h.len() - 1)
		}
	}
}

// byHouse orders addresses as one walks past them: those without a number first.
func (b *Builder) byHouse(m, n uint32) int {
	hm, hn := b.text.at(b.rows.house[m]), b.text.at(b.rows.house[n])
	um, un := b.text.at(b.rows.unit[m]), b.text.at(b.rows.unit[n])
	return cmp.Or(cmp.Compare(numberOf(hm), numberOf(hn)), strings.Compare(hm, hn),
		cmp.Compare(numberIn(um), numberIn(un)), strings.Compare(um, un), cmp.Compare(m, n))
}

// numberIn is the first figure anywhere in the name of a unit, "Flat 12".
func numberIn(unit string) int {
	if i := strings.IndexAny(unit, "0123456789"); i >= 0 {
		return numberOf(unit[i:])
	}
	return 0
}

// address notes the names that an address has beside a number, and its locality
// if it lies on no street.
func (x *indexer) address(n uint32) {
	r := &x.b.rows
	named := false
	note := func(text uint32) {
		at := building{text, r.street[n], r.locality[n], r.town[n]}
		x.named[at] = append(x.named[at], n)
		named = true
	}
	if r.name[n] != 0 {
		note(r.name[n])
	}
	if house := x.b.text.at(r.house[n]); house != "" && !startsWithDigit(house) && r.house[n] != r.name[n] {
		note(r.house[n])
	}
	if named || x.h.main[n] != nowhere {
		return
	}
	for _, text := range []uint32{r.locality[n], r.town[n], r.house[n]} {
		if text != 0 {
			note(text)
			return
		}
	}
}

// buildings makes a heading for each named building or group of houses.
func (x *indexer) buildings() {
	order := make([]building, 0, len(x.named))
	for at := range x.named {
		order = append(order, at)
	}
	slices.SortFunc(order, func(m, n building) int { return cmp.Compare(x.named[m][0], x.named[n][0]) })
	for _, at := range order {
		list := x.named[at]
		slices.SortFunc(list, x.b.byHouse)
		x.under(list, at.name)
	}
}

// under makes a heading for entries that share a name.
func (x *indexer) under(list []uint32, leadText uint32) {
	r := &x.b.rows
	n := list[0]
	var aside []uint32
	for _, text := range []uint32{r.name[n], r.house[n], r.unit[n], r.street[n], r.locality[n], r.town[n]} {
		if text != leadText {
			aside = append(aside, x.wordsOf(text)...)
		}
	}
	if kinds[r.kind[n]] == Place { // "Lanternby" of class railway station is asked for as Lanternby station
		aside = append(aside, x.wordsOf(x.b.classList[r.class[n]])...)
	}
	x.heading(n, list, x.wordsOf(leadText), aside)
	for _, n := range list {
		if x.h.main[n] == nowhere {
			x.h.main[n] = uint32(x.h.len() - 1)
		}
	}
}

// otherNames gives each entry a heading under each other name that it has.
func (x *indexer) otherNames() {
	for _, other := range x.b.aliases {
		old := x.h.main[other.row]
		if old == nowhere {
			continue
		}
		lead, aside := x.h.wordsOf(old)
		aside = append(slices.Clone(aside), lead...)
		x.heading(other.row, slices.Clone(x.h.entriesOf(old)), x.wordsOf(other.name), aside)
	}
}

func (x *indexer) heading(entry uint32, entries, lead, aside []uint32) {
	const most = 12 // words of a name; the longest real ones have nine
	h := x.h
	lead = lead[:min(len(lead), most)]
	h.entries = append(h.entries, entries...)
	h.entryStart = append(h.entryStart, uint32(len(h.entries)))
	h.words = append(h.words, lead...)
	from := len(h.words)
	for _, w := range aside[:min(len(aside), 4*most)] {
		if !slices.Contains(lead, w) && !slices.Contains(h.words[from:], w) {
			h.words = append(h.words, w)
		}
	}
	h.wordStart = append(h.wordStart, uint32(len(h.words)))
	h.leads = append(h.leads, uint8(len(lead)))
	h.lat, h.lon = append(h.lat, x.b.rows.lat[entry]), append(h.lon, x.b.rows.lon[entry])
}

func (x *indexer) wordsOf(text uint32) []uint32 {
	if text == 0 {
		return nil
	}
	if words, ok := x.cache[text]; ok {
		return words
	}
	var numbers []uint32
	for _, w := range nameWords(x.b.text.at(text)) {
		n, ok := x.words[w]
		if !ok {
			n = uint32(len(x.order))
			x.words[w] = n
			x.order = append(x.order, w)
		}
		numbers = append(numbers, n)
	}
	x.cache[text] = numbers
	return numbers
}

// vocabulary sorts the words, gives them their lasting numbers and lists the
// headings of each.
func (x *indexer) vocabulary() vocabulary {
	slices.Sort(x.order)
	lasting := make([]uint32, len(x.order))
	var v vocabulary
	for n, w := range x.order {
		lasting[x.words[w]] = uint32(n)
		v.blob = append(v.blob, w...)
		v.ends = append(v.ends, uint32(len(v.blob)))
		v.letters = append(v.letters, letters(w))
	}
	for i, w := range x.h.words {
		x.h.words[i] = lasting[w]
	}
	v.leadStart, v.leads = x.postings(len(lasting), true)
	v.asideFrom, v.asides = x.postings(len(lasting), false)
	return v
}

// postings lists per word the headings that bear it.
func (x *indexer) postings(words int, wantLead bool) (starts, list []uint32) {
	of := func(n int) []uint32 {
		lead, aside := x.h.wordsOf(uint32(n))
		if wantLead {
			return lead
		}
		return aside
	}
	starts = make([]uint32, words+1)
	for n := range x.h.leads {
		for _, w := range of(n) {
			starts[w+1]++
		}
	}
	for i := 1; i <= words; i++ {
		starts[i] += starts[i-1]
	}
	list = make([]uint32, starts[words])
	next := slices.Clone(starts[:words])
	for n := range x.h.leads {
		for _, w := range of(n) {
			list[next[w]] = uint32(n)
			next[w]++
		}
	}
	return starts, list
}
