package historyimport

import (
	"context"

	"bluelamp/internal/command"
	"bluelamp/internal/history"
)

// Check reads the whole file and says what would become of each row. Nothing of
// it is taken in.
func (e *Engine) Check(force, id string) (Import, error) {
	n, err := e.entry(force, id)
	if err != nil {
		return Import{}, err
	}
	notes := n.copy()
	switch {
	case n.phase() != history.Brought:
		return Import{}, history.AlreadyStarted
	case n.gone():
		return Import{}, history.FileIsGone
	}
	if _, err := notes.Mapping.Columns(notes.Kind, notes.Headings); err != nil {
		return Import{}, err
	}
	if !e.ask(n, Checking) {
		return Import{}, history.Busy
	}
	return e.shown(n), nil
}

// Start takes the rows in, or goes on where it was paused. The file has to be
// checked before with the same columns.
func (e *Engine) Start(ctx context.Context, ask command.Ask, by, id string) (Import, error) {
	n, err := e.entry(ask.Force, id)
	if err != nil {
		return Import{}, err
	}
	notes := n.copy()
	if n.phase() == history.Brought {
		switch {
		case !notes.ready():
			return Import{}, history.NotChecked
		case notes.Checked.Taken == 0:
			return Import{}, history.NothingGood
		}
	}
	if !n.claim(Taking) {
		return e.shownIf(n, n.phase() == history.Running)
	}
	started := history.Started{Mapping: notes.Mapping, Encoding: notes.Encoding, By: by, At: e.Now().UTC()}
	if notes.Checked != nil {
		started.Rows = notes.Checked.Read
	}
	_, err = e.decide(ctx, n, ask, func(s history.State) ([]any, error) { return history.Start(s, started) })
	if err != nil {
		n.release()
		return Import{}, err
	}
	if !e.line(n, Taking) {
		return Import{}, history.Busy
	}
	return e.shown(n), nil
}

// shownIf is for what goes on already.
func (e *Engine) shownIf(n *entry, so bool) (Import, error) {
	if !so {
		return Import{}, history.Busy
	}
	return e.shown(n), nil
}

// Pause stops taking rows in after those in hand.
func (e *Engine) Pause(ctx context.Context, ask command.Ask, by, id string) (Import, error) {
	n, err := e.entry(ask.Force, id)
	if err != nil {
		return Import{}, err
	}
	paused := history.Paused{Read: n.counts().Read, By: by, At: e.Now().UTC()}
	_, err = e.decide(ctx, n, ask, func(s history.State) ([]any, error) { return history.Pause(s, paused) })
	if err != nil {
		return Import{}, err
	}
	n.drop()
	return e.shown(n), nil
}

// Undo takes back what the import brought.
func (e *Engine) Undo(ctx context.Context, ask command.Ask, by, id, reason string) (Import, error) {
	n, err := e.entry(ask.Force, id)
	if err != nil {
		return Import{}, err
	}
	if !n.claim(Undoing) {
		return e.shownIf(n, n.phase() == history.Undoing)
	}
	undo := history.UndoStarted{Reason: reason, By: by, At: e.Now().UTC()}
	_, err = e.decide(ctx, n, ask, func(s history.State) ([]any, error) { return history.Undo(s, undo) })
	if err != nil {
		n.release()
		return Import{}, err
	}
	if !e.line(n, Undoing) { // what is undone already is let go again at once
		return Import{}, history.Busy
	}
	return e.shown(n), nil
}

// Discard deletes the file of an import that is not wanted.
func (e *Engine) Discard(ctx context.Context, ask command.Ask, by, id string) (Import, error) {
	n, err := e.entry(ask.Force, id)
	if err != nil {
		return Import{}, err
	}
	if !n.claim(Checking) {
		return Import{}, history.Busy
	}
	defer n.release()
	if err := e.deleteFile(ctx, n, ask, by, history.WhyDiscarded); err != nil {
		return Import{}, err
	}
	return e.shown(n), nil
}
