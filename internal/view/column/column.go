// Package column says how Go values stand in the tables of the views: times are
// whole milliseconds since 1970 in UTC, because that is what the API shows and
// what SQLite compares and indexes as a plain number; what is not known is NULL.
package column

import (
	"database/sql"
	"fmt"
	"time"
)

// Instant is a time as a column value. The zero time is one too: for columns
// that are never NULL, because a page without a time must not halt the views.
func Instant(t time.Time) int64 { return t.UnixMilli() }

// Ms is a time as a column value; the zero time is NULL.
func Ms(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UnixMilli()
}

// Text is a text as a column value; the empty text is NULL.
func Text(s string) any {
	if s == "" {
		return nil
	}
	return s
}

// Time reads a column that Ms wrote into t; NULL leaves the zero time.
func Time(t *time.Time) sql.Scanner { return scanTime{func(v time.Time) { *t = v }} }

// TimeOrNil reads a column that Ms wrote into t; NULL leaves nil.
func TimeOrNil(t **time.Time) sql.Scanner { return scanTime{func(v time.Time) { *t = &v }} }

type scanTime struct{ set func(time.Time) }

// Scan implements sql.Scanner.
func (s scanTime) Scan(value any) error {
	switch v := value.(type) {
	case nil:
		return nil
	case int64:
		s.set(time.UnixMilli(v).UTC())
		return nil
	}
	return fmt.Errorf("a time column holds milliseconds, not %T", value)
}
