package records

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxReason is the longest reason for a consultation, in characters.
const MaxReason = 500

// Reason returns the reason for a consultation as it is kept: trimmed, on one
// line, and empty when none was given.
func Reason(text string) (string, error) {
	text = strings.TrimSpace(text)
	if !utf8.ValidString(text) || utf8.RuneCountInString(text) > MaxReason || strings.ContainsFunc(text, unicode.IsControl) {
		return "", ReasonUnfit.With(MaxReason).About("reason")
	}
	return text, nil
}
