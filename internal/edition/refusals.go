package edition

import "bluelamp/internal/fault"

// Why an edition is refused.
var (
	NotFound = fault.New(fault.NotFound, "edition.not-found",
		"There is no edition %d of this force’s policy. Choose one from the list.")
	NoteMissing = fault.New(fault.Invalid, "edition.note-missing",
		"Say what you changed and why. It stands beside the edition for ever.").About("note")
	NoteTooLong = fault.New(fault.Invalid, "edition.note-too-long",
		"The note is too long. Keep it to %d characters.").About("note")
	// NotNewest shows the number of the newest edition.
	NotNewest = fault.New(fault.Conflict, "edition.not-newest",
		"Somebody published edition %d after you began with edition %d. Nothing was saved. Look at what changed, then make your change on the newest edition.").About("base")
	NothingChanged = fault.New(fault.Refused, "edition.nothing-changed",
		"This is word for word the edition that is in force. Nothing was saved.")
	VersionTaken = fault.New(fault.Refused, "edition.version-taken",
		"An earlier edition had the version “%s”. Write a version that was never used.").About("version")
	TooLarge = fault.New(fault.Refused, "edition.too-large",
		"This policy is too large to keep in the record: %d bytes, the limit is %d. Shorten it.")
)
