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
	SourceUnknown = fault.New(fault.Invalid, "contact.source-unknown",
		"“%s” is not how a location can be given by hand. Use gazetteer, handler or what3words.")
	WhoseUnknown = fault.New(fault.Invalid, "contact.whose-location-unknown",
		"“%s” does not say whose place it is. Choose caller or incident.")
	PointUnfit = fault.New(fault.Invalid, "contact.point-unfit",
		"This is no place on earth: latitude goes from -90 to 90, longitude from -180 to 180. Check the two, they may be swapped.")
	RadiusUnfit = fault.New(fault.Invalid, "contact.radius-unfit",
		"The radius must be 0 to %d metres. Leave it at 0 when the accuracy is not known.")
	UPRNUnfit = fault.New(fault.Invalid, "contact.uprn-unfit",
		"A UPRN has at most 12 digits and nothing else. Choose the address from the list again.")
	EntryUnfit = fault.New(fault.Invalid, "contact.entry-unfit",
		"This entry of the gazetteer cannot be read. Choose the place from the list again.")
	LocationEmpty = fault.New(fault.Invalid, "contact.location-empty",
		"Say where: an address, words or a point on the map.")
	LocationsFull = fault.New(fault.Refused, "contact.locations-full",
		"This contact has %d locations already and can keep no more. Put it into the notes.")
	InvolvedNameUnfit = fault.New(fault.Invalid, "contact.involved-name-unfit",
		"Give a name or a few words for this person: 1 to %d characters on one line.")
	RoleUnknown = fault.New(fault.Invalid, "contact.role-unknown",
		"“%s” is not a role. Choose victim, witness, third-party, suspect, professional or other.")
	IsTheCaller = fault.New(fault.Refused, "contact.is-the-caller",
		"This person is the caller. Say what the caller is to what happened where the caller is named.")
	IsInvolved = fault.New(fault.Refused, "contact.is-involved",
		"This person has another role on this contact. Take them off the list of people first if they are the caller after all.")
	InvolvedFull = fault.New(fault.Refused, "contact.involved-full",
		"This contact names %d people already and can keep no more. Put the others into the notes.")
	NotInvolved = fault.New(fault.NotFound, "contact.not-involved",
		"This person is not among the people of this contact. Look at the list again.")
	ReasonUnfit = fault.New(fault.Invalid, "contact.reason-unfit",
		"Say why, in 1 to %d characters on one line.")
	ReasonTooLong = fault.New(fault.Invalid, "contact.reason-too-long",
		"This has more than %d characters or is not on one line. Shorten it.")
	VerdictUnknown = fault.New(fault.Invalid, "contact.verdict-unknown",
		"“%s” is no answer to whether it is the same person. Choose same, different or unsure.")
	AdviceUnfit = fault.New(fault.Invalid, "contact.advice-unfit",
		"What came with the decision cannot be kept. Look the person up again and decide from the list.")
	ForceUnfit = fault.New(fault.Invalid, "contact.force-unfit",
		"Say which force it is passed to, by its code: lower-case letters and dashes.")
	OwnForce = fault.New(fault.Invalid, "contact.own-force",
		"That is this force. Choose the force that the contact belongs to.")
	PassedAlready = fault.New(fault.Refused, "contact.passed-already",
		"This contact was passed to %s already. If that was wrong, tell them and put it into the notes.")
	ImportMissing = fault.New(fault.Invalid, "contact.import-missing",
		"Say which import this contact belongs to.")
	TimeMissing = fault.New(fault.Invalid, "contact.time-missing",
		"Say when the contact took place. A row without a time cannot be imported.")
	ReferenceUnfit = fault.New(fault.Invalid, "contact.reference-unfit",
		"The reference of the old system has more than %d characters or is not on one line.")
	NotOfImport = fault.New(fault.Refused, "contact.not-of-import",
		"This contact did not come with that import and stays on record.")
	AgainstProposal = fault.New(fault.Refused, "contact.against-proposal",
		"Without an incident this goes against what was found: %s. Open an incident, or say in at least %d letters why none is needed; a supervisor looks at it.")
	NothingJoined = fault.New(fault.Refused, "contact.nothing-joined",
		"This contact was added to no incident. Choose the incident with “This is about it”, or choose how else it ended.")
	NothingAgainst = fault.New(fault.Refused, "contact.nothing-against",
		"This contact was not finished against what was found. There is nothing to decide.")
	AgainstSettled = fault.New(fault.Refused, "contact.against-settled",
		"This is settled: a supervisor agreed, an incident is there, or the caller was rung back.")
	OwnFinish = fault.New(fault.NotAllowed, "contact.own-finish",
		"Another supervisor decides this: one who had nothing to do with the contact.")
	WordMissing = fault.New(fault.Invalid, "contact.word-missing",
		"Say why you agree or not, in at least %d letters.")
	WhyTooLong = fault.New(fault.Invalid, "contact.why-too-long",
		"This has more than %d characters. Shorten it.")
	NotBrokenOff = fault.New(fault.Refused, "contact.not-broken-off",
		"This contact has not broken off. Finish it first.")
	OutcomeUnknown = fault.New(fault.Invalid, "contact.outcome-unknown",
		"“%s” is not how ringing back can go. Choose reached, not-reached or not-possible.")
	NotRungWhy = fault.New(fault.Invalid, "contact.not-rung-why",
		"Say why nobody can be rung back, in at least %d letters.")
)
