package historyimport

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/fault"
	"bluelamp/internal/history"
	"bluelamp/internal/incident"
	"bluelamp/internal/person"
)

// taker takes rows of one import in.
type taker struct {
	history.Reading
	engine                *Engine
	force, id, source, by string
	kind                  history.Kind
	dry                   bool // decide and write nothing
}

// fate is what became of a row.
type fate struct {
	changed bool // something was written, or would be
	flaws   []history.Flaw
}

func (f fate) refused() bool { return refuses(f.flaws) }

func refuses(flaws []history.Flaw) bool {
	for _, f := range flaws {
		if f.Refuses {
			return true
		}
	}
	return false
}

func (t *taker) personID(key string) string { return history.ID(t.force, person.Room, t.source, key) }

// ask is how row asks for what, under a key that is the same when it comes again.
func (t *taker) ask(number int, what string) command.Ask {
	return command.Ask{
		Force: t.force, Actor: actor, Cause: "import/" + t.id,
		Key: "import/" + t.id + "/" + strconv.Itoa(number) + "/" + what,
	}
}

// take takes one row in.
func (t *taker) take(ctx context.Context, r row) (fate, error) {
	switch t.kind {
	case history.People:
		return t.person(ctx, r)
	case history.Contacts:
		return t.contact(ctx, r)
	case history.Incidents:
		return t.incident(ctx, r)
	case history.Flags:
		return t.flag(ctx, r)
	}
	return fate{}, fmt.Errorf("take in rows of kind %q", t.kind)
}

func (t *taker) person(ctx context.Context, r row) (fate, error) {
	found, flaws := t.Person(r.cells)
	if refuses(flaws) {
		return fate{flaws: flaws}, nil
	}
	e := t.description(r.number, strconv.Itoa(r.number), found.Details)
	return t.done(flaws, func() (bool, error) {
		return write(ctx, t, t.ask(r.number, whatPerson), person.Room, t.personID(found.Key), person.Fold, describe(e))
	})
}

func (t *taker) description(number int, record string, d person.Details) person.Described {
	return person.Described{
		Record: person.ImportRecords + t.id + "/" + record, Source: person.FromImport, Import: t.id, Details: d, By: t.by, At: t.engine.Now().UTC(),
	}
}

// describe adds a description unless the person is described in the same words
// already. Earlier descriptions stay: where somebody lived once is evidence too.
func describe(e person.Described) func(person.State) ([]any, error) {
	return func(s person.State) ([]any, error) {
		events, err := person.Describe(s, e)
		if err != nil || len(events) == 0 {
			return nil, err
		}
		said := events[len(events)-1].(person.Described).Details
		for _, d := range s.Descriptions {
			if d.Details == said {
				return nil, nil
			}
		}
		return events, nil
	}
}

// contact takes the caller in, and then the contact. Each has a key of its own, so
// that a crash between the two loses neither.
func (t *taker) contact(ctx context.Context, r row) (fate, error) {
	found, flaws := t.Contact(r.cells)
	if refuses(flaws) {
		return fate{flaws: flaws}, nil
	}
	e := found.Imported
	e.Import, e.By = t.id, t.by
	return t.done(flaws, func() (bool, error) {
		var err error
		if e.Person, err = t.caller(ctx, r, found); err != nil {
			return false, err
		}
		id := history.ID(t.force, contact.Room, t.source, found.Key)
		return write(ctx, t, t.ask(r.number, whatContact), contact.Room, id, foldContact, replaceContact(e))
	})
}

// caller puts on record who called. Somebody named by key who is on record is
// described again only where the row says more than a number; somebody without a
// key is this contact's caller and nobody else.
func (t *taker) caller(ctx context.Context, r row, found history.ContactRow) (string, error) {
	said, onlyNumber := found.Caller, found.Caller == person.Details{Phone: found.Caller.Phone}
	id := t.personID(found.Person)
	switch {
	case found.Person == "" && onlyNumber:
		return "", nil
	case found.Person == "":
		id = history.ID(t.force, "caller", t.source, found.Key)
	case said == person.Details{}:
		return id, nil
	}
	decide := describe(t.description(r.number, callerRecord(r.number), said))
	_, err := write(ctx, t, t.ask(r.number, whatCaller), person.Room, id, person.Fold, func(s person.State) ([]any, error) {
		if s.Exists && !s.Erased && onlyNumber {
			return nil, nil
		}
		return decide(s)
	})
	return id, err
}

func (t *taker) incident(ctx context.Context, r row) (fate, error) {
	found, flaws := t.Incident(r.cells)
	if refuses(flaws) {
		return fate{flaws: flaws}, nil
	}
	e := found.Imported
	e.Import, e.By, e.At = t.id, t.by, t.engine.Now().UTC()
	if found.Contact != "" {
		e.Contact = history.ID(t.force, contact.Room, t.source, found.Contact)
	}
	id := history.ID(t.force, incident.Room, t.source, found.Key)
	return t.done(flaws, func() (bool, error) {
		return write(ctx, t, t.ask(r.number, whatIncident), incident.Room, id, foldIncident, replaceIncident(e))
	})
}

func (t *taker) flag(ctx context.Context, r row) (fate, error) {
	found, flaws := t.Flag(r.cells)
	if refuses(flaws) {
		return fate{flaws: flaws}, nil
	}
	e := found.Flagged
	e.Flag, e.Source, e.By, e.At = flagID(t.id, r.number), "import/"+t.id, t.by, t.engine.Now().UTC()
	if t.dry { // a person's flag cannot be decided about before the person is on record
		return fate{changed: true, flaws: flaws}, nil
	}
	made, err := t.done(flaws, func() (bool, error) {
		return change(ctx, t.engine, t.ask(r.number, whatFlag), person.Room, t.personID(found.Person), person.Fold,
			func(s person.State) ([]any, error) { return person.Flag(s, t.Pack, e) })
	})
	return made, err
}

// done tells what became of a row.
func (t *taker) done(flaws []history.Flaw, act func() (bool, error)) (fate, error) {
	changed, err := act()
	switch {
	case errors.Is(err, person.FlagStands):
		return fate{flaws: append(flaws, history.FlagStandsAlready)}, nil
	case err != nil:
		flaw, err := refusal(err)
		if err != nil {
			return fate{}, err
		}
		return fate{flaws: append(flaws, flaw)}, nil
	}
	return fate{changed: changed, flaws: flaws}, nil
}

// write is put, and in a dry run what the rule says of somebody new.
func write[S any](
	ctx context.Context, t *taker, a command.Ask, room, id string, fold command.Fold[S], decide func(S) ([]any, error),
) (bool, error) {
	if !t.dry {
		return put(ctx, t.engine, a, room, id, fold, decide)
	}
	var nothing S
	_, err := decide(nothing)
	if _, is := fault.As(err); err != nil && !is {
		return false, err
	}
	return err == nil, err
}
