package history

import "bluelamp/internal/fault"

// Every reason for which the room says no.
var (
	NotFound = fault.New(fault.NotFound, "history.not-found",
		"There is no such import. Go back to the list and choose one from it.")
	KindUnknown = fault.New(fault.Invalid, "history.kind-unknown",
		"“%s” cannot be imported. Choose people, contacts, incidents or flags.")
	SourceUnfit = fault.New(fault.Invalid, "history.source-unfit",
		"Name the system that the file comes from, in 1 to %d characters on one line, the same each time: its keys are only unique there.")
	FileUnfit = fault.New(fault.Invalid, "history.file-unfit",
		"The name of the file is longer than %d characters or not on one line. Rename it and bring it again.")
	AlreadyBrought = fault.New(fault.Conflict, "history.already-brought",
		"This import exists already with another file. Bring the file as a new import.")
	FileEmpty = fault.New(fault.Invalid, "history.file-empty",
		"The file is empty. Export it again and look whether it holds rows.")
	HeadingsMissing = fault.New(fault.Invalid, "history.headings-missing",
		"The first line must name the columns, each differently. %s. Export the file with a heading for each column.")
	FileIsGone = fault.New(fault.Refused, "history.file-gone",
		"The file of this import is no longer kept. Bring it again as a new import: rows that are on record are not doubled.")
	FileChanged = fault.New(fault.Refused, "history.file-changed",
		"The file is not the one that was brought. Put it back as it was, or bring it as a new import: rows that are on record are not doubled.")
	EncodingUnknown = fault.New(fault.Invalid, "history.encoding-unknown",
		"“%s” is not an encoding that is read. Choose utf-8, utf-16le, utf-16be or windows-1252.")
	FieldUnknown = fault.New(fault.Invalid, "history.field-unknown",
		"“%s” is not a field of these rows. Choose one of: %s.")
	ColumnUnknown = fault.New(fault.Invalid, "history.column-unknown",
		"The file has no column “%s”. Choose one of its headings.")
	FieldNeeded = fault.New(fault.Invalid, "history.field-needed",
		"Say which column holds this: %s. Without it no row can be taken in.")
	NotChecked = fault.New(fault.Refused, "history.not-checked",
		"The file has not been checked with these columns. Check it, look at the report, and then start.")
	NothingGood = fault.New(fault.Refused, "history.nothing-good",
		"No row of this file can be taken in. Look at the report: usually a column is mapped wrongly.")
	NotRunning = fault.New(fault.Refused, "history.not-running",
		"This import is not running, so it cannot be paused.")
	AlreadyStarted = fault.New(fault.Refused, "history.already-started",
		"This import has been started. Its columns cannot be changed any more; undo it and bring the file again.")
	CannotStart = fault.New(fault.Refused, "history.cannot-start",
		"This import is %s and cannot be started. Bring the file as a new import.")
	NothingToUndo = fault.New(fault.Refused, "history.nothing-to-undo",
		"This import is %s, so there is nothing to undo. One that is running is paused first.")
	ReasonMissing = fault.New(fault.Invalid, "history.reason-missing",
		"Say why the import is undone, in 1 to %d characters on one line.")
	FileNeeded = fault.New(fault.Refused, "history.file-needed",
		"This import is %s and needs its file. Pause and undo it instead.")
	Busy = fault.New(fault.Conflict, "history.busy",
		"This import is being worked on. Wait until that is done, or pause it.")
	DiskFull = fault.New(fault.Unavailable, "history.disk-full",
		"There is no room on the disk for this file. Nothing was kept. Ask whoever runs Bluelamp to make room, then try again.")
)
