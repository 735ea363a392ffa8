package callerlocation_test

import (
	"context"
	"crypto/hmac"
	"crypto/sha1"
	"encoding/hex"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"bluelamp/internal/channels/callerlocation"
	"bluelamp/internal/channels/phone"
	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/journal"
	"bluelamp/internal/place"
	"bluelamp/internal/telephony"
)

const (
	force  = httpservertest.Force
	secret = "a secret among friends"
)

var began = time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)

// clock is a clock that a test moves.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// room is a control room that hears handsets.
type room struct {
	*httpservertest.House
	t       *testing.T
	clock   *clock
	locator *callerlocation.Locator
}

func open(t *testing.T, change func(*callerlocation.Options)) *room {
	t.Helper()
	r := &room{t: t, clock: &clock{now: began}}
	r.House = httpservertest.Open(t, httpservertest.Options{Catalogue: [][]journal.Entry{contact.Catalogue()}})
	o := callerlocation.Options{
		Hear: func(ctx context.Context, force, id string, e contact.Located) error {
			_, err := contactapi.HearLocation(ctx, r.Desk, force, id, e)
			return err
		},
		ReadNumber: phone.ReadNumber,
		Find: func(context.Context, string, string) (callerlocation.Spot, bool) {
			return callerlocation.Spot{}, false
		},
		Doubt:  func(string, place.Location) string { return "" },
		Secret: []byte(secret), Now: r.clock.Now, Log: slog.New(slog.NewTextHandler(t.Output(), nil)),
	}
	if change != nil {
		change(&o)
	}
	r.locator = callerlocation.New(o)
	t.Cleanup(r.locator.Close)
	r.locator.Mount(r.Server)
	return r
}

// rings is a call that is on record.
func (r *room) rings(id, number string, change func(*telephony.Arrival)) {
	r.t.Helper()
	e164, _ := phone.ReadNumber(number)
	r.Happened(contact.Room, id, contact.Received{Channel: contact.Phone, Service: "999", Call: id, Number: number, E164: e164, At: r.clock.Now()})
	e := arrival(id, number, r.clock.Now())
	if change != nil {
		change(e.Arrival)
	}
	r.locator.Arrived(force, e)
}

func arrival(id, number string, at time.Time) telephony.Event {
	return telephony.Event{At: at, Kind: telephony.Arrived, Call: telephony.CallID(id), Arrival: &telephony.Arrival{
		Trunk: "bt", Service: "999", Dialled: "999", Caller: telephony.Caller{Number: number},
	}}
}

func (r *room) leaves(id string) {
	r.locator.Left(telephony.Event{At: r.clock.Now(), Kind: telephony.Left, Call: telephony.CallID(id)})
}

// signed is a form with the digest that the secret makes of it.
func signed(body string) string {
	mac := hmac.New(sha1.New, []byte(secret))
	mac.Write([]byte(body))
	return body + "&hmac=" + hex.EncodeToString(mac.Sum(nil))
}

// posts sends a form as a handset or a text gateway does.
func (r *room) posts(path, body string) *httpservertest.Answer {
	r.t.Helper()
	return r.Nobody().With("Content-Type", "application/x-www-form-urlencoded").Post("/api/caller-locations/"+path, body)
}

// located waits until everything that was heard is on record and returns it.
func (r *room) located(id string) []contact.Located {
	r.t.Helper()
	r.locator.Close()
	s, _, err := command.Load(r.t.Context(), r.Desk, force, contact.Room, id, contact.Fold)
	if err != nil {
		r.t.Fatal(err)
	}
	return s.Locations
}

func warned(e contact.Located, of string) bool {
	return strings.Contains(strings.Join(e.Warnings, "\n"), of)
}
