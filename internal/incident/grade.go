package incident

import (
	"strings"
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
	"bluelamp/internal/text"
)

// grade checks a grading and sets the clock that follows from it.
func grade(s State, pack *policy.Pack, g Grading, by string, at time.Time) (Graded, error) {
	if _, err := pack.Grade(g.Grade); err != nil {
		return Graded{}, about(err, "grade")
	}
	g.Justification = strings.TrimSpace(g.Justification)
	if text.Weight(g.Justification) < MinJustification {
		return Graded{}, JustificationMissing.With(MinJustification).About("justification")
	}
	if err := checkText(g.Justification, MaxJustification, "justification"); err != nil {
		return Graded{}, err
	}
	return timed(pack, s, Graded{
		Grade: g.Grade, Proposed: g.Proposed, Reasons: append([]string{}, g.Reasons...),
		Justification: g.Justification, Assessment: g.Assessment, By: by,
	}, at), nil
}

// Regrade raises the grade, which is anybody's who has reason to. It never lowers
// it, whoever asks: that takes a reassessment and two people (AskLowering). Where
// the grading names no newer assessment, the one that the last grade rested on
// still stands. The clock of a target that starts with the grading starts anew.
func Regrade(s State, pack *policy.Pack, who staff.Asker, g Grading, at time.Time) ([]any, error) {
	graded, err := s.raise(pack, g, who.ID, at)
	if err != nil {
		return nil, err
	}
	return append(graded, s.with(graded).rising(who.ID, at)...), nil
}

// raise is the raised grade alone.
func (s State) raise(pack *policy.Pack, g Grading, by string, at time.Time) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	if g.Grade == s.Grade.Grade {
		return nil, SameGrade.With(g.Grade).About("grade")
	}
	if g.Assessment == "" {
		g.Assessment, g.Proposed, g.Reasons = s.Grade.Assessment, s.Grade.Proposed, s.Grade.Reasons
	}
	graded, err := grade(s, pack, g, by, at)
	if err != nil {
		return nil, err
	}
	if !s.exceeds(pack, g.Grade) {
		return nil, LoweringNeedsTwo.About("grade")
	}
	graded.Below = s.below(pack, g.Proposed, g.Grade)
	return []any{graded}, nil
}

// writable refuses an incident that is not there or whose log is closed.
func (s State) writable() error {
	if !s.Exists() {
		return NotFound
	}
	if s.Stage == Ended {
		return AlreadyClosed.With(s.Reference)
	}
	return nil
}
