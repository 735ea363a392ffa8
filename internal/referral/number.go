package referral

import (
	"fmt"
	"slices"
	"time"
)

// Numbers is one day's book of reference numbers: the referrals by id, the one
// that took number 1 first.
type Numbers []string

// Of returns the number that a referral took.
func (n Numbers) Of(referral string) (int, bool) {
	i := slices.Index(n, referral)
	return i + 1, i >= 0
}

// FoldNumbers returns the day's book after one more event. It may use the room
// behind the book that it was given, which must not be folded twice.
func FoldNumbers(n Numbers, event any) Numbers {
	if e, ok := event.(NumberTaken); ok {
		return append(n, e.Referral)
	}
	return n
}

// TakeNumber gives the next number of the day to a referral; one that has a
// number keeps it.
func TakeNumber(n Numbers, referral string, at time.Time) ([]any, error) {
	if _, has := n.Of(referral); has {
		return nil, nil
	}
	return []any{NumberTaken{Number: len(n) + 1, Referral: referral, At: at.UTC()}}, nil
}

// Day is the id of the stream that holds a day's numbers, "2026-11-21"; at is in
// the force's own time zone.
func Day(at time.Time) string { return at.Format(time.DateOnly) }

// Reference is what force and partner call a referral: "R-20261121-0007". It says
// nothing about anybody, so it may stand in the subject of an e-mail.
func Reference(day time.Time, number int) string {
	return fmt.Sprintf("R-%s-%04d", day.Format("20060102"), number)
}
