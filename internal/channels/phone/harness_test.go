package phone_test

import (
	"context"
	"log/slog"
	"net/http"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/channels/phone"
	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/queue"
	"bluelamp/internal/queue/queuedesk"
	"bluelamp/internal/telephony"
)

var began = time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)

// edge is a telephone edge by hand: a test says what happens on the wire and
// sees what was asked of it.
type edge struct {
	events    chan telephony.Event
	mu        sync.Mutex
	asked     []string
	refuse    error // of Answer, once
	announced bool  // the caller hears an announcement: it cannot be rejected any more
}

func (e *edge) Events() <-chan telephony.Event { return e.events }

func (e *edge) did(what string) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.asked = append(e.asked, what)
	return nil
}

func (e *edge) Answer(_ context.Context, call telephony.CallID, agent telephony.AgentID) error {
	e.mu.Lock()
	refuse := e.refuse
	e.refuse = nil
	e.mu.Unlock()
	if refuse != nil {
		return refuse
	}
	return e.did("answer " + string(call) + " " + string(agent))
}
func (e *edge) Hold(_ context.Context, c telephony.CallID) error { return e.did("hold " + string(c)) }
func (e *edge) Resume(_ context.Context, c telephony.CallID) error {
	return e.did("resume " + string(c))
}
func (e *edge) HangUp(_ context.Context, c telephony.CallID, by telephony.Party) error {
	return e.did("hang up " + string(c) + " by " + string(by))
}
func (e *edge) Release(_ context.Context, c telephony.CallID, _ telephony.AgentID) error {
	return e.did("release " + string(c))
}
func (e *edge) Reject(_ context.Context, c telephony.CallID, code int) error {
	if e.announced {
		return telephony.ErrAnsweredBefore
	}
	return e.did("reject " + string(c) + " " + http.StatusText(code))
}
func (e *edge) ConnectAgent(_ context.Context, a telephony.AgentID, offer string) (string, error) {
	return "answer to " + offer, e.did("connect " + string(a))
}
func (e *edge) DisconnectAgent(a telephony.AgentID) { _ = e.did("disconnect " + string(a)) }

func (e *edge) all() []string {
	e.mu.Lock()
	defer e.mu.Unlock()
	return append([]string(nil), e.asked...)
}

// flaky is a journal that has no room for the next so many appends.
type flaky struct {
	journal.Journal
	full atomic.Int32
}

func (f *flaky) Append(ctx context.Context, b journal.Batch) (journal.Receipt, error) {
	if f.full.Add(-1) >= 0 {
		return journal.Receipt{}, journal.ErrFull
	}
	return f.Journal.Append(ctx, b)
}

// atOnce ends every pause before it begins.
func atOnce(time.Duration) <-chan time.Time {
	over := make(chan time.Time, 1)
	over <- time.Time{}
	return over
}

// room is a control room with one queue and the line under test.
type room struct {
	*httpservertest.House
	t     *testing.T
	edge  *edge
	desk  *queuedesk.Desk
	line  *phone.Line
	disk  *flaky // under what the line writes
	ended chan error
}

