package app

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/fault"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/reaction"
	"bluelamp/internal/referral"
	"bluelamp/internal/referral/referralviews"
	"bluelamp/internal/resolution"
	"bluelamp/internal/risk"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/victim"
	"bluelamp/internal/victim/victimviews"
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
	imports    string // folder of files on their way in
	now        func() time.Time
}

// importWaits refuses an erasure while a file may still hold the person.
var importWaits = fault.New(fault.Refused, "person.import-waits",
	"A file of an import is still there and may name this person. Finish, undo or discard the import first.")

// erase erases a human being: the record asked for and all that people said are
// the same, since a screen shows them as one and the joins go with the first.
func (e eraser) erase(ctx context.Context, ask command.Ask, who, ground, by string) (personapi.Erasure, error) {
	done := personapi.Erasure{At: e.now().UTC()}
	if waiting, err := filepath.Glob(filepath.Join(e.imports, ask.Force, "*.csv")); err != nil || len(waiting) > 0 {
		return done, errors.Join(err, importWaits)
	}
	if err := e.caughtUp(ctx); err != nil {
		return done, err
	}
	db, err := e.house.Reader(ask.Force, personviews.Name)
	if err != nil {
		return done, err
	}
	everybody, err := nearestFirst(ctx, db, who)
	if err != nil {
		return done, err
	}
	for _, id := range slices.Backward(everybody) {
		one := ask
		if one.Key != "" && id != who {
			one.Key, one.Seen = ask.Key+"/"+id, nil
		}
		reach, files, err := e.eraseOne(ctx, one, id, person.Erased{Ground: ground, By: by, At: done.At})
		if err != nil {
			return done, err
		}
		done.Contacts, done.Incidents, done.Recordings = done.Contacts+len(reach.Contacts), done.Incidents+len(reach.Incidents), done.Recordings+files
	}
	if err := e.caughtUp(ctx); err != nil {
		return done, err
	}
	return done, e.house.Scrub(ctx, ask.Force)
}

// nearestFirst are the records that people said are one human being, in the order
// of the joins between them and the one asked for. Erased from the far end, what is
// left stays joined to it, and an erasure that is cut off is done by asking again.
func nearestFirst(ctx context.Context, db *sql.DB, who string) ([]string, error) {
	everybody := []string{who}
	for i := 0; i < len(everybody); i++ {
		links, err := personviews.LinksOf(ctx, db, everybody[i])
		if err != nil {
			return nil, err
		}
		for _, l := range links {
			if other := l.Other(everybody[i]); l.Verdict == person.Same && !slices.Contains(everybody, other) {
				everybody = append(everybody, other)
			}
		}
	}
	return everybody, nil
}

// eraseOne decides and writes what is erased before any key is destroyed, so that
// an interrupted erasure is finished by the reaction below.
func (e eraser) eraseOne(ctx context.Context, ask command.Ask, who string, erased person.Erased) (personviews.Reach, int, error) {
	db, err := e.house.Reader(ask.Force, personviews.Name)
	if err != nil {
		return personviews.Reach{}, 0, err
	}
	reach, err := personviews.ReachOf(ctx, db, who)
	if err != nil {
		return reach, 0, err
	}
	files, err := e.filesOf(ctx, ask.Force, reach.Contacts)
	if err != nil {
		return reach, 0, err
	}
	referrals, err := e.referralsOf(ctx, ask.Force, who, reach)
	if err != nil {
		return reach, 0, err
	}
	told, err := e.toldOf(ctx, ask.Force, who)
	if err != nil {
		return reach, 0, err
	}
	reached := person.ErasureReached{Records: slices.Compact(slices.Sorted(slices.Values(append(recordsOf(reach, referrals), told...)))), Recordings: len(files), By: erased.By, At: erased.At}
	_, err = command.Do(ctx, e.desk, ask, person.Room, who, person.Fold, func(s person.State) ([]any, error) {
		events, err := person.Erase(s, erased)
		if err != nil {
			return nil, err
		}
		for _, event := range events {
			s = person.Fold(s, event)
		}
		more, err := person.Reach(s, reached)
		return append(events, more...), err
	})
	if err != nil {
		return reach, 0, err
	}
	return reach, len(files), e.finish(ctx, ask.Force, append(reached.Records, person.Room+"/"+who))
}

