package history

import (
	"time"

	"bluelamp/internal/journal"
)

// Room is the segment of a stream's name that holds one import: "force/import/<id>".
const Room = "import"

// Uploaded says that a file was brought in to be looked at.
type Uploaded struct {
	Kind   Kind      `json:"kind"`
	Source string    `json:"source"` // the other system, "Old records"
	File   string    `json:"file"`   // its name where it came from
	SHA256 string    `json:"sha256"`
	Bytes  int64     `json:"bytes"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// Started says that its rows are being taken in. Mapping is from field to the
// heading of the column that holds it.
type Started struct {
	Mapping  Mapping   `json:"mapping"`
	Encoding string    `json:"encoding"`
	Rows     int       `json:"rows"`
	By       string    `json:"by"`
	At       time.Time `json:"at"`
}

// Paused says that no more rows are taken in until somebody goes on. Why is
// empty when a person paused it, and says what was wrong when Bluelamp did.
type Paused struct {
	Read int       `json:"read"`
	Why  string    `json:"why"`
	By   string    `json:"by"`
	At   time.Time `json:"at"`
}

// Resumed says that somebody went on.
type Resumed struct {
	By string    `json:"by"`
	At time.Time `json:"at"`
}

// Finished says that every row was read. Taken rows changed the record; doubled
// ones said what stood there already; refused ones are in the report.
type Finished struct {
	Read    int       `json:"read"`
	Taken   int       `json:"taken"`
	Refused int       `json:"refused"`
	Doubled int       `json:"doubled"`
	At      time.Time `json:"at"`
}

// FileDeleted says that the file is no longer kept. Why is finished, expired or
// discarded.
type FileDeleted struct {
	Why string    `json:"why"`
	By  string    `json:"by"`
	At  time.Time `json:"at"`
}

// UndoStarted says that what the import brought is being taken back.
type UndoStarted struct {
	Reason string    `json:"reason"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// Undone says that it was taken back. Kept rows were changed or taken back by
// people since, and stay as they are.
type Undone struct {
	TakenBack int       `json:"takenBack"`
	Kept      int       `json:"kept"`
	At        time.Time `json:"at"`
}

// Catalogue lists every event of the room.
func Catalogue() []journal.Entry {
	return []journal.Entry{
		journal.Of[Uploaded]("history.uploaded", 1),
		journal.Of[Started]("history.started", 1),
		journal.Of[Paused]("history.paused", 1),
		journal.Of[Resumed]("history.resumed", 1),
		journal.Of[Finished]("history.finished", 1),
		journal.Of[FileDeleted]("history.file-deleted", 1),
		journal.Of[UndoStarted]("history.undo-started", 1),
		journal.Of[Undone]("history.undone", 1),
	}
}
