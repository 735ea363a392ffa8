package personapi

import "time"

// PersonDetails is what is known, or heard, of a person. Every field may be empty.
type PersonDetails struct {
	First    string `json:"first,omitempty" maxLength:"10000" doc:"First names, as said or typed"`
	Last     string `json:"last,omitempty" maxLength:"10000"`
	Former   string `json:"former,omitempty" maxLength:"200" doc:"Maiden or earlier surname"`
	Birth    string `json:"birth,omitempty" maxLength:"60" doc:"Date of birth in any usual order, in part, or an age" example:"25/5/85"`
	Sex      string `json:"sex,omitempty" enum:"f,m,"`
	Phone    string `json:"phone,omitempty" maxLength:"64"`
	Email    string `json:"email,omitempty" maxLength:"200"`
	Unit     string `json:"unit,omitempty" maxLength:"60"`
	House    string `json:"house,omitempty" maxLength:"60"`
	Street   string `json:"street,omitempty" maxLength:"200"`
	Town     string `json:"town,omitempty" maxLength:"200"`
	Postcode string `json:"postcode,omitempty" maxLength:"20"`
	UPRN     string `json:"uprn,omitempty" maxLength:"12"`
}

// LookUp is what a handler has so far. It runs at every keystroke.
type LookUp struct {
	PersonDetails
	Name    string `json:"name,omitempty" maxLength:"10000" doc:"First and last names in one box, in any order" example:"kath couper"`
	Address string `json:"address,omitempty" maxLength:"500" doc:"An address, or part of one, on one line" example:"oak something"`
	Contact string `json:"contact,omitempty" maxLength:"100" doc:"The contact it is for: its number, and what was decided on it, count"`

	Involved bool `json:"involved,omitempty" doc:"It is for somebody other than the contact's caller: neither number nor decisions count"`

	Typing string `json:"typing,omitempty" enum:"first,last,name,street,town,postcode,phone," doc:"The field in which the cursor stands: its last word may be half typed"`
	Reason string `json:"reason,omitempty" maxLength:"500" doc:"Why somebody is looked up without a contact in hand; protected people are shown only with it"`
	Limit  int    `json:"limit,omitempty" minimum:"1" maximum:"20" default:"5"`
}

// PeopleFound is the answer to a look-up.
type PeopleFound struct {
	Candidates []Candidate `json:"candidates" doc:"The likeliest first"`
	Nobody     float64     `json:"nobody" doc:"How likely it is that the person is not on file, 0 to 1"`
	Number     *NumberFact `json:"number" doc:"What is known of the number itself; null when none was given"`
	Restricted int         `json:"restricted" doc:"How many records that may match are closed to you: ask a supervisor"`
	Asked      []string    `json:"asked" doc:"What was looked for, in words"`
	Notes      []string    `json:"notes" doc:"What the look-up could not use, and why"`
	People     int         `json:"people" doc:"How many people are on file"`
	Loading    bool        `json:"loading" doc:"The index is still being loaded after a start: answers may be missing"`
	TookMicros int64       `json:"tookMicros"`
}

// Candidate is a person who may be the one looked for.
type Candidate struct {
	Person        string        `json:"person"`
	Name          string        `json:"name"`
	Birth         string        `json:"birth" doc:"Date of birth as far as known"`
	Age           *int          `json:"age"`
	Address       string        `json:"address" doc:"The one that fits best"`
	Phone         string        `json:"phone" doc:"The one that fits best"`
	Share         float64       `json:"share" doc:"How likely it is this person, 0 to 1, beside the rivals and nobody"`
	Words         string        `json:"words" enum:"almost certainly,probably,possibly,hardly"`
	Why           []MatchReason `json:"why" doc:"What agrees and what differs; the product of the factors is the odds"`
	Flags         []PersonFlag  `json:"flags"`
	Roles         []string      `json:"roles" doc:"Victim, suspect, witness …: in which roles the person stands on record"`
	Contacts      int           `json:"contacts" doc:"Contacts on record"`
	LastAt        *time.Time    `json:"lastAt"`
	OpenIncidents int           `json:"openIncidents"`
	Others        []string      `json:"others" doc:"Ids that people confirmed to be the same human being"`
	Protected     bool          `json:"protected" doc:"A reason is needed to see more of this person than initials: look up again with one"`
	Decided       string        `json:"decided" enum:"same,different,unsure," doc:"What was decided of this person on this contact"`
	Advice        string        `json:"advice" doc:"To be sent back with a decision, so that it can be examined later"`
}

// MatchReason is one step from the starting point to the likelihood.
type MatchReason struct {
	Field  string  `json:"field" example:"last"`
	Words  string  `json:"words" example:"surname sounds the same (couper / cooper)"`
	Factor float64 `json:"factor" doc:"The odds are multiplied by this"`
	Agrees string  `json:"agrees" enum:"yes,partly,no,start"`
}

// PersonFlag is a warning or a need that stands on a person.
type PersonFlag struct {
	ID       string     `json:"id"`
	Code     string     `json:"code"`
	Label    string     `json:"label"`
	Mark     string     `json:"mark"`
	Tone     string     `json:"tone"`
	Kind     string     `json:"kind" enum:"risk,need,contact,protection"`
	Note     string     `json:"note"`
	Source   string     `json:"source"`
	Since    time.Time  `json:"since"`
	ReviewAt *time.Time `json:"reviewAt"`
}

