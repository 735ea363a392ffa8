package safeguardingviews

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Vulnerability is one entry of somebody vulnerable. Earlier is in how many earlier
// contacts the same person was recorded and not withdrawn.
type Vulnerability struct {
	ID, Contact, Incident, Person, Who, Relation, Since, Interaction string

	Factors     []string
	Earlier     int
	By, ByName  string
	At          time.Time
	Withdrawn   string // the reason
	WithdrawnBy string
	WithdrawnAs string // the name of who withdrew it
	WithdrawnAt *time.Time
}

const selectVulnerability = `SELECT v.id, v.contact, v.incident, v.person, v.who, v.relation, v.since, v.interaction, v.factors,
	(SELECT count(DISTINCT o.contact) FROM vulnerability o
		WHERE v.person <> '' AND o.person = v.person AND o.contact <> v.contact AND o.position < v.position AND o.withdrawn_at IS NULL),
	v.by, coalesce(s.name, ''), v.at, coalesce(v.withdrawn_reason, ''), coalesce(v.withdrawn_by, ''), coalesce(w.name, ''), v.withdrawn_at
	FROM vulnerability v LEFT JOIN staff s ON s.id = v.by LEFT JOIN staff w ON w.id = v.withdrawn_by `

func scanVulnerability(rows *sql.Rows) (Vulnerability, error) {
	var v Vulnerability
	var factors []byte
	err := rows.Scan(&v.ID, &v.Contact, &v.Incident, &v.Person, &v.Who, &v.Relation, &v.Since, &v.Interaction, &factors, &v.Earlier,
		&v.By, &v.ByName, column.Time(&v.At), &v.Withdrawn, &v.WithdrawnBy, &v.WithdrawnAs, column.TimeOrNil(&v.WithdrawnAt))
	if err != nil {
		return v, err
	}
	return v, json.Unmarshal(factors, &v.Factors)
}

// InContact returns everybody recorded in a contact, withdrawn ones among them, the
// oldest first.
func InContact(ctx context.Context, db *sql.DB, contact string) ([]Vulnerability, error) {
	all, err := column.All(ctx, db, scanVulnerability, selectVulnerability+`WHERE v.contact = ? ORDER BY v.position`, contact)
	if err != nil {
		return nil, fmt.Errorf("read who is vulnerable in a contact: %w", err)
	}
	return all, nil
}

// OfPerson returns every entry of a person on file that holds, the newest first.
func OfPerson(ctx context.Context, db *sql.DB, person string) ([]Vulnerability, error) {
	all, err := column.All(ctx, db, scanVulnerability,
		selectVulnerability+`WHERE v.person = ? AND v.person <> '' AND v.withdrawn_at IS NULL ORDER BY v.position DESC`, person)
	if err != nil {
		return nil, fmt.Errorf("read the vulnerability of a person: %w", err)
	}
	return all, nil
}

// Version returns the version of a contact's record, 0 when there is none.
func Version(ctx context.Context, db *sql.DB, contact string) (int64, error) {
	var version int64
	err := db.QueryRowContext(ctx, `SELECT coalesce(max(version), 0) FROM contact WHERE id = ?`, contact).Scan(&version)
	if err != nil {
		return 0, fmt.Errorf("read the version of a safeguarding record: %w", err)
	}
	return version, nil
}
