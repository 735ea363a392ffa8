package contact

import (
	"slices"
	"strings"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
	"bluelamp/internal/text"
)

// What a finish without an incident may stand against.
const (
	AgainstGrade     = "grade"      // a grade was proposed at which somebody goes
	AgainstRisk      = "risk"       // the risk is above what may be settled without going
	AgainstRightCare = "right-care" // nobody decided whether the police come
	AgainstCrime     = "crime"      // it may be a crime, and without an incident nobody decides
	AgainstLater     = "deferred"   // nobody assessed it
)

// MinWhy is the fewest letters or digits of why no incident is needed, and MinWord
// that of a supervisor's word on it; MaxWhy bounds both, in characters.
const (
	MinWhy  = 20
	MinWord = 10
	MaxWhy  = 2_000
)

// Looked is what was found when the risk of a contact was looked at: the gravest
// and the most urgent of all looks, for a second form is no way round the first.
type Looked struct {
	Risk, Grade  string
	RightCareDue bool // asked for and not decided
	MayBeCrime   bool
	Later        bool // left for later, with a reason
}

// Against says what a finish without an incident would stand against; nothing
// when what was found needs no more than an answer.
func (l Looked) Against(pack *policy.Pack) (codes []string) {
	if grade, err := pack.Grade(l.Grade); err == nil && grade.Deployable {
		codes = append(codes, AgainstGrade)
	}
	if most := pack.Resolution.MaxRisk; most != "" && l.Risk != "" && pack.Graver(l.Risk, most) {
		codes = append(codes, AgainstRisk)
	}
	if l.RightCareDue {
		codes = append(codes, AgainstRightCare)
	}
	if l.MayBeCrime {
		codes = append(codes, AgainstCrime)
	}
	if l.Later {
		codes = append(codes, AgainstLater)
	}
	return codes
}

// needsWhy says that the handler owes a reason. An assessment that was left for
// later has had its reason; somebody else looks at it all the same.
func needsWhy(against []string) bool {
	return slices.ContainsFunc(against, func(code string) bool { return code != AgainstLater })
}

// AgainstWaits says that a finish without an incident, against what was found, is
// still to be looked at: until a supervisor agrees, or an incident is there, or,
// where they did not agree, somebody has reached the caller since.
func (s State) AgainstWaits() bool {
	switch {
	case s.Against == nil || len(s.Incidents) > 0:
		return false
	case s.Second == nil:
		return true
	}
	rungSince := s.RungBack != nil && s.RungBack.Outcome == Reached && s.RungBack.At.After(s.Second.At)
	return !s.Second.Agreed && !rungSince
}

// DecideAgainst is the word of a supervisor who had nothing to do with the contact
// on whether it needed no incident.
func DecideAgainst(s State, who staff.Asker, agreed bool, reason string, at time.Time) ([]any, error) {
	switch {
	case !s.Exists():
		return nil, NotFound
	case s.Against == nil:
		return nil, NothingAgainst
	case !who.Has(staff.Supervisor), who.ID == s.Handler, who.ID == s.Against.By:
		return nil, OwnFinish
	case !s.AgainstWaits():
		return nil, AgainstSettled
	}
	reason = strings.TrimSpace(reason)
	if err := checkWhy(reason, MinWord, WordMissing.With(MinWord)); err != nil {
		return nil, err
	}
	if s.Second != nil && s.Second.Agreed == agreed {
		return nil, nil
	}
	return []any{AgainstDecided{Agreed: agreed, Reason: reason, By: who.ID, At: at.UTC()}}, nil
}

// why is the reason for a finish without an incident, where one is owed.
func (f Finishing) why(against []string) (string, error) {
	if !needsWhy(against) {
		return "", nil
	}
	reason := strings.TrimSpace(f.Reason)
	return reason, checkWhy(reason, MinWhy, AgainstProposal.With(f.Looked.words(f.Pack, against), MinWhy))
}

// words say what the finish stands against, in one line.
func (l Looked) words(pack *policy.Pack, against []string) string {
	said := make([]string, 0, len(against))
	for _, code := range against {
		switch code {
		case AgainstGrade:
			grade, _ := pack.Grade(l.Grade) // found when it was compared
			said = append(said, grade.Label+" is proposed")
		case AgainstRisk:
			level, _ := pack.Level(l.Risk)
			said = append(said, "the risk is "+level.Label)
		case AgainstRightCare:
			said = append(said, "nobody has decided whether the police come")
		case AgainstCrime:
			said = append(said, "it may be a crime")
		}
	}
	return strings.Join(said, ", ")
}

// checkWhy refuses a reason that says too little, by the refusal given, or too much.
func checkWhy(reason string, least int, missing *fault.Fault) error {
	switch {
	case text.Weight(reason) < least:
		return missing.About("reason")
	case text.Length(reason) > MaxWhy:
		return WhyTooLong.With(MaxWhy).About("reason")
	case !text.Readable(reason):
		return TextUnreadable.About("reason")
	}
	return nil
}
