package controlroom

import (
	"context"
	"strings"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/journal"
	"bluelamp/internal/staff"
)

// Line is a telephone without wires: it records what a real one would.
type Line struct{ room *Room }

// Ring lets a caller ring: the contact is on record and waits in the queue. An
// empty number is withheld.
func (l *Line) Ring(id, service, number string) {
	l.room.t.Helper()
	e164, _ := readNumber(number)
	l.room.Happened(contact.Room, id, contact.Received{
		Channel: contact.Phone, Service: service, Trunk: "bt-1", Call: id, Number: number, E164: e164, Withheld: number == "", At: time.Now(),
	})
	if _, err := l.room.QueueOf(httpservertest.Force).Join(context.Background(), id, service, time.Now()); err != nil {
		l.room.t.Fatal(err)
	}
}

// Answer implements contactapi.Line.
func (l *Line) Answer(ctx context.Context, c *httpserver.Call, id string) (journal.Receipt, error) {
	if _, err := l.room.QueueOf(c.Force()).Accept(ctx, c.Staff(), id); err != nil {
		return journal.Receipt{}, err
	}
	return l.decide(ctx, c, id, func(s contact.State) ([]any, error) { return contact.Answer(s, c.Staff(), c.Now()) })
}

// Hold implements contactapi.Line.
func (l *Line) Hold(ctx context.Context, c *httpserver.Call, id string) (journal.Receipt, error) {
	return l.decide(ctx, c, id, func(s contact.State) ([]any, error) { return contact.Hold(s, asker(c), c.Now()) })
}

// Resume implements contactapi.Line.
func (l *Line) Resume(ctx context.Context, c *httpserver.Call, id string) (journal.Receipt, error) {
	return l.decide(ctx, c, id, func(s contact.State) ([]any, error) { return contact.Resume(s, asker(c), c.Now()) })
}

// HangUp implements contactapi.Line.
func (l *Line) HangUp(ctx context.Context, c *httpserver.Call, id string) (journal.Receipt, error) {
	receipt, err := l.decide(ctx, c, id, func(s contact.State) ([]any, error) { return contact.HangUp(s, asker(c), c.Now()) })
	if err != nil {
		return receipt, err
	}
	receipt.Last, err = l.room.QueueOf(c.Force()).WrapUp(ctx, id)
	return receipt, err
}

func (l *Line) decide(ctx context.Context, c *httpserver.Call, id string, decide func(contact.State) ([]any, error)) (journal.Receipt, error) {
	return command.Do(ctx, l.room.Desk, c.Ask(), contact.Room, id, contact.Fold, decide)
}

func asker(c *httpserver.Call) staff.Asker { return staff.AskerOf(c.Staff(), c.Roles()) }

// Connect implements queueapi.Softphones.
func (l *Line) Connect(_ context.Context, force, staff, sdp string) (string, error) {
	l.room.QueueOf(force).Softphone(staff, true)
	return "answer to " + sdp, nil
}

// Disconnect implements queueapi.Softphones.
func (l *Line) Disconnect(force, staff string) { l.room.QueueOf(force).Softphone(staff, false) }

// readNumber knows British spellings only.
func readNumber(raw string) (string, bool) {
	digits := strings.NewReplacer(" ", "", "-", "").Replace(raw)
	switch {
	case strings.HasPrefix(digits, "+44"):
		return digits, true
	case strings.HasPrefix(digits, "0"):
		return "+44" + digits[1:], true
	}
	return "", false
}
