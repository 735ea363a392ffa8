package victimapi

import (
	"context"
	"maps"
	"slices"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/policy"
	"bluelamp/internal/statistics"
	"bluelamp/internal/victim/victimviews"
)

type periodIn struct {
	From string `query:"from" format:"date" doc:"First day of promising; today when left out" example:"2026-11-01"`
	To   string `query:"to" format:"date" doc:"Last day, included; today when left out" example:"2026-11-21"`
}

type figuresOut struct{ Body VictimUpdateFigures }

func (d door) figures(ctx context.Context, c *httpserver.Call, in *periodIn) (*figuresOut, error) {
	now := c.Now().In(d.Zone)
	first, last := day(in.From, now), day(in.To, now)
	period, err := statistics.Days(first, last, d.Zone)
	if err != nil {
		return nil, err
	}
	db := c.View(victimviews.Name)
	kept, err := victimviews.KeptByEvent(ctx, db, period.From, period.To, now)
	if err != nil {
		return nil, err
	}
	out := &figuresOut{VictimUpdateFigures{
		From: first.Format(time.DateOnly), To: last.Format(time.DateOnly), MeasuredAt: now.UTC().Truncate(time.Millisecond),
	}}
	out.Body.All, out.Body.Events = keptOf(c.Policy(), kept)
	overdue := spansAt(now)["overdue"]
	if out.Body.OverdueNow, err = victimviews.CountDue(ctx, db, overdue.from, overdue.to); err != nil {
		return nil, err
	}
	out.Body.OwedNow, err = victimviews.CountOwed(ctx, db)
	return out, err
}

// day reads a date; the door has checked its form. Empty is today.
func day(given string, today time.Time) time.Time {
	if date, err := time.Parse(time.DateOnly, given); err == nil {
		return date
	}
	return today
}

// keptOf puts occasions in the order of the pack; those that the pack no longer has
// follow under their code.
func keptOf(pack *policy.Pack, kept map[string]*victimviews.Kept) (all VictimUpdateKept, events []VictimUpdateKept) {
	var total victimviews.Kept
	add := func(code, label string) {
		k := victimviews.Kept{}
		if kept[code] != nil {
			k = *kept[code]
		}
		events = append(events, figuresOf(code, label, k))
		total = sum(total, k)
	}
	for _, e := range pack.Updates.Events {
		add(e.Code, e.Label)
	}
	for _, code := range slices.Sorted(maps.Keys(kept)) {
		if _, err := pack.UpdateEvent(code); err != nil {
			add(code, code)
		}
	}
	slices.Sort(total.TookMS)
	return figuresOf("", "All occasions", total), events
}

func sum(a, b victimviews.Kept) victimviews.Kept {
	return victimviews.Kept{
		InTime: a.InTime + b.InTime, Late: a.Late + b.Late, Overdue: a.Overdue + b.Overdue,
		Running: a.Running + b.Running, Cancelled: a.Cancelled + b.Cancelled, TookMS: slices.Concat(a.TookMS, b.TookMS),
	}
}

func figuresOf(code, label string, k victimviews.Kept) VictimUpdateKept {
	inTime := statistics.Share{Numerator: k.InTime, Denominator: k.InTime + k.Late + k.Overdue}
	f := VictimUpdateKept{
		Event: code, Label: label, Promised: inTime.Denominator + k.Running + k.Cancelled,
		InTime: k.InTime, Late: k.Late, Overdue: k.Overdue, Running: k.Running, Cancelled: k.Cancelled, Denominator: inTime.Denominator,
	}
	if percent, some := inTime.Percent(); some {
		f.Percent = &percent
	}
	if median, some := statistics.Median(k.TookMS); some {
		hours := median / time.Hour.Milliseconds()
		f.MedianHours = &hours
	}
	return f
}
