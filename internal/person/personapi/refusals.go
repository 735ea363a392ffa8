package personapi

import "bluelamp/internal/fault"

// Refusals of the operations themselves.
var (
	restricted = fault.New(fault.NotAllowed, "person.restricted",
		"This record is restricted. Ask a supervisor to look at it with you.")
	reasonNeeded = fault.New(fault.Invalid, "person.reason-needed",
		"This record is protected: %s. Say why you open it, in a few words; the reason is kept with your name.")
	lookUpReason = fault.New(fault.Invalid, "person.look-up-reason",
		"Say why you look somebody up, in a few words; the reason is kept with your name.")
	nothingAsked = fault.New(fault.Invalid, "person.nothing-asked",
		"Type at least two letters of a name, a date of birth, a telephone number or part of an address.")
	contactUnknown = fault.New(fault.NotFound, "person.contact-unknown",
		"There is no such contact. Load the screen again.")
	askedForNothing = fault.New(fault.Invalid, "person.ask-same-only",
		"Only a join needs a second person. Say different or unsure without asking.")
	protectedNumber = fault.New(fault.NotAllowed, "person.number-protected",
		"This number is marked as one whose history is shown to few. Ask a supervisor to change the mark.")
)
