package incident

import "bluelamp/internal/fault"

// Why a resolution with this outcome, or a closing, is refused.
var (
	ReferralMissing = fault.New(fault.Refused, "incident.referral-missing",
		"No referral of this incident stands. Make one first (“Refer”), or choose what was really done.")
	CallBackNumberUnfit = fault.New(fault.Invalid, "incident.call-back-number-unfit",
		"Give the number to ring: at least %d digits and at most %d characters on one line.")
	CallBackSafeWayMissing = fault.New(fault.Invalid, "incident.call-back-safe-way-missing",
		"Say when and how it is safe to ring, in at most %d characters on one line. Write “any time” when it always is.")
	AdviceMissing = fault.New(fault.Invalid, "incident.advice-missing",
		"Write what the caller is told in writing, in at least %d letters.")
	AdviceWayMissing = fault.New(fault.Invalid, "incident.advice-way-missing",
		"Say how the advice is sent: by e-mail, by text message or by letter.")
	AdviceMailboxUnfit = fault.New(fault.Invalid, "incident.advice-mailbox-unfit",
		"This is no e-mail address. Ask the caller to spell it, or choose another way.")
	AdviceToMissing = fault.New(fault.Invalid, "incident.advice-to-missing",
		"Say where the advice is sent, in at most %d characters on one line: the number or the address.")
	EnquiriesMissing = fault.New(fault.Invalid, "incident.enquiries-missing",
		"Say what the desk finds out, and from whom, in at least %d letters.")
	EnquiriesEndMissing = fault.New(fault.Invalid, "incident.enquiries-end-missing",
		"Say when the desk's enquiries end: a time to come, within 28 days.")
	CallBackOwed = fault.New(fault.Refused, "incident.call-back-owed",
		"A call-back is still promised. Ring them and log it, or cancel it with a reason, before you close.")
	EnquiriesOwed = fault.New(fault.Refused, "incident.enquiries-owed",
		"The resolution desk's enquiries go on. They are ended with what came of them before you close.")
)
