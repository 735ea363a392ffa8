package httpserver

import "bluelamp/internal/fault"

// What the door itself refuses.
var (
	NotSignedIn = fault.New(fault.NotSignedIn, "staff.not-signed-in",
		"You are not signed in, or your session has ended. Sign in again; what you have typed on this screen is kept.")
	NotAllowed = fault.New(fault.NotAllowed, "staff.not-allowed",
		"Your role does not include this. Ask a supervisor or an administrator.")
	KeyMissing = fault.New(fault.Invalid, "request.key-missing",
		"This request has no Idempotency-Key, so it could not be told from a repeat. Send one, a fresh UUID for each action.").About(KeyHeader)
	KeyTooLong = fault.New(fault.Invalid, "request.key-too-long",
		"The Idempotency-Key is too long. Send at most 200 characters, best a UUID.").About(KeyHeader)
	SeenInvalid = fault.New(fault.Invalid, "request.seen-invalid",
		"X-Bluelamp-Seen must be the version number of the record on the screen.").About(SeenHeader)
	TooLarge = fault.New(fault.Invalid, "request.too-large",
		"What was sent is larger than 1 MB and was not saved. Shorten it, or split it into several entries.")
	TooMany = fault.New(fault.Refused, "request.too-many",
		"There were too many attempts. Wait %d seconds, then try again.")
	UnknownAddress = fault.New(fault.NotFound, "request.unknown-address",
		"There is nothing at this address. Check it against the API document.")
	WrongMethod = fault.New(fault.Invalid, "request.wrong-method",
		"This address does not take %s. It takes %s.")
	CrossOrigin = fault.New(fault.NotAllowed, "request.cross-origin",
		"This request came from another site's page and was refused. Open the console itself and try again.")
	NotUnderstood = fault.New(fault.Invalid, "request.not-understood",
		"What was sent could not be understood: %s.")
	TookTooLong = fault.New(fault.Unavailable, "request.took-too-long",
		"This took too long and was given up. Try again; what was saved the first time is not saved twice.")
	Defect = fault.New(fault.Unavailable, "server.defect",
		"Something went wrong inside Bluelamp. Try again. If it happens again, tell whoever runs it this reference: %s.")
)
