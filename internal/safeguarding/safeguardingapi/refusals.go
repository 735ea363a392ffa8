package safeguardingapi

import "bluelamp/internal/fault"

// Refusals of the operations themselves.
var (
	restricted = fault.New(fault.NotAllowed, "safeguarding.restricted",
		"This person's record is restricted. Ask a supervisor to look at it with you.")
	reasonNeeded = fault.New(fault.Invalid, "safeguarding.reason-needed",
		"This person's record is protected. Say why you open it, in a few words; the reason is kept with your name.")
)
