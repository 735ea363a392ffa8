package incidentapi

import (
	"time"

	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/risk/riskapi"
)

// IncidentSummary is an incident on the board.
type IncidentSummary struct {
	ID              string               `json:"id"`
	Version         int64                `json:"version" doc:"Of the record, for X-Bluelamp-Seen"`
	Reference       string               `json:"reference" example:"NS-20261121-0042"`
	Number          int                  `json:"number" doc:"In the day" example:"42"`
	Type            string               `json:"type" doc:"Opening type; it stays"`
	ClosingType     *string              `json:"closingType"`
	Grade           string               `json:"grade"`
	GradeRank       int                  `json:"gradeRank" doc:"1 is the most urgent; 0 when the pack no longer has the grade"`
	State           string               `json:"state" enum:"open,resolved,closed"`
	Place           string               `json:"place"`
	Summary         string               `json:"summary"`
	OpenedAt        time.Time            `json:"openedAt"`
	GradedAt        time.Time            `json:"gradedAt"`
	DueAt           *time.Time           `json:"dueAt" doc:"Response target; null when the grade has none or its clock has not started"`
	TargetStage     string               `json:"targetStage" doc:"deploy, attend, callback, or empty"`
	TargetText      string               `json:"targetText" example:"Attend within 15 minutes of the call"`
	FirstAssignedAt *time.Time           `json:"firstAssignedAt"`
	FirstAtSceneAt  *time.Time           `json:"firstAtSceneAt"`
	Units           []UnitOut            `json:"units" doc:"Sent and not yet clear"`
	Contact         *string              `json:"contact"`
	Result          *string              `json:"result"`
	ClosedAt        *time.Time           `json:"closedAt"`
	OpenedBy        contactapi.StaffName `json:"openedBy"`
	Location        *IncidentLocation    `json:"location" doc:"Where it is, by the newest word; null where it was never located"`
	Imported        bool                 `json:"imported" doc:"Brought in from another system"`

	Risk        string         `json:"risk" doc:"Standing risk, a level of the pack; empty for imported incidents and those of before levels were kept"`
	Owner       string         `json:"owner" doc:"Staff id of whose hands it is in; empty when it is anybody's on duty"`
	Review      IncidentReview `json:"review"`
	Crime       *IncidentCrime `json:"crime" doc:"The crime-recording decision; null where none is expected"`
	Lowering    string         `json:"loweringAsked" doc:"Id of the request to lower grade or risk that waits; empty when none"`
	Delay       string         `json:"delayAsked" doc:"Id of the request to delay that waits; empty when none"`
	NoCrime     string         `json:"noCrimeAsked" doc:"Id of the request to agree that there was no crime that waits; empty when none"`
	DelayUntil  *time.Time     `json:"delayUntil" doc:"Until when a supervisor has agreed to the delay; null when there is none"`
	Late        bool           `json:"late" doc:"The response target has passed and was not reached"`
	Unjustified bool           `json:"unjustified" doc:"Late, somebody is vulnerable, nobody is at the scene and no supervisor has agreed to the delay"`
}

// IncidentLocation is where an incident is: an area, not a fact.
type IncidentLocation struct {
	Text    string    `json:"text"`
	Lat     *float64  `json:"lat" doc:"WGS84 degrees; null where there is no point"`
	Lon     *float64  `json:"lon"`
	RadiusM float64   `json:"radiusM" doc:"0 when the accuracy is not known"`
	UPRN    string    `json:"uprn"`
	Entry   string    `json:"entry" doc:"Id in the gazetteer"`
	Source  string    `json:"source"`
	Beat    string    `json:"beat" doc:"Code of the neighbourhood area; empty when none"`
	Area    string    `json:"area" enum:"urban,rural," doc:"Empty when not known"`
	Force   string    `json:"force" doc:"Whose ground it is, by boundary; empty when not known"`
	At      time.Time `json:"at"`
}

// UnitOut is a unit that was sent to the incident.
type UnitOut struct {
	Callsign string `json:"callsign" example:"NS21"`
	Status   string `json:"status" enum:"assigned,en-route,at-scene"`
}

