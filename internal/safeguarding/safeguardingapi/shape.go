package safeguardingapi

import (
	"time"

	"bluelamp/internal/contact/contactapi"
)

// Safeguarding is everything that was recorded and done in one contact to keep
// people safe. Lists are oldest first.
type Safeguarding struct {
	Contact    string               `json:"contact"`
	Version    int64                `json:"version" doc:"Of the record, for X-Bluelamp-Seen"`
	Vulnerable bool                 `json:"vulnerable" doc:"Somebody is recorded and not withdrawn"`
	People     []VulnerablePerson   `json:"people" doc:"Withdrawn ones among them"`
	Case       *VulnerabilityCase   `json:"case" doc:"The newest case of the desk; null when it was never asked"`
	Cases      int                  `json:"cases" doc:"How often the desk was brought in"`
	Advice     []SafeguardingAdvice `json:"advice"`
	Actions    []SafeguardingAction `json:"actions"`
	Missed     []SafeguardingMissed `json:"missed" doc:"What nobody had seen before the desk looked"`
}

// VulnerablePerson is somebody who cannot keep safe, not only the caller.
type VulnerablePerson struct {
	ID          string                   `json:"id"`
	Contact     string                   `json:"contact"`
	Incident    *string                  `json:"incident" doc:"Null when there was none yet"`
	Person      *string                  `json:"person" doc:"Null when not on file, or hidden"`
	Who         string                   `json:"who" example:"Maisie, her daughter, 6"`
	Relation    string                   `json:"relation" enum:"caller,victim,child,household,suspect,other"`
	Factors     []VulnerabilityFactor    `json:"factors"`
	Since       string                   `json:"since" example:"for two years"`
	Interaction string                   `json:"interaction" doc:"How it makes what is happening worse"`
	Earlier     int                      `json:"earlier" doc:"In how many earlier contacts the same person was recorded"`
	Hidden      bool                     `json:"hidden" doc:"The person's record is restricted: a supervisor sees who"`
	By          contactapi.StaffName     `json:"by"`
	At          time.Time                `json:"at"`
	Withdrawal  *VulnerabilityWithdrawal `json:"withdrawal" doc:"Null while it holds"`
}

// VulnerabilityFactor is a reason why somebody may be unable to keep safe.
type VulnerabilityFactor struct {
	Code  string `json:"code"`
	Label string `json:"label" doc:"The code where the pack no longer has it"`
}

// VulnerabilityWithdrawal is why a recording was taken back.
type VulnerabilityWithdrawal struct {
	Reason string               `json:"reason"`
	By     contactapi.StaffName `json:"by"`
	At     time.Time            `json:"at"`
}

// VulnerabilityCase is one piece of work of the vulnerability desk.
type VulnerabilityCase struct {
	State   string                `json:"state" enum:"asked,taken,ended"`
	Asks    []VulnerabilityAsk    `json:"asks" doc:"Who or what brought it to the desk, the oldest first"`
	AskedAt time.Time             `json:"askedAt"`
	TakenBy *contactapi.StaffName `json:"takenBy"`
	TakenAt *time.Time            `json:"takenAt"`
	Ending  *VulnerabilityEnding  `json:"ending"`
}

// VulnerabilityAsk is one source that asked the desk to look.
type VulnerabilityAsk struct {
	Source  string                `json:"source" enum:"rule,factor,handler,review,sample"`
	Because string                `json:"because" doc:"Code of the action, factor or review; empty from a handler"`
	Label   string                `json:"label" doc:"Because in words, where the pack has them"`
	Why     string                `json:"why" doc:"A person's words"`
	By      *contactapi.StaffName `json:"by" doc:"Null when it was nobody's doing"`
	At      time.Time             `json:"at"`
}

