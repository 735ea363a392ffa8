package maptile

import (
	"context"
	"fmt"

	"bluelamp/internal/place/gazetteer/town"
)

// Town is the source that draws the synthetic town. It is invented, so it asks
// for no credit.
func Town(features []town.Feature) Source { return invented(features) }

type invented []town.Feature

// Attribution is empty.
func (t invented) Attribution() string { return "" }

// Features gives the town in the classes of the map.
func (t invented) Features(ctx context.Context, give func(Feature) error) error {
	for _, f := range t {
		if err := ctx.Err(); err != nil {
			return err
		}
		drawn, shown, err := ofTown(f)
		if err == nil && shown {
			err = give(drawn)
		}
		if err != nil {
			return fmt.Errorf("town: %w", err)
		}
	}
	return nil
}

// townClasses are the kinds of the town that the map calls something else.
var townClasses = map[string]string{
	"road residential": "minor", "landuse residential": "built", "landuse moor": "grass",
	"place carehome": "landmark", "place shop": "landmark", "place pub": "landmark", "place church": "landmark",
	"water lake": "",
}

// ofTown says no to what lies in the town's list for others: whether a place
// counts as urban or rural is not drawn.
func ofTown(f town.Feature) (Feature, bool, error) {
	class, renamed := townClasses[f.Layer+" "+f.Kind]
	if !renamed {
		class = f.Kind
	}
	drawn := Feature{Class: class, Name: f.Name, Shape: f.Geometry}
	switch f.Layer {
	case "road":
		drawn.Layer = Road
		if f.Kind == "rail" {
			drawn.Layer = Rail
		}
	case "building":
		drawn.Layer, drawn.Class = Building, ""
	case "water", "landuse", "place":
		drawn.Layer = Layer(f.Layer)
	case "address":
		drawn.Layer, drawn.Class, drawn.Name = HouseNumber, "", f.House
	case "boundary":
		drawn.Layer = Boundary
		return drawn, f.Kind == "force" || f.Kind == "beat", nil
	default:
		return drawn, false, fmt.Errorf("there is no layer %q", f.Layer)
	}
	return drawn, true, nil
}
