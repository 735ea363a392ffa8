package callerdata

import "bluelamp/internal/fault"

// Every reason for which a question has no answer.
var (
	NumberUnfit = fault.New(fault.Invalid, "callerdata.number-unfit",
		"Caller data can be asked for a telephone number of 3 to 15 digits only.")
	NumberUnknown = fault.New(fault.NotFound, "callerdata.number-unknown",
		"The network has nothing on this number. Ask the caller where they are.")
	NotAdmitted = fault.New(fault.Unavailable, "callerdata.not-admitted",
		"The service does not accept Bluelamp's key. Ask the caller, and tell the administrator to check the key.")
	Unavailable = fault.New(fault.Unavailable, "callerdata.unavailable",
		"The service does not answer now. Ask the caller where they are; Bluelamp goes on trying during the call.")
	Unintelligible = fault.New(fault.Unavailable, "callerdata.unintelligible",
		"The service answered something that cannot be read. Ask the caller, and tell the administrator.")
	Misconfigured = fault.New(fault.Invalid, "callerdata.misconfigured",
		"The address of the service must begin with https:// or http:// and name a host.")
	WordsUnfit = fault.New(fault.Invalid, "callerdata.words-unfit",
		"This is not a three-word address. It is three words with full stops between, like ///filled.count.soap.")
	WordsUnknown = fault.New(fault.NotFound, "callerdata.words-unknown",
		"These three words name no place. Ask the caller to spell each word, and for a street or landmark nearby.")
	PointUnfit = fault.New(fault.Invalid, "callerdata.point-unfit",
		"This is not a position on the globe.")
)
