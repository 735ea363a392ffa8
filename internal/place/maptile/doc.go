// Package maptile keeps the drawing of a force's area and cuts vector tiles
// from it, so that a map needs no server but Bluelamp itself and no internet.
//
// Sources (an OpenStreetMap extract, drawn features such as the synthetic town,
// boundaries) are merged by Build into one Store. A Store is one block of bytes,
// the same in memory and on disk: features as varints, and for each zoom one
// packed tree over the boxes of the features that appear at that zoom. Opening
// one therefore reads a file and checks its sum, and nothing else.
//
// A tile at zoom z takes the features that appear at 5..z, clips them to the
// tile, simplifies them to half a pixel and writes Mapbox Vector Tile 2.1
// (https://github.com/mapbox/vector-tile-spec). Beyond zoom 16 the browser
// enlarges the tile of zoom 16. What a tile may cost is bounded: see tile.go.
//
// It knows shapes, classes and names of what is drawn; it does not know what a
// beat or a hospital means to anybody.
package maptile
