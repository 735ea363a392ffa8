package policy

// Rule proposes when its condition holds. Rules only raise: the proposal is the
// gravest level, the most urgent grade and the heaviest pathway of all rules that
// fire, with all their actions, so that a worse answer can never lead to less.
// They see risk and never demand: policyfile refuses a rule that names the queue,
// waiting callers or free units ("response by risk, not by resources").
type Rule struct {
	Code string `json:"code"`
	// Types limits the rule to these incident types; empty means all.
	Types []string `json:"types,omitempty"`
	// When is a condition in the Common Expression Language (cel.dev) over what
	// Facts holds. What it may name is documented in docs/how-to/write-rules.md.
	When string `json:"when"`
	// What it proposes; what is empty it says nothing of. Level, Grade and Pathway
	// are the least.
	Level   string   `json:"level,omitempty"`
	Grade   string   `json:"grade,omitempty"`
	Pathway string   `json:"pathway,omitempty"`
	Actions []string `json:"actions,omitempty"`
	Because string   `json:"because"`
}

// Pathway is a way in which a contact is dealt with. The list of a pack runs from
// the lightest (answered by telephone) to the heaviest (somebody is sent).
type Pathway struct {
	Code  string      `json:"code"`
	Label string      `json:"label"`
	Kind  PathwayKind `json:"kind"`
}

// PathwayKind is what the software does with a pathway.
type PathwayKind string

// The pathway kinds: dealt with in the call; the resolution desk's queue; handed
// to a partner; somebody is sent.
const (
	PathwayCall    PathwayKind = "call"
	PathwayDesk    PathwayKind = "desk"
	PathwayPartner PathwayKind = "partner"
	PathwayDeploy  PathwayKind = "deploy"
)

// Action is a thing to be done that rules can propose.
type Action struct {
	Code  string     `json:"code"`
	Label string     `json:"label"`
	Does  ActionDoes `json:"does"`
}

// ActionDoes is what the software does about a proposed action.
type ActionDoes string

// What actions do: they are shown; they bring the contact to the vulnerability
// desk; they call for the Right Care, Right Person decision; they start the clock
// of the crime-recording decision; they offer a referral.
const (
	ActionTells     ActionDoes = "tell"
	ActionDesk      ActionDoes = "vulnerability-desk"
	ActionRightCare ActionDoes = "right-care"
	ActionCrime     ActionDoes = "crime-decision"
	ActionReferral  ActionDoes = "referral"
)

// Facts is everything that rules may look at.
type Facts struct {
	Type    string            `json:"type"`
	Levels  map[string]string `json:"levels"`  // element code to value
	Answers map[string]string `json:"answers"` // question code to answer, asked ones only
	// Flags on the people of the contact, Patterns found in their history, Factors
	// of vulnerability recorded: codes of the pack.
	Flags    []string `json:"flags"`
	Patterns []string `json:"patterns"`
	Factors  []string `json:"factors"`
	History  History  `json:"history"`
}

// History is what lies behind the caller, in numbers; the contact itself counts.
type History struct {
	Contacts90   int `json:"contacts90"`   // contacts in 90 days
	Incidents365 int `json:"incidents365"` // incidents in 365 days
	LowGraded365 int `json:"lowGraded365"` // of them graded low
}

// Proposal is what the pack's rules ask for, with everything that led to it. A
// part is empty when nothing speaks for it yet.
type Proposal struct {
	Level   string   `json:"level"`
	Grade   string   `json:"grade"`
	Pathway string   `json:"pathway"`
	Actions []string `json:"actions"` // in the order of the pack, each once
	Reasons []Reason `json:"reasons"`
}

// Reason is one thing that fired. Rule is stable: "type/CODE" for the type's own
// default, "answer/QUESTION/ANSWER" for a raise, "rule/CODE" for a rule. What it
// alone asks for stands beside it.
type Reason struct {
	Rule    string   `json:"rule"`
	Because string   `json:"because"`
	Level   string   `json:"level,omitempty"`
	Grade   string   `json:"grade,omitempty"`
	Pathway string   `json:"pathway,omitempty"`
	Actions []string `json:"actions,omitempty"`
}

// Pathway returns the pathway with this code, or a fault that lists the known ones.
func (p *Pack) Pathway(code string) (Pathway, error) {
	return find(p.Pathways, code, "pathway", func(w Pathway) string { return w.Code })
}

// Action returns the action with this code, or a fault that lists the known ones.
func (p *Pack) Action(code string) (Action, error) {
	return find(p.Actions, code, "action", func(a Action) string { return a.Code })
}
