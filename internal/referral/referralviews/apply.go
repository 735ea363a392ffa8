package referralviews

import (
	"encoding/json"
	"fmt"
	"strconv"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/referral"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

func apply(tx *view.Tx, id string, page journal.Event) error {
	switch e := page.Body.(type) {
	case referral.Made:
		return made(tx, id, page, e)
	case referral.Sent:
		return sent(tx, id, page, e)
	case referral.SendFailed:
		return sendFailed(tx, id, page, e)
	case referral.FellSilent:
		return fellSilent(tx, id, page, e)
	case referral.Acknowledged:
		err := tx.Exec(`UPDATE referral SET stage = 'acknowledged', stage_at = ?1, answered_at = ?1, acknowledged_at = coalesce(acknowledged_at, ?1),
			declined = 0, climbed = 0, trouble = NULL, trouble_at = NULL, again_at = NULL WHERE id = ?2`, column.Instant(e.At), id)
		return withStep(tx, id, page, err, step{kind: "acknowledged", detail: e.Who, text: e.Note, by: e.By, at: e.At})
	case referral.Declined:
		err := tx.Exec(`UPDATE referral SET stage = 'declined', stage_at = ?1, answered_at = ?1, declined = 1, climbed = 1,
			trouble = NULL, trouble_at = NULL, again_at = NULL WHERE id = ?2`, column.Instant(e.At), id)
		return withStep(tx, id, page, err, step{kind: "declined", detail: e.Who, text: e.Note, by: e.By, at: e.At})
	case referral.Ended:
		err := over(tx, id, "ended", e.Outcome, e.At)
		return withStep(tx, id, page, err, step{kind: "ended", subject: e.Outcome, text: e.Note, by: e.By, at: e.At})
	case referral.Withdrawn:
		err := over(tx, id, "withdrawn", "", e.At)
		if err == nil {
			err = tx.Exec(`UPDATE referral SET climbed = 0 WHERE id = ?`, id)
		}
		return withStep(tx, id, page, err, step{kind: "withdrawn", text: e.Reason, by: e.By, at: e.At})
	case referral.PartnerTold:
		return withStep(tx, id, page, knowsBack(tx, id, e.At), step{kind: "partner-told", detail: e.Who, by: e.By, at: e.At})
	}
	return nil
}

// step is what is told of one page.
type step struct {
	kind, subject, detail, text, by string
	at                              time.Time
}

// withStep adds to the story of a referral unless what came before failed.
func withStep(tx *view.Tx, id string, page journal.Event, err error, s step) error {
	if err != nil {
		return err
	}
	return tx.Exec(`INSERT INTO step (referral, version, at, kind, subject, detail, text, by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		id, int64(page.Version), column.Instant(s.at), s.kind, s.subject, s.detail, s.text, s.by)
}

func made(tx *view.Tx, id string, page journal.Event, e referral.Made) error {
	if e.Form == nil {
		e.Form = map[string]string{}
	}
	form, err := json.Marshal(e.Form)
	if err != nil {
		return fmt.Errorf("form of referral: %w", err)
	}
	about, err := json.Marshal(e.About)
	if err != nil {
		return fmt.Errorf("subject of referral: %w", err)
	}
	if e.About == (referral.Subject{}) { // never said, or erased
		about = []byte("{}")
	}
	err = tx.Exec(`INSERT INTO referral (id, version, reference, partner, contact, incident, person, basis, consent, form, safe_way,
		made_by, made_at, opens, stage, stage_at, about) VALUES (?1, 0, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 'waiting', ?12, ?14)`,
		id, e.Reference, e.Partner, column.Text(e.Contact), column.Text(e.Incident), column.Text(e.Person), e.Basis, e.Consent,
		string(form), e.SafeWay, e.By, column.Instant(e.At), column.Instant(e.Opens), string(about))
	return withStep(tx, id, page, err, step{kind: "made", subject: e.Partner, by: e.By, at: e.At})
}

func sent(tx *view.Tx, id string, page journal.Event, e referral.Sent) error {
	if e.Kind == referral.KindWithdrawal {
		return withStep(tx, id, page, knowsBack(tx, id, e.At), step{kind: "told-back", subject: e.Kind, at: e.At})
	}
	reminder := 0
	kind := "sent"
	if e.Kind == referral.KindReminder {
		reminder, kind = 1, "reminded"
	}
	err := tx.Exec(`UPDATE referral SET sent_at = coalesce(sent_at, ?1), reminders = reminders + ?2, trouble = NULL, trouble_at = NULL, again_at = NULL,
		stage_at = CASE stage WHEN 'waiting' THEN ?1 ELSE stage_at END, stage = CASE stage WHEN 'waiting' THEN 'sent' ELSE stage END WHERE id = ?3`,
		column.Instant(e.At), reminder, id)
	return withStep(tx, id, page, err, step{kind: kind, subject: e.Kind, at: e.At})
}

// knowsBack says since when the partner knows that it is taken back.
func knowsBack(tx *view.Tx, id string, at time.Time) error {
	return tx.Exec(`UPDATE referral SET knows_back_at = coalesce(knows_back_at, ?), climbed = 0, trouble = NULL, trouble_at = NULL, again_at = NULL WHERE id = ?`,
		column.Instant(at), id)
}

func sendFailed(tx *view.Tx, id string, page journal.Event, e referral.SendFailed) error {
	err := tx.Exec(`UPDATE referral SET trouble = ?, trouble_at = ?, again_at = ? WHERE id = ?`,
		e.Why, column.Instant(e.At), column.Instant(e.Next), id)
	return withStep(tx, id, page, err, step{kind: "failed", subject: e.Kind, text: e.Why, at: e.At})
}

func fellSilent(tx *view.Tx, id string, page journal.Event, e referral.FellSilent) error {
	climbed := ""
	if e.Climbed {
		climbed = "climbed"
	}
	err := tx.Exec(`UPDATE referral SET silent_at = CASE stage WHEN 'withdrawn' THEN silent_at ELSE coalesce(silent_at, ?1) END, climbed = max(climbed, ?2),
		stage_at = CASE stage WHEN 'sent' THEN ?1 ELSE stage_at END, stage = CASE stage WHEN 'sent' THEN 'silent' ELSE stage END WHERE id = ?3`,
		column.Instant(e.At), e.Climbed, id)
	return withStep(tx, id, page, err, step{kind: "silent", subject: strconv.Itoa(e.Reminders), detail: climbed, at: e.At})
}

func over(tx *view.Tx, id, stage, outcome string, at time.Time) error {
	return tx.Exec(`UPDATE referral SET stage = ?1, stage_at = ?2, ended_at = ?2, outcome = ?3, trouble = NULL, trouble_at = NULL, again_at = NULL WHERE id = ?4`,
		stage, column.Instant(at), column.Text(outcome), id)
}
