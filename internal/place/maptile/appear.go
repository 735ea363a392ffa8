package maptile

// The zooms that have tiles of their own.
const (
	MinZoom = 5
	MaxZoom = 16
)

// appear says at which zoom a class is first shown; what is not listed follows
// its layer. Chosen by looking: a screen must neither be empty nor a tangle, and
// what a call handler names (stations, hospitals, roads) comes first.
var appear = map[Layer]map[string]int{
	Road: {
		"motorway": 5, "trunk": 7, "primary": 9, "secondary": 11, "tertiary": 12,
		"minor": 13, "pedestrian": 14, "service": 14, "track": 14, "path": 15,
	},
	Rail:  {"rail": 9, "tram": 13, "subway": 14},
	Water: {"coast": 5, "river": 9, "canal": 12, "stream": 14},
	Place: {
		"city": 5, "town": 8, "village": 11, "suburb": 12, "hamlet": 13, "neighbourhood": 14,
		"hospital": 13, "police": 13, "station": 13, "fire-station": 14, "university": 15,
		"park": 13, "water": 14, "school": 15, "landmark": 16, "beat": 11, "force": 5,
	},
	Boundary: {"force": 5, "beat": 10},
}

var layerAppears = map[Layer]int{
	Water: 5, Landuse: 7, Building: 13, Road: 14, Rail: 14, Boundary: 5, Place: 15, HouseNumber: 16,
}

// leastPixels is how large an area must be on the screen to be worth drawing.
var leastPixels = map[Layer]float64{Water: 4, Landuse: 6, Building: 4}

// tilePixels is the side of a vector tile on the screen, as MapLibre draws it.
const tilePixels = 512

func firstZoom(layer Layer, class string, k kind, around box) int {
	zoom, listed := appear[layer][class]
	if !listed {
		zoom = layerAppears[layer]
	}
	if least := leastPixels[layer]; k == area && least > 0 {
		for zoom < MaxZoom && pixels(around, zoom) < least {
			zoom++
		}
	}
	return max(zoom, MinZoom)
}

func pixels(around box, zoom int) float64 {
	return float64(around.longerSide()) / float64(uint64(1)<<(worldBits-zoom)) * tilePixels
}
