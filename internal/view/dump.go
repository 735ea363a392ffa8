package view

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
)

// Rebuild builds the same views of the same journal from page one in another,
// empty folder. It is how a test proves that step by step comes to the same.
func (h *House) Rebuild(ctx context.Context, dir string) (*House, error) {
	return Open(ctx, Options{Dir: dir, Journal: h.journal, Codec: h.codec, Views: h.views, Log: h.log})
}

// Dump returns all rows of a force's view as text, the same for the same rows:
// tables by name, rows in order of their text. The House's own table is left
// out, and so are the inner tables of a full-text index.
func (h *House) Dump(ctx context.Context, force, view string) (string, error) {
	db, err := h.Reader(force, view)
	if err != nil {
		return "", err
	}
	text, err := Text(ctx, db)
	if err != nil {
		return "", fmt.Errorf("dump %s: %w", view, err)
	}
	return text, nil
}

// Text is Dump of an open file.
func Text(ctx context.Context, db *sql.DB) (string, error) {
	tables, err := rows(ctx, db, `SELECT name FROM pragma_table_list
		WHERE schema = 'main' AND type IN ('table', 'virtual')
		AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'view_%' ORDER BY name`)
	if err != nil {
		return "", fmt.Errorf("list tables: %w", err)
	}
	var text strings.Builder
	for _, quoted := range tables {
		name := strings.Trim(quoted, "'")
		lines, err := rows(ctx, db, `SELECT * FROM "`+name+`"`)
		if err != nil {
			return "", fmt.Errorf("table %s: %w", name, err)
		}
		slices.Sort(lines)
		fmt.Fprintf(&text, "# %s\n%s\n", name, strings.Join(lines, "\n"))
	}
	return text.String(), nil
}

// rows returns each row of a query as SQL literals, so that NULL, 1 and '1'
// differ.
func rows(ctx context.Context, db *sql.DB, query string) ([]string, error) {
	found, err := db.QueryContext(ctx, query)
	if err != nil {
		return nil, err
	}
	defer found.Close()
	columns, err := found.Columns()
	if err != nil {
		return nil, err
	}
	values, into := make([]any, len(columns)), make([]any, len(columns))
	for i := range values {
		into[i] = &values[i]
	}
	var lines []string
	for found.Next() {
		if err := found.Scan(into...); err != nil {
			return nil, err
		}
		fields := make([]string, len(values))
		for i, v := range values {
			fields[i] = literal(v)
		}
		lines = append(lines, strings.Join(fields, " | "))
	}
	return lines, found.Err()
}

func literal(v any) string {
	switch v := v.(type) {
	case nil:
		return "NULL"
	case string:
		return "'" + strings.ReplaceAll(v, "'", "''") + "'"
	case []byte:
		return fmt.Sprintf("x'%x'", v)
	default:
		return fmt.Sprint(v)
	}
}
