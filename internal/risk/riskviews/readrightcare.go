package riskviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/risk"
	"bluelamp/internal/view/column"
)

// RightCare is a decision under Right Care, Right Person with what was said of it since.
type RightCare struct {
	risk.RightCareDecided
	Contact, ByName string
	Position        journal.Position  // of the decision's page
	Reviews         []RightCareReview // the oldest first
}

// RightCareReview is a second person's word on a decision.
type RightCareReview struct {
	Agrees           bool
	Note, By, ByName string
	At               time.Time
}

// RightCareOf returns the decisions about a contact, the oldest first.
func RightCareOf(ctx context.Context, db *sql.DB, contact string) ([]RightCare, error) {
	return rightCare(ctx, db, `WHERE r.contact = ? ORDER BY r.position`, contact)
}

// RightCareAwaited returns the decisions that were drawn for a second look and have
// had none, without those that this person made, the oldest first, at most so many.
func RightCareAwaited(ctx context.Context, db *sql.DB, staff string, most int) ([]RightCare, error) {
	return rightCare(ctx, db, `WHERE r.awaited = 1 AND r.by <> ? ORDER BY r.position LIMIT ?`, staff, most)
}

// which is one of the two clauses above.
func rightCare(ctx context.Context, db *sql.DB, which string, args ...any) ([]RightCare, error) {
	all, err := column.All(ctx, db, scanRightCare, `SELECT r.id, r.contact, r.position, r.incident, r.threshold, r.meets, r.reason, r.agency, r.agency_told,
		r.agency_note, r.told_caller, r.safety_net, r.sampled, r.policy, r.by, coalesce(s.name, ''), r.at
		FROM right_care r LEFT JOIN staff s ON s.id = r.by `+which, args...)
	if err != nil {
		return nil, fmt.Errorf("read decisions on right care: %w", err)
	}
	for i := range all {
		if all[i].Reviews, err = reviewsOf(ctx, db, all[i].Contact, all[i].ID); err != nil {
			return nil, err
		}
	}
	return all, nil
}

func scanRightCare(rows *sql.Rows) (RightCare, error) {
	var r RightCare
	return r, rows.Scan(&r.ID, &r.Contact, &r.Position, &r.Incident, &r.Threshold, &r.Meets, &r.Reason, &r.Agency, &r.AgencyTold,
		&r.AgencyNote, &r.ToldCaller, &r.SafetyNet, &r.Sampled, &r.Policy, &r.By, &r.ByName, column.Time(&r.At))
}

func reviewsOf(ctx context.Context, db *sql.DB, contact, decision string) ([]RightCareReview, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (RightCareReview, error) {
		var r RightCareReview
		return r, rows.Scan(&r.Agrees, &r.Note, &r.By, &r.ByName, column.Time(&r.At))
	}, `SELECT w.agrees, w.note, w.by, coalesce(s.name, ''), w.at FROM right_care_review w LEFT JOIN staff s ON s.id = w.by
		WHERE w.contact = ? AND w.decision = ? ORDER BY w.position`, contact, decision)
	if err != nil {
		return nil, fmt.Errorf("read reviews of right care: %w", err)
	}
	return all, nil
}
