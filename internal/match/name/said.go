package name

import "strings"

// appendSaid respells a name the way it is heard from a British mouth, one letter
// a sound: no silent letters, no r before a consonant or at the end (Received
// Pronunciation and most of England and Wales are not rhotic; J. C. Wells, Accents
// of English, 1982), and the common spellings of one vowel as one. Two names that
// are respelt alike sound alike, however they are written: Geraghty and Garrity,
// Castle and Cassell, Coster and Costa.
func appendSaid(said []byte, s string) []byte {
	for i := 0; i < len(s) && len(said) < widestTried; {
		codes, read := saidConsonant(s, i)
		if read == 0 {
			codes, read = saidVowel(s, i)
		}
		for j := range len(codes) {
			if n := len(said); n == 0 || said[n-1] != codes[j] {
				said = append(said, codes[j])
			}
		}
		i += read
	}
	return said
}

// saidConsonant is the sound at a place and how many letters make it; 0 for a vowel.
func saidConsonant(s string, i int) (codes string, read int) {
	c, next, after := s[i], byteOr(s, i+1), byteOr(s, i+2)
	if i == 0 {
		if codes, read := saidStart(s, c, next); read > 0 {
			return codes, read
		}
	}
	switch {
	case isVowel(c):
		return "", 0
	case c == 'c':
		return saidC(next, after)
	case c == 's' || c == 'z' || c == 't' || c == 'd':
		return saidS(s, i, next, after)
	case c == 'g':
		return saidG(s, i, next, after)
	case c == 'p' && next == 'h':
		return "f", 2
	case c == 'q' && next != 'u' && isVowel(next): // Qian
		return "c", 1
	case c == 'q':
		return "k", 1
	case c == 'x':
		return "ks", 1
	case c == 'm' && next == 'b' && i+2 == len(s): // Lamb
		return "m", 2
	case c == 'r' && next == 'z': // Grzegorz
		return "x", 2
	case c == 'w' && next == 's' && after == 'k': // Kowalewski
		return "v", 1
	case i > 0 && (c == 'w' && !isVowel(next) || c == 'r' && !isVowel(next) && next != 'r'), c == 'h', c == ' ':
		return "", 1
	}
	return s[i : i+1], 1
}

// saidStart is what a name begins with where that is said otherwise than within;
// read 0 where it is not.
func saidStart(s string, c, next byte) (codes string, read int) {
	switch {
	case (c == 'k' || c == 'g' || c == 'p') && next == 'n', c == 'w' && next == 'r', c == 'p' && next == 's':
		return s[1:2], 2
	case c == 'h':
		return "h", 1
	case c == 'x': // Xu
		return "x", 1
	case c == 't' && next == 's': // Tsang
		return "s", 2
	case c == 'n' && next == 'g' && len(s) == 2: // Ng
		return "n", 2
	}
	return "", 0
}

// saidS is the sound of s, z, t and d, which make the hushing sounds with others.
func saidS(s string, i int, next, after byte) (codes string, read int) {
	switch c := s[i]; {
	case c == 's' && next == 'c' && after == 'h':
		return "x", 3
	case c == 's' && (next == 'h' || next == 'z'):
		return "x", 2
	case c == 's' && strings.HasPrefix(s[i:], "stle"): // Castle
		return "sal", 4
	case c == 't' && next == 'c' && after == 'h':
		return "c", 3
	case c == 't' && (next == 'h' || next == 'z'):
		return "t", 2
	case c == 'd' && next == 'g':
		return "j", 2
	case c == 'z' && next == 'h': // Zhang
		return "j", 2
	case c == 'z':
		return "s", 1
	}
	return s[i : i+1], 1
}

// saidG is a g: with an h after it silent as a rule.
func saidG(s string, i int, next, after byte) (codes string, read int) {
	switch {
	case next != 'h':
		return "g", 1
	case i == 0:
		return "g", 2
	case after == 'l': // Loughlin
		return "k", 2
	case i > 2 && s[i-2:i] == "ou" && i+2 == len(s): // Gough
		return "f", 2
	}
	return "", 2
}

func saidC(next, after byte) (codes string, read int) {
	switch {
	case next == 'h' && (after == 'r' || after == 'l' || after == 's'):
		return "k", 2
	case next == 'h':
		return "c", 2
	case next == 'z':
		return "c", 2
	case next == 'k':
		return "k", 2
	case next == 'e', next == 'i', next == 'y':
		return "s", 1
	}
	return "k", 1
}

// saidVowel is the sound of the vowels at a place, with the r or w that colours
// them, and how many letters make it.
func saidVowel(s string, i int) (codes string, read int) {
	c, next, after := s[i], byteOr(s, i+1), byteOr(s, i+2)
	end := i+1 == len(s)
	switch {
	case next == 'w' && strings.HasPrefix(s[i+2:], "sk"): // Dabrowski
		return s[i : i+1], 1
	case c == 'e' && end && i > 1 && !isVowel(s[i-1]): // Clyne
		return "", 1
	case next == 'r' && i+2 == len(s): // Koster, Doctor
		return "a", 2
	case c == 'a' && (next == 'u' || next == 'w') || c == 'o' && next == 'r' && !isVowel(after) && after != 'r':
		return "o", 2
	case c == 'o' && next == 'u' && after == 'g':
		return "o", 2
	case c == 'o' && (next == 'u' || next == 'o'):
		return "u", 2
	case c == 'o' && (next == 'w' || next == 'a' || next == 'e'):
		return "o", 2
	case (c == 'e' || c == 'i' || c == 'u') && next == 'r' && !isVowel(after) && after != 'r':
		return "e", 2
	case c == 'a' && (next == 'i' || next == 'y' || next == 'e'), c == 'e' && next == 'y' && i+2 < len(s):
		return "e", 2
	case c == 'e' && (next == 'e' || next == 'a' || next == 'i' || next == 'y'), c == 'i' && next == 'e':
		return "i", 2
	case c == 'y':
		return "i", 1
	}
	return s[i : i+1], 1
}

func isVowel(b byte) bool {
	switch b {
	case 'a', 'e', 'i', 'o', 'u', 'y':
		return true
	}
	return false
}
