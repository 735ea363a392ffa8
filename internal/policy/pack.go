package policy

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"sync/atomic"
)

// Force is the police force that a pack belongs to. Code is lower case and
// stable; Name is what people read; Initials begin every incident's reference.
type Force struct {
	Code     string `json:"code"`
	Name     string `json:"name"`
	Initials string `json:"initials"`
}

// Pack is one force's policy: the national core with the force's own entries
// laid over it. Lists keep the order in which screens show them.
type Pack struct {
	// Version names national and force content, for example "2026.1/northshire-3".
	Version string `json:"version"`
	Force   Force  `json:"force"`
	// Digest is the SHA-256 in lower-case hex of the merged content.
	Digest string `json:"digest"`

	Grades             []Grade        `json:"grades"`
	Targets            []Target       `json:"targets"`
	IncidentTypes      []IncidentType `json:"incidentTypes"`
	ResultCodes        []ResultCode   `json:"resultCodes"`
	ResolutionReasons  []Entry        `json:"resolutionReasons"`
	ResolutionOutcomes []Entry        `json:"resolutionOutcomes"`
	// DeferralReasons are the reasons for leaving a risk assessment for later.
	DeferralReasons []Entry `json:"deferralReasons"`
	// Dispositions are the ways in which a contact ends that led to no incident.
	Dispositions    []Entry          `json:"dispositions"`
	NotReadyReasons []NotReadyReason `json:"notReadyReasons"`
	// WrapUpSeconds is how long finishing the notes should take. The handler's
	// screen counts against it; the next offer waits until the handler is done.
	WrapUpSeconds int          `json:"wrapUpSeconds"`
	Skills        []Entry      `json:"skills"`
	Queues        []Queue      `json:"queues"`
	UnitStatuses  []UnitStatus `json:"unitStatuses"`
	Statistics    Statistics   `json:"statistics"`

	// Levels run from the calmest to the gravest: of elements and of the risk as a
	// whole. Aspects are what every model must look at. DefaultModel is the code of
	// the model for types that name none.
	Levels       []Level     `json:"riskLevels"`
	Aspects      []Aspect    `json:"riskAspects"`
	Models       []RiskModel `json:"riskModels"`
	DefaultModel string      `json:"riskModel"`

	// Rules propose; Pathways run from the lightest to the heaviest.
	Rules    []Rule    `json:"rules"`
	Pathways []Pathway `json:"pathways"`
	Actions  []Action  `json:"actions"`

	Reviews       Reviews       `json:"reviews"`
	Vulnerability Vulnerability `json:"vulnerability"`
	RightCare     RightCare     `json:"rightCare"`
	Partners      []Partner     `json:"partners"`
	Referral      Referral      `json:"referral"`
	Resolution    Resolution    `json:"resolution"`
	Crime         Crime         `json:"crime"`
	Updates       Updates       `json:"updates"`

	// Flags are the warnings and needs that can stand on a person; NumberKinds
	// what kind of telephone a number can be; Patterns what a history is looked
	// through for; Retention when records are looked at again.
	Flags       []Flag        `json:"flags"`
	NumberKinds []NumberKind  `json:"numberKinds"`
	Patterns    []PatternRule `json:"patterns"`
	Retention   []Retention   `json:"retention"`

	// engine is the rules made ready (*engine): by Sealed, else on first use.
	engine atomic.Value
}

// Entry is a code with the words that stand for it on a screen.
type Entry struct {
	Code  string `json:"code"`
	Label string `json:"label"`
}

// Sealed returns a copy whose Digest is computed from all other content. Two
// packs with the same digest decide alike. Its rules are made ready; an error
// says which cannot be read.
func (p Pack) Sealed() (Pack, error) {
	p.Digest = ""
	content, err := json.Marshal(p)
	if err != nil {
		return Pack{}, fmt.Errorf("seal policy pack: %w", err)
	}
	sum := sha256.Sum256(content)
	p.Digest = hex.EncodeToString(sum[:])
	rules, err := newEngine(&p)
	if err != nil {
		return Pack{}, fmt.Errorf("seal policy pack: %w", err)
	}
	p.engine = atomic.Value{}
	p.engine.Store(rules)
	return p, nil
}
