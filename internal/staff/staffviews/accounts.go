package staffviews

import (
	"context"
	_ "embed"
	"encoding/json"
	"fmt"

	"bluelamp/internal/journal"
	"bluelamp/internal/staff"
	"bluelamp/internal/view"
)

// Accounts is the name of the view.
const Accounts = "staff"

//go:embed accounts.sql
var schema string

type accounts struct{}

// New returns the view of accounts.
func New() view.View { return accounts{} }

func (accounts) Name() string   { return Accounts }
func (accounts) Version() int   { return 1 }
func (accounts) Schema() string { return schema }

func (accounts) Apply(_ context.Context, tx *view.Tx, e journal.Event) error {
	if e.Stream.Room() != staff.Room {
		return nil
	}
	id := e.Stream.ID()
	if err := apply(tx, id, e); err != nil {
		return fmt.Errorf("account %s: %w", id, err)
	}
	return tx.Exec(`UPDATE account SET version = ? WHERE id = ?`, e.Version, id)
}

func apply(tx *view.Tx, id string, e journal.Event) error {
	switch b := e.Body.(type) {
	case staff.Joined:
		roles, skills, err := lists(b.Roles, b.Skills)
		if err != nil {
			return err
		}
		return tx.Exec(`INSERT INTO account (id, version, joined, sign_in_name, name, roles, skills, password_at)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
			id, e.Version, e.Position, b.SignInName, b.Name, roles, skills, b.At.UnixMicro())
	case staff.PasswordChanged:
		return tx.Exec(`UPDATE account SET password_at = ? WHERE id = ?`, b.At.UnixMicro(), id)
	case staff.RolesChanged:
		roles, skills, err := lists(b.Roles, b.Skills)
		if err != nil {
			return err
		}
		return tx.Exec(`UPDATE account SET roles = ?, skills = ? WHERE id = ?`, roles, skills, id)
	case staff.Disabled:
		return tx.Exec(`UPDATE account SET disabled = 1 WHERE id = ?`, id)
	case staff.Enabled:
		return tx.Exec(`UPDATE account SET disabled = 0 WHERE id = ?`, id)
	}
	return nil
}

func lists(roles []staff.Role, skills []string) (string, string, error) {
	r, err := json.Marshal(roles)
	if err != nil {
		return "", "", err
	}
	s, err := json.Marshal(skills)
	return string(r), string(s), err
}
