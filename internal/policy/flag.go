package policy

// FlagKind says what a flag on a person is about.
type FlagKind string

// The flag kinds: a risk to those who attend or to the person, a need to be met,
// how the person may be reached, and a record that must be protected.
const (
	FlagRisk       FlagKind = "risk"
	FlagNeed       FlagKind = "need"
	FlagContact    FlagKind = "contact"
	FlagProtection FlagKind = "protection"
)

// Flag is a warning or a need that can stand on a person. Inspectors were
// "extremely concerned" where a call-handling system had none ("A call for
// help", 2020: repeat victims).
type Flag struct {
	Code  string `json:"code"`
	Label string `json:"label"`
	// Mark is at most three characters, shown beside the colour.
	Mark string   `json:"mark"`
	Tone Tone     `json:"tone"`
	Kind FlagKind `json:"kind"`
	// ReasonRequired: whoever opens the record of a person with this flag says
	// why, and the reason goes to the audit.
	ReasonRequired bool `json:"reasonRequired"`
	// Restricts: the record is closed to all but supervisors and administrators.
	Restricts bool `json:"restricts"`
}

// Evidence is how much a telephone number tells about who is ringing.
type Evidence string

// The evidences, weakest first.
const (
	EvidenceNone   Evidence = "none"
	EvidenceWeak   Evidence = "weak"
	EvidenceNormal Evidence = "normal"
)

// NumberKind is what kind of telephone a number is, marked by people. Says is a
// sentence for the handler: what the number proves and what not.
type NumberKind struct {
	Code     string   `json:"code"`
	Label    string   `json:"label"`
	Evidence Evidence `json:"evidence"`
	Says     string   `json:"says"`
}

// Flag returns the flag with this code, or a fault that lists the known ones.
func (p *Pack) Flag(code string) (Flag, error) {
	return find(p.Flags, code, "flag", func(f Flag) string { return f.Code })
}

// NumberKind returns the kind of number with this code, or a fault that lists
// the known ones.
func (p *Pack) NumberKind(code string) (NumberKind, error) {
	return find(p.NumberKinds, code, "kind of number", func(k NumberKind) string { return k.Code })
}
