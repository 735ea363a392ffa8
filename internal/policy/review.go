package policy

import "time"

// Reviews says when an open incident is looked at again. Inspectors found that
// forces did not look again when help was late ("A call for help", 2020).
type Reviews struct {
	// Intervals by grade and standing risk. An entry for the risk goes before one
	// for "any"; the shortest that fits counts.
	Intervals []ReviewInterval `json:"intervals"`
	// WarnPercent is the share of a response target after which a reassessment is
	// due while nobody has arrived: the target is about to be missed.
	WarnPercent int `json:"warnPercent"`
	// Climb is to whom an overdue review goes and how long after it fell due; the
	// first step is the handler's, after 0 minutes.
	Climb []ReviewStep `json:"climb"`
	// ClosingFrom is the calmest standing risk at which an incident takes a
	// reassessment before it is closed.
	ClosingFrom string `json:"closingFrom"`
	// DelayMinutes is the longest time for which a delay of the response to a
	// vulnerable victim can be approved at once.
	DelayMinutes int `json:"delayMinutes"`
}

// AnyRisk stands for every standing risk.
const AnyRisk = "any"

// ReviewInterval is how long an incident of a grade and risk may wait for the next look.
type ReviewInterval struct {
	Grade   string `json:"grade"`
	Risk    string `json:"risk"` // a level, or "any"
	Minutes int    `json:"minutes"`
	// AtSceneMinutes holds instead while a unit is at the scene; 0 is the same.
	AtSceneMinutes int `json:"atSceneMinutes"`
}

// ReviewStep hands an overdue review to somebody.
type ReviewStep struct {
	To           string `json:"to"` // handler, supervisor or force-lead
	AfterMinutes int    `json:"afterMinutes"`
}

// ReviewEvery returns after how long an incident is looked at again. An incident
// without a grade or of a code that the pack no longer has is looked at as often
// as the most urgent.
func (p *Pack) ReviewEvery(grade, risk string) time.Duration {
	return p.shortestInterval(grade, risk, func(i ReviewInterval) int { return i.Minutes })
}

// ReviewEveryAtScene is ReviewEvery while a unit is at the scene.
func (p *Pack) ReviewEveryAtScene(grade, risk string) time.Duration {
	return p.shortestInterval(grade, risk, func(i ReviewInterval) int { return max(i.Minutes, i.AtSceneMinutes) })
}

func (p *Pack) shortestInterval(grade, risk string, of func(ReviewInterval) int) time.Duration {
	shortest, fits := 0, 0
	for _, i := range p.Reviews.Intervals {
		minutes := of(i)
		if shortest == 0 || minutes < shortest {
			shortest = minutes
		}
		if i.Grade == grade && (i.Risk == AnyRisk || i.Risk == risk) && (fits == 0 || minutes < fits) {
			fits = minutes
		}
	}
	if fits == 0 {
		fits = shortest
	}
	return time.Duration(fits) * time.Minute
}
