package match

import "strings"

var decades = map[string]int{
	"twenty": 20, "twenties": 25, "thirty": 30, "thirties": 35, "forty": 40, "forties": 45, "fifty": 50, "fifties": 55,
	"sixty": 60, "sixties": 65, "seventy": 70, "seventies": 75, "eighty": 80, "eighties": 85, "ninety": 90, "nineties": 95,
	"teens": 16, "teen": 16, "teenager": 15,
}

// hedges mark an age as a guess.
var hedges = map[string]bool{
	"about": true, "around": true, "circa": true, "ca": true, "approx": true, "approximately": true, "roughly": true,
	"ish": true, "aged": true, "age": true, "years": true, "yrs": true, "old": true, "yo": true, "in": true,
	"his": true, "her": true, "their": true, "early": true, "mid": true, "late": true, "s": true, "a": true,
}

// guessedAge reads "about 40", "forty-ish", "thirty-something", "40s", "in her late fifties".
func guessedAge(text string) (age int, guessed bool) {
	shift := 0
	for _, word := range dateWords(text) {
		switch {
		case signOf(word[0]) == 1 && len(word) <= 3 && age == 0:
			age = atoi(word)
		case decades[word] != 0 && age == 0:
			age, guessed = decades[word], true
		case word == "s" && age >= 10 && age%10 == 0: // "40s"
			age, guessed = age+5, true
		case word == "something" && age >= 20 && age%10 == 0: // "thirty-something"
			age, guessed = age+5, true
		case word == "early":
			shift, guessed = -3, true
		case word == "late":
			shift, guessed = 3, true
		case hedges[word]:
			guessed = true
		case strings.HasSuffix(word, "ish") && decades[strings.TrimSuffix(word, "ish")] != 0:
			age, guessed = decades[strings.TrimSuffix(word, "ish")], true
		default:
			return 0, false
		}
	}
	return age + shift, guessed && age > 0
}
