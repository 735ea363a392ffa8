package incident

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
	"bluelamp/internal/text"
)

// What the caller can have said to nobody coming, and the codes of the national
// core on which more is asked: outcomes that promise something, and the reason that
// rests on Right Care, Right Person.
const (
	AgreedYes      = "yes"
	AgreedNo       = "no"
	AgreedNotAsked = "not-asked"

	OutcomeCallBack      = "call-back"
	OutcomeWrittenAdvice = "written-advice"
	OutcomeReferral      = "referral"
	OutcomeEnquiries     = "desk-investigation"
	ReasonBelowThreshold = "below-rcrp-threshold"
)

// Resolving is how an incident is resolved without deployment, with what the risk
// room knows of Right Care, Right Person.
type Resolving struct {
	ResolvedWithoutDeployment
	RightCare      bool // a decision has been made
	RightCareMeets bool // and it says that the police come
	RightCareAsked bool // the rules asked for it, whatever the type
	Referred       bool // a referral of this incident stands
}

// Resolve says that nobody needs to attend, by a reason and an outcome of the
// pack. Units that were sent must have been taken back before they arrived. It is
// no way round a lowering: grade and risk must allow it first.
func Resolve(s State, pack *policy.Pack, who staff.Asker, r Resolving) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	switch {
	case s.Stage == Resolved:
		return nil, AlreadyResolved
	case s.Attended:
		return nil, WasAttended
	case len(s.Units) > 0:
		return nil, UnitsStillOut.With(s.out(nil))
	}
	if err := r.words(pack); err != nil {
		return nil, err
	}
	if err := s.nobodyNeedsToCome(pack, r); err != nil {
		return nil, err
	}
	if err := r.outcome(); err != nil {
		return nil, err
	}
	if err := s.rungBackInTime(pack, r); err != nil {
		return nil, err
	}
	if err := s.noLookDue(pack, r.At); err != nil {
		return nil, err
	}
	if err := r.agreed(who); err != nil {
		return nil, err
	}
	r.By, r.At, r.CallBackBy, r.EnquiriesBy = who.ID, r.At.UTC(), r.CallBackBy.UTC(), r.EnquiriesBy.UTC()
	return []any{r.ResolvedWithoutDeployment}, nil
}

// words checks codes and texts.
func (r *Resolving) words(pack *policy.Pack) error {
	if _, err := pack.ResolutionReason(r.Reason); err != nil {
		return about(err, "reason")
	}
	if _, err := pack.ResolutionOutcome(r.Outcome); err != nil {
		return about(err, "outcome")
	}
	r.Note, r.AgreedNote = strings.TrimSpace(r.Note), strings.TrimSpace(r.AgreedNote)
	if err := checkText(r.Note, MaxNote, "note"); err != nil {
		return err
	}
	return checkText(r.AgreedNote, MaxNote, "agreedNote")
}

// longestPromise is how far off a promised call may be where the grade has no
// target for it.
const longestPromise = 28 * 24 * time.Hour

// rungBackInTime refuses the promise of a call that comes later than the grade's
// call-back target allows: it would put off what the incident is measured by.
func (s State) rungBackInTime(pack *policy.Pack, r Resolving) error {
	longest, words := longestPromise, "28 days"
	if t, ok := pack.TargetFor(s.Grade.Grade, policy.Area(s.Area), policy.StageCallback, r.At); ok {
		longest, words = t.Duration(), strconv.Itoa(t.Minutes)+" minutes"
	}
	if r.CallBackBy.After(r.At.Add(longest)) {
		return CallBackTooLate.With(words).About("callBackBy")
	}
	return nil
}

// nobodyNeedsToCome refuses where grade, risk, type, a solvability factor or Right
// Care, Right Person say that somebody does.
func (s State) nobodyNeedsToCome(pack *policy.Pack, r Resolving) error {
	if s.deploys(pack) {
		return GradeDeploys.With(label(pack, s.Grade.Grade))
	}
	if s.tooGrave(pack) {
		return RiskTooGrave
	}
	t, _ := pack.Type(s.Type) // one that the pack no longer has asks for nothing more
	if t.Attended {
		return TypeAttended.With(t.Label)
	}
	if err := solvable(pack, t, r.Solvability); err != nil {
		return err
	}
	switch {
	case r.RightCareMeets:
		return RightCareComes
	case !r.RightCare && (t.RightCare || r.RightCareAsked || r.Reason == ReasonBelowThreshold):
		return RightCareUndecided
	}
	return nil
}

// solvable refuses where any of the factors is present: an officer attends
// (Durham's rule, inspection report, 2020).
func solvable(pack *policy.Pack, t policy.IncidentType, answers map[string]string) error {
	for _, code := range slices.Sorted(maps.Keys(answers)) {
		field := "solvability." + code
		f, err := pack.SolvabilityFactor(code)
		switch {
		case err != nil:
			return about(err, field)
		case answers[code] == policy.AnswerYes:
			return OfficerAttends.With(f.Label).About(field)
		case answers[code] != policy.AnswerNo:
			return SolvabilityUnasked.With(f.Label).About(field)
		}
	}
	if !t.Solvability {
		return nil
	}
	for _, f := range pack.Resolution.Solvability {
		if answers[f.Code] == "" {
			return SolvabilityUnasked.With(f.Label).About("solvability." + f.Code)
		}
	}
	return nil
}

// agreed refuses a resolution to which the caller's word is not on record, and one
// against it that no supervisor makes.
func (r Resolving) agreed(who staff.Asker) error {
	switch {
	case r.Agreed == AgreedYes:
		return nil
	case r.Agreed == AgreedNo && who.Has(staff.Supervisor):
		return nil
	case r.Agreed == AgreedNo:
		return DisagreementNeedsSupervisor
	case r.Agreed == AgreedNotAsked && text.Weight(r.AgreedNote) < MinJustification:
		return NotAskedWhy.With(MinJustification).About("agreedNote")
	case r.Agreed == AgreedNotAsked:
		return nil
	}
	return AgreementMissing.About("agreed")
}

// out names the units that are out, of this log and of dispatch, each once.
func (s State) out(elsewhere []string) string {
	names := slices.Clone(elsewhere)
	for _, u := range s.Units {
		names = append(names, u.Callsign)
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), ", ")
}
