package person

import "bluelamp/internal/fault"

// Every reason for which the room says no.
var (
	NotFound = fault.New(fault.NotFound, "person.not-found",
		"There is no such person on record. Go back to the contact and look again.")
	NameUnfit = fault.New(fault.Invalid, "person.name-unfit",
		"Give the person's name: 1 to %d characters on one line.")
	NumberUnfit = fault.New(fault.Invalid, "person.number-unfit",
		"The telephone number is longer than %d characters or not on one line. Check it and write it again.")
	AlreadyErased = fault.New(fault.Refused, "person.erased",
		"This person's record was erased and cannot be written to. Record the name as a new person.")
	GroundMissing = fault.New(fault.Invalid, "person.ground-missing",
		"Say on what ground the person is erased, in 1 to %d characters.")
)
