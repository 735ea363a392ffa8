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
	Administrator Role = "administrator" // keeps accounts, reads the audit
)

// Roles lists every role.
func Roles() []Role {
	return []Role{Handler, Dispatcher, Supervisor, Analyst, Administrator}
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

// Has says whether the asker holds a role. A supervisor counts as handler and
// as dispatcher.
func (a Asker) Has(r Role) bool {
	if slices.Contains(a.Roles, r) {
		return true
	}
	return (r == Handler || r == Dispatcher) && slices.Contains(a.Roles, Supervisor)
}
