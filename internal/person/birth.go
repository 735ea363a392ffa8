package person

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/match"
)

// readBirth reads a date of birth as it was said or typed and returns it as it is
// kept: "1985-05-25", "1985-05", "1985", or "~1985" for an age by guess. What is
// kept already is read as itself.
func readBirth(s string, at time.Time) (string, error) {
	if year, guessed := strings.CutPrefix(s, "~"); guessed {
		return keptGuess(year, at.Year())
	}
	born, err := match.ReadBirth(s, at.Year())
	if f, ok := fault.As(err); ok {
		return "", f.About("details.birth")
	}
	if err != nil {
		return "", fmt.Errorf("read date of birth: %w", err)
	}
	kept := keptBirth(born)
	if kept > at.Format(time.DateOnly)[:min(len(kept), len(time.DateOnly))] && !born.Guessed() {
		return "", BirthAhead.With(kept).About("details.birth")
	}
	return kept, nil
}

// oldestGuess is the greatest age that a kept guess may stand for, as match.ReadBirth has it.
const oldestGuess = 125

// keptGuess reads the year of an age by guess that is kept already.
func keptGuess(year string, thisYear int) (string, error) {
	n, err := strconv.Atoi(year)
	if err != nil || len(year) != 4 || n > thisYear || n < thisYear-oldestGuess {
		return "", match.ErrBirthImpossible.With("~" + year).About("details.birth")
	}
	return "~" + year, nil
}

func keptBirth(b match.Birth) string {
	switch {
	case b.Year() == 0:
		return ""
	case b.Guessed():
		return fmt.Sprintf("~%04d", b.Year())
	case b.Month() == 0:
		return fmt.Sprintf("%04d", b.Year())
	case b.Day() == 0:
		return fmt.Sprintf("%04d-%02d", b.Year(), b.Month())
	}
	return fmt.Sprintf("%04d-%02d-%02d", b.Year(), b.Month(), b.Day())
}
