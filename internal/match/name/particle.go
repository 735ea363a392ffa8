package name

import "strings"

// closedParticles are those that are written as one with the name and as often
// left out: O'Shea and Shea, McDonald and Donald, al-Sayed and Sayed.
var closedParticles = [...]string{"mac", "mc", "o", "al", "el", "fitz", "de", "van"}

// bareLeast is how many letters must stay without the particle: "alison" has none.
const bareLeast = 4

// bare is a word without a particle that it may begin with, "" if it has none.
func bare(word string) string {
	for _, particle := range closedParticles {
		rest, ok := strings.CutPrefix(word, particle)
		if ok && len(rest) >= bareLeast && !isVowel(rest[0]) {
			return rest
		}
	}
	return ""
}
