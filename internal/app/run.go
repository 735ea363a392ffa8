package app

import (
	"context"
	"errors"
	"fmt"
	"net"
	"sync"
	"time"

	"bluelamp/internal/httpserver"
)

// Run works until ctx ends, then lets requests and calls end and returns. ready
// is called once, with the address, when people can sign in.
//
// The order matters at both ends: views and reactions run before calls are
// taken and until the last event of the last call is recorded.
func (a *App) Run(ctx context.Context, ready func(address string)) error {
	inner, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	outer, fail := context.WithCancelCause(ctx)
	defer fail(nil)

	var kit, doors sync.WaitGroup
	work := func(group *sync.WaitGroup, name string, run func() error) {
		group.Go(func() {
			if err := run(); err != nil && !errors.Is(err, context.Canceled) {
				fail(fmt.Errorf("%s: %w", name, err))
			}
		})
	}
	work(&kit, "views", func() error { return a.house.Run(inner) })
	work(&kit, "audit views", func() error { return a.audit.Run(inner) })
	work(&kit, "people in memory", func() error { a.matcher.Run(inner); return nil })
	work(&kit, "places", func() error { a.atlas.Run(inner, newGroundEvery); return nil })
	work(&kit, "matching weights", func() error { a.learner.Run(inner); return nil })
	work(&kit, "imports", func() error { return a.imports.Run(outer) })
	work(&kit, "reactions", func() error { return a.runner.Run(inner) })
	work(&kit, "clocks", func() error { return a.clocks.Run(inner) })
	work(&kit, "clocks of referrals", func() error { return a.sendReferrals(outer) })
	work(&kit, "journal", func() error { return a.store.certain.await(inner) })
	work(&kit, "audit journal", func() error { return a.store.auditCertain.await(inner) })
	work(&kit, "sweep", func() error { return a.sweep(inner) })

	err := a.takeCalls(outer, func(name string, run func() error) { work(&doors, name, run) }, ready)
	if err == nil {
		<-outer.Done()
		err = context.Cause(outer)
	}
	fail(nil)
	a.hub.Close()
	doors.Wait()
	if owed := a.reads.Settle(inner); owed != nil {
		a.Log.Error("audit pages are lost", "err", owed)
	}
	stop()
	kit.Wait()
	if errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

// takeCalls reconciles the record, then opens for people and calls.
func (a *App) takeCalls(ctx context.Context, work func(string, func() error), ready func(string)) error {
	head, err := a.store.Journal.Head(ctx)
	if err != nil {
		return fmt.Errorf("read the end of the journal: %w", err)
	}
	if err := a.house.Wait(ctx, head.Position); err != nil {
		return fmt.Errorf("wait for the views: %w", err)
	}
	if err := a.reconcile(ctx); err != nil {
		return err
	}
	listen := httpserver.Listen{
		Address: a.Config.Listen, Certificate: a.Config.TLSCert, Key: a.Config.TLSKey, Grace: a.Config.Grace,
	}
	work("console and API", func() error {
		return a.server.Serve(ctx, listen, func(address net.Addr) { a.reached(address.String()); ready(address.String()) })
	})
	work("telephone edge", func() error { return a.edge.Run(ctx) })
	work("telephone calls", func() error { return a.line.Run(context.WithoutCancel(ctx)) }) // ends with the edge's last event
	return nil
}

// reached notes where the console is.
func (a *App) reached(address string) {
	if a.post.PublicURL == "" {
		scheme := "http"
		if a.Config.TLSCert != "" {
			scheme = "https"
		}
		a.post.PublicURL = scheme + "://" + address
	}
	close(a.reachable)
}

// sendReferrals keeps the clocks of referrals, from when links can be written into
// e-mails.
func (a *App) sendReferrals(ctx context.Context) error {
	select {
	case <-a.reachable:
		return a.mailings.Run(ctx)
	case <-ctx.Done():
		return nil
	}
}

// How often what has run out is swept away, and how old a half-typed form gets.
const (
	sweepEvery = 10 * time.Minute
	draftAge   = 48 * time.Hour
)

// sweep forgets sessions that have run out and forms that nobody came back to.
func (a *App) sweep(ctx context.Context) error {
	tick := time.NewTicker(sweepEvery)
	defer tick.Stop()
	for {
		if _, err := a.store.Sessions.Sweep(ctx); err != nil {
			a.Log.Warn("sessions not swept", "err", err)
		}
		if _, err := a.store.Drafts.Sweep(ctx, draftAge); err != nil {
			a.Log.Warn("drafts not swept", "err", err)
		}
		if err := a.reads.Settle(ctx); err != nil {
			a.Log.Error("audit pages are still owed", "err", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}
