package historyimport

import (
	"context"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/history"
)

// keptFor is how long a file is kept that nobody takes in, and a report.
const keptFor = 30 * 24 * time.Hour

// clear deletes the files that nobody needs any more and those that are too old.
func (e *Engine) clear(ctx context.Context) {
	for _, n := range e.entries() {
		phase, old := n.phase(), e.Now().Sub(n.copy().At) >= keptFor
		why := ""
		switch {
		case n.gone() && !old, phase == history.Running, phase == history.Undoing:
		case phase == history.Ended, phase == history.TakenBack:
			why = history.WhyFinished // the process ended before it was deleted
		case old:
			why = history.WhyExpired
		}
		if why == "" || !n.claim(Checking) {
			continue
		}
		if err := e.deleteFile(ctx, n, system(n), "", why); err != nil {
			e.Log.Error("file of an import not deleted", "import", n.id, "err", err)
		}
		if old {
			if err := remove(e.path(n.force, n.id, reportEnding)); err != nil {
				e.Log.Error("report of an import not deleted", "import", n.id, "err", err)
			}
		}
		n.release()
	}
}

// deleteFile deletes what was brought and records it. A file that was named on
// this computer stays where its owner has it; that it is no longer used is on
// record all the same.
func (e *Engine) deleteFile(ctx context.Context, n *entry, ask command.Ask, by, why string) error {
	gone := history.FileDeleted{Why: why, By: by, At: e.Now().UTC()}
	state, _, err := command.Load(ctx, e.desk, n.force, history.Room, n.id, history.Fold)
	if err != nil {
		return err
	}
	if _, err := history.DeleteFile(state, gone); err != nil {
		return err
	}
	k := n.copy()
	if !k.Named {
		if err := remove(k.Path); err != nil {
			return err
		}
	}
	_, err = e.decide(ctx, n, ask, func(s history.State) ([]any, error) { return history.DeleteFile(s, gone) })
	return err
}
