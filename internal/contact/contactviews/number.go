package contactviews

import "strings"

// NumberKey is one spelling for all of a telephone number: "+447700900123" for
// "07700 900123", "0044 7700 900123" and "+44 (0)7700 900123". A number that is
// not British stays apart by its country; text that holds no digits has none.
// What the edge could read stands in E.164 already; this is for what was imported
// or typed as it stood in another system.
func NumberKey(number string) string {
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '+' {
			return r
		}
		return -1
	}, strings.Replace(number, "(0)", "", 1))
	plus := strings.HasPrefix(digits, "+")
	digits = strings.ReplaceAll(digits, "+", "")
	switch {
	case digits == "":
		return ""
	case plus:
		return "+" + digits
	case strings.HasPrefix(digits, "00"):
		return "+" + digits[2:]
	case strings.HasPrefix(digits, "0") && len(digits) >= 10: // the national trunk prefix
		return "+44" + digits[1:]
	}
	return digits
}
