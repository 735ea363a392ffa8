package place

import (
	"fmt"
	"slices"

	"bluelamp/internal/geo"
)

// Verdict says whether a location lies in the force that took the call.
type Verdict string

// The verdicts. None decides anything: a person hands the call over, or keeps it.
const (
	ForceUnknown  Verdict = "unknown"         // no position, or our boundary is not loaded
	Ours          Verdict = "ours"            // the whole area lies inside, or a point of unsaid accuracy does
	PossiblyOther Verdict = "possibly-other"  // the boundary runs through the area
	CertainlyElse Verdict = "certainly-other" // the whole area lies outside, as far as the position is right
)

// Finding is a verdict with whom to hand over to and the words for the screen.
// Others are the forces that the area touches, other than ours, the likeliest
// first; none are named where their boundaries are not loaded.
type Finding struct {
	Verdict Verdict
	Others  []Area
	Words   string
}

// WrongForce looks whether a location lies outside the force of that code. The
// area is the circle of the radius at 95 %; where the accuracy was not said,
// "certainly other" is never found.
func (a *Areas) WrongForce(l Location, ours string) Finding {
	at := slices.IndexFunc(a.list, func(area Area) bool { return area.Kind == KindForce && area.Code == ours })
	switch {
	case !l.Usable():
		return Finding{Verdict: ForceUnknown, Words: "no position to compare with the boundary"}
	case at < 0:
		return Finding{Verdict: ForceUnknown, Words: "our boundary is not loaded"}
	}
	home, radius := a.list[at], l.Radius95()
	inside := home.Shape.Contains(*l.Point)
	edge := home.Shape.EdgeDistance(*l.Point)
	f := Finding{Others: a.othersWithin(*l.Point, radius, ours)}
	switch {
	case inside && radius == 0:
		f.Verdict, f.Others = Ours, nil
		f.Words = fmt.Sprintf("in %s, %s from the boundary if the position is right", home.Name, metres(edge))
	case inside && edge > radius:
		f.Verdict, f.Others = Ours, nil
		f.Words = fmt.Sprintf("in %s, %s from the boundary", home.Name, metres(edge))
	case inside:
		f.Verdict = PossiblyOther
		f.Words = fmt.Sprintf("probably in %s, but the boundary is %s away and the position only good to %s", home.Name, metres(edge), metres(radius))
	case radius > 0 && edge > radius:
		f.Verdict = CertainlyElse
		f.Words = fmt.Sprintf("outside %s, %s from the boundary", home.Name, metres(edge))
	case radius > 0:
		f.Verdict = PossiblyOther
		f.Words = fmt.Sprintf("probably outside %s, but the boundary is %s away and the position only good to %s", home.Name, metres(edge), metres(radius))
	default:
		f.Verdict = PossiblyOther
		f.Words = fmt.Sprintf("outside %s by %s if the position is right; its accuracy is not known", home.Name, metres(edge))
	}
	if len(f.Others) > 0 && f.Verdict != Ours {
		f.Words += "; nearest: " + f.Others[0].Name
	}
	return f
}

// othersWithin lists the forces other than ours that hold the point, then those
// whose edge comes within the radius.
func (a *Areas) othersWithin(p geo.Point, radius float64, ours string) []Area {
	var holding, touching []Area
	for _, area := range a.list {
		switch {
		case area.Kind != KindForce || area.Code == ours:
		case area.Shape.Contains(p):
			holding = append(holding, area)
		case radius > 0 && nearBox(area.Shape.Bounds(), p, radius) && area.Shape.EdgeDistance(p) <= radius:
			touching = append(touching, area)
		}
	}
	return append(holding, touching...)
}

// nearBox spares measuring every edge of forces at the other end of the country.
func nearBox(b geo.Bounds, p geo.Point, radius float64) bool {
	north, east := geo.Destination(p, 0, radius), geo.Destination(p, 90, radius)
	tall, wide := north.Lat-p.Lat, east.Lon-p.Lon
	return p.Lat+tall >= b.South && p.Lat-tall <= b.North && p.Lon+wide >= b.West && p.Lon-wide <= b.East
}
