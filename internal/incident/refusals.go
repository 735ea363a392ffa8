package incident

import "bluelamp/internal/fault"

// Every reason for which the room says no.
var (
	NotFound = fault.New(fault.NotFound, "incident.not-found",
		"There is no such incident. Go back to the board and choose one from it.")
	AlreadyOpened = fault.New(fault.Conflict, "incident.already-opened",
		"This incident is open already. Look for %s on the board.")
	NotAssessed = fault.New(fault.Refused, "incident.not-assessed",
		"The risk has not been assessed. Assess it, or leave the assessment for later with a reason, and then grade.")
	AssessedAsOtherType = fault.New(fault.Refused, "incident.assessed-as-other-type",
		"The risk was assessed as %s. Assess it as %s first, then open.")
	JustificationMissing = fault.New(fault.Invalid, "incident.justification-missing",
		"Say in your own words why this grade is right, in at least %d letters.")
	TextTooLong = fault.New(fault.Invalid, "incident.text-too-long",
		"This text has %d characters; at most %d can be kept. Shorten it, or add it in several lines.")
	TextUnreadable = fault.New(fault.Invalid, "incident.text-unreadable",
		"The text contains characters that cannot be kept. Remove what was pasted and type it.")
	LineEmpty = fault.New(fault.Invalid, "incident.line-empty",
		"The line is empty. Write what is to stand in the log.")
	AreaUnknown = fault.New(fault.Invalid, "incident.area-unknown",
		"“%s” is not an area. Choose urban or rural.")
	SameGrade = fault.New(fault.Refused, "incident.same-grade",
		"The incident has the grade %s already. Add a line to the log if there is more to say.")
	LoweringNeedsTwo = fault.New(fault.Refused, "incident.lowering-needs-two",
		"A grade is lowered by two people. Ask for it with a fresh assessment (“Ask to lower”); another person, a supervisor, then decides.")
	AlreadyClosed = fault.New(fault.Refused, "incident.already-closed",
		"This incident is closed and its log takes nothing more. It cannot be opened again here: open a new incident from the contact and name %s in it.")
	AlreadyResolved = fault.New(fault.Refused, "incident.already-resolved",
		"This incident has been resolved without deployment already. Close it with a result, or send a unit if somebody must attend after all.")
	UnitsStillOut = fault.New(fault.Refused, "incident.units-still-out",
		"Units are still out: %s. Clear them first.")
	WasAttended = fault.New(fault.Refused, "incident.was-attended",
		"A unit has been at the scene, so this was not resolved without deployment. Close it with a result.")
	UnitNotOut = fault.New(fault.Refused, "incident.unit-not-out",
		"%s is not out on this incident. Assign it first.")
	UnitStatusUnknown = fault.New(fault.Invalid, "incident.unit-status-unknown",
		"“%s” is not a status of a sent unit. Choose en-route, at-scene or clear.")
	ClosingNeedsDispatcher = fault.New(fault.NotAllowed, "incident.closing-needs-dispatcher",
		"A unit was sent to this incident, so a dispatcher or supervisor closes it. Ask one.")
	ResultNeedsDeployment = fault.New(fault.Refused, "incident.result-needs-deployment",
		"“%s” says that somebody attended, and no unit was at the scene. Choose another result, or correct the unit's status.")
	PointUnfit = fault.New(fault.Invalid, "incident.point-unfit",
		"This is no place on earth: latitude goes from -90 to 90, longitude from -180 to 180. Check the two, they may be swapped.")
	RadiusUnfit = fault.New(fault.Invalid, "incident.radius-unfit",
		"The radius must be 0 to %d metres. Leave it at 0 when the accuracy is not known.")
	UPRNUnfit = fault.New(fault.Invalid, "incident.uprn-unfit",
		"A UPRN has at most 12 digits and nothing else. Choose the address from the list again.")
	EntryUnfit = fault.New(fault.Invalid, "incident.entry-unfit",
		"This entry of the gazetteer cannot be read. Choose the place from the list again.")
	LocationEmpty = fault.New(fault.Invalid, "incident.location-empty",
		"Say where: an address, words or a point on the map.")
	LocationsFull = fault.New(fault.Refused, "incident.locations-full",
		"This incident was located %d times already. Put it into the log.")
	ImportMissing = fault.New(fault.Invalid, "incident.import-missing",
		"Say which import this incident belongs to.")
	TimeMissing = fault.New(fault.Invalid, "incident.time-missing",
		"Say when the incident was opened. A row without a time cannot be imported.")
	ClosedBeforeOpened = fault.New(fault.Invalid, "incident.closed-before-opened",
		"The incident was closed before it was opened. Check the two times, the columns may be swapped.")
	ReferenceUnfit = fault.New(fault.Invalid, "incident.reference-unfit",
		"An imported incident needs its reference: 1 to %d characters on one line.")
	CodeUnfit = fault.New(fault.Invalid, "incident.code-unfit",
		"Type, grade and result have at most %d characters on one line. Check which column is which.")
	NotOfImport = fault.New(fault.Refused, "incident.not-of-import",
		"This incident did not come with that import and stays on record.")
)
