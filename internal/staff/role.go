package staff

import "slices"

// Role is what a person may do. A person has one or more.
type Role string

// The roles, in the order in which screens list them.
const (
	Handler       Role = "handler"       // answers contacts, assesses, opens incidents
	Dispatcher    Role = "dispatcher"    // sends units and closes incidents
	Supervisor    Role = "supervisor"    // whatever a handler and a dispatcher may, and lowers grades
	Analyst       Role = "analyst"       // reads figures, no personal data
	Administrator Role = "administrator" // keeps accounts and the force's policy, reads the audit

	VulnerabilityDesk Role = "vulnerability-desk" // a handler who advises on people at risk
	ResolutionDesk    Role = "resolution-desk"    // a handler who settles what needs nobody to come
	ForceLead         Role = "force-lead"         // a supervisor to whom what stays overdue climbs
)

// Roles lists every role.
func Roles() []Role {
	return []Role{Handler, Dispatcher, VulnerabilityDesk, ResolutionDesk, Supervisor, ForceLead, Analyst, Administrator}
}

// Includes says which other roles a role comes with.
func Includes(r Role) []Role {
	switch r {
	case VulnerabilityDesk, ResolutionDesk:
		return []Role{Handler}
	case Supervisor:
		return []Role{Handler, Dispatcher, VulnerabilityDesk, ResolutionDesk}
	case ForceLead:
		return []Role{Supervisor, Handler, Dispatcher, VulnerabilityDesk, ResolutionDesk}
	case Handler, Dispatcher, Analyst, Administrator:
	}
	return nil
}

// Asker is the person behind a decision, as far as rules need to know.
type Asker struct {
	ID    string // staff id
	Roles []Role
}

// AskerOf makes an asker from role names as they stand in a session.
func AskerOf(id string, roles []string) Asker {
	a := Asker{ID: id}
	for _, r := range roles {
		a.Roles = append(a.Roles, Role(r))
	}
	return a
}

// Has says whether the asker holds a role, or one that includes it.
func (a Asker) Has(r Role) bool {
	return slices.ContainsFunc(a.Roles, func(held Role) bool { return held == r || slices.Contains(Includes(held), r) })
}
