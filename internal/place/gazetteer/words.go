package gazetteer

import (
	"strings"
	"unicode"

	"bluelamp/internal/match/name"
)

// longestQuery is the most bytes of typed text that are looked at: twice the
// longest address line on record, so that a pasted page costs no more.
const longestQuery = 240

// wordsOf folds text into words: lower case, other scripts and accents brought to
// a-z, apostrophes closed up. House numbers keep what joins them, so that 14-16
// and 12/3 stay one word.
func wordsOf(text string) []string {
	pieces := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == ';' })
	words := make([]string, 0, len(pieces))
	for _, piece := range pieces {
		piece = strings.Trim(piece, ".()#'\"")
		if isHouseNumber(piece) {
			words = append(words, strings.ToLower(piece))
			continue
		}
		words = append(words, strings.Fields(name.Fold(piece))...)
	}
	return words
}

// isHouseNumber says whether a word can be the number on a door: 14, 14a,
// 14-16, 12/3, 2b-2c.
func isHouseNumber(w string) bool {
	digits, letters := 0, 0
	for i := 0; i < len(w); i++ {
		c := w[i] | 0x20
		switch {
		case w[i] >= '0' && w[i] <= '9':
			if letters > 0 {
				return false
			}
			digits++
		case c >= 'a' && c <= 'z':
			letters++
			if digits == 0 || letters > 1 {
				return false
			}
		case (w[i] == '-' || w[i] == '/') && digits > 0 && i+1 < len(w):
			digits, letters = 0, 0
		default:
			return false
		}
	}
	return digits > 0 && digits <= 5
}

// numberOf is the figure that a house number begins with, or 0.
func numberOf(house string) int {
	n := 0
	for i := 0; i < len(house) && i < 6 && house[i] >= '0' && house[i] <= '9'; i++ {
		n = n*10 + int(house[i]-'0')
	}
	return n
}

// nameWords are the words under which a name is kept. Where the place in the name
// settles what an abbreviation means it is written out: "St" is saint in front and
// street at the end.
func nameWords(text string) []string {
	words := wordsOf(text)
	for i, w := range words {
		switch {
		case w != "st":
			if full := abbreviations[w]; len(full) == 1 && i > 0 {
				words[i] = full[0]
			}
		case i == len(words)-1 && i > 0:
			words[i] = "street"
		default:
			words[i] = "saint"
		}
	}
	return words
}

// key is the spelling under which names that mean the same are equal.
func key(text string) string { return strings.Join(nameWords(text), " ") }

// abbreviations are those of Royal Mail, Ordnance Survey and OpenStreetMap's wiki
// (Name finder: Abbreviations), and what handlers type.
var abbreviations = map[string][]string{
	"st": {"street", "saint"}, "str": {"street"}, "rd": {"road"}, "ave": {"avenue"}, "av": {"avenue"},
	"ln": {"lane"}, "la": {"lane"}, "dr": {"drive"}, "drv": {"drive"}, "cl": {"close"}, "clo": {"close"},
	"ct": {"court"}, "crt": {"court"}, "cres": {"crescent"}, "cr": {"crescent"}, "gdns": {"gardens"}, "gdn": {"garden"},
	"pl": {"place"}, "sq": {"square"}, "terr": {"terrace"}, "ter": {"terrace"}, "tce": {"terrace"},
	"gr": {"grove"}, "grv": {"grove"}, "gro": {"grove"}, "pk": {"park"}, "hse": {"house"},
	"bldg": {"building"}, "bldgs": {"buildings"}, "rdbt": {"roundabout"}, "rbt": {"roundabout"},
	"est": {"estate"}, "ind": {"industrial"}, "indl": {"industrial"}, "stn": {"station"}, "sta": {"station"},
	"hosp": {"hospital"}, "ch": {"church"}, "mt": {"mount"}, "n": {"north"}, "s": {"south"}, "e": {"east"}, "w": {"west"},
	"nth": {"north"}, "sth": {"south"}, "upr": {"upper"}, "lwr": {"lower"}, "gt": {"great"}, "lt": {"little"},
	"cott": {"cottage"}, "cotts": {"cottages"}, "fm": {"farm"}, "vw": {"view"}, "wy": {"way"}, "wlk": {"walk"},
	"yd": {"yard"}, "mws": {"mews"}, "prom": {"promenade"}, "esp": {"esplanade"}, "pde": {"parade"},
	"bvd": {"boulevard"}, "blvd": {"boulevard"}, "rly": {"railway"}, "rlwy": {"railway"}, "univ": {"university"},
	"sch": {"school"}, "jct": {"junction"}, "hts": {"heights"}, "gn": {"green"}, "grn": {"green"}, "mdw": {"meadow"},
	"mdws": {"meadows"}, "xing": {"crossing"}, "xrds": {"crossroads"}, "hl": {"hill"}, "ho": {"house"}, "apt": {"apartment"},
	"1st": {"first"}, "2nd": {"second"}, "3rd": {"third"}, "4th": {"fourth"}, "5th": {"fifth"},
}

// slight are words that callers put into a sentence about a place and that seldom
// tell one place from another: not finding them counts for little.
var slight = map[string]bool{
	"the": true, "of": true, "at": true, "in": true, "on": true, "near": true, "nr": true, "and": true, "off": true, "by": true,
	"flat": true, "flt": true, "apartment": true, "apt": true, "unit": true, "room": true, "floor": true, "ground": true,
	"basement": true, "top": true, "no": true, "number": true, "land": true, "rear": true, "opposite": true, "opp": true,
	"outside": true, "behind": true, "next": true, "to": true, "suite": true, "maisonette": true, "garage": true,
}

// unitWords come before the number or letter of a part of a building.
var unitWords = map[string]bool{
	"flat": true, "flt": true, "apartment": true, "apt": true, "unit": true, "room": true, "suite": true,
	"maisonette": true, "studio": true, "plot": true, "garage": true, "office": true, "bedsit": true,
}
