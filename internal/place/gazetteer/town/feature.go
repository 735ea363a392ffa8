package town

import "github.com/paulmach/orb"

// Feature is one thing drawn on a map. Coordinates are WGS84, longitude first,
// as orb and GeoJSON have them.
//
// Layer and Kind take these values:
//
//	road      motorway primary secondary tertiary residential service path rail  (line)
//	building  house terrace flats public commercial                             (polygon)
//	water     river lake                                                        (polygon)
//	landuse   park wood moor cemetery residential                               (polygon)
//	place     town village station hospital school carehome shop pub church police  (point)
//	address   house                                                             (point, House set)
//	boundary  force beat urban rural                                            (polygon)
//
// House is the number or name on the door, where the layer is building or
// address; Name is what a label says and may be empty.
type Feature struct {
	Layer    string
	Kind     string
	Name     string
	Geometry orb.Geometry
	House    string
}
