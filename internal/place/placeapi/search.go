package placeapi

import (
	"context"
	"slices"
	"strings"

	"bluelamp/internal/geo"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/place/gazetteer"
)

type searchIn struct {
	Q     string  `query:"q" maxLength:"200" doc:"What was typed so far" example:"14 high st lant"`
	Lat   float64 `query:"lat" minimum:"-90" maximum:"90" doc:"With lon: where the caller may be; what lies near comes first"`
	Lon   float64 `query:"lon" minimum:"-180" maximum:"180"`
	Kinds string  `query:"kinds" maxLength:"100" doc:"Kinds wanted, with commas between; empty: all" example:"address,street"`
	Limit int     `query:"limit" minimum:"1" maximum:"50" default:"10"`
}

type placesOut struct {
	Body struct {
		Places     []Place `json:"places"`
		Searchable bool    `json:"searchable" doc:"False: no gazetteer was imported, and only positions are understood"`
	}
}

func (d door) search(ctx context.Context, c *httpserver.Call, in *searchIn) (*placesOut, error) {
	if strings.TrimSpace(in.Q) == "" {
		return nil, nothingTyped.About("q")
	}
	kinds, err := readKinds(in.Kinds)
	if err != nil {
		return nil, err
	}
	g := d.Ground(c.Force())
	near, given := pointOf(in.Lat, in.Lon)
	if !given && g.middle != nil {
		near = *g.middle
	}
	o := gazetteer.Options{Kinds: kinds, Limit: in.Limit}
	if given || g.middle != nil {
		o.Near = &near
	}
	found := g.Book.Search(ctx, in.Q, o)
	if !given {
		for i := range found {
			found[i].Metres = -1 // nobody asked how far it is from the middle of the force
		}
	}
	return g.answer(found), nil
}

func (g *Ground) answer(found []gazetteer.Found) *placesOut {
	out := &placesOut{}
	out.Body.Places, out.Body.Searchable = g.placesOf(found), g.Book.Len() > 0
	return out
}

var allKinds = []gazetteer.Kind{
	gazetteer.Address, gazetteer.Street, gazetteer.Junction, gazetteer.Postcode, gazetteer.Place, gazetteer.Coordinate,
}

func readKinds(text string) ([]gazetteer.Kind, error) {
	var wanted []gazetteer.Kind
	for word := range strings.SplitSeq(text, ",") {
		kind := gazetteer.Kind(strings.TrimSpace(word))
		if kind == "" {
			continue
		}
		if !slices.Contains(allKinds, kind) {
			return nil, gazetteer.UnknownKind.With(string(kind)).About("kinds")
		}
		wanted = append(wanted, kind)
	}
	return wanted, nil
}

// pointOf says whether a point was given: nought and nought is what a left-out
// query reads as, and no force lies there.
func pointOf(lat, lon float64) (geo.Point, bool) {
	p := geo.Point{Lat: lat, Lon: lon}
	return p, p.OnEarth() && !p.Zero()
}

type nearIn struct {
	Lat    float64 `query:"lat" minimum:"-90" maximum:"90" required:"true"`
	Lon    float64 `query:"lon" minimum:"-180" maximum:"180" required:"true"`
	Radius float64 `query:"radius" minimum:"1" maximum:"5000" default:"250" doc:"Metres"`
	Limit  int     `query:"limit" minimum:"1" maximum:"50" default:"20"`
}

func (d door) near(_ context.Context, c *httpserver.Call, in *nearIn) (*placesOut, error) {
	p, given := pointOf(in.Lat, in.Lon)
	if !given {
		return nil, pointMissing.About("lat")
	}
	g := d.Ground(c.Force())
	return g.answer(g.Book.Near(p, in.Radius, in.Limit)), nil
}
