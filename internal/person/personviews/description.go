package personviews

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"

	"bluelamp/internal/person"
	"bluelamp/internal/view/column"
)

// Description is what was heard or imported of a person at one time. PlaceKey is
// the surest of person.DwellingKeys, "" when too little is known. Seq is that of
// its newest change.
type Description struct {
	Seq             int64
	Person, Record  string
	Source          person.Source
	Contact, Import string
	Details         person.Details
	PlaceKey        string
	HeardAt         time.Time
	Withdrawn       bool
}

const selectDescription = `SELECT seq, person, record, source, coalesce(contact, ''), first, last, former, birth, sex,
	coalesce(phone, ''), email, unit, house, street, town, postcode, uprn, coalesce(place_key, ''), heard_at, withdrawn
	FROM description `

func scanDescription(rows *sql.Rows) (Description, error) {
	var d Description
	x := &d.Details
	err := rows.Scan(&d.Seq, &d.Person, &d.Record, &d.Source, &d.Contact, &x.First, &x.Last, &x.Former, &x.Birth, &x.Sex,
		&x.Phone, &x.Email, &x.Unit, &x.House, &x.Street, &x.Town, &x.Postcode, &x.UPRN, &d.PlaceKey,
		column.Time(&d.HeardAt), &d.Withdrawn)
	d.Contact, d.Import = originOf(d.Record, d.Source, d.Contact)
	return d, err
}

// originOf reads the contact and the import out of a record's id where the table
// does not hold them.
func originOf(record string, source person.Source, contact string) (string, string) {
	if source == person.FromImport {
		id, _, _ := strings.Cut(strings.TrimPrefix(record, person.ImportRecords), "/")
		return contact, id
	}
	if contact == "" {
		contact = record
	}
	return contact, ""
}

// Descriptions returns all descriptions of a person, withdrawn ones among them,
// the newest first.
func Descriptions(ctx context.Context, db *sql.DB, who string) ([]Description, error) {
	all, err := column.All(ctx, db, scanDescription, selectDescription+`WHERE person = ? ORDER BY heard_at DESC, seq DESC`, who)
	if err != nil {
		return nil, fmt.Errorf("read descriptions: %w", err)
	}
	return all, nil
}

// DescriptionOf returns one description of a person; false when there is none,
// or no more.
func DescriptionOf(ctx context.Context, db *sql.DB, who, record string) (Description, bool, error) {
	all, err := column.All(ctx, db, scanDescription, selectDescription+`WHERE person = ? AND record = ?`, who, record)
	if err != nil {
		return Description{}, false, fmt.Errorf("read a description: %w", err)
	}
	if len(all) == 0 {
		return Description{}, false, nil
	}
	return all[0], true, nil
}
