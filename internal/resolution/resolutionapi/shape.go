package resolutionapi

import (
	"time"

	"bluelamp/internal/contact/contactapi"
)

// DeskLists is what the resolution desk has before it.
type DeskLists struct {
	Cases     []DeskCase     `json:"cases" doc:"On the desk or given back and not yet regraded: nobody's first, then the call-back that is due soonest, then the longest there"`
	CallBacks []DeskCallBack `json:"callBacks" doc:"Promised and not yet made, the one due soonest first; an incident may be closed by now"`
	ToCheck   []DeskCase     `json:"toCheck" doc:"Sampled resolutions that no supervisor has looked at, the oldest first"`
	Advice    []DeskAdvice   `json:"advice" doc:"Advice in writing that could not be sent and was not given in another way, the oldest first"`
}

// DeskCase is an incident as the desk sees it.
type DeskCase struct {
	Incident      string                `json:"incident" doc:"The incident's id"`
	Reference     string                `json:"reference" example:"NS-20261121-0042"`
	Type          string                `json:"type"`
	Grade         string                `json:"grade" doc:"The newest"`
	GradeRank     int                   `json:"gradeRank" doc:"1 is the most urgent; 0 when the pack no longer has the grade"`
	Place         string                `json:"place"`
	Summary       string                `json:"summary"`
	Contact       *string               `json:"contact"`
	OpenedAt      time.Time             `json:"openedAt"`
	IncidentState string                `json:"incidentState" enum:"open,resolved,closed"`
	Version       int64                 `json:"version" doc:"Of the desk's record, for X-Bluelamp-Seen; 0 when it has none"`
	Stage         string                `json:"stage" enum:"none,queued,taken,returned,settled" doc:"returned: given back and not yet graded for somebody to attend"`
	QueuedAt      *time.Time            `json:"queuedAt"`
	Why           string                `json:"why" doc:"Why a handler passed it to the desk; empty when its grade brought it"`
	Owner         *contactapi.StaffName `json:"owner" doc:"Who has it in hand"`
	TakenAt       *time.Time            `json:"takenAt"`
	Returned      *DeskReturn           `json:"returned"`
	CallBack      *DeskCallBack         `json:"callBack" doc:"The one that is promised and not yet made"`
	Outcome       *string               `json:"outcome" doc:"How it left the desk: an outcome or result code of the pack, or attended"`
	SettledAt     *time.Time            `json:"settledAt"`
	SettledBy     *contactapi.StaffName `json:"settledBy"`
	Sampled       bool                  `json:"sampled" doc:"A supervisor looks at it"`
	Check         *DeskCheck            `json:"check"`
	Enquiry       *DeskEnquiry          `json:"enquiry" doc:"The newest that the desk makes after the resolution; null when there never was one"`
}

// DeskRecord is everything that the desk did about one incident.
type DeskRecord struct {
	DeskCase
	CallBacks []DeskCallBack `json:"callBacks" doc:"Every promise, the oldest first"`
	Tries     []DeskTry      `json:"tries" doc:"The oldest first"`
	Advice    []DeskAdvice   `json:"advice" doc:"In writing, the oldest first"`
}

// DeskEnquiry is what the desk finds out when nobody attends and it is not over.
type DeskEnquiry struct {
	Kind    string                `json:"kind" enum:"investigation,again" doc:"again: a supervisor found the resolution not good after the incident was closed"`
	Lines   string                `json:"lines" doc:"What is to be found out, or the supervisor's words"`
	By      contactapi.StaffName  `json:"by"`
	At      *time.Time            `json:"at"`
	EndBy   *time.Time            `json:"endBy"`
	Overdue bool                  `json:"overdue"`
	Note    string                `json:"note" doc:"What came of it"`
	EndedBy *contactapi.StaffName `json:"endedBy"`
	EndedAt *time.Time            `json:"endedAt" doc:"Null while it goes on"`
}

