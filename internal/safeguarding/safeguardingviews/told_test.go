package safeguardingviews_test

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
	"bluelamp/internal/risk"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/safeguarding/safeguardingviews"
	"bluelamp/internal/staff"
	"bluelamp/internal/view"
)

const force = "northshire"

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
	catalogue, err := journal.NewCatalogue(staff.Catalogue(), person.Catalogue(), contact.Catalogue(), risk.Catalogue(), incident.Catalogue(), safeguarding.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	j, keys := journal.NewMemory(), journal.NewMemoryKeys()
	codec := journal.NewCodec(catalogue, keys)
	house, err := view.Open(t.Context(), view.Options{Dir: t.TempDir(), Journal: j, Codec: codec, Views: []view.View{safeguardingviews.New()}})
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
	db, err := house.Reader(force, safeguardingviews.Name)
	if err != nil {
		t.Fatal(err)
	}
	return &told{T: t, house: house, keys: keys, desk: command.NewDesk(j, codec, func() time.Time { return noon }), db: db}
}

// tell appends events to one stream; then the tables have them.
func (s *told) tell(room, id string, events ...any) {
	s.Helper()
	receipt, err := command.Do(s.Context(), s.desk, command.Ask{Force: force, Actor: "system/test"}, room, id,
		func(struct{}, any) struct{} { return struct{}{} },
		func(struct{}) ([]any, error) { return events, nil })
	if err != nil {
		s.Fatal(err)
	}
	if err := s.house.Wait(s.Context(), receipt.Last); err != nil {
		s.Fatal(err)
	}
}

// about tells of one contact's safeguarding.
func (s *told) about(contact string, events ...any) {
	s.Helper()
	s.tell(safeguarding.Room, contact, events...)
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

func (s *told) dump(house *view.House) string {
	s.Helper()
	text, err := house.Dump(s.Context(), force, safeguardingviews.Name)
	if err != nil {
		s.Fatal(err)
	}
	return text
}

func rang(minute int) contact.Received {
	return contact.Received{Channel: contact.Phone, Service: "999", Number: "07700 900123", E164: "+447700900123", At: at(minute)}
}

func recorded(id, contact, person string, minute int, factors ...string) safeguarding.VulnerabilityRecorded {
	return safeguarding.VulnerabilityRecorded{
		ID: id, Contact: contact, Person: person, Who: "Maisie, 6", Relation: "child", Factors: factors, Since: "for two years",
		Interaction: "She hears everything.", By: "ann", At: at(minute),
	}
}

func asked(source string, minute int) safeguarding.DeskAsked {
	return safeguarding.DeskAsked{Source: source, Because: "because", Why: "She whispers.", By: "ann", At: at(minute)}
}

func taken(minute int) safeguarding.DeskTaken {
	return safeguarding.DeskTaken{By: "val", At: at(minute)}
}

func advised(id string, minute int) safeguarding.Advised {
	return safeguarding.Advised{ID: id, To: "handler", Text: "Ask for the key.", By: "val", At: at(minute)}
}

func answered(id string, used bool, minute int) safeguarding.AdviceAnswered {
	return safeguarding.AdviceAnswered{ID: id, Used: used, Note: "He has one.", By: "ann", At: at(minute)}
}

func acted(minute int) safeguarding.ActionTaken {
	return safeguarding.ActionTaken{Action: "refuge", Note: "She will think.", By: "ann", At: at(minute)}
}

func missed(minute int) safeguarding.MissedFound {
	return safeguarding.MissedFound{Factors: []string{"dementia"}, Note: "He asked for the day.", By: "val", At: at(minute)}
}

func ended(outcome string, minute int) safeguarding.DeskEnded {
	return safeguarding.DeskEnded{Outcome: outcome, Note: "She rings tomorrow.", By: "val", At: at(minute)}
}

func joined(name string) staff.Joined {
	return staff.Joined{SignInName: name, Name: name + " Example", Roles: []staff.Role{staff.Handler}, At: noon}
}
