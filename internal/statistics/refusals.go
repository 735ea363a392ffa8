package statistics

import "bluelamp/internal/fault"

// Every reason for which the room says no.
var (
	PeriodBackwards = fault.New(fault.Invalid, "statistics.period-backwards",
		"The period ends before it begins. Choose a last day that is not before the first.").About("to")
	PeriodTooLong = fault.New(fault.Invalid, "statistics.period-too-long",
		"The period has more than %d days. Choose a shorter one.").About("to")
)
