package policy

// UnitStatus is a status that a unit sends by its radio. Codes 0 to 16 agree in
// substance between two forces that published theirs (Nottinghamshire and Police
// Scotland, by freedom-of-information request); others may use their own, so the
// table is data.
type UnitStatus struct {
	Code  string `json:"code"`
	Label string `json:"label"`
	// Deployable: the unit can be sent.
	Deployable bool `json:"deployable"`
	// OnShift: the unit counts as working.
	OnShift bool `json:"onShift"`
	// StopsClock: the attendance clock stops (the unit has arrived).
	StopsClock bool `json:"stopsClock"`
	// Alerts: must raise an alarm that cannot be missed.
	Alerts bool `json:"alerts"`
	// Message: a signal that leaves the unit in the state it was in.
	Message bool `json:"message"`
	// Role is what the status means to dispatch, independent of the force's code.
	Role UnitRole `json:"role,omitempty"`
}

// UnitRole ties a force's status code to a step that the software acts on.
type UnitRole string

// The roles. Each belongs to exactly one status of a pack.
const (
	UnitEmergency UnitRole = "emergency"
	UnitAvailable UnitRole = "available"
	UnitEnRoute   UnitRole = "en-route"
	UnitAtScene   UnitRole = "at-scene"
	UnitOffDuty   UnitRole = "off-duty"
)
