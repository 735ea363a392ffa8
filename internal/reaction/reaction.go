package reaction

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"time"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/sqlitefile"
)

// Reaction is one event causing one thing.
type Reaction struct {
	Name string   // stands in keys and in the place kept: never change it
	On   []string // types of event, "contact.ended"
	// Do sends the command. key is "reaction/<name>/<position>".
	Do func(ctx context.Context, e journal.Event, key string) error
	// FromNow lets a reaction that is new begin at the end of the journal.
	// Otherwise it begins at page one and does all of history.
	FromNow bool
}

// Options says what a Runner is made of.
type Options struct {
	Dir       string // made if absent
	Journal   journal.Journal
	Codec     *journal.Codec
	Reactions []Reaction
	Log       *slog.Logger     // nil: silent
	Now       func() time.Time // nil: time.Now; when a refusal was kept
	// Pause waits between two attempts; nil waits for d or the end of ctx.
	Pause func(ctx context.Context, d time.Duration)
}

// Refusal is a reaction that a room did not allow.
type Refusal struct {
	Position journal.Position `json:"position"` // the page that caused it
	Reaction string           `json:"reaction"`
	Code     string           `json:"code"`
	Sentence string           `json:"sentence"`
	At       time.Time        `json:"at"`
}

// ErrDiverged is returned by Open when the journal does not have the page that
// a reaction stands at: it is another journal, or an older copy. What has been
// reacted to cannot be told any more, so a person must decide.
var ErrDiverged = errors.New("the journal is not the one that these reactions were kept for; restore the journal that belongs to it, or move reactions.db away to react to all of history again")

// Runner carries out reactions.
type Runner struct {
	journal journal.Journal
	codec   *journal.Codec
	log     *slog.Logger
	now     func() time.Time
	pause   func(context.Context, time.Duration)
	ledger  *ledger
	lines   []*line
	board   *board
}

// Open opens the places kept in o.Dir.
func Open(ctx context.Context, o Options) (*Runner, error) {
	r := &Runner{
		journal: o.Journal, codec: o.Codec, log: o.Log, now: o.Now, pause: o.Pause, board: newBoard(),
	}
	if r.log == nil {
		r.log = slog.New(slog.DiscardHandler)
	}
	if r.now == nil {
		r.now = time.Now
	}
	if r.pause == nil {
		r.pause = sqlitefile.Pause
	}
	ledger, err := openLedger(ctx, o.Dir)
	if err != nil {
		return nil, fmt.Errorf("open reactions: %w", sqlitefile.Plain(filepath.Join(o.Dir, ledgerFile), err))
	}
	r.ledger = ledger
	for _, reaction := range o.Reactions {
		if err := r.add(ctx, reaction); err != nil {
			return nil, errors.Join(fmt.Errorf("open reaction %q: %w", reaction.Name, sqlitefile.Plain(filepath.Join(o.Dir, ledgerFile), err)), ledger.close())
		}
	}
	return r, nil
}

// add gives a reaction its line, from where it stood.
func (r *Runner) add(ctx context.Context, reaction Reaction) error {
	if reaction.Name == "" || reaction.Do == nil || len(reaction.On) == 0 || r.board.has(reaction.Name) {
		return errors.New("a reaction needs a name of its own, types to listen to, and something to do")
	}
	at, known, err := r.ledger.place(ctx, reaction.Name)
	if err != nil {
		return err
	}
	if !known {
		if at, err = r.beginning(ctx, reaction); err != nil {
			return err
		}
		if err := r.ledger.move(ctx, reaction.Name, at); err != nil {
			return err
		}
	}
	if err := r.confirm(ctx, at); err != nil {
		return err
	}
	r.board.set(reaction.Name, at.position)
	r.lines = append(r.lines, newLine(r, reaction, at))
	return nil
}

func (r *Runner) beginning(ctx context.Context, reaction Reaction) (mark, error) {
	if !reaction.FromNow {
		return mark{}, nil
	}
	head, err := r.journal.Head(ctx)
	if err != nil || head.Position == 0 {
		return mark{}, err
	}
	return mark{head.Position, head.Hash}, nil
}

// confirm checks that the journal has the page that a reaction stands at.
func (r *Runner) confirm(ctx context.Context, at mark) error {
	if at.position == 0 {
		return nil
	}
	pages, err := r.journal.Read(ctx, at.position-1, 1)
	if err != nil {
		return err
	}
	if len(pages) == 0 || pages[0].Position != at.position || pages[0].Hash != at.hash {
		return fmt.Errorf("page %d: %w", at.position, ErrDiverged)
	}
	return nil
}

// Refused lists what rooms did not allow, the latest 1,000, newest first.
func (r *Runner) Refused(ctx context.Context) ([]Refusal, error) { return r.ledger.refused(ctx) }

// Close closes the places kept. Run must have returned.
func (r *Runner) Close() error { return r.ledger.close() }
