package contact

import "bluelamp/internal/fault"

// Every reason for which the room says no.
var (
	NotFound = fault.New(fault.NotFound, "contact.not-found",
		"There is no such contact. Go back to the list and choose one from it.")
	AlreadyReceived = fault.New(fault.Conflict, "contact.already-received",
		"This contact is on record already. Open it from the list.")
	ChannelUnknown = fault.New(fault.Invalid, "contact.channel-unknown",
		"“%s” is not a way of contact that can be logged by hand. Choose counter or other.")
	NumberUnfit = fault.New(fault.Invalid, "contact.number-unfit",
		"The telephone number has more than %d characters or is not on one line. Check it and write it again.")
	CallerGone = fault.New(fault.Conflict, "contact.caller-gone",
		"The caller has gone. Nothing is left to answer; call back if a number is known.")
	AnsweredByOther = fault.New(fault.Conflict, "contact.answered-by-other",
		"Another handler has answered this contact. Wait for the next one.")
	Over = fault.New(fault.Refused, "contact.over",
		"The conversation is over. Write your notes and finish the contact.")
	NotAnswered = fault.New(fault.Refused, "contact.not-answered",
		"Nobody has answered this contact yet. Answer it first.")
	NoLine = fault.New(fault.Refused, "contact.no-line",
		"This contact has no telephone line that could be held.")
	DigitUnknown = fault.New(fault.Invalid, "contact.digit-unknown",
		"“%s” is not a key of a telephone: 0 to 9, *, # and A to D are.")
	NotYours = fault.New(fault.NotAllowed, "contact.not-yours",
		"Another handler has this contact. Ask them, or ask a supervisor to write it.")
	AlreadyFinished = fault.New(fault.Refused, "contact.finished",
		"This contact is finished and its record is closed. Put what you have to add into the incident's log, or log a new contact.")
	NotesTooLong = fault.New(fault.Invalid, "contact.notes-too-long",
		"The notes have %d characters; at most %d can be kept. Shorten them.")
	TextUnreadable = fault.New(fault.Invalid, "contact.text-unreadable",
		"The text contains characters that cannot be kept. Remove what was pasted and type it.")
	PlaceTooLong = fault.New(fault.Invalid, "contact.place-too-long",
		"The place has %d characters; at most %d can be kept. Put the rest into the notes.")
	NameUnfit = fault.New(fault.Invalid, "contact.name-unfit",
		"Give the caller's name: 1 to %d characters on one line.")
	PersonMissing = fault.New(fault.Invalid, "contact.person-missing",
		"Say which person on record the caller is, or record the caller as a new person.")
	RelationUnknown = fault.New(fault.Invalid, "contact.relation-unknown",
		"“%s” is not a relation. Choose victim, witness, third-party, suspect, professional or other.")
	NotAssessed = fault.New(fault.Refused, "contact.not-assessed",
		"The risk of this contact has not been assessed. Assess it, or leave the assessment for later with a reason.")
	DispositionMissing = fault.New(fault.Refused, "contact.disposition-missing",
		"No incident was opened from this contact. Choose how it ended: %s.")
	DispositionUnknown = fault.New(fault.Invalid, "contact.disposition-unknown",
		"There is no “%s” among the ways a contact can end. Choose one of: %s.")
	StillTalking = fault.New(fault.Refused, "contact.still-talking",
		"The caller is still on the line. Hang up before you finish the contact.")
	StillWaiting = fault.New(fault.Refused, "contact.still-waiting",
		"The caller is still waiting for an answer. The contact can be finished after the conversation.")
	RecordingUnfit = fault.New(fault.Invalid, "contact.recording-unfit",
		"A recording needs a file below the recording folder and its SHA-256 in 64 small hexadecimal digits.")
)
