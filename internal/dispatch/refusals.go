package dispatch

import "bluelamp/internal/fault"

// Every reason for which the room says no.
var (
	NotFound = fault.New(fault.NotFound, "dispatch.not-found",
		"There is no unit with this callsign. Choose one from the board, or list it first.")
	AlreadyListed = fault.New(fault.Conflict, "dispatch.already-listed",
		"%s is on the board already. Choose another callsign.")
	CallsignUnfit = fault.New(fault.Invalid, "dispatch.callsign-unfit",
		"“%s” cannot be a callsign. Use 2 to 16 capital letters, digits and dashes, beginning with a letter or digit.")
	TextUnfit = fault.New(fault.Invalid, "dispatch.text-unfit",
		"Give kind and base in at most %d characters each, on one line; the kind must not be empty.")
	UnitBusy = fault.New(fault.Conflict, "dispatch.unit-busy",
		"%s is %s on %s. Clear it there first, or choose another unit.")
	IncidentNotOpen = fault.New(fault.Refused, "dispatch.incident-not-open",
		"%s is closed, so no unit can be sent to it. Open a new incident if somebody must attend.")
	WrongOrder = fault.New(fault.Refused, "dispatch.wrong-order",
		"%s is %s and cannot go %s from there. Assign it, then en route, at scene, clear.")
	NothingToClear = fault.New(fault.Refused, "dispatch.nothing-to-clear",
		"%s is available and on no incident. There is nothing to clear.")
)
