package safeguarding

import "bluelamp/internal/fault"

// Every reason for which the room says no.
var (
	WhoUnfit = fault.New(fault.Invalid, "safeguarding.who-unfit",
		"Say who is vulnerable, in 1 to %d characters on one line: a name, or what they are to the caller.")
	RelationUnknown = fault.New(fault.Invalid, "safeguarding.relation-unknown",
		"“%s” cannot be kept. Choose one of: %s.")
	FactorsMissing = fault.New(fault.Invalid, "safeguarding.factors-missing",
		"Choose at least one reason why this person may be unable to keep safe.")
	SinceUnfit = fault.New(fault.Invalid, "safeguarding.since-unfit",
		"Say since when in at most %d characters on one line, or leave it empty.")
	InteractionMissing = fault.New(fault.Invalid, "safeguarding.interaction-missing",
		"Say how this makes what is happening worse for them, in at least %d letters. Officers act on it.")
	TooManyPeople = fault.New(fault.Refused, "safeguarding.too-many-people",
		"%d people are recorded in this contact already. Put the others into one entry.")
	AlreadyRecorded = fault.New(fault.Conflict, "safeguarding.already-recorded",
		"This person is recorded under this id already. Load the contact again.")
	VulnerabilityUnknown = fault.New(fault.NotFound, "safeguarding.vulnerability-unknown",
		"There is no such entry in this contact. Load the contact again.")
	AlreadyWithdrawn = fault.New(fault.Refused, "safeguarding.already-withdrawn",
		"This entry was taken back already. Record the person again if it holds after all.")
	WithdrawalNeedsDesk = fault.New(fault.NotAllowed, "safeguarding.withdrawal-needs-desk",
		"Only the vulnerability desk takes this back. Ask somebody of the desk, or a supervisor, to do it.")
	OwnEntry = fault.New(fault.NotAllowed, "safeguarding.own-entry",
		"You recorded this yourself. Ask a colleague of the vulnerability desk, or a supervisor, to take it back.")
	ReasonMissing = fault.New(fault.Invalid, "safeguarding.reason-missing",
		"Say why it is taken back, in at least %d letters. The entry stays on record.")
	TextTooLong = fault.New(fault.Invalid, "safeguarding.text-too-long",
		"This text has %d characters; at most %d can be kept. Shorten it.")
	TextUnreadable = fault.New(fault.Invalid, "safeguarding.text-unreadable",
		"The text contains characters that cannot be kept. Remove what was pasted and type it.")

	SourceUnknown = fault.New(fault.Invalid, "safeguarding.source-unknown",
		"“%s” cannot ask the vulnerability desk. Choose one of: %s.")
	WhyMissing = fault.New(fault.Invalid, "safeguarding.why-missing",
		"Say what the vulnerability desk should look at, in at least %d letters.")
	DeskOnly = fault.New(fault.NotAllowed, "safeguarding.desk-only",
		"Only the vulnerability desk does this. Ask the desk to look at the contact.")
	NotAsked = fault.New(fault.Refused, "safeguarding.not-asked",
		"The vulnerability desk has no open case here. Ask for one first, then take it.")
	NotTaken = fault.New(fault.Refused, "safeguarding.not-taken",
		"Nobody of the desk has taken this case. Take it first, so that others see who works on it.")
	TakenAlready = fault.New(fault.Conflict, "safeguarding.taken-already",
		"A colleague has this case. Talk to them; to take it over, say from whom.")
	NotTheirs = fault.New(fault.Conflict, "safeguarding.not-theirs",
		"The colleague you name does not have this case. Load the contact again and see who does.")

	AdviceMissing = fault.New(fault.Invalid, "safeguarding.advice-missing",
		"Write the advice, in at least %d letters.")
	ToUnknown = fault.New(fault.Invalid, "safeguarding.to-unknown",
		"“%s” cannot be advised. Choose handler or officer.")
	AdviceUnknown = fault.New(fault.NotFound, "safeguarding.advice-unknown",
		"There is no such advice in this contact. Load the contact again.")
	AdviceAgain = fault.New(fault.Conflict, "safeguarding.advice-again",
		"This advice is on record already. Load the contact again.")
	AnsweredAlready = fault.New(fault.Refused, "safeguarding.answered-already",
		"This advice was answered already. Add what happened since to the incident's log.")
	OwnAdvice = fault.New(fault.NotAllowed, "safeguarding.own-advice",
		"You gave this advice yourself. Whoever could use it says whether they did.")
	UnusedNeedsNote = fault.New(fault.Invalid, "safeguarding.unused-needs-note",
		"Say why the advice was not used, in at least %d letters, so that the desk can learn from it.")

	NotMissed = fault.New(fault.Refused, "safeguarding.not-missed",
		"All of these were recorded by somebody else, so they were not missed. Choose what nobody had seen.")
	FindingMissing = fault.New(fault.Invalid, "safeguarding.finding-missing",
		"Say what pointed to it, in at least %d letters, so that others see it next time.")
	EndingNeedsNote = fault.New(fault.Invalid, "safeguarding.ending-needs-note",
		"Somebody is at risk here, and nothing was advised or done. Say why that is right, in at least %d letters.")
)
