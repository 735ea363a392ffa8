package riskapi

import (
	"context"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/risk/riskviews"
)

type contactIn struct {
	ID string `path:"id" maxLength:"100" doc:"The contact's id"`
}

type assessmentsOut struct {
	Body struct {
		Assessments []Assessment        `json:"assessments"`
		Deferrals   []Deferral          `json:"deferrals"`
		RightCare   []RightCareDecision `json:"rightCare"`
	}
}

func (d door) list(ctx context.Context, c *httpserver.Call, in *contactIn) (*assessmentsOut, error) {
	if err := c.Consulted(ctx, personal, in.ID); err != nil {
		return nil, err
	}
	db, out := c.View(riskviews.Name), &assessmentsOut{}
	assessments, err := d.openLadder(ctx, c, in.ID)
	if err != nil {
		return nil, err
	}
	out.Body.Assessments = assessments
	deferrals, err := riskviews.Deferrals(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	for _, one := range deferrals {
		out.Body.Deferrals = append(out.Body.Deferrals, deferralOf(one))
	}
	decisions, err := riskviews.RightCareOf(ctx, db, in.ID)
	if err != nil {
		return nil, err
	}
	out.Body.RightCare = rightCareList(decisions)
	return out, nil
}

// Latest returns the newest assessment of a contact, nil when there is none.
// Whoever calls it owes the audit page.
func Latest(ctx context.Context, c *httpserver.Call, contact string) (*Assessment, error) {
	all, err := Ladder(ctx, c, contact)
	if err != nil || len(all) == 0 {
		return nil, err
	}
	return &all[len(all)-1], nil
}

// Ladder returns every assessment of a contact, the oldest first; of a contact
// with several incidents, those of all of them. It is never nil, and never tells
// what rests on closed records. Whoever calls it owes the audit page.
func Ladder(ctx context.Context, c *httpserver.Call, contact string) ([]Assessment, error) {
	all, err := riskviews.Assessments(ctx, c.View(riskviews.Name), contact)
	if err != nil {
		return nil, err
	}
	return ladderOf(all), nil
}

// openLadder is the ladder with everything that the one who asks may read. What
// rests on a closed record is a look at that record, and the audit says so.
func (d door) openLadder(ctx context.Context, c *httpserver.Call, contact string) ([]Assessment, error) {
	all, err := riskviews.Assessments(ctx, c.View(riskviews.Name), contact)
	if err != nil {
		return nil, err
	}
	shown := ladderOf(all)
	if d.OpensClosed == nil || !d.OpensClosed(c) {
		return shown, nil
	}
	seen := map[string]bool{}
	for i, a := range all {
		if a.Closed == nil {
			continue
		}
		shown[i].Closed = &AssessmentClosed{Facts: factsOf(a.Closed.Facts), Reasons: reasonsOf(a.Closed.Reasons)}
		for _, person := range a.Closed.Records {
			if !seen[person] {
				seen[person] = true
				if err := c.Consulted(ctx, closedRecord, person); err != nil {
					return nil, err
				}
			}
		}
	}
	return shown, nil
}

func ladderOf(all []riskviews.Assessment) []Assessment {
	shown := make([]Assessment, len(all))
	for i, a := range all {
		shown[i] = assessmentOf(a)
	}
	return shown
}
