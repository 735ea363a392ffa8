package queue

import "bluelamp/internal/fault"

// Every reason for which the room says no.
var (
	ServiceUnknown = fault.New(fault.Invalid, "queue.unknown-service",
		"There is no queue for “%s” in this force's policy. Check the trunk's service in the configuration.")
	OfferGone = fault.New(fault.Conflict, "queue.offer-gone",
		"This contact is no longer offered to you: the caller left, or the offer ran out. Wait for the next one.")
	OfferStanding = fault.New(fault.Refused, "queue.offer-standing",
		"A contact is being offered to you. Answer it first, or let the offer run out.")
	ContactInHand = fault.New(fault.Refused, "queue.contact-in-hand",
		"You have a contact in hand. Finish it first.")
	NotInHand = fault.New(fault.Conflict, "queue.not-in-hand",
		"This contact is not in your hands, so you cannot finish it. Look at your desk for what is.")
	ReasonUnknown = fault.New(fault.Invalid, "queue.unknown-reason",
		"There is no reason “%s” for not being ready that a handler can choose. Choose one of: %s.")
	InOtherHands = fault.New(fault.Conflict, "queue.in-other-hands",
		"This contact waits in the queue or is in another handler's hands.")
)
