package contactapi

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/person"
)

// errCallerMoved says that between reading a contact and writing on it somebody
// else said who the caller is.
var errCallerMoved = errors.New("the caller was named meanwhile")

// callerRounds is how often a request is decided anew. A caller is named by one
// handler and their autosave, so that a third time means a defect.
const callerRounds = 3

// told is on whose records one request said something of the caller, and in
// which round.
type told struct {
	round   int
	persons []string
	taken   person.Details // what was taken from the caller of an earlier round
	leave   func(ctx context.Context, former, now string) (person.Details, error)
}

// settleCaller does what names the caller, and does it again on the new state
// when the caller was named meanwhile: neither a save nor a decision undoes the
// other without a word.
func (d door) settleCaller(
	ctx context.Context, c *httpserver.Call, id string, do func(contact.State, *told) (*contactOut, error),
) (*contactOut, error) {
	t := &told{}
	t.leave = func(ctx context.Context, former, now string) (person.Details, error) {
		return d.leave(ctx, c, id, former, now, t.round)
	}
	for t.round = range callerRounds {
		s, _, err := command.Load(ctx, d.Desk, c.Force(), contact.Room, id, contact.Fold)
		if err != nil {
			return nil, err
		}
		out, err := do(s, t)
		if !errors.Is(err, errCallerMoved) {
			return out, err
		}
	}
	return nil, command.Busy
}

// as is the key of this round's words on a person's record. It names who the
// caller was, so that a repeated request finds its own words and not those of a
// round that came to nothing.
func (t *told) as(s contact.State) string {
	if t.round == 0 {
		return "person/" + s.Caller.Person
	}
	return fmt.Sprintf("person/%s/%d", s.Caller.Person, t.round)
}

// spoke takes back what this request and the contact before it said of anybody
// but the caller.
func (t *told) spoke(ctx context.Context, now, former string) error {
	for _, one := range t.persons {
		if _, err := t.leave(ctx, one, now); err != nil {
			return err
		}
	}
	taken, err := t.leave(ctx, former, now)
	if err != nil {
		return err
	}
	if taken != (person.Details{}) {
		t.taken = taken
	}
	if !slices.Contains(t.persons, now) {
		t.persons = append(t.persons, now)
	}
	return nil
}

// saidBefore is what a contact said so far of whoever is named as its caller: as
// it stands on their record, or as this request has taken it from there already.
func (d door) saidBefore(ctx context.Context, c *httpserver.Call, id, caller string, t *told) (person.Details, error) {
	if caller == "" {
		return person.Details{}, nil
	}
	s, _, err := command.Load(ctx, d.Desk, c.Force(), person.Room, caller, person.Fold)
	if err != nil {
		return person.Details{}, err
	}
	if before, there := s.Description(id); there {
		return before.Details, nil
	}
	return t.taken, nil
}
