package contactviews

// The states that a screen shows. They are wider than the room's own, because
// whether a contact stands before a handler is the queue's knowledge.
const (
	Waiting     = "waiting"
	Offered     = "offered"
	Talking     = "talking"
	Held        = "held"
	WrapUp      = "wrap-up"
	Finished    = "finished"
	Abandoned   = "abandoned"
	Interrupted = "interrupted"
)

// How far the risk of a contact has been looked at.
const (
	Assessed    = "yes"
	Deferred    = "deferred"
	NotAssessed = "no"
)
