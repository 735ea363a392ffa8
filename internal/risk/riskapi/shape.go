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
	Advice    []AssessmentAdvice   `json:"advice" doc:"Every line that the type had for the caller, in the words of that edition; none of assessments from before it was kept"`
	Unnamed   string               `json:"unnamed" enum:",not-known,line-lost,cannot-speak,help-first" doc:"Why it could not be said who is vulnerable; empty where that was not asked"`
	Risk      string               `json:"risk" doc:"Level of the whole, in the person's judgement; empty in assessments from before it was asked for"`
	Rationale string               `json:"rationale"`
	Facts     AssessmentFacts      `json:"facts"`
	Proposal  Proposal             `json:"proposal"`
	Closed    *AssessmentClosed    `json:"closed" doc:"What facts and reasons were in full, where some rest on closed records and the asker may open those; else null"`
	By        contactapi.StaffName `json:"by"`
	At        time.Time            `json:"at"`
}

// AssessmentAdvice is one line of advice and what became of it.
type AssessmentAdvice struct {
	Kind  string `json:"kind" example:"safeguarding"`
	Text  string `json:"text"`
	Given string `json:"given" enum:",given,not-given" doc:"Empty: nobody said"`
}

// AssessmentClosed is what the rules saw and said, closed records included.
type AssessmentClosed struct {
	Facts   AssessmentFacts `json:"facts"`
	Reasons []Reason        `json:"reasons"`
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
	Owing   []Missing `json:"owing" doc:"What should be said and holds nothing up; empty of an assessment that was kept"`
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
	Advice    map[string]string `json:"advice,omitempty" doc:"Line of advice of the type, word for word, to given or not-given"`
	Unnamed   string            `json:"unnamed,omitempty" maxLength:"60" doc:"Why it cannot be said yet who is vulnerable: not-known, line-lost, cannot-speak, help-first"`
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

// RiskToDo is one thing that the rules asked to be done in a contact.
type RiskToDo struct {
	Action  string                `json:"action" doc:"An action of the pack, or who-is-vulnerable" example:"ambulance"`
	Since   time.Time             `json:"since" doc:"When an assessment first asked for it"`
	Answer  string                `json:"answer" enum:",done,not-needed" doc:"Empty: open"`
	Note    string                `json:"note" doc:"A reference, or why it is not needed"`
	Unnamed string                `json:"unnamed" doc:"Why it cannot be said yet who is vulnerable"`
	By      *contactapi.StaffName `json:"by"`
	At      *time.Time            `json:"at"`
}

// RiskToDoList is everything that the rules asked to be done.
type RiskToDoList struct {
	ToDo []RiskToDo `json:"toDo" doc:"In the order of the pack"`
}

// RiskToDoAnswer says what became of one of them.
type RiskToDoAnswer struct {
	Action   string `json:"action" maxLength:"60"`
	Incident string `json:"incident,omitempty" maxLength:"100" doc:"Id of an incident of the contact; empty for all of it"`
	Answer   string `json:"answer" enum:"done,not-needed"`
	Note     string `json:"note" maxLength:"4000" doc:"A reference; required when it is not needed"`
}
