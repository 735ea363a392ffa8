package personlearn

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/match"
	"bluelamp/internal/match/callstream"
	"bluelamp/internal/match/index"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personmatch"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/staff"
	"bluelamp/internal/view"
)

const force = httpservertest.Force

var noon = time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC)

// town is a force with an invented register and some weeks of calls, on which
// handlers decided.
type town struct {
	*httpservertest.House
	t       *testing.T
	matcher *personmatch.Matcher
	world   *callstream.World
}

func settle(t *testing.T, people int) town {
	t.Helper()
	h := httpservertest.Open(t, httpservertest.Options{
		Catalogue: [][]journal.Entry{staff.Catalogue(), person.Catalogue(), contact.Catalogue(), incident.Catalogue()},
		Views:     []view.View{personviews.New()}, Now: func() time.Time { return noon },
	})
	w, err := callstream.New(callstream.Options{People: max(people, 1), Seed: 7})
	if err != nil {
		t.Fatal(err)
	}
	m := personmatch.New(personmatch.Options{
		Tables: h.Views, Forces: []string{force}, Model: match.Default(), Log: slog.New(slog.NewTextHandler(t.Output(), nil)),
	})
	c := town{House: h, t: t, matcher: m, world: w}
	if people > 0 {
		for row := range w.Rows() {
			c.said(person.Room, citizen(row.Person), person.Described{
				Record: fmt.Sprintf("import/old/%d", row.Number), Source: person.FromImport, Import: "old",
				Details: details(row.Said), At: time.Unix(row.Heard*86_400, 0).UTC(),
			})
		}
	}
	c.waited()
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() { defer close(done); m.Run(ctx) }()
	t.Cleanup(func() { stop(); <-done })
	c.until(func() bool {
		a, err := m.Search(t.Context(), force, nil, noon, 1)
		return err == nil && !a.Loading
	})
	return c
}

func citizen(n uint32) string { return fmt.Sprintf("citizen-%d", n) }

func details(s callstream.Said) person.Details {
	d := person.Details{
		First: s.First, Last: s.Last, Former: s.Former, Unit: s.At.Unit, House: s.At.House, Street: s.At.Street, Town: s.At.Town, Postcode: s.At.Postcode,
	}
	if s.Born.Year != 0 {
		d.Birth = fmt.Sprintf("%04d-%02d-%02d", s.Born.Year, s.Born.Month, s.Born.Day)
	}
	if phone := s.Record().Phone; phone != "" {
		d.Phone = "+" + phone
	}
	return d
}

// said writes without waiting for the tables.
func (c town) said(room, id string, events ...any) {
	c.t.Helper()
	_, err := command.Do(c.t.Context(), c.Desk, command.Ask{Force: force, Actor: "system/test"}, room, id,
		func(struct{}, any) struct{} { return struct{}{} }, func(struct{}) ([]any, error) { return events, nil })
	if err != nil {
		c.t.Fatal(err)
	}
}

func (c town) waited() {
	c.t.Helper()
	head, err := c.Journal.Head(c.t.Context())
	if err == nil {
		err = c.Views.Wait(c.t.Context(), head.Position)
	}
	if err != nil {
		c.t.Fatal(err)
	}
}

func (c town) until(so func() bool) {
	c.t.Helper()
	for deadline := time.Now().Add(20 * time.Second); !so(); {
		if time.Now().After(deadline) {
			c.t.Fatal("it did not come to pass")
		}
	}
}

// calls are n calls of the last weeks: the handler types, sees who is suggested,
// decides on the first and names the caller.
func (c town) calls(n int) {
	c.t.Helper()
	i := 0
	for call := range c.world.Calls(1, n) {
		i++
		id, at := fmt.Sprintf("call-%04d", i), noon.AddDate(0, 0, -1-i%30)
		d := details(call.Said)
		c.said(contact.Room, id, contact.Received{Channel: contact.Phone, Service: "101", Number: d.Phone, E164: d.Phone, At: at})
		who := fmt.Sprintf("caller-%d", i)
		if a := c.asked(d, at); len(a.Found) > 0 && a.Found[0].Share > 0.1 {
			verdict := person.Different
			if a.Found[0].Person == citizen(call.Truth) {
				verdict, who = person.Same, a.Found[0].Person
			}
			c.decided(id, a, verdict, d, at)
		}
		c.named(id, who, d, at)
	}
	c.waited()
}

func (c town) asked(d person.Details, at time.Time) personmatch.Answer {
	c.t.Helper()
	a, err := c.matcher.Search(c.t.Context(), force, []index.Query{{Record: personmatch.RecordOf(d, at)}}, at, 20)
	if err != nil {
		c.t.Fatal(err)
	}
	return a
}

func (c town) decided(id string, a personmatch.Answer, verdict person.Verdict, typed person.Details, at time.Time) {
	c.t.Helper()
	f := a.Found[0]
	told, err := json.Marshal(advice{Model: a.Model, LogOdds: f.LogOdds, Share: f.Share, Population: a.Population, Pattern: f.Pattern, Frequency: f.Frequency})
	if err != nil {
		c.t.Fatal(err)
	}
	words, err := json.Marshal(typed)
	if err != nil {
		c.t.Fatal(err)
	}
	c.said(contact.Room, id, contact.SuggestionDecided{
		Person: f.Person, Verdict: string(verdict), Advice: string(told), Typed: string(words), By: "s1", At: at,
	})
}

// named writes down who called, and what was heard on that person's record.
func (c town) named(id, who string, d person.Details, at time.Time) {
	c.t.Helper()
	c.said(person.Room, who, person.Described{Record: id, Source: person.FromHandler, Contact: id, Details: d, By: "s1", At: at})
	c.said(contact.Room, id, contact.CallerNamed{Person: who, Name: strings.TrimSpace(d.First + " " + d.Last), By: "s1", At: at})
}

func (c town) learner(dir string) *Learner {
	c.t.Helper()
	l, err := Open(Options{
		Dir: dir, Forces: []string{force}, Tables: c.Views, Desk: c.Desk, Matcher: c.matcher, Hour: 3, Zone: time.UTC,
		Least: 50, Now: func() time.Time { return noon }, Log: slog.New(slog.NewTextHandler(c.t.Output(), nil)),
	})
	if err != nil {
		c.t.Fatal(err)
	}
	return l
}

func firstRow(c town) callstream.Said {
	for row := range c.world.Rows() {
		if row.Phone != 0 && row.At.Street != "" {
			return row.Said
		}
	}
	return callstream.Said{}
}

func received(number string, at time.Time) contact.Received {
	return contact.Received{Channel: contact.Phone, Service: "101", Number: number, E164: number, Withheld: number == "", At: at}
}
