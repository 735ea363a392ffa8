package match

import (
	"strings"

	"bluelamp/internal/match/name"
)

// nearStreet is how alike two names of streets or towns must be (Jaro-Winkler)
// to be read as spellings of one.
const nearStreet = 0.88

// StreetAgree compares two street names. It is symmetric.
func StreetAgree(q, r string) Agreement { return placeAgree(q, r) }

// TownAgree compares two names of towns. It is symmetric.
func TownAgree(q, r string) Agreement { return placeAgree(q, r) }

func placeAgree(q, r string) Agreement {
	if q == "" || r == "" {
		return NotKnown
	}
	if q == r {
		return Same
	}
	q, r = plainStreet(q), plainStreet(r)
	switch {
	case q == r:
		return Same
	case q == "" || r == "":
		return Different
	case nearlySame(q, r) || alike(q, r) >= nearStreet:
		return Near
	}
	return Different
}

// streetWords are the kinds of street that are written short.
var streetWords = map[string]string{
	"rd": "road", "st": "street", "str": "street", "ave": "avenue", "av": "avenue", "ln": "lane", "cl": "close",
	"cres": "crescent", "cr": "crescent", "ct": "court", "dr": "drive", "gdns": "gardens", "gr": "grove",
	"pl": "place", "sq": "square", "ter": "terrace", "terr": "terrace", "hse": "house", "pk": "park",
}

// plainStreet writes a kind of street in full and drops the spaces. "St" in
// front is a saint and stays.
func plainStreet(s string) string {
	front, kind, several := cutLast(s)
	if several {
		if full, short := streetWords[kind]; short {
			s = front + full
		}
	}
	return joined(s)
}

func cutLast(s string) (front, last string, several bool) {
	at := strings.LastIndexByte(s, ' ')
	if at < 0 {
		return "", s, false
	}
	return s[:at], s[at+1:], true
}

// HouseAgree compares flat and building. Two flats of one building, or a flat
// known on one side only, are near. It is symmetric.
func HouseAgree(qUnit, qHouse, rUnit, rHouse string) Agreement {
	building := houseAgree(qHouse, rHouse)
	if qUnit == "" && rUnit == "" || building == Different {
		return building
	}
	unit := houseAgree(qUnit, rUnit)
	switch {
	case unit == Same && building == NotKnown:
		return Same
	case unit == Same:
		return building
	case unit == Near:
		return Near
	case unit == Different:
		return Different
	case building == NotKnown:
		return NotKnown
	}
	return Near // a flat on one side only
}

// houseAgree compares numbers or names of buildings: 12 and 12a, 12 and 21, or
// oak lodge and oaklodge are near.
func houseAgree(q, r string) Agreement {
	switch {
	case q == "" || r == "":
		return NotKnown
	case q == r:
		return Same
	}
	q, r = joined(q), joined(r)
	switch {
	case q == r:
		return Same
	case number(q) != "" && number(q) == number(r):
		return Near
	case len(q) > 1 && len(r) > 1 && name.OneEdit(q, r):
		return Near
	}
	return Different
}

// number is the digits with which a house number begins.
func number(s string) string {
	end := 0
	for end < len(s) && s[end] >= '0' && s[end] <= '9' {
		end++
	}
	return s[:end]
}

// PostcodeAgree compares two postcodes; one digit mistyped, neighbours exchanged
// or only the first half known is near. It is symmetric.
func PostcodeAgree(q, r string) Agreement {
	switch {
	case q == "" || r == "":
		return NotKnown
	case q == r:
		return Same
	case name.OneEdit(q, r):
		return Near
	case len(q) >= 2 && len(q) <= 4 && len(r) == len(q)+3 && r[:len(q)] == q:
		return Near
	case len(r) >= 2 && len(r) <= 4 && len(q) == len(r)+3 && q[:len(r)] == r:
		return Near
	}
	return Different
}
