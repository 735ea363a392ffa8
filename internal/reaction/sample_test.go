package reaction_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/journal"
	"bluelamp/internal/reaction"
)

// rang causes answered; hush is for nobody.
type (
	rang struct {
		Bell string `json:"bell"`
	}
	answered struct {
		Bell string `json:"bell"`
	}
	hush struct{}
)

var noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)

// house is a journal, a desk, and a folder for the places kept.
type house struct {
	t       *testing.T
	dir     string
	journal journal.Journal
	codec   *journal.Codec
	desk    *command.Desk
	pauses  chan time.Duration
}

func newHouse(t *testing.T) *house {
	t.Helper()
	catalogue, err := journal.NewCatalogue([]journal.Entry{
		journal.Of[rang]("door.rang", 1), journal.Of[hush]("door.hushed", 1), journal.Of[answered]("hall.answered", 1),
	})
	if err != nil {
		t.Fatal(err)
	}
	j := journal.NewMemory()
	codec := journal.NewCodec(catalogue, journal.NewMemoryKeys())
	return &house{
		t: t, dir: t.TempDir(), journal: j, codec: codec, pauses: make(chan time.Duration, 100),
		desk: command.NewDesk(j, codec, func() time.Time { return noon }),
	}
}

// do writes one event past any rule.
func (h *house) do(room string, event any) journal.Position {
	h.t.Helper()
	r, err := h.send(context.Background(), "", room, event)
	if err != nil {
		h.t.Fatal(err)
	}
	return r.Last
}

func (h *house) send(ctx context.Context, key, room string, event any) (journal.Receipt, error) {
	a := command.Ask{Force: "northshire", Actor: "system/test", Key: key}
	return command.Do(ctx, h.desk, a, room, "1", func(n int, _ any) int { return n + 1 },
		func(int) ([]any, error) { return []any{event}, nil })
}

// count says how many events a room has.
func (h *house) count(room string) int {
	h.t.Helper()
	n, _, err := command.Load(context.Background(), h.desk, "northshire", room, "1", func(n int, _ any) int { return n + 1 })
	if err != nil {
		h.t.Fatal(err)
	}
	return n
}

// answering is the reaction: a bell rings in the door, the hall answers.
func (h *house) answering() reaction.Reaction {
	return reaction.Reaction{
		Name: "answer-the-door", On: []string{"door.rang"},
		Do: func(ctx context.Context, e journal.Event, key string) error {
			_, err := h.send(ctx, key, "hall", answered{e.Body.(rang).Bell})
			return err
		},
	}
}

func (h *house) options(reactions ...reaction.Reaction) reaction.Options {
	return reaction.Options{
		Dir: h.dir, Journal: h.journal, Codec: h.codec, Reactions: reactions,
		Now:   func() time.Time { return noon },
		Pause: func(_ context.Context, d time.Duration) { h.pauses <- d },
	}
}

func (h *house) open(reactions ...reaction.Reaction) *reaction.Runner {
	h.t.Helper()
	r, err := reaction.Open(context.Background(), h.options(reactions...))
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { r.Close() })
	return r
}

// upTo runs the reactions until they have dealt with page p, and stops them.
func (h *house) upTo(r *reaction.Runner, p journal.Position) {
	h.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	done := make(chan error, 1)
	running, stop := context.WithCancel(ctx)
	go func() { done <- r.Run(running) }()
	waited := r.Wait(ctx, p)
	stop()
	if err := errors.Join(waited, <-done); err != nil {
		h.t.Fatal(err)
	}
}

func (h *house) expect(room string, want int) {
	h.t.Helper()
	if got := h.count(room); got != want {
		h.t.Errorf("%s has %d events, want %d", room, got, want)
	}
}
