package incident

import (
	"strings"
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
	"bluelamp/internal/text"
)

// Below is a grade less urgent than what the rules proposed, decided by one person.
// It stands at once, because nobody is to be held up on the telephone; somebody else
// looks at it afterwards. Inspectors found such decisions seen by nobody ("A call
// for help", 2020).
type Below struct {
	Waits           bool   // for a supervisor's word
	Grade, Proposed string // "" where there is none
	By              string // who decided it
	SeenBy          string // "" while it waits
	Agreed          bool
}

// after returns it after a grading, a later look or a supervisor's word. A grade
// that is not below, or that two people agreed to, leaves nothing to look at.
func (b Below) after(event any) Below {
	switch e := event.(type) {
	case Graded:
		return Below{Waits: e.Below != "", Grade: e.Grade, Proposed: e.Below, By: e.By}
	case GradeKept:
		return Below{Waits: true, Grade: e.Grade, Proposed: e.Proposed, By: e.By}
	case GradeSeen:
		b.Waits, b.SeenBy, b.Agreed = false, e.By, e.Agreed
	}
	return b
}

// below is the more urgent grade that a grade leaves aside: the one proposed, or the
// one that was left aside before and that nobody has looked at yet. A second look is
// no way round the first. It is "" when there is none.
func (s State) below(pack *policy.Pack, proposed, grade string) string {
	if s.Below.Waits && pack.MoreUrgent(s.Below.Proposed, proposed) {
		proposed = s.Below.Proposed
	}
	if pack.MoreUrgent(proposed, grade) {
		return proposed
	}
	return ""
}

// Seeing is a supervisor's word on a grade below the proposal.
type Seeing struct {
	Agreed bool
	Reason string // needed where they do not agree
}

// SeeGrade is a supervisor's word on a grade below the proposal, never that of who
// decided it. Who does not agree has the risk looked at again, at once and by a
// supervisor. It can be said of a closed incident too: what was closed quickly is not
// to be closed unseen.
func SeeGrade(s State, who staff.Asker, g Seeing, at time.Time) ([]any, error) {
	switch b := s.Below; {
	case !s.Exists():
		return nil, NotFound
	case !b.Waits && b.SeenBy != "":
		return nil, AlreadyDecided.With(b.SeenBy).Showing(Decided{b.SeenBy, answer(b.Agreed)})
	case !b.Waits:
		return nil, GradeNotBelow
	case who.ID == b.By:
		return nil, SeeingOwnGrade
	case !who.Has(staff.Supervisor):
		return nil, SecondNeedsSupervisor
	}
	g.Reason = strings.TrimSpace(g.Reason)
	if !g.Agreed && text.Weight(g.Reason) < MinJustification {
		return nil, ReasonMissing.With(MinJustification).About("reason")
	}
	if err := checkText(g.Reason, MaxNote, "reason"); err != nil {
		return nil, err
	}
	seen := GradeSeen{Grade: s.Below.Grade, Proposed: s.Below.Proposed, Agreed: g.Agreed, Reason: g.Reason, By: who.ID, At: at.UTC()}
	events := []any{seen}
	if g.Agreed || !s.Open() {
		return events, nil
	}
	events = append(events, s.withdraw("A supervisor does not agree with the grade.", who.ID, at)...)
	events = append(events, s.with(events).fallsDue(BySupervision, at, at)...)
	return append(events, s.with(events).climbsTo(WithSupervisor, at)...), nil
}

// climbsTo hands the review that is due to a step, unless it has come as high already.
func (s State) climbsTo(step string, at time.Time) []any {
	if !s.Review.Due || height(s.Review.With) >= height(step) {
		return nil
	}
	return []any{ReviewClimbed{Number: s.Review.Number, To: step, At: at.UTC()}}
}
