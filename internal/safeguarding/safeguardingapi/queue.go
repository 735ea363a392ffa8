package safeguardingapi

import (
	"cmp"
	"context"
	"slices"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/policy"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/safeguarding/safeguardingviews"
	"bluelamp/internal/text"
)

type safeguardingQueueOut struct {
	Body struct {
		Open   int                          `json:"open" doc:"How many cases are open; where that is more than are listed, samples were left out"`
		Cases  []VulnerabilityDeskRow       `json:"cases"`
		Advice []VulnerabilityAdviceWaiting `json:"advice" doc:"Given and not answered yet, the oldest first"`
	}
}

func (d door) queue(ctx context.Context, c *httpserver.Call, _ *struct{}) (*safeguardingQueueOut, error) {
	if err := c.Consulted(ctx, personal, "vulnerability desk"); err != nil {
		return nil, err
	}
	db, pack, out := c.View(safeguardingviews.Name), c.Policy(), &safeguardingQueueOut{}
	waiting, err := safeguardingviews.Queue(ctx, db)
	if err != nil {
		return nil, err
	}
	for _, w := range waiting {
		out.Body.Cases = append(out.Body.Cases, rowOf(pack, w))
	}
	if out.Body.Open, err = safeguardingviews.OpenCases(ctx, db); err != nil {
		return nil, err
	}
	slices.SortStableFunc(out.Body.Cases, func(a, b VulnerabilityDeskRow) int { return byUrgency(pack, a, b) })
	out.Body.Advice, err = adviceWaiting(ctx, c, "")
	return out, err
}

type safeguardingAdviceOut struct {
	Body struct {
		Advice []VulnerabilityAdviceWaiting `json:"advice" doc:"The oldest first"`
	}
}

// mine lists the advice that waits for the asker: whoever has the next call in their
// ear does not look at the record of the last one.
func (d door) mine(ctx context.Context, c *httpserver.Call, _ *struct{}) (out *safeguardingAdviceOut, err error) {
	if err := c.Consulted(ctx, personal, "advice for me"); err != nil {
		return nil, err
	}
	out = &safeguardingAdviceOut{}
	out.Body.Advice, err = adviceWaiting(ctx, c, c.Staff())
	return out, err
}

// adviceWaiting reads what nobody has answered; of everybody where handler is "".
func adviceWaiting(ctx context.Context, c *httpserver.Call, handler string) ([]VulnerabilityAdviceWaiting, error) {
	waiting, err := safeguardingviews.AdviceWaiting(ctx, c.View(safeguardingviews.Name), handler)
	if err != nil {
		return nil, err
	}
	all := make([]VulnerabilityAdviceWaiting, len(waiting))
	for i, a := range waiting {
		all[i] = VulnerabilityAdviceWaiting{
			Contact: a.Contact, Advice: a.ID, To: a.To, Text: a.Text, By: name(a.By, a.ByName), At: a.At,
			Incident: text.OrNull(a.Incident), Reference: a.Reference, Handler: nameOrNull(a.Handler, a.HandlerName),
		}
	}
	return all, nil
}

// byUrgency puts what people, factors and rules asked for before reviews before
// samples, then the gravest risk, then what waits longest.
func byUrgency(pack *policy.Pack, a, b VulnerabilityDeskRow) int {
	return cmp.Or(
		cmp.Compare(class(a.Sources), class(b.Sources)),
		cmp.Compare(gravity(pack, b.Risk), gravity(pack, a.Risk)),
		a.AskedAt.Compare(b.AskedAt),
		cmp.Compare(a.Contact, b.Contact),
	)
}

// class is 0 where somebody is known to be at risk, 1 for a review, 2 for a sample.
func class(sources []string) int {
	switch {
	case len(sources) == 0 || sources[0] == safeguarding.BySample:
		return 2
	case sources[0] == safeguarding.ByReview:
		return 1
	}
	return 0
}

// gravity is a risk's place among the levels of the pack. A risk that nobody has
// assessed, or of a code that the pack no longer has, counts as the gravest: nobody
// has said that it can wait.
func gravity(pack *policy.Pack, risk string) int {
	i := slices.IndexFunc(pack.Levels, func(l policy.Level) bool { return l.Code == risk })
	if i < 0 {
		return len(pack.Levels)
	}
	return i
}

func rowOf(pack *policy.Pack, w safeguardingviews.Waiting) VulnerabilityDeskRow {
	row := VulnerabilityDeskRow{
		Contact: w.Contact, State: w.State, Asks: asksOf(pack, w.Asks), ReceivedAt: w.ReceivedAt, AskedAt: w.AskedAt,
		People: w.People, Factors: factorsOf(pack, w.Factors), Unanswered: w.Unanswered, Actions: w.Actions, Before: w.Number - 1,
		TakenBy: nameOrNull(w.TakenBy, w.TakenByName), TakenAt: w.TakenAt, Risk: gravest(pack, w),
	}
	for _, source := range safeguarding.Sources() {
		if slices.ContainsFunc(w.Asks, func(a safeguardingviews.Ask) bool { return a.Source == source }) {
			row.Sources = append(row.Sources, source)
		}
	}
	if l := gravity(pack, row.Risk); l < len(pack.Levels) {
		row.RiskLabel = pack.Levels[l].Label
	}
	for _, i := range w.Incidents {
		one := VulnerabilityDeskIncident{ID: i.ID, Reference: i.Reference, Type: i.Type, TypeLabel: i.Type, Grade: i.Grade, Risk: i.Risk, Closed: i.Closed}
		if t, err := pack.Type(i.Type); err == nil {
			one.TypeLabel = t.Label
		}
		row.Incidents = append(row.Incidents, one)
	}
	return row
}

// gravest is the gravest risk that stands on an open incident of the contact; where
// there is none, the risk by the contact's newest assessment.
func gravest(pack *policy.Pack, w safeguardingviews.Waiting) string {
	risk, known := "", false
	for _, i := range w.Incidents {
		if i.Risk != "" && !i.Closed && (!known || gravity(pack, i.Risk) > gravity(pack, risk)) {
			risk, known = i.Risk, true
		}
	}
	if !known {
		return w.Risk
	}
	return risk
}
