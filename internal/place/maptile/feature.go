package maptile

import (
	"context"

	"github.com/paulmach/orb"
)

// Layer is a layer of the tiles, in the spelling that the map's style reads.
type Layer string

// The layers, in the order in which a tile holds them.
const (
	Water       Layer = "water"       // areas, and rivers and coast as lines
	Landuse     Layer = "landuse"     // parks, woods, school grounds, built-up areas
	Building    Layer = "building"    // outlines
	Road        Layer = "road"        // lines; the class is one of the road classes below
	Rail        Layer = "rail"        // lines
	Boundary    Layer = "boundary"    // of areas, or lines; class "force" or "beat"; the name goes to Place
	Place       Layer = "place"       // points with a name
	HouseNumber Layer = "housenumber" // points; the name is the number or the house's name
)

var layers = []Layer{Water, Landuse, Building, Road, Rail, Boundary, Place, HouseNumber}

// Feature is one thing on the map. Shape is in WGS 84 degrees, longitude first:
// a Point, LineString, MultiLineString, Polygon or MultiPolygon. Class is a word
// of the layer (appear.go lists those that are shown early); Name and Ref (the
// number of a road) may be empty.
type Feature struct {
	Layer Layer
	Class string
	Name  string
	Ref   string
	Shape orb.Geometry
}

// Source gives features one by one, and the credit that its licence asks for.
type Source interface {
	Features(ctx context.Context, give func(Feature) error) error
	Attribution() string
}

// Drawn is a source of features that are already in memory. credit may be empty.
func Drawn(features []Feature, credit string) Source { return drawn{features, credit} }

type drawn struct {
	features []Feature
	credit   string
}

// Attribution is the credit handed in.
func (d drawn) Attribution() string { return d.credit }

// Features gives every feature in order.
func (d drawn) Features(ctx context.Context, give func(Feature) error) error {
	for _, f := range d.features {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := give(f); err != nil {
			return err
		}
	}
	return nil
}