// DeskAdvice is advice in writing.
type DeskAdvice struct {
	Incident  string                `json:"incident"`
	Reference string                `json:"reference"`
	Type      string                `json:"type"`
	State     string                `json:"state" enum:"noted,waiting,sent,failed,given" doc:"noted: sent by whoever resolved the incident; given: in another way"`
	Text      string                `json:"text"`
	Way       string                `json:"way" enum:"email,text-message,letter"`
	To        string                `json:"to" doc:"Address or number"`
	By        contactapi.StaffName  `json:"by"`
	At        time.Time             `json:"at"`
	SentAt    *time.Time            `json:"sentAt"`
	Why       string                `json:"why" doc:"Why it could not be sent, the newest"`
	Note      string                `json:"note" doc:"In which other way it was given"`
	GivenBy   *contactapi.StaffName `json:"givenBy"`
	GivenAt   *time.Time            `json:"givenAt"`
}

// DeskReturn says why somebody has to attend after all.
type DeskReturn struct {
	Why string               `json:"why"`
	By  contactapi.StaffName `json:"by"`
	At  time.Time            `json:"at"`
}

// DeskCallBack is a promise to ring somebody.
type DeskCallBack struct {
	Incident    string               `json:"incident"`
	Reference   string               `json:"reference"`
	Type        string               `json:"type"`
	State       string               `json:"state" enum:"due,overdue,kept,kept-late,cancelled"`
	DueAt       time.Time            `json:"dueAt"`
	Number      string               `json:"number" doc:"Empty when it was promised while resolving: then the caller's number on the contact"`
	SafeWay     string               `json:"safeWay" doc:"When and how it is safe to ring"`
	By          contactapi.StaffName `json:"by"`
	At          time.Time            `json:"at"`
	Tries       int                  `json:"tries"`
	Climbed     string               `json:"climbed" enum:"tries,unsafe,late," doc:"Why a supervisor is to decide; empty when none is"`
	KeptAt      *time.Time           `json:"keptAt"`
	CancelledAt *time.Time           `json:"cancelledAt"`
	Reason      string               `json:"reason" doc:"Why it was cancelled"`
}

// DeskTry is one attempt to ring somebody.
type DeskTry struct {
	Result string               `json:"result" enum:"spoken,no-answer,message-left,wrong-number,unsafe"`
	Note   string               `json:"note"`
	By     contactapi.StaffName `json:"by"`
	At     time.Time            `json:"at"`
}

// DeskCheck is a supervisor's look at a resolution.
type DeskCheck struct {
	Good      bool                 `json:"good"`
	Qualities map[string]string    `json:"qualities" doc:"Quality of the pack to yes or no"`
	Note      string               `json:"note"`
	By        contactapi.StaffName `json:"by"`
	At        time.Time            `json:"at"`
}

// ResolutionFigures is how incidents that ended in a period were resolved.
type ResolutionFigures struct {
	From       string           `json:"from" format:"date"`
	To         string           `json:"to" format:"date" doc:"Included"`
	MeasuredAt time.Time        `json:"measuredAt"`
	All        ResolutionRate   `json:"all"`
	Types      []ResolutionRate `json:"types" doc:"By opening type, in the order of the pack; those with nothing to count are left out"`
}

// ResolutionRate is one line of the figures. Every share carries its counts.
type ResolutionRate struct {
	Type            string          `json:"type" doc:"Empty for all types together"`
	Label           string          `json:"label"`
	Resolved        ResolutionShare `json:"resolved" doc:"Resolved without deployment, of all that were resolved or closed"`
	MedianMinutes   *int64          `json:"medianMinutes" doc:"From the report to the resolution; null when none"`
	CallBacksInTime ResolutionShare `json:"callBacksInTime" doc:"Call-backs made by the time promised, of those promised for a time in the period that were made or whose time has passed; cancelled in good time counts nowhere"`
	Agreed          ResolutionShare `json:"agreed" doc:"Resolutions to which the caller said yes, of all resolutions: not asking counts against it"`
	Checked         ResolutionShare `json:"checked" doc:"Sampled resolutions that a supervisor has looked at"`
	Good            ResolutionShare `json:"good" doc:"Of those looked at"`
}

// ResolutionShare is a part of a whole.
type ResolutionShare struct {
	Count       int      `json:"count"`
	Denominator int      `json:"denominator"`
	Percent     *float64 `json:"percent" doc:"Null when there is nothing to have a share of"`
}
