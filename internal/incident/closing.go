package incident

import (
	"slices"
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
)

// lookedAt refuses to close while a look at the risk is owed: one that is due, or
// the one before closing where the risk is grave, or where somebody was to come and
// nobody came.
func (s State) lookedAt(pack *policy.Pack, who staff.Asker, at time.Time) error {
	if err := s.noLookDue(pack, at); err != nil {
		return err
	}
	waited := s.waitedFor(pack)
	switch {
	case (waited || s.grave(pack)) && !s.Review.Closing:
		return ClosingLookMissing
	case waited && (who.ID == s.Review.LookedBy || !who.Has(staff.Supervisor)):
		return ClosingNeedsSecond
	}
	return nil
}

// noLookDue refuses while a review is due, whether or not its strike is on record.
func (s State) noLookDue(pack *policy.Pack, at time.Time) error {
	fallen, err := FallDue(s, pack, at)
	if err != nil {
		return err
	}
	if s.with(fallen).Review.Due {
		return ReviewIsDue
	}
	return nil
}

// waitedFor says that grade or risk called for somebody and that nobody came: to
// close it then is to lower it, which takes two people.
func (s State) waitedFor(pack *policy.Pack) bool {
	return !s.Came && (s.deploys(pack) || s.tooGrave(pack))
}

// rightCareAtClosing refuses to close what Right Care, Right Person says that the
// police come to, or has not been asked about, where nobody came.
func (s State) rightCareAtClosing(pack *policy.Pack, c Closing) error {
	t, _ := pack.Type(s.Type) // one that the pack no longer has asks for nothing more
	switch {
	case s.Came:
		return nil
	case c.RightCareMeets:
		return RightCareComes
	case (t.RightCare || c.RightCareAsked) && !c.RightCare:
		return RightCareUndecided
	}
	return nil
}

// crimeAtClosing makes the crime-recording decision that a closing brings with it,
// and refuses to close while one is outstanding or says the opposite of the result.
func (s State) crimeAtClosing(pack *policy.Pack, who staff.Asker, c Closing) ([]any, error) {
	var events []any
	switch {
	case c.CrimeReference != "" && c.NoCrimeReason != "":
		return nil, CrimeContradicts.About("noCrimeReason")
	case c.CrimeReference != "" || c.NoCrimeReason != "":
		if c.NoCrimeReason != "" && s.seconded(pack, s.Type) {
			return nil, NoCrimeNeedsSecond.About("noCrimeReason")
		}
		var err error
		events, err = DecideCrime(s, pack, CrimeDeciding{
			Crime: c.CrimeReference != "", Reference: c.CrimeReference, Reason: c.NoCrimeReason, Note: c.Note,
		}, who.ID, c.At)
		if err != nil {
			return nil, err
		}
	}
	decided := s.with(events).Crime
	if alone := decided.Decided && !decided.Newest.Crime && !decided.seconded(); alone &&
		slices.Contains(pack.Crime.SecondedTypes, c.ClosingType) && (who.ID == decided.Newest.By || !who.Has(staff.Supervisor)) {
		return nil, ClosingNoCrimeNeedsSecond.With(typeLabel(pack, c.ClosingType)).About("closingType")
	}
	wanted := s.Crime.Expected || mayBeCrime(pack, c.ClosingType) || c.Result == ResultCrime || c.Result == ResultNoCrime
	switch {
	case wanted && !decided.Decided:
		return nil, CrimeUndecided
	case c.Result == ResultCrime && !decided.Newest.Crime, c.Result == ResultNoCrime && decided.Newest.Crime:
		return nil, CrimeContradicts.About("result")
	}
	return events, nil
}

// settled withdraws and ends what waits for a second person: there is nothing left
// to lower or to delay.
func (s State) settled(by string, at time.Time) []any {
	events := append(s.withdraw("The incident was closed.", by, at), s.endDelay(DelayByClosing, at)...)
	return append(events, s.withdrawNoCrime(by, at)...)
}
