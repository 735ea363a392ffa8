package contactapi

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/person/personapi"
)

type callerIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Name           string                   `json:"name" minLength:"1" maxLength:"200"`
		Person         string                   `json:"person,omitempty" maxLength:"100" doc:"A person on record; left out for a new one"`
		CallbackNumber string                   `json:"callbackNumber,omitempty" maxLength:"64"`
		Relation       string                   `json:"relation,omitempty" enum:"victim,witness,third-party,suspect,professional,other,"`
		Details        *personapi.PersonDetails `json:"details,omitempty" doc:"What else was heard of the caller; it is kept as a description of the person"`
	}
}

// caller names the caller on the contact after the person's own record exists:
// the name is sealed under the person's key.
func (d door) caller(ctx context.Context, c *httpserver.Call, in *callerIn) (*contactOut, error) {
	named := contact.CallerNamed{
		Name: in.Body.Name, CallbackNumber: d.spelled(in.Body.CallbackNumber), Relation: contact.Relation(in.Body.Relation), At: c.Now(),
	}
	s, _, err := command.Load(ctx, d.Desk, c.Force(), contact.Room, in.ID, contact.Fold)
	if err != nil {
		return nil, err
	}
	if named.Person, err = personOf(in.Body.Person, s.Caller.Person); err != nil {
		return nil, err
	}
	if _, err := contact.NameCaller(s, asker(c), named); err != nil {
		return nil, err // before a person is put on record for nothing
	}
	number := named.CallbackNumber
	if number == "" {
		if number, err = shownNumber(ctx, c, in.ID); err != nil {
			return nil, err
		}
	}
	named.Person, err = d.record(ctx, c, in.ID, heardOf{
		person: named.Person, onRecord: in.Body.Person != "", name: named.Name, number: number, details: in.Body.Details,
	})
	if err != nil {
		return nil, err
	}
	if err := d.leave(ctx, c, in.ID, s.Caller.Person, named.Person); err != nil {
		return nil, err
	}
	return d.write(ctx, c, in.ID, func(s contact.State) ([]any, error) { return contact.NameCaller(s, asker(c), named) })
}

// personOf is the person that the handler chose, or the one who was named on
// this contact before, or a new one.
func personOf(chosen, before string) (string, error) {
	if chosen != "" {
		return chosen, nil
	}
	if before != "" {
		return before, nil
	}
	return fresh("person")
}

func fresh(what string) (string, error) {
	id, err := uuid.NewV7()
	if err != nil {
		return "", fmt.Errorf("make %s id: %w", what, err)
	}
	return id.String(), nil
}

// shownNumber is the number that a contact came from, empty when withheld: it
// must not come back by way of a person's record.
func shownNumber(ctx context.Context, c *httpserver.Call, id string) (string, error) {
	row, _, err := contactviews.Get(ctx, c.View(contactviews.Name), id)
	return row.Number, err
}
