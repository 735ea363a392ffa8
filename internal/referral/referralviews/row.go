package referralviews

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"bluelamp/internal/referral"
	"bluelamp/internal/view/column"
)

// MaxList bounds every list of referrals.
const MaxList = 500

// Row is a referral as lists and its own screen show it. Pointers are nil and
// texts empty where nothing is known.
type Row struct {
	ID, Reference, Partner, Contact, Incident, Person string
	Version                                           int64
	About                                             referral.Subject
	Basis, Consent, SafeWay                           string
	Form                                              map[string]string
	MadeBy, MadeByName                                string
	MadeAt, Opens                                     time.Time
	Stage                                             string // of the room; since StageAt
	StageAt                                           time.Time
	SentAt                                            *time.Time
	Reminders                                         int
	Trouble                                           string // "" when the last attempt worked
	TroubleAt, AgainAt                                *time.Time
	SilentAt                                          *time.Time
	Climbed                                           bool
	AnsweredAt, EndedAt                               *time.Time
	Outcome                                           string
	KnowsBackAt                                       *time.Time // that it is taken back
	Hidden                                            bool       // set by whoever may not show all of it
}

// Untold says that the partner was sent it, and does not know that it is taken back.
func (r Row) Untold() bool {
	return r.Stage == string(referral.TakenBack) && r.SentAt != nil && r.KnowsBackAt == nil
}

const selectRow = `SELECT r.id, r.version, r.reference, r.partner, coalesce(r.contact, ''), coalesce(r.incident, ''), coalesce(r.person, ''),
	r.about, r.basis, r.consent, r.form, r.safe_way, r.made_by, coalesce(s.name, ''), r.made_at, r.opens, r.stage, r.stage_at, r.sent_at, r.reminders,
	coalesce(r.trouble, ''), r.trouble_at, r.again_at, r.silent_at, r.climbed, r.answered_at, r.ended_at, coalesce(r.outcome, ''), r.knows_back_at
	FROM referral r LEFT JOIN staff s ON s.id = r.made_by `

func scanRow(rows *sql.Rows) (Row, error) {
	var r Row
	var about, form []byte
	err := rows.Scan(&r.ID, &r.Version, &r.Reference, &r.Partner, &r.Contact, &r.Incident, &r.Person,
		&about, &r.Basis, &r.Consent, &form, &r.SafeWay, &r.MadeBy, &r.MadeByName, column.Time(&r.MadeAt), column.Time(&r.Opens), &r.Stage, column.Time(&r.StageAt),
		column.TimeOrNil(&r.SentAt), &r.Reminders, &r.Trouble, column.TimeOrNil(&r.TroubleAt), column.TimeOrNil(&r.AgainAt),
		column.TimeOrNil(&r.SilentAt), &r.Climbed, column.TimeOrNil(&r.AnsweredAt), column.TimeOrNil(&r.EndedAt), &r.Outcome,
		column.TimeOrNil(&r.KnowsBackAt))
	if err != nil {
		return r, err
	}
	return r, errors.Join(json.Unmarshal(about, &r.About), json.Unmarshal(form, &r.Form))
}

func read(ctx context.Context, db *sql.DB, where string, args ...any) ([]Row, error) {
	rows, err := column.All(ctx, db, scanRow, selectRow+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read referrals: %w", err)
	}
	return rows, nil
}
