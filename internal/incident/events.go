package incident

import (
	"time"

	"bluelamp/internal/journal"
)

// Room is the segment of a stream's name that holds one incident's log:
// "force/incident/<id>". ReferenceRoom holds the day's reference numbers:
// "force/reference/2026-11-21".
const (
	Room          = "incident"
	ReferenceRoom = "reference"
)

// ReferenceTaken gives the next number of the day to an incident.
type ReferenceTaken struct {
	Number   int       `json:"number"` // 1, 2, 3, … in the day
	Incident string    `json:"incident"`
	At       time.Time `json:"at"`
}

// Opened starts the log. Contact is the contact that it came from.
type Opened struct {
	Reference string    `json:"reference"` // "NS-20261121-0042"
	Number    int       `json:"number"`
	Contact   string    `json:"contact"`
	Type      string    `json:"type"`
	Area      string    `json:"area"` // urban or rural: which response target holds
	Place     string    `json:"place" personal:"true"`
	Summary   string    `json:"summary" personal:"true"`
	Received  time.Time `json:"received"` // when the contact began: the clock of some targets
	Answered  time.Time `json:"answered"` // when a handler took it: the clock of others
	By        string    `json:"by"`
	At        time.Time `json:"at"`
}

// Located says where the incident is, as a point with its accuracy. Later ones
// stand beside earlier ones.
type Located struct {
	Text    string    `json:"text" personal:"true"`
	Lat     float64   `json:"lat" personal:"true"`
	Lon     float64   `json:"lon" personal:"true"`
	RadiusM float64   `json:"radiusM"`
	UPRN    string    `json:"uprn" personal:"true"`
	Entry   string    `json:"entry" personal:"true"` // the gazetteer's id
	Source  string    `json:"source"`
	Beat    string    `json:"beat"`  // code of the neighbourhood area, "" when none
	Area    string    `json:"area"`  // urban or rural, "" when not known
	Force   string    `json:"force"` // whose ground it is, by boundary; "" when not known
	By      string    `json:"by"`
	At      time.Time `json:"at"`
}

// Imported is an incident of the past, brought in from another system. It is
// closed and nothing more happens to it.
type Imported struct {
	Import    string    `json:"import"`
	Reference string    `json:"reference"` // in the old system
	Contact   string    `json:"contact"`   // "" when it did not come with one
	Type      string    `json:"type"`
	Grade     string    `json:"grade"`
	Place     string    `json:"place" personal:"true"`
	Summary   string    `json:"summary" personal:"true"`
	Result    string    `json:"result"`
	OpenedAt  time.Time `json:"openedAt"`
	ClosedAt  time.Time `json:"closedAt"`
	By        string    `json:"by"`
	At        time.Time `json:"at"`
}

