package contactapi

import "time"

// ContactAgainst says that a contact was finished without an incident although
// what was found asked for more, and what a supervisor says of it.
type ContactAgainst struct {
	Against       []string   `json:"against" doc:"grade, risk, right-care, crime, deferred"`
	Risk          string     `json:"risk" doc:"The gravest of all looks, a level; empty when nobody assessed it"`
	Grade         string     `json:"grade" doc:"The most urgent that was proposed; empty when none was"`
	Reason        string     `json:"reason" doc:"The handler's; empty where only the assessment was left for later"`
	By            StaffName  `json:"by"`
	At            time.Time  `json:"at"`
	Agreed        *bool      `json:"agreed" doc:"Null while no supervisor has looked"`
	DecidedReason string     `json:"decidedReason"`
	DecidedBy     *StaffName `json:"decidedBy"`
	DecidedAt     *time.Time `json:"decidedAt"`
	Settled       bool       `json:"settled" doc:"A supervisor agreed, or there is an incident, or after a word against it the caller was reached"`
}

// ContactAgainstRow is such a contact in the list of those that wait.
type ContactAgainstRow struct {
	Contact  ContactSummary   `json:"contact"`
	Against  ContactAgainst   `json:"against"`
	RungBack *ContactRungBack `json:"rungBack"`
	Own      bool             `json:"own" doc:"You had to do with it: another supervisor decides"`
}

// ContactAgainstCounts are for a badge; nothing personal is in them.
type ContactAgainstCounts struct {
	ToDecide  int `json:"toDecide" doc:"Wait for a supervisor's word, leaving out the asker's own; 0 for who may not decide"`
	NotAgreed int `json:"notAgreed" doc:"The asker's own to which a supervisor did not agree: open an incident or ring back"`
	Waiting   int `json:"waiting" doc:"All that wait, for supervisors"`
}

// ContactRungBack says how ringing the caller back went, the last time.
type ContactRungBack struct {
	Outcome string    `json:"outcome" enum:"reached,not-reached,not-possible"`
	Note    string    `json:"note"`
	By      StaffName `json:"by"`
	At      time.Time `json:"at"`
}
