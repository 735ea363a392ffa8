package incident

import (
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
)

// Why a delay ended.
const (
	DelayRanOut    = "ran-out"
	DelayByArrival = "arrived"
	DelayByRisk    = "risk-rose"
	DelayByClosing = "closed"
)

// DelayWanted is a request to let somebody vulnerable wait longer than the target.
type DelayWanted struct {
	ID    string
	Until time.Time
	Look
	Reason string
	Safety string // what keeps them safe meanwhile
	// Vulnerable says that somebody vulnerable is on record.
	Vulnerable bool
}

// AskDelay asks a second person to agree to a delay. Inspectors found help to
// vulnerable people delayed without justification or supervision ("A call for
// help", 2020).
func AskDelay(s State, pack *policy.Pack, who staff.Asker, w DelayWanted, at time.Time) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	if err := w.fits(s, pack, at); err != nil {
		return nil, err
	}
	if err := reasonFor(&w.Reason, MinReason, "reason"); err != nil {
		return nil, err
	}
	if err := reasonFor(&w.Safety, MinReason, "safety"); err != nil {
		return nil, err
	}
	events, err := s.look(pack, w.Look, ForDelay, who.ID, at)
	if err != nil {
		return nil, err
	}
	events = append(events, s.withdraw(laterLook, who.ID, at)...)
	events = append(events, s.expectCrime(pack, s.Type, w.Actions, who.ID, at)...)
	return append(events, DelayAsked{
		ID: w.ID, Until: w.Until.UTC(), Assessment: w.Assessment, Reason: w.Reason, Safety: w.Safety, By: who.ID, At: at.UTC(),
	}), nil
}

// fits refuses a delay that nobody needs, that is too long, or that its own
// assessment speaks against.
func (w DelayWanted) fits(s State, pack *policy.Pack, at time.Time) error {
	longest := time.Duration(pack.Reviews.DelayMinutes) * time.Minute
	_, stands := s.StandingDelay()
	switch {
	case !w.Vulnerable:
		return DelayNotNeeded
	case s.provisional():
		return NobodyHasLooked
	case s.Came || s.Stage == Resolved:
		return NobodyWaits
	case stands:
		return DelayStands
	case !w.Until.After(at) || w.Until.After(at.Add(longest)):
		return DelayTooLong.With(pack.Reviews.DelayMinutes).About("until")
	case pack.Graver(w.Look.Risk, s.Standing(pack)):
		return DelayWhileRising.About("form.risk")
	case s.exceeds(pack, w.Look.Grade):
		return DelayWhileUrgent.With(label(pack, w.Look.Grade)).About("form")
	}
	return nil
}

// DecideDelay is a supervisor's word on a delay, never the asker's own. A second
// delay in a row, with nobody there since the first, takes a force lead: else two
// people could let somebody wait from hour to hour.
func DecideDelay(s State, who staff.Asker, d Deciding, at time.Time) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	asked, err := s.delay(d.ID)
	if err != nil {
		return nil, err
	}
	if err := second(who, asked.By); err != nil {
		return nil, err
	}
	if !at.Before(asked.Until) {
		return nil, DelayOver
	}
	if d.Approved && s.Delayed && !who.Has(staff.ForceLead) {
		return nil, SecondNeedsForceLead
	}
	if err := reasonFor(&d.Reason, MinJustification, "reason"); err != nil {
		return nil, err
	}
	return []any{DelayDecided{ID: d.ID, Approved: d.Approved, Reason: d.Reason, By: who.ID, At: at.UTC()}}, nil
}

// delay is a request that still waits.
func (s State) delay(id string) (Delay, error) {
	for _, d := range s.Delays {
		switch {
		case d.ID != id:
		case d.Answer == Waiting:
			return d, nil
		case d.Last == "":
			return d, DelayOver
		default:
			return d, AlreadyDecided.With(d.Last).Showing(Decided{d.Last, d.Answer})
		}
	}
	return Delay{}, RequestNotFound
}

// delayed says that a supervisor has agreed to the delay that stands.
func (s State) delayed() bool {
	d, stands := s.StandingDelay()
	return stands && d.Answer == Approved
}

// Unjustified says that somebody vulnerable waits longer than the target with
// nobody at the scene and no supervisor's word for it.
func (s State) Unjustified(vulnerable bool, now time.Time) bool {
	d, stands := s.StandingDelay()
	agreed := stands && d.Answer == Approved && now.Before(d.Until)
	return vulnerable && s.Late(now) && !s.Came && !agreed
}

// delayClock ends a delay that has run out: the risk is looked at again.
func (s State) delayClock() []clock {
	d, stands := s.StandingDelay()
	if !stands || !s.Open() {
		return nil
	}
	return []clock{{d.Until, func(s State, now time.Time) []any {
		return append([]any{DelayEnded{ID: d.ID, Why: DelayRanOut, At: now}}, s.fallsDue(ByDelay, d.Until, now)...)
	}}}
}

// endDelay ends the delay that stands, if one does, without a look at the risk.
func (s State) endDelay(why string, at time.Time) []any {
	if d, stands := s.StandingDelay(); stands {
		return []any{DelayEnded{ID: d.ID, Why: why, At: at.UTC()}}
	}
	return nil
}
