package place

import "bluelamp/internal/fault"

// Every reason for which the room says no. What is merely odd about a location is
// not here but in its warnings.
var (
	NotAML = fault.New(fault.Invalid, "place.not-aml",
		"This is not a handset location message. It begins with A\"ML= or is a form with location fields.")
	MessageTooLong = fault.New(fault.Invalid, "place.message-too-long",
		"The location message is longer than %d bytes and was not read.")
	NotPIDFLO = fault.New(fault.Invalid, "place.not-pidf-lo",
		"The location document sent with the call cannot be read: %s.")
	HeaderUnfit = fault.New(fault.Invalid, "place.geolocation-unfit",
		"The Geolocation header sent with the call cannot be read. Each place in it stands in angle brackets.")
)
