package match

import (
	"strings"

	"bluelamp/internal/fault"
)

// Refusals of a date of birth.
var (
	ErrBirthUnread = fault.New(fault.Invalid, "match.birth-unread",
		"%q cannot be read as a date of birth. Write it as 25/05/1985, 1985-05-25, May 1985, 1985 or about 40.")
	ErrBirthImpossible = fault.New(fault.Invalid, "match.birth-impossible",
		"There is no such date of birth as %q. Check day, month and year, or leave out the part that is not known.")
)

// oldest is the greatest age that a date of birth may give: three years above
// the greatest ever proved (Jeanne Calment, 122).
const oldest = 125

// ReadBirth reads a date of birth as people write or say it: 1985-05-25,
// 25/05/1985, 25.5.85, 19850525, May 1985, 25 May 1985, 1985, "about 40",
// "forty-ish". Numbers are read day before month. thisYear resolves two-digit
// years and ages; a date after it, or an age above 125, is refused.
func ReadBirth(s string, thisYear int) (Birth, error) {
	text := strings.ToLower(strings.TrimSpace(s))
	if text == "" {
		return 0, nil
	}
	if len(text) > 40 {
		return 0, ErrBirthUnread.With(text[:40] + "…")
	}
	if age, guessed := guessedAge(text); guessed {
		if age > oldest {
			return 0, ErrBirthImpossible.With(s)
		}
		return About(thisYear - age), nil
	}
	year, month, day, ok := dateParts(dateWords(text), thisYear)
	if !ok {
		return 0, ErrBirthUnread.With(s)
	}
	if !possible(year, month, day, thisYear) {
		return 0, ErrBirthImpossible.With(s)
	}
	return Born(year, month, day), nil
}
