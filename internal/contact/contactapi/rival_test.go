package contactapi_test

import (
	"context"
	"strconv"
	"sync/atomic"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/statistics/statisticstest"
	"bluelamp/internal/statistics/statisticstest/controlroom"
	"bluelamp/internal/view"
)

// rival is a journal in which another request is carried out whole between two
// pages of the first: after its page on the person, before that on the contact.
type rival struct {
	journal.Journal
	rivals  atomic.Int32
	between func()
}

func (r *rival) Append(ctx context.Context, b journal.Batch) (journal.Receipt, error) {
	receipt, err := r.Journal.Append(ctx, b)
	if r.between != nil && b.Stream.Room() == person.Room && r.rivals.Add(1) == 1 {
		r.between()
	}
	return receipt, err
}

// rivalled is a house whose contact operations write through a rival.
func rivalled(t *testing.T) (*httpservertest.House, *rival, *httpservertest.Client) {
	t.Helper()
	house := httpservertest.Open(t, httpservertest.Options{
		Catalogue: statisticstest.Catalogue(), Policy: controlroom.Pack(), Views: []view.View{contactviews.New()},
	})
	first := &rival{Journal: house.Journal}
	contactapi.Mount(house.Server, contactapi.Deps{
		Desk: command.NewDesk(first, house.Codec, time.Now), Line: &controlroom.Line{}, ReadNumber: func(string) (string, bool) { return "", false },
	})
	return house, first, house.As("handler")
}

// Whoever decides on the caller while a save of the caller is on its way is not
// undone by it, and the save is not lost; nor the other way round.
func TestASaveOfTheCallerDoesNotUndoAConfirmation(t *testing.T) {
	named := fields{"name": "Kath Couper", "relation": "victim", "details": fields{"birth": "25/5/85"}}
	confirm := fields{"person": "marta", "verdict": "same", "typed": fields{"name": "kath couper"}}
	for what, race := range map[string]func(seat *httpservertest.Client, between func(func())){
		"the save is first": func(seat *httpservertest.Client, between func(func())) {
			between(func() { seat.Post("/api/contacts/c1/suggestions", confirm).OK() })
			seat.Put("/api/contacts/c1/caller", named).OK()
		},
		"the confirmation is first": func(seat *httpservertest.Client, between func(func())) {
			between(func() { seat.Put("/api/contacts/c1/caller", named).OK() })
			seat.Post("/api/contacts/c1/suggestions", confirm).OK()
		},
	} {
		for _, before := range []string{"", "Kath"} {
			t.Run(what+", named before as "+strconv.Quote(before), func(t *testing.T) {
				house, first, seat := rivalled(t)
				house.Happened(person.Room, "marta", person.Named{Name: "Marta Fielding", At: time.Now()})
				house.Happened(contact.Room, "c1",
					contact.Received{Channel: contact.Counter, Service: "counter", At: time.Now()}, contact.Answered{Handler: seat.Staff, At: time.Now()})
				if before != "" {
					seat.Put("/api/contacts/c1/caller", fields{"name": before}).OK()
				}
				race(seat, func(between func()) { first.between = between })
				var c contactapi.Contact
				seat.Get("/api/contacts/c1").OK(&c)
				if c.Caller.Person != "marta" || c.Caller.Name != "Kath Couper" || c.Caller.Relation != "victim" || c.Decisions[0].Verdict != "same" {
					t.Errorf("the caller is %+v", c.Caller)
				}
				if d := c.Caller.Details; d.Birth != "1985-05-25" || d.Last == "" {
					t.Errorf("heard of them: %+v", d)
				}
				if left := speaksOf(t, house, "c1"); len(left) != 1 || left[0] != "marta" {
					t.Errorf("the contact speaks of %v", left)
				}
			})
		}
	}
}

// speaksOf returns on whose records a contact's description stands.
func speaksOf(t *testing.T, house *httpservertest.House, id string) (persons []string) {
	t.Helper()
	pages, err := house.Journal.Read(t.Context(), 0, 1_000)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, page := range pages {
		who := page.Stream.ID()
		if page.Stream.Room() != person.Room || seen[who] {
			continue
		}
		seen[who] = true
		s, _, err := command.Load(t.Context(), house.Desk, httpservertest.Force, person.Room, who, person.Fold)
		if err != nil {
			t.Fatal(err)
		}
		if _, there := s.Description(id); there {
			persons = append(persons, who)
		}
	}
	return persons
}
