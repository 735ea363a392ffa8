package safeguardingapi_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personapi"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
	"bluelamp/internal/reaction"
	"bluelamp/internal/risk"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/safeguarding/safeguardingapi"
	"bluelamp/internal/safeguarding/safeguardingviews"
	"bluelamp/internal/staff"
	"bluelamp/internal/view"
)

type fields = map[string]any

// house is the operations of this room with its reactions, and those of persons and
// contacts to see what becomes of it there. Its clock stands still at noon.
type house struct {
	*httpservertest.House
	t      testing.TB
	dir    string // of the reactions' places
	runner *reaction.Runner
}

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

// pack draws every contact for the sample, so that a test need not look for one.
func pack() *policy.Pack {
	return &policy.Pack{
		Force:  policy.Force{Code: httpservertest.Force, Name: "Northshire", Initials: "NS"},
		Levels: []policy.Level{{Code: "low", Label: "Low"}, {Code: "medium", Label: "Medium"}, {Code: "high", Label: "High"}},
		Actions: []policy.Action{
			{Code: "desk-look", Label: "The vulnerability desk looks at it", Does: policy.ActionDesk},
			{Code: "lock-door", Label: "Tell the caller to lock the door", Does: policy.ActionTells},
		},
		Vulnerability: policy.Vulnerability{
			SamplePercent: 100,
			Factors: []policy.Factor{
				{Code: "child", Label: "A child", Desk: true, Flag: "vulnerable"},
				{Code: "domestic-abuse", Label: "Domestic abuse", Flag: "repeat-victim"},
				{Code: "alone", Label: "Lives alone", Flag: "vulnerable"},
				{Code: "dementia", Label: "Dementia"},
			},
			Actions:  []policy.Entry{{Code: "refuge", Label: "Refuge offered"}},
			Outcomes: []policy.Entry{{Code: "advised", Label: "Advised"}, {Code: "no-risk", Label: "Nobody at risk"}},
		},
		Flags: []policy.Flag{
			{Code: "vulnerable", Label: "Vulnerable", Mark: "VU", Tone: policy.ToneWarning, Kind: policy.FlagNeed},
			{Code: "repeat-victim", Label: "Repeat victim", Mark: "RV", Tone: policy.ToneWarning, Kind: policy.FlagNeed},
			{Code: "protected-person", Label: "Protected", Mark: "PP", Restricts: true},
			{Code: "weapons", Label: "Weapons", Mark: "WE", ReasonRequired: true},
		},
	}
}

func open(t testing.TB) house { return openWith(t, pack()) }

func openWith(t testing.TB, p *policy.Pack) house {
	t.Helper()
	late := &lateWaiter{}
	h := httpservertest.Open(t, httpservertest.Options{
		Catalogue: [][]journal.Entry{
			staff.Catalogue(), person.Catalogue(), contact.Catalogue(), risk.Catalogue(), incident.Catalogue(), safeguarding.Catalogue(),
		},
		Views:  []view.View{safeguardingviews.New(), personviews.New(), contactviews.New()},
		Policy: p, Reactions: late, Now: func() time.Time { return noon },
	})
	safeguardingapi.Mount(h.Server, safeguardingapi.Deps{Desk: h.Desk, Zone: time.UTC})
	own := house{House: h, t: t, dir: filepath.Join(t.TempDir(), "reactions")}
	own.runner = own.react(own.dir, p)
	late.runner = own.runner
	return own
}

// withRooms mounts persons and contacts as well; the walk over operations is
// this room's alone.
func (h house) withRooms() house {
	personapi.Mount(h.Server, personapi.Deps{Desk: h.Desk})
	contactapi.Mount(h.Server, contactapi.Deps{Desk: h.Desk, Line: noLine{}})
	return h
}

// noLine is a telephone that nobody uses.
type noLine struct{ contactapi.Line }

// react starts the reactions of the room, and ends them with the test.
func (h house) react(dir string, p *policy.Pack) *reaction.Runner {
	h.t.Helper()
	packs := func(string) *policy.Pack { return p }
	runner, err := reaction.Open(h.t.Context(), reaction.Options{
		Dir: dir, Journal: h.Journal, Codec: h.Codec,
		Reactions: append(safeguardingapi.Reactions(h.Desk, packs), safeguardingapi.Telling(h.Desk, packs, safeguardingapi.IncidentsOf(h.Views))),
	})
	if err != nil {
		h.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- runner.Run(ctx) }()
	h.t.Cleanup(func() {
		cancel()
		<-done
		if err := runner.Close(); err != nil {
			h.t.Error(err)
		}
	})
	return runner
}

// lateWaiter stands for the reactions until they can be made: they need the journal
// that the house brings.
type lateWaiter struct{ runner *reaction.Runner }

func (l *lateWaiter) Wait(ctx context.Context, p journal.Position) error {
	return l.runner.Wait(ctx, p)
}

// settled waits until reactions have dealt with everything so far, and with what
// they wrote themselves.
func (h house) settled(runner *reaction.Runner) {
	h.t.Helper()
	for before := journal.Position(0); ; {
		head, err := h.Journal.Head(h.t.Context())
		if err != nil {
			h.t.Fatal(err)
		}
		if head.Position == before {
			return
		}
		before = head.Position
		if err := runner.Wait(h.t.Context(), before); err != nil {
			h.t.Fatal(err)
		}
		if err := h.Views.Wait(h.t.Context(), before); err != nil {
			h.t.Fatal(err)
		}
	}
}

// past writes events that happened, and waits for what they cause.
func (h house) past(room, id string, events ...any) {
	h.t.Helper()
	h.Happened(room, id, events...)
	h.settled(h.runner)
}

// rang is a contact that a handler answered.
func (h house) rang(id, handler string) {
	h.t.Helper()
	h.past(contact.Room, id,
		contact.Received{Channel: contact.Phone, Service: "999", Call: id, Number: "07700 900123", E164: "+447700900123", At: noon.Add(-10 * time.Minute)},
		contact.Answered{Handler: handler, At: noon.Add(-9 * time.Minute)})
}

// opened is an incident that came of a contact, with its standing risk.
func (h house) opened(id, of, level string) {
	h.t.Helper()
	h.past(incident.Room, id,
		incident.Opened{Reference: "NS-" + id, Number: 1, Contact: of, Type: "burglary", Area: "urban", By: "s1", At: noon.Add(-5 * time.Minute)},
		incident.Graded{Grade: "priority", By: "s1", At: noon.Add(-5 * time.Minute)},
		incident.RiskStood{Risk: level, By: "s1", At: noon.Add(-5 * time.Minute)})
	h.past(contact.Room, of, contact.IncidentLinked{Incident: id, Reference: "NS-" + id, At: noon.Add(-5 * time.Minute)})
}

// of reads a contact's record as a supervisor sees it.
func (h house) of(id string) safeguardingapi.Safeguarding {
	h.t.Helper()
	var s safeguardingapi.Safeguarding
	h.As("supervisor").Get("/api/contacts/" + id + "/safeguarding").OK(&s)
	return s
}

func maisie(factors ...string) fields {
	return fields{
		"who": "Maisie, her daughter, 6", "relation": "child", "factors": factors, "since": "for two years",
		"interaction": "She is in the room next door and hears everything.",
	}
}

func with(f fields, key string, value any) fields {
	f[key] = value
	return f
}
