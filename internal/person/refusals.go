package person

import "bluelamp/internal/fault"

// Every reason for which the room says no.
var (
	NotFound = fault.New(fault.NotFound, "person.not-found",
		"There is no such person on record. Go back to the contact and look again.")
	NameUnfit = fault.New(fault.Invalid, "person.name-unfit",
		"Give the person's name: 1 to %d characters on one line.")
	NumberUnfit = fault.New(fault.Invalid, "person.number-unfit",
		"The telephone number is longer than %d characters or not on one line. Check it and write it again.")
	NumberReasonMissing = fault.New(fault.Invalid, "person.number-reason-missing",
		"This closes the number's history to everybody but supervisors. Say in the note how you know, in at least %d letters.")
	NumberMissing = fault.New(fault.Invalid, "person.number-missing",
		"Say which telephone number is meant.")
	AlreadyErased = fault.New(fault.Refused, "person.erased",
		"This person's record was erased and cannot be written to. Record the name as a new person.")
	GroundMissing = fault.New(fault.Invalid, "person.ground-missing",
		"Say on what ground the person is erased, in 1 to %d characters.")
	ReasonMissing = fault.New(fault.Invalid, "person.reason-missing",
		"Say why, in 1 to %d characters on one line.")
	NoteUnfit = fault.New(fault.Invalid, "person.note-unfit",
		"The note is longer than %d characters, or contains characters that cannot be kept. Shorten it, or type what was pasted.")
	SourceUnfit = fault.New(fault.Invalid, "person.source-unfit",
		"Say where this was learned, in 1 to %d characters on one line: a contact, an import or a few words.")

	RecordUnfit = fault.New(fault.Invalid, "person.record-unfit",
		"A description belongs to the contact or to the row of the import that it came from, and this names neither. Describe the person from the contact.")
	DetailsMissing = fault.New(fault.Invalid, "person.details-missing",
		"Nothing is said about the person. Give at least one detail.")
	DetailUnfit = fault.New(fault.Invalid, "person.detail-unfit",
		"The %s is longer than %d characters, or has line breaks or characters that cannot be kept. Check it and write it again.")
	SexUnknown = fault.New(fault.Invalid, "person.sex-unknown",
		"“%s” cannot be kept as sex. Choose f, m or leave it empty.")
	BirthAhead = fault.New(fault.Invalid, "person.birth-ahead",
		"The date of birth %s lies in the future. Check the year.")
	DescriptionUnknown = fault.New(fault.NotFound, "person.description-unknown",
		"This person has no such description. Load the record again.")

	FlagUnnamed = fault.New(fault.Invalid, "person.flag-unnamed",
		"A flag needs an id of its own, in 1 to %d characters on one line.")
	FlagStands = fault.New(fault.Conflict, "person.flag-stands",
		"The flag “%s” stands on this person already. End it first if it has to say something else.")
	FlagNotOn = fault.New(fault.NotFound, "person.flag-not-on",
		"This flag does not stand on the person. Load the record again.")
	DangerNeedsSupervisor = fault.New(fault.NotAllowed, "person.flag-needs-supervisor",
		"This flag warns of danger, and a supervisor takes such a warning off. Tell yours why it no longer holds.")
	ReviewPassed = fault.New(fault.Invalid, "person.review-passed",
		"The review date has passed already. Choose a later day.")
	MethodUnknown = fault.New(fault.Invalid, "person.method-unknown",
		"“%s” is not a way to reach a person. Choose one of: %s.")

	PairUnfit = fault.New(fault.Invalid, "person.pair-unfit",
		"Two different persons on record are needed. Choose the other one.")
	VerdictUnknown = fault.New(fault.Invalid, "person.verdict-unknown",
		"“%s” is not an answer. Choose same, different or unsure.")
	SecondNeeded = fault.New(fault.Refused, "person.second-needed",
		"Joining these would make one person of %d records, or of a victim and a suspect of one incident. Ask for it with your reason; a supervisor who is not you looks at it and decides.")
	SecondIsFirst = fault.New(fault.NotAllowed, "person.second-is-first",
		"You asked for this join yourself. Another supervisor has to look at it and decide.")
	SupervisorNeeded = fault.New(fault.NotAllowed, "person.supervisor-needed",
		"Only a supervisor can agree to this join. Ask yours to look at it.")
	AskedAlready = fault.New(fault.Conflict, "person.asked-already",
		"Somebody has asked for this join already. A supervisor has to look at it and decide.")
	NothingToUndo = fault.New(fault.Refused, "person.nothing-to-undo",
		"Nothing was said of these two persons, so nothing can be taken back.")

	OtherNumber = fault.New(fault.Refused, "person.other-number",
		"This record is of another telephone number. Mark the number under a record of its own.")
)
