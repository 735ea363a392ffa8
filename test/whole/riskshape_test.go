package whole

import "time"

// What of the API's answers about risk the tests look at.

type incident struct {
	ID, Reference, State, Type, Grade, Risk string
	Version                                 int64
	ClosingType, Result, Contact            *string
	Units                                   []struct{ Callsign, Status string }
	Log                                     []line
	Grades                                  []struct {
		Grade, Proposed, Justification string
		Reasons                        []string
	}
	Review        review
	Crime         *struct{ Decided, Overdue bool }
	Requests      []asked
	Reassessments []struct {
		Number                      int
		Assessment, Trigger, Victim string
		Changed                     []string
	}
	Assessment                       *assessment
	Resolution                       *struct{ Agreed, Outcome string }
	Contacts                         []struct{ Contact, Text string }
	LoweringAsked, DelayAsked, Owner string
	NoCrimeAsked                     string
	DelayUntil, DueAt                *time.Time
	Late, Unjustified                bool
}

// line is one line of an incident's log.
type line struct {
	Kind, Text string
	Version    int64
	By         *struct{ ID, Name string }
}

// lines returns the texts of one kind.
func (i incident) lines(kind string) (texts []string) {
	for _, l := range i.Log {
		if l.Kind == kind {
			texts = append(texts, l.Text)
		}
	}
	return texts
}

// review is the clock of the next look at the risk.
type review struct {
	State, Reason, With string
	Number              int
	DueAt, NextAt       *time.Time
}

// asked is a request for a second person's word.
type asked struct {
	ID, Kind, State, Grade, Risk, DecisionReason string
	By                                           struct{ ID, Name string }
	DecidedBy                                    *struct{ ID, Name string }
	AssessmentBefore, AssessmentAfter            *assessment
}

type assessment struct {
	ID, Type, Trigger, Risk, Rationale, Policy string
	Levels, Answers                            map[string]string
	Proposal                                   proposal
	Facts                                      struct {
		Flags, Patterns, Factors []string
		Contacts90, Incidents365 int
		LowGraded365             int
	}
}

// proposal is what the rules ask for.
type proposal struct {
	Risk, Grade, Pathway string
	Actions              []string
	Reasons              []struct{ Rule, Because string }
	Missing              []struct{ Field, What string }
}

// fired says whether a rule is among the reasons.
func (p proposal) fired(rule string) bool {
	for _, r := range p.Reasons {
		if r.Rule == rule {
			return true
		}
	}
	return false
}
