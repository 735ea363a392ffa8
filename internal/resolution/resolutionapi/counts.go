package resolutionapi

import (
	"context"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/resolution/resolutionviews"
)

// DesksCounts is what waits at both desks, for a mark on every screen. It says
// nothing of anybody.
type DesksCounts struct {
	Vulnerability    int `json:"vulnerability" doc:"Cases of the vulnerability desk that nobody has taken"`
	Resolution       int `json:"resolution" doc:"Incidents on the resolution desk that nobody has in hand, and those given back and not graded again"`
	CallBacksOverdue int `json:"callbacksOverdue" doc:"Promised call-backs whose time has passed"`
	AdviceUnanswered int `json:"adviceUnanswered" doc:"Advice of the vulnerability desk that nobody said was used or not"`
	AdviceForMe      int `json:"adviceForMe" doc:"Of it, for the asker in contacts of their own: see list-advice-for-me"`
}

type desksCountsOut struct{ Body DesksCounts }

// counts is of both desks in one answer because every screen asks for it again and
// again.
func (d door) counts(ctx context.Context, c *httpserver.Call, _ *struct{}) (*desksCountsOut, error) {
	own, err := resolutionviews.Count(ctx, c.View(resolutionviews.Name), c.Now())
	if err != nil {
		return nil, err
	}
	others, err := d.Vulnerability(ctx, c)
	if err != nil {
		return nil, err
	}
	return &desksCountsOut{DesksCounts{
		Vulnerability: others.Untaken, AdviceUnanswered: others.Unanswered, AdviceForMe: others.Mine, Resolution: own.Waiting, CallBacksOverdue: own.Overdue,
	}}, nil
}
