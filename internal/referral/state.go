package referral

import (
	"slices"
	"time"
)

// Stage is where a referral stands.
type Stage string

// The stages. The zero value means that there is no such referral.
const (
	Waiting     Stage = "waiting"      // made and not sent: for the partner to open, or for the mail to work
	WithPartner Stage = "sent"         // sent and not answered
	Silent      Stage = "silent"       // not answered in time
	Taken       Stage = "acknowledged" // the partner has it
	Refused     Stage = "declined"     // the partner cannot take it
	Over        Stage = "ended"
	TakenBack   Stage = "withdrawn" // once the partner had it, they are told so
)

// Kinds of messages to a partner.
const (
	KindReferral   = "referral"
	KindReminder   = "reminder"
	KindWithdrawal = "withdrawal"
)

// ByPartner stands where a staff id would when partners speak for themselves.
const ByPartner = "partner"

// State is one referral as its events leave it.
type State struct {
	Stage     Stage
	Made      Made
	SentAt    time.Time // the first time; zero while it was not
	Messages  []string  // Message-IDs that were sent, oldest first
	Reminders int       // that were sent
	LastAsked time.Time // when the partner was last written to
	Failures  int       // in a row, of the message that is due
	Retry     time.Time // when that is tried again; zero when the last attempt worked
	Climbed   bool      // a supervisor has to look at it
	TakenAt   time.Time // when the partner last said that they have it
	Told      int       // reminders that the newest FellSilent counts
	BackAt    time.Time // when it was taken back
	KnowsBack bool      // the partner was told that it was taken back
	Declined  bool      // the partner's newest answer is that they cannot take it
}

// Exists says whether the referral was made.
func (s State) Exists() bool { return s.Stage != "" }

// Finished says whether it takes nothing more.
func (s State) Finished() bool { return s.Stage == Over || s.Stage == TakenBack }

// Untold says that the partner was sent a referral that was taken back since, and
// does not know: they may ring somebody who must not be rung.
func (s State) Untold() bool { return s.Stage == TakenBack && !s.SentAt.IsZero() && !s.KnowsBack }

// Answered says whether the partner took or declined it.
func (s State) Answered() bool { return s.Stage == Taken || s.Stage == Refused }

// Erased says that what it was about was erased by law: nothing about it can be sent.
// No referral is made with an empty form.
func (s State) Erased() bool { return s.Exists() && len(s.Made.Form) == 0 }

// Fold returns the referral after one more event.
func Fold(s State, event any) State {
	switch e := event.(type) {
	case Made:
		return State{Stage: Waiting, Made: e}
	case Sent:
		return s.sent(e)
	case SendFailed:
		s.Failures++
		s.Retry = e.Next
	case FellSilent:
		s.Climbed, s.Told = s.Climbed || e.Climbed, e.Reminders
		if s.Stage == WithPartner {
			s.Stage = Silent
		}
	case Acknowledged: // whatever climbed before has its answer
		s.Stage, s.TakenAt, s.Climbed, s.Declined = Taken, e.At, false, false
	case Declined: // nobody helps now: somebody here has to find another way
		s.Stage, s.Climbed, s.Declined = Refused, true, true
	case Ended:
		s.Stage = Over
	case Withdrawn: // what could not be sent before, and who had to look, is over with it
		s.Stage, s.BackAt, s.Failures, s.Retry, s.Climbed = TakenBack, e.At, 0, time.Time{}, false
	case PartnerTold:
		s.KnowsBack, s.Retry, s.Climbed = true, time.Time{}, false
	}
	return s
}

func (s State) sent(e Sent) State {
	s.Messages = append(slices.Clip(s.Messages), e.Message)
	s.Failures, s.Retry, s.LastAsked = 0, time.Time{}, e.At
	if s.SentAt.IsZero() {
		s.SentAt = e.At
	}
	switch e.Kind {
	case KindReminder:
		s.Reminders++
	case KindWithdrawal:
		s.KnowsBack, s.Climbed = true, false
	}
	if s.Stage == Waiting {
		s.Stage = WithPartner
	}
	return s
}
