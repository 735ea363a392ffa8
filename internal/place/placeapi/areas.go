package placeapi

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"bluelamp/internal/geo"
	"bluelamp/internal/place"
)

// AreaFields says which properties of a file of areas hold what is needed. Kind is
// the name of the property, or one of the kinds themselves where the whole file is
// of one kind. Own is the code that the file gives to the force whose ground this
// is; it becomes Force, the code by which Bluelamp knows it.
type AreaFields struct {
	Kind, Code, Name string
	Own, Force       string
}

// kinds of areas, as files spell them.
var kinds = []place.Kind{place.KindForce, place.KindBeat, place.KindUrban, place.KindRural}

// ReadAreas reads a GeoJSON file of areas. Those that cannot be used are left out
// and named in refused, a sentence each. Errors: geo.AreasUnfit, AreasWithoutUse.
func ReadAreas(r io.Reader, f AreaFields) (areas []place.Area, refused []string, err error) {
	features, leftOut, err := geo.ReadAreas(r)
	if err != nil {
		return nil, nil, err
	}
	if leftOut > 0 {
		refused = append(refused, fmt.Sprintf("%d shapes are no polygons and enclose nothing.", leftOut))
	}
	for i, one := range features {
		area, why := f.area(one)
		if why != "" {
			refused = append(refused, fmt.Sprintf("Area %d %s.", i+1, why))
			continue
		}
		areas = append(areas, area)
	}
	if len(areas) == 0 {
		return nil, refused, AreasWithoutUse
	}
	return areas, refused, nil
}

func (f AreaFields) area(one geo.Feature) (area place.Area, why string) {
	said := func(property, usual string) string {
		if property == "" {
			property = usual
		}
		text, _ := one.Properties[property].(string) // figures are no names or codes
		return strings.TrimSpace(text)
	}
	kind := place.Kind(strings.ToLower(f.Kind))
	if !slices.Contains(kinds, kind) {
		kind = place.Kind(strings.ToLower(said(f.Kind, "kind")))
	}
	area = place.Area{Kind: kind, Code: said(f.Code, "code"), Name: said(f.Name, "name"), Shape: one.Area}
	switch {
	case !slices.Contains(kinds, kind):
		return area, fmt.Sprintf("is of the kind %q, which is none of force, beat, urban and rural", kind)
	case area.Name == "":
		return area, "has no name"
	case area.Code == "" && (kind == place.KindForce || kind == place.KindBeat):
		return area, "has no code, and a " + string(kind) + " needs one"
	}
	if kind == place.KindForce {
		area.Code = f.forceCode(area.Code)
	}
	return area, ""
}

// forceCode spells a force's code as contacts are passed on by it.
func (f AreaFields) forceCode(code string) string {
	if f.Force != "" && code == f.Own {
		return f.Force
	}
	words := strings.FieldsFunc(strings.ToLower(code), func(c rune) bool { return (c < 'a' || c > 'z') && (c < '0' || c > '9') })
	return strings.Join(words, "-")
}
