package contactapi

import (
	"context"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/person/personapi"
)

type involveIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Person  string                   `json:"person,omitempty" maxLength:"100" doc:"A person on record; left out for a new one"`
		Name    string                   `json:"name" minLength:"1" maxLength:"200" doc:"Or a few words, such as: the man next door"`
		Role    string                   `json:"role" enum:"victim,witness,third-party,suspect,professional,other"`
		Details *personapi.PersonDetails `json:"details,omitempty" doc:"What else was heard of them"`
	}
}

// involve says that somebody other than the caller has to do with it, after the
// person's own record exists. Somebody on record keeps the name they have there.
func (d door) involve(ctx context.Context, c *httpserver.Call, in *involveIn) (*contactOut, error) {
	e := contact.PersonInvolved{Person: in.Body.Person, Name: in.Body.Name, Role: contact.Relation(in.Body.Role), At: c.Now()}
	r := heardOf{person: e.Person, onRecord: e.Person != "", details: in.Body.Details, as: "person"}
	if e.Person == "" {
		var err error
		if e.Person, err = fresh("person"); err != nil {
			return nil, err
		}
		r.person, r.name = e.Person, e.Name
	}
	s, _, err := command.Load(ctx, d.Desk, c.Force(), contact.Room, in.ID, contact.Fold)
	if err != nil {
		return nil, err
	}
	if _, err := contact.Involve(s, asker(c), e); err != nil {
		return nil, err // before a person is put on record for nothing
	}
	if e.Person, err = d.record(ctx, c, in.ID, r); err != nil {
		return nil, err
	}
	return d.write(ctx, c, in.ID, func(s contact.State) ([]any, error) { return contact.Involve(s, asker(c), e) })
}

type removeIn struct {
	ID     string `path:"id" maxLength:"100"`
	Person string `path:"person" maxLength:"100" doc:"One of those involved"`
	Body   struct {
		Reason string `json:"reason" maxLength:"500"`
	}
}

func (d door) remove(ctx context.Context, c *httpserver.Call, in *removeIn) (*contactOut, error) {
	s, _, err := command.Load(ctx, d.Desk, c.Force(), contact.Room, in.ID, contact.Fold)
	if err != nil {
		return nil, err
	}
	decide := func(s contact.State) ([]any, error) {
		return contact.Remove(s, asker(c), in.Person, in.Body.Reason, c.Now())
	}
	if _, err := decide(s); err == nil {
		if _, err := d.leave(ctx, c, in.ID, in.Person, "", 0); err != nil {
			return nil, err
		}
	}
	return d.write(ctx, c, in.ID, decide)
}

type passIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Force  string `json:"force" maxLength:"40" doc:"Code of the force that it belongs to" example:"southmere"`
		Reason string `json:"reason" maxLength:"500"`
		Told   string `json:"told,omitempty" maxLength:"500" doc:"What the caller was told"`
	}
}

func (d door) pass(ctx context.Context, c *httpserver.Call, in *passIn) (*contactOut, error) {
	return d.write(ctx, c, in.ID, func(s contact.State) ([]any, error) {
		return contact.PassToForce(s, asker(c), c.Force(), contact.PassedToForce{
			Force: in.Body.Force, Reason: in.Body.Reason, Told: in.Body.Told, At: c.Now(),
		})
	})
}
