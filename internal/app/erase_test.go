package app

import (
	"context"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/view"
)

const northshire = "northshire"

// erasing is a data folder with its tables, and the eraser that works in it.
type erasing struct {
	*testing.T
	eraser
	store *Store
}

func openRecords(t *testing.T) *erasing {
	t.Helper()
	dir := t.TempDir()
	s, err := OpenStore(t.Context(), dir, time.Now, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	house, err := view.Open(t.Context(), view.Options{
		Dir: filepath.Join(dir, "views"), Journal: s.Journal, Codec: s.Codec, Views: Views(), Log: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- house.Run(ctx) }()
	t.Cleanup(func() { stop(); <-ended; _ = house.Close() })
	return &erasing{t, eraser{
		desk: command.NewDesk(s.Journal, s.Codec, time.Now), keys: s.Keys, journal: s.Journal, house: house, recordings: t.TempDir(), now: time.Now,
	}, s}
}

func (r *erasing) happened(room, id string, events ...any) journal.Receipt {
	r.Helper()
	receipt, err := command.Do(r.Context(), r.desk, command.Ask{Force: northshire, Actor: "system/test"}, room, id,
		func(struct{}, any) struct{} { return struct{}{} }, func(struct{}) ([]any, error) { return events, nil })
	if err == nil {
		err = r.house.Wait(r.Context(), receipt.Last)
	}
	if err != nil {
		r.Fatal(err)
	}
	return receipt
}

// rang is a recorded contact of a person.
func (r *erasing) rang(id, who string) (recording string) {
	r.Helper()
	at := time.Now()
	r.happened(person.Room, who, person.Described{Record: id, Source: person.FromHandler, Contact: id, Details: person.Details{First: "Kathleen", Last: "Cooper"}, By: "s1", At: at})
	r.happened(contact.Room, id,
		contact.Received{Channel: contact.Phone, Service: "999", Trunk: "bt-1", Call: id, Number: "07700 900231", E164: "+447700900231", At: at},
		contact.CallerNamed{Person: who, Name: "Kathleen Cooper", Relation: contact.Victim, By: "s1", At: at},
		contact.RecordingKept{File: id + ".wav", SHA256: "00", Bytes: 4, At: at})
	recording = filepath.Join(r.recordings, id+".wav")
	if err := os.WriteFile(recording, []byte("RIFF"), 0o600); err != nil {
		r.Fatal(err)
	}
	return recording
}

func (r *erasing) erased(who string) bool {
	r.Helper()
	db, err := r.house.Reader(northshire, personviews.Name)
	if err != nil {
		r.Fatal(err)
	}
	p, there, err := personviews.Get(r.Context(), db, who)
	if err != nil || !there {
		r.Fatal(there, err)
	}
	return p.Erased()
}

func gone(file string) bool {
	_, err := os.Stat(file)
	return os.IsNotExist(err)
}

func TestWhoIsJoinedIsErasedTogether(t *testing.T) {
	r := openRecords(t)
	var files []string
	for _, id := range []string{"p1", "p2", "p3", "other"} {
		files = append(files, r.rang("c-"+id, id))
	}
	for _, l := range []person.LinkDecided{{A: "p1", B: "p2", Verdict: person.Same}, {A: "p2", B: "p3", Verdict: person.Same}, {A: "other", B: "p1", Verdict: person.Different}} {
		r.happened(person.LinkRoom, person.LinkID(l.A, l.B), l)
	}
	ask := command.Ask{Force: northshire, Actor: "staff/s1", Key: "key-1"}
	done, err := r.erase(t.Context(), ask, "p1", "Request upheld", "s1")
	if err != nil {
		t.Fatal(err)
	}
	if done.Contacts != 3 || done.Recordings != 3 || !gone(files[0]) || !gone(files[2]) || gone(files[3]) {
		t.Errorf("erased: %+v", done)
	}
	for who, want := range map[string]bool{"p1": true, "p2": true, "p3": true, "other": false} {
		if r.erased(who) != want {
			t.Errorf("%s: erased %t", who, !want)
		}
	}
	if _, err := r.erase(t.Context(), ask, "p1", "Request upheld", "s1"); err != nil {
		t.Errorf("asked for again: %v", err)
	}
	ask.Key = "key-2"
	if _, err := r.erase(t.Context(), ask, "p1", "Request upheld", "s1"); err != nil {
		t.Errorf("asked for once more: %v", err)
	}
}

// Asked for p1, the erasure was cut off after p3, at the far end: the next attempt
// still knows of p2.
func TestTheFarEndIsErasedFirst(t *testing.T) {
	r := openRecords(t)
	for _, id := range []string{"p1", "p2", "p3"} {
		r.rang("c-"+id, id)
	}
	r.happened(person.LinkRoom, person.LinkID("p1", "p3"), person.LinkDecided{A: "p1", B: "p3", Verdict: person.Same})
	r.happened(person.LinkRoom, person.LinkID("p2", "p3"), person.LinkDecided{A: "p2", B: "p3", Verdict: person.Same})
	db, err := r.house.Reader(northshire, personviews.Name)
	if err != nil {
		t.Fatal(err)
	}
	order, err := nearestFirst(t.Context(), db, "p1")
	if err != nil || !slices.Equal(order, []string{"p1", "p3", "p2"}) {
		t.Errorf("order %v, %v", order, err)
	}
}

// The decision is on record and then the power goes: the reaction does the rest
// after the start, though the tables name no recording any more.
func TestAnErasureThatWasCutOffIsFinished(t *testing.T) {
	r := openRecords(t)
	file := r.rang("c1", "p1")
	receipt := r.happened(person.Room, "p1", person.Erased{Ground: "Request upheld", By: "s1", At: time.Now()},
		person.ErasureReached{Records: []string{"contact/c1", "risk/c1"}, Recordings: 1, By: "s1", At: time.Now()})
	pages, err := r.store.Journal.Read(t.Context(), receipt.Last-2, 2)
	if err != nil || len(pages) != 2 {
		t.Fatal(len(pages), err)
	}
	for range 2 { // the second time changes nothing
		for _, page := range pages {
			event, err := r.store.Codec.Decode(t.Context(), page)
			if err != nil {
				t.Fatal(err)
			}
			if err := r.reactions()[0].Do(t.Context(), event, "key"); err != nil {
				t.Fatal(err)
			}
		}
	}
	if !gone(file) {
		t.Error("the recording is still there")
	}
	state, _, err := command.Load(t.Context(), r.desk, northshire, contact.Room, "c1", func(names []string, event any) []string {
		if named, ok := event.(contact.CallerNamed); ok {
			names = append(names, named.Name)
		}
		return names
	})
	if err != nil || slices.Contains(state, "Kathleen Cooper") {
		t.Errorf("the contact still says %v, %v", state, err)
	}
}
