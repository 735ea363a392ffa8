package policy

// PatternRule says when a history shows more than its parts: it raises
// attention, never decides, and never lowers anything (a false "repeat caller"
// must not cost anybody urgency). Package person evaluates it.
type PatternRule struct {
	Code  string `json:"code"`
	Label string `json:"label"`
	// Says is the sentence for the handler. PatternWords are filled in.
	Says string      `json:"says"`
	When PatternWhen `json:"when"`
	Tone Tone        `json:"tone"` // danger, warning or notice
	// Covers are rules that say nothing new beside this one: their lines are
	// left out where this one stands.
	Covers []string `json:"covers,omitempty"`
}

// PatternWords are what a sentence may have in braces: contacts, contacts as an
// ordinal ("5th"), days, different numbers, the role, the suspect's name,
// incidents, those graded low, abandoned 999 calls, and different victims.
func PatternWords() []string {
	return []string{"n", "nth", "days", "numbers", "role", "name", "incidents", "low", "abandoned", "victims"}
}

// PatternWhen holds when every threshold that is set is reached within the days.
type PatternWhen struct {
	// Of says whose contacts and incidents are counted.
	Of         PatternOf `json:"of"`
	WithinDays int       `json:"withinDays"`
	// Role counts only those in which the person stood in this role; any counts all.
	Role PatternRole `json:"role"`
	// Types counts only these incident types; empty counts all.
	Types            []string `json:"types,omitempty"`
	ContactsAtLeast  int      `json:"contactsAtLeast,omitempty"`
	NumbersAtLeast   int      `json:"numbersAtLeast,omitempty"`
	IncidentsAtLeast int      `json:"incidentsAtLeast,omitempty"`
	LowGradedAtLeast int      `json:"lowGradedAtLeast,omitempty"`
	AbandonedAtLeast int      `json:"abandonedAtLeast,omitempty"`
	VictimsAtLeast   int      `json:"victimsAtLeast,omitempty"`
	SameSuspect      bool     `json:"sameSuspect,omitempty"`
	Escalating       bool     `json:"escalating,omitempty"`
}

// PatternOf is whose history a rule looks at.
type PatternOf string

// What a rule can look at. OfSuspect is the history of somebody who is named as
// a suspect, whoever named them.
const (
	OfPerson    PatternOf = "person"
	OfPlace     PatternOf = "place"
	OfNumber    PatternOf = "number"
	OfHousehold PatternOf = "household"
	OfSuspect   PatternOf = "suspect"
)

// PatternRole narrows a rule to one role of the person.
type PatternRole string

// The roles of a rule.
const (
	RoleAny     PatternRole = "any"
	RoleVictim  PatternRole = "victim"
	RoleSuspect PatternRole = "suspect"
	RoleCaller  PatternRole = "caller"
)

// LowGraded says whether a grade belongs to the less urgent half of the pack's
// grades: in a scheme of four, the third and fourth. A code that the pack no
// longer has counts as low, so that an old incident is not left out.
func (p *Pack) LowGraded(code string) bool {
	more := 0
	for _, g := range p.Grades {
		if p.MoreUrgent(g.Code, code) {
			more++
		}
	}
	return 2*more >= len(p.Grades)
}
