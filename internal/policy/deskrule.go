package policy

// Resolution is the national guidance on resolving without deployment, as data.
type Resolution struct {
	// Guidance is said to whoever resolves.
	Guidance []string `json:"guidance"`
	// MaxRisk is the gravest standing risk at which nobody needs to come.
	MaxRisk string `json:"maxRisk"`
	// Solvability are Durham's five factors (inspection report, 2020): with any one
	// of them an officer attends.
	Solvability []SolvabilityFactor `json:"solvability"`
	// SamplePercent is the share of resolutions that a supervisor looks at.
	SamplePercent int `json:"samplePercent"`
	// CallBackTries is how often somebody is rung before a supervisor decides.
	CallBackTries int `json:"callBackTries"`
	// Qualities are what a sampled resolution is judged by.
	Qualities []Entry `json:"qualities"`
}

// SolvabilityFactor is a lead that needs an officer.
type SolvabilityFactor struct {
	Code     string `json:"code"`
	Label    string `json:"label"`
	Question string `json:"question"`
}

// Crime is the clock of the crime-recording decision (Home Office Counting Rules:
// as soon as satisfied, and within 24 hours of the report).
type Crime struct {
	DecideWithinHours int     `json:"decideWithinHours"`
	NoCrimeReasons    []Entry `json:"noCrimeReasons"`
	// SecondedTypes are the incident types for which “no crime” takes a second person.
	SecondedTypes []string `json:"secondedTypes,omitempty"`
}

// NoCrimeReason returns the reason with this code, or a fault that lists the known ones.
func (p *Pack) NoCrimeReason(code string) (Entry, error) {
	return find(p.Crime.NoCrimeReasons, code, "reason for no crime", entryCode)
}

// Updates is what victims are promised (Victims' Code: within five working days of
// a key event, one with enhanced rights).
type Updates struct {
	Events   []UpdateEvent    `json:"events"`
	Next     string           `json:"next,omitempty"` // occasion that is offered when an update was given; "" for none
	Enhanced []EnhancedReason `json:"enhanced"`       // why somebody has enhanced rights
	Methods  []Entry          `json:"methods"`        // how somebody is told
	Holidays []Holiday        `json:"holidays"`       // days that are no working days
}

// EnhancedReason is why somebody has enhanced rights, with the signs on which it is
// offered: a recorded vulnerability, the type of the incident, a pattern of the
// history. Whoever promises decides.
type EnhancedReason struct {
	Code     string   `json:"code"`
	Label    string   `json:"label"`
	Factors  []string `json:"factors,omitempty"`
	Types    []string `json:"types,omitempty"`
	Patterns []string `json:"patterns,omitempty"`
}

// UpdateEvent is an occasion on which a victim is told.
type UpdateEvent struct {
	Code         string `json:"code"`
	Label        string `json:"label"`
	Days         int    `json:"days"`         // working days
	EnhancedDays int    `json:"enhancedDays"` // working days with enhanced rights
}

// Holiday is a day on which most of the country rests.
type Holiday struct {
	On    string `json:"on"` // 2026-12-25
	Label string `json:"label"`
}

// UpdateEvent returns the occasion with this code, or a fault that lists the known ones.
func (p *Pack) UpdateEvent(code string) (UpdateEvent, error) {
	return find(p.Updates.Events, code, "occasion for an update", func(e UpdateEvent) string { return e.Code })
}

// EnhancedReason returns why somebody has enhanced rights, or a fault that lists the known reasons.
func (p *Pack) EnhancedReason(code string) (EnhancedReason, error) {
	return find(p.Updates.Enhanced, code, "reason for enhanced rights", func(e EnhancedReason) string { return e.Code })
}

// UpdateMethod returns how somebody is told, or a fault that lists the known ways.
func (p *Pack) UpdateMethod(code string) (Entry, error) {
	return find(p.Updates.Methods, code, "way to tell somebody", entryCode)
}

// SolvabilityFactor returns the factor with this code, or a fault that lists the known ones.
func (p *Pack) SolvabilityFactor(code string) (SolvabilityFactor, error) {
	return find(p.Resolution.Solvability, code, "solvability factor", func(f SolvabilityFactor) string { return f.Code })
}
