package incidentviews

import (
	"strings"

	"bluelamp/internal/journal"
	"bluelamp/internal/referral"
	"bluelamp/internal/resolution"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/victim"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// around shows in the log what other desks do about an incident, so that whoever
// reads the log has read everything. Their own records hold the words; only advice
// and what asks for it are repeated here, because they are said to those who act.
func around(tx *view.Tx, page journal.Event) error {
	id := page.Stream.ID()
	switch e := page.Body.(type) {
	case safeguarding.VulnerabilityRecorded:
		return ofContact(tx, page, id, line{kind: "vulnerable", subject: e.Relation, detail: strings.Join(e.Factors, ","), by: e.By, at: e.At})
	case safeguarding.VulnerabilityWithdrawn:
		return ofContact(tx, page, id, line{kind: "vulnerable", detail: "withdrawn", by: e.By, at: e.At})
	case safeguarding.DeskAsked:
		return ofContact(tx, page, id, line{kind: "desk-asked", subject: e.Source, detail: e.Because, text: e.Why, by: e.By, at: e.At})
	case safeguarding.Advised:
		return ofContact(tx, page, id, line{kind: "advised", subject: e.To, text: e.Text, by: e.By, at: e.At})
	case safeguarding.ActionTaken:
		return ofContact(tx, page, id, line{kind: "safeguarded", subject: e.Action, text: e.Note, by: e.By, at: e.At})
	case referral.Made:
		if err := tx.Exec(`INSERT INTO referral (id, incident, partner) VALUES (?, ?, ?)`, id, e.Incident, e.Partner); err != nil {
			return err
		}
		return ofReferral(tx, page, line{kind: "referred", detail: "made", by: e.By, at: e.At})
	case referral.Acknowledged:
		return ofReferral(tx, page, line{kind: "referred", detail: "acknowledged", by: e.By, at: e.At})
	case referral.Declined:
		return ofReferral(tx, page, line{kind: "referred", detail: "declined", by: e.By, at: e.At})
	case referral.Withdrawn:
		return ofReferral(tx, page, line{kind: "referred", detail: "withdrawn", by: e.By, at: e.At})
	case referral.Sent:
		if e.Kind != referral.KindWithdrawal {
			return nil
		}
		return ofReferral(tx, page, line{kind: "referred", detail: "told-back", at: e.At})
	case referral.PartnerTold:
		return ofReferral(tx, page, line{kind: "referred", detail: "told-back", by: e.By, at: e.At})
	case referral.Ended:
		return ofReferral(tx, page, line{kind: "referred", detail: e.Outcome, by: e.By, at: e.At})
	case resolution.CallBackPromised:
		return ofIncident(tx, page, id, line{kind: "call-back", subject: "promised", by: e.By, at: e.At})
	case resolution.CallBackTried:
		return ofIncident(tx, page, id, line{kind: "call-back", subject: e.Result, by: e.By, at: e.At})
	case resolution.CallBackFellDue:
		return ofIncident(tx, page, id, line{kind: "call-back", subject: "missed", at: e.At})
	case resolution.AdviceWritten:
		return ofIncident(tx, page, id, line{kind: "resolution-desk", subject: "advice", detail: e.Way, text: e.Text, by: e.By, at: e.At})
	case resolution.AdviceSent:
		return ofIncident(tx, page, id, line{kind: "resolution-desk", subject: "sent", at: e.At})
	case resolution.AdviceGiven:
		return ofIncident(tx, page, id, line{kind: "resolution-desk", subject: "given", text: e.Note, by: e.By, at: e.At})
	case resolution.EnquiryOpened:
		return ofIncident(tx, page, id, line{kind: "resolution-desk", subject: e.Kind, text: e.Lines, by: e.By, at: e.At})
	case resolution.EnquiryEnded:
		return ofIncident(tx, page, id, line{kind: "resolution-desk", subject: "ended", text: e.Note, by: e.By, at: e.At})
	case resolution.Returned:
		return ofIncident(tx, page, id, line{kind: "call-back", subject: "returned", by: e.By, at: e.At})
	case victim.UpdatePromised:
		return ofIncident(tx, page, id, line{kind: "update", subject: e.Event, detail: "promised", by: e.By, at: e.At})
	case victim.Updated:
		return ofIncident(tx, page, id, line{kind: "update", subject: e.Method, detail: "given", by: e.By, at: e.At})
	case victim.NothingToFollow:
		return ofIncident(tx, page, id, line{kind: "update", detail: "last", by: e.By, at: e.At})
	case victim.UpdateFellDue:
		return ofIncident(tx, page, id, line{kind: "update", detail: "missed", at: e.At})
	}
	return nil
}

const addAround = `INSERT INTO line (incident, position, version, at, kind, subject, detail, text, by)
	SELECT id, ?, version, ?, ?, ?, ?, ?, ? FROM incident WHERE `

func ofContact(tx *view.Tx, page journal.Event, contact string, l line) error {
	return tx.Exec(`INSERT INTO line (incident, position, version, at, kind, subject, detail, text, by, contact)
		SELECT id, ?2, version, ?3, ?4, ?5, ?6, ?7, ?8, ?1 FROM incident WHERE `+ofEither,
		contact, int64(page.Position), column.Instant(l.at), l.kind, l.subject, l.detail, l.text, l.by)
}

func ofIncident(tx *view.Tx, page journal.Event, id string, l line) error {
	return tx.Exec(addAround+`id = ?`, int64(page.Position), column.Instant(l.at), l.kind, l.subject, l.detail, l.text, l.by, id)
}

func ofReferral(tx *view.Tx, page journal.Event, l line) error {
	return tx.Exec(`INSERT INTO line (incident, position, version, at, kind, subject, detail, text, by)
		SELECT i.id, ?, i.version, ?, ?, r.partner, ?, '', ? FROM referral r JOIN incident i ON i.id = r.incident WHERE r.id = ?`,
		int64(page.Position), column.Instant(l.at), l.kind, l.detail, l.by, page.Stream.ID())
}
