package town

import (
	"fmt"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/geojson"
)

// area is one polygon of policing: the force, a beat, urban or rural ground.
type area struct {
	kind, code, name string
	polygon          orb.Polygon
}

// drawMesh sets the corners of nine beats. Neighbours share their corners, so that
// the beats fill the force without gap or overlap; its inner corners lie in the
// towns, which several beats therefore share.
func (t *Town) drawMesh() {
	steps := [4]float64{0, 3300, 6700, width}
	for i := range t.mesh {
		for j := range t.mesh[i] {
			t.mesh[i][j] = metre{west + steps[j], south + steps[i]}
			if (i == 0 || i == 3) != (j == 0 || j == 3) {
				continue // on an edge, where moving it would be harmless but crooked
			}
			if i > 0 && i < 3 {
				t.mesh[i][j] = t.around(t.mesh[i][j], 60)
			}
		}
	}
}

func (t *Town) areas() []area {
	m := t.mesh
	outline := []metre{m[0][0], m[0][1], m[0][2], m[0][3], m[1][3], m[2][3], m[3][3], m[3][2], m[3][1], m[3][0], m[2][0], m[1][0], m[0][0]}
	list := []area{{kind: "force", code: "NS", name: county + " Police", polygon: polygon(outline)}}
	names := [3][3]string{
		{"Nettlewath", "Harsgill South", "Sallowby"},
		{"Ashgarth", "Harsgill North", "Cold Hallow"},
		{"Wickerthwaite", "Lanternby North", "Merebeck"},
	}
	for i := 0; i < 3; i++ {
		for j := 0; j < 3; j++ {
			ring := []metre{m[i][j], m[i][j+1], m[i+1][j+1], m[i+1][j], m[i][j]}
			list = append(list, area{kind: "beat", code: fmt.Sprintf("NS%d", 3*i+j+1), name: names[i][j], polygon: polygon(ring)})
		}
	}
	rural := polygon(outline)
	for _, s := range t.settlements {
		if s.class != "town" {
			continue
		}
		urban := polygon(s.ground())
		list = append(list, area{kind: "urban", name: s.name, polygon: urban})
		hole := urban[0].Clone()
		hole.Reverse()
		rural = append(rural, hole)
	}
	return append(list, area{kind: "rural", name: "Rural " + county, polygon: rural})
}

func (t *Town) boundaries() []Feature {
	var features []Feature
	for _, a := range t.areas() {
		features = append(features, Feature{Layer: "boundary", Kind: a.kind, Name: a.name, Geometry: a.polygon})
	}
	return features
}

// Areas is a GeoJSON feature collection in WGS84. Each feature has the properties
// kind (force, beat, urban or rural), name and, for the force and its beats, code.
func (t *Town) Areas() ([]byte, error) {
	collection := geojson.NewFeatureCollection()
	for _, a := range t.areas() {
		f := geojson.NewFeature(a.polygon)
		f.Properties["kind"], f.Properties["name"] = a.kind, a.name
		if a.code != "" {
			f.Properties["code"] = a.code
		}
		collection.Append(f)
	}
	text, err := collection.MarshalJSON()
	if err != nil {
		return nil, fmt.Errorf("write areas: %w", err)
	}
	return text, nil
}
