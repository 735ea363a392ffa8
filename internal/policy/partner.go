package policy

import "time"

// Partner is an agency or specialist to whom somebody can be referred.
type Partner struct {
	Code  string `json:"code"`
	Label string `json:"label"`
	// Kind is one of the pack's partner kinds (domestic-abuse, mental-health, …).
	Kind  string `json:"kind"`
	Email string `json:"email"`
	Phone string `json:"phone,omitempty"` // as dialled
	// Hours are when somebody is there; none means always.
	Hours []Hours `json:"hours,omitempty"`
	// Closed, when set, says why nothing can be referred any more.
	Closed string `json:"closed,omitempty"`
	// Outside says in words what happens outside the hours; OutsideTo is the
	// partner who steps in then, "" for none.
	Outside   string `json:"outside,omitempty"`
	OutsideTo string `json:"outsideTo,omitempty"`
	// Threshold says in words whom they take.
	Threshold string `json:"threshold"`
	// Bases are the lawful bases on which they may be told; codes of the pack.
	Bases []string `json:"bases"`
	// Form is what they need to know.
	Form []FormField `json:"form"`
	// AcknowledgeMinutes is how soon they answer; then they are chased.
	AcknowledgeMinutes int `json:"acknowledgeMinutes"`
	// CallsBack says that they ring the person (as the Samaritans do), so a safe
	// number and time must be given.
	CallsBack bool `json:"callsBack"`
}

// FormField is one thing that a referral says.
type FormField struct {
	Code     string       `json:"code"`
	Label    string       `json:"label"`
	Kind     QuestionKind `json:"kind"`
	Choices  []Choice     `json:"choices,omitempty"`
	Required bool         `json:"required"`
}

// Hours are opening hours on some days of the week, in the force's own time. A To
// before From is on the next day. Holidays says that bank holidays count as their
// day of the week; otherwise it is closed on them.
type Hours struct {
	Days     []string `json:"days"` // mon, tue, … sun
	From     string   `json:"from"` // 07:00
	To       string   `json:"to"`   // 17:00; 24:00 is midnight at the end of the day
	Holidays bool     `json:"holidays"`
}

// Referral is what all referrals have in common.
type Referral struct {
	Kinds    []Entry `json:"kinds"`    // of partners
	Bases    []Entry `json:"bases"`    // lawful bases for telling a partner
	Outcomes []Entry `json:"outcomes"` // how a referral ends
	// LookAgain are the outcomes with which nobody helps: the incident that it came
	// from is looked at again.
	LookAgain []string `json:"lookAgain,omitempty"`
	// ChaseEveryMinutes is how often a partner who has not answered is reminded;
	// after ClimbAfter reminders a supervisor is shown it.
	ChaseEveryMinutes int `json:"chaseEveryMinutes"`
	ClimbAfter        int `json:"climbAfter"`
}

// Partner returns the partner with this code, or a fault that lists the known ones.
func (p *Pack) Partner(code string) (Partner, error) {
	return find(p.Partners, code, "partner", func(a Partner) string { return a.Code })
}

// LawfulBasis returns the basis with this code, or a fault that lists the known ones.
func (p *Pack) LawfulBasis(code string) (Entry, error) {
	return find(p.Referral.Bases, code, "lawful basis", entryCode)
}

// ReferralOutcome returns the outcome with this code, or a fault that lists the known ones.
func (p *Pack) ReferralOutcome(code string) (Entry, error) {
	return find(p.Referral.Outcomes, code, "outcome of a referral", entryCode)
}

// OpenAt says whether a partner is open at a moment, which is given in the
// force's own time zone.
func (p *Pack) OpenAt(a Partner, at time.Time) bool {
	if a.Closed != "" {
		return false
	}
	if len(a.Hours) == 0 {
		return true
	}
	for _, h := range a.Hours {
		if p.within(h, at) {
			return true
		}
	}
	return false
}
