package controlroom

import (
	"bufio"
	"encoding/json"
	"net/http"
	"strings"
	"time"

	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/queue/queueapi"
)

// Seat is a handler at an open desk window.
type Seat struct {
	*httpservertest.Client
	room  *Room
	desks chan queueapi.Desk
	leave func() error
}

// Sit opens a desk window for somebody and connects the softphone. It returns
// when the window shows that both are there.
func (r *Room) Sit(c *httpservertest.Client) *Seat {
	r.t.Helper()
	answer, err := http.DefaultClient.Do(c.Request(http.MethodGet, "/api/desk/presence", nil))
	if err != nil {
		r.t.Fatal(err)
	}
	if answer.StatusCode != http.StatusOK || answer.Header.Get("Content-Type") != "text/event-stream" {
		r.t.Fatalf("presence: %s %s", answer.Status, answer.Header.Get("Content-Type"))
	}
	s := &Seat{Client: c, room: r, desks: make(chan queueapi.Desk, 100), leave: answer.Body.Close}
	r.t.Cleanup(func() { _ = s.leave() })
	go func() {
		defer close(s.desks)
		lines := bufio.NewScanner(answer.Body)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() {
			text, isData := strings.CutPrefix(lines.Text(), "data: ")
			var desk queueapi.Desk
			if isData && json.Unmarshal([]byte(text), &desk) == nil {
				s.desks <- desk
			}
		}
	}()
	c.Post("/api/softphone", map[string]string{"sdp": "offer"}).OK()
	s.Until(func(d queueapi.Desk) bool { return d.Handler.Present && d.Handler.Softphone })
	return s
}

// Ready makes the handler ready.
func (s *Seat) Ready() *Seat {
	s.room.t.Helper()
	s.Post("/api/desk/ready", nil).OK()
	return s
}

// patience bounds every wait for a desk: what is pushed comes in milliseconds.
const patience = 30 * time.Second

// Until waits for a desk that was pushed and is as wanted, and returns it.
func (s *Seat) Until(as func(queueapi.Desk) bool) queueapi.Desk {
	s.room.t.Helper()
	bound := time.After(patience)
	for {
		select {
		case desk, open := <-s.desks:
			if !open {
				s.room.t.Fatal("the desk window closed")
			}
			if as(desk) {
				return desk
			}
		case <-bound:
			s.room.t.Fatalf("no such desk was pushed in %v", patience)
		}
	}
}

// Offered waits until a contact is offered.
func (s *Seat) Offered(id string) queueapi.Offer {
	s.room.t.Helper()
	return *s.Until(func(d queueapi.Desk) bool { return d.Offer != nil && d.Offer.Contact.ID == id }).Offer
}

// Leave closes the desk window.
func (s *Seat) Leave() { _ = s.leave() }
