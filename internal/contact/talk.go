package contact

import (
	"strings"
	"time"

	"bluelamp/internal/staff"
)

// MaxDigits is how many pressed keys are kept of one call. The Silent Solution
// needs two; a caller who leans on the keypad must not fill the journal.
const MaxDigits = 200

// Hold keeps the caller on the line with music.
func Hold(s State, who staff.Asker, at time.Time) ([]any, error) {
	if err := onLine(s, who); err != nil {
		return nil, err
	}
	if s.Stage == OnHold {
		return nil, nil
	}
	return []any{Held{By: who.ID, At: at}}, nil
}

// Resume ends a hold.
func Resume(s State, who staff.Asker, at time.Time) ([]any, error) {
	if err := onLine(s, who); err != nil {
		return nil, err
	}
	if s.Stage == Talking {
		return nil, nil
	}
	return []any{Resumed{By: who.ID, At: at}}, nil
}

// onLine refuses where there is no conversation on a telephone, or not the asker's.
func onLine(s State, who staff.Asker) error {
	switch {
	case !s.Exists():
		return NotFound
	case s.Channel != Phone:
		return NoLine
	case s.Stage == Waiting:
		return NotAnswered
	case !s.InConversation():
		return Over
	}
	return mayWrite(s, who)
}

// HearDigit keeps a key that the caller pressed (RFC 4733, 3.2), whether or not
// anybody has answered: a silent caller may press 55 while waiting. After the
// call, and beyond MaxDigits, it decides nothing.
func HearDigit(s State, digit string, at time.Time) ([]any, error) {
	if len(digit) != 1 || !strings.Contains("0123456789*#ABCD", digit) {
		return nil, DigitUnknown.With(printable(digit, 8)).About("digit")
	}
	if !s.Open() || len(s.Digits) >= MaxDigits {
		return nil, nil
	}
	return []any{DigitHeard{Digit: digit, At: at}}, nil
}
