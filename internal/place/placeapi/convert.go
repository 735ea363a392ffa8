package placeapi

import (
	"math"
	"strconv"
	"strings"

	"bluelamp/internal/geo"
	"bluelamp/internal/place"
	"bluelamp/internal/place/gazetteer"
)

// positionOf writes a point in every spelling. Seven decimals are a centimetre.
func (g *Ground) positionOf(p geo.Point) Position {
	rounded := func(degrees float64) float64 { return math.Round(degrees*1e7) / 1e7 }
	shown := Position{Lat: rounded(p.Lat), Lon: rounded(p.Lon), PlusCode: p.PlusCode(10)}
	grid := geo.ToGrid(p)
	if exact, covered := g.shifted(p); covered {
		grid = exact
	}
	grid.Easting, grid.Northing = math.Round(grid.Easting), math.Round(grid.Northing)
	if grid.OnGrid() {
		shown.Easting, shown.Northing, shown.GridRef = int(grid.Easting), int(grid.Northing), grid.GridReference(8)
	}
	return shown
}

func (g *Ground) shifted(p geo.Point) (geo.GridPoint, bool) {
	if g.Shifts == nil {
		return geo.GridPoint{}, false
	}
	return g.Shifts.ToGrid(p)
}

func (g *Ground) standing(p geo.Point) Standing {
	w := g.Areas.WhereIs(p)
	return Standing{Force: areaOf(w.Force), Beat: areaOf(w.Beat), Area: string(w.Class)}
}

func areaOf(a *place.Area) *Area {
	if a == nil {
		return nil
	}
	return &Area{Code: a.Code, Name: a.Name}
}

func (g *Ground) placesOf(found []gazetteer.Found) []Place {
	all := make([]Place, len(found))
	for i, f := range found {
		all[i] = g.placeOf(f)
	}
	return all
}

func (g *Ground) placeOf(f gazetteer.Found) Place {
	e := f.Entry
	shown := Place{
		ID: e.ID, Kind: string(e.Kind), Class: e.Class, Text: e.Text(), Name: e.Name, Unit: e.Unit, House: e.House,
		Street: e.Street, Locality: e.Locality, Town: e.Town, Postcode: e.Postcode, Why: f.Why, Source: e.Source,
	}
	shown.Label, shown.Detail = lines(e)
	if e.UPRN != 0 {
		shown.UPRN = strconv.FormatUint(e.UPRN, 10)
	}
	if !e.Point.Zero() {
		at := g.positionOf(e.Point)
		shown.Position, shown.Standing = &at, g.standing(e.Point)
	}
	if f.Metres >= 0 {
		metres := int(math.Round(f.Metres))
		shown.Metres = &metres
	}
	return shown
}

// lines splits an entry into what it is and where that is.
func lines(e gazetteer.Entry) (label, detail string) {
	var where []string
	for _, part := range []string{e.Locality, e.Town, e.Postcode} {
		if part != "" && part != e.Name && (len(where) == 0 || where[len(where)-1] != part) {
			where = append(where, part)
		}
	}
	label, detail = e.Text(), strings.Join(where, ", ")
	if first, cut := strings.CutSuffix(label, ", "+detail); cut {
		label = first
	}
	return label, detail
}
