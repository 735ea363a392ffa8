package edition

import (
	"time"

	"bluelamp/internal/journal"
)

// Room is the segment of a stream's name that holds the editions of a force's
// policy: "force/edition/policy".
const Room = "edition"

// ID is the id of the one stream of a force.
const ID = "policy"

// Published is a new edition of the force's own file, laid over the national core.
type Published struct {
	Number  int       `json:"number"`  // 1, 2, 3, …
	Version string    `json:"version"` // of the merged pack
	Digest  string    `json:"digest"`  // of the merged pack
	YAML    string    `json:"yaml"`
	Note    string    `json:"note"` // what changed and why
	By      string    `json:"by"`
	At      time.Time `json:"at"`
}

// Adopted keeps a pack as it was in use from a moment on, whole, so that it can be
// said for ever which rule decided what.
type Adopted struct {
	Version string    `json:"version"`
	Digest  string    `json:"digest"`
	Pack    string    `json:"pack"` // JSON of policy.Pack
	At      time.Time `json:"at"`
}

// Catalogue lists every event of the room.
func Catalogue() []journal.Entry {
	return []journal.Entry{
		journal.Of[Published]("edition.published", 1),
		journal.Of[Adopted]("edition.adopted", 1),
	}
}
