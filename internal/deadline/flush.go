package deadline

import (
	"context"
	"time"
)

// flushIfTime writes the file when something has waited for a second, or when many
// pages without a clock went by. A disk that takes nothing does not stop the
// clocks: they go on in memory, and what the file lacks stands in the journal.
func (k *Keeper) flushIfTime(ctx context.Context) {
	now := k.moment()
	since := now.Sub(k.flushed)
	ripe := since >= flushEvery || since < 0 // a clock that was set back
	if !ripe || len(k.dirty) == 0 && k.at.position-k.written.position < mostPassed {
		return
	}
	k.flushed = now
	k.flush(ctx)
}

func (k *Keeper) flush(ctx context.Context) {
	changed := make(map[stream]*time.Time, len(k.dirty))
	for s := range k.dirty {
		due, waits := k.clocks.due(s)
		switch {
		case k.touched[s]:
			changed[s] = &time.Time{} // not yet asked: to be asked after a crash
		case waits:
			changed[s] = &due
		default:
			changed[s] = nil
		}
	}
	err := k.ledger.write(ctx, k.at, changed)
	if err != nil {
		if !k.failing {
			k.log.ErrorContext(ctx, "deadlines cannot be written and are kept in memory; if the disk is full, free some room", "error", err)
		}
		k.failing = true
		return
	}
	if k.failing {
		k.log.Warn("deadlines are written again")
	}
	k.failing, k.written = false, k.at
	clear(k.dirty)
	for s := range k.touched {
		k.dirty[s] = true
	}
}
