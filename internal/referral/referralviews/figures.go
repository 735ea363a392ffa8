package referralviews

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

	"bluelamp/internal/view/column"
)

// Figures are those of one partner. InTime counts the acknowledged ones that never
// fell silent before; Minutes are from the first sending to the acknowledgement,
// in rising order, of those that were sent before it.
type Figures struct {
	Partner                                                     string
	Made, Sent, Acknowledged, InTime, Declined, Withdrawn, Open int
	Minutes                                                     []int
	Outcomes                                                    map[string]int
}

type counted struct {
	partner, stage, outcome          string
	sentAt, silentAt, acknowledgedAt *time.Time
	declined                         bool
}

// FiguresBetween counts the referrals made from one moment until before another,
// by code of the partner.
func FiguresBetween(ctx context.Context, db *sql.DB, from, to time.Time) (map[string]*Figures, error) {
	rows, err := column.All(ctx, db, func(rows *sql.Rows) (counted, error) {
		var c counted
		return c, rows.Scan(&c.partner, &c.stage, &c.outcome, column.TimeOrNil(&c.sentAt), column.TimeOrNil(&c.silentAt),
			column.TimeOrNil(&c.acknowledgedAt), &c.declined)
	}, `SELECT partner, stage, coalesce(outcome, ''), sent_at, silent_at, acknowledged_at, declined
		FROM referral WHERE made_at >= ? AND made_at < ?`, from.UnixMilli(), to.UnixMilli())
	if err != nil {
		return nil, fmt.Errorf("read figures of referrals: %w", err)
	}
	all := map[string]*Figures{}
	for _, c := range rows {
		if all[c.partner] == nil {
			all[c.partner] = &Figures{Partner: c.partner, Outcomes: map[string]int{}}
		}
		all[c.partner].add(c)
	}
	for _, f := range all {
		slices.Sort(f.Minutes)
	}
	return all, nil
}

func (f *Figures) add(c counted) {
	f.Made++
	f.Sent += one(c.sentAt != nil)
	f.Declined += one(c.declined)
	f.Withdrawn += one(c.stage == "withdrawn")
	f.Open += one(c.stage != "withdrawn" && c.stage != "ended")
	if c.stage == "ended" {
		f.Outcomes[c.outcome]++
	}
	if c.acknowledgedAt == nil {
		return
	}
	f.Acknowledged++
	f.InTime += one(c.silentAt == nil || c.acknowledgedAt.Before(*c.silentAt))
	if c.sentAt != nil && !c.acknowledgedAt.Before(*c.sentAt) {
		f.Minutes = append(f.Minutes, int(c.acknowledgedAt.Sub(*c.sentAt)/time.Minute))
	}
}

func one(counts bool) int {
	if counts {
		return 1
	}
	return 0
}

// Together adds up the figures of all partners.
func Together(all map[string]*Figures) Figures {
	sum := Figures{Outcomes: map[string]int{}}
	for _, f := range all {
		sum.Made, sum.Sent, sum.Acknowledged, sum.InTime = sum.Made+f.Made, sum.Sent+f.Sent, sum.Acknowledged+f.Acknowledged, sum.InTime+f.InTime
		sum.Declined, sum.Withdrawn, sum.Open = sum.Declined+f.Declined, sum.Withdrawn+f.Withdrawn, sum.Open+f.Open
		sum.Minutes = append(sum.Minutes, f.Minutes...)
		for outcome, n := range f.Outcomes {
			sum.Outcomes[outcome] += n
		}
	}
	slices.Sort(sum.Minutes)
	return sum
}
