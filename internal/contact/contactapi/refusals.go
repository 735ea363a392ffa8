package contactapi

import "bluelamp/internal/fault"

// What the operations themselves refuse.
var (
	PersonClosed = fault.New(fault.NotAllowed, "contact.person-restricted",
		"This person's record is restricted. Ask a supervisor to decide.")
	RecordingNotFound = fault.New(fault.NotFound, "recording.not-found",
		"There is no recording of this contact. A call that nobody answered has none, and that of a call in progress comes when it ends.")
	RecordingMissing = fault.New(fault.Unavailable, "recording.missing",
		"The file of this recording is not in the recording folder. Ask whoever runs Bluelamp to bring it back from the backup.")
	RecordingAltered = fault.New(fault.Refused, "recording.altered",
		"This recording is not what was recorded: its file was changed. It is not played. Keep the file as it is and tell whoever is responsible for information security.")
)
