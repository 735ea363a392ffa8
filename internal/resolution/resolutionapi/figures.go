package resolutionapi

import (
	"context"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/resolution/resolutionviews"
	"bluelamp/internal/statistics"
)

type periodIn struct {
	From string `query:"from" format:"date" doc:"First day; today when left out" example:"2026-11-01"`
	To   string `query:"to" format:"date" doc:"Last day, included; today when left out" example:"2026-11-21"`
}

type figuresOut struct{ Body ResolutionFigures }

func (d door) figures(ctx context.Context, c *httpserver.Call, in *periodIn) (*figuresOut, error) {
	now := d.now(c)
	first, last := day(in.From, now), day(in.To, now)
	period, err := statistics.Days(first, last, d.Zone)
	if err != nil {
		return nil, err
	}
	rates, err := resolutionviews.Rates(ctx, c.View(resolutionviews.Name), resolutionviews.Span(period), now)
	if err != nil {
		return nil, err
	}
	out := &figuresOut{ResolutionFigures{
		From: first.Format(time.DateOnly), To: last.Format(time.DateOnly), MeasuredAt: now.UTC().Truncate(time.Millisecond),
	}}
	out.Body.All, out.Body.Types = ratesOf(c.Policy(), rates)
	return out, nil
}

// day reads a date; the door has checked its form. Empty is today.
func day(given string, today time.Time) time.Time {
	if date, err := time.Parse(time.DateOnly, given); err == nil {
		return date
	}
	return today
}
