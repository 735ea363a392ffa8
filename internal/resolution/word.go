package resolution

import (
	"strings"

	"bluelamp/internal/text"
)

// Bounds of what is written, in characters; a reason needs at least MinReason
// letters or digits.
const (
	MaxReason  = 4_000
	MinReason  = 10
	MaxNote    = 4_000
	MaxSafeWay = 500
	MaxNumber  = 60
	MinDigits  = 3 // as many as the shortest number that can be dialled
)

// reasonIn trims a reason and refuses one that says nothing.
func reasonIn(words *string, field string) error {
	*words = strings.TrimSpace(*words)
	if text.Weight(*words) < MinReason {
		return ReasonMissing.With(MinReason).About(field)
	}
	return checkText(*words, MaxReason, field)
}

// checkText refuses what is too long or cannot be shown.
func checkText(words string, longest int, field string) error {
	if n := text.Length(words); n > longest {
		return TextTooLong.With(n, longest).About(field)
	}
	if !text.Readable(words) {
		return TextUnreadable.About(field)
	}
	return nil
}
