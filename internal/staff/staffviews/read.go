package staffviews

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"bluelamp/internal/journal"
)

// Account is one person's account.
type Account struct {
	ID         string
	Version    journal.Version
	SignInName string // "name@force"
	Name       string
	Roles      []string
	Skills     []string
	Disabled   bool
	PasswordAt time.Time // sessions opened before this have ended
}

const columns = `SELECT id, version, sign_in_name, name, roles, skills, disabled, password_at FROM account `

// List returns every account, by name.
func List(ctx context.Context, db *sql.DB) ([]Account, error) {
	rows, err := db.QueryContext(ctx, columns+`ORDER BY name COLLATE NOCASE, id`)
	if err != nil {
		return nil, fmt.Errorf("list accounts: %w", err)
	}
	defer rows.Close()
	list := []Account{}
	for rows.Next() {
		a, err := scan(rows)
		if err != nil {
			return nil, fmt.Errorf("list accounts: %w", err)
		}
		list = append(list, a)
	}
	return list, rows.Err()
}

// ByID returns one account; false if there is none.
func ByID(ctx context.Context, db *sql.DB, id string) (Account, bool, error) {
	return one(db.QueryRowContext(ctx, columns+`WHERE id = ?`, id))
}

// BySignInName returns the account that signs in by this name; false if there
// is none.
func BySignInName(ctx context.Context, db *sql.DB, name string) (Account, bool, error) {
	return one(db.QueryRowContext(ctx, columns+`WHERE sign_in_name = ? ORDER BY joined LIMIT 1`, name))
}

// Names returns what every member of staff is called, by id.
func Names(ctx context.Context, db *sql.DB) (map[string]string, error) {
	list, err := List(ctx, db)
	if err != nil {
		return nil, err
	}
	names := make(map[string]string, len(list))
	for _, a := range list {
		names[a.ID] = a.Name
	}
	return names, nil
}

func one(row *sql.Row) (Account, bool, error) {
	a, err := scan(row)
	if errors.Is(err, sql.ErrNoRows) {
		return Account{}, false, nil
	}
	if err != nil {
		return Account{}, false, fmt.Errorf("read account: %w", err)
	}
	return a, true, nil
}

func scan(row interface{ Scan(...any) error }) (Account, error) {
	var (
		a             Account
		roles, skills string
		passwordAt    int64
	)
	if err := row.Scan(&a.ID, &a.Version, &a.SignInName, &a.Name, &roles, &skills, &a.Disabled, &passwordAt); err != nil {
		return Account{}, err
	}
	a.PasswordAt = time.UnixMicro(passwordAt).UTC()
	return a, errors.Join(json.Unmarshal([]byte(roles), &a.Roles), json.Unmarshal([]byte(skills), &a.Skills))
}
