package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"time"

	"bluelamp/internal/channels/callerlocation"
	"bluelamp/internal/channels/partnermail"
	"bluelamp/internal/channels/phone"
	"bluelamp/internal/channels/testmailbox"
	"bluelamp/internal/command"
	"bluelamp/internal/configuration"
	"bluelamp/internal/deadline"
	"bluelamp/internal/edition/policybook"
	"bluelamp/internal/history/historyimport"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/live"
	"bluelamp/internal/match"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/person/personlearn"
	"bluelamp/internal/person/personmatch"
	"bluelamp/internal/place/placeapi"
	"bluelamp/internal/policy"
	"bluelamp/internal/policy/policyfile"
	"bluelamp/internal/queue"
	"bluelamp/internal/queue/queuedesk"
	"bluelamp/internal/reaction"
	"bluelamp/internal/records/recordsapi"
	"bluelamp/internal/telephony"
	"bluelamp/internal/view"
	"bluelamp/policies"
)

// zone is where days begin. Bluelamp serves forces of England and Wales.
const zone = "Europe/London"

// Options is what the program hands to the house.
type Options struct {
	Config  configuration.Config // with defaults filled in
	Console fs.FS                // the built console; nil: none
	Version string
	Now     func() time.Time
	Log     *slog.Logger
	Say     func(format string, args ...any) // tells the person who starts it what is going on
}

// App is one Bluelamp.
type App struct {
	Options
	zone     *time.Location
	packs    map[string]*policy.Pack
	store    *Store
	desk     *command.Desk
	house    *view.House
	audit    *view.House
	reads    *recordsapi.Book // who read what
	book     *policybook.Book
	post     *partnermail.Post
	mailbox  *testmailbox.Mailbox // of the demonstration; nil: none
	clocks   *deadline.Keeper
	mailings *deadline.Keeper // the clocks of referrals
	// reachable is closed when the console's address is known, which the links in
	// e-mails need.
	reachable chan struct{}
	runner    *reaction.Runner
	hub       *live.Hub
	desks     map[string]*queuedesk.Desk
	edge      *telephony.Edge
	line      *phone.Line
	matcher   *personmatch.Matcher
	learner   *personlearn.Learner
	imports   *historyimport.Engine
	atlas     *placeapi.Atlas
	words     placeapi.Words // nil: three-word addresses are not looked up
	locator   *callerlocation.Locator
	server    *httpserver.Server
	closers   []func() error
	// backgrounds are what rules know of people, remembered while nothing happens.
	backgrounds personapi.Backgrounds
}

// Open puts the parts together. Whatever was opened is closed again when it fails.
func Open(ctx context.Context, o Options) (*App, error) {
	a := &App{Options: o, desks: map[string]*queuedesk.Desk{}, reachable: make(chan struct{})}
	for _, step := range []func(context.Context) error{
		a.openPolicies, a.openStore, a.openBook, a.openPost, a.openPlaces, a.openHouse, a.openDesks, a.openTelephony, a.openImports, a.openClocks, a.openServer,
	} {
		if err := step(ctx); err != nil {
			return nil, errors.Join(err, a.Close())
		}
	}
	return a, nil
}

func (a *App) openPolicies(context.Context) error {
	var err error
	if a.zone, err = time.LoadLocation(zone); err != nil {
		return fmt.Errorf("load the time zone: %w", err)
	}
	all, err := policyfile.LoadAll(a.policyFiles())
	if err != nil {
		return fmt.Errorf("load the policy packs: %w", err)
	}
	a.packs = map[string]*policy.Pack{}
	for _, force := range a.Config.Forces {
		if all[force] == nil {
			return fmt.Errorf("load the policy packs: there is none for the force %q; add forces/%s.yaml or change forces in the configuration", force, force)
		}
		a.packs[force] = all[force]
	}
	return nil
}

// policyFiles is the folder of packs: the installation's own, else the program's.
func (a *App) policyFiles() fs.FS {
	if a.Config.PoliciesDir != "" {
		return os.DirFS(a.Config.PoliciesDir)
	}
	return policies.Files
}

