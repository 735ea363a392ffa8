package statisticsviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/policy"
	"bluelamp/internal/statistics"
	"bluelamp/internal/view/column"
)

// Response is one incident as the response figures see it. Zero times are not
// known. Received is when the contact began, AtScene the first arrival.
type Response struct {
	Grade             string
	Received, AtScene time.Time
	Resolved          bool // without deployment
	statistics.Attendance
}

// Responses returns the incidents opened in the period.
func Responses(ctx context.Context, db *sql.DB, p statistics.Period) ([]Response, error) {
	all, err := column.All(ctx, db, scanResponse, `SELECT grade, received_at, due_at, target_stage,
		first_assigned_at, first_at_scene_at, resolved_at, closed_at
		FROM incident WHERE opened_at >= ? AND opened_at < ? ORDER BY opened_at, id`, column.Ms(p.From), column.Ms(p.To))
	if err != nil {
		return nil, fmt.Errorf("read responses: %w", err)
	}
	return all, nil
}

func scanResponse(rows *sql.Rows) (Response, error) {
	var r Response
	var stage string
	var assigned, resolved, closed time.Time
	err := rows.Scan(&r.Grade, column.Time(&r.Received), column.Time(&r.Due), &stage,
		column.Time(&assigned), column.Time(&r.AtScene), column.Time(&resolved), column.Time(&closed))
	r.Resolved = !resolved.IsZero()
	switch policy.Stage(stage) {
	case policy.StageDeploy:
		r.Reached = assigned
	case policy.StageAttend:
		r.Reached = r.AtScene
	case policy.StageCallback, policy.StageReview: // no event says that these were reached, so they have no figure
		r.Due = time.Time{}
	}
	r.Ended = resolved
	if r.Ended.IsZero() {
		r.Ended = closed
	}
	return r, err
}
