package phone

import (
	"context"
	"errors"
	"fmt"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/queue"
	"bluelamp/internal/telephony"
)

// Reconcile brings the record in line with what a restart has done: calls that
// were waiting or being held when the process ended are interrupted, their
// handlers go into wrap-up, and recordings that had not been filed are.
// open lists the force's telephone contacts that the record believes to be going on.
func (l *Line) Reconcile(ctx context.Context, force string, open []string) error {
	at := l.Now().UTC()
	for _, id := range open {
		_, err := command.Do(ctx, l.Command, l.ask(force, telephony.CallID(id), "interrupted"), contact.Room, id, contact.Fold,
			func(s contact.State) ([]any, error) { return cutOff(s, l.Desks(force).State(), id, at) })
		if err != nil {
			return fmt.Errorf("interrupt %s: %w", id, err)
		}
	}
	desk := l.Desks(force)
	for _, c := range desk.State().Contacts {
		if err := l.settle(ctx, force, c, at); err != nil {
			return fmt.Errorf("reconcile the queue with %s: %w", c.ID, err)
		}
	}
	return nil
}

// cutOff interrupts a contact. A handler who had taken it in the queue when the
// process ended is put on record first: the contact is theirs to finish.
func cutOff(s contact.State, q queue.State, id string, at time.Time) ([]any, error) {
	var events []any
	if c, there := q.Contact(id); there && c.Stage == queue.InHand && s.Stage == contact.Waiting {
		taken, err := contact.Answer(s, c.Handler, q.Handler(c.Handler).Since)
		if err != nil {
			return nil, err
		}
		events, s = taken, contact.Fold(s, taken[0])
	}
	interrupted, err := contact.Interrupt(s, "Bluelamp was restarted", at)
	return append(events, interrupted...), err
}

// settle brings the queue in line with one contact as the record has it. A stop
// may have come between the two writes of a finishing.
func (l *Line) settle(ctx context.Context, force string, c queue.Contact, at time.Time) error {
	s, _, err := command.Load(ctx, l.Command, force, contact.Room, c.ID, contact.Fold)
	if err != nil {
		return err
	}
	desk := l.Desks(force)
	switch {
	case s.Stage == contact.Done:
		_, err = desk.Finish(ctx, c.Handler, c.ID, false)
	case c.Queued && c.Stage == queue.InHand:
		_, err = desk.WrapUp(ctx, c.ID)
	case c.Queued && c.Stage != queue.Ended:
		_, _, err = desk.Leave(ctx, c.ID, queue.Interrupted, at)
	}
	return err
}

// File keeps recordings that an earlier process left behind.
func (l *Line) File(ctx context.Context, call telephony.CallID, r telephony.Recording) error {
	for _, force := range l.Forces {
		err := l.keep(ctx, force, call, r, false, l.Now())
		if err == nil || !errors.Is(err, contact.NotFound) {
			return err
		}
	}
	return fmt.Errorf("file recording %s: no contact has this call", r.File)
}
