package historyimport

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/history"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/policy"
)

// Options is what an engine is plugged into. Views may be nil where nobody looks
// at tables.
type Options struct {
	Dir     string // the folder of imports, one folder in it for each force
	Journal journal.Journal
	Codec   *journal.Codec
	Policy  func(force string) *policy.Pack
	Number  func(raw string) (e164 string, ok bool) // any spelling of a telephone number
	Address func(line string) person.Details        // parts one line of address; nil: as the gazetteer does
	Zone    *time.Location                          // of dates without one
	Now     func() time.Time
	Views   Views
	Log     *slog.Logger
	Writers int // rows written at once; 0: 512
}

// Views are the tables that must not be left behind; view.House is one.
type Views interface {
	Wait(ctx context.Context, p journal.Position) error
}

// writers is how many rows are in flight: as many as one group commit holds.
const writers = 512

// Engine works on imports. Its methods are safe for concurrent use.
type Engine struct {
	Options
	desk  *command.Desk
	mu    sync.Mutex
	all   map[string]*entry // by force/id
	asked chan job
	tail  atomic.Int64 // the last page that this engine wrote
}

// job is one piece of work.
type job struct {
	entry *entry
	what  Work
}

// Work is what is being done to an import.
type Work string

// The works. The zero value means none.
const (
	Checking Work = "checking"
	Taking   Work = "taking-in"
	Undoing  Work = "undoing"
)

// New opens the folder, and makes it if there is none.
func New(ctx context.Context, o Options) (*Engine, error) {
	if o.Writers == 0 {
		o.Writers = writers
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.Address == nil {
		o.Address = address
	}
	o.Number = british(o.Number)
	e := &Engine{Options: o, desk: command.NewDesk(o.Journal, o.Codec, o.Now), all: map[string]*entry{}, asked: make(chan job, 256)}
	if err := os.MkdirAll(o.Dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the folder of imports: %w", err)
	}
	if err := e.load(ctx); err != nil {
		return nil, fmt.Errorf("open the folder of imports: %w", err)
	}
	return e, nil
}

// clearEvery is how often files that are too old are looked for.
const clearEvery = time.Hour

// Run works on what is asked for until ctx ends, and first goes on with what an
// earlier process left in the middle. What ctx ends is gone on with next time.
func (e *Engine) Run(ctx context.Context) error {
	e.goOn()
	tick := time.NewTicker(clearEvery)
	defer tick.Stop()
	for {
		e.clear(ctx)
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		case j := <-e.asked:
			e.work(ctx, j)
		}
	}
}

// goOn asks for the work that was in the middle.
func (e *Engine) goOn() {
	for _, n := range e.entries() {
		switch n.phase() {
		case history.Running:
			e.ask(n, Taking)
		case history.Undoing:
			e.ask(n, Undoing)
		}
	}
}

// ask puts work in line.
func (e *Engine) ask(n *entry, what Work) bool {
	return n.claim(what) && e.line(n, what)
}

// line puts work on a claimed import in line; it fails when that is too long.
func (e *Engine) line(n *entry, what Work) bool {
	select {
	case e.asked <- job{n, what}:
		return true
	default:
		n.release()
		return false
	}
}

// work does one piece of work and says in the record when it could not be done.
func (e *Engine) work(ctx context.Context, j job) {
	defer j.entry.release()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	if !j.entry.begin(cancel, e.Now()) {
		return
	}
	var err error
	switch j.what {
	case Checking:
		err = e.check(ctx, j.entry)
	case Taking:
		err = e.takeIn(ctx, j.entry)
	case Undoing:
		err = e.takeBack(ctx, j.entry)
	}
	if err == nil || ctx.Err() != nil || errors.Is(err, journal.ErrClosed) || errors.Is(err, journal.ErrUncertain) {
		return // done, or gone on with when somebody asks or Bluelamp starts again
	}
	e.Log.Error("import stopped", "import", j.entry.id, "work", j.what, "err", err)
	j.entry.fail(sentence(err))
	if j.what == Taking {
		e.stopped(context.WithoutCancel(ctx), j.entry, sentence(err))
	}
}

// stopped records that Bluelamp itself paused an import.
func (e *Engine) stopped(ctx context.Context, n *entry, why string) {
	read := n.counts().Read
	_, err := e.decide(ctx, n, system(n), func(s history.State) ([]any, error) {
		return history.Pause(s, history.Paused{Read: read, Why: why, At: e.Now().UTC()})
	})
	if err != nil {
		e.Log.Error("pause of an import not recorded", "import", n.id, "err", err)
	}
}

// decide hands a decision about an import in and keeps what follows from it.
func (e *Engine) decide(ctx context.Context, n *entry, ask command.Ask, decide func(history.State) ([]any, error)) (journal.Receipt, error) {
	receipt, err := command.Do(ctx, e.desk, ask, history.Room, n.id, history.Fold, decide)
	if err != nil {
		return receipt, err
	}
	state, _, err := command.Load(ctx, e.desk, n.force, history.Room, n.id, history.Fold)
	if err != nil {
		return receipt, err
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	n.state, n.page = state, max(n.page, receipt.Last)
	return receipt, nil
}

// actor writes the rows; who started the import stands in the events.
const actor = "system/history"

// system is how the engine itself asks.
func system(n *entry) command.Ask {
	return command.Ask{Force: n.force, Actor: actor, Cause: "import/" + n.id}
}

// entry returns an import of a force.
func (e *Engine) entry(force, id string) (*entry, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	n := e.all[force+"/"+id]
	if n == nil {
		return nil, history.NotFound
	}
	return n, nil
}

func (e *Engine) entries() []*entry {
	e.mu.Lock()
	defer e.mu.Unlock()
	var all []*entry
	for _, n := range e.all {
		all = append(all, n)
	}
	return all
}
