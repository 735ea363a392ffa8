package personapi

import (
	"regexp"
	"strconv"
	"strings"

	"bluelamp/internal/fault"
	"bluelamp/internal/match"
)

// maxBirths bounds the alternatives of one date of birth.
const maxBirths = 2

// readBirths reads a date of birth as it was heard, an alternative or two
// ("1985 or 1986") or an age; at least one, 0 for nothing. The note says what
// could not be read, and how to write it.
func readBirths(heard string, thisYear int) (all []match.Birth, note string) {
	text := strings.ToLower(strings.TrimSpace(heard))
	for _, filler := range fillers {
		if text == filler {
			text = ""
		}
	}
	if middle, ok := between(text); ok {
		return []match.Birth{match.About(thisYear - middle)}, ""
	}
	for part := range strings.SplitSeq(text, " or ") {
		born, err := match.ReadBirth(spokenAge(part), thisYear)
		switch refused, ok := fault.As(err); {
		case ok:
			note = refused.Sentence
		case err == nil && len(all) < maxBirths:
			all = append(all, born)
		}
	}
	if len(all) == 0 {
		all = []match.Birth{0}
	}
	return all, note
}

// ages is a range of ages: "40-45", "40 to 45", "between 40 and 45".
var ages = regexp.MustCompile(`^(?:aged |age |about |between )*(\d\d) ?(?:-|–|to|and|or) ?(\d\d)$`)

// between is the middle of a range of ages. Two numbers that grow are one: years
// of birth with two digits are not read without a day and a month.
func between(text string) (middle int, ok bool) {
	found := ages.FindStringSubmatch(text)
	if found == nil {
		return 0, false
	}
	low, _ := strconv.Atoi(found[1]) // two digits are a number
	high, _ := strconv.Atoi(found[2])
	return (low + high) / 2, low < high
}

// units are the numbers that follow the tens in an age that is spoken.
var units = map[string]string{
	"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
}

// tens are the words for tens, one of them also as it is often misspelled.
var tens = map[string]string{
	"twenty": "2", "thirty": "3", "forty": "4", "fourty": "4", "fifty": "5", "sixty": "6", "seventy": "7", "eighty": "8", "ninety": "9",
}

// spokenAge is an age in words as match.ReadBirth reads it: "thirty-something" and
// "40-odd" are "30s" and "40s", "forty five" is "about 45".
func spokenAge(text string) string {
	words := strings.Fields(strings.NewReplacer("-", " ", "–", " ").Replace(text))
	for i, word := range words {
		ten, isTen := tens[word]
		if isTen && i+1 < len(words) && units[words[i+1]] != "" {
			return "about " + ten + units[words[i+1]]
		}
		if i+1 < len(words) && (words[i+1] == "something" || words[i+1] == "odd") {
			if isTen {
				return ten + "0s"
			}
			if n, err := strconv.Atoi(word); err == nil && n < 100 {
				return strconv.Itoa(n/10*10) + "s"
			}
		}
	}
	return text
}
