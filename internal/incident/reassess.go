package incident

import (
	"slices"
	"strings"
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
	"bluelamp/internal/staff"
	"bluelamp/internal/text"
)

// What the victim's side of a look can be: spoken to, tried and not reached, not
// safe to ring, or there is no victim.
const (
	VictimSpoken = "spoken"
	VictimTried  = "tried"
	VictimUnsafe = "unsafe"
	VictimNone   = "none"
)

// The triggers that the room tells apart.
const (
	ForLowering = string(risk.Lowering)
	ForDelay    = string(risk.Delay)
	ForClosing  = string(risk.Closing)
)

// triggers are those of a look that stands by itself.
func triggers() []risk.Trigger {
	return []risk.Trigger{risk.Interval, risk.Late, risk.Information, risk.Handover, risk.Delay, risk.Closing, risk.Supervision}
}

// MinReason is how many letters or digits a reason has on which somebody's safety
// may rest.
const MinReason = 20

// Look is a fresh assessment, which the risk room keeps, with how the victim is.
type Look struct {
	Assessment string   // id
	Type       string   // that the form was filled in as; "" for the incident's own
	Risk       string   // the person's judgement of the whole: a level
	Grade      string   // that the rules propose
	Actions    []string // that the rules propose
	Reasons    []string // of the rules, in words
	Changed    []string // what differs from the look before
	Victim     string
	VictimNote string
}

// Reassessing is a second look with what follows from it.
type Reassessing struct {
	Look
	Trigger string
	// Grade is a more urgent one, "" to keep what stands. Justification says why,
	// or why not the more urgent one that the rules propose.
	Grade         string
	Justification string
}

// Reassess answers the review that is due, or looks of one's own accord. A graver
// risk and a more urgent grade stand at once; a calmer judgement is kept and leaves
// what stands as it is: lowering is asked for (AskLowering).
func Reassess(s State, pack *policy.Pack, who staff.Asker, r Reassessing, at time.Time) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	if !slices.Contains(triggers(), risk.Trigger(r.Trigger)) {
		return nil, TriggerUnfit.About("trigger")
	}
	looked, err := s.look(pack, r.Look, r.Trigger, who.ID, at)
	if err != nil {
		return nil, err
	}
	graded, err := s.regradedBy(pack, who, r, at)
	if err != nil {
		return nil, err
	}
	events := append(looked, s.riskBy(pack, r.Look, who.ID, at)...)
	events = append(events, graded...)
	after := s.with(events)
	if pack.Graver(after.Standing(pack), s.Standing(pack)) || s.exceeds(pack, after.Grade.Grade) {
		events = append(events, after.rising(who.ID, at)...)
	} else {
		events = append(events, s.withdraw(laterLook, who.ID, at)...)
	}
	return append(events, s.expectCrime(pack, s.Type, r.Actions, who.ID, at)...), nil
}

// laterLook is why a request to lower falls when somebody has looked since: the
// second person is to decide on the newest look and on no other.
const laterLook = "Somebody has looked at the risk since."

// look is a reassessment as an event.
func (s State) look(pack *policy.Pack, l Look, trigger, by string, at time.Time) ([]any, error) {
	if l.Assessment == "" {
		return nil, AssessmentMissing
	}
	if _, err := pack.Level(l.Risk); err != nil {
		return nil, about(err, "form.risk")
	}
	if err := s.ofType(pack, l.Type); err != nil {
		return nil, err
	}
	l.VictimNote = strings.TrimSpace(l.VictimNote)
	switch {
	case !slices.Contains([]string{VictimSpoken, VictimTried, VictimUnsafe, VictimNone}, l.Victim):
		return nil, VictimUnanswered.About("victim")
	case l.Victim != VictimSpoken && text.Weight(l.VictimNote) == 0:
		return nil, VictimNoteMissing.About("victimNote")
	}
	if err := checkText(l.VictimNote, MaxNote, "victimNote"); err != nil {
		return nil, err
	}
	number := 0
	if s.Review.Due {
		number = s.Review.Number
	}
	return []any{Reassessed{
		Number: number, Assessment: l.Assessment, Trigger: trigger, Victim: l.Victim, VictimNote: l.VictimNote,
		Changed: append([]string{}, l.Changed...), By: by, At: at.UTC(),
	}}, nil
}

// riskBy raises the standing risk to what a look found. While nobody has assessed
// it yet, the first look sets it, calmer or not: until then it counted as the
// gravest.
func (s State) riskBy(pack *policy.Pack, l Look, by string, at time.Time) []any {
	if pack.Graver(l.Risk, s.Standing(pack)) || s.provisional() {
		return []any{RiskStood{Risk: l.Risk, Assessment: l.Assessment, By: by, At: at.UTC()}}
	}
	return nil
}

// regradedBy is the grade that a look leads to, or why the more urgent one
// that the rules propose is not taken.
func (s State) regradedBy(pack *policy.Pack, who staff.Asker, r Reassessing, at time.Time) ([]any, error) {
	chosen := s.Grade.Grade
	if r.Grade != "" {
		chosen = r.Grade
	}
	passedOver := s.exceeds(pack, r.Look.Grade) && pack.MoreUrgent(r.Look.Grade, chosen)
	if passedOver {
		if text.Weight(r.Justification) < MinReason {
			return nil, ProposalPassedOver.With(label(pack, r.Look.Grade), MinReason).About("justification")
		}
		if err := checkText(r.Justification, MaxJustification, "justification"); err != nil {
			return nil, err
		}
	}
	if chosen != s.Grade.Grade {
		return s.raise(pack, Grading{
			Grade: chosen, Justification: r.Justification, Proposed: r.Look.Grade, Reasons: r.Reasons, Assessment: r.Assessment,
		}, who.ID, at)
	}
	if !passedOver {
		return nil, nil
	}
	return []any{GradeKept{
		Grade: chosen, Proposed: s.below(pack, r.Look.Grade, chosen), Reasons: append([]string{}, r.Reasons...), Assessment: r.Assessment,
		Justification: strings.TrimSpace(r.Justification), By: who.ID, At: at.UTC(),
	}}, nil
}

func label(pack *policy.Pack, grade string) string {
	if g, err := pack.Grade(grade); err == nil {
		return g.Label
	}
	return grade
}

// with is the incident after these events.
func (s State) with(events []any) State {
	for _, e := range events {
		s = Fold(s, e)
	}
	return s
}
