package incident

import "time"

// RiskStood sets the standing risk of the incident. Raising it is anybody's who
// assesses; lowering it comes only with a LoweringDecided of the same decision.
type RiskStood struct {
	Risk       string    `json:"risk"` // level code
	Assessment string    `json:"assessment"`
	By         string    `json:"by"`
	At         time.Time `json:"at"`
}

// ReviewFellDue says that the risk has to be looked at again. Number counts the
// reviews of the incident from 1; a review that is due takes further reasons in
// without a second page.
type ReviewFellDue struct {
	Number int       `json:"number"`
	Reason string    `json:"reason"` // interval, late, information, handover, delay, supervision
	DueAt  time.Time `json:"dueAt"`  // when the clock ran out, which may be before At
	At     time.Time `json:"at"`
}

// ReviewClimbed hands an overdue review to somebody else.
type ReviewClimbed struct {
	Number int       `json:"number"`
	To     string    `json:"to"` // supervisor, force-lead
	At     time.Time `json:"at"`
}

// Reassessed answers the review that is due, or none when somebody looked of
// their own accord. The assessment itself is in the risk room.
type Reassessed struct {
	Number     int    `json:"number"` // 0 when no review was due
	Assessment string `json:"assessment"`
	Trigger    string `json:"trigger"` // risk.Trigger
	// Victim says whether the victim was spoken to: spoken, tried, unsafe (to ring),
	// none (there is no victim); VictimNote how they are.
	Victim     string `json:"victim"`
	VictimNote string `json:"victimNote" personal:"true"`
	// Changed are the fields that differ from the last assessment: "levels.harm", "answers.weapon".
	Changed []string  `json:"changed"`
	By      string    `json:"by"`
	At      time.Time `json:"at"`
}

