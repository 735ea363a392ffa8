package geo

import (
	"math"
	"regexp"
	"strconv"
	"strings"
)

// readDegrees reads two coordinates. Errors: the package's refusals.
func readDegrees(s string) (Point, error) {
	list, ok := tokens(decimalCommas(s))
	if !ok {
		return Point{}, Unreadable
	}
	first, second, ok := halves(list)
	if !ok {
		return Point{}, Unreadable
	}
	a, err := readAngle(first)
	if err != nil {
		return Point{}, err
	}
	b, err := readAngle(second)
	if err != nil {
		return Point{}, err
	}
	if a.axis != 0 && a.axis == b.axis {
		return Point{}, AxisTwice
	}
	p := Point{Lat: a.degrees, Lon: b.degrees}
	if a.axis == 'x' || b.axis == 'y' {
		p = Point{Lat: b.degrees, Lon: a.degrees}
	}
	return p, p.check()
}

var commaPair = regexp.MustCompile(`^([+-]?[0-9]{1,2}),([0-9]+)\s*[;/ ]\s*([+-]?[0-9]{1,3}),([0-9]+)$`)

// decimalCommas turns "51,5074; -0,1278" into points; only where the text is two
// such figures and nothing else is it beyond doubt.
func decimalCommas(s string) string {
	return commaPair.ReplaceAllString(s, "$1.$2, $3.$4")
}

// halves finds where the second coordinate begins.
func halves(list []token) (first, second []token, ok bool) {
	var figures []int
	for i, t := range list {
		if t.kind == '#' {
			figures = append(figures, i)
		}
	}
	if len(figures) < 2 || len(figures) > 6 {
		return nil, nil, false
	}
	at := breakAt(list, figures)
	if at < 0 {
		return nil, nil, false
	}
	return list[:at], list[at:], true
}

// breakAt tries in turn: a comma or the like between figures; a figure in
// degrees after the first; a side or a label between figures; the middle.
func breakAt(list []token, figures []int) int {
	last := figures[len(figures)-1]
	comma := -1
	for i := figures[0]; i < last; i++ {
		if list[i].kind == ',' {
			if comma >= 0 {
				return -1 // three parts are no position
			}
			comma = i
		}
	}
	if comma >= 0 {
		return comma
	}
	for _, i := range figures[1:] {
		if list[i].unit == degreeMark {
			return beforeSide(list, figures, i)
		}
	}
	for i := figures[0]; i < last; i++ {
		if list[i].kind != '#' {
			return sideBreak(list, figures, i)
		}
	}
	if len(figures)%2 != 0 {
		return -1
	}
	return figures[len(figures)/2]
}

// beforeSide moves the break before a side or label that leads the figure, as in
// "N 51° W 0°", but not before one that trails the figure before, "51° N 0° W".
func beforeSide(list []token, figures []int, i int) int {
	if i > 0 && list[i-1].kind != '#' && (leads(list, figures) || list[i-1].kind == 'x' || list[i-1].kind == 'y') {
		return i - 1
	}
	return i
}

func sideBreak(list []token, figures []int, i int) int {
	if leads(list, figures) || list[i].kind == 'x' || list[i].kind == 'y' {
		return i
	}
	return i + 1
}

// leads says whether sides stand before their figures.
func leads(list []token, figures []int) bool { return figures[0] > 0 && sideIn(list[:figures[0]]) }

func sideIn(list []token) bool {
	for _, t := range list {
		if strings.ContainsRune("NSEW", t.kind) {
			return true
		}
	}
	return false
}

// angle is one coordinate: axis 'y' for latitude, 'x' for longitude, 0 unsaid.
type angle struct {
	degrees float64
	axis    rune
}

// written is what a half holds: figures, a side ('N' 'S' 'E' 'W') and a label
// ('y' 'x'), 0 where there is none.
type written struct {
	figures     []token
	side, label rune
}

func collect(list []token) (w written, err error) {
	leading := false
	for _, t := range list {
		switch t.kind {
		case '#':
			if w.side != 0 && !leading {
				return w, Unreadable // "1 E 2" is no coordinate
			}
			w.figures = append(w.figures, t)
		case 'N', 'S', 'E', 'W':
			if w.side != 0 {
				return w, AxisTwice
			}
			w.side, leading = t.kind, len(w.figures) == 0
		case 'x', 'y':
			w.label = t.kind
		}
	}
	if len(w.figures) == 0 || len(w.figures) > 3 {
		return w, Unreadable
	}
	return w, nil
}

func readAngle(list []token) (angle, error) {
	w, err := collect(list)
	if err != nil {
		return angle{}, err
	}
	value, err := sexagesimal(w.figures)
	if err != nil {
		return angle{}, err
	}
	minus, axis := w.figures[0].minus, axisOf(w.side)
	switch {
	case w.label != 0 && axis != 0 && w.label != axis:
		return angle{}, AxisTwice
	case minus && w.side != 0:
		return angle{}, SignAndLetter
	case minus, w.side == 'S', w.side == 'W':
		value = -value
	}
	if axis == 0 {
		axis = w.label
	}
	return angle{degrees: value, axis: axis}, nil
}

func axisOf(side rune) rune {
	switch side {
	case 'N', 'S':
		return 'y'
	case 'E', 'W':
		return 'x'
	}
	return 0
}

// sexagesimal adds degrees, minutes and seconds, in this order and without gaps.
func sexagesimal(figures []token) (float64, error) {
	order := [3]rune{degreeMark, minuteMark, secondMark}
	sum, part := 0.0, 1.0
	for i, f := range figures {
		if f.unit != 0 && f.unit != order[i] {
			return 0, Unreadable
		}
		value, err := strconv.ParseFloat(f.text, 64)
		if err != nil {
			return 0, Unreadable
		}
		fraction := i < len(figures)-1 && value != math.Trunc(value)
		if fraction || i > 0 && (value >= 60 || f.minus) {
			return 0, MinutesUnfit
		}
		sum += value / part
		part *= 60
	}
	return sum, nil
}
