package resolutionapi

import (
	"context"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/resolution/resolutionviews"
)

type listsOut struct{ Body DeskLists }

func (d door) list(ctx context.Context, c *httpserver.Call, _ *struct{}) (*listsOut, error) {
	if err := c.Consulted(ctx, personal, "list"); err != nil {
		return nil, err
	}
	db := c.View(resolutionviews.Name)
	waiting, err := resolutionviews.Waiting(ctx, db)
	if err != nil {
		return nil, err
	}
	toRing, err := resolutionviews.ToRing(ctx, db)
	if err != nil {
		return nil, err
	}
	toCheck, err := resolutionviews.ToCheck(ctx, db)
	if err != nil {
		return nil, err
	}
	notSent, err := resolutionviews.AdviceNotSent(ctx, db)
	if err != nil {
		return nil, err
	}
	out := &listsOut{DeskLists{CallBacks: callBacksOf(toRing, c.Now()), Advice: adviceOf(notSent)}}
	promised := map[string]*DeskCallBack{}
	for i := range out.Body.CallBacks {
		promised[out.Body.CallBacks[i].Incident] = &out.Body.CallBacks[i]
	}
	for _, row := range waiting {
		out.Body.Cases = append(out.Body.Cases, caseOf(row, promised[row.Incident], c.Policy(), c.Now()))
	}
	for _, row := range toCheck {
		out.Body.ToCheck = append(out.Body.ToCheck, caseOf(row, promised[row.Incident], c.Policy(), c.Now()))
	}
	return out, nil
}

type one struct {
	ID string `path:"id" maxLength:"100" doc:"The incident's id"`
}

type recordOut struct{ Body DeskRecord }

func (d door) get(ctx context.Context, c *httpserver.Call, in *one) (*recordOut, error) {
	if err := c.Consulted(ctx, personal, in.ID); err != nil {
		return nil, err
	}
	return show(ctx, c, in.ID)
}

// show reads the desk's record as it stands now.
func show(ctx context.Context, c *httpserver.Call, id string) (*recordOut, error) {
	db := c.View(resolutionviews.Name)
	row, there, err := resolutionviews.Get(ctx, db, id)
	if err != nil {
		return nil, err
	}
	if !there {
		return nil, incident.NotFound
	}
	promised, err := resolutionviews.CallBacksOf(ctx, db, id)
	if err != nil {
		return nil, err
	}
	tries, err := resolutionviews.TriesOf(ctx, db, id)
	if err != nil {
		return nil, err
	}
	written, err := resolutionviews.AdviceOf(ctx, db, id)
	if err != nil {
		return nil, err
	}
	record := DeskRecord{CallBacks: callBacksOf(promised, c.Now()), Tries: triesOf(tries), Advice: adviceOf(written)}
	var open *DeskCallBack
	for i := range promised {
		if promised[i].Open {
			open = &record.CallBacks[i]
		}
	}
	record.DeskCase = caseOf(row, open, c.Policy(), c.Now())
	return &recordOut{record}, nil
}
