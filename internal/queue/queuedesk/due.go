package queuedesk

import (
	"maps"
	"slices"
	"time"

	"bluelamp/internal/queue"
)

// atOnce bounds how much is written in one batch of what came due together, for
// example when the network of a whole room is lost; the journal takes 256 events
// in a batch. What is left is due at once and written next.
const atOnce = 100

// overdue decides what has come due by itself: offers that ran out or stand
// before somebody who cannot be reached, browsers that are back or gone for good.
func (d *Desk) overdue(s queue.State, now time.Time) (queue.State, []any) {
	var events []any
	add := func(more []any, err error) {
		if err == nil && len(events) < atOnce { // none of these decisions refuses
			s, events = folded(s, more), append(events, more...)
		}
	}
	for _, c := range s.Waiting() {
		switch {
		case c.Stage != queue.Ringing:
		case !now.Before(c.Until):
			add(queue.Lapse(s, c.Handler, c.ID, now))
		case !d.here.reaches(c.Handler, c.Service):
			add(queue.Withdraw(s, c.Handler, c.ID, now))
		}
	}
	for _, handler := range slices.Sorted(maps.Keys(d.here.leases)) {
		add(queue.Back(s, handler, now))
	}
	for _, handler := range slices.Sorted(maps.Keys(d.here.gone)) {
		if !now.Before(d.here.gone[handler].Add(d.options.Rules.Grace)) {
			add(queue.Miss(s, d.options.Rules, handler, now))
		}
	}
	return s, events
}

// offers decides the offers that can be made now.
func (d *Desk) offers(s queue.State, now time.Time) []any {
	all := queue.Assign(s, d.options.Rules, d.here.reaches, now)
	return all[:min(len(all), atOnce)]
}

// due returns when something comes due by itself next; the zero time is now.
func (d *Desk) due(now time.Time) (at time.Time, some bool) {
	sooner := func(t time.Time) {
		if !some || t.Before(at) {
			at, some = t, true
		}
	}
	for _, c := range d.book.state.Contacts {
		if c.Stage != queue.Ringing {
			continue
		}
		sooner(c.Until)
		if !d.here.reaches(c.Handler, c.Service) {
			sooner(time.Time{})
		}
	}
	for _, h := range d.book.state.Handlers {
		gone, isGone := d.here.gone[h.ID]
		switch {
		case isGone && !h.Missing && h.Status != queue.OffDuty:
			sooner(gone.Add(d.options.Rules.Grace))
		case h.Missing && d.here.leases[h.ID] > 0:
			sooner(time.Time{})
		}
	}
	if len(d.offers(d.book.state, now)) > 0 {
		sooner(time.Time{})
	}
	return at, some
}

func folded(s queue.State, events []any) queue.State {
	for _, e := range events {
		s = queue.Fold(s, e)
	}
	return s
}
