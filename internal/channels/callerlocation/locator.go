package callerlocation

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/place"
	"bluelamp/internal/place/callerdata"
)

// CallerData asks the network again and again about a number; callerdata.Provider
// does.
type CallerData interface {
	Lookup(ctx context.Context, number string) (callerdata.Answer, error)
	Poll(ctx context.Context, number string, every time.Duration, heard func(callerdata.Answer, error)) error
}

// Spot is where an address is, as the gazetteer has it.
type Spot struct {
	Lat, Lon    float64
	Entry, UPRN string
}

// Options is what a Locator is plugged into.
type Options struct {
	Hear       func(ctx context.Context, force, contact string, e contact.Located) error // keeps it on record
	ReadNumber func(raw string) (e164 string, ok bool)                                   // any spelling of a telephone number
	Find       func(ctx context.Context, force, address string) (Spot, bool)             // an address beyond doubt
	Doubt      func(force string, l place.Location) string                               // a sentence where it is not our ground, or ""

	CallerData CallerData    // nil: the network is not asked
	Every      time.Duration // how often it is asked while a call lasts
	Services   []string      // for callers of which services: emergency ones
	Secret     []byte        // shared with who forwards handset locations; empty: none are taken

	Now func() time.Time
	Log *slog.Logger
}

// Locator knows which calls there are and hears where their callers are.
type Locator struct {
	Options
	ctx  context.Context // ends when the locator is closed
	stop context.CancelFunc
	work sync.WaitGroup

	mu    sync.Mutex
	calls map[string]*call     // by id, until an hour after the call
	early map[string][]waiting // by number: what came before its call
	count int                  // of everything in early
}

// New returns a locator; Close ends it.
func New(o Options) *Locator {
	ctx, stop := context.WithCancel(context.Background())
	return &Locator{Options: o, ctx: ctx, stop: stop, calls: map[string]*call{}, early: map[string][]waiting{}}
}

// Close ends all asking and returns when what was heard is on record.
func (l *Locator) Close() {
	l.mu.Lock() // do may be between looking and beginning
	l.stop()
	l.mu.Unlock()
	l.work.Wait()
}

// do works beside the caller. Nothing begins after Close.
func (l *Locator) do(work func(ctx context.Context)) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.ctx.Err() == nil {
		l.work.Go(func() { work(l.ctx) })
	}
}
