package command

import (
	"errors"
	"fmt"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/journal"
)

// What a desk refuses, whatever the room.
var (
	// ChangedMeanwhile: the stream is not at the version that the person saw.
	// Details are []Change, oldest first; the list is empty if Seen is a version
	// that the stream never reached.
	ChangedMeanwhile = fault.New(fault.Conflict, "command.changed-meanwhile",
		"This was changed after you opened it. Look at what changed, then decide again.")
	// Busy: twice in a row somebody else was first. Unavailable, not Conflict:
	// asking again unchanged is right, and a reaction must do so.
	Busy = fault.New(fault.Unavailable, "command.busy",
		"Others are changing this at the same moment. Nothing was saved. Try again.")
	// KeyUsedElsewhere: the idempotency key belongs to a request to another room.
	KeyUsedElsewhere = fault.New(fault.Invalid, "command.key-used-elsewhere",
		"This request carries the key of a different request. Nothing was saved. Send it again with a key of its own.")
	// KeyUnusable: the idempotency key is too long or not text.
	KeyUnusable = fault.New(fault.Invalid, "command.key-unusable",
		"This request carries a key that is too long or is not text. Nothing was saved. Use a key of at most 100 letters and digits.")
	// Erased: the personal fields would be sealed under a key that was destroyed.
	Erased = fault.New(fault.Refused, "command.erased",
		"This record was erased by law and takes no more personal details. Open a new record.")
	// JournalUnavailable: the journal is closed or another process has it.
	// journal.ErrFull and journal.ErrUncertain are faults of their own.
	JournalUnavailable = fault.New(fault.Unavailable, "journal.unavailable",
		"The record cannot be written just now. Keep what you typed and try again in a moment.")
)

// Change is one event that the person had not seen. It carries no personal
// data: the screen fetches what it may show.
type Change struct {
	Version journal.Version `json:"version"`
	Type    string          `json:"type"`
	At      time.Time       `json:"at"`
	Actor   string          `json:"actor"`
}

// changes lists the pages after seen.
func changes(pages []journal.Page, seen journal.Version) []Change {
	list := []Change{} // not nil: screens get [] and never null
	for _, p := range pages {
		if p.Version > seen {
			list = append(list, Change{Version: p.Version, Type: p.Type, At: p.At, Actor: p.Actor})
		}
	}
	return list
}

// outage puts the fault that a person can act on in front of an error that is
// none by itself. errors.Is still finds both.
func outage(err error) error {
	switch {
	case errors.Is(err, journal.ErrClosed), errors.Is(err, journal.ErrLocked):
		return fmt.Errorf("%w (%w)", JournalUnavailable, err)
	case errors.Is(err, journal.ErrErased):
		return fmt.Errorf("%w (%w)", Erased, err)
	default:
		return err
	}
}
