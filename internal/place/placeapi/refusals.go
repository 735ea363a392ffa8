package placeapi

import "bluelamp/internal/fault"

var (
	nothingTyped = fault.New(fault.Invalid, "place.nothing-typed",
		"Type an address, a street, a postcode, a place or a position.")
	pointMissing = fault.New(fault.Invalid, "place.point-missing",
		"Give the latitude and the longitude of a point on earth, such as lat=54.62&lon=-2.39.")
	noMap = fault.New(fault.NotFound, "place.no-map",
		"There is no map for this force yet. An administrator makes one with: bluelamp place import.")
	wordsNotConfigured = fault.New(fault.Unavailable, "place.words-not-configured",
		"Three-word addresses cannot be looked up here, because no service is configured. Ask for a street, a landmark or a grid reference.")
)

// AreasWithoutUse is the refusal of a file of areas of which nothing could be used.
var AreasWithoutUse = fault.New(fault.Invalid, "place.areas-without-use",
	"No area of this file could be used. Each needs the properties kind (force, beat, urban or rural), name and code; "+
		"say which properties hold them, such as wards.geojson,kind=beat,code=WD13CD,name=WD13NM.")
