package victimapi

import (
	"context"

	"github.com/google/uuid"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident"
	"bluelamp/internal/victim"
)

type victimPromiseIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Person   string `json:"person" maxLength:"100" doc:"Id on file; empty when there is none"`
		Name     string `json:"name" maxLength:"200" doc:"Needed when there is no person on file"`
		Event    string `json:"event" maxLength:"60" doc:"Occasion, a code of the pack"`
		Enhanced string `json:"enhanced" maxLength:"60" doc:"Why the rights are enhanced, a code of the pack; empty when they are not"`
		Method   string `json:"method" maxLength:"60" doc:"How, a code of the pack"`
		SafeWay  string `json:"safeWay" maxLength:"500" doc:"When and how it is safe to tell them; any time, when it always is"`
	}
}

func (d door) promise(ctx context.Context, c *httpserver.Call, in *victimPromiseIn) (*updatesOut, error) {
	id := uuid.NewString()
	return d.write(ctx, c, in.ID, func(s victim.State) ([]any, error) {
		return victim.Promise(s, c.Policy(), victim.UpdatePromised{
			ID: id, Person: in.Body.Person, Name: in.Body.Name, Event: in.Body.Event, Enhanced: in.Body.Enhanced,
			Method: in.Body.Method, SafeWay: in.Body.SafeWay, By: c.Staff(),
		}, c.Now().In(d.Zone))
	})
}

type giveIn struct {
	ID     string `path:"id" maxLength:"100"`
	Update string `path:"update" maxLength:"100" doc:"The id of the promise"`
	Body   struct {
		Method string `json:"method" maxLength:"60" doc:"How they were told, a code of the pack"`
		Note   string `json:"note" maxLength:"4000" doc:"What they were told"`
		// What follows: one of the two, unless they were promised another update already.
		Next    *VictimNext `json:"next,omitempty" doc:"The next promise to the same person, with the same rights"`
		Nothing string      `json:"nothing,omitempty" maxLength:"4000" doc:"Why there is nothing more to tell them"`
	}
}

// VictimNext is the promise that follows an update.
type VictimNext struct {
	Event   string `json:"event" maxLength:"60" doc:"Occasion, a code of the pack"`
	Method  string `json:"method" maxLength:"60" doc:"How, a code of the pack"`
	SafeWay string `json:"safeWay" maxLength:"500" doc:"When and how it is safe to tell them"`
}

func (d door) give(ctx context.Context, c *httpserver.Call, in *giveIn) (*updatesOut, error) {
	then := victim.Then{Nothing: in.Body.Nothing}
	if next := in.Body.Next; next != nil {
		then.Next = &victim.UpdatePromised{ID: uuid.NewString(), Event: next.Event, Method: next.Method, SafeWay: next.SafeWay}
	}
	return d.write(ctx, c, in.ID, func(s victim.State) ([]any, error) {
		return victim.Give(s, c.Policy(), victim.Updated{ID: in.Update, Method: in.Body.Method, Note: in.Body.Note, By: c.Staff()}, then, c.Now().In(d.Zone))
	})
}

type cancelIn struct {
	ID     string `path:"id" maxLength:"100"`
	Update string `path:"update" maxLength:"100" doc:"The id of the promise"`
	Body   struct {
		Reason string `json:"reason" maxLength:"4000"`
	}
}

func (d door) cancel(ctx context.Context, c *httpserver.Call, in *cancelIn) (*updatesOut, error) {
	return d.write(ctx, c, in.ID, func(s victim.State) ([]any, error) {
		return victim.Cancel(s, victim.UpdateCancelled{ID: in.Update, Reason: in.Body.Reason, By: c.Staff(), At: c.Now().UTC()})
	})
}

type nobodyIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Reason string `json:"reason" maxLength:"4000" doc:"For instance that the crime has no victim"`
	}
}

func (d door) nobody(ctx context.Context, c *httpserver.Call, in *nobodyIn) (*updatesOut, error) {
	return d.write(ctx, c, in.ID, func(s victim.State) ([]any, error) {
		return victim.TellNobody(s, in.Body.Reason, c.Staff(), c.Now().UTC())
	})
}

// write carries out a decision about the victims of an incident that exists, open
// or closed, and answers with all promises, which is a look at them like any other.
func (d door) write(ctx context.Context, c *httpserver.Call, id string, decide func(victim.State) ([]any, error)) (*updatesOut, error) {
	i, _, err := command.Load(ctx, d.Desk, c.Force(), incident.Room, id, incident.Fold)
	if err != nil {
		return nil, err
	}
	if !i.Exists() {
		return nil, incident.NotFound
	}
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), victim.Room, id, victim.Fold, decide)
	if err != nil {
		return nil, err
	}
	if err := c.Consulted(ctx, personal, id); err != nil {
		return nil, err
	}
	if err := c.Wait(ctx, receipt); err != nil {
		return nil, err
	}
	return show(ctx, c, id)
}
