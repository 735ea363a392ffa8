package incidentapi

import (
	"time"

	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/risk/riskapi"
)

// IncidentReview is the clock of the next look at the risk.
type IncidentReview struct {
	State  string     `json:"state" enum:"none,waiting,due,overdue" doc:"none: no clock runs; overdue: it has climbed past the handler"`
	Number int        `json:"number" doc:"Of the review that is due, else of the last one; 0 before the first"`
	Reason string     `json:"reason" enum:"interval,late,information,handover,delay,supervision," doc:"Why it is due; empty when none is"`
	DueAt  *time.Time `json:"dueAt" doc:"Since when it is due; null when none is"`
	With   string     `json:"with" enum:"handler,supervisor,force-lead," doc:"Whose it is by now; empty when none is due"`
	NextAt *time.Time `json:"nextAt" doc:"When the next one falls due or the due one climbs; null when nothing does"`
	LookAt *time.Time `json:"lookedAt" doc:"When somebody last looked: opening or reassessment"`
}

// IncidentCrime is the clock of the crime-recording decision.
type IncidentCrime struct {
	DueAt   *time.Time `json:"dueAt" doc:"From the first report; null where it was decided without being expected"`
	Because string     `json:"because" doc:"type/CODE or action/CODE"`
	Decided bool       `json:"decided"`
	Overdue bool       `json:"overdue" doc:"The time has run out and nobody decided"`
}

// CrimeDecision is one crime-recording decision.
type CrimeDecision struct {
	Crime     bool                 `json:"crime"`
	Reference string               `json:"reference" doc:"The crime's; empty for no crime"`
	Reason    string               `json:"reason" doc:"Of no crime: a code of the pack"`
	Note      string               `json:"note"`
	Late      bool                 `json:"late"`
	By        contactapi.StaffName `json:"by"`
	At        time.Time            `json:"at"`
}

// IncidentRequest asks a second person to lower grade or risk, or to agree to a delay.
type IncidentRequest struct {
	ID      string `json:"id"`
	Kind    string `json:"kind" enum:"lowering,delay,no-crime"`
	State   string `json:"state" enum:"waiting,approved,refused,withdrawn,ended" doc:"ended: of a delay that ran out, was overtaken by an arrival or by a graver risk"`
	Grade   string `json:"grade" doc:"The less urgent grade asked for; empty keeps it"`
	Risk    string `json:"risk" doc:"The calmer risk asked for; empty keeps it"`
	Reason  string `json:"reason"`
	NoCrime string `json:"noCrimeReason" doc:"Of a no-crime: a code of the pack; empty otherwise"`
	Safety  string `json:"safety" doc:"Of a delay: what keeps the person safe meanwhile"`

	Until          *time.Time            `json:"until" doc:"Of a delay"`
	Before         string                `json:"before" doc:"Id of the assessment that held before; empty for a delay"`
	Assessment     string                `json:"assessment" doc:"Id of the assessment that it rests on"`
	By             contactapi.StaffName  `json:"by"`
	At             time.Time             `json:"at"`
	DecidedBy      *contactapi.StaffName `json:"decidedBy" doc:"Who decided or withdrew; null while it waits or when nobody did"`
	DecidedAt      *time.Time            `json:"decidedAt"`
	DecisionReason string                `json:"decisionReason"`

	AssessmentBefore *riskapi.Assessment `json:"assessmentBefore" doc:"To be read beside the one after; null in lists"`
	AssessmentAfter  *riskapi.Assessment `json:"assessmentAfter"`
}

// IncidentReassessment is one later look at the risk.
type IncidentReassessment struct {
	Number     int                  `json:"number" doc:"Of the review that it answered; 0 when none was due"`
	Assessment string               `json:"assessment"`
	Trigger    string               `json:"trigger"`
	Victim     string               `json:"victim" enum:"spoken,tried,unsafe,none"`
	VictimNote string               `json:"victimNote"`
	Changed    []string             `json:"changed" doc:"What differs from the look before" example:"levels.harm"`
	By         contactapi.StaffName `json:"by"`
	At         time.Time            `json:"at"`
}

// IncidentBacklogRow is an incident whose risk has to be looked at again.
type IncidentBacklogRow struct {
	Incident IncidentSummary `json:"incident"`
	Minutes  int             `json:"minutes" doc:"How long the review has been due"`
	Weight   int             `json:"weight" doc:"Minutes and one, times the weight of the risk, times the weight of the grade; the list is in this order"`
	Mine     bool            `json:"mine" doc:"It is in the asker's hands"`
}

// IncidentRequestRow is a request that waits for a second person.
type IncidentRequestRow struct {
	Incident IncidentSummary `json:"incident"`
	Request  IncidentRequest `json:"request"`
}

// IncidentBelowRow is a grade below the proposal that waits for a supervisor.
type IncidentBelowRow struct {
	Incident IncidentSummary `json:"incident"`
	Below    IncidentBelow   `json:"below"`
	Minutes  int             `json:"minutes" doc:"How long it has waited"`
	Overdue  bool            `json:"overdue" doc:"It has waited longer than the review interval of grade and risk"`
	Mine     bool            `json:"mine" doc:"The asker decided it, so somebody else has to look"`
}

// IncidentReviewCounts is how much waits for the asker. What is not theirs to do is 0.
type IncidentReviewCounts struct {
	Mine          int `json:"mine" doc:"Reviews due in the asker's hands, and those in nobody's that are still the handler's"`
	Supervisor    int `json:"supervisor" doc:"Reviews due that are the supervisor's by now"`
	Lead          int `json:"lead" doc:"Reviews due that are the force lead's by now"`
	ToDecide      int `json:"toDecide" doc:"Others' requests that wait for a second person"`
	CrimeOverdue  int `json:"crimeOverdue" doc:"Crime-recording decisions that nobody made in time; a supervisor's"`
	BelowProposal int `json:"belowProposal" doc:"Others' grades below the proposal that no supervisor has looked at"`
}
