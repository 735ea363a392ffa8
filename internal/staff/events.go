package staff

import (
	"time"

	"bluelamp/internal/journal"
)

// Room is the segment of a stream's name that holds one account: "force/staff/<id>".
const Room = "staff"

// Joined opens an account. PasswordHash is argon2id in PHC string form.
type Joined struct {
	SignInName   string    `json:"signInName" personal:"true"`
	Name         string    `json:"name" personal:"true"`
	PasswordHash string    `json:"passwordHash" personal:"true"`
	Roles        []Role    `json:"roles"`
	Skills       []string  `json:"skills"`
	By           string    `json:"by"`
	At           time.Time `json:"at"`
}

// PasswordChanged replaces the password; sessions opened before At end.
type PasswordChanged struct {
	PasswordHash string    `json:"passwordHash" personal:"true"`
	By           string    `json:"by"`
	At           time.Time `json:"at"`
}

// RolesChanged replaces roles and skills.
type RolesChanged struct {
	Roles  []Role    `json:"roles"`
	Skills []string  `json:"skills"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// Disabled closes the account to sign-in; its history stays.
type Disabled struct {
	Reason string    `json:"reason"`
	By     string    `json:"by"`
	At     time.Time `json:"at"`
}

// Enabled opens a disabled account again.
type Enabled struct {
	By string    `json:"by"`
	At time.Time `json:"at"`
}

// Catalogue lists every event of the room.
func Catalogue() []journal.Entry {
	return []journal.Entry{
		journal.Of[Joined]("staff.joined", 1),
		journal.Of[PasswordChanged]("staff.password-changed", 1),
		journal.Of[RolesChanged]("staff.roles-changed", 1),
		journal.Of[Disabled]("staff.disabled", 1),
		journal.Of[Enabled]("staff.enabled", 1),
	}
}
