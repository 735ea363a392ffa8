package referral

import (
	"strings"

	"bluelamp/internal/policy"
)

// End closes a referral with what came of it. One that the partner never said they
// have, or declined, needs a note.
func End(s State, pack *policy.Pack, e Ended) ([]any, error) {
	switch {
	case !s.Exists():
		return nil, NotFound
	case s.Finished():
		return nil, AlreadyOver
	}
	if _, err := pack.ReferralOutcome(e.Outcome); err != nil {
		return nil, about(err, "outcome")
	}
	e.Note = strings.TrimSpace(e.Note)
	if s.Stage != Taken && e.Note == "" {
		return nil, EndNeedsNote.About("note")
	}
	if err := checkText(e.Note, MaxNote, "note"); err != nil {
		return nil, err
	}
	e.At = e.At.UTC()
	return []any{e}, nil
}

// Withdraw takes a referral back before the partner has answered it. One that they
// were sent is followed by a message that says so.
func Withdraw(s State, e Withdrawn) ([]any, error) {
	switch {
	case !s.Exists():
		return nil, NotFound
	case s.Finished():
		return nil, AlreadyOver
	case s.Answered():
		return nil, TooLateToWithdraw
	}
	e.Reason = strings.TrimSpace(e.Reason)
	if e.Reason == "" {
		return nil, ReasonMissing.About("reason")
	}
	if err := checkText(e.Reason, MaxNote, "reason"); err != nil {
		return nil, err
	}
	e.At = e.At.UTC()
	return []any{e}, nil
}

// TellPartner notes that the partner was told by telephone that the referral was
// taken back: the message that says so could not be sent, or could not wait.
func TellPartner(s State, e PartnerTold) ([]any, error) {
	switch {
	case !s.Exists():
		return nil, NotFound
	case !s.Untold():
		return nil, NothingToTell
	}
	var err error
	if e.Who, _, err = said(e.Who, ""); err != nil {
		return nil, err
	}
	e.At = e.At.UTC()
	return []any{e}, nil
}
