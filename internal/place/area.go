package place

import (
	"slices"

	"bluelamp/internal/geo"
)

// Kind says what an area is for.
type Kind string

// The kinds of area.
const (
	KindForce Kind = "force"
	KindBeat  Kind = "beat"
	KindUrban Kind = "urban"
	KindRural Kind = "rural"
)

// Area is a force, a beat or a built-up or rural area. Code is the force's own or
// the statistics office's and is unique within its kind.
type Area struct {
	Code  string
	Name  string
	Kind  Kind
	Shape geo.Area
}

// Areas answers where a point lies among many areas. It may be read by many at
// once and is never changed.
type Areas struct {
	list     []Area
	index    *geo.Index
	hasUrban bool
}

// NewAreas indexes the areas in their order.
func NewAreas(list []Area) *Areas {
	a := &Areas{list: slices.Clone(list)}
	shapes := make([]geo.Area, len(list))
	for i, area := range list {
		shapes[i] = area.Shape
		a.hasUrban = a.hasUrban || area.Kind == KindUrban
	}
	a.index = geo.NewIndex(shapes)
	return a
}

// Class says by which target an area is attended.
type Class string

// The classes; unknown where no areas of either kind are loaded.
const (
	ClassUnknown Class = ""
	Urban        Class = "urban"
	Rural        Class = "rural"
)

// Whereabouts is what lies at a point. Force and Beat are nil where no such area
// is loaded there; of several beats that overlap, the first one loaded counts.
type Whereabouts struct {
	Force *Area
	Beat  *Area
	Class Class
}

// WhereIs says in which force and beat a point lies and whether it is urban or
// rural. A point in an area of either class has it, urban first; elsewhere in a
// known force it is rural if built-up areas are loaded at all.
func (a *Areas) WhereIs(p geo.Point) Whereabouts {
	var w Whereabouts
	var urban, rural bool
	found := a.index.At(p)
	slices.Sort(found)
	for _, i := range found {
		area := &a.list[i]
		switch {
		case area.Kind == KindForce && w.Force == nil:
			w.Force = area
		case area.Kind == KindBeat && w.Beat == nil:
			w.Beat = area
		case area.Kind == KindUrban:
			urban = true
		case area.Kind == KindRural:
			rural = true
		}
	}
	switch {
	case urban:
		w.Class = Urban
	case rural, a.hasUrban && w.Force != nil:
		w.Class = Rural
	}
	return w
}
