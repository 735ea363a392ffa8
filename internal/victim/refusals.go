package victim

import "bluelamp/internal/fault"

// Every reason for which the room says no.
var (
	NotPromised = fault.New(fault.NotFound, "victim.not-promised",
		"No such update was promised for this incident. Choose one from its list.")
	EndedAlready = fault.New(fault.Conflict, "victim.ended-already",
		"This update was given or cancelled already. Promise another if there is more to tell.")
	NobodyNamed = fault.New(fault.Invalid, "victim.nobody-named",
		"Say who is to be told: choose a person of the contact or write a name.")
	NameUnfit = fault.New(fault.Invalid, "victim.name-unfit",
		"The name must have at most %d characters on one line.")
	SafeWayMissing = fault.New(fault.Invalid, "victim.safe-way-missing",
		"Say when and how it is safe to tell them, in at most %d characters on one line. Write “any time” when it always is.")
	ToldMissing = fault.New(fault.Invalid, "victim.told-missing",
		"Write what they were told, in at least %d letters.")
	NextMissing = fault.New(fault.Invalid, "victim.next-missing",
		"Say by when they hear again, or why there is nothing more to tell them.")
	NothingMissing = fault.New(fault.Invalid, "victim.nothing-missing",
		"Say why there is nothing more to tell them, in at least %d letters.")
	ReasonMissing = fault.New(fault.Invalid, "victim.reason-missing",
		"Say why nobody is to be told, in at least %d letters.")
	StillPromised = fault.New(fault.Refused, "victim.still-promised",
		"Somebody was promised an update on this incident. Give it or cancel it first.")
	PromisesFull = fault.New(fault.Refused, "victim.promises-full",
		"%d updates were promised for this incident already. Put further ones into its log.")
	TextTooLong = fault.New(fault.Invalid, "victim.text-too-long",
		"This text has %d characters; at most %d can be kept. Shorten it.")
	TextUnreadable = fault.New(fault.Invalid, "victim.text-unreadable",
		"The text contains characters that cannot be kept. Remove what was pasted and type it.")
)
