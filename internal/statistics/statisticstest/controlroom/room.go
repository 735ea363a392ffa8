package controlroom

import (
	"context"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"bluelamp/internal/contact/contactapi"
	"bluelamp/internal/dispatch/dispatchapi"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident/incidentapi"
	"bluelamp/internal/journal"
	"bluelamp/internal/queue"
	"bluelamp/internal/queue/queueapi"
	"bluelamp/internal/queue/queuedesk"
	"bluelamp/internal/reaction"
	"bluelamp/internal/risk/riskapi"
	"bluelamp/internal/statistics/statisticsapi"
	"bluelamp/internal/statistics/statisticstest"
	"bluelamp/internal/view"

	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/dispatch/dispatchviews"
	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/queue/queueviews"
	"bluelamp/internal/risk/riskviews"
	"bluelamp/internal/statistics/statisticsviews"
)

// Room is the control room of the force northshire. Another force has a desk of
// its own, so that a test can look at both.
type Room struct {
	*httpservertest.House
	Line       *Line
	Recordings string // the recording folder

	t     testing.TB
	mu    sync.Mutex
	desks map[string]*queuedesk.Desk
}

// Open makes the room and starts everything in it.
func Open(t testing.TB) *Room {
	t.Helper()
	late := &lateWaiter{}
	house := httpservertest.Open(t, httpservertest.Options{
		Catalogue: statisticstest.Catalogue(), Policy: Pack(), Reactions: late,
		Views: []view.View{
			contactviews.New(), queueviews.New(), riskviews.New(), incidentviews.New(), dispatchviews.New(), statisticsviews.New(),
		},
	})
	r := &Room{House: house, t: t, desks: map[string]*queuedesk.Desk{}, Recordings: t.TempDir()}
	r.Line = &Line{room: r}
	r.QueueOf(httpservertest.Force) // before the server, so that it is closed after the last desk window
	late.Waiter = r.react()
	contactapi.Mount(house.Server, contactapi.Deps{
		Desk: house.Desk, Line: r.Line, Queue: func(force string) contactapi.Queue { return r.QueueOf(force) },
		ReadNumber: readNumber, Recordings: r.Recordings,
	})
	queueapi.Mount(house.Server, queueapi.Deps{Desk: house.Desk, Desks: r.QueueOf, Softphones: r.Line})
	riskapi.Mount(house.Server, riskapi.Deps{Desk: house.Desk})
	incidentapi.Mount(house.Server, incidentapi.Deps{Desk: house.Desk, Initials: func(string) string { return "NS" }, Zone: time.UTC})
	dispatchapi.Mount(house.Server, dispatchapi.Deps{Desk: house.Desk})
	statisticsapi.Mount(house.Server, statisticsapi.Deps{Zone: time.UTC})
	return r
}

// react starts the reactions of all rooms.
func (r *Room) react() *reaction.Runner {
	runner, err := reaction.Open(r.t.Context(), reaction.Options{
		Dir: filepath.Join(r.t.TempDir(), "reactions"), Journal: r.Journal, Codec: r.Codec,
		Reactions: append(incidentapi.Reactions(r.Desk), dispatchapi.Reactions(r.Desk)...),
	})
	if err != nil {
		r.t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- runner.Run(ctx) }()
	r.t.Cleanup(func() {
		cancel()
		<-done
		if err := runner.Close(); err != nil {
			r.t.Error(err)
		}
	})
	return runner
}

// QueueOf returns the desk of a force's queue.
func (r *Room) QueueOf(force string) *queuedesk.Desk {
	r.mu.Lock()
	defer r.mu.Unlock()
	if d := r.desks[force]; d != nil {
		return d
	}
	d, err := queuedesk.Open(context.Background(), queuedesk.Options{
		Force: force, Journal: r.Journal, Codec: r.Codec, Rules: queue.RulesFrom(Pack()),
	})
	if err != nil {
		r.t.Fatal(err)
	}
	r.t.Cleanup(d.Close)
	r.desks[force] = d
	return d
}

// lateWaiter stands for the reactions until they can be made: they need the
// journal that the house brings.
type lateWaiter struct{ Waiter *reaction.Runner }

func (l *lateWaiter) Wait(ctx context.Context, p journal.Position) error {
	return l.Waiter.Wait(ctx, p)
}
