package incident

import (
	"slices"
	"strings"

	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
	"bluelamp/internal/text"
)

// Joining is a further contact about an open incident. Handler is who has the
// contact, "" when nobody answered it; Past says that it came in with an import.
type Joining struct {
	ContactJoined
	Handler string
	Past    bool
	// AssessedAs, Risk, Grade and Actions are what was found with the contact: the
	// type of its newest look, the gravest risk, the most urgent proposal and every
	// action of all of them. Empty when nobody looked.
	AssessedAs, Risk, Grade string
	Actions                 []string
}

// Join takes a further contact into the incident, as when a second person rings
// about it. What they say is new, so whoever is in charge looks at the risk again;
// a graver risk that was found with the contact stands at once.
func Join(s State, pack *policy.Pack, who staff.Asker, j Joining) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	if err := j.fits(s, who); err != nil {
		return nil, err
	}
	j.Text, j.By, j.Received, j.At = strings.TrimSpace(j.Text), who.ID, j.Received.UTC(), j.At.UTC()
	if text.Weight(j.Text) == 0 {
		return nil, JoiningSaysNothing.About("text")
	}
	if err := checkText(j.Text, MaxLine, "text"); err != nil {
		return nil, err
	}
	events := append([]any{j.ContactJoined}, s.withdraw("Something new became known.", j.By, j.At)...)
	heeded, err := Heed(s.with(events), pack, Heeded{Assessment: j.Assessment, Risk: j.Risk, Grade: j.Grade, Further: true, By: j.By, At: j.At})
	if err != nil {
		return nil, err
	}
	events = append(events, heeded...)
	events = append(events, s.with(events).fallsDue(ByInformation, j.At, j.At)...)
	return append(events, s.expectCrime(pack, j.AssessedAs, j.Actions, j.By, j.At)...), nil
}

// fits refuses a contact that is here already, that somebody else has, or that is
// of the past.
func (j Joining) fits(s State, who staff.Asker) error {
	switch {
	case j.Contact == s.Contact || slices.Contains(s.Joined, j.Contact):
		return AlreadyJoined.About("contact")
	case j.Past:
		return JoiningPast.About("contact")
	case j.Handler != who.ID && !who.Has(staff.Supervisor) && (j.Handler != "" || !who.Has(staff.Handler)):
		return JoiningNotYours.About("contact")
	}
	return nil
}
