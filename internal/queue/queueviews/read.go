package queueviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Waiting is one service's line.
type Waiting struct {
	Service      string
	Count        int
	LongestSince time.Time
}

// Handler is one row of the board. Contact and Service are empty when the
// handler has none.
type Handler struct {
	ID, Name, State, Reason, Contact, Service string

	Since   time.Time
	Present bool
}

// Lines returns the services for which somebody waits.
func Lines(ctx context.Context, db *sql.DB) ([]Waiting, error) {
	lines, err := column.All(ctx, db, func(rows *sql.Rows) (Waiting, error) {
		var w Waiting
		return w, rows.Scan(&w.Service, &w.Count, column.Time(&w.LongestSince))
	}, `SELECT service, count(*), min(since) FROM waiting WHERE taken = 0 GROUP BY service ORDER BY service`)
	if err != nil {
		return nil, fmt.Errorf("read who waits: %w", err)
	}
	return lines, nil
}

// Handlers returns everybody who is on duty, by name.
func Handlers(ctx context.Context, db *sql.DB) ([]Handler, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Handler, error) {
		var h Handler
		return h, rows.Scan(&h.ID, &h.Name, &h.State, &h.Reason, column.Time(&h.Since), &h.Present, &h.Contact, &h.Service)
	}, `SELECT h.id, coalesce(s.name, ''), h.state, h.reason, h.since, h.present, coalesce(h.contact, ''), coalesce(h.service, '')
		FROM handler h LEFT JOIN staff s ON s.id = h.id WHERE h.state <> 'off' ORDER BY s.name, h.id`)
	if err != nil {
		return nil, fmt.Errorf("read handlers: %w", err)
	}
	return all, nil
}
