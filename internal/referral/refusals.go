package referral

import "bluelamp/internal/fault"

// Every reason for which the room says no.
var (
	NotFound = fault.New(fault.NotFound, "referral.not-found",
		"There is no such referral. Go back to the list and choose one from it.")
	AlreadyMade = fault.New(fault.Conflict, "referral.already-made",
		"This referral was made already, as %s. Look for it in the list.")
	FromNowhere = fault.New(fault.Invalid, "referral.from-nowhere",
		"Say which contact or incident this referral comes from.")
	PartnerClosed = fault.New(fault.Refused, "referral.partner-closed",
		"%s takes no referrals any more: %s. %s")
	PartnerNeverOpens = fault.New(fault.Refused, "referral.partner-never-opens",
		"%s does not open in the next %d days. %s")
	SubjectMissing = fault.New(fault.Invalid, "referral.subject-missing",
		"Say whom this is about: choose a person of the contact or write a name. If the partner may not know it, tick that they are not named and say why.")
	WhyUnnamedMissing = fault.New(fault.Invalid, "referral.why-unnamed-missing",
		"Say why the partner is not told who it is.")
	NamedAfterAll = fault.New(fault.Invalid, "referral.named-after-all",
		"You said that the partner is not told who it is, and this names them: “%s”. Take the name out, or name them.")
	BasisUnfit = fault.New(fault.Invalid, "referral.basis-unfit",
		"%s may not be told on this basis. Choose one of: %s.")
	ConsentMissing = fault.New(fault.Invalid, "referral.consent-missing",
		"Say who agreed to this referral, and to what. Without consent, choose another lawful basis.")
	FormEmpty = fault.New(fault.Invalid, "referral.form-empty",
		"The referral says nothing yet. Tell %s what they need to know.")
	FieldMissing = fault.New(fault.Invalid, "referral.field-missing",
		"%s needs to know: %s. Fill it in.")
	FieldUnknown = fault.New(fault.Invalid, "referral.field-unknown",
		"%s does not ask for “%s”. Reload the form; it was changed.")
	ChoiceUnknown = fault.New(fault.Invalid, "referral.choice-unknown",
		"“%s” is no answer to “%s”. Choose one of: %s.")
	NotANumber = fault.New(fault.Invalid, "referral.not-a-number",
		"“%s” is not a number. Answer “%s” with a whole number, 0 or more.")
	SafeWayMissing = fault.New(fault.Invalid, "referral.safe-way-missing",
		"Say how and when %s can safely reach the person. Write “any time” when it always is.")
	TextTooLong = fault.New(fault.Invalid, "referral.text-too-long",
		"This text has %d characters; at most %d can be kept. Shorten it.")
	TextUnreadable = fault.New(fault.Invalid, "referral.text-unreadable",
		"The text contains characters that cannot be kept. Remove what was pasted and type it.")
	WhoMissing = fault.New(fault.Invalid, "referral.who-missing",
		"Give the name of the person at the partner who answered.")
	AlreadyAcknowledged = fault.New(fault.Refused, "referral.already-acknowledged",
		"The partner has this referral already. End it when you know what came of it.")
	AlreadyDeclined = fault.New(fault.Refused, "referral.already-declined",
		"The partner has said already that they cannot take it. End this referral and find another partner.")
	DeclineReasonMissing = fault.New(fault.Invalid, "referral.decline-reason-missing",
		"Say why it cannot be taken, and who could, so that somebody else can be asked.")
	AlreadyOver = fault.New(fault.Refused, "referral.already-over",
		"This referral is over and takes nothing more. Make a new one if help is needed again.")
	EndNeedsNote = fault.New(fault.Invalid, "referral.end-needs-note",
		"The partner has not said that they have it. Say in a note why it ends all the same, and what was done instead.")
	ReasonMissing = fault.New(fault.Invalid, "referral.reason-missing",
		"Say why the referral is taken back.")
	TooLateToWithdraw = fault.New(fault.Refused, "referral.too-late-to-withdraw",
		"The partner has answered this referral, so it cannot be taken back. Ring them, and end it with an outcome.")
	NothingToTell = fault.New(fault.Refused, "referral.nothing-to-tell",
		"The partner need not be told that this referral was taken back: it was not, they never had it, or they know.")
)
