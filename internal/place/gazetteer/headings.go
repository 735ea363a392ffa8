package gazetteer

import "math"

// headings are what words lead to: a street with all its addresses, or one named
// place. The words of a heading are its lead words, in the order of its name, and
// then those aside.
type headings struct {
	entryStart []uint32
	entries    []uint32 // a street itself, then its addresses by house number
	wordStart  []uint32
	words      []uint32
	leads      []uint8
	lat, lon   []int32
	main       []uint32  // per entry: its own heading, nowhere for none
	weight     []float32 // rarity of all lead words, worked out on building and opening
	standing   []float32 // what speaks for it before anything is typed, likewise
}

const nowhere = math.MaxUint32

func (h *headings) len() int { return len(h.leads) }

func (h *headings) entriesOf(n uint32) []uint32 {
	return h.entries[h.entryStart[n]:h.entryStart[n+1]]
}

// wordsOf are the lead words and the words aside of a heading.
func (h *headings) wordsOf(n uint32) (lead, aside []uint32) {
	all := h.words[h.wordStart[n]:h.wordStart[n+1]]
	return all[:h.leads[n]], all[h.leads[n]:]
}

func (h *headings) weigh(v *vocabulary) {
	h.weight = make([]float32, h.len())
	for n := range h.weight {
		lead, _ := h.wordsOf(uint32(n))
		for _, w := range lead {
			h.weight[n] += v.rarity[w]
		}
	}
}
