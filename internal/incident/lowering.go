package incident

import (
	"slices"
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
)

// LoweringWanted is a request for a less urgent grade, a calmer risk, or both.
type LoweringWanted struct {
	ID    string
	Grade string // "" keeps it
	Risk  string // "" keeps it
	Look
	Reason string
}

// AskLowering asks a second person to lower the grade or the standing risk. It
// rests on a reassessment made for it; one request waits at a time. Inspectors
// found incidents downgraded too early, without a structured reassessment and
// without a supervisor ("A call for help", 2020).
func AskLowering(s State, pack *policy.Pack, who staff.Asker, w LoweringWanted, at time.Time) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	if _, waits := s.PendingLowering(); waits {
		return nil, LoweringWaits
	}
	if s.provisional() {
		return nil, NobodyHasLooked
	}
	if err := w.lowers(s, pack); err != nil {
		return nil, err
	}
	if err := reasonFor(&w.Reason, MinReason, "reason"); err != nil {
		return nil, err
	}
	events, err := s.look(pack, w.Look, ForLowering, who.ID, at)
	if err != nil {
		return nil, err
	}
	events = append(events, s.expectCrime(pack, s.Type, w.Actions, who.ID, at)...)
	return append(events, LoweringAsked{
		ID: w.ID, Grade: w.Grade, Risk: w.Risk, Before: s.held(), Assessment: w.Assessment, Reason: w.Reason, By: who.ID, At: at.UTC(),
	}), nil
}

// lowers refuses a request that lowers nothing, and one whose own assessment finds
// the risk graver than what it asks for.
func (w LoweringWanted) lowers(s State, pack *policy.Pack) error {
	standing := s.Standing(pack)
	if w.Grade == "" && w.Risk == "" {
		return LoweringEmpty.About("grade")
	}
	if w.Grade != "" {
		if _, err := pack.Grade(w.Grade); err != nil {
			return about(err, "grade")
		}
		if !s.undercuts(pack, w.Grade) {
			return NotLower.About("grade")
		}
	}
	bound := standing
	if w.Risk != "" {
		if _, err := pack.Level(w.Risk); err != nil {
			return about(err, "risk")
		}
		if !pack.Graver(standing, w.Risk) {
			return NotLower.About("risk")
		}
		bound = w.Risk
	}
	if pack.Graver(w.Look.Risk, bound) {
		return LookIsGraver.About("form.risk")
	}
	return nil
}

// held is the assessment on which risk and grade stand.
func (s State) held() string {
	if s.Risk.Assessment != "" {
		return s.Risk.Assessment
	}
	return s.Grade.Assessment
}

// Deciding is a second person's yes or no. Proposed and Reasons are those of the
// assessment that the request rests on.
type Deciding struct {
	ID       string
	Approved bool
	Reason   string
	Proposed string
	Reasons  []string
	// Looked are the staff ids of who made the assessments that the request lowers and
	// rests on.
	Looked []string
}

// DecideLowering is a supervisor's word on a request, never that of the asker or of
// who made an assessment that it lowers or rests on. After
// a yes the grade and the risk are lowered in the same decision.
func DecideLowering(s State, pack *policy.Pack, who staff.Asker, d Deciding, at time.Time) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	l, err := s.lowering(d.ID)
	if err != nil {
		return nil, err
	}
	if err := second(who, l.By); err != nil {
		return nil, err
	}
	if slices.Contains(d.Looked, who.ID) {
		return nil, SecondLooked
	}
	if err := reasonFor(&d.Reason, MinJustification, "reason"); err != nil {
		return nil, err
	}
	events := []any{LoweringDecided{ID: d.ID, Approved: d.Approved, Reason: d.Reason, By: who.ID, At: at.UTC()}}
	if !d.Approved {
		return events, nil
	}
	if l.Grade != "" {
		graded, err := grade(s, pack, Grading{
			Grade: l.Grade, Justification: l.Reason, Proposed: d.Proposed, Reasons: d.Reasons, Assessment: l.Assessment,
		}, who.ID, at)
		if err != nil {
			return nil, err
		}
		events = append(events, graded)
	}
	if l.Risk != "" {
		events = append(events, RiskStood{Risk: l.Risk, Assessment: l.Assessment, By: who.ID, At: at.UTC()})
	}
	return events, nil
}

// lowering is a request that still waits.
func (s State) lowering(id string) (Lowering, error) {
	for _, l := range s.Lowerings {
		switch {
		case l.ID != id:
		case l.Answer == Waiting:
			return l, nil
		case l.Answer == Withdrawn:
			return l, RequestWithdrawn
		default:
			return l, AlreadyDecided.With(l.Last).Showing(Decided{l.Last, l.Answer})
		}
	}
	return Lowering{}, RequestNotFound
}

// WithdrawLowering takes a request back. It is the asker's own to take back.
func WithdrawLowering(s State, who staff.Asker, id, reason string, at time.Time) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	l, err := s.lowering(id)
	if err != nil {
		return nil, err
	}
	if l.By != who.ID {
		return nil, NotYourRequest
	}
	if err := reasonFor(&reason, 1, "reason"); err != nil {
		return nil, err
	}
	return s.withdraw(reason, who.ID, at), nil
}
