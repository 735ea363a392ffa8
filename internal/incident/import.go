package incident

import (
	"strings"

	"bluelamp/internal/text"
)

// MaxReference bounds a reference in another system.
const MaxReference = 100

// Import puts an incident of the past on record, closed as it is. The codes are
// those of the other system where the pack has none for them. The same row of the
// same import again decides nothing; one whose import was undone can come again.
func Import(s State, e Imported) ([]any, error) {
	e.Reference, e.Place, e.Summary = strings.TrimSpace(e.Reference), strings.TrimSpace(e.Place), strings.TrimSpace(e.Summary)
	switch {
	case s.Exists() && s.Import == e.Import && e.Import != "":
		return nil, nil
	case s.Exists():
		return nil, AlreadyOpened.With(s.Reference)
	case e.Import == "":
		return nil, ImportMissing.About("import")
	case e.OpenedAt.IsZero():
		return nil, TimeMissing.About("openedAt")
	case !e.ClosedAt.IsZero() && e.ClosedAt.Before(e.OpenedAt):
		return nil, ClosedBeforeOpened.About("closedAt")
	case e.Reference == "" || !text.OneLine(e.Reference, MaxReference):
		return nil, ReferenceUnfit.With(MaxReference).About("reference")
	case !text.OneLine(e.Type, MaxCode) || !text.OneLine(e.Grade, MaxCode) || !text.OneLine(e.Result, MaxCode):
		return nil, CodeUnfit.With(MaxCode)
	}
	if err := checkText(e.Place, MaxPlace, "place"); err != nil {
		return nil, err
	}
	if err := checkText(e.Summary, MaxSummary, "summary"); err != nil {
		return nil, err
	}
	if e.ClosedAt.IsZero() {
		e.ClosedAt = e.OpenedAt
	}
	e.OpenedAt, e.ClosedAt, e.At = e.OpenedAt.UTC(), e.ClosedAt.UTC(), e.At.UTC()
	return []any{e}, nil
}

// UndoImport takes an imported incident off the record again. Where it is gone
// already nothing is decided.
func UndoImport(s State, e ImportUndone) ([]any, error) {
	switch {
	case !s.Exists():
		return nil, nil
	case s.Import == "" || s.Import != e.Import:
		return nil, NotOfImport
	}
	e.At = e.At.UTC()
	return []any{e}, nil
}
