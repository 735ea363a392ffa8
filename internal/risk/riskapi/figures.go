package riskapi

import (
	"context"
	"database/sql"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk/riskviews"
	"bluelamp/internal/statistics"
)

type figuresIn struct {
	From string `query:"from" format:"date" doc:"First day; today when left out" example:"2026-11-01"`
	To   string `query:"to" format:"date" doc:"Last day, included; today when left out" example:"2026-11-21"`
}

type figuresOut struct{ Body AssessmentFigures }

func (d door) figures(ctx context.Context, c *httpserver.Call, in *figuresIn) (*figuresOut, error) {
	zone := d.Zone
	if zone == nil {
		zone = time.UTC
	}
	now := c.Now()
	first, last := day(in.From, now.In(zone)), day(in.To, now.In(zone))
	period, err := statistics.Days(first, last, zone)
	if err != nil {
		return nil, err
	}
	f := AssessmentFigures{
		From: first.Format(time.DateOnly), To: last.Format(time.DateOnly), MeasuredAt: now.UTC().Truncate(time.Millisecond),
	}
	if err := f.count(ctx, c.View(riskviews.Name), c.Policy(), period); err != nil {
		return nil, err
	}
	return &figuresOut{f}, nil
}

// day reads a date; the door has checked its form. Empty is today.
func day(given string, today time.Time) time.Time {
	if date, err := time.Parse(time.DateOnly, given); err == nil {
		return date
	}
	return today
}

func (f *AssessmentFigures) count(ctx context.Context, db *sql.DB, pack *policy.Pack, p statistics.Period) error {
	ended, err := riskviews.EndedBetween(ctx, db, p.From, p.To)
	if err != nil {
		return err
	}
	reasons, err := riskviews.ReasonsBetween(ctx, db, p.From, p.To)
	if err != nil {
		return err
	}
	triggers, err := riskviews.TriggersBetween(ctx, db, p.From, p.To)
	if err != nil {
		return err
	}
	judged, err := riskviews.JudgedBetween(ctx, db, p.From, p.To)
	if err != nil {
		return err
	}
	f.Contacts, f.Reasons, f.Triggers = contactsOf(ended), []AssessmentReason{}, []AssessmentCount{}
	for _, r := range reasons {
		f.Reasons = append(f.Reasons, AssessmentReason{Reason: r.Code, Share: shareOf(r.Count, f.Contacts[0].Ended)})
	}
	for _, t := range triggers {
		f.Triggers = append(f.Triggers, AssessmentCount{Trigger: t.Code, Count: t.Count})
	}
	f.Judged = judgedOf(pack, judged)
	advised, err := riskviews.AdvisedBetween(ctx, db, p.From, p.To)
	f.Advice = make([]AssessmentAdviceFigure, len(advised))
	for i, a := range advised {
		f.Advice[i] = AssessmentAdviceFigure{Kind: a.Kind, Given: shareOf(a.Given, a.Lines), NotGiven: shareOf(a.NotGiven, a.Lines)}
	}
	return err
}

// contactsOf puts the sum of all before the parts.
func contactsOf(ended []riskviews.Ended) []AssessedContacts {
	var sum riskviews.Ended
	for _, e := range ended {
		sum.Total += e.Total
		sum.Assessed += e.Assessed
		sum.Deferred += e.Deferred
		sum.Unfinished += e.Unfinished
	}
	shown := make([]AssessedContacts, 0, len(ended)+1)
	for _, e := range append([]riskviews.Ended{sum}, ended...) {
		shown = append(shown, AssessedContacts{
			Channel: e.Channel, Service: e.Service, Ended: e.Total, Assessed: shareOf(e.Assessed, e.Total),
			Deferred: shareOf(e.Deferred, e.Total), Neither: shareOf(e.Neither(), e.Total), Unfinished: e.Unfinished,
		})
	}
	return shown
}

// judgedOf compares what people judged with what the rules proposed, by the pack
// of today: which of two levels is graver hardly ever changes.
func judgedOf(pack *policy.Pack, all []riskviews.Judged) AssessmentJudged {
	var calmer, graver, same int
	for _, j := range all {
		switch {
		case pack.Graver(j.Proposed, j.Risk):
			calmer += j.Count
		case pack.Graver(j.Risk, j.Proposed):
			graver += j.Count
		default:
			same += j.Count
		}
	}
	of := calmer + graver + same
	return AssessmentJudged{Calmer: shareOf(calmer, of), Graver: shareOf(graver, of), Same: shareOf(same, of)}
}

func shareOf(count, of int) AssessmentShare {
	share := AssessmentShare{Count: count, Of: of}
	if percent, known := (statistics.Share{Numerator: count, Denominator: of}).Percent(); known {
		share.Percent = &percent
	}
	return share
}
