package placeapi

import (
	"context"
	"net/http"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/place/maptile"
)

const tilePath = "/api/map/tiles/{z}/{x}/{y}"

type mapOut struct{ Body Map }

func (d door) sheet(_ context.Context, c *httpserver.Call, _ *struct{}) (*mapOut, error) {
	g := d.Ground(c.Force())
	out := &mapOut{Map{
		Searchable: g.Book.Len() > 0, Tiles: tilePath, MinZoom: maptile.MinZoom, MaxZoom: maptile.MaxZoom,
		Attribution: []string{}, Boundaries: g.boundaries,
	}}
	if b, known := g.bounds(); known {
		centre := g.positionOf(*g.middle)
		out.Body.Bounds, out.Body.Centre = &Bounds{West: b.West, South: b.South, East: b.East, North: b.North}, &centre
	}
	if g.Map != nil {
		out.Body.Available, out.Body.Version = true, g.Map.Version()
		out.Body.Attribution = append(out.Body.Attribution, g.Map.Attribution()...)
	}
	return out, nil
}

func (d door) tile(_ context.Context, c *httpserver.Call, w http.ResponseWriter, r *http.Request) error {
	g := d.Ground(c.Force())
	if g.Map == nil {
		return noMap
	}
	return g.Map.Answer(w, r)
}

func tileOperation() huma.Operation {
	o := op(tilePath, "get-tile", "One tile of the map: a Mapbox Vector Tile, gzipped")
	o.Responses = map[string]*huma.Response{
		"200": {Description: "The tile; empty where nothing is drawn", Content: map[string]*huma.MediaType{
			"application/vnd.mapbox-vector-tile": {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}},
		}},
		"304": {Description: "The browser has it: If-None-Match held the present ETag"},
	}
	return o
}
