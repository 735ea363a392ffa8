package queue_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"bluelamp/internal/queue"
)

// TestWalk lets anything happen in any order, as the desk does it: each decision
// is followed by the offers that it made possible.
func TestWalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := &walk{present: map[string]bool{}}
		handlers := []string{"ann", "bob", "cat"}
		for second := range rapid.IntRange(5, 80).Draw(t, "steps") {
			handler := rapid.SampledFrom(handlers).Draw(t, "handler")
			w.step(t, handler, second)
			w.check(t)
		}
	})
}

type walk struct {
	state   queue.State
	present map[string]bool
	joined  int
	waiting []string // contacts that joined and were not taken or left
}

func (w *walk) step(t *rapid.T, handler string, second int) {
	now, s := at(second), w.state
	contact := fmt.Sprint("c", rapid.IntRange(0, max(0, w.joined-1)).Draw(t, "contact"))
	var events []any
	switch rapid.SampledFrom([]string{
		"join", "join", "leave", "ready", "ready", "not ready", "off", "accept", "accept", "lapse", "lose", "fail",
		"engage", "wrap up", "finish", "finish", "present", "absent", "miss", "back", "day",
	}).Draw(t, "what") {
	case "join":
		contact = fmt.Sprint("c", w.joined)
		w.joined++
		events, _ = queue.Join(s, rules(), contact, rapid.SampledFrom([]string{"999", "101"}).Draw(t, "service"), now)
	case "leave":
		events, _, _ = queue.Leave(s, contact, queue.Abandoned, now)
	case "ready":
		skills := rapid.SampledFrom([][]string{{"emergency"}, {}}).Draw(t, "skills")
		events, _ = queue.Ready(s, handler, skills, now)
	case "not ready":
		events, _ = queue.NotReady(s, rules(), handler, "break", now)
	case "off":
		events, _ = queue.GoOff(s, handler, now)
	case "accept":
		events, _ = queue.Accept(s, handler, s.Handler(handler).Contact, now)
	case "lapse":
		events, _ = queue.Lapse(s, handler, s.Handler(handler).Contact, now.Add(rules().Services["101"].OfferFor))
	case "lose":
		events, _ = queue.Withdraw(s, handler, s.Handler(handler).Contact, now)
		w.present[handler] = false
	case "fail":
		events, _ = queue.FailToConnect(s, rules(), handler, s.Handler(handler).Contact, now)
	case "engage":
		events, _ = queue.Engage(s, handler, fmt.Sprint("e", second), "counter", now)
	case "wrap up":
		events, _ = queue.WrapUp(s, s.Handler(handler).Contact, now)
	case "finish":
		events, _ = queue.Finish(s, handler, s.Handler(handler).Contact, rapid.Bool().Draw(t, "then ready"), now)
	case "present":
		w.present[handler] = true
	case "absent":
		w.present[handler] = false
	case "miss":
		events, _ = queue.Miss(s, rules(), handler, now)
	case "back":
		events, _ = queue.Back(s, handler, now)
	case "day":
		events = queue.OpenDay(s, now)
	}
	before, _ := json.Marshal(s)
	w.state = after(s, events...)
	offers := queue.Assign(w.state, rules(), w.reach, now)
	w.fair(t, offers)
	w.state = after(w.state, offers...)
	if again, _ := json.Marshal(s); string(before) != string(again) {
		t.Fatalf("folding changed a state that was handed in:\n%s\n%s", before, again)
	}
	w.book(append(events, offers...))
}

func (w *walk) reach(handler, _ string) bool { return w.present[handler] }

// book keeps, from the events alone, who must still be waiting.
func (w *walk) book(events []any) {
	gone := func(contact string) {
		w.waiting = slices.DeleteFunc(w.waiting, func(c string) bool { return c == contact })
	}
	for _, e := range events {
		switch e := e.(type) {
		case queue.Joined:
			w.waiting = append(w.waiting, e.Contact)
		case queue.Accepted:
			gone(e.Contact)
		case queue.Left:
			gone(e.Contact)
		case queue.OfferWithdrawn:
			gone(e.Contact)
			w.waiting = append(w.waiting, e.Contact)
		}
	}
}

// fair checks the offers against the queue that they were made from.
func (w *walk) fair(t *rapid.T, offers []any) {
	for i, o := range offers {
		made := o.(queue.Offered)
		c, _ := w.state.Contact(made.Contact)
		taker := w.state.Handler(made.Handler)
		left := after(w.state, offers[:i]...)
		for _, other := range left.Waiting() {
			urgent := other.Rank < c.Rank || other.Rank == c.Rank && other.Since.Before(c.Since)
			if other.Stage == queue.InLine && urgent && able(taker, other) {
				t.Fatalf("%s (%s) was offered to %s while %s (%s) waits before it", c.ID, c.Service, taker.ID, other.ID, other.Service)
			}
		}
		for _, h := range left.Handlers {
			if w.free(h) && able(h, c) && h.IdleSince.Before(taker.IdleSince) {
				t.Fatalf("%s was offered to %s while %s is idle for longer", c.ID, taker.ID, h.ID)
			}
		}
	}
}

func (w *walk) free(h queue.Handler) bool {
	return h.Status == queue.Idle && !h.Missing && w.present[h.ID]
}

func able(h queue.Handler, c queue.Contact) bool {
	return !slices.ContainsFunc(c.Skills, func(skill string) bool { return !slices.Contains(h.Skills, skill) })
}

func (w *walk) check(t *rapid.T) {
	held := map[string]string{} // contact by handler, as the contacts tell it
	seen := map[string]bool{}
	for _, c := range w.state.Contacts {
		if seen[c.ID] {
			t.Fatalf("%s is in two places", c.ID)
		}
		seen[c.ID] = true
		if (c.Stage == queue.InLine) != (c.Handler == "") {
			t.Fatalf("%s is %s with handler %q", c.ID, c.Stage, c.Handler)
		}
		if c.Handler != "" && held[c.Handler] != "" {
			t.Fatalf("%s has both %s and %s", c.Handler, held[c.Handler], c.ID)
		}
		held[c.Handler] = c.ID
	}
	delete(held, "")
	for _, h := range w.state.Handlers {
		busy := h.Status == queue.BeingRung || h.Status == queue.OnContact || h.Status == queue.Writing
		if h.Contact != held[h.ID] || busy != (h.Contact != "") {
			t.Fatalf("%s is %s with %q, the contacts say %q", h.ID, h.Status, h.Contact, held[h.ID])
		}
		for _, c := range w.state.Waiting() {
			if c.Stage == queue.InLine && w.free(h) && able(h, c) {
				t.Fatalf("%s waits while %s is free", c.ID, h.ID)
			}
		}
	}
	var waiting []string
	for _, c := range w.state.Waiting() {
		waiting = append(waiting, c.ID)
	}
	slices.Sort(waiting)
	slices.Sort(w.waiting)
	if !slices.Equal(waiting, w.waiting) {
		t.Fatalf("waiting are %v, by the events %v", waiting, w.waiting)
	}
	w.readsBack(t)
}

// readsBack: what a day carries into the next is what stood.
func (w *walk) readsBack(t *rapid.T) {
	text, err := json.Marshal(w.state)
	if err != nil {
		t.Fatal(err)
	}
	var back queue.State
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(w.state, back); d != "" {
		t.Fatalf("state does not survive JSON (-was +is):\n%s", d)
	}
}
