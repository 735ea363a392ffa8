package person

import (
	"strings"

	"bluelamp/internal/match/name"
)

// DwellingKeys returns the keys under which the dwelling of a description is
// found, the surest first and at most two: its UPRN, and its postcode with flat
// and house, or where there is no postcode the whole address. It is nil where
// too little is known to tell one front door from the next.
func DwellingKeys(d Details) []string {
	var keys []string
	if uprn := strings.TrimLeft(squeeze(d.UPRN), "0"); uprn != "" {
		keys = append(keys, "uprn "+uprn)
	}
	unit, house := unitOf(d.Unit), squeeze(d.House)
	if house == "" && unit == "" {
		return keys
	}
	if postcode := squeeze(d.Postcode); postcode != "" {
		return append(keys, doorKey(postcode, unit, house))
	}
	if street, town := name.Fold(d.Street), name.Fold(d.Town); street != "" && town != "" {
		keys = append(keys, doorKey(street+" "+town, unit, house))
	}
	return keys
}

// doorKey is one front door of a postcode, or of a street with its town.
func doorKey(area, unit, house string) string { return area + "|" + unit + "|" + house }

// unitWords stand before the number of a flat and say nothing.
var unitWords = map[string]bool{"flat": true, "apartment": true, "apt": true, "unit": true, "room": true, "no": true}

func unitOf(s string) string {
	words := strings.Fields(name.Fold(s))
	kept := words[:0]
	for _, w := range words {
		if !unitWords[w] {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, "")
}

func squeeze(s string) string { return strings.ReplaceAll(name.Fold(s), " ", "") }

// PlaceKeys returns the keys under which a place in a handler's words is found,
// in the same form as DwellingKeys. Only the first line's house number, a flat
// before it and a postcode at the end, or the street and the town, are read.
func PlaceKeys(words, uprn string) []string {
	d := Details{UPRN: uprn}
	parts := strings.Split(words, ",")
	d.Postcode, parts = takePostcode(parts)
	for len(parts) > 1 && !startsWithNumber(parts[0]) {
		d.Unit += " " + parts[0]
		parts = parts[1:]
	}
	if len(parts) > 0 && startsWithNumber(parts[0]) {
		d.House, d.Street, _ = strings.Cut(strings.TrimSpace(parts[0]), " ")
		if len(parts) > 1 {
			d.Town = parts[len(parts)-1]
		}
	} else {
		d.Unit = "" // the name of a building or of a junction, not one door
	}
	return DwellingKeys(d)
}

// LineKeys is PlaceKeys for the address that a network gives of a line. The name of
// the subscriber stands before it and is no part of the front door.
func LineKeys(words, uprn string) []string { return PlaceKeys(LineAddress(words), uprn) }

// LineAddress is the address of a line without the subscriber: from the first part
// that begins with a number or names a flat. Where none does it is everything.
func LineAddress(words string) string {
	parts := strings.Split(words, ",")
	for i, part := range parts {
		first, _, _ := strings.Cut(name.Fold(part), " ")
		if startsWithNumber(part) || unitWords[first] {
			return strings.TrimSpace(strings.Join(parts[i:], ","))
		}
	}
	return strings.TrimSpace(words)
}

func startsWithNumber(s string) bool {
	s = strings.TrimSpace(s)
	return s != "" && s[0] >= '0' && s[0] <= '9'
}

// takePostcode takes a British postcode off the end of the last part.
func takePostcode(parts []string) (string, []string) {
	last := strings.Fields(parts[len(parts)-1])
	for n := 1; n <= 2 && n <= len(last); n++ {
		tail := strings.ToLower(strings.Join(last[len(last)-n:], ""))
		if !isPostcode(tail) {
			continue
		}
		rest := append([]string{}, parts[:len(parts)-1]...)
		if n < len(last) {
			rest = append(rest, strings.Join(last[:len(last)-n], " "))
		}
		return tail, rest
	}
	return "", parts
}

// isPostcode says whether s, lower case and without space, has the form of a
// British postcode: one or two letters, a digit, perhaps one more letter or
// digit, then a digit and two letters (BS 7666-2:2006).
func isPostcode(s string) bool {
	if len(s) < 5 || len(s) > 7 {
		return false
	}
	outward, inward := s[:len(s)-3], s[len(s)-3:]
	if !isDigit(inward[0]) || !isLetter(inward[1]) || !isLetter(inward[2]) || !isLetter(outward[0]) {
		return false
	}
	rest := strings.TrimLeft(outward[1:], "abcdefghijklmnopqrstuvwxyz")
	if len(outward)-1-len(rest) > 1 || rest == "" || len(rest) > 2 {
		return false
	}
	return isDigit(rest[0]) && (len(rest) == 1 || isDigit(rest[1]) || isLetter(rest[1]))
}

func isDigit(b byte) bool  { return '0' <= b && b <= '9' }
func isLetter(b byte) bool { return 'a' <= b && b <= 'z' }
