package personapi

import (
	"context"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/records"
)

// PersonFlagDue is a flag that was to be looked at again by now.
type PersonFlagDue struct {
	Person string     `json:"person"`
	Name   string     `json:"name"`
	Flag   PersonFlag `json:"flag"`
}

type flagsDueOut struct {
	Body struct {
		Flags []PersonFlagDue `json:"flags" doc:"The longest overdue first, at most 200"`
		At    time.Time       `json:"at"`
	}
}

const mostDue = 200

func (d door) flagsDue(ctx context.Context, c *httpserver.Call, _ *struct{}) (*flagsDueOut, error) {
	e, out := eyesOf(c), &flagsDueOut{}
	due, err := personviews.FlagsDue(ctx, e.db, c.Now(), mostDue)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(due))
	for i, f := range due {
		ids[i] = f.Person
	}
	if err := e.meet(ctx, ids...); err != nil {
		return nil, err
	}
	out.Body.At, out.Body.Flags = c.Now(), make([]PersonFlagDue, len(due))
	for i, f := range due {
		out.Body.Flags[i] = PersonFlagDue{Person: f.Person, Name: e.people[f.Person].Name, Flag: flagOf(e.pack, f)}
	}
	return out, c.Consulted(ctx, personal, records.Shown("flags to look at again", ids...))
}
