package risk

import "bluelamp/internal/fault"

// Every reason for which the room says no.
var (
	// Incomplete carries the list of Missing as its details.
	Incomplete = fault.New(fault.Invalid, "risk.incomplete",
		"The assessment is not complete. Fill in what is listed, or leave it for later with a reason.")
	IDMissing = fault.New(fault.Invalid, "risk.id-missing",
		"The assessment came without an id. Send it again.")
	IDUsed = fault.New(fault.Conflict, "risk.id-used",
		"This assessment is on record already. Make a new one to say more.")
	TextTooLong = fault.New(fault.Invalid, "risk.text-too-long",
		"This text has %d characters; at most %d can be kept. Shorten it.")
	TextUnreadable = fault.New(fault.Invalid, "risk.text-unreadable",
		"The text contains characters that cannot be kept. Remove what was pasted and type it.")
	NoteMissing = fault.New(fault.Invalid, "risk.note-missing",
		"This reason says too little by itself. Write down why the assessment has to wait.")
	AlreadyAssessed = fault.New(fault.Refused, "risk.already-assessed",
		"Risk has been assessed already, so there is nothing to leave for later. Make a new assessment if something changed.")
)
