package geo

import (
	"regexp"
	"strings"
)

// The units of an angle, as they are written.
const (
	degreeMark = '°'
	minuteMark = '\''
	secondMark = '"'
)

// token is one thing that is written in a position in degrees.
type token struct {
	kind  rune   // '#' a figure, 'N' 'S' 'E' 'W' a side, 'y' 'x' a label, ',' a break
	text  string // of a figure, without its sign
	minus bool
	unit  rune // after a figure, 0 where nothing follows
	// lettered says that the unit was a letter or word: only then may a lone "s"
	// after the next figure mean seconds and not the south.
	lettered bool
}

// mostTokens is above what six figures with units, labels and sides need.
const mostTokens = 24

var (
	figureShape = regexp.MustCompile(`^[+-]?\s?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)`)
	wordShape   = regexp.MustCompile(`^[a-zA-Z]+`)
	// unitThenSide is "sN" as in 51d30m26sN.
	unitThenSide = regexp.MustCompile(`(?i)^[dms][nsew]$`)
)

// tokens cuts the text up, or fails at the first thing that has no place in a position.
func tokens(s string) ([]token, bool) {
	var list []token
	for i := 0; i < len(s); {
		rest := s[i:]
		if len(list) > mostTokens {
			return nil, false
		}
		if m := figureShape.FindString(rest); m != "" {
			list = append(list, token{
				kind: '#', text: strings.TrimLeft(m, "+- "), minus: m[0] == '-',
			})
			i += len(m)
			continue
		}
		if m := wordShape.FindString(rest); m != "" {
			if unitThenSide.MatchString(m) {
				m = m[:1]
			}
			touching := i > 0 && s[i-1] >= '0' && s[i-1] <= '9'
			var ok bool
			if list, ok = word(list, strings.ToLower(m), touching); !ok {
				return nil, false
			}
			i += len(m)
			continue
		}
		var length int
		if list, length = mark(list, rest); length == 0 {
			return nil, false
		}
		i += length
	}
	return list, true
}

// word reads a unit of the figure before it, a side or a label.
func word(list []token, w string, touching bool) ([]token, bool) {
	switch w {
	case "d", "deg", "degs", "degree", "degrees":
		return list, unit(list, degreeMark, true)
	case "m", "min", "mins", "minute", "minutes":
		return list, unit(list, minuteMark, true)
	case "sec", "secs", "second", "seconds":
		return list, unit(list, secondMark, true)
	case "s":
		if n := len(list); touching && n > 1 && list[n-2].unit == minuteMark && list[n-2].lettered {
			return list, unit(list, secondMark, true)
		}
		return append(list, token{kind: 'S'}), true
	case "n", "e", "w", "north", "south", "east", "west":
		return append(list, token{kind: rune(w[0] - 'a' + 'A')}), true
	case "lat", "latitude":
		return append(list, token{kind: 'y'}), true
	case "lon", "long", "lng", "longitude":
		return append(list, token{kind: 'x'}), true
	}
	return list, false
}

// mark reads a sign; length nought means that it has no place here.
func mark(list []token, s string) (with []token, length int) {
	switch s[0] {
	case ' ', '(', ')', '[', ']', '{', '}', '=', '.':
		return list, 1
	case ',', ';', '/', '|':
		return append(list, token{kind: ','}), 1
	case '\'':
		unit(list, minuteMark, false)
		return list, 1
	case '"':
		unit(list, secondMark, false)
		return list, 1
	case ':': // "51:30:26", or behind a label
		if n := len(list); n > 1 && list[n-2].unit == degreeMark {
			unit(list, minuteMark, false)
		} else {
			unit(list, degreeMark, false)
		}
		return list, 1
	}
	if strings.HasPrefix(s, string(degreeMark)) {
		unit(list, degreeMark, false)
		return list, len(string(degreeMark))
	}
	return list, 0
}

// unit is set on the figure at the end of the list, once.
func unit(list []token, u rune, lettered bool) bool {
	n := len(list)
	if n == 0 || list[n-1].kind != '#' || list[n-1].unit != 0 {
		return false
	}
	list[n-1].unit, list[n-1].lettered = u, lettered
	return true
}
