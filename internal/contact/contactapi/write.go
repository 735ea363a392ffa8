package contactapi

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
)

type textIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Text string `json:"text" maxLength:"20000"`
	}
}

type typeIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Type string `json:"type" maxLength:"60" doc:"An incident type of the pack"`
	}
}

type callerIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Name           string `json:"name" minLength:"1" maxLength:"200"`
		Person         string `json:"person,omitempty" maxLength:"100" doc:"A person on record; left out for a new one"`
		CallbackNumber string `json:"callbackNumber,omitempty" maxLength:"64"`
		Relation       string `json:"relation,omitempty" enum:"victim,witness,third-party,suspect,professional,other,"`
	}
}

func (d door) notes(ctx context.Context, c *httpserver.Call, in *textIn) (*contactOut, error) {
	return d.write(ctx, c, in.ID, func(s contact.State) ([]any, error) {
		return contact.WriteNotes(s, asker(c), in.Body.Text, c.Now())
	})
}

func (d door) place(ctx context.Context, c *httpserver.Call, in *textIn) (*contactOut, error) {
	return d.write(ctx, c, in.ID, func(s contact.State) ([]any, error) {
		return contact.GivePlace(s, asker(c), in.Body.Text, c.Now())
	})
}

func (d door) chooseType(ctx context.Context, c *httpserver.Call, in *typeIn) (*contactOut, error) {
	return d.write(ctx, c, in.ID, func(s contact.State) ([]any, error) {
		return contact.ChooseType(s, asker(c), c.Policy(), in.Body.Type, c.Now())
	})
}

func (d door) write(ctx context.Context, c *httpserver.Call, id string, decide func(contact.State) ([]any, error)) (*contactOut, error) {
	receipt, err := command.Do(ctx, d.Desk, c.Ask(), contact.Room, id, contact.Fold, decide)
	if err != nil {
		return nil, err
	}
	return shown(ctx, c, receipt, id)
}

// caller names the caller on the contact after the person's own record exists:
// the name is sealed under the person's key.
func (d door) caller(ctx context.Context, c *httpserver.Call, in *callerIn) (*contactOut, error) {
	callback := d.spelled(in.Body.CallbackNumber)
	named := contact.CallerNamed{
		Name: in.Body.Name, CallbackNumber: callback, Relation: contact.Relation(in.Body.Relation), At: c.Now(),
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
	if named.Person, err = d.person(ctx, c, in, named); err != nil {
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
	id, err := uuid.NewV7()
	if err != nil {
		return "", fmt.Errorf("make person id: %w", err)
	}
	return id.String(), nil
}

// person puts the name on the person's record and returns the record's id.
func (d door) person(ctx context.Context, c *httpserver.Call, in *callerIn, named contact.CallerNamed) (string, error) {
	number := named.CallbackNumber
	if number == "" {
		row, _, err := contactviews.Get(ctx, c.View(contactviews.Name), in.ID)
		if err != nil {
			return "", err
		}
		number = row.Number // empty when withheld: it must not come back by this way
	}
	receipt, err := command.Do(ctx, d.Desk, c.AskAs("person"), person.Room, named.Person, person.Fold, func(s person.State) ([]any, error) {
		if in.Body.Person != "" && !s.Exists {
			return nil, person.NotFound
		}
		return person.Name(s, person.Named{Name: named.Name, Number: number, By: c.Staff(), At: c.Now()})
	})
	if err != nil || !receipt.Duplicate {
		return named.Person, err
	}
	stream, err := d.Desk.StreamOf(ctx, receipt)
	return stream.ID(), err
}
