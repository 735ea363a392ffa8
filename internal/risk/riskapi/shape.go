package riskapi

import (
	"time"

	"bluelamp/internal/contact/contactapi"
)

// Assessment is one look at the risk of a contact. It is never changed.
type Assessment struct {
	ID        string               `json:"id"`
	Contact   string               `json:"contact"`
	Incident  string               `json:"incident" doc:"Id; empty when it was made before there was an incident"`
	Trigger   string               `json:"trigger" enum:"initial,interval,late,information,handover,lowering,delay,closing,supervision" doc:"Why risk was looked at"`
	Type      string               `json:"type"`
	Model     string               `json:"model" example:"thrive"`
	Policy    string               `json:"policy" doc:"Version of the pack it was made with" example:"2026.1/northshire-3"`
	Levels    map[string]string    `json:"levels" doc:"Element to level or choice"`
	Notes     map[string]string    `json:"notes" doc:"Element to words"`
	Answers   map[string]string    `json:"answers" doc:"Question to answer"`
	Risk      string               `json:"risk" doc:"Level of the whole, in the person's judgement; empty in assessments from before it was asked for"`
	Rationale string               `json:"rationale"`
	Facts     AssessmentFacts      `json:"facts"`
	Proposal  Proposal             `json:"proposal"`
	By        contactapi.StaffName `json:"by"`
	At        time.Time            `json:"at"`
}

// AssessmentFacts are what the rules saw beside the form: codes of the pack, and numbers.
type AssessmentFacts struct {
	Flags        []string `json:"flags" doc:"On the people of the contact"`
	Patterns     []string `json:"patterns" doc:"Found in their history"`
	Factors      []string `json:"factors" doc:"Of vulnerability"`
	Contacts90   int      `json:"contacts90" doc:"Contacts in 90 days"`
	Incidents365 int      `json:"incidents365" doc:"Incidents in 365 days"`
	LowGraded365 int      `json:"lowGraded365" doc:"Of them graded low"`
}

// Proposal is what the pack's rules ask for. The decision is a person's.
type Proposal struct {
	Risk    string    `json:"risk" doc:"Least level of the whole; empty when no rule speaks of it"`
	Grade   string    `json:"grade" doc:"Empty while nothing is known"`
	Pathway string    `json:"pathway" doc:"Empty when no rule speaks of it"`
	Actions []string  `json:"actions" doc:"Codes, in the order of the pack"`
	Reasons []Reason  `json:"reasons" doc:"What fired, the most pressing first"`
	Missing []Missing `json:"missing" doc:"What the form still needs; empty of an assessment that was kept"`
}

// Reason is one rule that fired, with what it alone asks for.
type Reason struct {
	Rule    string   `json:"rule" example:"answer/weapon/yes"`
	Because string   `json:"because"`
	Risk    string   `json:"risk"`
	Grade   string   `json:"grade"`
	Pathway string   `json:"pathway"`
	Actions []string `json:"actions"`
}

// Missing is one thing that the form still needs.
type Missing struct {
	Field string `json:"field" example:"levels.harm"`
	What  string `json:"what" example:"Choose a value for Harm."`
}

// Deferral is why an assessment was left for later.
type Deferral struct {
	Reason string               `json:"reason"`
	Note   string               `json:"note"`
	By     contactapi.StaffName `json:"by"`
	At     time.Time            `json:"at"`
}

// Form is an assessment as it is filled in.
type Form struct {
	Type      string            `json:"type" maxLength:"60"`
	Levels    map[string]string `json:"levels"`
	Notes     map[string]string `json:"notes"`
	Answers   map[string]string `json:"answers"`
	Risk      string            `json:"risk" maxLength:"60" doc:"Level of the whole, in your judgement; empty while you have not decided"`
	Rationale string            `json:"rationale" maxLength:"8000"`
}

// RightCareForm is a Right Care, Right Person decision as it is handed in.
type RightCareForm struct {
	Incident   string `json:"incident,omitempty" maxLength:"100" doc:"Id of an incident that was opened from the contact; empty before there is one"`
	Threshold  string `json:"threshold" maxLength:"60" doc:"A threshold of the pack"`
	Reason     string `json:"reason" maxLength:"4000"`
	Agency     string `json:"agency" maxLength:"200" doc:"Who takes care instead: a partner's code, or words"`
	AgencyTold bool   `json:"agencyTold"`
	AgencyNote string `json:"agencyNote" maxLength:"4000" doc:"Who took it and their reference; why not, when the agency was not told"`
	ToldCaller string `json:"toldCaller" maxLength:"4000"`
	SafetyNet  string `json:"safetyNet" maxLength:"4000" doc:"What brings the police back in"`
}

// RightCareDecision is a decision under Right Care, Right Person.
type RightCareDecision struct {
	ID         string               `json:"id"`
	Contact    string               `json:"contact"`
	Incident   string               `json:"incident" doc:"Id; empty when it was made before there was an incident"`
	Threshold  string               `json:"threshold"`
	Meets      bool                 `json:"meets" doc:"The police attend on this threshold"`
	Reason     string               `json:"reason"`
	Agency     string               `json:"agency"`
	AgencyTold bool                 `json:"agencyTold"`
	AgencyNote string               `json:"agencyNote"`
	ToldCaller string               `json:"toldCaller"`
	SafetyNet  string               `json:"safetyNet"`
	Sampled    bool                 `json:"sampled" doc:"A supervisor looks at it"`
	Policy     string               `json:"policy"`
	Reviews    []RightCareReview    `json:"reviews" doc:"The oldest first"`
	By         contactapi.StaffName `json:"by"`
	At         time.Time            `json:"at"`
}

// RightCareReview is a supervisor's word on such a decision.
type RightCareReview struct {
	Agrees bool                 `json:"agrees"`
	Note   string               `json:"note"`
	By     contactapi.StaffName `json:"by"`
	At     time.Time            `json:"at"`
}
