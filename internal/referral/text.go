package referral

import (
	"errors"

	"bluelamp/internal/fault"
	"bluelamp/internal/text"
)

// Bounds of what is written, in characters.
const (
	MaxAnswer  = 4_000 // of one field of the form
	MaxConsent = 2_000
	MaxSafeWay = 1_000
	MaxWho     = 200
	MaxNote    = 4_000
)

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

// about names the field in a refusal of the pack.
func about(err error, field string) error {
	var f *fault.Fault
	if errors.As(err, &f) {
		return f.About(field)
	}
	return err
}
