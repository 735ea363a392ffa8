package gazetteer

import "strings"

// CleanPostcode brings a whole UK postcode to its written form, "ZZ1 2AB", and
// says whether text is one. The letter O and the figure 0, and I and 1, are put
// right where only one of them can stand. Formats: Royal Mail, Programmers' Guide
// to the Postcode Address File, appendix on postcode formats.
func CleanPostcode(text string) (string, bool) {
	out, in, ok := readPostcode(compact(text))
	if !ok || len(in) != 3 {
		return "", false
	}
	return out + " " + in, true
}

// readPostcode parts a beginning of a postcode, capitals without spaces, into its
// district and as much of the rest as is there. An inward part is a figure and
// two letters, so a whole postcode is parted from the back.
func readPostcode(s string) (district, rest string, ok bool) {
	if len(s) >= 5 && len(s) <= 7 {
		in := asFigure(s[len(s)-3]) + asLetter(s[len(s)-2]) + asLetter(s[len(s)-1])
		if isInward(in) {
			if out, ok := asDistrict(s[:len(s)-3], true); ok && nearly(s, out+in) {
				return out, in, true
			}
		}
	}
	if out, ok := asDistrict(s, false); ok {
		return out, "", true
	}
	return "", "", false
}

// nearly says whether at most one letter had to be put right and a figure was
// there as typed: "close" is no postcode although C1 0SE could be one.
func nearly(typed, read string) bool {
	wrong, figures := 0, 0
	for i := range len(typed) {
		if typed[i] != read[i] {
			wrong++
		} else if isDigit(typed[i]) {
			figures++
		}
	}
	return wrong <= 1 && figures > 0
}

// asDistrict reads an outward code: A9, A99, AA9, AA99, A9A, AA9A. Only a lenient
// reading takes O for a nought and I or L for a one: alone, "al" is a word.
func asDistrict(s string, lenient bool) (string, bool) {
	if len(s) < 2 || len(s) > 4 || !isLetter(s[0]) {
		return "", false
	}
	n := 1
	if isLetter(s[1]) && len(s) > 2 {
		n = 2
	}
	tail := s[n:]
	if len(tail) < 1 || len(tail) > 2 {
		return "", false
	}
	figure := asFigure(tail[0])
	if figure == "" || !lenient && !isDigit(tail[0]) {
		return "", false
	}
	out := s[:n] + figure
	if len(tail) == 1 {
		return out, true
	}
	if isDigit(tail[1]) || isLetter(tail[1]) {
		return out + tail[1:], true
	}
	return "", false
}

func isInward(s string) bool {
	return len(s) == 3 && isDigit(s[0]) && isLetter(s[1]) && isLetter(s[2])
}

// isInwardBeginning says whether s is the beginning of an inward part: 2, 2A, 2AB.
func isInwardBeginning(s string) bool {
	if len(s) == 0 || len(s) > 3 || !isDigit(s[0]) {
		return false
	}
	for i := 1; i < len(s); i++ {
		if !isLetter(s[i]) {
			return false
		}
	}
	return true
}

func asFigure(c byte) string {
	switch {
	case isDigit(c):
		return string(c)
	case c == 'O':
		return "0"
	case c == 'I' || c == 'L':
		return "1"
	}
	return ""
}

func asLetter(c byte) string {
	switch {
	case isLetter(c):
		return string(c)
	case c == '0':
		return "O"
	case c == '1':
		return "I"
	}
	return ""
}

func compact(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z':
			return r - 'a' + 'A'
		case r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
			return r
		case r == ' ' || r == '\t' || r == '-' || r == '.':
			return -1
		}
		return '?'
	}, s)
}

func isLetter(c byte) bool { return c >= 'A' && c <= 'Z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }
