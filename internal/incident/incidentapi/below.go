package incidentapi

import (
	"context"
	"time"

	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentviews"
)

func (d door) belowProposal(ctx context.Context, c *httpserver.Call, _ *struct{}) (*belowProposalOut, error) {
	if err := c.Consulted(ctx, personal, "grades below the proposal"); err != nil {
		return nil, err
	}
	waiting, err := incidentviews.BelowProposal(ctx, c.View(incidentviews.Name))
	if err != nil {
		return nil, err
	}
	out := &belowProposalOut{}
	out.Body.Incidents = []IncidentBelowRow{}
	for _, w := range waiting {
		summary, err := d.summary(ctx, c, w.Row)
		if err != nil {
			return nil, err
		}
		waited := max(c.Now().Sub(w.Below.At), 0)
		every := c.Policy().ReviewEvery(w.Grade, w.Watch.Risk)
		out.Body.Incidents = append(out.Body.Incidents, IncidentBelowRow{
			Incident: summary, Below: *belowOf(w.Below), Minutes: int(waited / time.Minute),
			Overdue: every > 0 && waited >= every, Mine: w.Below.By == c.Staff(),
		})
	}
	return out, nil
}

func (d door) seeGrade(ctx context.Context, c *httpserver.Call, in *seeGradeIn) (*incidentOut, error) {
	return d.write(ctx, c, in.ID, func(s incident.State) ([]any, error) {
		return incident.SeeGrade(s, asker(c), incident.Seeing{Agreed: in.Body.Agreed, Reason: in.Body.Reason}, c.Now())
	})
}

func belowOf(b incidentviews.Below) *IncidentBelow {
	out := &IncidentBelow{
		Grade: b.Grade, Proposed: b.Proposed, Reasons: b.Reasons, Justification: b.Justification,
		By: contactapi.StaffName{ID: b.By, Name: b.ByName}, At: b.At, SeenAt: b.SeenAt, Agreed: b.Agreed, SeenReason: b.SeenReason,
	}
	if b.SeenBy != "" {
		out.SeenBy = &contactapi.StaffName{ID: b.SeenBy, Name: b.SeenByName}
	}
	return out
}

// countReviews counts for badges, which every console asks for often: no record is
// read. What the asker may not do counts as nothing.
func (d door) countReviews(ctx context.Context, c *httpserver.Call, _ *struct{}) (*reviewCountsOut, error) {
	n, err := incidentviews.CountsFor(ctx, c.View(incidentviews.Name), c.Staff(), c.Now())
	if err != nil {
		return nil, err
	}
	out := &reviewCountsOut{IncidentReviewCounts{Mine: n.Mine}}
	if c.Has("supervisor") { // each of them stands in one figure only
		out.Body.Mine -= n.MineWithSupervisor
		out.Body.Supervisor, out.Body.ToDecide = n.Supervisor, n.ToDecide
		out.Body.CrimeOverdue, out.Body.BelowProposal = n.CrimeOverdue, n.BelowProposal
	}
	if c.Has("force-lead") {
		out.Body.Mine -= n.MineWithLead
		out.Body.Lead = n.Lead
	}
	return out, nil
}
