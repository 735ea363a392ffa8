// Package referralviews keeps the tables behind the referral screens: where each
// referral stands, what happened to it, and the figures by partner.
package referralviews

import (
	"context"
	_ "embed" // the schema

	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/referral"
	"bluelamp/internal/staff"
	"bluelamp/internal/view"
)

// Name is what doors ask for.
const Name = "referrals"

//go:embed schema.sql
var schema string

type referrals struct{}

// New returns the view.
func New() view.View { return referrals{} }

func (referrals) Name() string   { return Name }
func (referrals) Version() int   { return 3 }
func (referrals) Schema() string { return schema }

// Apply implements view.View.
func (referrals) Apply(_ context.Context, tx *view.Tx, e journal.Event) error {
	switch body := e.Body.(type) {
	case staff.Joined:
		return tx.Exec(`INSERT INTO staff (id, name) VALUES (?, ?)`, e.Stream.ID(), body.Name)
	case person.ErasureReached:
		return reached(tx, body)
	}
	if e.Stream.Room() != referral.Room {
		return nil
	}
	id := e.Stream.ID()
	if err := apply(tx, id, e); err != nil {
		return err
	}
	return tx.Exec(`UPDATE referral SET version = ? WHERE id = ?`, int64(e.Version), id)
}

// reached empties what was written in referrals whose keys were destroyed with a
// person. That there was one, to whom and what came of it stays.
func reached(tx *view.Tx, e person.ErasureReached) error {
	for _, id := range e.Within(referral.Room) {
		if err := tx.Exec(`UPDATE referral SET about = '{}', consent = '', form = '{}', safe_way = '' WHERE id = ?`, id); err != nil {
			return err
		}
		err := tx.Exec(`UPDATE step SET text = CASE kind WHEN 'failed' THEN text ELSE '' END,
			detail = CASE kind WHEN 'silent' THEN detail ELSE '' END WHERE referral = ?`, id)
		if err != nil {
			return err
		}
	}
	return nil
}