// VulnerabilityEnding is how the desk's work on a contact ended.
type VulnerabilityEnding struct {
	Outcome string               `json:"outcome"`
	Label   string               `json:"label"`
	Note    string               `json:"note"`
	By      contactapi.StaffName `json:"by"`
	At      time.Time            `json:"at"`
}

// SafeguardingAdvice is advice of the desk.
type SafeguardingAdvice struct {
	ID     string                    `json:"id"`
	To     string                    `json:"to" enum:"handler,officer"`
	Text   string                    `json:"text"`
	By     contactapi.StaffName      `json:"by"`
	At     time.Time                 `json:"at"`
	Answer *SafeguardingAdviceAnswer `json:"answer" doc:"Null while nobody said whether it was used"`
}

// SafeguardingAdviceAnswer says whether advice was used.
type SafeguardingAdviceAnswer struct {
	Used bool                 `json:"used"`
	Note string               `json:"note"`
	By   contactapi.StaffName `json:"by"`
	At   time.Time            `json:"at"`
}

// SafeguardingAction is something done to keep somebody safe.
type SafeguardingAction struct {
	Action string               `json:"action"`
	Label  string               `json:"label"`
	Note   string               `json:"note"`
	By     contactapi.StaffName `json:"by"`
	At     time.Time            `json:"at"`
}

// SafeguardingMissed is a vulnerability that nobody had seen before the desk did.
type SafeguardingMissed struct {
	Factors []VulnerabilityFactor `json:"factors"`
	Note    string                `json:"note"`
	By      contactapi.StaffName  `json:"by"`
	At      time.Time             `json:"at"`
}

// VulnerabilityDeskRow is an open case in the desk's queue.
type VulnerabilityDeskRow struct {
	Contact    string                      `json:"contact"`
	State      string                      `json:"state" enum:"asked,taken"`
	Sources    []string                    `json:"sources" doc:"Each once, the most urgent first"`
	Asks       []VulnerabilityAsk          `json:"asks"`
	ReceivedAt *time.Time                  `json:"receivedAt" doc:"When the contact began"`
	AskedAt    time.Time                   `json:"askedAt"`
	Risk       string                      `json:"risk" doc:"The gravest that stands; empty when nobody has assessed it"`
	RiskLabel  string                      `json:"riskLabel"`
	Incidents  []VulnerabilityDeskIncident `json:"incidents"`
	People     int                         `json:"people" doc:"How many are recorded as vulnerable"`
	Factors    []VulnerabilityFactor       `json:"factors" doc:"Of all of them, each once"`
	Unanswered int                         `json:"unanswered" doc:"Pieces of advice that nobody said were used or not"`
	Actions    int                         `json:"actions"`
	Before     int                         `json:"before" doc:"How often the desk looked at this contact earlier"`
	TakenBy    *contactapi.StaffName       `json:"takenBy"`
	TakenAt    *time.Time                  `json:"takenAt"`
}

// VulnerabilityDeskIncident is an incident that came of the contact.
type VulnerabilityDeskIncident struct {
	ID        string `json:"id"`
	Reference string `json:"reference"`
	Type      string `json:"type"`
	TypeLabel string `json:"typeLabel"`
	Grade     string `json:"grade"`
	Risk      string `json:"risk" doc:"The standing risk; empty before there is one"`
	Closed    bool   `json:"closed"`
}

// VulnerabilityAdviceWaiting is advice that nobody has answered.
type VulnerabilityAdviceWaiting struct {
	Contact string               `json:"contact"`
	Advice  string               `json:"advice"`
	To      string               `json:"to" enum:"handler,officer"`
	Text    string               `json:"text"`
	By      contactapi.StaffName `json:"by"`
	At      time.Time            `json:"at"`

	Incident  *string               `json:"incident" doc:"The newest that came of the contact; null when none did"`
	Reference string                `json:"reference" doc:"Of that incident; empty when there is none"`
	Handler   *contactapi.StaffName `json:"handler" doc:"Whose contact it is; null when nobody answered it"`
}

