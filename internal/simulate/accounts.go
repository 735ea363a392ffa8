package simulate

import "bluelamp/internal/staff"

// Password opens every demo account. It is printed at start and good for
// nothing but the demo.
const Password = "northshire-lamp"

// Account is an invented member of staff. ID is fixed so that a second start
// finds the same people.
type Account struct {
	ID, Name, SignInName string
	Roles                []staff.Role
	Skills               []string
	Shown                bool // printed among the demo log-ins
}

// Accounts are the demo force's staff.
func Accounts() []Account {
	calls := []string{"emergency-calls", "non-emergency-calls"}
	return []Account{
		{"demo-handler", "Hannah Okafor", "handler@northshire", []staff.Role{staff.Handler}, calls, true},
		{"demo-handler-2", "Tom Birtwhistle", "handler2@northshire", []staff.Role{staff.Handler}, calls, true},
		{"demo-handler-3", "Mei-Ling Hartley", "handler3@northshire", []staff.Role{staff.Handler}, []string{"non-emergency-calls"}, false},
		{"demo-handler-4", "Yusuf Demir", "handler4@northshire", []staff.Role{staff.Handler}, append(calls, "domestic-abuse"), false},
		{"demo-dispatcher", "Dilys Pryce", "dispatcher@northshire", []staff.Role{staff.Dispatcher}, nil, true},
		{"demo-supervisor", "Sam Adeyemi", "supervisor@northshire", []staff.Role{staff.Supervisor}, calls, true},
		{"demo-supervisor-2", "Bernadette Walsh", "supervisor2@northshire", []staff.Role{staff.Supervisor}, calls, true},
		{"demo-lead", "Gareth Whitlock", "lead@northshire", []staff.Role{staff.ForceLead}, nil, true},
		{"demo-vulnerability", "Nasreen Aziz", "vulnerability@northshire", []staff.Role{staff.VulnerabilityDesk}, append(calls, "domestic-abuse"), true},
		{"demo-resolution", "Colin Threlfall", "resolution@northshire", []staff.Role{staff.ResolutionDesk}, []string{"non-emergency-calls"}, true},
		{"demo-analyst", "Anya Kowalska", "analyst@northshire", []staff.Role{staff.Analyst}, nil, true},
		{"demo-administrator", "Alex Moss", "administrator@northshire", []staff.Role{staff.Administrator}, nil, true},
	}
}

// Unit is an invented crew.
type Unit struct{ Callsign, Kind, Base string }

// Units are the demo force's crews.
func Units() []Unit {
	return []Unit{
		{"NS11", "Response car", "Lanternby"}, {"NS12", "Response car", "Lanternby"},
		{"NS14", "Response van", "Lanternby"}, {"NS21", "Response car", "Wickerthwaite"},
		{"NS22", "Rural 4x4", "Wickerthwaite"}, {"NS31", "Response car", "Harsgill"},
		{"NS32", "Response car", "Harsgill"}, {"NS41", "Traffic", "Motorway post"},
		{"NS15", "Response car", "Lanternby"}, {"NS23", "Response car", "Wickerthwaite"}, {"NS33", "Response van", "Harsgill"},
		{"NS51", "Neighbourhood", "Lanternby"}, {"NS52", "Neighbourhood", "Harsgill"}, {"NS61", "Dog unit", "Harsgill"},
	}
}

// Caller is somebody who may ring.
type Caller struct{ Name, Number, Note string }

// Callers are the people of the demo's history; the test telephone offers them.
func Callers() []Caller {
	return []Caller{
		{"Margaret Ashdown", "07700 900118", "lives alone; hears somebody at the back door"},
		{"Leanne Cooper", "07700 900231", "has rung before about her former partner"},
		{"Dev Raman", "0113 496 0142", "shopkeeper; shoplifting"},
		{"Piotr Nowak", "07700 900377", "a collision on the ring road"},
		{"Ruth Ellis-Grant", "01632 960204", "her neighbour has not been seen for days"},
		{"Callum Reid", "07700 900412", "music every night from the flat above"},
		{"Aisha Karim", "07700 900555", "messages from a stranger that do not stop"},
		{"George Penhaligon", "01632 960871", "sheep on the moor road"},
		{"Bethan Lloyd", "07700 900663", "her son has not come home"},
		{"Samuel Oduya", "0113 496 0777", "somebody rang about his bank account"},
		{"Number withheld", "", "rings with the number withheld"},
	}
}
