package geo

import "math"

// Index finds which of many areas hold a point without trying each: the
// rectangles around the areas are entered into cells of a tenth of a degree.
// It may be read by many at once and is never changed.
type Index struct {
	areas []Area
	cells map[cell][]int
	wide  []int
}

type cell struct{ lat, lon int32 }

const (
	cellsPerDegree = 10
	// mostCells bounds what one area enters; a country-sized one is kept apart
	// and tried each time, at the cost of comparing its rectangle.
	mostCells = 2500
)

// NewIndex enters the areas in their order.
func NewIndex(areas []Area) *Index {
	x := &Index{areas: areas, cells: make(map[cell][]int)}
	for i, a := range areas {
		x.enter(i, a.bounds)
	}
	return x
}

func (x *Index) enter(i int, b Bounds) {
	if b.South > b.North {
		return // an area without points holds none
	}
	low, high := cellOf(Point{b.South, b.West}), cellOf(Point{b.North, b.East})
	if int64(high.lat-low.lat+1)*int64(high.lon-low.lon+1) > mostCells {
		x.wide = append(x.wide, i)
		return
	}
	for lat := low.lat; lat <= high.lat; lat++ {
		for lon := low.lon; lon <= high.lon; lon++ {
			x.cells[cell{lat, lon}] = append(x.cells[cell{lat, lon}], i)
		}
	}
}

// At lists the positions, in the slice given to NewIndex, of the areas that hold
// p; the wide ones come last.
func (x *Index) At(p Point) []int {
	var held []int
	if !p.OnEarth() {
		return nil
	}
	for _, entered := range [][]int{x.cells[cellOf(p)], x.wide} {
		for _, i := range entered {
			if x.areas[i].Contains(p) {
				held = append(held, i)
			}
		}
	}
	return held
}

func cellOf(p Point) cell {
	return cell{int32(math.Floor(p.Lat * cellsPerDegree)), int32(math.Floor(p.Lon * cellsPerDegree))}
}