// NumberFact is what is known of a telephone number itself, as opposed to the
// people who use it.
type NumberFact struct {
	Number     string `json:"number"`
	Kind       string `json:"kind" doc:"Code of the policy pack; empty when nobody marked it"`
	Label      string `json:"label"`
	Says       string `json:"says" doc:"What the number proves and what not"`
	Evidence   string `json:"evidence" enum:"none,weak,normal"`
	NoCallBack bool   `json:"noCallBack"`
	People     int    `json:"people" doc:"How many people on file used it"`
	Recycled   bool   `json:"recycled" doc:"Long unused and then used under another name"`
	Note       string `json:"note" doc:"Of whoever marked it; empty where the number's history is closed to you"`
}

// Person is a person's record with everything that hangs on it.
type Person struct {
	ID           string           `json:"id"`
	Version      int64            `json:"version"`
	Name         string           `json:"name"`
	Restricted   *string          `json:"restricted" doc:"Why the record is closed to most; null when it is open"`
	Descriptions []Description    `json:"descriptions" doc:"Of this record and of those confirmed to be the same, the newest first"`
	Flags        []PersonFlag     `json:"flags"`
	EarlierFlags []EndedFlag      `json:"earlierFlags" doc:"Flags that were taken off, the newest first"`
	Safe         *SafeContact     `json:"safeContact"`
	Contacts     []PersonContact  `json:"contacts"`
	Incidents    []PersonIncident `json:"incidents"`
	Household    []Neighbour      `json:"household"`
	Patterns     []Pattern        `json:"patterns"`
	Counts       []PersonCount    `json:"counts"`
	Links        []PersonLink     `json:"links"`
	Conflicts    []string         `json:"conflicts" doc:"What cannot be true of one human being, in words"`
	Retention    []RetentionDate  `json:"retention"`
}

// Description is what was heard of a person at one time.
type Description struct {
	PersonDetails
	Person    string    `json:"person"`
	Record    string    `json:"record"`
	Source    string    `json:"source"`
	Contact   string    `json:"contact"`
	Import    string    `json:"import"`
	HeardAt   time.Time `json:"heardAt"`
	Withdrawn bool      `json:"withdrawn"`
}

// SafeContact is how, where and when a person may safely be reached.
type SafeContact struct {
	Method string `json:"method" enum:"phone,text,email,post,in-person,none"`
	Number string `json:"number" maxLength:"200"`
	Times  string `json:"times" maxLength:"200"`
	Note   string `json:"note" maxLength:"2000"`
}

// PersonContact is a contact that the person has to do with, and in which role.
type PersonContact struct {
	ID         string    `json:"id"`
	ReceivedAt time.Time `json:"receivedAt"`
	Service    string    `json:"service"`
	Number     string    `json:"number"`
	State      string    `json:"state"`
	Role       string    `json:"role"`
	Caller     bool      `json:"caller"`
	Type       string    `json:"type"`
	Place      string    `json:"place"`
	Incidents  []string  `json:"incidents" doc:"References"`
	Imported   bool      `json:"imported"`
}

// PersonIncident is an incident that the person has to do with, and in which role.
type PersonIncident struct {
	ID        string    `json:"id"`
	Reference string    `json:"reference"`
	Type      string    `json:"type"`
	Grade     string    `json:"grade"`
	State     string    `json:"state"`
	Role      string    `json:"role"`
	Place     string    `json:"place"`
	OpenedAt  time.Time `json:"openedAt"`
	Imported  bool      `json:"imported"`
}

// Neighbour is somebody else linked by dwelling, number or incident.
type Neighbour struct {
	Person string       `json:"person"`
	Name   string       `json:"name"`
	Why    []string     `json:"why" doc:"In words: lives at the same address, used the same number, suspect in NS-20261121-0042"`
	Roles  []string     `json:"roles"`
	Flags  []PersonFlag `json:"flags"`
	Since  time.Time    `json:"since"`
	Until  time.Time    `json:"until"`
}

// Pattern is what the history shows when looked at together.
type Pattern struct {
	Code      string   `json:"code"`
	Label     string   `json:"label"`
	Tone      string   `json:"tone"`
	Sentence  string   `json:"sentence"`
	Contacts  []string `json:"contacts" doc:"Ids of the evidence"`
	Incidents []string `json:"incidents"`
}

// PersonCount is how often in how many days.
type PersonCount struct {
	Days      int `json:"days"`
	Contacts  int `json:"contacts"`
	AsVictim  int `json:"asVictim"`
	AsSuspect int `json:"asSuspect"`
	Incidents int `json:"incidents"`
	SamePlace int `json:"samePlace" doc:"Incidents at the person's address, whoever was involved"`
}

// PersonLink is what people said of this person and another.
type PersonLink struct {
	Other   string    `json:"other"`
	Name    string    `json:"name"`
	Verdict string    `json:"verdict" enum:"same,different,unsure,asked"`
	Reason  string    `json:"reason"`
	By      string    `json:"by"`
	At      time.Time `json:"at"`
}

// RetentionDate says until when data is kept, and by which rule.
type RetentionDate struct {
	What     string    `json:"what"`
	ReviewAt time.Time `json:"reviewAt"`
	Rule     string    `json:"rule"`
}
