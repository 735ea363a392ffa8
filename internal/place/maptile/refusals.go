package maptile

import (
	"errors"

	"bluelamp/internal/fault"
)

// TileOutside refuses a zoom, column or row that does not exist.
var TileOutside = fault.New(fault.Invalid, "place.tile-outside",
	"There is no such map tile. Ask for a zoom from 5 to 16 and a column and row of that zoom.")

// ErrDamaged is returned by Open for a file that Save did not write whole.
// Build the map again from its sources.
var ErrDamaged = errors.New("the map file is damaged or of another version: import the map again")
