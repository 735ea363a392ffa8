package whole

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"math/big"
	dice "math/rand/v2"
	"net/http"
	"slices"
)

// act is one request and what it means once it was acknowledged.
type act struct {
	request
	done func(answer) error
}

// crew is what all workers share: a person, chance, and the request that is open.
type crew struct {
	*person
	dice *dice.Rand
	open *act
}

// carryOut sends an act. It stays open until it was answered.
func (c *crew) carryOut(a act, d *doom) error {
	if a.key == "" {
		a.key = rand.Text()
	}
	c.open = &a
	if err := c.again(); err != nil {
		return err
	}
	d.acknowledged()
	return nil
}

// again sends the open act with the same key.
func (c *crew) again() error {
	if c.open == nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(c.Context(), patience)
	defer cancel()
	got, err := c.try(ctx, c.open.request)
	if err != nil {
		return err
	}
	if got.status >= 300 {
		return fmt.Errorf("%s %s: %d %s", c.open.method, c.open.path, got.status, got.body)
	}
	done := c.open.done
	c.open = nil
	if done == nil {
		return nil
	}
	return done(got)
}

// look reads a record without ending the test.
func (c *crew) look(path string, into any) error {
	ctx, cancel := context.WithTimeout(c.Context(), patience)
	defer cancel()
	got, err := c.try(ctx, request{method: http.MethodGet, path: path})
	if err != nil {
		return err
	}
	if got.status != http.StatusOK {
		return fmt.Errorf("%s: %d %s", path, got.status, got.body)
	}
	return json.Unmarshal(got.body, into)
}

// text is one that was never sent before, with signs that are easily lost.
func text(what string) string {
	n, _ := rand.Int(rand.Reader, big.NewInt(1<<62)) // never fails
	return fmt.Sprintf("%s %d — “naïve” \\ \t\n\"end\" 🚓", what, n)
}

// isOpen says whether the open act is one of this kind; it may have had its effect.
func (c *crew) isOpen(method, path string) bool {
	return c.open != nil && c.open.method == method && c.open.path == path
}

// same compares a list with what was acknowledged. more allows one more at the
// end: of a request that was not answered.
func same(what string, got, want []string, more bool) error {
	if slices.Equal(got, want) || more && len(got) == len(want)+1 && slices.Equal(got[:len(want)], want) {
		return nil
	}
	return fmt.Errorf("%s: %q, acknowledged were %q", what, got, want)
}

// duty is a handler who changes between ready, not ready and off, without ever
// taking a call.
type duty struct {
	crew
	state, reason string // acknowledged
	next          [2]string
}

func (w *duty) work(d *doom) error {
	for {
		choice := [][2]string{{"not-ready", "break"}, {"not-ready", "meal"}, {"off", ""}, {"not-ready", "training"}}[w.dice.IntN(4)]
		path, body := "/api/desk/"+choice[0], any(nil)
		if choice[1] != "" {
			body = sent{"reason": choice[1]}
		}
		w.next = choice
		if err := w.carryOut(act{request{method: http.MethodPost, path: path, body: body}, func(answer) error {
			w.state, w.reason = choice[0], choice[1]
			return nil
		}}, d); err != nil {
			return err
		}
	}
}

func (w *duty) check(bool) error {
	var d desk
	if err := w.look("/api/desk", &d); err != nil {
		return err
	}
	is := [2]string{d.Handler.State, d.Handler.Reason}
	if w.state == "" || is == [2]string{w.state, w.reason} || w.open != nil && is == w.next {
		return nil
	}
	return fmt.Errorf("the handler is %v, acknowledged was %s %s", is, w.state, w.reason)
}

// sender is a dispatcher who sends one unit to and fro.
type sender struct {
	crew
	incident string
	moves    int // acknowledged
}

var unitMoves = []struct{ verb, status string }{
	{"assign", "assigned"}, {"en-route", "en-route"}, {"at-scene", "at-scene"}, {"clear", "available"},
}

const theirUnit = "NS71" // the demonstration never sends it

func (w *sender) work(d *doom) error {
	for {
		move, body := unitMoves[w.moves%len(unitMoves)], any(nil)
		if move.verb == "assign" {
			body = sent{"incident": w.incident}
		}
		path := "/api/units/" + theirUnit + "/" + move.verb
		err := w.carryOut(act{request{method: http.MethodPost, path: path, body: body}, func(answer) error { w.moves++; return nil }}, d)
		if err != nil {
			return err
		}
	}
}

// check compares the unit, and the log that a reaction writes, with the moves.
func (w *sender) check(exact bool) error {
	var all struct {
		Units []struct{ Callsign, Status string }
	}
	if err := w.look("/api/units", &all); err != nil {
		return err
	}
	stands := func(moves int) string { return unitMoves[(moves+3)%len(unitMoves)].status }
	for _, u := range all.Units {
		if u.Callsign == theirUnit && u.Status != stands(w.moves) && (exact || w.open == nil || u.Status != stands(w.moves+1)) {
			return fmt.Errorf("the unit is %s, acknowledged was %s", u.Status, stands(w.moves))
		}
	}
	if !exact {
		return nil // the reaction may be about to run
	}
	lines := -1
	until(w.T, fmt.Sprintf("the log has one line for each of %d moves", w.moves), func() bool {
		var i incident
		w.get("/api/incidents/"+w.incident, &i)
		lines = 0
		for _, l := range i.Log {
			if l.Kind == "unit" {
				lines++
			}
		}
		return lines >= w.moves
	})
	if lines != w.moves {
		return fmt.Errorf("%d moves stand in the log as %d lines", w.moves, lines)
	}
	return nil
}

// anIncident opens one to work with.
func (who *person) anIncident() string {
	who.Helper()
	return who.incidentOf(who.assessedContact()).ID
}

// assessedContact logs a contact by hand and assesses it.
func (who *person) assessedContact() string {
	who.Helper()
	var c contact
	who.post("/api/contacts", sent{"channel": "counter", "note": "At the counter"}, &c)
	who.post("/api/contacts/"+c.ID+"/assessments", burglary("Somebody is in the house."))
	return c.ID
}

func (who *person) incidentOf(contact string) (i incident) {
	who.Helper()
	who.post("/api/incidents", opening(contact), &i)
	return i
}

func opening(contact string) sent {
	return sent{
		"contact": contact, "type": "burglary-in-progress", "grade": "emergency", "justification": "As proposed.",
		"place": "1 Mill Street, Lanternby", "summary": "Somebody is breaking in", "area": "urban",
	}
}
