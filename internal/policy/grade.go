package policy

import "time"

// Tone is how loudly a screen shows something. It never stands alone: every
// grade and status also has a Mark, because colour alone tells nothing to a
// person who cannot see it (WCAG 2.2, 1.4.1).
type Tone string

// The tones, loudest first.
const (
	ToneDanger  Tone = "danger"
	ToneWarning Tone = "warning"
	ToneNotice  Tone = "notice"
	ToneCalm    Tone = "calm"
	ToneNone    Tone = "none"
)

// Grade is one step of urgency. The smallest Rank is the most urgent; ranks are
// unique within a pack. Deployable says that a unit is expected to attend.
type Grade struct {
	Code       string `json:"code"`
	Label      string `json:"label"`
	Rank       int    `json:"rank"`
	Deployable bool   `json:"deployable"`
	// Mark is at most four characters, shown beside or instead of the label.
	Mark string `json:"mark"`
	Tone Tone   `json:"tone"`
}

// Area is the class of place that a target is set for. It comes from geography,
// never from the operator.
type Area string

// The areas. AreaAny is for targets that do not distinguish.
const (
	AreaUrban Area = "urban"
	AreaRural Area = "rural"
	AreaAny   Area = "any"
)

// Stage is the step whose time is measured.
type Stage string

// The stages: first unit assigned, first arrival, call-back made. StageReview stands
// in events of before there were Reviews; no pack sets a target for it any more.
const (
	StageDeploy   Stage = "deploy"
	StageAttend   Stage = "attend"
	StageCallback Stage = "callback"
	StageReview   Stage = "review"
)

// ClockStart is the event from which the minutes of a target count.
type ClockStart string

// The clock starts, earliest first. Forces differ (domain reference 2.1: Suffolk
// counts grade 1 from dispatch and grade 2 from the call), so a target says its own.
const (
	FromReceived ClockStart = "received"
	FromAnswered ClockStart = "answered"
	FromGraded   ClockStart = "graded"
	FromAssigned ClockStart = "assigned"
)

// Target is the time within which a stage is to be reached, for a share of
// incidents of a grade. From and To are the first and last day on which it
// holds, both included, as midnight UTC of that calendar day; zero is unbounded.
type Target struct {
	Grade         string     `json:"grade"`
	Area          Area       `json:"area"`
	Stage         Stage      `json:"stage"`
	Minutes       int        `json:"minutes"`
	ClockStart    ClockStart `json:"clockStart"`
	PercentTarget int        `json:"percentTarget"`
	From          time.Time  `json:"from,omitzero"`
	To            time.Time  `json:"to,omitzero"`
	// NoLooser marks a national target that a force may tighten but not relax.
	NoLooser bool `json:"noLooser,omitempty"`
}

// Duration is the time allowed.
func (t Target) Duration() time.Duration { return time.Duration(t.Minutes) * time.Minute }

// holdsOn compares calendar days as they are in the location of on: a policy
// that starts on 1 April starts at midnight where the force is.
func (t Target) holdsOn(on time.Time) bool {
	year, month, day := on.Date()
	date := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	if !t.From.IsZero() && date.Before(t.From) {
		return false
	}
	return t.To.IsZero() || !date.After(t.To)
}

// TargetFor returns the target of a grade for a stage on the day of on, which
// should be in the force's own time zone. A target for the exact area goes
// before one for any area, a later From before an earlier. False means that the
// pack sets no such target; that is not the same as a target that was met.
func (p *Pack) TargetFor(grade string, area Area, stage Stage, on time.Time) (Target, bool) {
	var best Target
	found := false
	for _, t := range p.Targets {
		if t.Grade != grade || t.Stage != stage || !t.holdsOn(on) {
			continue
		}
		if t.Area != area && t.Area != AreaAny {
			continue
		}
		if !found || t.before(best) {
			best, found = t, true
		}
	}
	return best, found
}

func (t Target) before(other Target) bool {
	if (t.Area == AreaAny) != (other.Area == AreaAny) {
		return other.Area == AreaAny
	}
	return t.From.After(other.From)
}
