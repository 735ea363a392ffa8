package geo

import (
	"math"
	"strings"
)

// Plus codes (Open Location Code 1.0): five pairs of digits to base twenty, each
// a latitude and a longitude, then up to five single digits on a grid of five
// rows and four columns. Whole numbers throughout, so that no rounding error
// moves a cell.
const (
	plusAlphabet = "23456789CFGHJMPQRVWX"
	plusMark     = 8 // the plus stands after eight digits
	plusPairs    = 10
	plusMost     = 15
	// Steps to a degree at fifteen digits: 8000 to the fifth pair, then 5 or 4
	// to each single digit.
	plusLatSteps = 8000 * 3125
	plusLonSteps = 8000 * 1024
)

// Cell is the rectangle that a plus code names.
type Cell struct{ Bounds }

// Centre is the middle of the cell.
func (c Cell) Centre() Point { return Point{Lat: (c.South + c.North) / 2, Lon: (c.West + c.East) / 2} }

// ReadPlusCode reads a full code such as "9C3XGV4C+XV", in either case, with
// zeroes for digits left out ("9C3X0000+"). Errors: PlusCodeUnfit, PlusCodeShort.
func ReadPlusCode(code string) (Cell, error) {
	code = strings.ToUpper(strings.TrimSpace(code))
	mark := strings.IndexByte(code, '+')
	digits, ok := plusDigits(code, mark)
	switch {
	case !ok || mark > plusMark:
		return Cell{}, PlusCodeUnfit
	case mark < plusMark:
		return Cell{}, PlusCodeShort
	}
	lat, lon := 0, 0
	latStep, lonStep := 20*20*plusLatSteps, 20*20*plusLonSteps
	for i, d := range digits {
		switch {
		case i < plusPairs && i%2 == 0:
			latStep /= 20
			lat += d * latStep
		case i < plusPairs:
			lonStep /= 20
			lon += d * lonStep
		default:
			latStep, lonStep = latStep/5, lonStep/4
			lat += d / 4 * latStep
			lon += d % 4 * lonStep
		}
	}
	cell := Cell{Bounds{
		South: float64(lat)/plusLatSteps - 90, North: float64(lat+latStep)/plusLatSteps - 90,
		West: float64(lon)/plusLonSteps - 180, East: float64(lon+lonStep)/plusLonSteps - 180,
	}}
	if cell.South >= 90 || cell.West >= 180 {
		return Cell{}, PlusCodeUnfit
	}
	return cell, nil
}

// plusDigits gives the value of each digit without the plus and the padding. An
// even count is wanted up to the tenth, and none may follow padding.
func plusDigits(code string, mark int) ([]int, bool) {
	if mark < 0 || mark%2 != 0 {
		return nil, false
	}
	before, after := code[:mark], code[mark+1:]
	padded := strings.IndexByte(before, '0')
	if padded >= 0 {
		if padded == 0 || padded%2 != 0 || mark != plusMark || after != "" || strings.Trim(before[padded:], "0") != "" {
			return nil, false
		}
		before = before[:padded]
	}
	all := before + after
	if len(after) == 1 || len(all) > plusMost || len(all) < 2 {
		return nil, false
	}
	digits := make([]int, len(all))
	for i := range all {
		digits[i] = strings.IndexByte(plusAlphabet, all[i])
		if digits[i] < 0 {
			return nil, false
		}
	}
	return digits, true
}

// PlusCode names the cell that holds p with so many digits: 2, 4, 6, 8 (padded),
// 10 (14 metres) to 15; other counts are taken as 10.
func (p Point) PlusCode(digits int) string {
	if digits < 2 || digits > plusMost || digits < plusPairs && digits%2 != 0 {
		digits = plusPairs
	}
	lat := int(math.Floor((math.Max(-90, math.Min(90, p.Lat)) + 90) * plusLatSteps))
	lat = min(lat, 180*plusLatSteps-plusCellHeight(digits)) // the pole lies in the topmost cell
	lon := int(math.Floor((p.Lon + 180) * plusLonSteps))
	lon = ((lon % (360 * plusLonSteps)) + 360*plusLonSteps) % (360 * plusLonSteps)

	code := make([]byte, plusMost)
	for i := plusMost - 1; i >= plusPairs; i-- {
		code[i] = plusAlphabet[lat%5*4+lon%4]
		lat, lon = lat/5, lon/4
	}
	for i := plusPairs - 1; i > 0; i -= 2 {
		code[i], code[i-1] = plusAlphabet[lon%20], plusAlphabet[lat%20]
		lat, lon = lat/20, lon/20
	}
	if digits < plusMark {
		return string(code[:digits]) + strings.Repeat("0", plusMark-digits) + "+"
	}
	return string(code[:plusMark]) + "+" + string(code[plusMark:digits])
}

// plusCellHeight is in steps.
func plusCellHeight(digits int) int {
	height := 20 * 20 * plusLatSteps
	for range min(digits, plusPairs) / 2 {
		height /= 20
	}
	for i := plusPairs; i < digits; i++ {
		height /= 5
	}
	return height
}

// RecoverPlusCode completes a short code, such as "GV4C+XV" said with a town, to
// the full code nearest to that town. A full code comes back as it is.
// Error: PlusCodeUnfit.
func RecoverPlusCode(short string, near Point) (string, error) {
	short = strings.ToUpper(strings.TrimSpace(short))
	mark := strings.IndexByte(short, '+')
	if _, ok := plusDigits(short, mark); !ok || mark > plusMark || !near.OnEarth() {
		return "", PlusCodeUnfit
	}
	missing := plusMark - mark
	if missing == 0 {
		_, err := ReadPlusCode(short)
		return short, err
	}
	cell, err := ReadPlusCode(near.PlusCode(plusPairs)[:missing] + short)
	if err != nil {
		return "", err
	}
	side := 20 * 20 / math.Pow(20, float64(missing)/2) // degrees between two places with this short code
	c := cell.Centre()
	c.Lat = nearest(c.Lat, near.Lat, side, 90)
	c.Lon = nearest(c.Lon, near.Lon, side, math.Inf(1))
	return c.PlusCode(len(short) - 1 + missing), nil
}

// nearest moves v by one side where that brings it closer to the goal.
func nearest(v, goal, side, limit float64) float64 {
	switch {
	case v-goal > side/2 && v-side >= -limit:
		return v - side
	case goal-v > side/2 && v+side <= limit:
		return v + side
	}
	return v
}

// looksLikePlusCode tells a plus code, full or short, alone or before a town's
// name, from figures with plus signs.
func looksLikePlusCode(s string) bool {
	first, _, _ := strings.Cut(strings.ToUpper(s), " ")
	first = strings.TrimSuffix(first, ",")
	mark := strings.IndexByte(first, '+')
	return mark >= 2 && strings.Trim(first, plusAlphabet+"0+") == "" && (mark >= 4 || len(first) > mark+1)
}

func readPlusCode(s string) (Reading, error) {
	first, _, _ := strings.Cut(s, " ")
	cell, err := ReadPlusCode(strings.TrimSuffix(first, ","))
	if err != nil {
		return Reading{}, err
	}
	centre := cell.Centre()
	return Reading{Point: centre, Form: PlusCode, RadiusM: Distance(centre, Point{Lat: cell.North, Lon: cell.East})}, nil
}
