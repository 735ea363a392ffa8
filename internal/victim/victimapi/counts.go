package victimapi

import (
	"context"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/victim"
	"bluelamp/internal/victim/victimviews"
)

type victimCountsOut struct{ Body VictimUpdateCounts }

// counts is for the marks that every screen shows.
func (d door) counts(ctx context.Context, c *httpserver.Call, _ *struct{}) (*victimCountsOut, error) {
	db, now := c.View(victimviews.Name), c.Now()
	spans, out := spansAt(now.In(d.Zone)), &victimCountsOut{}
	for _, n := range []struct {
		into *int
		of   span
	}{
		{&out.Body.Overdue, spans["overdue"]}, {&out.Body.Today, spans["today"]},
		{&out.Body.Climbed, span{spans["overdue"].from, now.Add(-victim.ClimbAfter)}},
	} {
		count, err := victimviews.CountDue(ctx, db, n.of.from, n.of.to)
		if err != nil {
			return nil, err
		}
		*n.into = count
	}
	var err error
	if out.Body.Mine, err = victimviews.CountOverdueOf(ctx, db, c.Staff(), now); err != nil {
		return nil, err
	}
	out.Body.Owed, err = victimviews.CountOwed(ctx, db)
	return out, err
}
