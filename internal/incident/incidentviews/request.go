package incidentviews

import (
	"strconv"
	"time"

	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// applyRequest adds one page of what takes a second person.
func applyRequest(tx *view.Tx, id string, page journal.Event) error {
	switch e := page.Body.(type) {
	case incident.LoweringAsked:
		return loweringAsked(tx, id, page, e)
	case incident.LoweringDecided:
		return decided(tx, id, page, answered{"lowering", e.ID, answer(e.Approved), e.Reason, e.By, e.At})
	case incident.LoweringWithdrawn:
		return decided(tx, id, page, answered{"lowering", e.ID, string(incident.Withdrawn), e.Reason, e.By, e.At})
	case incident.DelayAsked:
		return delayAsked(tx, id, page, e)
	case incident.DelayDecided:
		return decided(tx, id, page, answered{"delay", e.ID, answer(e.Approved), e.Reason, e.By, e.At})
	case incident.DelayEnded:
		return delayEnded(tx, id, page, e)
	}
	return applyCrime(tx, id, page)
}

func answer(approved bool) string {
	if approved {
		return string(incident.Approved)
	}
	return string(incident.Refused)
}

func loweringAsked(tx *view.Tx, id string, page journal.Event, e incident.LoweringAsked) error {
	err := tx.Exec(`INSERT INTO request (incident, id, kind, state, grade, risk, before, assessment, reason, safety, by, at)
		VALUES (?, ?, 'lowering', 'waiting', ?, ?, ?, ?, ?, '', ?, ?)`,
		id, e.ID, e.Grade, e.Risk, e.Before, e.Assessment, e.Reason, e.By, column.Instant(e.At))
	if err != nil {
		return err
	}
	return log(tx, id, page, line{kind: "lowering", subject: "asked", detail: e.Grade + "/" + e.Risk, text: e.Reason, by: e.By, at: e.At})
}

func delayAsked(tx *view.Tx, id string, page journal.Event, e incident.DelayAsked) error {
	err := tx.Exec(`INSERT INTO request (incident, id, kind, state, grade, risk, before, assessment, reason, safety, until, by, at)
		VALUES (?, ?, 'delay', 'waiting', '', '', '', ?, ?, ?, ?, ?, ?)`,
		id, e.ID, e.Assessment, e.Reason, e.Safety, column.Instant(e.Until), e.By, column.Instant(e.At))
	if err != nil {
		return err
	}
	return log(tx, id, page, line{
		kind: "delay", subject: "asked", detail: strconv.FormatInt(column.Instant(e.Until), 10), text: e.Reason + " " + e.Safety, by: e.By, at: e.At,
	})
}

// answered is what became of a request.
type answered struct {
	kind, id, state, reason, by string
	at                          time.Time
}

func decided(tx *view.Tx, id string, page journal.Event, a answered) error {
	err := tx.Exec(`UPDATE request SET state = ?, decided_by = ?, decided_at = ?, decision_reason = ? WHERE incident = ? AND id = ?`,
		a.state, column.Text(a.by), column.Instant(a.at), a.reason, id, a.id)
	if err != nil {
		return err
	}
	return log(tx, id, page, line{kind: a.kind, subject: a.state, text: a.reason, by: a.by, at: a.at})
}

// delayEnded leaves who decided and why as it was.
func delayEnded(tx *view.Tx, id string, page journal.Event, e incident.DelayEnded) error {
	if err := tx.Exec(`UPDATE request SET state = 'ended' WHERE incident = ? AND id = ?`, id, e.ID); err != nil {
		return err
	}
	return log(tx, id, page, line{kind: "delay", subject: "ended", detail: e.Why, at: e.At})
}
