package records

import "bluelamp/internal/fault"

// ReasonUnfit: the one thing that a person types here.
var ReasonUnfit = fault.New(fault.Invalid, "records.reason-unfit",
	"Give the reason in at most %d characters, on one line.")
