package httpservertest

import (
	"context"
	"log/slog"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/view"
)

// Force is the code of the force that As signs in to.
const Force = "northshire"

// Options says what the server is made of. The zero value has no tables and an
// empty policy.
type Options struct {
	Catalogue [][]journal.Entry
	Views     []view.View
	Policy    *policy.Pack
	Now       func() time.Time // nil: the wall clock
	Reactions httpserver.Waiter
}

// House is a server with everything a room's API needs.
type House struct {
	Server  *httpserver.Server
	Journal *journal.Memory
	Codec   *journal.Codec
	Desk    *command.Desk
	Views   *view.House
	Looks   *Looks

	t        testing.TB
	now      func() time.Time
	sessions *sessions
	start    sync.Once
	web      *httptest.Server
}

// Open makes the house. Mount operations on h.Server before the first request.
func Open(t testing.TB, o Options) *House {
	t.Helper()
	catalogue, err := journal.NewCatalogue(o.Catalogue...)
	if err != nil {
		t.Fatal(err)
	}
	h := &House{
		t: t, now: o.Now, Journal: journal.NewMemory(), Looks: &Looks{},
		Codec: journal.NewCodec(catalogue, journal.NewMemoryKeys()), sessions: &sessions{},
	}
	if h.now == nil {
		h.now = time.Now
	}
	if o.Policy == nil {
		o.Policy = &policy.Pack{Force: policy.Force{Code: Force, Name: "Northshire"}}
	}
	h.Desk = command.NewDesk(h.Journal, h.Codec, h.now)
	h.Views = h.openViews(o.Views)
	h.Server = httpserver.New(httpserver.Options{
		Sessions: h.sessions, Views: h.Views, Audit: h.Looks, Reactions: o.Reactions, Head: h.Journal.Head,
		Policy: func(string) *policy.Pack { return o.Policy },
		Implied: map[string][]string{
			"vulnerability-desk": {"handler"}, "resolution-desk": {"handler"},
			"supervisor": {"handler", "dispatcher", "vulnerability-desk", "resolution-desk"},
			"force-lead": {"supervisor", "handler", "dispatcher", "vulnerability-desk", "resolution-desk"},
		},
		Now: h.now, Log: slog.New(slog.NewTextHandler(t.Output(), nil)), Version: "test",
	})
	return h
}

// openViews keeps the tables up to date until the test ends.
func (h *House) openViews(views []view.View) *view.House {
	house, err := view.Open(h.t.Context(), view.Options{Dir: h.t.TempDir(), Journal: h.Journal, Codec: h.Codec, Views: views})
	if err != nil {
		h.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- house.Run(ctx) }()
	h.t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil && ctx.Err() == nil {
			h.t.Errorf("views halted: %v", err)
		}
		if err := house.Close(); err != nil {
			h.t.Error(err)
		}
	})
	return house
}

// Happened appends events to a stream of Force and waits until the views have
// them: the past of a test.
func (h *House) Happened(room, id string, events ...any) {
	h.t.Helper()
	ctx := h.t.Context()
	receipt, err := command.Do(ctx, h.Desk, command.Ask{Force: Force, Actor: "system/test"}, room, id,
		func(struct{}, any) struct{} { return struct{}{} },
		func(struct{}) ([]any, error) { return events, nil })
	if err != nil {
		h.t.Fatal(err)
	}
	if err := h.Views.Wait(ctx, receipt.Last); err != nil {
		h.t.Fatal(err)
	}
}

// URL returns the address of the running server.
func (h *House) URL() string {
	h.start.Do(func() {
		h.web = httptest.NewServer(h.Server.Handler())
		h.t.Cleanup(h.web.Close)
	})
	return h.web.URL
}
