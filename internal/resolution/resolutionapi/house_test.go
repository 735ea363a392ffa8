package resolutionapi_test

import (
	"context"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"bluelamp/internal/httpserver"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/policy"
	"bluelamp/internal/reaction"
	"bluelamp/internal/resolution"
	"bluelamp/internal/resolution/resolutionapi"
	"bluelamp/internal/resolution/resolutionviews"
	"bluelamp/internal/safeguarding/safeguardingapi"
	"bluelamp/internal/staff"
	"bluelamp/internal/view"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

func at(minutes int) time.Time { return noon.Add(time.Duration(minutes) * time.Minute) }

func pack() *policy.Pack {
	return &policy.Pack{
		Force: policy.Force{Code: httpservertest.Force, Name: "Northshire"},
		Grades: []policy.Grade{
			{Code: "priority", Label: "Priority", Rank: 1, Deployable: true}, {Code: "resolution", Label: "Resolution", Rank: 2},
		},
		Targets: []policy.Target{
			{Grade: "resolution", Area: policy.AreaAny, Stage: policy.StageCallback, Minutes: 120, ClockStart: policy.FromGraded},
		},
		IncidentTypes: []policy.IncidentType{{Code: "theft", Label: "Theft"}, {Code: "noise", Label: "Noise"}},
		Resolution:    policy.Resolution{CallBackTries: 2, Qualities: []policy.Entry{{Code: "told", Label: "The caller was told what happens"}}},
	}
}

// room is a house with the desk's operations and reactions, whose clock stands still
// until a test moves it.
type room struct {
	*httpservertest.House
	reactions *reaction.Runner
	mu        sync.Mutex
	minute    int
}

func open(t *testing.T) *room {
	t.Helper()
	r, late := &room{}, &lateWaiter{}
	r.House = httpservertest.Open(t, httpservertest.Options{
		Catalogue: [][]journal.Entry{staff.Catalogue(), incident.Catalogue(), resolution.Catalogue()},
		Views:     []view.View{resolutionviews.New()}, Policy: pack(), Now: r.now, Reactions: late,
	})
	r.reactions = r.react(t)
	late.runner = r.reactions
	resolutionapi.Mount(r.Server, resolutionapi.Deps{
		Desk: r.Desk, Zone: time.UTC,
		Vulnerability: func(context.Context, *httpserver.Call) (safeguardingapi.Waiting, error) {
			return safeguardingapi.Waiting{Untaken: 3, Unanswered: 2}, nil
		},
	})
	return r
}

func (r *room) now() time.Time {
	r.mu.Lock()
	defer r.mu.Unlock()
	return at(r.minute)
}

func (r *room) wait(minutes int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.minute += minutes
}

func (r *room) react(t *testing.T) *reaction.Runner {
	t.Helper()
	runner, err := reaction.Open(t.Context(), reaction.Options{
		Dir: filepath.Join(t.TempDir(), "reactions"), Journal: r.Journal, Codec: r.Codec,
		Reactions: append(resolutionapi.Reactions(r.Desk, func(string) *policy.Pack { return pack() }), resolutionapi.Telling(r.Desk)),
	})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- runner.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		<-done
		if err := runner.Close(); err != nil {
			t.Error(err)
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

// incident happens: what was decided about it reaches the desk by a reaction. Without
// events it only waits for what others cause.
func (r *room) incident(t *testing.T, id string, events ...any) {
	t.Helper()
	if len(events) > 0 {
		r.Happened(incident.Room, id, events...)
	}
	head, err := r.Journal.Head(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := r.reactions.Wait(t.Context(), head.Position); err != nil {
		t.Fatal(err)
	}
	if head, err = r.Journal.Head(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := r.Views.Wait(t.Context(), head.Position); err != nil {
		t.Fatal(err)
	}
}

// graded opens an incident with a grade.
func (r *room) graded(t *testing.T, id, grade string) {
	t.Helper()
	r.incident(t, id, incident.Opened{
		Reference: "NS-" + id, Contact: "c1", Type: "theft", Area: "urban", Place: "1 Mill Lane", Summary: "A bicycle is gone",
		Received: r.now(), By: "pat", At: r.now(),
	}, incident.Graded{Grade: grade, Justification: "Nobody is in danger.", By: "pat", At: r.now()})
}

func (r *room) desk() *httpservertest.Client { return r.As("resolution-desk", "handler") }

func (r *room) supervisor() *httpservertest.Client { return r.As("supervisor", "resolution-desk") }
