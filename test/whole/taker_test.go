package whole

import (
	"errors"
	"fmt"
	"net/http"

	"bluelamp/internal/telephony/telephonytest"
)

// taker is a handler who takes calls, while others give up in the queue.
type taker struct {
	crew
	boss    *person
	contact string // rung and not finished
	number  string // of the caller
	stage   string // that was acknowledged
	notes   string
	rung    int
	quitter string // number of a caller who gave up, acknowledged by SIP
	waiting string // number of a caller in the queue
}

func (w *taker) work(d *doom) error {
	window, _, err := w.takeSeat(d.alive)
	if err != nil {
		return err
	}
	for {
		if err := w.giveUp(d); err != nil {
			return err
		}
		if err := w.take(window, d); err != nil {
			return err
		}
	}
}

// nextNumber is one that has not rung before, as far as the range reaches.
func (w *taker) nextNumber() string {
	w.rung++
	return fmt.Sprintf("01632960%03d", w.rung%1000)
}

// giveUp rings 101 while nobody is ready and hangs up.
func (w *taker) giveUp(d *doom) error {
	rest := request{method: http.MethodPost, path: "/api/desk/not-ready", body: sent{"reason": "break"}}
	if err := w.carryOut(act{request: rest}, d); err != nil {
		return err
	}
	w.quitter, w.waiting = "", w.nextNumber()
	line, unplug, err := w.program.dial(d.alive, "101", w.waiting, telephonytest.Options{})
	if err != nil {
		return err
	}
	defer unplug()
	if err := line.Await(d.alive, telephonytest.Talking); err != nil {
		return err
	}
	if err := line.Bye(d.alive); err != nil {
		return err
	}
	w.quitter, w.waiting = w.waiting, ""
	d.acknowledged()
	return nil
}

// take is one call from the ring to the end of the wrap-up.
func (w *taker) take(window *stream, d *doom) error {
	if err := w.carryOut(act{request: request{method: http.MethodPost, path: "/api/desk/ready"}}, d); err != nil {
		return err
	}
	w.number, w.contact, w.stage, w.notes = w.nextNumber(), "", "dialled", ""
	_, unplug, err := w.program.dial(d.alive, "999", w.number, telephonytest.Options{})
	if err != nil {
		return err
	}
	defer unplug()
	d.reached("dialled")
	offered, err := window.awaitDesk("with an offer", func(d desk) bool {
		return d.Offer != nil && d.Offer.Contact.Number != nil && *d.Offer.Contact.Number == "+44"+w.number[1:]
	})
	if err != nil {
		return err
	}
	w.contact = offered.Offer.Contact.ID
	w.reach("offered", d)
	if err := w.press("answer", d); err != nil {
		return err
	}
	w.reach("answered", d)
	words := text("spoken")
	if err := w.carryOut(act{request{method: http.MethodPut, path: w.path("notes"), body: sent{"text": words}}, func(answer) error {
		w.notes = words
		return nil
	}}, d); err != nil {
		return err
	}
	w.reach("noted", d)
	if err := w.press("hang-up", d); err != nil {
		return err
	}
	w.reach("ended", d)
	if err := w.wrapUp(d); err != nil {
		return err
	}
	d.reached("finished")
	return nil
}

func (w *taker) reach(stage string, d *doom) { w.stage = stage; d.reached(stage) }

func (w *taker) path(verb string) string { return "/api/contacts/" + w.contact + "/" + verb }

// press sends one key of the telephone, which nobody would press again after a
// restart.
func (w *taker) press(verb string, d *doom) error {
	err := w.carryOut(act{request: request{method: http.MethodPost, path: w.path(verb)}}, d)
	w.open = nil
	return err
}

