package safeguardingviews

import (
	"encoding/json"
	"fmt"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// newest is the number of a contact's newest case.
const newest = `(SELECT max(number) FROM desk_case WHERE contact = ?1)`

// applySafeguarding keeps one page of a contact's record.
func applySafeguarding(tx *view.Tx, id string, page journal.Event) error {
	if err := applyRecord(tx, id, page); err != nil {
		return err
	}
	return tx.Exec(`INSERT INTO contact (id, version) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET version = ?2`, id, int64(page.Version))
}

func applyRecord(tx *view.Tx, id string, page journal.Event) error {
	switch e := page.Body.(type) {
	case safeguarding.VulnerabilityRecorded:
		return recorded(tx, id, page, e)
	case safeguarding.VulnerabilityWithdrawn:
		return tx.Exec(`UPDATE vulnerability SET withdrawn_reason = ?, withdrawn_by = ?, withdrawn_at = ? WHERE id = ?`,
			e.Reason, e.By, column.Instant(e.At), e.ID)
	case safeguarding.Advised:
		if err := helped(tx, id, e.At, ""); err != nil { // only the desk advises
			return err
		}
		return tx.Exec(`INSERT INTO advice (id, contact, position, addressee, text, by, at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
			e.ID, id, int64(page.Position), e.To, e.Text, e.By, column.Instant(e.At))
	case safeguarding.AdviceAnswered:
		return tx.Exec(`UPDATE advice SET used = ?, answer = ?, answered_by = ?, answered_at = ? WHERE id = ?`,
			e.Used, e.Note, e.By, column.Instant(e.At), e.ID)
	case safeguarding.ActionTaken:
		if err := helped(tx, id, e.At, e.By); err != nil {
			return err
		}
		return tx.Exec(`INSERT INTO action (contact, position, action, note, by, at, of_desk) VALUES (?1, ?2, ?3, ?4, ?5, ?6,
			EXISTS (SELECT 1 FROM desk_case WHERE contact = ?1 AND state = 'taken' AND taken_by = ?5))`,
			id, int64(page.Position), e.Action, e.Note, e.By, column.Instant(e.At))
	}
	return applyCase(tx, id, page)
}

func applyCase(tx *view.Tx, id string, page journal.Event) error {
	switch e := page.Body.(type) {
	case safeguarding.DeskAsked:
		return asked(tx, id, page, e)
	case safeguarding.DeskTaken:
		return tx.Exec(`UPDATE desk_case SET state = 'taken', taken_by = ?2, taken_at = ?3, first_taken_at = coalesce(first_taken_at, ?3) WHERE contact = ?1 AND number = `+newest,
			id, e.By, column.Instant(e.At))
	case safeguarding.MissedFound:
		factors, err := listOf(e.Factors)
		if err != nil {
			return err
		}
		return tx.Exec(`INSERT INTO missed (contact, position, number, factors, note, by, at)
			SELECT ?1, ?2, coalesce(`+newest+`, 0), ?3, ?4, ?5, ?6`, id, int64(page.Position), factors, e.Note, e.By, column.Instant(e.At))
	case safeguarding.DeskEnded:
		return tx.Exec(`UPDATE desk_case SET state = 'ended', outcome = ?2, note = ?3, ended_by = ?4, ended_at = ?5 WHERE contact = ?1 AND number = `+newest,
			id, e.Outcome, e.Note, e.By, column.Instant(e.At))
	}
	return nil
}

// helped keeps when the desk first advised or did something about a case that it has
// taken. by must be who has it, unless it is "".
func helped(tx *view.Tx, id string, at time.Time, by string) error {
	return tx.Exec(`UPDATE desk_case SET helped_at = coalesce(helped_at, ?2) WHERE contact = ?1 AND state = 'taken' AND ?3 IN ('', taken_by)`,
		id, column.Instant(at), by)
}

func recorded(tx *view.Tx, id string, page journal.Event, e safeguarding.VulnerabilityRecorded) error {
	factors, err := listOf(e.Factors)
	if err != nil {
		return err
	}
	return tx.Exec(`INSERT INTO vulnerability (id, contact, position, incident, person, who, relation, factors, since, interaction, by, at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		e.ID, id, int64(page.Position), e.Incident, e.Person, e.Who, e.Relation, factors, e.Since, e.Interaction, e.By, column.Instant(e.At))
}

// asked opens a case, unless the newest one has not ended: then it is one source more.
func asked(tx *view.Tx, id string, page journal.Event, e safeguarding.DeskAsked) error {
	err := tx.Exec(`INSERT INTO desk_case (contact, number, state, asked_at) SELECT ?1, coalesce(`+newest+`, 0) + 1, 'asked', ?2
		WHERE NOT EXISTS (SELECT 1 FROM desk_case WHERE contact = ?1 AND state <> 'ended')`, id, column.Instant(e.At))
	if err != nil {
		return err
	}
	return tx.Exec(`INSERT INTO ask (contact, number, position, source, because, why, by, at) SELECT ?1, `+newest+`, ?2, ?3, ?4, ?5, ?6, ?7`,
		id, int64(page.Position), e.Source, e.Because, e.Why, e.By, column.Instant(e.At))
}

func listOf(codes []string) (string, error) {
	if codes == nil {
		codes = []string{}
	}
	list, err := json.Marshal(codes)
	if err != nil {
		return "", fmt.Errorf("write factors: %w", err)
	}
	return string(list), nil
}
