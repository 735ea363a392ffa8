package app

import (
	"context"

	"bluelamp/internal/channels/phone"
	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/dispatch/dispatchapi"
	"bluelamp/internal/draft/draftapi"
	"bluelamp/internal/history/historyapi"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/incident/incidentapi"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/place/placeapi"
	"bluelamp/internal/queue/queueapi"
	"bluelamp/internal/reaction"
	"bluelamp/internal/records/recordsapi"
	"bluelamp/internal/referral/referralapi"
	"bluelamp/internal/resolution/resolutionapi"
	"bluelamp/internal/risk/riskapi"
	"bluelamp/internal/safeguarding/safeguardingapi"
	"bluelamp/internal/staff"
	"bluelamp/internal/staff/session"
	"bluelamp/internal/staff/staffapi"
	"bluelamp/internal/staff/staffviews"
	"bluelamp/internal/statistics/statisticsapi"
)

// reactions lists what one room's event causes in an earlier room. The invented
// history of the demonstration has its consequences in it, so a demonstration's
// reactions begin with what people do.
func (a *App) reactions() []reaction.Reaction {
	all := append(incidentapi.Reactions(a.desk), incidentapi.Heeding(a.desk, a.policy), incidentapi.Joining(a.desk, a.policy))
	all = append(all, dispatchapi.Reactions(a.desk)...)
	all = append(all, riskapi.Reactions(a.desk, a.policy)...)
	all = append(all, safeguardingapi.Reactions(a.desk, a.policy)...)
	all = append(all, safeguardingapi.Telling(a.desk, a.policy, safeguardingapi.IncidentsOf(a.house)))
	all = append(all, referralapi.Telling(a.desk, a.policy))
	all = append(all, resolutionapi.Reactions(a.desk, a.policy)...)
	all = append(all, resolutionapi.Telling(a.desk))
	all = append(all, a.eraser().reactions()...)
	for i := range all {
		all[i].FromNow = all[i].FromNow || a.Config.Demo
	}
	return all
}

// implied says which roles a role includes.
func implied() map[string][]string {
	all := map[string][]string{}
	for _, r := range staff.Roles() {
		for _, included := range staff.Includes(r) {
			all[string(r)] = append(all[string(r)], string(included))
		}
	}
	return all
}

func (a *App) openServer(context.Context) error {
	a.server = httpserver.New(httpserver.Options{
		Sessions:  session.Bearers{Store: a.store.Sessions, Views: a.house},
		Views:     a.house,
		Audit:     a.reads,
		Policy:    a.policy,
		Reactions: a.runner,
		Head:      a.store.Journal.Head,
		Implied:   implied(),
		Console:   a.Console,
		Version:   a.Version,
		Secure:    a.Config.TLSCert != "",
		Now:       a.Now,
		Log:       a.Log,
	})
	return a.mount()
}

// mount registers every operation.
func (a *App) mount() error {
	s := a.server
	s.MountStanding(a.hub)
	staffapi.Mount(s, staffapi.Deps{
		Desk: a.desk, Sessions: a.store.Sessions, Views: a.house, Policy: a.policy, Audit: a.reads, Demo: a.Config.Demo, Now: a.Now, Log: a.Log,
	})
	recordsapi.Mount(s, recordsapi.Deps{Views: a.audit, Names: a.names, Mark: a.reads.Mark, ReadNumber: phone.ReadNumber})
	draftapi.Mount(s, a.store.Drafts)
	contactapi.Mount(s, contactapi.Deps{
		Desk: a.desk, Line: a.line, Queue: func(force string) contactapi.Queue { return a.desks[force] },
		ReadNumber: phone.ReadNumber, Recordings: a.recordings(),
	})
	personapi.Mount(s, personapi.Deps{
		Desk: a.desk, Matcher: a.matcher, ReadNumber: phone.ReadNumber, ReadAddress: readAddress,
		Erase: a.eraser().erase,
	})
	placeapi.Mount(s, placeapi.Deps{Ground: a.ground, Words: a.words})
	a.locator.Mount(s)
	personapi.MountMatching(s, a.learner)
	queueapi.Mount(s, queueapi.Deps{Desk: a.desk, Desks: a.deskOf, Softphones: a.line})
	a.mountRisk(s)
	dispatchapi.Mount(s, dispatchapi.Deps{Desk: a.desk})
	historyapi.Mount(s, historyapi.Deps{Engine: a.imports})
	statisticsapi.Mount(s, statisticsapi.Deps{Zone: a.zone})
	if a.Config.Demo {
		return a.mountTelephone(s)
	}
	return nil
}

func (a *App) initials(force string) string { return a.packs[force].Force.Initials }

func (a *App) names(ctx context.Context, force string) (map[string]string, error) {
	db, err := a.house.Reader(force, staffviews.Accounts)
	if err != nil {
		return nil, err
	}
	return staffviews.Names(ctx, db)
}