// wrapUp finishes the contact in hand.
func (w *taker) wrapUp(d *doom) error {
	if err := w.carryOut(act{request: request{method: http.MethodPost, path: w.path("deferrals"), body: sent{"reason": "line-lost", "note": ""}}}, d); err != nil {
		return err
	}
	finish := request{method: http.MethodPost, path: w.path("finish"), body: sent{"disposition": "caller-gone", "thenReady": false}}
	return w.carryOut(act{finish, func(answer) error { w.contact, w.stage = "", ""; return nil }}, d)
}

// check looks at the calls that the kill cut off. The second time the handler
// finishes the contact that was left in hand.
func (w *taker) check(exact bool) error {
	if err := w.checkQueue(); err != nil {
		return err
	}
	if w.stage == "" {
		return nil
	}
	c, err := w.called(w.number)
	if err != nil {
		return err
	}
	if c == nil && w.stage == "dialled" {
		return nil // it had not arrived
	}
	if c == nil {
		return fmt.Errorf("the call of %s, %s, is not on record", w.number, w.stage)
	}
	d := desk{}
	if err := w.look("/api/desk", &d); err != nil {
		return err
	}
	if err := w.stands(*c, d); err != nil {
		return fmt.Errorf("call at stage %s: %w; the desk is %+v", w.stage, err, d)
	}
	if !exact || d.Contact == nil {
		return nil
	}
	w.contact = *d.Contact
	if err := w.wrapUp(newDoom(w.dice)); err != nil {
		return fmt.Errorf("finish what was in hand: %w", err)
	}
	return nil
}

// stands judges a call and the desk by the stage that was acknowledged.
func (w *taker) stands(c contact, d desk) error {
	inHand := d.Contact != nil && *d.Contact == c.ID && d.Handler.State == "wrap-up"
	switch w.stage {
	case "dialled", "offered":
		if c.State != "interrupted" {
			return fmt.Errorf("the contact is %s, not interrupted", c.State)
		}
		if c.Handler != nil && !inHand {
			return errors.New("the answer stands and the contact is not in hand")
		}
	case "answered", "noted":
		if c.State != "interrupted" && !(w.stage == "noted" && c.State == "wrap-up") {
			return fmt.Errorf("the contact is %s, not interrupted", c.State)
		}
		if !inHand {
			return errors.New("the contact is not in hand")
		}
	case "ended":
		if c.State != "wrap-up" && c.State != "finished" || c.State == "wrap-up" && !inHand {
			return fmt.Errorf("the contact is %s", c.State)
		}
	}
	if w.notes != "" && c.Notes != w.notes {
		return fmt.Errorf("the notes are %q, acknowledged was %q", c.Notes, w.notes)
	}
	return nil
}

// checkQueue: who gave up is abandoned, who was waiting is interrupted, and
// nobody waits any more.
func (w *taker) checkQueue() error {
	for number, want := range map[string]string{w.quitter: "abandoned", w.waiting: "interrupted"} {
		if number == "" {
			continue
		}
		c, err := w.called(number)
		if err != nil {
			return err
		}
		// A BYE is confirmed before the leaving is recorded, so the kill may come between.
		if c != nil && c.State != want && c.State != "interrupted" && c.State != "abandoned" {
			return fmt.Errorf("the caller in the queue is %s, not %s", c.State, want)
		}
	}
	var now supervision
	if err := w.boss.crew().look("/api/supervisor", &now); err != nil {
		return err
	}
	for _, line := range now.Waiting {
		if line.Count != 0 {
			return fmt.Errorf("%d callers wait in %s after a restart", line.Count, line.Service)
		}
	}
	return nil
}

func (who *person) crew() *crew { return &crew{person: who} }

// called returns the contact of a number's newest call, nil if it never arrived.
func (w *taker) called(number string) (*contact, error) {
	var found struct{ Contacts []contact }
	if err := w.look("/api/contacts?limit=1&number="+number, &found); err != nil || len(found.Contacts) == 0 {
		return nil, err
	}
	var whole contact
	if err := w.look("/api/contacts/"+found.Contacts[0].ID, &whole); err != nil {
		return nil, err
	}
	return &whole, nil
}
