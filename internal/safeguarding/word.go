package safeguarding

import (
	"errors"
	"slices"
	"strings"

	"bluelamp/internal/fault"
	"bluelamp/internal/policy"
	"bluelamp/internal/text"
)

// The sources of a case: the first three speak of somebody known to be at risk, the
// last two look again.
const (
	ByRule    = "rule"
	ByFactor  = "factor"
	ByHandler = "handler"
	ByReview  = "review"
	BySample  = "sample"
)

// To whom advice is given.
const (
	ToHandler = "handler"
	ToOfficer = "officer"
)

// Bounds of what is written, in characters; words that give a reason need at least
// MinWords letters or digits, because "ok" and "." are none.
const (
	MaxWho   = 200
	MaxSince = 200
	MaxWords = 4_000
	MinWords = 10
)

// MaxPeople bounds how many people are recorded in one contact: a coach and its
// passengers, not a village.
const MaxPeople = 100

// Sources lists every source of a case, in the order in which the desk looks.
func Sources() []string { return []string{ByHandler, ByFactor, ByRule, ByReview, BySample} }

// Relations lists what somebody can be to what is happening.
func Relations() []string {
	return []string{"caller", "victim", "child", "household", "suspect", "other"}
}

// reasonIn trims words that give a reason, and refuses too few, too many or unreadable ones.
func reasonIn(words *string, field string, tooFew *fault.Fault) error {
	*words = strings.TrimSpace(*words)
	if text.Weight(*words) < MinWords {
		return tooFew.With(MinWords).About(field)
	}
	return noteIn(words, field)
}

// noteIn trims a note that may be empty.
func noteIn(words *string, field string) error {
	*words = strings.TrimSpace(*words)
	if n := text.Length(*words); n > MaxWords {
		return TextTooLong.With(n, MaxWords).About(field)
	}
	if !text.Readable(*words) {
		return TextUnreadable.About(field)
	}
	return nil
}

// factorsIn returns factors of the pack, each once, in the order given.
func factorsIn(pack *policy.Pack, given []string) ([]string, error) {
	known := []string{}
	for _, code := range given {
		if _, err := pack.Factor(code); err != nil {
			return nil, about(err, "factors")
		}
		if !slices.Contains(known, code) {
			known = append(known, code)
		}
	}
	if len(known) == 0 {
		return nil, FactorsMissing.About("factors")
	}
	return known, nil
}

// about names the field in a refusal of the pack.
func about(err error, field string) error {
	var f *fault.Fault
	if errors.As(err, &f) {
		return f.About(field)
	}
	return err
}