// finish destroys the keys of records and deletes the recordings of the contacts
// among them. Doing it again changes nothing.
func (e eraser) finish(ctx context.Context, force string, records []string) error {
	var contacts []string
	for _, record := range records {
		if err := e.keys.Destroy(ctx, force+"/"+record); err != nil {
			return fmt.Errorf("destroy the key of %s: %w", record, err)
		}
		if id, ok := strings.CutPrefix(record, contact.Room+"/"); ok {
			contacts = append(contacts, id)
		}
	}
	files, err := e.filesOf(ctx, force, contacts)
	if err != nil {
		return err
	}
	for _, file := range files {
		if err := os.Remove(file); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("delete a recording: %w", err)
		}
	}
	return nil
}

func recordsOf(r personviews.Reach, referrals []string) []string {
	var records []string
	for _, part := range []struct {
		rooms []string
		ids   []string
	}{
		{[]string{contact.Room, risk.Room, safeguarding.Room}, r.Contacts},
		{[]string{incident.Room, resolution.Room, victim.Room}, r.Incidents}, {[]string{referral.Room}, referrals},
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

// referralsOf are the referrals of a person, and those that came of the contacts and
// incidents that an erasure reaches.
func (e eraser) referralsOf(ctx context.Context, force, who string, reach personviews.Reach) ([]string, error) {
	db, err := e.house.Reader(force, referralviews.Name)
	if err != nil {
		return nil, err
	}
	all, err := referralviews.OfPerson(ctx, db, who)
	if err != nil {
		return nil, fmt.Errorf("look for referrals to erase: %w", err)
	}
	for _, part := range []struct {
		ids []string
		of  func(context.Context, *sql.DB, string) ([]referralviews.Row, error)
	}{{reach.Contacts, referralviews.OfContact}, {reach.Incidents, referralviews.OfIncident}} {
		for _, id := range part.ids {
			of, err := part.of(ctx, db, id)
			if err != nil {
				return nil, fmt.Errorf("look for referrals to erase: %w", err)
			}
			all = append(all, of...)
		}
	}
	var ids []string
	for _, one := range all {
		if !slices.Contains(ids, one.ID) {
			ids = append(ids, one.ID)
		}
	}
	return ids, nil
}

// toldOf are the records of what a person was promised as a victim, in whosever
// incident.
func (e eraser) toldOf(ctx context.Context, force, who string) ([]string, error) {
	db, err := e.house.Reader(force, victimviews.Name)
	if err != nil {
		return nil, err
	}
	incidents, err := victimviews.IncidentsTelling(ctx, db, who)
	if err != nil {
		return nil, fmt.Errorf("look for updates to erase: %w", err)
	}
	for i, id := range incidents {
		incidents[i] = victim.Room + "/" + id
	}
	return incidents, nil
}

// filesOf are the recordings of contacts, by the record itself: it keeps their
// names and digests when keys are gone and tables are empty.
func (e eraser) filesOf(ctx context.Context, force string, contacts []string) ([]string, error) {
	var files []string
	for _, id := range contacts {
		kept, _, err := command.Load(ctx, e.desk, force, contact.Room, id, func(names []string, event any) []string {
			if kept, ok := event.(contact.RecordingKept); ok && filepath.IsLocal(kept.File) {
				names = append(names, kept.File)
			}
			return names
		})
		if err != nil {
			return nil, err
		}
		for _, name := range kept {
			files = append(files, filepath.Join(e.recordings, name))
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

// reactions finish an erasure that was decided and cut off before all keys were
// destroyed, all recordings deleted and the tables' files overwritten.
func (e eraser) reactions() []reaction.Reaction {
	return []reaction.Reaction{{
		Name: "erasure-finished", On: []string{"person.erased", "person.erasure-reached"},
		Do: func(ctx context.Context, page journal.Event, _ string) error {
			records := []string{person.Room + "/" + page.Stream.ID()}
			if reached, ok := page.Body.(person.ErasureReached); ok {
				records = append(records, reached.Records...)
			}
			if err := e.finish(ctx, page.Stream.Force(), records); err != nil {
				return err
			}
			if err := e.house.Wait(ctx, page.Position); err != nil {
				return err
			}
			return e.house.Scrub(ctx, page.Stream.Force())
		},
	}}
}

func (a *App) eraser() eraser {
	return eraser{
		desk: a.desk, keys: a.store.Keys, journal: a.store.Journal, house: a.house,
		recordings: a.recordings(), imports: filepath.Join(a.Config.DataDir, "imports"), now: a.Now,
	}
}
