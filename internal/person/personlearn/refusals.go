package personlearn

import "bluelamp/internal/fault"

// Reasons for which nothing is learned now.
var (
	ErrRunning = fault.New(fault.Conflict, "person.learning-runs",
		"Learning runs already. Its outcome appears here in some minutes.")
	ErrLoading = fault.New(fault.Unavailable, "person.index-loading",
		"The people on file are still being read in after a start. Try again in a minute.")
	ErrNoForce = fault.New(fault.NotFound, "person.force-unknown",
		"This Bluelamp does not serve the force %q.")
)