// Incident is an incident with its log.
type Incident struct {
	IncidentSummary
	Log        []LogEntry          `json:"log"`
	Grades     []Grading           `json:"grades"`
	Caller     *IncidentCaller     `json:"caller"`
	Assessment *riskapi.Assessment `json:"assessment" doc:"The newest of the contact that led here"`
	Resolution *Resolution         `json:"resolution" doc:"How it was resolved without deployment"`

	Requests       []IncidentRequest      `json:"requests" doc:"To lower grade or risk and to delay, the oldest first"`
	Reassessments  []IncidentReassessment `json:"reassessments" doc:"The oldest first"`
	CrimeDecisions []CrimeDecision        `json:"crimeDecisions" doc:"The oldest first; the newest holds"`

	Contacts []IncidentContact `json:"contacts" doc:"The one that it came from, then those that joined it, the oldest first"`
	Below    *IncidentBelow    `json:"belowProposal" doc:"The newest grade, if one person decided it below what the rules proposed; null when there is none or two people agreed to it"`
}

// IncidentContact is a contact about the incident.
type IncidentContact struct {
	Contact    string                `json:"contact"`
	First      bool                  `json:"first" doc:"The incident was opened from it; else it joined later"`
	Caller     *IncidentCaller       `json:"caller" doc:"Null when nobody was named or the record is closed to the asker"`
	Service    string                `json:"service" doc:"As 999 or 101; empty for the first"`
	ReceivedAt *time.Time            `json:"receivedAt"`
	Text       string                `json:"text" doc:"What it adds; empty for the first and after an erasure"`
	Assessment *riskapi.Assessment   `json:"assessment" doc:"The newest of this contact; null when there is none"`
	By         *contactapi.StaffName `json:"by" doc:"Who joined it; null for the first"`
	At         *time.Time            `json:"at"`
}

// IncidentBelow is a grade below what the rules proposed, decided by one person.
type IncidentBelow struct {
	Grade         string                `json:"grade"`
	Proposed      string                `json:"proposed"`
	Reasons       []string              `json:"reasons" doc:"Of the rules, in words"`
	Justification string                `json:"justification" doc:"Of who decided it"`
	By            contactapi.StaffName  `json:"by"`
	At            time.Time             `json:"at"`
	SeenBy        *contactapi.StaffName `json:"seenBy" doc:"The supervisor who looked at it; null while it waits"`
	SeenAt        *time.Time            `json:"seenAt"`
	Agreed        bool                  `json:"agreed"`
	SeenReason    string                `json:"seenReason"`
}

// LogEntry is one line of the log in words.
type LogEntry struct {
	Position int64                 `json:"position" doc:"Page of the journal; unique"`
	Version  int64                 `json:"version" doc:"Of the incident's record"`
	At       time.Time             `json:"at"`
	Kind     string                `json:"kind" enum:"opened,graded,line,unit,resolved,closed,assessed,located,imported,risk,review,climbed,reassessed,information,handover,lowering,delay,crime,vulnerable,desk-asked,advised,safeguarded,referred,call-back,update,joined,kept,seen,no-crime"`
	Text     string                `json:"text"`
	By       *contactapi.StaffName `json:"by"`
}

// Grading is one decision about the grade.
type Grading struct {
	Grade         string               `json:"grade"`
	Proposed      string               `json:"proposed" doc:"By the pack's rules, from the assessment; empty when it was left for later"`
	Reasons       []string             `json:"reasons"`
	Justification string               `json:"justification"`
	By            contactapi.StaffName `json:"by"`
	At            time.Time            `json:"at"`
}

// IncidentCaller is who reported the incident.
type IncidentCaller struct {
	Name   string  `json:"name"`
	Number *string `json:"number" doc:"To call back on"`
}

// Resolution is how an incident was resolved without deployment.
type Resolution struct {
	Reason      string               `json:"reason"`
	Outcome     string               `json:"outcome"`
	Note        string               `json:"note"`
	Agreed      string               `json:"agreed" enum:"yes,no,not-asked," doc:"What the caller said to it; empty for resolutions of before it was asked"`
	AgreedNote  string               `json:"agreedNote"`
	Solvability map[string]string    `json:"solvability" doc:"Factor to yes or no"`
	CallBackBy  *time.Time           `json:"callBackBy" doc:"Null when no call-back was promised"`
	Sampled     bool                 `json:"sampled" doc:"A supervisor looks at it"`
	By          contactapi.StaffName `json:"by"`
	At          time.Time            `json:"at"`
}

// Change is something that happened to an incident after the asker looked at it.
type Change struct {
	Version   int64     `json:"version"`
	Type      string    `json:"type" example:"incident.graded"`
	At        time.Time `json:"at"`
	Actor     string    `json:"actor"`
	ActorName string    `json:"actorName"`
	Summary   string    `json:"summary"`
}
