package contact

import (
	"slices"
	"strings"
	"time"

	"bluelamp/internal/staff"
	"bluelamp/internal/text"
)

// MaxInvolved bounds how many people one contact names beside the caller.
const MaxInvolved = 50

// Involve says that somebody other than the caller has to do with what is
// reported, and in which role. The caller's own role is the relation that the
// caller was named with: one person never stands in two roles on one contact, so
// that victim and suspect of one household are not confused.
func Involve(s State, who staff.Asker, e PersonInvolved) ([]any, error) {
	if err := mayWrite(s, who); err != nil {
		return nil, err
	}
	e.Name = strings.TrimSpace(e.Name)
	e.By = who.ID
	switch {
	case e.Person == "":
		return nil, PersonMissing.About("person")
	case e.Name == "" || e.Name != printable(e.Name, MaxName):
		return nil, InvolvedNameUnfit.With(MaxName).About("name")
	case !slices.Contains(Relations(), e.Role):
		return nil, RoleUnknown.With(printable(string(e.Role), maxWord)).About("role")
	case e.Person == s.Caller.Person:
		return nil, IsTheCaller.About("person")
	}
	i := s.involved(e.Person)
	if i < 0 && len(s.Involved) >= MaxInvolved {
		return nil, InvolvedFull.With(MaxInvolved)
	}
	if i >= 0 && s.Involved[i].Name == e.Name && s.Involved[i].Role == e.Role {
		return nil, nil
	}
	return []any{e}, nil
}

// Remove takes back that somebody has to do with it. Why stays on record.
func Remove(s State, who staff.Asker, person, reason string, at time.Time) ([]any, error) {
	if err := mayWrite(s, who); err != nil {
		return nil, err
	}
	reason = strings.TrimSpace(reason)
	switch {
	case reason == "" || !text.OneLine(reason, MaxReason):
		return nil, ReasonUnfit.With(MaxReason).About("reason")
	case s.involved(person) < 0:
		return nil, NotInvolved
	}
	return []any{PersonRemoved{Person: person, Reason: reason, By: who.ID, At: at}}, nil
}

// involved returns the index of somebody who has to do with it, or -1.
func (s State) involved(person string) int {
	return slices.IndexFunc(s.Involved, func(e PersonInvolved) bool { return e.Person == person })
}