// VulnerabilityFigures is what the desk contributed. A share is found/of; where of
// is 0 there is none.
type VulnerabilityFigures struct {
	From       string    `json:"from" format:"date" doc:"First day"`
	To         string    `json:"to" format:"date" doc:"Last day, included"`
	MeasuredAt time.Time `json:"measuredAt"`

	Cases       int                         `json:"cases" doc:"Cases that came to the desk in the period"`
	Sources     []VulnerabilitySourceCount  `json:"sources" doc:"Cases by source; a case with two sources counts under both"`
	Open        int                         `json:"open" doc:"Of these cases not ended yet"`
	FirstAction VulnerabilityFirstAction    `json:"firstAction"`
	Taken       VulnerabilityDeskMinutes    `json:"taken" doc:"From the asking until somebody of the desk took the case; cases that came in the period"`
	Helped      VulnerabilityDeskMinutes    `json:"helped" doc:"From the asking until the desk first advised or did something; cases that came in the period"`
	Advice      VulnerabilityAdviceCount    `json:"advice"`
	Sampled     VulnerabilitySampleCount    `json:"sampled"`
	Outcomes    []VulnerabilityOutcomeCount `json:"outcomes" doc:"Cases that ended in the period, in the order of the pack"`
}

// VulnerabilitySourceCount is how many cases a source brought.
type VulnerabilitySourceCount struct {
	Source string `json:"source" enum:"rule,factor,handler,review,sample"`
	Cases  int    `json:"cases"`
}

// VulnerabilityFirstAction is how long it took from the contact being received to
// the first safeguarding action. Contacts without one are counted, not left out.
type VulnerabilityFirstAction struct {
	Contacts      int      `json:"contacts" doc:"Received in the period, with an action"`
	Without       int      `json:"without" doc:"Received in the period, with somebody vulnerable and no action"`
	MedianMinutes *float64 `json:"medianMinutes" doc:"Null when there is none"`
	NinetyMinutes *float64 `json:"ninetyMinutes" doc:"Nine of ten took at most so long (nearest rank); null when there is none"`

	Desk   VulnerabilityDeskMinutes `json:"desk" doc:"Of these contacts, those whose first action was the desk's: by whoever had the case then; without counts the others"`
	Others VulnerabilityDeskMinutes `json:"others" doc:"Those whose first action was somebody else's; without counts the desk's"`
}

// VulnerabilityDeskMinutes is how long something took, where it happened.
type VulnerabilityDeskMinutes struct {
	Count         int      `json:"count" doc:"Where it happened"`
	Without       int      `json:"without" doc:"Where it did not, or not yet"`
	MedianMinutes *float64 `json:"medianMinutes" doc:"Null when there is none"`
	NinetyMinutes *float64 `json:"ninetyMinutes" doc:"Nine of ten took at most so long (nearest rank); null when there is none"`
}

// VulnerabilityAdviceCount is what became of the advice given in the period.
type VulnerabilityAdviceCount struct {
	Given      int `json:"given"`
	Used       int `json:"used"`
	NotUsed    int `json:"notUsed"`
	Unanswered int `json:"unanswered"`
}

// VulnerabilitySampleCount is what the desk found where nobody had seen anything:
// of the sampled cases that ended in the period.
type VulnerabilitySampleCount struct {
	Looked int `json:"looked" doc:"Denominator: sampled cases that ended in the period"`
	Found  int `json:"found" doc:"In which the desk found a vulnerability that was missed"`
	Waits  int `json:"waits" doc:"Sampled in the period and not ended yet"`
	Beyond int `json:"beyond" doc:"Other cases, ended in the period, in which it found one"`
}

// VulnerabilityOutcomeCount is how many cases ended in one way.
type VulnerabilityOutcomeCount struct {
	Outcome string `json:"outcome"`
	Label   string `json:"label"`
	Cases   int    `json:"cases"`
}
