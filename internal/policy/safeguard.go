package policy

// Vulnerability is what the force means by it: the factors, when the vulnerability
// desk looks, and what it can do.
type Vulnerability struct {
	Factors []Factor `json:"factors"`
	// SamplePercent is the share of contacts in which nobody saw a vulnerability
	// that the desk looks at all the same, to find what others missed.
	SamplePercent int `json:"samplePercent"`
	// Actions are what can be done to keep somebody safe; Outcomes how the desk
	// ends its work on a contact.
	Actions  []Entry `json:"actions"`
	Outcomes []Entry `json:"outcomes"`
}

// Factor is a reason why somebody may be unable to keep safe. Flag, when set, is
// raised on the person, so that every later contact shows it.
type Factor struct {
	Code  string `json:"code"`
	Label string `json:"label"`
	Flag  string `json:"flag,omitempty"`
	// Desk brings every contact with this factor to the vulnerability desk.
	Desk bool `json:"desk"`
}

// Factor returns the factor with this code, or a fault that lists the known ones.
func (p *Pack) Factor(code string) (Factor, error) {
	return find(p.Vulnerability.Factors, code, "vulnerability factor", func(f Factor) string { return f.Code })
}

// SafeguardingAction returns what can be done, or a fault that lists what is known.
func (p *Pack) SafeguardingAction(code string) (Entry, error) {
	return find(p.Vulnerability.Actions, code, "safeguarding action", entryCode)
}

// DeskOutcome returns how the vulnerability desk ends, or a fault that lists the known ways.
func (p *Pack) DeskOutcome(code string) (Entry, error) {
	return find(p.Vulnerability.Outcomes, code, "outcome of the vulnerability desk", entryCode)
}

// RightCare is the force's Right Care, Right Person policy (National Partnership
// Agreement, July 2023, updated 17 April 2024).
type RightCare struct {
	Thresholds []Threshold `json:"thresholds"`
	// SamplePercent is the share of decisions that a supervisor looks at.
	SamplePercent int `json:"samplePercent"`
}

// Threshold is one ground on which the police come, or none of them. Meets says
// that the police attend on it.
type Threshold struct {
	Code  string `json:"code"`
	Label string `json:"label"`
	Meets bool   `json:"meets"`
}

// Threshold returns the threshold with this code, or a fault that lists the known ones.
func (p *Pack) Threshold(code string) (Threshold, error) {
	return find(p.RightCare.Thresholds, code, "Right Care, Right Person threshold", func(t Threshold) string { return t.Code })
}
