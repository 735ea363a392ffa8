package risk

import "bluelamp/internal/fault"

// Every reason for which the room says no.
var (
	// Incomplete carries the list of Missing as its details.
	Incomplete = fault.New(fault.Invalid, "risk.incomplete",
		"The assessment is not complete. Fill in what is listed, or leave it for later with a reason.")
	IDMissing = fault.New(fault.Invalid, "risk.id-missing",
		"What was sent has no id. Send it again.")
	IDUsed = fault.New(fault.Conflict, "risk.id-used",
		"This assessment is on record already. Make a new one to say more.")
	TextTooLong = fault.New(fault.Invalid, "risk.text-too-long",
		"This text has %d characters; at most %d can be kept. Shorten it.")
	TextUnreadable = fault.New(fault.Invalid, "risk.text-unreadable",
		"The text contains characters that cannot be kept. Remove what was pasted and type it.")
	NoteMissing = fault.New(fault.Invalid, "risk.note-missing",
		"This reason says too little by itself. Write down why the assessment has to wait.")
	ReferenceMissing = fault.New(fault.Invalid, "risk.reference-missing",
		"This reason needs a reference. Write down the number of the incident that is already assessed.")
	ToldMissing = fault.New(fault.Invalid, "risk.told-missing",
		"This reason needs a note. Write down what they wanted and whom you told them to ring.")
	AlreadyAssessed = fault.New(fault.Refused, "risk.already-assessed",
		"Risk has been assessed already, so there is nothing to leave for later. Make a new assessment if something changed.")
	AdviceUnknown = fault.New(fault.Invalid, "risk.advice-unknown",
		"This advice does not belong to the type of incident. Load the page again and mark what you gave.")
	AdviceWordUnknown = fault.New(fault.Invalid, "risk.advice-word-unknown",
		"“%s” says nothing about advice. Mark it as given or as not given.")
	UnnamedUnknown = fault.New(fault.Invalid, "risk.unnamed-unknown",
		"“%s” is no reason why it cannot be said who is vulnerable. Choose one of the list.")
	ActionElsewhere = fault.New(fault.Refused, "risk.action-elsewhere",
		"“%s” is not ticked here. It is done by its own decision.")
	ActionWordUnknown = fault.New(fault.Invalid, "risk.action-word-unknown",
		"“%s” says nothing about what is to be done. Mark it as done or as not needed.")
	ActionNoteMissing = fault.New(fault.Invalid, "risk.action-note-missing",
		"Say in a few words why this is not needed.")
	TriggerUnknown = fault.New(fault.Invalid, "risk.trigger-unknown",
		"“%s” is no reason to look at the risk. Choose one of the list.")
	IncidentMissing = fault.New(fault.Invalid, "risk.incident-missing",
		"A look after the first one is made for an incident. Open the incident and assess it there.")
	IncidentElsewhere = fault.New(fault.Invalid, "risk.incident-elsewhere",
		"This incident was not opened from this contact. Choose one that was, or none.")

	// RightCareIncomplete carries the list of Missing as its details.
	RightCareIncomplete = fault.New(fault.Invalid, "risk.right-care-incomplete",
		"The decision is not complete. Fill in what is listed.")
	RightCareIDUsed = fault.New(fault.Conflict, "risk.right-care-id-used",
		"This decision is on record already. Make a new one to say more.")
	RightCareOwnReversal = fault.New(fault.Refused, "risk.right-care-own-reversal",
		"You decided before that the police attend. Ask a colleague or a supervisor to decide that they do not.")
	RightCareNotFound = fault.New(fault.NotFound, "risk.right-care-not-found",
		"There is no such decision for this contact. Go back to the list and choose again.")
	ReviewIsOwn = fault.New(fault.Refused, "risk.review-is-own",
		"You made this decision yourself. Another supervisor has to look at it.")
	ReviewedAlready = fault.New(fault.Refused, "risk.reviewed-already",
		"You have looked at this decision already. Your word is on record.")
	ReviewNoteMissing = fault.New(fault.Invalid, "risk.review-note-missing",
		"Say in your own words why you disagree, so that the handler can learn from it.")
)
