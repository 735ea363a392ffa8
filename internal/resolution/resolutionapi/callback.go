package resolutionapi

import (
	"context"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/resolution"
	"bluelamp/internal/staff"
)

type promiseIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		DueAt   time.Time `json:"dueAt" doc:"By when; the grade's call-back target is the latest"`
		Number  string    `json:"number" maxLength:"60" example:"07700 900123"`
		SafeWay string    `json:"safeWay" maxLength:"500" doc:"When and how it is safe to ring; any time, when it always is"`
	}
}

// promise is for an incident that is not closed, or that came back to the desk: what
// is promised later belongs to the contact in which it is promised.
func (d door) promise(ctx context.Context, c *httpserver.Call, in *promiseIn) (*recordOut, error) {
	i, err := d.known(ctx, c, in.ID)
	if err != nil {
		return nil, err
	}
	return d.write(ctx, c, in.ID, func(s resolution.State) ([]any, error) {
		if !i.Open() && !s.OnDesk() {
			return nil, incident.AlreadyClosed.With(i.Reference)
		}
		return resolution.PromiseCallBack(s, c.Policy(), resolution.Promise{
			CallBackPromised: resolution.CallBackPromised{
				DueAt: in.Body.DueAt, Number: in.Body.Number, SafeWay: in.Body.SafeWay, By: c.Staff(), At: d.now(c),
			},
			Grade: i.Grade.Grade, Area: i.Area,
		})
	})
}

type cancelIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Reason string `json:"reason" maxLength:"4000"`
	}
}

func (d door) cancel(ctx context.Context, c *httpserver.Call, in *cancelIn) (*recordOut, error) {
	if _, err := d.known(ctx, c, in.ID); err != nil {
		return nil, err
	}
	return d.write(ctx, c, in.ID, func(s resolution.State) ([]any, error) {
		return resolution.CancelCallBack(s, in.Body.Reason, c.Staff(), c.Now())
	})
}

type tryIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Result string `json:"result" enum:"spoken,no-answer,message-left,wrong-number,unsafe"`
		Note   string `json:"note" maxLength:"4000" doc:"Needed when it was not safe"`
	}
}

func (d door) try(ctx context.Context, c *httpserver.Call, in *tryIn) (*recordOut, error) {
	if _, err := d.known(ctx, c, in.ID); err != nil {
		return nil, err
	}
	return d.write(ctx, c, in.ID, func(s resolution.State) ([]any, error) {
		return resolution.Try(s, c.Policy(), resolution.CallBackTried{
			Result: in.Body.Result, Note: in.Body.Note, By: c.Staff(), At: c.Now(),
		})
	})
}

type checkIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Good      bool              `json:"good"`
		Qualities map[string]string `json:"qualities" doc:"Each quality of the pack to yes or no"`
		Note      string            `json:"note" maxLength:"4000" doc:"Needed when it was not good"`
	}
}

func (d door) check(ctx context.Context, c *httpserver.Call, in *checkIn) (*recordOut, error) {
	if _, err := d.known(ctx, c, in.ID); err != nil {
		return nil, err
	}
	return d.write(ctx, c, in.ID, func(s resolution.State) ([]any, error) {
		return resolution.Check(s, c.Policy(), staff.AskerOf(c.Staff(), c.Roles()), resolution.Checked{
			Good: in.Body.Good, Qualities: in.Body.Qualities, Note: in.Body.Note, At: c.Now(),
		})
	})
}
