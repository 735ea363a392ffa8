package geo

import (
	"fmt"
	"math"
	"strings"
)

// The National Grid's extent in metres, as lettered by Ordnance Survey.
const (
	gridWidth  = 700000
	gridHeight = 1300000
	letterSide = 100000
)

// Square is what a grid reference names: not a point but a square, whose
// south-west corner and side in metres it gives.
type Square struct {
	SouthWest GridPoint
	Side      float64
}

// Centre is the best single guess of a point in the square.
func (s Square) Centre() GridPoint {
	return GridPoint{Easting: s.SouthWest.Easting + s.Side/2, Northing: s.SouthWest.Northing + s.Side/2}
}

// OnGrid says whether g lies within the lettered National Grid.
func (g GridPoint) OnGrid() bool {
	return g.Easting >= 0 && g.Easting < gridWidth && g.Northing >= 0 && g.Northing < gridHeight
}

// ReadGridReference reads "SU 1234 5678", "su12345678", "TQ 30 80", "TQ": two
// letters and none to ten digits, an even count, with or without spaces.
// Errors: GridReferenceUnfit, OffGrid.
func ReadGridReference(s string) (Square, error) {
	fields := strings.Fields(strings.ToUpper(strings.ReplaceAll(s, ",", " ")))
	joined := strings.Join(fields, "")
	if len(joined) < 2 || len(joined) > 12 || len(joined)%2 != 0 || !evenHalves(fields) {
		return Square{}, GridReferenceUnfit
	}
	east, north, ok := cornerOf(joined[0], joined[1])
	if !ok {
		return Square{}, GridReferenceUnfit
	}
	digits := joined[2:]
	if strings.Trim(digits, "0123456789") != "" {
		return Square{}, GridReferenceUnfit
	}
	half := len(digits) / 2
	side := letterSide / math.Pow10(half)
	corner := GridPoint{
		Easting:  east + whole(digits[:half])*side,
		Northing: north + whole(digits[half:])*side,
	}
	if !corner.OnGrid() {
		return Square{}, OffGrid
	}
	return Square{SouthWest: corner, Side: side}, nil
}

// evenHalves refuses "SU 123 45678", where a digit was lost on one side, and
// digits split into more than two groups.
func evenHalves(fields []string) bool {
	switch len(fields) {
	case 1:
		return true
	case 2:
		return len(fields[0]) == 2 || len(fields[0])-2 == len(fields[1])
	case 3:
		return len(fields[0]) == 2 && len(fields[1]) == len(fields[2])
	}
	return false
}

// GridReference names the square of 10^(5-digits/2) metres that holds g, as in
// "SU 1234 5678" for eight digits. Digits is even, 0 to 10; others are taken as
// the next lower even count. It answers "" off the grid.
func (g GridPoint) GridReference(digits int) string {
	if !g.OnGrid() {
		return ""
	}
	half := min(max(digits, 0), 10) / 2
	east, north := int(g.Easting), int(g.Northing)
	letters := lettersOf(east/letterSide, north/letterSide)
	if half == 0 {
		return letters
	}
	cut := int(math.Pow10(5 - half))
	return fmt.Sprintf("%s %0*d %0*d", letters, half, east%letterSide/cut, half, north%letterSide/cut)
}

// cornerOf is the south-west corner of a 100 km square. The first letter names a
// square of 500 km and the second a square in it, both from A in the north-west
// by rows of five, leaving out I. The false origin is the corner of square S.
func cornerOf(first, second byte) (east, north float64, ok bool) {
	f, okFirst := gridLetter(first)
	s, okSecond := gridLetter(second)
	if !okFirst || !okSecond {
		return 0, 0, false
	}
	col := 5*(f%5) + s%5 - 10
	row := 5*(4-f/5) + 4 - s/5 - 5
	return float64(col) * letterSide, float64(row) * letterSide, true
}

func lettersOf(col, row int) string {
	col, row = col+10, row+5
	first := 5*(4-row/5) + col/5
	second := 5*(4-row%5) + col%5
	return string([]byte{letterOf(first), letterOf(second)})
}

func gridLetter(b byte) (int, bool) {
	switch {
	case b < 'A' || b > 'Z' || b == 'I':
		return 0, false
	case b > 'I':
		return int(b - 'B'), true
	}
	return int(b - 'A'), true
}

func letterOf(i int) byte {
	if i >= int('I'-'A') {
		i++
	}
	return byte('A' + i)
}

// whole reads decimal digits; the caller has checked them.
func whole(digits string) float64 {
	n := 0
	for _, d := range []byte(digits) {
		n = n*10 + int(d-'0')
	}
	return float64(n)
}
