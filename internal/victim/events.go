package victim

import (
	"time"

	"bluelamp/internal/journal"
)

// Room is the segment of a stream's name that holds what the victims of one
// incident were promised: "force/victim/<incident id>".
const Room = "victim"

// UpdatePromised says that somebody will be told, by the end of a working day.
type UpdatePromised struct {
	ID          string    `json:"id"`
	Person      string    `json:"person"` // person id, "" when not on file
	Name        string    `json:"name" personal:"true"`
	Event       string    `json:"event"`    // occasion, a code of the pack
	Enhanced    string    `json:"enhanced"` // why the rights are enhanced, a code; "" when they are not
	Method      string    `json:"method"`   // how, a code of the pack
	SafeWay     string    `json:"safeWay" personal:"true"`
	WorkingDays int       `json:"workingDays"`
	DueAt       time.Time `json:"dueAt"`
	By          string    `json:"by"`
	At          time.Time `json:"at"`
}

// Updated says that they were told.
type Updated struct {
	ID     string    `json:"id"`
	Method string    `json:"method"`
	Note   string    `json:"note" personal:"true"` // what they were told
	Late   bool      `json:"late"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// UpdateCancelled says why they need not be told.
type UpdateCancelled struct {
	ID     string    `json:"id"`
	Reason string    `json:"reason" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// UpdateFellDue says that a promise was not kept in time.
type UpdateFellDue struct {
	ID string    `json:"id"`
	At time.Time `json:"at"`
}

// NobodyToTell says why nobody has to be told of a crime, as when it has no victim.
// A later promise stands all the same.
type NobodyToTell struct {
	Reason string    `json:"reason" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// NothingToFollow says why somebody who was told need not be told anything more.
type NothingToFollow struct {
	ID     string    `json:"id"` // of the update that was the last
	Reason string    `json:"reason" personal:"true"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// Catalogue lists every event of the room.
func Catalogue() []journal.Entry {
	return []journal.Entry{
		journal.Of[UpdatePromised]("victim.update-promised", 1),
		journal.Of[Updated]("victim.updated", 1),
		journal.Of[UpdateCancelled]("victim.update-cancelled", 1),
		journal.Of[UpdateFellDue]("victim.update-fell-due", 1),
		journal.Of[NobodyToTell]("victim.nobody-to-tell", 1),
		journal.Of[NothingToFollow]("victim.nothing-to-follow", 1),
	}
}
