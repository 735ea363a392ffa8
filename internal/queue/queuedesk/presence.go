package queuedesk

import (
	"context"
	"maps"
	"sync"
	"time"

	"bluelamp/internal/queue"
)

// presence is who can be reached at this moment. It is not in the journal: it
// says something about sockets, and no rule of the past depends on it.
type presence struct {
	leases     map[string]int       // open presence streams by handler
	softphones map[string]bool      // connected softphones by handler
	gone       map[string]time.Time // since when a handler on duty has no lease
}

// absent is the presence at a start: nobody is there, and the grace of everybody
// who was on duty begins now.
func absent(s queue.State, now time.Time) presence {
	p := presence{leases: map[string]int{}, softphones: map[string]bool{}, gone: map[string]time.Time{}}
	p.notice(s, now)
	return p
}

// copied returns a presence for others to read.
func (p presence) copied() *presence {
	return &presence{leases: maps.Clone(p.leases), softphones: maps.Clone(p.softphones)}
}

// notice begins the grace of whoever is on duty without a lease, such as a
// handler who was made ready by a program and not at a screen.
func (p presence) notice(s queue.State, now time.Time) {
	for _, h := range s.Handlers {
		if _, known := p.gone[h.ID]; !known && p.leases[h.ID] == 0 && h.Status != queue.OffDuty {
			p.gone[h.ID] = now
		}
	}
}

// reaches says whether a handler can take a contact. Every contact that queues
// is a call, so a softphone is needed whatever the service.
func (p presence) reaches(handler, _ string) bool {
	return p.leases[handler] > 0 && p.softphones[handler]
}

// Present opens a handler's lease; the function that it returns closes it and
// may be called more than once. When the last lease of a handler closes there
// are no more offers to them, one that stands is taken back and made to the
// next, and after Rules.Grace they count as missing.
func (d *Desk) Present(handler string) (closed func()) {
	d.tell(func(p *presence, _ time.Time) {
		p.leases[handler]++
		delete(p.gone, handler)
	})
	var once sync.Once
	return func() {
		once.Do(func() {
			d.tell(func(p *presence, now time.Time) {
				if p.leases[handler]--; p.leases[handler] <= 0 {
					delete(p.leases, handler)
					p.gone[handler] = now
				}
			})
		})
	}
}

// Softphone says whether a handler's softphone is connected. Without one there
// are no offers, and one that stands is taken back.
func (d *Desk) Softphone(handler string, connected bool) {
	d.tell(func(p *presence, _ time.Time) {
		if connected {
			p.softphones[handler] = true
		} else {
			delete(p.softphones, handler)
		}
	})
}

// Reachable says whether a handler has a lease, and a connected softphone. It
// reads a copy: looking never keeps the queue waiting.
func (d *Desk) Reachable(handler string) (present, softphone bool) {
	there := d.there.Load()
	return there.leases[handler] > 0, there.softphones[handler]
}

// tell changes the presence. What follows from it, such as an offer taken back,
// is written at once; if that fails it is logged and tried again.
func (d *Desk) tell(change func(*presence, time.Time)) {
	a := d.ask(context.Background(), request{actor: actor, tell: change})
	if a.err != nil {
		d.options.Log.Error("presence changed but the queue could not be written", "force", d.options.Force, "error", a.err)
	}
}
