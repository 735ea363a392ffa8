package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/reaction"
	"bluelamp/internal/risk"
	"bluelamp/internal/view"
)

// eraser makes a person's data unreadable, for good and everywhere: in the
// record, by destroying keys; in the tables and the index in memory, by emptying
// them; among the recordings, by deleting them. The record keeps that somebody was
// erased, when, by whom and on what ground.
type eraser struct {
	desk       *command.Desk
	keys       journal.Keys
	journal    journal.Journal
	house      *view.House
	recordings string
	now        func() time.Time
}

// erase decides and writes what is erased before any key is destroyed, so that
// an interrupted erasure is finished by the reaction below.
func (e eraser) erase(ctx context.Context, ask command.Ask, who, ground, by string) (personapi.Erasure, error) {
	var done personapi.Erasure
	if err := e.caughtUp(ctx); err != nil {
		return done, err
	}
	db, err := e.house.Reader(ask.Force, personviews.Name)
	if err != nil {
		return done, err
	}
	reach, err := personviews.ReachOf(ctx, db, who)
	if err != nil {
		return done, err
	}
	files, err := e.filesOf(ctx, ask.Force, reach.Contacts)
	if err != nil {
		return done, err
	}
	at := e.now().UTC()
	reached := person.ErasureReached{Records: recordsOf(reach), Recordings: len(files), By: by, At: at}
	_, err = command.Do(ctx, e.desk, ask, person.Room, who, person.Fold, func(s person.State) ([]any, error) {
		erased, err := person.Erase(s, person.Erased{Ground: ground, By: by, At: at})
		if err != nil {
			return nil, err
		}
		for _, event := range erased {
			s = person.Fold(s, event)
		}
		more, err := person.Reach(s, reached)
		return append(erased, more...), err
	})
	if err != nil {
		return done, err
	}
	if err := e.destroy(ctx, ask.Force, append(reached.Records, person.Room+"/"+who)); err != nil {
		return done, err
	}
	for _, file := range files {
		if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return done, fmt.Errorf("delete a recording: %w", err)
		}
	}
	if err := e.caughtUp(ctx); err != nil {
		return done, err
	}
	done = personapi.Erasure{Contacts: len(reach.Contacts), Incidents: len(reach.Incidents), Recordings: len(files), At: at}
	return done, e.house.Scrub(ctx, ask.Force)
}

func recordsOf(r personviews.Reach) []string {
	var records []string
	for _, part := range []struct {
		rooms []string
		ids   []string
	}{
		{[]string{contact.Room, risk.Room}, r.Contacts}, {[]string{incident.Room}, r.Incidents},
		{[]string{person.LinkRoom}, r.Links}, {[]string{person.NumberRoom}, r.Numbers},
	} {
		for _, room := range part.rooms {
			for _, id := range part.ids {
				records = append(records, room+"/"+id)
			}
		}
	}
	return records
}

func (e eraser) destroy(ctx context.Context, force string, records []string) error {
	for _, record := range records {
		if err := e.keys.Destroy(ctx, force+"/"+record); err != nil {
			return fmt.Errorf("destroy the key of %s: %w", record, err)
		}
	}
	return nil
}

// filesOf are the recordings of contacts. They are deleted, and the record keeps
// their digests.
func (e eraser) filesOf(ctx context.Context, force string, contacts []string) ([]string, error) {
	db, err := e.house.Reader(force, contactviews.Name)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, id := range contacts {
		all, err := contactviews.Recordings(ctx, db, id)
		if err != nil {
			return nil, err
		}
		for _, r := range all {
			files = append(files, filepath.Join(e.recordings, r.File))
		}
	}
	return files, nil
}

// caughtUp waits until the tables hold everything that was written.
func (e eraser) caughtUp(ctx context.Context) error {
	head, err := e.journal.Head(ctx)
	if err != nil {
		return fmt.Errorf("read the end of the journal: %w", err)
	}
	return e.house.Wait(ctx, head.Position)
}

// reactions finish an erasure that was decided and cut off before its keys were
// destroyed. Destroying again changes nothing.
func (e eraser) reactions() []reaction.Reaction {
	return []reaction.Reaction{{
		Name: "erasure-finished", On: []string{"person.erased", "person.erasure-reached"},
		Do: func(ctx context.Context, page journal.Event, _ string) error {
			records := []string{person.Room + "/" + page.Stream.ID()}
			if reached, ok := page.Body.(person.ErasureReached); ok {
				records = append(records, reached.Records...)
			}
			return e.destroy(ctx, page.Stream.Force(), records)
		},
	}}
}

func (a *App) eraser() eraser {
	return eraser{desk: a.desk, keys: a.store.Keys, journal: a.store.Journal, house: a.house, recordings: a.recordings(), now: a.Now}
}

// Erasure says who is erased, why and by whom. Ground must not name the person:
// it stays in the record.
type Erasure struct{ Force, Person, Ground, By string }

// Erase erases a person in a data folder that is not in use. Recordings is the
// folder of recordings; empty: the one in the data folder.
func Erase(ctx context.Context, dir, recordings string, e Erasure) (personapi.Erasure, error) {
	s, err := OpenStore(ctx, dir, time.Now, 0, 0)
	if err != nil {
		return personapi.Erasure{}, err
	}
	defer func() { _ = s.Close() }() // all that matters is durable by now
	house, err := view.Open(ctx, view.Options{
		Dir: filepath.Join(dir, "views"), Journal: s.Journal, Codec: s.Codec, Views: Views(), Log: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		return personapi.Erasure{}, fmt.Errorf("open the views: %w", err)
	}
	following, stop := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() { ended <- house.Run(following) }()
	if recordings == "" {
		recordings = filepath.Join(dir, "recordings")
	}
	work := eraser{desk: command.NewDesk(s.Journal, s.Codec, time.Now), keys: s.Keys, journal: s.Journal, house: house, recordings: recordings, now: time.Now}
	done, err := work.erase(ctx, command.Ask{Force: e.Force, Actor: "operator/" + e.By, Cause: "erasure"}, e.Person, e.Ground, e.By)
	stop()
	return done, errors.Join(err, <-ended, house.Close())
}
