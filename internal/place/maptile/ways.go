package maptile

import (
	"github.com/paulmach/orb"
	"github.com/paulmach/osm"
)

func (r *reading) drawWays() error {
	for _, way := range r.ways {
		lines := r.pieces(way)
		if len(lines) == 0 {
			continue
		}
		draw := r.drawLine
		if len(lines) == 1 && isArea(way, lines[0]) {
			draw = r.drawArea
		}
		if err := draw(way.Tags, lines); err != nil {
			return err
		}
	}
	return nil
}

// isArea: closed, and not a road or a barrier that only happens to be a loop.
// The library's rules are those of the OpenStreetMap wiki, "Polygon features".
func isArea(w *osm.Way, l orb.LineString) bool {
	return len(l) >= 4 && l[0] == l[len(l)-1] && w.Polygon()
}

func (r *reading) drawLine(tags osm.Tags, lines []orb.LineString) error {
	fits, ok := fitting(lineRules, tags)
	if !ok {
		return nil
	}
	for _, l := range lines {
		f := Feature{Layer: fits.layer, Class: fits.class, Name: tags.Find("name"), Ref: tags.Find("ref"), Shape: l}
		if err := r.give(f); err != nil {
			return err
		}
	}
	return nil
}

func (r *reading) drawArea(tags osm.Tags, lines []orb.LineString) error {
	return r.drawPolygon(tags, orb.Polygon{orb.Ring(lines[0])})
}

func (r *reading) drawPolygon(tags osm.Tags, p orb.Polygon) error {
	if fits, ok := fitting(areaRules, tags); ok {
		if err := r.give(Feature{Layer: fits.layer, Class: fits.class, Shape: p}); err != nil {
			return err
		}
	}
	at, ok := inside(p)
	if !ok {
		return nil
	}
	return r.labels(tags, at)
}

// drawRelations draws areas with holes, put together from their members.
func (r *reading) drawRelations() error {
	for _, relation := range r.relations {
		var outer, inner []orb.LineString
		for _, m := range relation.Members {
			way := r.member[osm.WayID(m.Ref)]
			if m.Type != osm.TypeWay || way == nil {
				continue // beyond the edge of the extract
			}
			if m.Role == "inner" {
				inner = append(inner, r.pieces(way)...)
			} else {
				outer = append(outer, r.pieces(way)...)
			}
		}
		for i, p := range polygons(rings(outer), rings(inner)) {
			tags := relation.Tags
			if i > 0 { // one label is enough
				tags = unnamed(tags)
			}
			if err := r.drawPolygon(tags, p); err != nil {
				return err
			}
		}
	}
	return nil
}

func unnamed(tags osm.Tags) osm.Tags {
	var left osm.Tags
	for _, t := range tags {
		if t.Key != "name" && t.Key != "addr:housenumber" && t.Key != "addr:housename" {
			left = append(left, t)
		}
	}
	return left
}
