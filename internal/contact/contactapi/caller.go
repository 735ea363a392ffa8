package contactapi

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"bluelamp/internal/contact"
	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
)

type callerIn struct {
	ID   string `path:"id" maxLength:"100"`
	Body struct {
		Name           string         `json:"name" minLength:"1" maxLength:"200"`
		Person         string         `json:"person,omitempty" maxLength:"100" doc:"A person on record; left out for a new one"`
		CallbackNumber string         `json:"callbackNumber,omitempty" maxLength:"64"`
		Relation       string         `json:"relation,omitempty" enum:"victim,witness,third-party,suspect,professional,other,"`
		Details        *CallerDetails `json:"details,omitempty" doc:"What else was heard of the caller; it is kept as a description of the person. What is left out stays as it was"`
	}
}

// caller names the caller on the contact after the person's own record exists:
// the name is sealed under the person's key.
func (d door) caller(ctx context.Context, c *httpserver.Call, in *callerIn) (*contactOut, error) {
	return d.settleCaller(ctx, c, in.ID, func(s contact.State, t *told) (*contactOut, error) { return d.name(ctx, c, in, s, t) })
}

// name names the caller of a contact that was in this state.
func (d door) name(ctx context.Context, c *httpserver.Call, in *callerIn, s contact.State, t *told) (*contactOut, error) {
	named := contact.CallerNamed{
		Name: in.Body.Name, CallbackNumber: d.spelled(in.Body.CallbackNumber), Relation: contact.Relation(in.Body.Relation), At: c.Now(),
	}
	var err error
	if named.Person, err = personOf(in.Body.Person, s.Caller.Person); err != nil {
		return nil, err
	}
	if _, err := contact.NameCaller(s, asker(c), named); err != nil {
		return nil, err // before a person is put on record for nothing
	}
	earlier, err := d.saidBefore(ctx, c, in.ID, s.Caller.Person, t)
	if err != nil {
		return nil, err
	}
	number, err := numberOf(ctx, c, in.ID, named, s.Caller, earlier)
	if err != nil {
		return nil, err
	}
	details := personapi.PersonDetails(in.Body.Details.onto(earlier, named.Name, s.Caller.Name))
	if in.Body.Details == nil || in.Body.Details.Phone == nil {
		details.Phone = number
	}
	named.Person, err = d.record(ctx, c, in.ID, heardOf{
		person: named.Person, onRecord: in.Body.Person != "", name: named.Name, number: number, details: &details, as: t.as(s),
	})
	if err != nil {
		return nil, err
	}
	if err := t.spoke(ctx, named.Person, s.Caller.Person); err != nil {
		return nil, err
	}
	return d.write(ctx, c, in.ID, func(now contact.State) ([]any, error) {
		if now.Caller.Person != s.Caller.Person {
			return nil, errCallerMoved
		}
		return contact.NameCaller(now, asker(c), named)
	})
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

// numberOf is the caller's own number as far as this contact tells: the one to
// ring back, or what was said before, or the one rung from. A withheld one must
// not come back by way of a person's record.
func numberOf(ctx context.Context, c *httpserver.Call, id string, named, before contact.CallerNamed, earlier person.Details) (string, error) {
	if named.CallbackNumber != "" {
		return named.CallbackNumber, nil
	}
	if earlier.Phone != "" && earlier.Phone != before.CallbackNumber {
		return earlier.Phone, nil
	}
	row, _, err := contactviews.Get(ctx, c.View(contactviews.Name), id)
	return row.Number, err
}
