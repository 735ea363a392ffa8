package incident

import (
	"time"

	"bluelamp/internal/policy"
)

// Heeded is an assessment that came by another way than a reassessment of this
// incident: the handler filled in the contact's form again, or a look was kept and
// what should have followed from it was not.
type Heeded struct {
	Assessment string // id
	Risk       string // level
	Grade      string // proposed
	Own        bool   // made for this incident
	Further    bool   // of a contact that joined it: somebody else's view of the same thing
	By         string
	At         time.Time
}

// Heed lets an assessment count that nobody brought to the incident: a graver risk
// stands at once, and somebody has to look. A calmer one only
// takes back a request to lower that was made before it; one that counts already,
// and a closed incident, decide nothing. A further contact's never makes calmer what
// nobody has assessed yet: it was asked of somebody else, maybe as another type.
func Heed(s State, pack *policy.Pack, h Heeded) ([]any, error) {
	if _, err := pack.Level(h.Risk); err != nil || !s.Open() || s.Risk.Assessment == h.Assessment {
		return nil, nil // of before levels were kept, too late, or known
	}
	var events []any
	graver := pack.Graver(h.Risk, s.Standing(pack))
	if graver || !h.Further {
		events = s.riskBy(pack, Look{Risk: h.Risk, Assessment: h.Assessment}, h.By, h.At)
	}
	after := s.with(events)
	if graver {
		events = append(events, after.rising(h.By, h.At)...)
	} else if l, waits := s.PendingLowering(); waits && !h.Own && !h.At.Before(l.At) {
		events = append(events, s.withdraw(laterLook, h.By, h.At)...)
	}
	if graver || !h.Own && s.exceeds(pack, h.Grade) {
		events = append(events, s.with(events).fallsDue(ByInformation, h.At, h.At)...)
	}
	return events, nil
}
