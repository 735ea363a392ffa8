package personviews

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"bluelamp/internal/person"
	"bluelamp/internal/view/column"
)

// Ten million descriptions are read at a start. Handing over twenty columns costs
// three times as much as finding the row, so a row is read as one text whose parts
// are kept apart by a character that no rule lets into a description.
const (
	apart       = "\x1f"
	packedParts = 18
	packed      = `SELECT seq, heard_at, concat_ws(char(31), person, record, source, coalesce(contact, ''), first, last, former, birth, sex,
		coalesce(phone, ''), email, unit, house, street, town, postcode, uprn, coalesce(place_key, ''))
		FROM description WHERE withdrawn = 0 ORDER BY seq`
)

// EachDescription calls f with every description that holds, in the order of
// their Seq, until f returns an error. Those of restricted persons are among them.
func EachDescription(ctx context.Context, db *sql.DB, f func(Description) error) error {
	rows, err := db.QueryContext(ctx, packed)
	if err != nil {
		return fmt.Errorf("read all descriptions: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var d Description
		var text string
		err := rows.Scan(&d.Seq, column.Time(&d.HeardAt), &text)
		there := err == nil && d.unpack(text)
		if err == nil && !there {
			d, there, err = bySeq(ctx, db, d.Seq)
		}
		if err != nil {
			return fmt.Errorf("read all descriptions: %w", err)
		}
		if !there { // erased in this moment
			continue
		}
		if err := f(d); err != nil {
			return err
		}
	}
	return rows.Err()
}

// unpack fills the description; false when a value itself holds the character
// that keeps them apart, as only a journal that went past the rules can have it.
func (d *Description) unpack(text string) bool {
	if strings.Count(text, apart) != packedParts-1 {
		return false
	}
	x := &d.Details
	var source string
	for _, into := range [packedParts]*string{
		&d.Person, &d.Record, &source, &d.Contact, &x.First, &x.Last, &x.Former, &x.Birth, &x.Sex,
		&x.Phone, &x.Email, &x.Unit, &x.House, &x.Street, &x.Town, &x.Postcode, &x.UPRN, &d.PlaceKey,
	} {
		*into, text, _ = strings.Cut(text, apart)
	}
	d.Source = person.Source(source)
	d.Contact, d.Import = originOf(d.Record, d.Source, d.Contact)
	return true
}

func bySeq(ctx context.Context, db *sql.DB, seq int64) (Description, bool, error) {
	all, err := column.All(ctx, db, scanDescription, selectDescription+`WHERE seq = ?`, seq)
	if err != nil || len(all) == 0 {
		return Description{}, false, err
	}
	return all[0], true, nil
}
