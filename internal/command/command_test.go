package command_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/command"
	"bluelamp/internal/fault"
	"bluelamp/internal/journal"
)

// A tray holds at most three letters; it stands for any room's rule.
type put struct {
	Letter string `json:"letter"`
}

type tray []string

var full = fault.New(fault.Refused, "tray.full", "The tray is full. Take a letter out first.")

func fold(t tray, event any) tray {
	if e, ok := event.(put); ok {
		return append(t, e.Letter)
	}
	return t
}

// placing is the rule: no more than three letters.
func placing(letter string) func(tray) ([]any, error) {
	return func(t tray) ([]any, error) {
		if len(t) >= 3 {
			return nil, full
		}
		return []any{put{letter}}, nil
	}
}

var noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)

func newDesk(t *testing.T, wrap func(journal.Journal) journal.Journal) (*command.Desk, journal.Journal) {
	t.Helper()
	catalogue, err := journal.NewCatalogue([]journal.Entry{journal.Of[put]("tray.put", 1)})
	if err != nil {
		t.Fatal(err)
	}
	var j journal.Journal = journal.NewMemory()
	if wrap != nil {
		j = wrap(j)
	}
	codec := journal.NewCodec(catalogue, journal.NewMemoryKeys())
	return command.NewDesk(j, codec, func() time.Time { return noon }), j
}

func ask(key string) command.Ask {
	return command.Ask{Force: "northshire", Actor: "staff/1", Cause: "request/1", Key: key}
}

func mustDo(t *testing.T, d *command.Desk, a command.Ask, letter string) journal.Receipt {
	t.Helper()
	r, err := command.Do(t.Context(), d, a, "tray", "1", fold, placing(letter))
	if err != nil {
		t.Fatalf("Do %s: %v", letter, err)
	}
	return r
}

func letters(t *testing.T, d *command.Desk) (tray, journal.Version) {
	t.Helper()
	state, version, err := command.Load(t.Context(), d, "northshire", "tray", "1", fold)
	if err != nil {
		t.Fatal(err)
	}
	return state, version
}

func TestDoAppendsWhatWasDecided(t *testing.T) {
	d, j := newDesk(t, nil)
	mustDo(t, d, ask(""), "a")
	r := mustDo(t, d, ask("second"), "b")

	if want := (journal.Receipt{First: 2, Last: 2, Version: 2}); r != want {
		t.Errorf("receipt = %+v, want %+v", r, want)
	}
	state, version := letters(t, d)
	if diff := cmp.Diff(tray{"a", "b"}, state); diff != "" || version != 2 {
		t.Errorf("version %d, state (-want +got):\n%s", version, diff)
	}
	pages, err := j.Read(t.Context(), 1, 1)
	if err != nil {
		t.Fatal(err)
	}
	p := pages[0]
	if p.Stream != "northshire/tray/1" || p.Actor != "staff/1" || p.Cause != "request/1" || !p.At.Equal(noon) {
		t.Errorf("page = %+v", p)
	}
}

func TestLoadOfNothingIsTheZeroState(t *testing.T) {
	d, _ := newDesk(t, nil)
	if state, version := letters(t, d); state != nil || version != 0 {
		t.Errorf("state %v at version %d, want none", state, version)
	}
}

func TestDoPassesARefusalOn(t *testing.T) {
	d, j := newDesk(t, nil)
	for _, l := range []string{"a", "b", "c"} {
		mustDo(t, d, ask(""), l)
	}
	_, err := command.Do(t.Context(), d, ask(""), "tray", "1", fold, placing("d"))
	if !errors.Is(err, full) {
		t.Fatalf("err = %v, want %v", err, full)
	}
	if head, _ := j.Head(t.Context()); head.Position != 3 {
		t.Errorf("head = %d, a refusal wrote something", head.Position)
	}
}

func TestDoWithoutEventsWritesNothing(t *testing.T) {
	d, j := newDesk(t, nil)
	mustDo(t, d, ask(""), "a")
	elsewhere := ask("")
	if _, err := command.Do(t.Context(), d, elsewhere, "tray", "2", fold, placing("z")); err != nil {
		t.Fatal(err)
	}
	r, err := command.Do(t.Context(), d, ask("k"), "tray", "1", fold,
		func(tray) ([]any, error) { return nil, nil })
	if err != nil {
		t.Fatal(err)
	}
	if want := (journal.Receipt{Last: 2, Version: 1}); r != want {
		t.Errorf("receipt = %+v, want %+v", r, want)
	}
	if head, _ := j.Head(context.Background()); head.Position != 2 {
		t.Errorf("head = %d, want 2", head.Position)
	}
}

func TestDoRefusesWhatThePersonDidNotSee(t *testing.T) {
	d, _ := newDesk(t, nil)
	for _, l := range []string{"a", "b", "c"} {
		mustDo(t, d, ask(""), l)
	}
	seen := journal.Version(1)
	a := ask("")
	a.Seen = &seen
	_, err := command.Do(t.Context(), d, a, "tray", "1", fold, placing("d"))
	f, ok := fault.As(err)
	if !ok || !errors.Is(err, command.ChangedMeanwhile) || f.Class != fault.Conflict {
		t.Fatalf("err = %v, want %v", err, command.ChangedMeanwhile)
	}
	want := []command.Change{
		{Version: 2, Type: "tray.put", At: noon, Actor: "staff/1"},
		{Version: 3, Type: "tray.put", At: noon, Actor: "staff/1"},
	}
	if diff := cmp.Diff(want, f.Details); diff != "" {
		t.Errorf("details (-want +got):\n%s", diff)
	}
}

func TestDoAcceptsWhatThePersonSaw(t *testing.T) {
	d, _ := newDesk(t, nil)
	mustDo(t, d, ask(""), "a")
	seen := journal.Version(1)
	a := ask("")
	a.Seen = &seen
	if r := mustDo(t, d, a, "b"); r.Version != 2 {
		t.Errorf("version = %d, want 2", r.Version)
	}
}
