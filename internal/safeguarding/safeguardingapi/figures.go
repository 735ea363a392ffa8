package safeguardingapi

import (
	"context"
	"maps"
	"slices"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/safeguarding/safeguardingviews"
	"bluelamp/internal/statistics"
)

type figuresIn struct {
	From string `query:"from" format:"date" doc:"First day; today when left out" example:"2026-11-01"`
	To   string `query:"to" format:"date" doc:"Last day, included; today when left out" example:"2026-11-21"`
}

type figuresOut struct{ Body VulnerabilityFigures }

func (d door) figures(ctx context.Context, c *httpserver.Call, in *figuresIn) (*figuresOut, error) {
	now := c.Now()
	first, last := day(in.From, now.In(d.Zone)), day(in.To, now.In(d.Zone))
	period, err := statistics.Days(first, last, d.Zone)
	if err != nil {
		return nil, err
	}
	f, err := safeguardingviews.FiguresOf(ctx, c.View(safeguardingviews.Name), period.From, period.To)
	if err != nil {
		return nil, err
	}
	out := VulnerabilityFigures{
		From: first.Format(time.DateOnly), To: last.Format(time.DateOnly), MeasuredAt: now.UTC().Truncate(time.Millisecond),
		Cases: f.Cases, Open: f.Open, FirstAction: firstActionOf(f),
		Taken: minutesOf(f.TakenMS, f.Untaken), Helped: minutesOf(f.HelpedMS, f.Unhelped),
		Advice:  VulnerabilityAdviceCount{Given: f.Given, Used: f.Used, NotUsed: f.Unused, Unanswered: f.Given - f.Used - f.Unused},
		Sampled: VulnerabilitySampleCount{Looked: f.Looked, Found: f.Found, Waits: f.SampledWaiting, Beyond: f.FoundBeyond},
	}
	for _, source := range safeguarding.Sources() {
		out.Sources = append(out.Sources, VulnerabilitySourceCount{Source: source, Cases: f.BySource[source]})
	}
	for _, o := range c.Policy().Vulnerability.Outcomes {
		out.Outcomes = append(out.Outcomes, VulnerabilityOutcomeCount{Outcome: o.Code, Label: o.Label, Cases: f.ByOutcome[o.Code]})
		delete(f.ByOutcome, o.Code)
	}
	return &figuresOut{withOld(out, f.ByOutcome)}, nil
}

// withOld adds outcomes that the pack no longer has, by their codes: a case that
// ended must not vanish from the sum.
func withOld(out VulnerabilityFigures, left map[string]int) VulnerabilityFigures {
	for _, code := range slices.Sorted(maps.Keys(left)) {
		out.Outcomes = append(out.Outcomes, VulnerabilityOutcomeCount{Outcome: code, Label: code, Cases: left[code]})
	}
	return out
}

// day reads a date; the door has checked its form. Empty is today.
func day(given string, today time.Time) time.Time {
	if date, err := time.Parse(time.DateOnly, given); err == nil {
		return date
	}
	return today
}

func firstActionOf(f safeguardingviews.Figures) VulnerabilityFirstAction {
	all, desk, others := minutesOf(f.FirstActionMS, f.WithoutAction), len(f.FirstByDeskMS), len(f.FirstByOthersMS)
	return VulnerabilityFirstAction{
		Contacts: all.Count, Without: all.Without, MedianMinutes: all.MedianMinutes, NinetyMinutes: all.NinetyMinutes,
		Desk: minutesOf(f.FirstByDeskMS, others), Others: minutesOf(f.FirstByOthersMS, desk),
	}
}

func minutesOf(took []int64, without int) VulnerabilityDeskMinutes {
	shown := VulnerabilityDeskMinutes{Count: len(took), Without: without}
	if median, some := statistics.Median(took); some {
		shown.MedianMinutes = minutes(median)
		shown.NinetyMinutes = minutes(took[nearestRank(len(took), 90)])
	}
	return shown
}

// nearestRank is the place, from 0, of the smallest of n ascending values that is at
// least as great as so many percent of them.
func nearestRank(n, percent int) int { return max((n*percent+99)/100-1, 0) }

func minutes(ms int64) *float64 {
	m := float64(ms) / float64(time.Minute/time.Millisecond)
	return &m
}
