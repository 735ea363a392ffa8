package callerdata

import (
	"strings"
	"unicode"
)

// ReadWords reads three words as they are typed, pasted or told: "///a.b.c",
// "a.b.c", "a b c", "a dot b dot c", a link that ends in them, the full stops of
// other scripts. It answers them in lower case with full stops between and says
// nothing of whether they name a place. Error: WordsUnfit.
func ReadWords(s string) (string, error) {
	if len(s) > mostWordBytes {
		return "", WordsUnfit
	}
	s = strings.ToLower(strings.TrimSpace(s))
	if strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "http://") {
		s, _, _ = strings.Cut(s, "?")
		s = s[strings.LastIndexByte(s, '/')+1:]
	}
	s = strings.TrimLeft(s, "/ ")
	parts := strings.FieldsFunc(s, func(c rune) bool { return strings.ContainsRune(fullStops, c) || unicode.IsSpace(c) })
	var words []string
	for _, part := range parts {
		if part == "dot" && len(parts) == 5 {
			continue
		}
		if !word(part) {
			return "", WordsUnfit
		}
		words = append(words, part)
	}
	if len(words) != 3 {
		return "", WordsUnfit
	}
	return strings.Join(words, "."), nil
}

const (
	mostWordBytes = 300
	// fullStops are those that what3words takes in its many languages.
	fullStops   = ".。｡・･︒។։။۔።।"
	longestWord = 40
)

// word is letters with their marks; no language's words have digits or hyphens.
func word(s string) bool {
	n := 0
	for _, c := range s {
		if n++; n > longestWord || !unicode.IsLetter(c) && !unicode.IsMark(c) && c != '\'' && c != '’' && c != '\u200c' {
			return false
		}
	}
	return n > 0
}

// Cautions are sentences to read before believing three words heard by ear: words
// that one letter or one sound turns into others, which may lie in the same town.
// Police and rescue services have searched wrong places for this, and advise to
// take a second reference always.
func Cautions(words string) []string {
	cautions := []string{"Three words are easily misheard. Have each one spelled, and check the place against the caller's position or a street."}
	for _, w := range strings.Split(words, ".") {
		switch other := soundsLike(w); {
		case other != "":
			cautions = append(cautions, "“"+w+"” sounds like “"+other+"”: ask which.")
		case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
			cautions = append(cautions, "“"+w+"” ends in s: ask whether it does, since the word without it may name another place.")
		case strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing"):
			cautions = append(cautions, "“"+w+"”: ask for its ending, since other endings may name other places.")
		}
	}
	return cautions
}

// soundsLike knows common English words that sound the same, both ways.
func soundsLike(w string) string {
	for _, pair := range [][2]string{
		{"sale", "sail"}, {"meet", "meat"}, {"week", "weak"}, {"hair", "hare"}, {"bear", "bare"}, {"plane", "plain"},
		{"piece", "peace"}, {"flour", "flower"}, {"knight", "night"}, {"right", "write"}, {"tail", "tale"}, {"sea", "see"},
		{"steel", "steal"}, {"road", "rode"}, {"waist", "waste"}, {"wait", "weight"}, {"whole", "hole"}, {"brake", "break"},
		{"stair", "stare"}, {"pair", "pear"}, {"sweet", "suite"}, {"dear", "deer"}, {"blue", "blew"}, {"cell", "sell"},
		{"principal", "principle"}, {"current", "currant"}, {"draft", "draught"}, {"manor", "manner"}, {"root", "route"},
		{"soul", "sole"}, {"towed", "toad"}, {"rain", "reign"}, {"mail", "male"}, {"heel", "heal"}, {"bored", "board"},
		{"prize", "prise"}, {"tide", "tied"}, {"threw", "through"}, {"higher", "hire"}, {"secs", "sex"},
	} {
		if w == pair[0] {
			return pair[1]
		}
		if w == pair[1] {
			return pair[0]
		}
	}
	return ""
}
