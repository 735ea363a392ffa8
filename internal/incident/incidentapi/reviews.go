package incidentapi

import (
	"cmp"
	"context"
	"slices"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/policy"
)

func (d door) reviews(ctx context.Context, c *httpserver.Call, in *reviewsIn) (*reviewsOut, error) {
	if err := c.Consulted(ctx, personal, "reviews with="+in.With); err != nil {
		return nil, err
	}
	with := in.With
	if with == "all" {
		with = ""
	}
	due, err := incidentviews.Backlog(ctx, c.View(incidentviews.Name), c.Now(), weights(c.Policy()), with)
	if err != nil {
		return nil, err
	}
	out := &reviewsOut{}
	out.Body.Reviews = []IncidentBacklogRow{}
	for _, o := range due {
		summary, err := d.summary(ctx, c, o.Row)
		if err != nil {
			return nil, err
		}
		out.Body.Reviews = append(out.Body.Reviews, IncidentBacklogRow{
			Incident: summary, Minutes: o.Minutes, Weight: o.Weight, Mine: o.Watch.Owner == c.Staff(),
		})
	}
	if !c.Has("supervisor") {
		slices.SortStableFunc(out.Body.Reviews, func(a, b IncidentBacklogRow) int { return cmp.Compare(othersLast(a), othersLast(b)) })
	}
	return out, nil
}

// othersLast puts what is in somebody else's hands behind one's own and nobody's.
func othersLast(r IncidentBacklogRow) int {
	if r.Mine || r.Incident.Owner == "" {
		return 0
	}
	return 1
}

// weights are the places of levels and grades in the pack, the least pressing first.
func weights(pack *policy.Pack) incidentviews.Weights {
	w := incidentviews.Weights{Risk: map[string]int{}, Grade: map[string]int{}}
	for i, l := range pack.Levels {
		w.Risk[l.Code] = i + 1
	}
	for _, g := range pack.Grades {
		w.Grade[g.Code] = 1
		for _, other := range pack.Grades {
			if pack.MoreUrgent(g.Code, other.Code) {
				w.Grade[g.Code]++
			}
		}
	}
	return w
}

func (d door) requests(ctx context.Context, c *httpserver.Call, _ *struct{}) (*requestsOut, error) {
	if err := c.Consulted(ctx, personal, "requests"); err != nil {
		return nil, err
	}
	waiting, err := incidentviews.Waiting(ctx, c.View(incidentviews.Name))
	if err != nil {
		return nil, err
	}
	out := &requestsOut{}
	out.Body.Requests = []IncidentRequestRow{}
	for _, w := range waiting {
		summary, err := d.summary(ctx, c, w.Row)
		if err != nil {
			return nil, err
		}
		out.Body.Requests = append(out.Body.Requests, IncidentRequestRow{Incident: summary, Request: requestOf(w.Request)})
	}
	return out, nil
}

func (d door) crimeClocks(ctx context.Context, c *httpserver.Call, _ *struct{}) (*crimeClocksOut, error) {
	if err := c.Consulted(ctx, personal, "crime decisions"); err != nil {
		return nil, err
	}
	rows, err := incidentviews.CrimeClocks(ctx, c.View(incidentviews.Name))
	if err != nil {
		return nil, err
	}
	out := &crimeClocksOut{}
	out.Body.Incidents, err = d.summaries(ctx, c, rows)
	return out, err
}