func open(t *testing.T) *room {
	t.Helper()
	r := &room{t: t, edge: &edge{events: make(chan telephony.Event)}, ended: make(chan error, 1)}
	r.House = httpservertest.Open(t, httpservertest.Options{
		Catalogue: [][]journal.Entry{contact.Catalogue(), queue.Catalogue()}, Policy: &policy.Pack{Force: policy.Force{Code: httpservertest.Force}},
	})
	var err error
	r.desk, err = queuedesk.Open(t.Context(), queuedesk.Options{
		Force: httpservertest.Force, Journal: r.Journal, Codec: r.Codec, Log: slog.New(slog.DiscardHandler),
		Rules: queue.Rules{Services: map[string]queue.Service{"999": {Rank: 1, OfferFor: time.Minute}}, Grace: time.Minute, MissedOffer: "missed-offer"},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(r.desk.Close)
	r.disk = &flaky{Journal: r.Journal}
	r.line = phone.New(phone.Options{
		Edge: r.edge, Command: command.NewDesk(r.disk, r.Codec, time.Now), After: atOnce, Forces: []string{httpservertest.Force}, Now: time.Now, Log: slog.New(slog.DiscardHandler),
		Desks: func(string) *queuedesk.Desk { return r.desk }, ForceOf: func(string) string { return httpservertest.Force },
	})
	r.mount("answer", r.line.Answer)
	r.mount("hold", r.line.Hold)
	r.mount("resume", r.line.Resume)
	r.mount("hang-up", r.line.HangUp)
	go func() { r.ended <- r.line.Run(context.Background()) }()
	return r
}

var _ contactapi.Line = (*phone.Line)(nil)

type pressed struct {
	ID string `path:"id"`
}

// mount gives a key of the handler's telephone an address.
func (r *room) mount(key string, press func(context.Context, *httpserver.Call, string) (journal.Receipt, error)) {
	op := huma.Operation{Method: http.MethodPost, Path: "/api/test/{id}/" + key, OperationID: "test-" + key, Summary: key, Tags: []string{"test"}}
	httpserver.Handle(r.Server, op, httpserver.Rule{Roles: []string{"handler"}, Acts: true},
		func(ctx context.Context, c *httpserver.Call, in *pressed) (*struct{}, error) {
			_, err := press(ctx, c, in.ID)
			return nil, err
		})
}

// hangs ends the wire and waits until the line has recorded everything.
func (r *room) hangs() {
	r.t.Helper()
	close(r.edge.events)
	if err := <-r.ended; err != nil {
		r.t.Fatal(err)
	}
}

// happens puts an event on the wire.
func (r *room) happens(e telephony.Event) { r.edge.events <- e }

func (r *room) arrives(call, number string, withheld bool) {
	r.happens(telephony.Event{At: began, Kind: telephony.Arrived, Call: telephony.CallID(call), Arrival: &telephony.Arrival{
		Trunk: "t", Service: "999", Dialled: "999", Caller: telephony.Caller{Number: number, Withheld: withheld},
	}})
}

// ready makes a handler who can be rung.
func (r *room) ready(handler string) *httpservertest.Client {
	r.t.Helper()
	r.t.Cleanup(r.desk.Present(handler))
	r.happens(telephony.Event{At: began, Kind: telephony.AgentReady, Agent: telephony.AgentID(httpservertest.Force + "/" + handler)})
	if _, err := r.desk.Ready(r.t.Context(), handler, nil); err != nil {
		r.t.Fatal(err)
	}
	return r.Somebody(httpservertest.Force, handler, "handler")
}

// until waits for the queue to come to be as wanted; the desk rings at every change.
func (r *room) until(what string, wanted func(queue.State) bool) {
	r.t.Helper()
	tokens, stop := r.desk.Watch()
	defer stop()
	late := time.After(10 * time.Second)
	for !wanted(r.desk.State()) {
		select {
		case <-tokens:
		case <-late:
			r.t.Fatalf("the queue never came to: %s; it is %+v", what, r.desk.State())
		}
	}
}

func (r *room) offered(call, handler string) {
	r.t.Helper()
	r.until(call+" is offered to "+handler, func(s queue.State) bool {
		c, ok := s.Contact(call)
		return ok && c.Stage == queue.Ringing && c.Handler == handler
	})
}

func (r *room) contact(id string) contact.State {
	r.t.Helper()
	s, _, err := command.Load(r.t.Context(), r.Desk, httpservertest.Force, contact.Room, id, contact.Fold)
	if err != nil {
		r.t.Fatal(err)
	}
	return s
}

// stage waits for a contact to come to a stage; the journal rings at every page.
func (r *room) stage(id string, wanted contact.Stage) {
	r.t.Helper()
	tokens, stop := r.Journal.Watch()
	defer stop()
	late := time.After(10 * time.Second)
	for r.contact(id).Stage != wanted {
		select {
		case <-tokens:
		case <-late:
			r.t.Fatalf("%s never came to be %s; it is %s", id, wanted, r.contact(id).Stage)
		}
	}
}

// talking brings Hannah into conversation with the caller c1.
func (r *room) talking() *httpservertest.Client {
	r.t.Helper()
	hannah := r.ready("hannah")
	r.arrives("c1", "07700900123", false)
	r.offered("c1", "hannah")
	hannah.Post("/api/test/c1/answer", nil).OK()
	return hannah
}
