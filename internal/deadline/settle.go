package deadline

import (
	"context"
	"fmt"
	"maps"
	"runtime/debug"
	"slices"
	"time"
)

// callTime bounds one call of Next or Fire, so that one stream cannot hold up all.
const callTime = time.Minute

// touch has a stream asked. Until it was, the file says that it has to be.
func (k *Keeper) touch(s stream) { k.touched[s], k.dirty[s] = true, true }

// settle asks every stream that was touched when it falls due next.
func (k *Keeper) settle(ctx context.Context) {
	for _, s := range slices.SortedFunc(maps.Keys(k.touched), stream.compare) {
		due, err := k.ask(ctx, s)
		if ctx.Err() != nil {
			return
		}
		last, wasFired := k.fired[s]
		delete(k.touched, s)
		delete(k.fired, s)
		switch {
		case err != nil:
			k.putOff(s, time.Time{})
			k.log.ErrorContext(ctx, "a stream could not say when it falls due and is asked again", "stream", s.name(), "after", k.held[s].wait, "error", err)
		case due.IsZero():
			delete(k.held, s)
			k.clocks.drop(s)
		case wasFired && due.Equal(last):
			k.putOff(s, due).inVain++
			k.log.ErrorContext(ctx, "a clock was fired and is due as before; it is fired again later", "stream", s.name(), "due", due, "after", k.held[s].wait)
		default:
			k.set(s, due)
		}
	}
	k.waiting.Store(int64(k.clocks.len()))
}

// set makes a stream due. Trouble with the same due time is not over because
// something else happened to the stream.
func (k *Keeper) set(s stream, due time.Time) {
	if h, ok := k.held[s]; ok && h.due.Equal(due) {
		k.clocks.setReady(s, due, h.until)
		return
	}
	delete(k.held, s)
	k.clocks.set(s, due)
}

// askAll has every stream asked that is kept.
func (k *Keeper) askAll() {
	for s := range k.clocks.byStream {
		k.touch(s)
	}
}

// ask calls Next; a panic is an error like any other.
func (k *Keeper) ask(ctx context.Context, s stream) (due time.Time, err error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	defer caught(&err)
	due, err = k.rooms[s.room].Next(ctx, s.force, s.id)
	if due.IsZero() {
		return time.Time{}, err
	}
	return due.UTC().Round(0), err
}

func caught(err *error) {
	if p := recover(); p != nil {
		*err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
	}
}

func (s stream) name() string { return s.force + "/" + s.room + "/" + s.id }
