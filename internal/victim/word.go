package victim

import (
	"strings"

	"bluelamp/internal/fault"
	"bluelamp/internal/text"
)

// Bounds of what is written, in characters; what somebody was told, and a reason,
// need at least MinWords letters or digits.
const (
	MaxName    = 200
	MaxSafeWay = 500
	MaxNote    = 4_000
	MinWords   = 10
)

// wordsIn trims what was written and refuses what says nothing, is too long or
// cannot be shown.
func wordsIn(words *string, missing *fault.Fault, field string) error {
	*words = strings.TrimSpace(*words)
	if text.Weight(*words) < MinWords {
		return missing.With(MinWords).About(field)
	}
	if n := text.Length(*words); n > MaxNote {
		return TextTooLong.With(n, MaxNote).About(field)
	}
	if !text.Readable(*words) {
		return TextUnreadable.About(field)
	}
	return nil
}