func (a *App) openStore(ctx context.Context) error {
	var err error
	c := a.Config
	if a.store, err = OpenStore(ctx, c.DataDir, a.Now, c.Sessions.Idle, c.Sessions.Absolute); err != nil {
		return err
	}
	a.closers = append(a.closers, a.store.Close)
	a.desk = command.NewDesk(a.store.Journal, a.store.Codec, a.Now)
	a.reads = recordsapi.NewBook(a.store.Audit, a.store.AuditCodec, a.store.Keys, a.Now, a.Log)
	if c.Demo {
		return a.invent(ctx)
	}
	return nil
}

func (a *App) openHouse(ctx context.Context) error {
	var err error
	a.house, err = view.Open(ctx, view.Options{
		Dir: filepath.Join(a.Config.DataDir, "views"), Journal: a.store.Journal, Codec: a.store.Codec, Views: Views(), Log: a.Log,
	})
	if err != nil {
		return fmt.Errorf("open the views: %w", err)
	}
	a.closers = append(a.closers, a.house.Close)
	a.audit, err = view.Open(ctx, view.Options{
		Dir: filepath.Join(a.Config.DataDir, "auditviews"), Journal: a.store.Audit, Codec: a.store.AuditCodec, Views: auditViews(), Log: a.Log,
	})
	if err != nil {
		return fmt.Errorf("open the audit's views: %w", err)
	}
	a.closers = append(a.closers, a.audit.Close)
	a.runner, err = reaction.Open(ctx, reaction.Options{
		Dir: a.Config.DataDir, Journal: a.store.Journal, Codec: a.store.Codec, Reactions: a.reactions(), Log: a.Log, Now: a.Now,
	})
	if err != nil {
		return fmt.Errorf("open the reactions: %w", err)
	}
	a.closers = append(a.closers, a.runner.Close)
	a.hub = live.NewHub(a.store.Journal, a.house)
	a.matcher = personmatch.New(personmatch.Options{Tables: a.house, Forces: a.Config.Forces, Model: match.Default(), Log: a.Log})
	a.learner, err = personlearn.Open(personlearn.Options{
		Dir: filepath.Join(a.Config.DataDir, "models"), Forces: a.Config.Forces, Tables: a.house, Desk: a.desk, Matcher: a.matcher,
		ReadAddress: func(line string) person.Details { return person.Details(readAddress(line)) },
		Hour:        a.Config.Matching.LearnAt, Zone: a.zone, Now: a.Now, Log: a.Log,
	})
	if err != nil {
		return fmt.Errorf("open the weights of the matching: %w", err)
	}
	return nil
}

func (a *App) openDesks(ctx context.Context) error {
	for force, pack := range a.packs {
		d, err := queuedesk.Open(ctx, queuedesk.Options{
			Force: force, Journal: a.store.Journal, Codec: a.store.Codec, Rules: queue.RulesFrom(pack), Now: a.Now, Log: a.Log,
		})
		if err != nil {
			return err
		}
		a.desks[force] = d
		a.closers = append(a.closers, func() error { d.Close(); return nil })
	}
	return nil
}

// Close puts everything away, the last opened first.
func (a *App) Close() error {
	var all error
	for _, c := range slices.Backward(a.closers) {
		all = errors.Join(all, c())
	}
	a.closers = nil
	return all
}

// openImports opens what brings history in.
func (a *App) openImports(ctx context.Context) error {
	var err error
	a.imports, err = historyimport.New(ctx, historyimport.Options{
		Dir: filepath.Join(a.Config.DataDir, "imports"), Journal: a.store.Journal, Codec: a.store.Codec, Policy: a.policy,
		Number: phone.ReadNumber, Zone: a.zone, Now: a.Now, Views: a.house, Log: a.Log,
	})
	if err != nil {
		return fmt.Errorf("open the imports: %w", err)
	}
	return nil
}
