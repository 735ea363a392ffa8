package gazetteer

import (
	"math"
	"math/bits"

	"bluelamp/internal/geo"
)

// prior is what speaks for a heading before any word is compared: that it is near
// the caller, and that it is a place people name.
type prior struct {
	known    bool
	lat, lon int32
	narrow   float32 // how much shorter a degree of longitude is here than one of latitude
}

func priorAt(near *geo.Point) *prior {
	if near == nil || near.Zero() || !near.OnEarth() {
		return &prior{}
	}
	lat, lon := units(*near)
	return &prior{known: true, lat: lat, lon: lon, narrow: float32(math.Cos(near.Lat * math.Pi / 180))}
}

// nearness is what being on the spot is worth: less than one misspelt word, more
// than any preference between kinds. It falls by the same amount for each tenfold
// distance, since a hint may be a doorstep or the middle of a county.
const nearness = 0.12

func (p *prior) at(lat, lon int32) float32 {
	if !p.known || lat == none {
		return 0
	}
	const hundred = 8993 // a hundred metres, in ten-millionths of a degree of latitude
	dy := (float32(lat) - float32(p.lat)) / hundred
	dx := (float32(lon) - float32(p.lon)) / hundred * p.narrow
	tenfold := 0.5 * 0.30103 * roughLog2(1+dy*dy+dx*dx)
	return nearness * max(0, 1-tenfold/3.5)
}

// roughLog2 is within 0.09 of the logarithm: a float's bits are its exponent and
// then its mantissa. It is asked a hundred thousand times in one search.
func roughLog2(x float32) float32 {
	return float32(math.Float32bits(x))/(1<<23) - 127
}

func (p *prior) metres(lat, lon int32) float64 {
	if !p.known || lat == none {
		return -1
	}
	return metres(p.lat, p.lon, lat, lon)
}

func (p *prior) of(b *Book, h uint32) float32 {
	return p.at(b.headings.lat[h], b.headings.lon[h]) + b.headings.standing[h]
}

// stand works out for each heading how readily people name such a thing: the more
// addresses it has, and the larger a place it is, the more.
func (b *Book) stand() {
	classes := make([]float32, len(b.classes))
	for i, text := range b.classes {
		classes[i] = standingOf(b.text.at(text))
	}
	b.headings.standing = make([]float32, b.headings.len())
	for h := range b.headings.standing {
		entries := b.headings.entriesOf(uint32(h))
		score := 0.003 * float32(bits.Len(uint(len(entries))))
		switch kinds[b.entries.kind[entries[0]]] {
		case Street:
			score += 0.02
		case Place:
			score += classes[b.entries.class[entries[0]]]
		}
		b.headings.standing[h] = score
	}
}

func standingOf(class string) float32 {
	switch class {
	case "city":
		return 0.06
	case "town":
		return 0.05
	case "village":
		return 0.04
	case "suburb", "hospital", "railway station", "underground station", "police station":
		return 0.03
	case "bus stop", "building", "tram stop":
		return -0.03 // they bear the name of what is beside them
	}
	return 0
}
