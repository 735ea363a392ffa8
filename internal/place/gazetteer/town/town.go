// Package town invents a piece of country: Northshire, with the towns of Lanternby
// and Harsgill and six villages, some ninety streets and eighteen hundred
// addresses. Tests and the demonstration use it wherever real homes would be
// wrong. The same seed gives the same country, to the centimetre.
//
// It lies on the open fell between NY 70 20 and NY 80 30 of the British National
// Grid (Warcop Fell, east of Appleby), where no town stands, so that distances,
// grid references and checks for points at sea behave as they do for a real force.
// Its postcodes are of the area ZZ, which Royal Mail has never had, and its UPRNs
// begin with 9990000, a block that no authority is known to use. Refuges are never
// among named places, here as anywhere.
package town

import (
	"math/rand/v2"

	"bluelamp/internal/geo"
)

// The south-west corner of the country on the National Grid, and its width.
const (
	west  = 370_000.0
	south = 520_000.0
	width = 10_000.0
)

// county is what lies around the towns.
const county = "Northshire"

// metre is a point on the National Grid.
type metre struct{ e, n float64 }

func (m metre) point() geo.Point { return geo.FromGrid(geo.GridPoint{Easting: m.e, Northing: m.n}) }

// street is one named road.
type street struct {
	name, class    string
	locality, town string
	line           []metre
}

// house is one door.
type house struct {
	unit, number, name string // name of the house or of the building
	street             *street
	postcode           string
	uprn               uint64
	at                 metre
	corners            []metre // of the building; empty for flats after the first
	kind               string  // house, terrace, flats
}

// place is something with a name of its own.
type place struct {
	name, class    string
	locality, town string
	at             metre
	ground         []metre // outline, empty for a mere point
	layer, kind    string  // of the outline on the map
}

// settlement is a town or village: streets on a bent grid.
type settlement struct {
	name, class string
	locality    string // of addresses: the village
	town        string
	district    string
	centre      metre
	rows, cols  int
	spacing     float64
	nodes       [][]metre
}

// Town is the whole country. It does not change once made.
type Town struct {
	dice        *rand.Rand
	names       *names
	settlements []*settlement
	streets     []*street
	houses      []*house
	places      []*place
	river       []metre
	mesh        [4][4]metre
	nextUPRN    uint64
}

// New invents the country of a seed.
func New(seed uint64) *Town {
	dice := rand.New(rand.NewPCG(seed, 0x6c616d70))
	t := &Town{dice: dice, names: newNames(dice), nextUPRN: 999_000_000_001}
	t.settle()
	for _, s := range t.settlements {
		t.layStreets(s)
	}
	t.linkRoads()
	for _, s := range t.streets {
		t.build(s)
	}
	t.layRiver()
	t.furnish()
	t.drawMesh()
	return t
}

// Centre is the middle of the country, for a map's first view.
func (t *Town) Centre() geo.Point { return metre{west + width/2, south + width/2}.point() }

// around moves a point by up to so many metres either way.
func (t *Town) around(m metre, most float64) metre {
	return metre{m.e + (2*t.dice.Float64()-1)*most, m.n + (2*t.dice.Float64()-1)*most}
}
