package statisticsapi

import (
	"context"
	"slices"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/policy"
	"bluelamp/internal/queue/queueapi"
	"bluelamp/internal/statistics"
	"bluelamp/internal/statistics/statisticsviews"
)

type periodIn struct {
	From string `query:"from" format:"date" doc:"First day; today when left out" example:"2026-11-01"`
	To   string `query:"to" format:"date" doc:"Last day, included; today when left out" example:"2026-11-21"`
}

type performanceOut struct{ Body Performance }

type supervisorOut struct{ Body Supervisor }

func (d door) supervisor(ctx context.Context, c *httpserver.Call, _ *struct{}) (*supervisorOut, error) {
	today, err := d.measure(ctx, c, &periodIn{})
	if err != nil {
		return nil, err
	}
	waiting, handlers, err := queueapi.Board(ctx, c)
	if err != nil {
		return nil, err
	}
	if !c.Has("supervisor") {
		for i := range handlers {
			handlers[i].ID, handlers[i].Name, handlers[i].Contact = "", "", nil
		}
	}
	return &supervisorOut{Supervisor{Waiting: waiting, Handlers: handlers, Today: *today}}, nil
}

func (d door) performance(ctx context.Context, c *httpserver.Call, in *periodIn) (*performanceOut, error) {
	p, err := d.measure(ctx, c, in)
	if err != nil {
		return nil, err
	}
	return &performanceOut{*p}, nil
}

// measure computes every figure of a period.
func (d door) measure(ctx context.Context, c *httpserver.Call, in *periodIn) (*Performance, error) {
	now := c.Now()
	first, last := day(in.From, now.In(d.Zone)), day(in.To, now.In(d.Zone))
	period, err := statistics.Days(first, last, d.Zone)
	if err != nil {
		return nil, err
	}
	db, pack := c.View(statisticsviews.Name), c.Policy()
	p := &Performance{From: first.Format(time.DateOnly), To: last.Format(time.DateOnly), MeasuredAt: now.UTC().Truncate(time.Millisecond)}
	for _, q := range pack.Queues {
		a, err := statisticsviews.Answered(ctx, db, q.Service, period, thresholds(pack, q))
		if err != nil {
			return nil, err
		}
		p.Services = append(p.Services, serviceOf(pack, q, a))
	}
	assessed, err := statisticsviews.AssessmentOf(ctx, db, period)
	if err != nil {
		return nil, err
	}
	p.Contacts = ContactFigures{
		Total: assessed.Total, Assessed: assessed.Assessed, Deferred: assessed.Deferred,
		Unassessed: assessed.Total - assessed.Assessed - assessed.Deferred,
	}
	responses, err := statisticsviews.Responses(ctx, db, period)
	if err != nil {
		return nil, err
	}
	p.Incidents = responsesOf(pack, responses, now)
	return p, nil
}

// day reads a date; the door has checked its form. Empty is today.
func day(given string, today time.Time) time.Time {
	if date, err := time.Parse(time.DateOnly, given); err == nil {
		return date
	}
	return today
}

// thresholds are those of the queue: a force may set its own beside the national.
func thresholds(pack *policy.Pack, q policy.Queue) statisticsviews.Thresholds {
	return statisticsviews.Thresholds{
		ShortAbandon: seconds(q.ShortAbandonSeconds), Within: seconds(within(pack, q)), Over: seconds(over(pack, q)),
	}
}

func seconds(n int) time.Duration { return time.Duration(n) * time.Second }

// within and over are the queue's own limits; where it has none, those of the
// pack's statistics hold.
func within(pack *policy.Pack, q policy.Queue) int {
	if q.AnswerWithinSeconds > 0 {
		return q.AnswerWithinSeconds
	}
	return pack.Statistics.AnsweredWithinSeconds
}

func over(pack *policy.Pack, q policy.Queue) int {
	if q.NeverOverSeconds > 0 {
		return q.NeverOverSeconds
	}
	return pack.Statistics.AnsweredOverSeconds
}

// responsesOf counts incidents by grade, in the order of the pack.
func responsesOf(pack *policy.Pack, all []statisticsviews.Response, now time.Time) []ResponseFigures {
	var figures []ResponseFigures
	for _, g := range pack.Grades {
		f := ResponseFigures{Grade: g.Code, Label: g.Label}
		var standings []statistics.Standing
		var took []int64
		for _, r := range all {
			if r.Grade != g.Code {
				continue
			}
			f.Opened++
			if r.Resolved {
				f.ResolvedWithoutDeployment++
			}
			if !r.AtScene.IsZero() {
				f.Attended++
				took = append(took, r.AtScene.Sub(r.Received).Milliseconds())
			}
			standings = append(standings, r.At(now))
		}
		slices.Sort(took)
		inTime := statistics.InTime(standings)
		f.WithinTarget = WithinTarget{Count: inTime.Numerator, Denominator: inTime.Denominator, Percent: percent(inTime)}
		f.MedianAttendMS = known(statistics.Median(took))
		figures = append(figures, f)
	}
	return figures
}
