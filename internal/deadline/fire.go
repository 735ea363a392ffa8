package deadline

import (
	"context"
	"fmt"
	"time"

	"bluelamp/internal/command"
)

const (
	firstHold   = time.Second
	longestHold = 5 * time.Minute
)

// hold is a stream in trouble: it is left alone for a while, longer each time, and
// the others go on.
type hold struct {
	due    time.Time
	until  time.Time
	wait   time.Duration
	inVain int // how often it was fired for this time and stayed due
}

// putOff leaves a stream alone until later.
func (k *Keeper) putOff(s stream, due time.Time) *hold {
	h, ok := k.held[s]
	if !ok || !h.due.Equal(due) {
		h = &hold{due: due}
		k.held[s] = h
	}
	h.wait = min(max(2*h.wait, firstHold), longestHold)
	h.until = k.moment().Add(h.wait)
	k.clocks.setReady(s, due, h.until)
	return h
}

// fireDue fires what is due, the longest overdue first, and says whether there is
// anything to ask. It stops now and then, so that the journal is read in between.
func (k *Keeper) fireDue(ctx context.Context) bool {
	for range firesPerRound {
		one, ok := k.clocks.next()
		now := k.moment()
		if !ok || one.ready.After(now) || ctx.Err() != nil {
			break
		}
		s, due := one.stream, one.due
		if due.IsZero() {
			k.clocks.drop(s)
			k.touch(s)
			continue
		}
		if err := k.fire(ctx, s, due, now); err != nil {
			if ctx.Err() != nil {
				break // it is still in the file and fired at the next start
			}
			k.putOff(s, due)
			k.log.ErrorContext(ctx, "a clock could not be fired and is fired again", "stream", s.name(), "due", due, "after", k.held[s].wait, "error", err)
			continue
		}
		k.clocks.drop(s)
		k.touch(s)
		k.fired[s] = due
	}
	return len(k.touched) > 0
}

// fire calls Fire; a panic is an error like any other. The key is the same at every
// attempt of every keeper, until a firing has left the stream due as it was.
func (k *Keeper) fire(ctx context.Context, s stream, due, now time.Time) (err error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	defer caught(&err)
	key := fmt.Sprintf("deadline/%s/%s/%d", s.room, s.id, due.UnixMilli())
	if h, ok := k.held[s]; ok && h.inVain > 0 && h.due.Equal(due) {
		key = fmt.Sprintf("%s/%d", key, h.inVain)
	}
	ask := command.Ask{Force: s.force, Actor: "system/clock", Cause: "deadline/" + due.Format(time.RFC3339), Key: key}
	return k.rooms[s.room].Fire(ctx, ask, s.id, now)
}
