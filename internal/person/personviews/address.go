package personviews

import (
	"context"
	"database/sql"
	"fmt"

	"bluelamp/internal/contact"
	"bluelamp/internal/view/column"
)

// Address is the front door that a contact is about: where it happens, or as long
// as nobody knows that, where the telephone stands. Keys are those of
// person.DwellingKeys, the surest first.
type Address struct {
	Words string
	Of    string // contact.OfIncident or contact.OfCaller
	Keys  []string
}

// AddressOf returns the address of a contact; false when no front door is known.
func AddressOf(ctx context.Context, db *sql.DB, id string) (Address, bool, error) {
	type row struct{ place, placeKey, addressKey, line, lineKey, lineAddressKey string }
	all, err := column.All(ctx, db, func(rows *sql.Rows) (row, error) {
		var r row
		return r, rows.Scan(&r.place, &r.placeKey, &r.addressKey, &r.line, &r.lineKey, &r.lineAddressKey)
	}, `SELECT coalesce(place, ''), coalesce(place_key, ''), coalesce(address_key, ''), coalesce(caller_place, ''),
		coalesce(caller_place_key, ''), coalesce(caller_address_key, '') FROM contact WHERE id = ?`, id)
	if err != nil {
		return Address{}, false, fmt.Errorf("read the address of a contact: %w", err)
	}
	if len(all) == 0 {
		return Address{}, false, nil
	}
	r := all[0]
	a := Address{Words: r.place, Of: contact.OfIncident, Keys: told(r.placeKey, r.addressKey)}
	if len(a.Keys) == 0 {
		a = Address{Words: r.line, Of: contact.OfCaller, Keys: told(r.lineKey, r.lineAddressKey)}
	}
	return a, len(a.Keys) > 0, nil
}

// told is those of the texts that say anything.
func told(texts ...string) []string {
	var all []string
	for _, text := range texts {
		if text != "" {
			all = append(all, text)
		}
	}
	return all
}
