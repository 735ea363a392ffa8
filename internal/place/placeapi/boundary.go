package placeapi

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/simplify"

	"bluelamp/internal/geo"
	"bluelamp/internal/place"
	"bluelamp/internal/place/maptile"
)

// Boundaries is a GeoJSON feature collection (RFC 7946).
type Boundaries struct {
	Type     string     `json:"type" enum:"FeatureCollection"`
	Features []Boundary `json:"features"`
}

// Boundary is one area with its outline in WGS84 degrees.
type Boundary struct {
	Type       string `json:"type" enum:"Feature"`
	Properties struct {
		Kind string `json:"kind" enum:"force,beat,urban,rural"`
		Code string `json:"code" doc:"Empty for urban and rural ground that has none"`
		Name string `json:"name"`
	} `json:"properties"`
	Geometry Outline `json:"geometry"`
}

// Outline is the shape of a boundary.
type Outline struct {
	Type        string           `json:"type" enum:"MultiPolygon"`
	Coordinates orb.MultiPolygon `json:"coordinates" doc:"Polygons of rings of points; longitude first"`
}

// finest is how far, in degrees, a drawn boundary may lie from the one that was
// imported: some 20 m, a pixel at zoom 13. What decides is never the drawn one.
const finest = 0.0002

// boundariesOf draws areas, coarser by at most so many degrees.
func boundariesOf(areas []place.Area, coarser float64) Boundaries {
	all := Boundaries{Type: "FeatureCollection", Features: make([]Boundary, 0, len(areas))}
	for _, a := range areas {
		b := Boundary{Type: "Feature", Geometry: Outline{Type: "MultiPolygon", Coordinates: drawn(a.Shape, coarser)}}
		b.Properties.Kind, b.Properties.Code, b.Properties.Name = string(a.Kind), a.Code, a.Name
		all.Features = append(all.Features, b)
	}
	return all
}

func drawn(shape geo.Area, coarser float64) orb.MultiPolygon {
	var m orb.MultiPolygon
	for _, from := range shape.Polygons() {
		var polygon orb.Polygon
		for _, ring := range from {
			polygon = append(polygon, closed(ring))
		}
		m = append(m, polygon)
	}
	if coarser > 0 {
		if m = simplify.DouglasPeucker(coarser).MultiPolygon(m); m == nil {
			m = orb.MultiPolygon{}
		}
	}
	return m
}

// closed repeats the first point at the end, which RFC 7946 wants.
func closed(from geo.Ring) orb.Ring {
	ring := make(orb.Ring, 0, len(from)+1)
	for _, p := range from {
		ring = append(ring, orb.Point{p.Lon, p.Lat})
	}
	if len(ring) > 0 && ring[0] != ring[len(ring)-1] {
		ring = append(ring, ring[0])
	}
	return ring
}

// WriteAreas writes areas as OpenAtlas reads them.
func WriteAreas(w io.Writer, areas []place.Area) error {
	if err := json.NewEncoder(w).Encode(boundariesOf(areas, 0)); err != nil {
		return fmt.Errorf("write areas: %w", err)
	}
	return nil
}

// Lines are the boundaries of forces and beats for the map's tiles.
func Lines(areas []place.Area) []maptile.Feature {
	var all []maptile.Feature
	for _, a := range areas {
		if a.Kind == place.KindForce || a.Kind == place.KindBeat {
			all = append(all, maptile.Feature{Layer: maptile.Boundary, Class: string(a.Kind), Name: a.Name, Shape: drawn(a.Shape, 0)})
		}
	}
	return all
}
