package telephony

import "bluelamp/internal/fault"

// Every way in which the edge refuses a command.
var (
	ErrNoCall         = fault.New(fault.NotFound, "telephony.no-such-call", "The caller has already hung up.")
	ErrCallerGone     = fault.New(fault.Conflict, "telephony.caller-gone", "The caller hung up at that moment.")
	ErrTaken          = fault.New(fault.Conflict, "telephony.taken", "Somebody else has already answered this call.")
	ErrNoAgent        = fault.New(fault.Unavailable, "telephony.no-audio", "Your browser has no audio connection. Reload the console and allow the microphone.")
	ErrAgentBusy      = fault.New(fault.Conflict, "telephony.on-a-call", "You are on another call. Hold it or end it first.")
	ErrNotAnswered    = fault.New(fault.Refused, "telephony.not-answered", "The call has not been answered yet.")
	ErrAlreadyHeld    = fault.New(fault.Refused, "telephony.already-held", "The caller is on hold already.")
	ErrNotHeld        = fault.New(fault.Refused, "telephony.not-held", "The caller is not on hold.")
	ErrAnsweredBefore = fault.New(fault.Refused, "telephony.already-answered", "The call has been answered; hang up instead of rejecting it.")
	ErrCode           = fault.New(fault.Invalid, "telephony.code", "A call can be rejected with a SIP status from 400 to 699.")
	ErrOffer          = fault.New(fault.Invalid, "telephony.offer", "The browser's audio offer cannot be used: it must offer one audio line with G.711 A-law.")
	ErrClosing        = fault.New(fault.Unavailable, "telephony.closing", "The telephone edge is being stopped.")
)
