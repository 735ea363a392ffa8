package resolution

import "bluelamp/internal/fault"

// Every reason for which the room says no.
var (
	OnDeskAlready = fault.New(fault.Refused, "resolution.on-desk-already",
		"The resolution desk has this incident already. Add a line to its log if there is more to say.")
	NotOnDesk = fault.New(fault.Refused, "resolution.not-on-desk",
		"This incident is not on the resolution desk. Pass it to the desk first, with a reason.")
	UnitIsSent = fault.New(fault.Refused, "resolution.unit-is-sent",
		"A unit is sent to this incident. Clear it first, or let it attend.")
	AlwaysAttended = fault.New(fault.Refused, "resolution.always-attended",
		"Somebody always attends %s. Grade it so that a unit is sent.")
	TakenAlready = fault.New(fault.Conflict, "resolution.taken-already",
		"Somebody of the desk has this incident in hand. Ask them, or take it over.")
	NotYours = fault.New(fault.Refused, "resolution.not-yours",
		"You do not have this incident in hand. Take it first, then give it back and raise its grade.")
	PromisedAlready = fault.New(fault.Refused, "resolution.promised-already",
		"A call-back is promised by %s. Ring them, or cancel it with a reason, before you promise another.")
	NothingPromised = fault.New(fault.Refused, "resolution.nothing-promised",
		"No call-back is promised. Promise one first.")
	DueInThePast = fault.New(fault.Invalid, "resolution.due-in-the-past",
		"The call-back must be promised for a time to come. Choose a later one.")
	DueTooLate = fault.New(fault.Refused, "resolution.due-too-late",
		"That is later than this grade allows. Promise a call-back by %s at the latest.")
	NumberUnfit = fault.New(fault.Invalid, "resolution.number-unfit",
		"Give the number to ring: at least %d digits and at most %d characters on one line.")
	SafeWayMissing = fault.New(fault.Invalid, "resolution.safe-way-missing",
		"Say when and how it is safe to ring, in at most %d characters on one line. Write “any time” when it always is.")
	ResultUnknown = fault.New(fault.Invalid, "resolution.result-unknown",
		"“%s” is not a way in which a call goes. Choose one of: %s.")
	UnsafeNeedsNote = fault.New(fault.Invalid, "resolution.unsafe-needs-note",
		"Say why it was not safe to speak to them. A supervisor decides what is done next.")
	CheckNeedsSupervisor = fault.New(fault.NotAllowed, "resolution.check-needs-supervisor",
		"Only a supervisor checks a resolution. Ask yours.")
	NothingToCheck = fault.New(fault.Refused, "resolution.nothing-to-check",
		"This incident was not resolved without deployment, so there is nothing to check.")
	CheckedAlready = fault.New(fault.Conflict, "resolution.checked-already",
		"Another supervisor has checked this resolution already. Look at what they found.")
	OwnWork = fault.New(fault.NotAllowed, "resolution.own-work",
		"You resolved this incident yourself. Another supervisor has to check it.")
	QualityMissing = fault.New(fault.Invalid, "resolution.quality-missing",
		"Say yes or no to “%s”.")
	QualityUnknown = fault.New(fault.Invalid, "resolution.quality-unknown",
		"“%s” is not among the qualities of this force's policy. Take it out.")
	NotGoodNeedsNote = fault.New(fault.Invalid, "resolution.not-good-needs-note",
		"Say what was not good, so that it can be done better.")
	ClosedOpenAnew = fault.New(fault.Refused, "resolution.closed-open-anew",
		"This incident is closed. Open a new one from its contact so that somebody attends, then end this case.")
	NoEnquiry = fault.New(fault.Refused, "resolution.no-enquiry",
		"The desk has no enquiries here. Load the case again and see what became of them.")
	NotYoursToEnd = fault.New(fault.Refused, "resolution.not-yours-to-end",
		"You do not have this case in hand. Take it first, then end it.")
	NoAdviceFailed = fault.New(fault.Refused, "resolution.no-advice-failed",
		"There is no advice here that could not be sent. Load the case again.")
	ReasonMissing = fault.New(fault.Invalid, "resolution.reason-missing",
		"Say why in your own words, in at least %d letters.")
	TextTooLong = fault.New(fault.Invalid, "resolution.text-too-long",
		"This text has %d characters; at most %d can be kept. Shorten it.")
	TextUnreadable = fault.New(fault.Invalid, "resolution.text-unreadable",
		"The text contains characters that cannot be kept. Remove what was pasted and type it.")
)
