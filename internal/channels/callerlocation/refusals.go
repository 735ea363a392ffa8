package callerlocation

import "bluelamp/internal/fault"

var (
	notConfigured = fault.New(fault.NotFound, "callerlocation.not-configured",
		"This Bluelamp takes no handset locations. Whoever runs it sets aml.secret in the configuration to take them.")
	notAuthentic = fault.New(fault.NotAllowed, "callerlocation.not-authentic",
		"The message does not end in the right hmac field. Sign all that stands before it with the shared secret, HMAC-SHA1 in hexadecimal.")
	numberMissing = fault.New(fault.Invalid, "callerlocation.number-missing",
		"The message does not say from which telephone number it comes. Send it as device_number.").About("device_number")
	tooLong = fault.New(fault.Invalid, "callerlocation.too-long",
		"A location message has at most %d bytes.")
)
