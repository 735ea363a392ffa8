package app

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
)

// Erasure says who is erased, why and by whom. Ground must not name the person:
// it stays in the record.
type Erasure struct{ Force, Person, Ground, By string }

// Erase destroys the person's key and those of the contacts in which they were
// the caller, writes that it was done, and throws the force's tables away, so
// that the next start computes them without. It returns the contacts. The data
// folder must not be in use.
//
// The log of an incident names several people and is disposed of as a whole,
// which this does not do.
func Erase(ctx context.Context, dir string, e Erasure) ([]string, error) {
	s, err := OpenStore(ctx, dir, time.Now, 0, 0)
	if err != nil {
		return nil, err
	}
	defer func() { _ = s.Close() }() // all that matters is durable by now
	contacts, err := s.contactsOf(ctx, e.Force, e.Person)
	if err != nil {
		return nil, err
	}
	ask := command.Ask{Force: e.Force, Actor: "operator/" + e.By, Cause: "erasure"}
	desk := command.NewDesk(s.Journal, s.Codec, time.Now)
	_, err = command.Do(ctx, desk, ask, person.Room, e.Person, person.Fold, func(st person.State) ([]any, error) {
		return person.Erase(st, person.Erased{Ground: e.Ground, By: e.By, At: time.Now().UTC()})
	})
	if err != nil {
		return nil, err
	}
	subjects := []string{e.Force + "/" + person.Room + "/" + e.Person}
	for _, id := range contacts {
		subjects = append(subjects, e.Force+"/"+contact.Room+"/"+id)
	}
	for _, subject := range subjects {
		if err := s.Keys.Destroy(ctx, subject); err != nil {
			return nil, fmt.Errorf("destroy the key of %s: %w", subject, err)
		}
	}
	if err := os.RemoveAll(filepath.Join(dir, "views", e.Force)); err != nil {
		return nil, fmt.Errorf("throw the tables away: %w", err)
	}
	return contacts, nil
}

// contactsOf walks the journal for the contacts in which the person called.
func (s *Store) contactsOf(ctx context.Context, force, who string) ([]string, error) {
	var found []string
	seen := map[string]bool{}
	for after := journal.Position(0); ; {
		pages, err := s.Journal.Read(ctx, after, 5_000)
		if err != nil {
			return nil, fmt.Errorf("look for the person's contacts: %w", err)
		}
		if len(pages) == 0 {
			return found, nil
		}
		for _, p := range pages {
			after = p.Position
			if p.Type != "contact.caller-named" || p.Stream.Force() != force {
				continue
			}
			event, err := s.Codec.Decode(ctx, p)
			if err != nil {
				return nil, err
			}
			named, ok := event.Body.(contact.CallerNamed)
			if id := p.Stream.ID(); ok && named.Person == who && !seen[id] {
				seen[id] = true
				found = append(found, id)
			}
		}
	}
}
