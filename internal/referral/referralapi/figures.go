package referralapi

import (
	"cmp"
	"context"
	"maps"
	"slices"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/policy"
	"bluelamp/internal/referral/referralviews"
)

// usualDays is how many days are counted when nobody says.
const usualDays = 28

var periodBackwards = fault.New(fault.Invalid, "referral.period-backwards",
	"The period ends before it begins. Swap the two days.")

type figuresIn struct {
	From string `query:"from" format:"date" doc:"First day on which referrals were made; 27 days before the last when left out" example:"2026-11-01"`
	To   string `query:"to" format:"date" doc:"Last day, included; today when left out"`
}

type figuresOut struct{ Body ReferralFigures }

func (d door) figures(ctx context.Context, c *httpserver.Call, in *figuresIn) (*figuresOut, error) {
	from, to, err := d.period(c, in)
	if err != nil {
		return nil, err
	}
	all, err := referralviews.FiguresBetween(ctx, c.View(referralviews.Name), from, to)
	if err != nil {
		return nil, err
	}
	out := &figuresOut{ReferralFigures{From: from.UTC(), To: to.UTC(), Total: figuresOf(referralviews.Together(all), c.Policy())}}
	for _, code := range slices.Sorted(maps.Keys(all)) {
		out.Body.Partners = append(out.Body.Partners, figuresOf(*all[code], c.Policy()))
	}
	slices.SortStableFunc(out.Body.Partners, func(a, b ReferralPartnerFigures) int { return cmp.Compare(a.Label, b.Label) })
	return out, nil
}

// period is from the first moment of a day until the first of the day after the
// last, in the force's zone.
func (d door) period(c *httpserver.Call, in *figuresIn) (from, to time.Time, err error) {
	last := d.now(c)
	if in.To != "" {
		if last, err = time.ParseInLocation(time.DateOnly, in.To, d.Zone); err != nil {
			return from, to, err
		}
	}
	to = time.Date(last.Year(), last.Month(), last.Day()+1, 0, 0, 0, 0, d.Zone)
	from = to.AddDate(0, 0, -usualDays)
	if in.From != "" {
		if from, err = time.ParseInLocation(time.DateOnly, in.From, d.Zone); err != nil {
			return from, to, err
		}
	}
	if !from.Before(to) {
		return from, to, periodBackwards.About("from")
	}
	return from, to, nil
}

func figuresOf(f referralviews.Figures, pack *policy.Pack) ReferralPartnerFigures {
	shown := ReferralPartnerFigures{
		Partner: f.Partner, Made: f.Made, Sent: f.Sent, Acknowledged: f.Acknowledged, InTime: f.InTime,
		Declined: f.Declined, Withdrawn: f.Withdrawn, Open: f.Open, MedianMinutes: median(f.Minutes),
	}
	if f.Partner != "" {
		shown.Label = partnerLabel(pack, f.Partner)
	}
	for _, code := range slices.Sorted(maps.Keys(f.Outcomes)) {
		shown.Outcomes = append(shown.Outcomes, ReferralOutcomes{Outcome: code, Label: labelOf(pack.Referral.Outcomes, code), Count: f.Outcomes[code]})
	}
	return shown
}

// median of whole minutes in rising order: the middle one, or between two of them
// the whole minute below.
func median(sorted []int) *int {
	n := len(sorted)
	if n == 0 {
		return nil
	}
	middle := (sorted[(n-1)/2] + sorted[n/2]) / 2
	return &middle
}
