package personapi

import (
	"context"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
)

// Erasure is what was erased.
type Erasure struct {
	Contacts   int       `json:"contacts" doc:"Contacts whose words are gone"`
	Incidents  int       `json:"incidents" doc:"Incidents that came of those contacts alone, whose words are gone"`
	Recordings int       `json:"recordings" doc:"Recordings deleted"`
	At         time.Time `json:"at"`
}

// Erase makes a person's data unreadable everywhere. It returns when that is
// done and on record.
type Erase func(ctx context.Context, ask command.Ask, person, ground, by string) (Erasure, error)

type eraseIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Ground string `json:"ground" minLength:"1" maxLength:"500" doc:"The legal ground, without naming the person: it stays on record"`
	}
}

type eraseOut struct{ Body Erasure }

func (d door) erase(ctx context.Context, c *httpserver.Call, in *eraseIn) (*eraseOut, error) {
	if _, err := admit(ctx, c, in.ID, in.Body.Ground); err != nil {
		return nil, err
	}
	done, err := d.Erase(ctx, c.Ask(), in.ID, in.Body.Ground, c.Staff())
	if err != nil {
		return nil, err
	}
	return &eraseOut{done}, nil
}
