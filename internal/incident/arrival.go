package incident

import (
	"time"

	"bluelamp/internal/policy"
)

// graded returns the incident after a grading. A unit that came and left before a
// raise has not answered what is asked for since: the count of who was sent and
// who came begins anew with every grade that no second person lowered.
func (s State) graded(e Graded) State {
	if !s.lowered(e) {
		s.Going, s.Came = len(s.Units) > 0, s.atScene()
	}
	s.Grade, s.Review.ChangedAt, s.Review.Closing = e, e.At, false
	s.Below = s.Below.after(e)
	return s
}

// lowered says whether a grading is what a second person has just agreed to.
func (s State) lowered(e Graded) bool {
	for _, l := range s.Lowerings {
		if l.Answer == Approved && l.Grade == e.Grade && l.Assessment == e.Assessment {
			return true
		}
	}
	return false
}

// left notes when nobody is at the scene any more: the interval of an incident with
// somebody there is longer, and the short one runs anew from then.
func (s State) left(e UnitMoved) State {
	switch {
	case s.atScene():
		s.Left = time.Time{}
	case s.Attended && s.Left.IsZero():
		s.Left = e.At
	}
	return s
}

func (s State) atScene() bool {
	for _, u := range s.Units {
		if u.Status == UnitAtScene {
			return true
		}
	}
	return false
}

// deploys says whether the grade means that somebody is sent. One that the pack no
// longer has counts as the most urgent.
func (s State) deploys(pack *policy.Pack) bool {
	g, err := pack.Grade(s.Grade.Grade)
	return err != nil || g.Deployable
}

// exceeds says whether a grade is more urgent than the one that stands. None is
// more urgent than one that the pack no longer has: what is not known is not calm.
func (s State) exceeds(pack *policy.Pack, grade string) bool {
	_, err := pack.Grade(s.Grade.Grade)
	return err == nil && pack.MoreUrgent(grade, s.Grade.Grade)
}

// undercuts says whether a grade is less urgent than the one that stands.
func (s State) undercuts(pack *policy.Pack, grade string) bool {
	if _, err := pack.Grade(s.Grade.Grade); err != nil {
		return true
	}
	return pack.MoreUrgent(s.Grade.Grade, grade)
}

// tooGrave says whether the standing risk is graver than that with which nobody
// needs to come.
func (s State) tooGrave(pack *policy.Pack) bool {
	most := pack.Resolution.MaxRisk
	return most != "" && pack.Graver(s.Standing(pack), most)
}
