package incident

import "bluelamp/internal/policy"

// ofType refuses a look whose form is that of a calmer type: other questions would
// be asked, and other rules would speak, than this incident calls for. A look that
// names no type was made as the incident's own.
func (s State) ofType(pack *policy.Pack, form string) error {
	if form == "" || form == s.Type {
		return nil
	}
	as, err := pack.Type(form)
	if err != nil {
		return about(err, "form.type")
	}
	own, err := pack.Type(s.Type)
	if err != nil {
		return nil // of a type that the pack no longer has there is no form
	}
	if !asStrict(pack, as, own) {
		return OtherType.With(as.Label, own.Label).About("form.type")
	}
	return nil
}

// asStrict says whether one type asks for at least as much as another.
func asStrict(pack *policy.Pack, as, own policy.IncidentType) bool {
	switch {
	case pack.MoreUrgent(own.DefaultGrade, as.DefaultGrade),
		own.Attended && !as.Attended,
		own.RightCare && !as.RightCare,
		own.Solvability && !as.Solvability,
		mayBeCrime(pack, own.Code) && !mayBeCrime(pack, as.Code):
		return false
	}
	return true
}
