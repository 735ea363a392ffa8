package simulate

import (
	"context"
	"fmt"
	"slices"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/journal"
	"bluelamp/internal/place/gazetteer"
	"bluelamp/internal/policy"
)

// act is something that somebody did at some time.
type act struct {
	at time.Time
	do func(ctx context.Context, at time.Time) error
}

// world is where the invented day happens. Its clock is moved by play.
type world struct {
	desk *command.Desk
	pack *policy.Pack
	now  time.Time
	acts []act
	zone *time.Location

	homes []gazetteer.Entry // addresses in which people live
}

func newWorld(j journal.Journal, c *journal.Codec, pack *policy.Pack, zone *time.Location) *world {
	w := &world{pack: pack, zone: zone, homes: dwellings()}
	w.desk = command.NewDesk(j, c, func() time.Time { return w.now })
	return w
}

// at plans an act.
func (w *world) at(at time.Time, do func(ctx context.Context, at time.Time) error) {
	w.acts = append(w.acts, act{at, do})
}

// play carries out the plan in the order of time, up to now: what would lie in
// the future is left for people to do.
func (w *world) play(ctx context.Context, until time.Time) error {
	slices.SortStableFunc(w.acts, func(a, b act) int { return a.at.Compare(b.at) })
	for _, a := range w.acts {
		if a.at.After(until) {
			return nil
		}
		w.now = a.at
		if err := a.do(ctx, a.at.UTC()); err != nil {
			return fmt.Errorf("invent what happened at %s: %w", a.at.Format(time.RFC3339), err)
		}
	}
	return nil
}

// ask is a command by an invented person; the key makes a second run of an
// interrupted invention go on where it stopped.
func (w *world) ask(by, key string) command.Ask {
	return command.Ask{Force: w.pack.Force.Code, Actor: "staff/" + by, Cause: "simulate", Key: "simulate/" + key}
}

// do sends one command.
func do[S any](ctx context.Context, w *world, by, key, room, id string, fold command.Fold[S], decide func(S) ([]any, error)) error {
	_, err := command.Do(ctx, w.desk, w.ask(by, key), room, id, fold, decide)
	return err
}