// InformationAdded is something new that became known after the first call: it
// makes a review due. Source is one of the From… constants.
type InformationAdded struct {
	Text   string    `json:"text" personal:"true"`
	Source string    `json:"source"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// ContactJoined is a further contact about the incident, as when a second person
// rings about it: it makes a review due. Service, Received and Assessment are what
// the contact's own record says; Assessment is its newest look at the risk, "" when
// there was none.
type ContactJoined struct {
	Contact    string    `json:"contact"`
	Text       string    `json:"text" personal:"true"` // what it adds
	Service    string    `json:"service"`
	Received   time.Time `json:"received"`
	Assessment string    `json:"assessment"`
	By         string    `json:"by"`
	At         time.Time `json:"at"`
}

// Subject seals what was said under the contact's key: it is erased with whoever
// rang, while the incident, which is also somebody else's, stays.
func (e ContactJoined) Subject() string { return "contact/" + e.Contact }

// HandedOver gives the incident into other hands, as at the end of a shift: it
// makes a review due. To is a staff id, "" for whoever is on duty.
type HandedOver struct {
	To   string    `json:"to"`
	Note string    `json:"note" personal:"true"`
	By   string    `json:"by"`
	At   time.Time `json:"at"`
}

// GradeKept says that a later look proposed a more urgent grade and that whoever
// looked did not take it. A supervisor looks at it, as at Graded.Below.
type GradeKept struct {
	Grade         string    `json:"grade"` // that stays
	Proposed      string    `json:"proposed"`
	Reasons       []string  `json:"reasons"` // of the rules, in words
	Assessment    string    `json:"assessment"`
	Justification string    `json:"justification" personal:"true"`
	By            string    `json:"by"`
	At            time.Time `json:"at"`
}

// GradeSeen is a supervisor's word on a grade below the proposal, never that of who
// decided it.
type GradeSeen struct {
	Grade    string    `json:"grade"`
	Proposed string    `json:"proposed"`
	Agreed   bool      `json:"agreed"`
	Reason   string    `json:"reason" personal:"true"`
	By       string    `json:"by"`
	At       time.Time `json:"at"`
}

// LoweringAsked asks for a less urgent grade, a lower standing risk, or both. It
// rests on a reassessment made for it, and waits for a second person.
type LoweringAsked struct {
	ID         string    `json:"id"`
	Grade      string    `json:"grade"`      // "" keeps it
	Risk       string    `json:"risk"`       // "" keeps it
	Before     string    `json:"before"`     // id of the assessment that held before
	Assessment string    `json:"assessment"` // id of the one that it rests on
	Reason     string    `json:"reason" personal:"true"`
	By         string    `json:"by"`
	At         time.Time `json:"at"`
}

// LoweringDecided is a supervisor's yes or no. After a yes Graded and RiskStood
// follow in the same decision.
type LoweringDecided struct {
	ID       string    `json:"id"`
	Approved bool      `json:"approved"`
	Reason   string    `json:"reason" personal:"true"`
	By       string    `json:"by"`
	At       time.Time `json:"at"`
}

// LoweringWithdrawn takes the request back: by who asked, or because the risk rose.
type LoweringWithdrawn struct {
	ID     string    `json:"id"`
	Reason string    `json:"reason" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// DelayAsked asks to let somebody vulnerable wait longer than the target, until a
// time, with what keeps them safe meanwhile.
type DelayAsked struct {
	ID         string    `json:"id"`
	Until      time.Time `json:"until"`
	Assessment string    `json:"assessment"`
	Reason     string    `json:"reason" personal:"true"`
	Safety     string    `json:"safety" personal:"true"`
	By         string    `json:"by"`
	At         time.Time `json:"at"`
}

// DelayDecided is a supervisor's yes or no to a delay.
type DelayDecided struct {
	ID       string    `json:"id"`
	Approved bool      `json:"approved"`
	Reason   string    `json:"reason" personal:"true"`
	By       string    `json:"by"`
	At       time.Time `json:"at"`
}

// DelayEnded says that an approved delay has run out, or that it was overtaken.
type DelayEnded struct {
	ID  string    `json:"id"`
	Why string    `json:"why"` // ran-out, arrived, risk-rose, closed
	At  time.Time `json:"at"`
}

// CrimeExpected says that the incident may be a crime although its type does not
// say so: the clock of the decision runs from the first report.
type CrimeExpected struct {
	Because string    `json:"because"` // action or rule code
	DueAt   time.Time `json:"dueAt"`
	By      string    `json:"by"`
	At      time.Time `json:"at"`
}

// CrimeDecided is the crime-recording decision. A later one stands beside it.
type CrimeDecided struct {
	Crime     bool      `json:"crime"`
	Reference string    `json:"reference"` // the crime's, where recorded
	Reason    string    `json:"reason"`    // of no crime: a code of the pack
	Note      string    `json:"note" personal:"true"`
	Late      bool      `json:"late"` // after the clock had run out
	By        string    `json:"by"`
	At        time.Time `json:"at"`
}

// NoCrimeAsked asks a second person to agree that there was no crime.
type NoCrimeAsked struct {
	ID     string    `json:"id"`
	Reason string    `json:"reason"` // a code of the pack
	Note   string    `json:"note" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// NoCrimeAnswered is a supervisor's yes or no. After a yes CrimeDecided follows in
// the same decision.
type NoCrimeAnswered struct {
	ID       string    `json:"id"`
	Approved bool      `json:"approved"`
	Reason   string    `json:"reason" personal:"true"`
	By       string    `json:"by"`
	At       time.Time `json:"at"`
}

// NoCrimeWithdrawn takes the request back, because a crime was recorded or the
// incident was closed.
type NoCrimeWithdrawn struct {
	ID string    `json:"id"`
	By string    `json:"by"`
	At time.Time `json:"at"`
}

// CrimeFellDue says that nobody decided in time.
type CrimeFellDue struct {
	DueAt time.Time `json:"dueAt"`
	At    time.Time `json:"at"`
}
