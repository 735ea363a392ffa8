package maptile

import (
	"fmt"

	"github.com/paulmach/orb"
	"github.com/paulmach/orb/clip"
	"github.com/paulmach/orb/encoding/mvt"
	"github.com/paulmach/orb/geojson"
	"github.com/paulmach/orb/simplify"
)

// What one tile may cost. A tile of a dense city centre has about 10,000
// features and 100,000 spots; beyond the bounds the features that appear latest
// are left out, since the trees are read from the first zoom on.
const (
	maxFeatures = 40_000
	maxSpots    = 500_000
)

// The grid of a tile, and how far shapes reach beyond its edge so that the
// strokes of neighbours meet. Eight units are a pixel.
const (
	extent     = 4096
	extentBits = 12
	buffer     = 64
)

type tileID struct{ z, x, y int }

// Tile is the vector tile z/x/y, gzipped, and its entity tag. It is refused
// with TileOutside when there can be no such tile; where nothing is drawn it is
// an empty tile.
func (s *Store) Tile(z, x, y int) (gz []byte, etag string, err error) {
	if z < MinZoom || z > MaxZoom || x < 0 || y < 0 || x >= 1<<z || y >= 1<<z {
		return nil, "", TileOutside
	}
	id := tileID{z, x, y}
	etag = `"` + s.version + `"`
	if gz, there := s.kept.get(id); there {
		return gz, etag, nil
	}
	s.drawing <- struct{}{}
	defer func() { <-s.drawing }()
	if gz, err = mvt.MarshalGzipped(s.draw(id)); err != nil {
		return nil, "", fmt.Errorf("encode tile %d/%d/%d: %w", z, x, y, err)
	}
	s.kept.put(id, gz)
	return gz, etag, nil
}

func (s *Store) draw(id tileID) mvt.Layers {
	d := drawing{
		frame: frameOf(id),
		thin:  simplify.DouglasPeucker(tolerance(id.z)),
		into:  make([][]*geojson.Feature, len(layers)),
		lines: map[look][]orb.LineString{},
	}
	for zoom := MinZoom; zoom <= id.z; zoom++ {
		s.trees[zoom].search(d.frame.around, func(_ box, at uint32) bool {
			return d.add(s.recordAt(at))
		})
	}
	d.addLines()
	var out mvt.Layers
	for i, features := range d.into {
		if len(features) > 0 {
			out = append(out, &mvt.Layer{Name: string(layers[i]), Version: 2, Extent: extent, Features: features})
		}
	}
	return out
}

// tolerance is half a pixel; the tiles of the last zoom are enlarged up to
// eight times by the browser and stay exact.
func tolerance(zoom int) float64 {
	if zoom == MaxZoom {
		return 0.5
	}
	return 4
}

// drawing is a tile in the making. Lines wait until all are there, see addLines.
type drawing struct {
	frame    frame
	thin     orb.Simplifier
	into     [][]*geojson.Feature
	lines    map[look][]orb.LineString
	looks    []look // of lines, in the order in which they were met
	features int
	spots    int
}

// add draws one record, and says whether there is room for more.
func (d *drawing) add(r record) bool {
	g, spots := r.geometry(d.frame)
	d.spots += spots
	switch g := clipped(g).(type) {
	case nil:
	case orb.LineString:
		d.wait(r.look, g)
	case orb.MultiLineString:
		d.wait(r.look, g...)
	default:
		d.put(r.look, g)
	}
	return d.features < maxFeatures && d.spots < maxSpots
}

func (d *drawing) wait(l look, lines ...orb.LineString) {
	if _, met := d.lines[l]; !met {
		d.looks = append(d.looks, l)
	}
	d.lines[l] = append(d.lines[l], lines...)
	d.features++
}

// addLines draws the lines, those that look alike joined end to end: a street
// is mapped in many short pieces, none of which has room for its name.
func (d *drawing) addLines() {
	for _, l := range d.looks {
		for _, line := range joined(d.lines[l]) {
			d.put(l, line)
		}
	}
}

func (d *drawing) put(l look, g orb.Geometry) {
	if _, isPoint := g.(orb.Point); !isPoint {
		if g = onGrid(d.thin.Simplify(g)); g == nil {
			return
		}
	}
	f := &geojson.Feature{Properties: geojson.Properties{}, Geometry: g}
	for key, value := range map[string]string{"class": l.class, "name": l.name, "ref": l.ref} {
		if value != "" {
			f.Properties[key] = value
		}
	}
	d.into[l.layer] = append(d.into[l.layer], f)
	if _, isLine := g.(orb.LineString); !isLine {
		d.features++
	}
}

// clipped is nil for what leaves nothing in the tile. A label's point belongs
// to one tile alone, or it would be written twice.
func clipped(g orb.Geometry) orb.Geometry {
	if p, isPoint := g.(orb.Point); isPoint {
		if p[0] < 0 || p[1] < 0 || p[0] >= extent || p[1] >= extent {
			return nil
		}
		return rounded(p)
	}
	return clip.Geometry(orb.Bound{Min: orb.Point{-buffer, -buffer}, Max: orb.Point{extent + buffer, extent + buffer}}, g)
}
