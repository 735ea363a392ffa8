package personviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Flag is a warning or a need that stands, or stood, on a person. Code is of the
// policy pack. EndedAt is nil while it stands.
type Flag struct {
	Person, ID, Code, Note, Source, By, ByName string
	At                                         time.Time
	ReviewAt, EndedAt                          *time.Time
	EndedBy, EndedByName, EndedReason          string
}

const selectFlag = `SELECT f.person, f.id, f.code, f.note, f.source, f.by, coalesce(s.name, ''), f.at, f.review_at, f.ended_at,
	coalesce(f.ended_by, ''), coalesce(w.name, ''), coalesce(f.ended_reason, '')
	FROM flag f LEFT JOIN staff s ON s.id = f.by LEFT JOIN staff w ON w.id = f.ended_by `

func scanFlag(rows *sql.Rows) (Flag, error) {
	var f Flag
	return f, rows.Scan(&f.Person, &f.ID, &f.Code, &f.Note, &f.Source, &f.By, &f.ByName, column.Time(&f.At),
		column.TimeOrNil(&f.ReviewAt), column.TimeOrNil(&f.EndedAt), &f.EndedBy, &f.EndedByName, &f.EndedReason)
}

// FlagsOf returns all flags of some persons, ended ones among them, the newest first.
func FlagsOf(ctx context.Context, db *sql.DB, persons []string) ([]Flag, error) {
	all, err := column.All(ctx, db, scanFlag,
		selectFlag+`WHERE f.person IN (SELECT value FROM json_each(?)) ORDER BY f.at DESC, f.id`, listOf(persons))
	if err != nil {
		return nil, fmt.Errorf("read flags: %w", err)
	}
	return all, nil
}

// FlagsDue returns the flags that stand and were to be looked at again by a time,
// the longest overdue first.
func FlagsDue(ctx context.Context, db *sql.DB, by time.Time, most int) ([]Flag, error) {
	all, err := column.All(ctx, db, scanFlag, selectFlag+`WHERE f.review_at <= ? AND f.review_at IS NOT NULL AND f.ended_at IS NULL
		ORDER BY f.review_at, f.person, f.id LIMIT ?`, column.Instant(by), most)
	if err != nil {
		return nil, fmt.Errorf("read flags to look at again: %w", err)
	}
	return all, nil
}

// joinFlags puts the flags that stand to their persons.
func joinFlags(ctx context.Context, db *sql.DB, list string, found map[string]Person) error {
	all, err := column.All(ctx, db, scanFlag,
		selectFlag+`WHERE f.person IN (SELECT value FROM json_each(?)) AND f.ended_at IS NULL ORDER BY f.at, f.id`, list)
	for _, f := range all {
		p := found[f.Person]
		p.Flags = append(p.Flags, f)
		found[f.Person] = p
	}
	return err
}
