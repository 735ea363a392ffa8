package geo

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// Shifts is Ordnance Survey's OSTN15: for each kilometre of the projection of
// ETRS89 degrees, how many metres to add to reach the National Grid. With it the
// transformation is exact by definition; without it, ToGrid and FromGrid are
// within 5 metres. It may be read by many at once and is never changed.
type Shifts struct {
	metres []shift
	filled []bool
}

type shift struct{ east, north float32 } // 32 bits keep 0.01 mm at 100 m

// The published grid runs from nought to 700 km east and 1,250 km north.
const (
	shiftColumns = 701
	shiftRows    = 1251
	kilometre    = 1000.0
)

// The columns of OSTN15_OSGM15_DataFile.txt that are read, by their names.
var shiftHeads = [4]string{"ETRS89_Easting", "ETRS89_Northing", "ETRS89_OSGB36_EShift", "ETRS89_OSGB36_NShift"}

// ReadShifts reads the file that Ordnance Survey publishes, header row first. A
// part of it will do. Where both shifts are nought the point lies outside the
// transformation and counts as missing. Error: ShiftsUnfit.
func ReadShifts(r io.Reader) (*Shifts, error) {
	rows := csv.NewReader(r)
	rows.ReuseRecord = true
	columns, err := shiftPositions(rows)
	if err != nil {
		return nil, err
	}
	s := &Shifts{metres: make([]shift, shiftColumns*shiftRows), filled: make([]bool, shiftColumns*shiftRows)}
	for count := 0; ; count++ {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return s, nil
		}
		if err != nil {
			return nil, ShiftsUnfit.With(err)
		}
		if count >= shiftColumns*shiftRows {
			return nil, ShiftsUnfit.With("it has too many rows")
		}
		if err := s.enter(row, columns); err != nil {
			return nil, err
		}
	}
}

func shiftPositions(rows *csv.Reader) (columns [4]int, err error) {
	head, err := rows.Read()
	if err != nil {
		return columns, ShiftsUnfit.With("it has no header row")
	}
	for i, name := range shiftHeads {
		columns[i] = -1
		for j, got := range head {
			if strings.EqualFold(strings.Trim(got, " \ufeff"), name) {
				columns[i] = j
			}
		}
		if columns[i] < 0 {
			return columns, ShiftsUnfit.With("it has no column " + name)
		}
	}
	return columns, nil
}

func (s *Shifts) enter(row []string, columns [4]int) error {
	var figures [4]float64
	for i, c := range columns {
		f, err := strconv.ParseFloat(strings.TrimSpace(row[c]), 64)
		if err != nil || math.IsNaN(f) || math.Abs(f) > gridHeight {
			return ShiftsUnfit.With(fmt.Sprintf("%q is not a figure in metres", row[c]))
		}
		figures[i] = f
	}
	at, ok := shiftAt(figures[0]/kilometre, figures[1]/kilometre)
	if !ok {
		return ShiftsUnfit.With("a row lies off the grid of whole kilometres")
	}
	s.metres[at] = shift{east: float32(figures[2]), north: float32(figures[3])}
	s.filled[at] = figures[2] != 0 || figures[3] != 0
	return nil
}

func shiftAt(column, row float64) (int, bool) {
	if column != math.Floor(column) || row != math.Floor(row) ||
		column < 0 || column >= shiftColumns || row < 0 || row >= shiftRows {
		return 0, false
	}
	return int(row)*shiftColumns + int(column), true
}

// ToGrid turns degrees into National Grid metres. It answers false where the
// grid of shifts has a gap; ToGrid without shifts still answers there.
func (s *Shifts) ToGrid(p Point) (GridPoint, bool) {
	g := grs80().project(p)
	east, north, ok := s.between(g)
	return GridPoint{Easting: g.Easting + east, Northing: g.Northing + north}, ok
}

// FromGrid is the way back: shifts are indexed by the unshifted position, so a
// guess is corrected until it stands still (Ordnance Survey's guide, section 6.7).
func (s *Shifts) FromGrid(g GridPoint) (Point, bool) {
	guess := g
	for range 10 {
		east, north, ok := s.between(guess)
		if !ok {
			return Point{}, false
		}
		guess = GridPoint{Easting: g.Easting - east, Northing: g.Northing - north}
	}
	return grs80().unproject(guess), true
}

// between interpolates in both directions between the four corners of a kilometre.
func (s *Shifts) between(g GridPoint) (east, north float64, ok bool) {
	column, row := math.Floor(g.Easting/kilometre), math.Floor(g.Northing/kilometre)
	t, u := g.Easting/kilometre-column, g.Northing/kilometre-row
	for _, corner := range [4]struct{ column, row, weight float64 }{
		{column, row, (1 - t) * (1 - u)}, {column + 1, row, t * (1 - u)},
		{column + 1, row + 1, t * u}, {column, row + 1, (1 - t) * u},
	} {
		at, on := shiftAt(corner.column, corner.row)
		if !on || !s.filled[at] {
			return 0, 0, false
		}
		east += corner.weight * float64(s.metres[at].east)
		north += corner.weight * float64(s.metres[at].north)
	}
	return east, north, true
}
