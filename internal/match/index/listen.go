package index

import (
	"math"
	"strings"

	"bluelamp/internal/match"
	"bluelamp/internal/match/name"
)

// heard is the sound of a name that one of the query may stand for.
type heard struct {
	code    uint32
	initial byte
	weight  float32 // 0 to 1: how likely it is meant
}

// mostSounds bounds how many sounds one name is followed to.
const mostSounds = 40

// listen works out which names, streets and towns the query may mean: as they
// were said or, wider, all that they may stand for.
func (h *hunt) listen(wider bool) {
	x, q := h.x, h.q
	h.firsts, h.lasts, h.streets, h.towns = h.firsts[:0], h.lasts[:0], h.streets[:0], h.towns[:0]
	for _, m := range []*memo{&h.firstSights, &h.lastSights, &h.placeSights} {
		m.clear()
	}
	h.firsts = h.hear(h.firsts, &x.first, q.First, wider, q.Partial&FirstPartial != 0, &h.partialFirst)
	h.lasts = h.hear(h.lasts, &x.last, q.Last, wider, q.Partial&LastPartial != 0, &h.partialLast)
	if q.Former != "" {
		h.lasts = addHeard(h.lasts, heard{sound(q.Former), q.Former[0], 1})
	}
	h.postcode, _ = x.places.postcodes.find(q.Postcode)
	h.hearStreet(wider)
	h.hearTown()
	h.crossedFirst, h.crossedLast = x.first.find(q.Last), x.last.find(q.First)
}

// mostStreets bounds how many streets the one heard may stand for.
const mostStreets = 16

// hearStreet follows other spellings only where no postcode says it better.
func (h *hunt) hearStreet(wider bool) {
	word := streetWord(h.q.Street)
	if word == "" {
		return
	}
	if h.q.Partial&StreetPartial != 0 && word == h.q.Street { // of "the oa" the last is the word begun
		word = word[strings.LastIndexByte(word, ' ')+1:]
	}
	streets := &h.x.places.streets
	h.streets = append(h.streets, heard{code: sound(word), weight: 1})
	switch {
	case h.q.Partial&StreetPartial != 0:
		var share float64
		h.streets = streets.begin(h.streets, word, mostStreets, &share)
	case wider && h.postcode == 0:
		for _, a := range streets.dictionary.Expand(word, mostStreets) {
			h.streets = streets.follow(h.streets, a)
		}
	}
}

// hear appends the sounds of a name, likeliest first. Of a partial one it also
// gives the share of all names that begin so.
func (h *hunt) hear(list []heard, n *names, text string, wider, partial bool, share *float64) []heard {
	if text == "" {
		return list
	}
	if partial {
		return n.begin(list, text, h.x.options.Names, share)
	}
	if !wider {
		return n.follow(list, name.Alternative{ID: -1, Name: text, Weight: 1})
	}
	if echo, ok := n.echoes.find(text, n.change); ok {
		return append(list, echo...)
	}
	list = n.stand(list, text, h.x.options.Names)
	n.echoes.keep(text, n.change, list)
	return list
}

// begin appends the sounds of the commonest names that begin so, and gives the
// share of all bearers whose name does.
func (n *names) begin(list []heard, text string, most int, share *float64) []heard {
	bearers, part := 0, 0.0
	for _, a := range n.dictionary.Prefix(text, most) {
		bearers += n.dictionary.Count(a.ID)
		part += a.Weight // a share of the bearers of all names that begin so
		a.Weight = 1
		list = n.follow(list, a)
	}
	if part > 0 {
		usual := math.Max(n.usual, math.Pow(usualLetter, float64(len(text))))
		*share = widened(float64(bearers)/part, float64(n.total), usual)
	}
	return list
}

// stand appends the sounds of all names that a name may stand for, its own and
// its parts first.
func (n *names) stand(list []heard, text string, most int) []heard {
	list = n.follow(list, name.Alternative{ID: -1, Name: text, Weight: 1})
	for _, a := range n.dictionary.Expand(text, most) {
		list = n.follow(list, a)
	}
	if strings.IndexByte(text, ' ') < 0 {
		return list
	}
	words := name.Words(text)
	for _, word := range words[:min(len(words), mostWords)] {
		for _, a := range n.dictionary.Expand(word, most/4) {
			list = n.follow(list, a)
		}
	}
	return list
}

// follow appends the sounds of one name that may be meant.
func (n *names) follow(list []heard, a name.Alternative) []heard {
	weight := float32(a.Weight)
	if a.ID >= 0 {
		list = addHeard(list, heard{n.codes[a.ID], a.Name[0], weight})
		for _, code := range n.parts[uint32(a.ID)+1] {
			list = addHeard(list, heard{code, a.Name[0], weight})
		}
		return list
	}
	words := name.Words(a.Name)
	list = addHeard(list, heard{sound(strings.Join(words, "")), a.Name[0], 1})
	if len(words) > 1 {
		for _, word := range words[:min(len(words), mostWords)] {
			list = addHeard(list, heard{sound(word), word[0], 1})
		}
	}
	return list
}

func addHeard(list []heard, one heard) []heard {
	for i := range list {
		if list[i].code == one.code && list[i].initial == one.initial {
			list[i].weight = max(list[i].weight, one.weight)
			return list
		}
	}
	if len(list) >= mostSounds {
		return list
	}
	return append(list, one)
}

// hearTown finds the town, or towns spelt nearly so where there is none.
func (h *hunt) hearTown() {
	towns, q := &h.x.places.towns, h.q
	if q.Town == "" {
		return
	}
	if id, ok := towns.find(q.Town); ok {
		h.towns = append(h.towns, id)
		return
	}
	for id, town := range towns.values {
		if town != "" && len(h.towns) < 4 && match.TownAgree(q.Town, town) != match.Different {
			h.towns = append(h.towns, uint32(id))
		}
	}
}
