package riskviews

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"bluelamp/internal/view/column"
)

// Ended counts answered contacts of one channel and service that ended in a
// period: how many have an assessment, how many only a reason why not, and of the
// rest how many the handler is still working on.
type Ended struct {
	Channel, Service                      string
	Total, Assessed, Deferred, Unfinished int
}

// Neither counts those without an assessment and without a reason why not.
func (e Ended) Neither() int { return e.Total - e.Assessed - e.Deferred }

// looked is how the risk of each contact c stands.
const looked = `EXISTS (SELECT 1 FROM assessment a WHERE a.contact = c.id) AS assessed,
	EXISTS (SELECT 1 FROM deferral d WHERE d.contact = c.id) AS deferred`

// EndedBetween counts contacts that ended in a period, by channel and service.
// from is included, to is not.
func EndedBetween(ctx context.Context, db *sql.DB, from, to time.Time) ([]Ended, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Ended, error) {
		var e Ended
		return e, rows.Scan(&e.Channel, &e.Service, &e.Total, &e.Assessed, &e.Deferred, &e.Unfinished)
	}, `SELECT channel, service, count(*), sum(assessed), sum(NOT assessed AND deferred), sum(NOT assessed AND NOT deferred AND NOT finished)
		FROM (SELECT c.channel, c.service, c.finished, `+looked+` FROM contact c WHERE c.over_at >= ? AND c.over_at < ?)
		GROUP BY channel, service ORDER BY channel, service`, column.Instant(from), column.Instant(to))
	if err != nil {
		return nil, fmt.Errorf("count contacts by assessment: %w", err)
	}
	return all, nil
}

// Count is how often a code occurs.
type Count struct {
	Code  string
	Count int
}

// ReasonsBetween counts the contacts that ended in a period without an assessment
// by the last reason given, the most frequent first.
func ReasonsBetween(ctx context.Context, db *sql.DB, from, to time.Time) ([]Count, error) {
	return counts(ctx, db, `SELECT reason, count(*) FROM (
			SELECT (SELECT d.reason FROM deferral d WHERE d.contact = c.id ORDER BY d.position DESC LIMIT 1) AS reason FROM contact c
			WHERE c.over_at >= ? AND c.over_at < ? AND NOT EXISTS (SELECT 1 FROM assessment a WHERE a.contact = c.id)
		) WHERE reason IS NOT NULL GROUP BY reason ORDER BY count(*) DESC, reason`, from, to)
}

// TriggersBetween counts the assessments made in a period by trigger, the most
// frequent first.
func TriggersBetween(ctx context.Context, db *sql.DB, from, to time.Time) ([]Count, error) {
	return counts(ctx, db, `SELECT trigger_code, count(*) FROM assessment WHERE at >= ? AND at < ?
		GROUP BY trigger_code ORDER BY count(*) DESC, trigger_code`, from, to)
}

func counts(ctx context.Context, db *sql.DB, query string, from, to time.Time) ([]Count, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Count, error) {
		var c Count
		return c, rows.Scan(&c.Code, &c.Count)
	}, query, column.Instant(from), column.Instant(to))
	if err != nil {
		return nil, fmt.Errorf("count assessments: %w", err)
	}
	return all, nil
}

// Judged counts assessments in which the rules proposed one level and the person
// judged another, or the same. The pack knows which of the two is graver.
type Judged struct {
	Risk, Proposed string
	Count          int
}

// JudgedBetween counts the assessments made in a period in which both levels are known.
func JudgedBetween(ctx context.Context, db *sql.DB, from, to time.Time) ([]Judged, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Judged, error) {
		var j Judged
		return j, rows.Scan(&j.Risk, &j.Proposed, &j.Count)
	}, `SELECT risk, proposed_risk, count(*) FROM assessment WHERE at >= ? AND at < ? AND risk <> '' AND proposed_risk <> ''
		GROUP BY risk, proposed_risk ORDER BY risk, proposed_risk`, column.Instant(from), column.Instant(to))
	if err != nil {
		return nil, fmt.Errorf("count judgements: %w", err)
	}
	return all, nil
}

// Advised counts the lines of advice of one kind that assessments had: how many
// were given, and how many could not be.
type Advised struct {
	Kind                   string
	Lines, Given, NotGiven int
}

// AdvisedBetween counts the advice of the assessments made in a period, by kind.
func AdvisedBetween(ctx context.Context, db *sql.DB, from, to time.Time) ([]Advised, error) {
	all, err := column.All(ctx, db, func(rows *sql.Rows) (Advised, error) {
		var a Advised
		return a, rows.Scan(&a.Kind, &a.Lines, &a.Given, &a.NotGiven)
	}, `SELECT line.value ->> 'kind' AS kind, count(*), sum(line.value ->> 'given' = 'given'), sum(line.value ->> 'given' = 'not-given')
		FROM assessment a, json_each(a.advice) line WHERE a.at >= ? AND a.at < ? GROUP BY kind ORDER BY kind`, column.Instant(from), column.Instant(to))
	if err != nil {
		return nil, fmt.Errorf("count advice: %w", err)
	}
	return all, nil
}
