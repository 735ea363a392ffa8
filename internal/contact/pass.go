package contact

import (
	"regexp"
	"strings"

	"bluelamp/internal/staff"
	"bluelamp/internal/text"
)

// forceCode is the shape of a force's code.
var forceCode = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// PassToForce says that the contact belongs to another force and was handed over
// to it: own is the code of the force whose contact it is. A contact that was
// passed on needs no other way to end.
func PassToForce(s State, who staff.Asker, own string, e PassedToForce) ([]any, error) {
	if err := mayWrite(s, who); err != nil {
		return nil, err
	}
	e.Reason, e.Told = strings.TrimSpace(e.Reason), strings.TrimSpace(e.Told)
	e.By = who.ID
	switch {
	case s.Stage == Waiting:
		return nil, NotAnswered
	case !forceCode.MatchString(e.Force) || len(e.Force) > maxWord:
		return nil, ForceUnfit.About("force")
	case e.Force == own:
		return nil, OwnForce.About("force")
	case e.Reason == "" || !text.OneLine(e.Reason, MaxReason):
		return nil, ReasonUnfit.With(MaxReason).About("reason")
	case !text.OneLine(e.Told, MaxReason):
		return nil, ReasonTooLong.With(MaxReason).About("told")
	case s.PassedTo == e.Force:
		return nil, nil
	case s.PassedTo != "":
		return nil, PassedAlready.With(s.PassedTo)
	}
	return []any{e}, nil
}
