package incidentviews

import (
	"time"

	"bluelamp/internal/view/column"
)

// Watch is who looks at the risk of an incident again, and when. Pointers are nil
// and texts empty where nothing is known; an imported incident has none of it.
type Watch struct {
	Risk, RiskAssessment, Owner string

	LookedAt, ChangedAt *time.Time
	Number              int        // of the newest review
	Reason              string     // of the review that is due, "" while none is
	DueAt               *time.Time // since when it is due
	InHandsOf           string     // handler, supervisor or force-lead while it is due

	CrimeDueAt   *time.Time
	CrimeBecause string
	CrimeDecided *bool // nil while undecided

	// Ids of the requests that wait for a second person; until when a delay is agreed to.
	Lowering, Delay, NoCrime string
	DelayUntil               *time.Time
}

const selectWatch = `coalesce(w.risk, ''), coalesce(w.risk_assessment, ''), coalesce(w.owner, ''), w.looked_at, w.changed_at,
	coalesce(w.number, 0), coalesce(w.reason, ''), w.due_at, coalesce(w.in_hands_of, ''), w.crime_due_at, coalesce(w.crime_because, ''), w.crime_decided,
	coalesce((SELECT q.id FROM request q WHERE q.incident = i.id AND q.kind = 'lowering' AND q.state = 'waiting'), ''),
	coalesce((SELECT q.id FROM request q WHERE q.incident = i.id AND q.kind = 'delay' AND q.state = 'waiting'), ''),
	coalesce((SELECT q.id FROM request q WHERE q.incident = i.id AND q.kind = 'no-crime' AND q.state = 'waiting'), ''),
	(SELECT max(q.until) FROM request q WHERE q.incident = i.id AND q.kind = 'delay' AND q.state = 'approved')`

// columns is where the columns of selectWatch go.
func (w *Watch) columns() []any {
	return []any{
		&w.Risk, &w.RiskAssessment, &w.Owner, column.TimeOrNil(&w.LookedAt), column.TimeOrNil(&w.ChangedAt),
		&w.Number, &w.Reason, column.TimeOrNil(&w.DueAt), &w.InHandsOf, column.TimeOrNil(&w.CrimeDueAt), &w.CrimeBecause, &w.CrimeDecided,
		&w.Lowering, &w.Delay, &w.NoCrime, column.TimeOrNil(&w.DelayUntil),
	}
}
