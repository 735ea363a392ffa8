package placeapi

import (
	"context"
	"fmt"

	"bluelamp/internal/geo"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/place"
)

type whereIn struct {
	Lat    float64 `query:"lat" minimum:"-90" maximum:"90" required:"true"`
	Lon    float64 `query:"lon" minimum:"-180" maximum:"180" required:"true"`
	Radius float64 `query:"radius" minimum:"0" maximum:"200000" doc:"How exact the point is, in metres; 0: not known"`
}

type whereOut struct{ Body Where }

func (d door) where(_ context.Context, c *httpserver.Call, in *whereIn) (*whereOut, error) {
	p, given := pointOf(in.Lat, in.Lon)
	if !given {
		return nil, pointMissing.About("lat")
	}
	return &whereOut{d.Ground(c.Force()).where(p, in.Radius)}, nil
}

// nearestWithin is how far, in metres, the nearest door or landmark may be to be
// of use in telling a crew where to go. The figure is ours.
const nearestWithin = 2000

func (g *Ground) where(p geo.Point, radius float64) Where {
	finding := g.Areas.WrongForce(place.Location{Point: &p, RadiusM: radius}, g.Force)
	w := Where{
		Position: g.positionOf(p), Standing: g.standing(p), RadiusM: radius,
		Verdict: string(finding.Verdict), Words: finding.Words, Others: make([]Area, len(finding.Others)),
	}
	for i := range finding.Others {
		w.Others[i] = *areaOf(&finding.Others[i])
	}
	if found := g.Book.Near(p, nearestWithin, 1); len(found) > 0 {
		nearest := g.placeOf(found[0])
		w.Nearest = &nearest
	}
	return w
}

// Whereabouts is what an incident keeps of where it lies: the codes of force and
// beat, and urban or rural; empty where not known.
func (g *Ground) Whereabouts(lat, lon float64) (force, beat, area string) {
	p, given := pointOf(lat, lon)
	if !given {
		return "", "", ""
	}
	s := g.standing(p)
	if s.Force != nil {
		force = s.Force.Code
	}
	if s.Beat != nil {
		beat = s.Beat.Code
	}
	return force, beat, s.Area
}

// Doubt is a sentence for the screen where a location lies, or may lie, outside
// the force; empty where it does not or nobody can tell.
func (g *Ground) Doubt(l place.Location) string {
	finding := g.Areas.WrongForce(l, g.Force)
	switch finding.Verdict {
	case place.PossiblyOther:
		return fmt.Sprintf("This may be another force's ground: %s.", finding.Words)
	case place.CertainlyElse:
		return fmt.Sprintf("This is another force's ground if the position is right: %s.", finding.Words)
	}
	return ""
}
