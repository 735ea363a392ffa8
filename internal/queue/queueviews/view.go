// Package queueviews keeps the board of the queue: who waits since when, and
// what each handler is doing. Boards read these tables and never the desk that
// routes contacts: looking at the queue must not slow it.
package queueviews

import (
	"context"
	_ "embed" // the schema
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/queue"
	"bluelamp/internal/staff"
	"bluelamp/internal/view"
	"bluelamp/internal/view/column"
)

// Name is what doors ask for.
const Name = "queue"

//go:embed schema.sql
var schema string

type board struct{}

// New returns the view.
func New() view.View { return board{} }

func (board) Name() string   { return Name }
func (board) Version() int   { return 1 }
func (board) Schema() string { return schema }

// Apply implements view.View. A new day's stream carries what stood before,
// which the table holds already.
func (board) Apply(_ context.Context, tx *view.Tx, page journal.Event) error {
	switch e := page.Body.(type) {
	case staff.Joined:
		return tx.Exec(`INSERT INTO staff (id, name) VALUES (?, ?)`, page.Stream.ID(), e.Name)
	case queue.WentMissing:
		return tx.Exec(`UPDATE handler SET present = 0 WHERE id = ?`, e.Handler)
	case queue.CameBack:
		return tx.Exec(`UPDATE handler SET present = 1 WHERE id = ?`, e.Handler)
	}
	if err := applyWaiting(tx, page.Body); err != nil {
		return err
	}
	return applyHandler(tx, page.Body)
}

// applyWaiting comes before applyHandler: who becomes ready, not ready or off
// thereby finishes the contact that the handler's row still names.
func applyWaiting(tx *view.Tx, body any) error {
	const taken = `UPDATE waiting SET taken = ? WHERE contact = ?`
	const finished = `DELETE FROM waiting WHERE contact = (SELECT contact FROM handler WHERE id = ?)`
	switch e := body.(type) {
	case queue.Joined:
		return tx.Exec(`INSERT INTO waiting (contact, service, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
			e.Contact, e.Service, column.Instant(e.At))
	case queue.Accepted:
		return tx.Exec(taken, true, e.Contact)
	case queue.OfferWithdrawn:
		return tx.Exec(taken, false, e.Contact)
	case queue.Left:
		return tx.Exec(`DELETE FROM waiting WHERE contact = ?`, e.Contact)
	case queue.BecameReady:
		return tx.Exec(finished, e.Handler)
	case queue.BecameNotReady:
		return tx.Exec(finished, e.Handler)
	case queue.WentOff:
		return tx.Exec(finished, e.Handler)
	}
	return nil
}

func applyHandler(tx *view.Tx, body any) error {
	switch e := body.(type) {
	case queue.Offered:
		return move(tx, e.Handler, queue.BeingRung, "", e.Contact, e.Service, e.At)
	case queue.Accepted:
		return move(tx, e.Handler, queue.OnContact, "", e.Contact, e.Service, e.At)
	case queue.Engaged:
		return move(tx, e.Handler, queue.OnContact, "", e.Contact, e.Service, e.At)
	case queue.OfferLapsed:
		return move(tx, e.Handler, queue.Unready, policy.NotReadyMissedOffer, "", "", e.At)
	case queue.OfferWithdrawn:
		return move(tx, e.Handler, queue.Idle, "", "", "", e.At)
	case queue.BecameReady:
		return move(tx, e.Handler, queue.Idle, "", "", "", e.At)
	case queue.BecameNotReady:
		return move(tx, e.Handler, queue.Unready, e.Reason, "", "", e.At)
	case queue.WrapUpBegan:
		return tx.Exec(`UPDATE handler SET state = ?, since = ? WHERE id = ?`, string(queue.Writing), column.Instant(e.At), e.Handler)
	case queue.WentOff:
		return move(tx, e.Handler, queue.OffDuty, "", "", "", e.At)
	}
	return nil
}

// move gives a handler a state. Being ready and saying so again begins no new
// spell, and who goes off duty is no longer missed.
func move(tx *view.Tx, handler string, state queue.Status, reason, contact, service string, at time.Time) error {
	return tx.Exec(`INSERT INTO handler (id, state, reason, since, present, contact, service) VALUES (?1, ?2, ?3, ?4, 1, ?5, ?6)
		ON CONFLICT (id) DO UPDATE SET state = ?2, reason = ?3, contact = ?5, service = ?6,
			since = CASE WHEN state = 'ready' AND ?2 = 'ready' THEN since ELSE ?4 END,
			present = CASE WHEN ?2 = 'off' THEN 1 ELSE present END`,
		handler, string(state), reason, column.Instant(at), column.Text(contact), column.Text(service))
}
