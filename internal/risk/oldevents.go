package risk

import "time"

// assessedV2 is the shape of assessments until advice was kept with them, and facts
// of closed records were told from open ones.
type assessedV2 struct {
	ID       string  `json:"id"`
	Incident string  `json:"incident"` // "" before there was one
	Trigger  Trigger `json:"trigger"`

	Type      string            `json:"type"`
	Model     string            `json:"model"`
	Policy    string            `json:"policy"`
	Levels    map[string]string `json:"levels"`
	Notes     map[string]string `json:"notes" personal:"true"`
	Answers   map[string]string `json:"answers" personal:"true"`
	Rationale string            `json:"rationale" personal:"true"`
	Facts     Facts             `json:"facts"`

	Risk     string   `json:"risk"`     // level code: the person's own judgement of the whole
	Proposed Proposed `json:"proposed"` // the rules' advice
	Reasons  []Reason `json:"reasons"`

	By string    `json:"by"`
	At time.Time `json:"at"`
}

// newer reads an old assessment as a new one: no advice was kept then.
func (old assessedV2) newer() Assessed {
	return Assessed{
		ID: old.ID, Incident: old.Incident, Trigger: old.Trigger, Type: old.Type, Model: old.Model, Policy: old.Policy,
		Levels: old.Levels, Notes: old.Notes, Answers: old.Answers, Advice: []Advice{}, Rationale: old.Rationale, Facts: old.Facts,
		Risk: old.Risk, Proposed: old.Proposed, Reasons: old.Reasons, By: old.By, At: old.At,
	}
}

// assessedV1 is the shape of assessments until reassessments and rules came in.
type assessedV1 struct {
	ID        string            `json:"id"`
	Type      string            `json:"type"`
	Model     string            `json:"model"`
	Policy    string            `json:"policy"`
	Levels    map[string]string `json:"levels"`
	Notes     map[string]string `json:"notes" personal:"true"`
	Answers   map[string]string `json:"answers" personal:"true"`
	Rationale string            `json:"rationale" personal:"true"`
	Proposed  string            `json:"proposed"` // grade code
	Reasons   []reasonV1        `json:"reasons"`
	By        string            `json:"by"`
	At        time.Time         `json:"at"`
}

type reasonV1 struct {
	Rule    string `json:"rule"`
	Because string `json:"because"`
}

// newer reads an old assessment as a new one. What was not asked then stays empty.
func (old assessedV1) newer() Assessed {
	a := Assessed{
		ID: old.ID, Trigger: Initial, Type: old.Type, Model: old.Model, Policy: old.Policy,
		Levels: old.Levels, Notes: old.Notes, Answers: old.Answers, Advice: []Advice{}, Rationale: old.Rationale, Facts: Facts{}.listed(),
		Proposed: Proposed{Grade: old.Proposed, Actions: []string{}}, Reasons: []Reason{}, By: old.By, At: old.At,
	}
	for _, r := range old.Reasons {
		a.Reasons = append(a.Reasons, Reason{Rule: r.Rule, Because: r.Because, Actions: []string{}})
	}
	return a
}
