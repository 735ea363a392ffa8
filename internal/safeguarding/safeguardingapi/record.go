package safeguardingapi

import (
	"context"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
	"bluelamp/internal/safeguarding"
)

type safeguardingRecordIn struct {
	ID   string `path:"id" maxLength:"100" doc:"The contact's id"`
	Body struct {
		Person      string   `json:"person,omitempty" maxLength:"100" doc:"Id of the person on file; left out when not on file"`
		Who         string   `json:"who" maxLength:"200" example:"Maisie, her daughter, 6"`
		Relation    string   `json:"relation" maxLength:"60" doc:"caller, victim, child, household, suspect or other"`
		Factors     []string `json:"factors" maxItems:"100" doc:"Codes of the pack"`
		Since       string   `json:"since,omitempty" maxLength:"200" example:"for two years"`
		Interaction string   `json:"interaction" maxLength:"4000" doc:"How it makes what is happening worse"`
	}
}

func (d door) record(ctx context.Context, c *httpserver.Call, in *safeguardingRecordIn) (*safeguardingOut, error) {
	incident, err := d.received(ctx, c, in.ID)
	if err != nil {
		return nil, err
	}
	if err := d.onFile(ctx, c, in.Body.Person); err != nil {
		return nil, err
	}
	id, err := newID()
	if err != nil {
		return nil, err
	}
	e := safeguarding.VulnerabilityRecorded{
		ID: id, Contact: in.ID, Incident: incident, Person: in.Body.Person, Who: in.Body.Who, Relation: in.Body.Relation,
		Factors: in.Body.Factors, Since: in.Body.Since, Interaction: in.Body.Interaction, By: c.Staff(), At: c.Now(),
	}
	return d.write(ctx, c, in.ID, func(s safeguarding.State) ([]any, error) { return safeguarding.Record(s, c.Policy(), e) })
}

// onFile refuses a person whom the force does not have: a flag could not be raised
// on them, and nobody would learn of it.
func (d door) onFile(ctx context.Context, c *httpserver.Call, id string) error {
	if id == "" {
		return nil
	}
	s, _, err := command.Load(ctx, d.Desk, c.Force(), person.Room, id, person.Fold)
	switch {
	case err != nil:
		return err
	case !s.Exists:
		return person.NotFound.About("person")
	case s.Erased:
		return person.AlreadyErased.About("person")
	}
	return nil
}

type safeguardingWithdrawIn struct {
	ID            string `path:"id" maxLength:"100" doc:"The contact's id"`
	Vulnerability string `path:"vulnerability" maxLength:"100"`
	Body          struct {
		Reason string `json:"reason" maxLength:"4000"`
	}
}

func (d door) withdraw(ctx context.Context, c *httpserver.Call, in *safeguardingWithdrawIn) (*safeguardingOut, error) {
	return d.write(ctx, c, in.ID, func(s safeguarding.State) ([]any, error) {
		return safeguarding.Withdraw(s, asker(c), safeguarding.VulnerabilityWithdrawn{ID: in.Vulnerability, Reason: in.Body.Reason, At: c.Now()})
	})
}

type safeguardingActionIn struct {
	ID   string `path:"id" maxLength:"100" doc:"The contact's id"`
	Body struct {
		Action string `json:"action" maxLength:"60" doc:"A safeguarding action of the pack"`
		Note   string `json:"note" maxLength:"4000"`
	}
}

func (d door) action(ctx context.Context, c *httpserver.Call, in *safeguardingActionIn) (*safeguardingOut, error) {
	return d.write(ctx, c, in.ID, func(s safeguarding.State) ([]any, error) {
		return safeguarding.TakeAction(s, c.Policy(), safeguarding.ActionTaken{Action: in.Body.Action, Note: in.Body.Note, By: c.Staff(), At: c.Now()})
	})
}
