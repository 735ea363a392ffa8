package name

import "strings"

// Words parts folded text into the words that count as one when names are
// compared: a particle is joined to what follows, however many there are, since
// one person is "mc kay" here and "mckay" there ("van der berg" is vanderberg,
// "al sayed" alsayed, "o neil" oneil). A particle with nothing after it stays a
// word, since it is also somebody's name.
func Words(folded string) []string {
	if folded == "" {
		return nil
	}
	return AppendWords(make([]string, 0, 2), folded)
}

// AppendWords is Words into a slice that the caller keeps.
func AppendWords(words []string, folded string) []string {
	start := 0 // of the particles that wait for their word
	for at := 0; at < len(folded); {
		end := wordEnd(folded, at)
		if end < len(folded) && isParticle(folded[at:end], at > start) {
			at = end + 1
			continue
		}
		words = append(words, closed(folded[start:end]))
		at = end + 1
		start = at
	}
	return words
}

// Core is the words without their particles: "van der berg" is berg, "ali bin
// hassan" is ali and hassan. A name made of particles alone keeps its last.
func Core(folded string) []string {
	var words []string
	for at := 0; at < len(folded); {
		end := wordEnd(folded, at)
		if end == len(folded) || !isParticle(folded[at:end], true) {
			words = append(words, folded[at:end])
		}
		at = end + 1
	}
	return words
}

func wordEnd(s string, at int) int {
	if i := strings.IndexByte(s[at:], ' '); i >= 0 {
		return at + i
	}
	return len(s)
}

func closed(s string) string {
	if strings.IndexByte(s, ' ') < 0 {
		return s
	}
	return strings.ReplaceAll(s, " ", "")
}

// isParticle says whether a word leans on the next one. Some do so only behind
// another particle, since alone they are names: "van den berg", but "ten" and
// "den". The Hebrew ben is left out: too many people are called Ben.
func isParticle(word string, behind bool) bool {
	switch word {
	case "mc", "mac", "o", "fitz", "st", "saint",
		"van", "von", "vom", "zu", "zum", "zur", "de", "del", "della", "dello", "di", "da", "dal", "dalla", "dos", "das", "du", "des", "la", "le", "lo",
		"al", "el", "bin", "bint", "ibn", "abu", "umm", "abd", "abdul", "abdel", "abdal", "ul", "ur", "ud", "uz", "us",
		"ap", "ab", "ferch", "verch", "nic", "ni", "ui", "af", "av":
		return true
	case "der", "den", "ter", "ten", "het", "t", "las", "los", "the", "e", "y":
		return behind
	}
	return false
}
