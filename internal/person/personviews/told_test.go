package personviews_test

import (
	"context"
	"database/sql"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/staff"
	"bluelamp/internal/view"
)

const force = "northshire"

// noon is when the tests' stories begin; each step is a minute after the one before.
var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

func at(minute int) time.Time { return noon.Add(time.Duration(minute) * time.Minute) }

// told is a journal whose keys can be destroyed, with the tables that follow it.
type told struct {
	*testing.T
	house *view.House
	keys  journal.Keys
	desk  *command.Desk
	db    *sql.DB
}

func begin(t *testing.T) *told {
	t.Helper()
	catalogue, err := journal.NewCatalogue(staff.Catalogue(), person.Catalogue(), contact.Catalogue(), incident.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	j, keys := journal.NewMemory(), journal.NewMemoryKeys()
	codec := journal.NewCodec(catalogue, keys)
	house, err := view.Open(t.Context(), view.Options{Dir: t.TempDir(), Journal: j, Codec: codec, Views: []view.View{personviews.New()}})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- house.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil && ctx.Err() == nil {
			t.Errorf("views halted: %v", err)
		}
		if err := house.Close(); err != nil {
			t.Error(err)
		}
	})
	db, err := house.Reader(force, personviews.Name)
	if err != nil {
		t.Fatal(err)
	}
	return &told{T: t, house: house, keys: keys, desk: command.NewDesk(j, codec, func() time.Time { return noon }), db: db}
}

// tell appends events to one stream; then the tables have them.
func (s *told) tell(room, id string, events ...any) {
	s.Helper()
	for len(events) > 0 { // one append is bounded
		n := min(len(events), 100)
		receipt, err := command.Do(s.Context(), s.desk, command.Ask{Force: force, Actor: "system/test"}, room, id,
			func(struct{}, any) struct{} { return struct{}{} },
			func(struct{}) ([]any, error) { return events[:n], nil })
		if err != nil {
			s.Fatal(err)
		}
		if err := s.house.Wait(s.Context(), receipt.Last); err != nil {
			s.Fatal(err)
		}
		events = events[n:]
	}
}

func (s *told) person(id string, events ...any)   { s.Helper(); s.tell(person.Room, id, events...) }
func (s *told) contact(id string, events ...any)  { s.Helper(); s.tell(contact.Room, id, events...) }
func (s *told) incident(id string, events ...any) { s.Helper(); s.tell(incident.Room, id, events...) }

// link says something of two persons.
func (s *told) link(a, b string, v person.Verdict, minute int) {
	s.Helper()
	s.tell(person.LinkRoom, person.LinkID(a, b), person.LinkDecided{A: a, B: b, Verdict: v, Reason: "Said so.", By: "staff-1", At: at(minute)})
}

// rang is a contact from a number.
func rang(number string, minute int) contact.Received {
	return contact.Received{Channel: contact.Phone, Service: "999", Trunk: "bt-1", Number: number, E164: number, At: at(minute)}
}

func caller(id, name string, r contact.Relation) contact.CallerNamed {
	return contact.CallerNamed{Person: id, Name: name, Relation: r, By: "staff-1", At: noon}
}

func involved(id, name string, r contact.Relation) contact.PersonInvolved {
	return contact.PersonInvolved{Person: id, Name: name, Role: r, By: "staff-1", At: noon}
}

// heard is a description that a contact gave.
func heard(contact string, minute int, d person.Details) person.Described {
	return person.Described{Record: contact, Source: person.FromHandler, Contact: contact, Details: d, By: "staff-1", At: at(minute)}
}

func opened(reference, contact, place string, minute int) incident.Opened {
	return incident.Opened{Reference: reference, Contact: contact, Type: "domestic", Place: place, Summary: "Shouting", By: "staff-1", At: at(minute)}
}

// must returns what a reader found.
func must[R any](s *told) func(R, error) R {
	return func(found R, err error) R {
		s.Helper()
		if err != nil {
			s.Fatal(err)
		}
		return found
	}
}

func (s *told) get(id string) personviews.Person {
	s.Helper()
	p, there, err := personviews.Get(s.Context(), s.db, id)
	if err != nil || !there {
		s.Fatalf("%s: there %v, %v", id, there, err)
	}
	return p
}

func (s *told) dump() string {
	s.Helper()
	text, err := s.house.Dump(s.Context(), force, personviews.Name)
	if err != nil {
		s.Fatal(err)
	}
	return text
}
