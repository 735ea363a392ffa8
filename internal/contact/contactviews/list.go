package contactviews

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"bluelamp/internal/view/column"
)

// MaxList bounds every list of contacts.
const MaxList = 200

// Filter narrows a list; what is empty does not narrow. Number is in any spelling.
type Filter struct {
	State, Service, Number string
	From, To               time.Time // received at or after From, before To
	Limit                  int       // 1 to MaxList
}

// List returns contacts, the newest first.
func List(ctx context.Context, db *sql.DB, f Filter) ([]Row, error) {
	var where []string
	var args []any
	narrow := func(given bool, condition string, arg any) {
		if given {
			where, args = append(where, condition), append(args, arg)
		}
	}
	narrow(f.State != "", "c.state = ?", f.State)
	narrow(f.Service != "", "c.service = ?", f.Service)
	narrow(f.Number != "", "c.number_key = ?", NumberKey(f.Number))
	narrow(!f.From.IsZero(), "c.received_at >= ?", column.Ms(f.From))
	narrow(!f.To.IsZero(), "c.received_at < ?", column.Ms(f.To))
	condition := ""
	if len(where) > 0 {
		condition = "WHERE " + strings.Join(where, " AND ")
	}
	return read(ctx, db, condition+" ORDER BY c.received_at DESC, c.id DESC LIMIT ?", append(args, f.Limit)...)
}

// Get returns one contact; false when there is none with this id.
func Get(ctx context.Context, db *sql.DB, id string) (Row, bool, error) {
	rows, err := read(ctx, db, "WHERE c.id = ?", id)
	if err != nil || len(rows) == 0 {
		return Row{}, false, err
	}
	return rows[0], true, nil
}

// Some returns contacts by id; one that there is not is left out.
func Some(ctx context.Context, db *sql.DB, ids []string) (map[string]Row, error) {
	list, err := json.Marshal(ids)
	if err != nil {
		return nil, fmt.Errorf("contacts to read: %w", err)
	}
	rows, err := read(ctx, db, "WHERE c.id IN (SELECT value FROM json_each(?))", string(list))
	some := make(map[string]Row, len(rows))
	for _, r := range rows {
		some[r.ID] = r
	}
	return some, err
}
