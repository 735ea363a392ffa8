package deadline

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitefile"
)

// Options says what a Keeper is made of.
type Options struct {
	Dir     string // made if absent; the file in it is deadlines.db
	Journal journal.Journal
	Rooms   []Room
	// Rules names what Next depends on beside the journal, such as the digests of
	// the policy packs. When it is not what it was at the last start, every stream
	// that is kept is asked again.
	Rules string
	Now   func() time.Time // nil: time.Now
	Log   *slog.Logger     // nil: silent
}

// Keeper keeps the clocks of all rooms and fires them. Only Run changes anything;
// the other methods are safe beside it.
type Keeper struct {
	journal journal.Journal
	rooms   map[string]Room
	now     func() time.Time
	log     *slog.Logger
	ledger  *ledger
	board   *board
	again   chan struct{}
	waiting atomic.Int64

	at      mark                 // the last page that was read
	clocks  *clocks              // what falls due when
	touched map[stream]bool      // to be asked when the end of the journal is reached
	fired   map[stream]time.Time // fired since they were last asked, and for what time
	held    map[stream]*hold     // streams in trouble
	dirty   map[stream]bool      // not yet in the file
	written mark                 // the place that is in the file
	flushed time.Time            // when the file was last written
	failing bool                 // the file could not be written
	disk    sqlitefile.Patience  // with reading the journal
}

// stream names one stream that has clocks.
type stream struct{ room, force, id string }

// Open opens the clocks kept in o.Dir. A file that belongs to another journal, to
// an older copy of it, or to other rooms is emptied, and Run reads the journal from
// its first page.
func Open(ctx context.Context, o Options) (*Keeper, error) {
	k := &Keeper{
		journal: o.Journal, rooms: map[string]Room{}, now: o.Now, log: o.Log,
		board: newBoard(), again: make(chan struct{}, 1), clocks: newClocks(),
		touched: map[stream]bool{}, fired: map[stream]time.Time{}, held: map[stream]*hold{}, dirty: map[stream]bool{},
	}
	if k.now == nil {
		k.now = time.Now
	}
	if k.log == nil {
		k.log = slog.New(slog.DiscardHandler)
	}
	k.disk = sqlitefile.Patience{Log: k.log, Pause: sqlitefile.Pause, What: "deadlines"}
	names := make([]string, 0, len(o.Rooms))
	for _, r := range o.Rooms {
		if r.Name == "" || r.Next == nil || r.Fire == nil || k.rooms[r.Name].Name != "" {
			return nil, fmt.Errorf("open deadlines: the room %q needs a name of its own, Next and Fire", r.Name)
		}
		k.rooms[r.Name] = r
		names = append(names, r.Name)
	}
	slices.Sort(names)
	if err := k.open(ctx, o, strings.Join(names, " ")); err != nil {
		path := filepath.Join(o.Dir, ledgerFile)
		return nil, fmt.Errorf("open deadlines (%s may be deleted, it is made again): %w", path, sqlitefile.Plain(path, err))
	}
	return k, nil
}

func (k *Keeper) open(ctx context.Context, o Options, rooms string) error {
	ledger, err := openLedger(ctx, o.Dir)
	if err != nil {
		return err
	}
	k.ledger = ledger
	if err := k.resume(ctx, rooms, o.Rules); err != nil {
		return errors.Join(err, ledger.close())
	}
	return nil
}

// resume takes over what the file says, if it speaks of this journal and these rooms.
func (k *Keeper) resume(ctx context.Context, rooms, rules string) error {
	kept, err := k.ledger.place(ctx)
	if err != nil {
		return err
	}
	whole, err := k.has(ctx, kept.at)
	if err != nil {
		return err
	}
	if !whole || kept.rooms != rooms {
		if kept.at.position > 0 {
			k.log.Warn("deadlines are made again from the first page", "same journal", whole, "rooms", rooms)
		}
		return k.ledger.reset(ctx, rooms, rules)
	}
	all, err := k.ledger.all(ctx)
	if err != nil {
		return err
	}
	for s, due := range all {
		k.clocks.set(s, due)
	}
	if kept.rules != rules {
		if err := k.ledger.ruled(ctx, rules); err != nil {
			return err
		}
		k.askAll()
	}
	k.at, k.written = kept.at, kept.at
	k.waiting.Store(int64(k.clocks.len()))
	k.board.set(kept.at.position)
	return nil
}

// has says whether the journal holds the page that the file stands at.
func (k *Keeper) has(ctx context.Context, at mark) (bool, error) {
	if at.position == 0 {
		return true, nil
	}
	pages, err := k.journal.Read(ctx, at.position-1, 1)
	if err != nil {
		return false, fmt.Errorf("read page %d: %w", at.position, err)
	}
	return len(pages) == 1 && pages[0].Position == at.position && pages[0].Hash == at.hash, nil
}

// Len is the number of streams that wait for something to fall due.
func (k *Keeper) Len() int { return int(k.waiting.Load()) }

// Again has every stream that is kept asked anew: what its clocks depend on beside
// the journal has changed. It returns at once.
func (k *Keeper) Again() {
	select {
	case k.again <- struct{}{}:
	default: // one is waiting already and will see this change too
	}
}

// Wait returns when the streams of all pages up to p have been asked. What was due
// then may still have to be fired. It fails when ctx ends first or Run has halted.
func (k *Keeper) Wait(ctx context.Context, p journal.Position) error { return k.board.wait(ctx, p) }

// Close closes the file. Run must have returned.
func (k *Keeper) Close() error { return k.ledger.close() }
