package incident

import (
	"slices"
	"time"

	"bluelamp/internal/policy"
)

// The hands through which an overdue review climbs. It is in exactly one of them.
const (
	WithHandler    = "handler"
	WithSupervisor = "supervisor"
	WithForceLead  = "force-lead"
)

// Why a review falls due.
const (
	ByInterval    = "interval"
	ByLateness    = "late"
	ByInformation = "information"
	ByHandover    = "handover"
	ByDelay       = "delay"
	BySupervision = "supervision"
)

// Review is where the second look stands.
type Review struct {
	Number int // of the newest, 0 before the first
	Due    bool
	Reason string
	DueAt  time.Time
	With   string // whose it is while it is due
	// LookedAt is when somebody last looked at the risk: the opening, or a
	// reassessment. ChangedAt is when grade or standing risk last changed.
	LookedAt  time.Time
	LookedBy  string // who reassessed, "" before anybody did
	ChangedAt time.Time
	// Closing says that the last look was made for closing and that nothing has
	// happened since.
	Closing bool
}

// looked returns the incident after one event of grade, risk and review.
func (s State) looked(event any) State {
	switch e := event.(type) {
	case Graded:
		return s.graded(e)
	case RiskStood:
		s.Risk, s.Review.ChangedAt = e, e.At
	case ReviewFellDue:
		s.Review.Number, s.Review.Due, s.Review.Reason, s.Review.DueAt, s.Review.With = e.Number, true, e.Reason, e.DueAt, WithHandler
	case ReviewClimbed:
		s.Review.With = e.To
	case Reassessed:
		s.Review = Review{Number: s.Review.Number, LookedAt: e.At, LookedBy: e.By, ChangedAt: s.Review.ChangedAt, Closing: e.Trigger == ForClosing}
	case InformationAdded:
		s.Review.Closing = false
	case ContactJoined:
		s.Joined, s.Review.Closing = append(slices.Clip(s.Joined), e.Contact), false
	case HandedOver:
		s.Owner, s.Review.Closing = e.To, false
	case GradeKept, GradeSeen:
		s.Below = s.Below.after(event)
	case CrimeExpected, CrimeFellDue, CrimeDecided, NoCrimeAsked, NoCrimeAnswered, NoCrimeWithdrawn:
		s.Crime = s.Crime.after(event)
	default:
		return s.asked(event)
	}
	return s
}

// Standing is the risk that the incident counts as. Until somebody has assessed it,
// and where the pack no longer has its level, it is the gravest: what is not known
// is not calm.
func (s State) Standing(pack *policy.Pack) string {
	if _, err := pack.Level(s.Risk.Risk); err == nil {
		return s.Risk.Risk
	}
	return gravest(pack)
}

// provisional says that nobody has assessed the risk yet: it was left for later.
func (s State) provisional() bool { return s.Risk.Assessment == "" }

func gravest(pack *policy.Pack) string {
	if len(pack.Levels) == 0 {
		return ""
	}
	return pack.Levels[len(pack.Levels)-1].Code
}

// grave says whether the standing risk takes a reassessment before
// closing.
func (s State) grave(pack *policy.Pack) bool {
	from := pack.Reviews.ClosingFrom
	return from != "" && !pack.Graver(from, s.Standing(pack))
}

// fallsDue is a review for a reason; none where one is due already, which takes
// the reason in.
func (s State) fallsDue(reason string, due, now time.Time) []any {
	if s.Review.Due {
		return nil
	}
	return []any{ReviewFellDue{Number: s.Review.Number + 1, Reason: reason, DueAt: due.UTC(), At: now.UTC()}}
}
