package geo

import (
	"fmt"
	"io"
	"maps"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geojson"
)

// Bounds of a file of areas. All wards of Great Britain at full detail are about
// 8,500 areas and 150 MB.
const (
	MaxAreaBytes = 256 << 20
	MaxAreas     = 100_000
)

// Feature is an area with what the file says of it, such as its name.
type Feature struct {
	Area       Area
	Properties map[string]any
}

// ReadAreas reads a GeoJSON feature collection (RFC 7946) of polygons and
// multipolygons. Other shapes are left out and counted. Error: AreasUnfit.
func ReadAreas(r io.Reader) (features []Feature, leftOut int, err error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxAreaBytes+1))
	if err != nil {
		return nil, 0, fmt.Errorf("read areas: %w", err)
	}
	if len(data) > MaxAreaBytes {
		return nil, 0, AreasUnfit.With(fmt.Sprintf("it is larger than %d MB", MaxAreaBytes>>20))
	}
	collection, err := geojson.UnmarshalFeatureCollection(data)
	if err != nil {
		return nil, 0, AreasUnfit.With(err)
	}
	if len(collection.Features) > MaxAreas {
		return nil, 0, AreasUnfit.With(fmt.Sprintf("it has more than %d areas", MaxAreas))
	}
	for i, f := range collection.Features {
		polygons := polygonsOf(f)
		if polygons == nil {
			leftOut++
			continue
		}
		area := NewArea(polygons...)
		if b := area.bounds; !(Point{b.South, b.West}).OnEarth() || !(Point{b.North, b.East}).OnEarth() {
			return nil, 0, AreasUnfit.With(fmt.Sprintf("area %d is not in degrees", i+1))
		}
		features = append(features, Feature{Area: area, Properties: maps.Clone(f.Properties)})
	}
	return features, leftOut, nil
}

func polygonsOf(f *geojson.Feature) []Polygon {
	if f == nil {
		return nil
	}
	switch g := f.Geometry.(type) {
	case orb.Polygon:
		return multi(orb.MultiPolygon{g})
	case orb.MultiPolygon:
		return multi(g)
	}
	return nil
}

// multi drops what has no corners, so that an empty geometry counts as none.
func multi(m orb.MultiPolygon) []Polygon {
	var polygons []Polygon
	for _, from := range m {
		if len(from) == 0 || len(from[0]) < 3 {
			continue
		}
		polygon := make(Polygon, len(from))
		for i, ring := range from {
			polygon[i] = make(Ring, len(ring))
			for j, p := range ring {
				polygon[i][j] = Point{Lat: p.Lat(), Lon: p.Lon()}
			}
		}
		polygons = append(polygons, polygon)
	}
	return polygons
}
