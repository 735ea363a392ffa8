package personapi_test

import (
	"context"
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
	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/person/personmatch"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy/policyfile"
	"bluelamp/internal/staff"
	"bluelamp/internal/view"
	"bluelamp/policies"
)

// house is the person room's operations with the packs that ship, and a past
// that tests write.
type house struct {
	*httpservertest.House
	t testing.TB
}

func open(t testing.TB) house {
	t.Helper()
	packs, err := policyfile.LoadAll(policies.Files)
	if err != nil {
		t.Fatal(err)
	}
	h := httpservertest.Open(t, httpservertest.Options{
		Catalogue: [][]journal.Entry{staff.Catalogue(), person.Catalogue(), contact.Catalogue(), incident.Catalogue()},
		Views:     []view.View{personviews.New()}, Policy: packs[httpservertest.Force],
	})
	m := personmatch.New(personmatch.Options{
		Tables: h.Views, Forces: []string{httpservertest.Force}, Model: match.Default(), Log: slog.New(slog.NewTextHandler(t.Output(), nil)),
	})
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() { defer close(done); m.Run(ctx) }()
	t.Cleanup(func() { stop(); <-done })
	personapi.Mount(h.Server, personapi.Deps{
		Desk: h.Desk, Matcher: m, ReadNumber: readNumber,
		ReadAddress: func(line string) personapi.PersonDetails { return personapi.PersonDetails{Street: line} },
		Erase: func(_ context.Context, _ command.Ask, who, _, _ string) (personapi.Erasure, error) {
			h.Happened(person.Room, who, person.Erased{Ground: "Request upheld", By: "s1", At: time.Now()})
			return personapi.Erasure{At: time.Now()}, nil
		},
	})
	return house{h, t}
}

func readNumber(raw string) (string, bool) {
	digits := strings.NewReplacer(" ", "", "-", "").Replace(raw)
	switch {
	case strings.HasPrefix(digits, "+44"):
		return digits, true
	case strings.HasPrefix(digits, "0044"):
		return "+44" + digits[4:], true
	case strings.HasPrefix(digits, "0"):
		return "+44" + digits[1:], true
	}
	return "", false
}

// rang is a contact of the past: somebody rang from a number so many days ago.
func (h house) rang(id, number string, daysAgo int, kind string) {
	h.t.Helper()
	at := time.Now().AddDate(0, 0, -daysAgo)
	e164, _ := readNumber(number)
	h.Happened(contact.Room, id,
		contact.Received{Channel: contact.Phone, Service: "999", Trunk: "bt-1", Call: id, Number: number, E164: e164, Withheld: number == "", At: at},
		contact.TypeChosen{Type: kind, By: "s1", At: at})
}

// caller names the caller of a contact as a handler did.
func (h house) caller(id, who string, relation contact.Relation, d person.Details, daysAgo int) {
	h.t.Helper()
	at := time.Now().AddDate(0, 0, -daysAgo)
	name := strings.TrimSpace(d.First + " " + d.Last)
	h.Happened(person.Room, who, person.Named{Name: name, Number: d.Phone, By: "s1", At: at},
		person.Described{Record: id, Source: person.FromHandler, Contact: id, Details: d, By: "s1", At: at})
	h.Happened(contact.Room, id, contact.CallerNamed{Person: who, Name: name, Relation: relation, By: "s1", At: at})
}

// opened is an incident that came of a contact.
func (h house) opened(id, of, kind, grade string, daysAgo int) {
	h.t.Helper()
	at := time.Now().AddDate(0, 0, -daysAgo)
	h.Happened(incident.Room, id,
		incident.Opened{Reference: "NS-" + id, Number: 1, Contact: of, Type: kind, Area: "urban", Place: "12 Oakfield Road, Eastvale", By: "s1", Received: at, Answered: at, At: at},
		incident.Graded{Grade: grade, Proposed: grade, By: "s1", At: at})
	h.Happened(contact.Room, of, contact.IncidentLinked{Incident: id, Reference: "NS-" + id, At: at})
}

// involved puts somebody else on a contact.
func (h house) involved(id, who, name string, role contact.Relation) {
	h.t.Helper()
	h.Happened(contact.Room, id, contact.PersonInvolved{Person: who, Name: name, Role: role, By: "s1", At: time.Now()})
}

// townsfolk are others on file: in a file of one person that person's name is no
// evidence, since everybody on file bears it.
func (h house) townsfolk() {
	h.t.Helper()
	for i, other := range []string{"Amir Bhatt", "Carys Calder", "Owen Eze", "Una Varley", "Moses Iqbal", "Priya Rashid", "Derek Umney", "Elif Sowerby"} {
		first, last, _ := strings.Cut(other, " ")
		id := string(rune('a' + i))
		h.rang("o"+id, "07700 90090"+string(rune('0'+i)), 30, "noise")
		h.caller("o"+id, "q"+id, contact.Witness, person.Details{First: first, Last: last, Birth: fmt.Sprint(1950 + i), Phone: fmt.Sprintf("+4477009009%02d", i)}, 30)
	}
}

func (h house) lookUp(c *httpservertest.Client, ask map[string]any) personapi.PeopleFound {
	h.t.Helper()
	var found personapi.PeopleFound
	c.Post("/api/people/look-up", ask).OK(&found)
	for deadline := time.Now().Add(10 * time.Second); found.Loading && time.Now().Before(deadline); {
		c.Post("/api/people/look-up", ask).OK(&found)
	}
	return found
}

// now is the time.
func (h house) now() time.Time { return time.Now() }

var kathleen = person.Details{
	First: "Kathleen", Last: "Cooper", Birth: "1985-05-25", Phone: "+447700900231", House: "12", Street: "Oakfield Road", Town: "Eastvale", Postcode: "ZZ1 2AB",
}
