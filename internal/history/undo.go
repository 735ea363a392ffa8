package history

import (
	"strings"

	"bluelamp/internal/text"
)

// Undo begins to take back what the import brought. One that is being undone is
// not begun again.
func Undo(s State, e UndoStarted) ([]any, error) {
	e.Reason = strings.TrimSpace(e.Reason)
	switch {
	case !s.Exists():
		return nil, NotFound
	case s.Phase == Undoing || s.Phase == TakenBack:
		return nil, nil
	case text.Weight(e.Reason) == 0 || !text.OneLine(e.Reason, MaxReason):
		return nil, ReasonMissing.With(MaxReason).About("reason")
	case s.Phase != Stopped && s.Phase != Ended:
		return nil, NothingToUndo.With(s.Phase)
	}
	return []any{e}, nil
}

// CompleteUndo says that all was taken back.
func CompleteUndo(s State, e Undone) ([]any, error) {
	if s.Phase != Undoing {
		return nil, nil
	}
	return []any{e}, nil
}

// Why a file is deleted.
const (
	WhyFinished  = "finished"
	WhyExpired   = "expired"
	WhyDiscarded = "discarded"
)

// DeleteFile says that the file is no longer kept. While rows are being read it
// is needed.
func DeleteFile(s State, e FileDeleted) ([]any, error) {
	switch {
	case !s.Exists():
		return nil, NotFound
	case s.FileGone:
		return nil, nil
	case s.Phase == Running:
		return nil, FileNeeded.With(s.Phase)
	}
	return []any{e}, nil
}