// ImportUndone takes an imported incident out of every table again.
type ImportUndone struct {
	Import string    `json:"import"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// Graded sets the grade. Proposed and Reasons are what the assessment led to;
// Justification is the person's own.
type Graded struct {
	Grade         string    `json:"grade"`
	Proposed      string    `json:"proposed"`
	Reasons       []string  `json:"reasons"`
	Justification string    `json:"justification" personal:"true"`
	Assessment    string    `json:"assessment"` // id, "" when it was deferred
	DueAt         time.Time `json:"dueAt"`      // zero when there is no target, or its clock starts with the first unit
	TargetStage   string    `json:"targetStage"`
	TargetMinutes int       `json:"targetMinutes"`
	ClockStart    string    `json:"clockStart"` // received, answered, graded or assigned
	// SendBy and SendMinutes are the target for sending somebody, where the grade has
	// one; zero where it has none, and in gradings of before it was kept.
	SendBy      time.Time `json:"sendBy"`
	SendMinutes int       `json:"sendMinutes"`
	// Below is the more urgent grade that was proposed and that one person, who
	// grades alone, did not take; "" when there is none. A supervisor looks at it.
	Below string    `json:"below"`
	By    string    `json:"by"`
	At    time.Time `json:"at"`
}

// LineAdded is one line of the log.
type LineAdded struct {
	Text string    `json:"text" personal:"true"`
	By   string    `json:"by"`
	At   time.Time `json:"at"`
}

// UnitSent says that a unit was assigned.
type UnitSent struct {
	Callsign string    `json:"callsign"`
	By       string    `json:"by"`
	At       time.Time `json:"at"`
}

// UnitMoved says that a sent unit changed status: en-route, at-scene or clear.
type UnitMoved struct {
	Callsign string    `json:"callsign"`
	Status   string    `json:"status"`
	By       string    `json:"by"`
	At       time.Time `json:"at"`
}

// ResolvedWithoutDeployment says that nobody needs to attend, why, and what was done.
type ResolvedWithoutDeployment struct {
	Reason  string `json:"reason"`
	Outcome string `json:"outcome"`
	Note    string `json:"note" personal:"true"`
	// Agreed is what the caller said to it: yes, no or not-asked; AgreedNote their words.
	Agreed     string `json:"agreed"`
	AgreedNote string `json:"agreedNote" personal:"true"`
	// Solvability maps each factor that was asked about to yes or no.
	Solvability map[string]string `json:"solvability"`
	CallBackBy  time.Time         `json:"callBackBy"` // zero when no call-back was promised
	// CallBackNumber and CallBackSafeWay are where and how they are rung; empty in
	// resolutions of before they were asked for.
	CallBackNumber  string `json:"callBackNumber" personal:"true"`
	CallBackSafeWay string `json:"callBackSafeWay" personal:"true"`
	// Advice is what was written to the caller, AdviceWay email, text-message or
	// letter, and AdviceTo the address or number; empty when nothing was.
	Advice    string `json:"advice" personal:"true"`
	AdviceWay string `json:"adviceWay"`
	AdviceTo  string `json:"adviceTo" personal:"true"`
	// Enquiries is what the resolution desk goes on to find out, until EnquiriesBy at
	// the latest; empty when nothing.
	Enquiries   string    `json:"enquiries" personal:"true"`
	EnquiriesBy time.Time `json:"enquiriesBy"`
	Sampled     bool      `json:"sampled"` // a supervisor looks at it
	By          string    `json:"by"`
	At          time.Time `json:"at"`
}

// Closed ends the log. ClosingType may differ from the opening type: both are
// kept (NSIR: recording starts from the first contact).
type Closed struct {
	Result      string    `json:"result"`
	ClosingType string    `json:"closingType"`
	Note        string    `json:"note" personal:"true"`
	By          string    `json:"by"`
	At          time.Time `json:"at"`
}

// resolvedV1 is the shape of resolutions before agreement and solvability were asked.
type resolvedV1 struct {
	Reason  string    `json:"reason"`
	Outcome string    `json:"outcome"`
	Note    string    `json:"note" personal:"true"`
	By      string    `json:"by"`
	At      time.Time `json:"at"`
}

func (old resolvedV1) newer() ResolvedWithoutDeployment {
	return ResolvedWithoutDeployment{Reason: old.Reason, Outcome: old.Outcome, Note: old.Note, By: old.By, At: old.At}
}

// Catalogue lists every event of the room.
func Catalogue() []journal.Entry {
	return []journal.Entry{
		journal.Of[ReferenceTaken]("incident.reference-taken", 1),
		journal.Of[Opened]("incident.opened", 1),
		journal.Of[Located]("incident.located", 1),
		journal.Of[Imported]("incident.imported", 1),
		journal.Of[ImportUndone]("incident.import-undone", 1),
		journal.Of[Graded]("incident.graded", 2),
		journal.Was("incident.graded", 1, gradedV1.newer),
		journal.Of[LineAdded]("incident.line-added", 1),
		journal.Of[UnitSent]("incident.unit-sent", 1),
		journal.Of[UnitMoved]("incident.unit-moved", 1),
		journal.Of[ResolvedWithoutDeployment]("incident.resolved-without-deployment", 3),
		journal.Was("incident.resolved-without-deployment", 2, resolvedV2.newer),
		journal.Was("incident.resolved-without-deployment", 1, resolvedV1.newer),
		journal.Of[Closed]("incident.closed", 1),
		journal.Of[RiskStood]("incident.risk-stood", 1),
		journal.Of[ReviewFellDue]("incident.review-fell-due", 1),
		journal.Of[ReviewClimbed]("incident.review-climbed", 1),
		journal.Of[Reassessed]("incident.reassessed", 1),
		journal.Of[InformationAdded]("incident.information-added", 1),
		journal.Of[HandedOver]("incident.handed-over", 1),
		journal.Of[LoweringAsked]("incident.lowering-asked", 1),
		journal.Of[LoweringDecided]("incident.lowering-decided", 1),
		journal.Of[LoweringWithdrawn]("incident.lowering-withdrawn", 1),
		journal.Of[DelayAsked]("incident.delay-asked", 1),
		journal.Of[DelayDecided]("incident.delay-decided", 1),
		journal.Of[DelayEnded]("incident.delay-ended", 1),
		journal.Of[CrimeDecided]("incident.crime-decided", 1),
		journal.Of[CrimeFellDue]("incident.crime-fell-due", 1),
		journal.Of[CrimeExpected]("incident.crime-expected", 1),
		journal.Of[ContactJoined]("incident.contact-joined", 1),
		journal.Of[GradeKept]("incident.grade-kept", 1),
		journal.Of[GradeSeen]("incident.grade-seen", 1),
		journal.Of[NoCrimeAsked]("incident.no-crime-asked", 1),
		journal.Of[NoCrimeAnswered]("incident.no-crime-answered", 1),
		journal.Of[NoCrimeWithdrawn]("incident.no-crime-withdrawn", 1),
	}
}
