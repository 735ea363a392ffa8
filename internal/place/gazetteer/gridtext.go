package gazetteer

import (
	"fmt"
	"strconv"

	"bluelamp/internal/geo"
)

// GridText reads eastings and northings as sources write them, in metres of the
// British National Grid. The text says what is wrong and what to do; it is "" where
// all is well. Nought and nought means that there is no position (Code-Point Open
// gives it to postcodes without one).
func GridText(east, north string) (geo.Point, string) {
	x, errX := strconv.ParseFloat(east, 64)
	y, errY := strconv.ParseFloat(north, 64)
	if errX != nil || errY != nil {
		return geo.Point{}, fmt.Sprintf("easting %q or northing %q is not a number; write metres of the British National Grid", east, north)
	}
	if x == 0 && y == 0 {
		return geo.Point{}, ""
	}
	if !(x >= 0 && x <= 700_000 && y >= 0 && y <= 1_300_000) {
		return geo.Point{}, fmt.Sprintf("%s, %s lies outside the British National Grid; check that the columns are easting and northing in metres", east, north)
	}
	return geo.FromGrid(geo.GridPoint{Easting: x, Northing: y}), ""
}

// IsHouseNumber says whether text can be the number on a door: 14, 14a, 14-16,
// 12/3.
func IsHouseNumber(text string) bool { return isHouseNumber(text) }
