package incidentviews

import (
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// applyCrime adds one page of the crime-recording decision.
func applyCrime(tx *view.Tx, id string, page journal.Event) error {
	switch e := page.Body.(type) {
	case incident.CrimeExpected:
		err := tx.Exec(`UPDATE watch SET crime_due_at = ?, crime_because = ? WHERE incident = ?`, column.Ms(e.DueAt), e.Because, id)
		if err != nil {
			return err
		}
		return log(tx, id, page, line{kind: "crime", subject: "expected", detail: e.Because, by: e.By, at: e.At})
	case incident.CrimeFellDue:
		return log(tx, id, page, line{kind: "crime", subject: "overdue", at: e.At})
	case incident.CrimeDecided:
		return crimeDecided(tx, id, page, e)
	case incident.NoCrimeAsked:
		return noCrimeAsked(tx, id, page, e)
	case incident.NoCrimeAnswered:
		return decided(tx, id, page, answered{"no-crime", e.ID, answer(e.Approved), e.Reason, e.By, e.At})
	case incident.NoCrimeWithdrawn:
		return decided(tx, id, page, answered{"no-crime", e.ID, string(incident.Withdrawn), "", e.By, e.At})
	}
	return nil
}

func crimeDecided(tx *view.Tx, id string, page journal.Event, e incident.CrimeDecided) error {
	if err := tx.Exec(`UPDATE watch SET crime_decided = ? WHERE incident = ?`, e.Crime, id); err != nil {
		return err
	}
	err := tx.Exec(`INSERT INTO crime_decision (incident, version, crime, reference, reason, note, late, by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		id, int64(page.Version), e.Crime, e.Reference, e.Reason, e.Note, e.Late, e.By, column.Instant(e.At))
	if err != nil {
		return err
	}
	said := line{kind: "crime", subject: "none", detail: e.Reason, text: e.Note, by: e.By, at: e.At}
	if e.Crime {
		said.subject, said.detail = "recorded", e.Reference
	}
	return log(tx, id, page, said)
}

func noCrimeAsked(tx *view.Tx, id string, page journal.Event, e incident.NoCrimeAsked) error {
	err := tx.Exec(`INSERT INTO request (incident, id, kind, state, grade, risk, before, assessment, reason, safety, no_crime, by, at)
		VALUES (?, ?, 'no-crime', 'waiting', '', '', '', '', ?, '', ?, ?, ?)`, id, e.ID, e.Note, e.Reason, e.By, column.Instant(e.At))
	if err != nil {
		return err
	}
	return log(tx, id, page, line{kind: "no-crime", subject: "asked", detail: e.Reason, text: e.Note, by: e.By, at: e.At})
}
