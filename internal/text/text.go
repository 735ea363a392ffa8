package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Length counts characters, which is what a person counts, and not bytes.
func Length(s string) int { return utf8.RuneCountInString(s) }

// OneLine says whether s is valid UTF-8 without control characters, line breaks
// among them, and has at most so many characters.
func OneLine(s string, longest int) bool {
	return utf8.ValidString(s) && Length(s) <= longest && !strings.ContainsFunc(s, unicode.IsControl)
}

// Readable says whether s is valid UTF-8 without control characters other than
// those that lay out several lines.
func Readable(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) && !strings.ContainsRune("\n\r\t", r)
	})
}

// Weight counts letters and digits: full stops are no reason.
func Weight(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

// OrNull is nil for the empty text, which JSON shows as null.
func OrNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
