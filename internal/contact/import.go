package contact

import (
	"slices"
	"strings"

	"bluelamp/internal/text"
)

// MaxReference bounds a reference in another system.
const MaxReference = 100

// Import puts a contact of the past on record, finished as it is. The same row
// of the same import again decides nothing, so that an import can be resumed;
// one whose import was undone can be imported again.
func Import(s State, e Imported) ([]any, error) {
	e.Reference, e.Place = strings.TrimSpace(e.Reference), strings.TrimSpace(e.Place)
	if e.Channel == "" {
		e.Channel = Other
	}
	if e.Service == "" {
		e.Service = string(e.Channel)
	}
	switch {
	case s.Exists() && s.Import == e.Import && e.Import != "":
		return nil, nil
	case s.Exists():
		return nil, AlreadyReceived
	case e.Import == "":
		return nil, ImportMissing.About("import")
	case e.At.IsZero():
		return nil, TimeMissing.About("at")
	case !slices.Contains([]Channel{Phone, Counter, Other}, e.Channel):
		return nil, ChannelUnknown.With(printable(string(e.Channel), maxWord)).About("channel")
	case !text.OneLine(e.Reference, MaxReference):
		return nil, ReferenceUnfit.With(MaxReference).About("reference")
	case e.Number != printable(e.Number, MaxNumber):
		return nil, NumberUnfit.With(MaxNumber).About("number")
	case e.Relation != "" && !slices.Contains(Relations(), e.Relation):
		return nil, RelationUnknown.With(printable(string(e.Relation), maxWord)).About("relation")
	case text.Length(e.Place) > MaxPlace:
		return nil, PlaceTooLong.With(text.Length(e.Place), MaxPlace).About("place")
	case text.Length(e.Notes) > MaxNotes:
		return nil, NotesTooLong.With(text.Length(e.Notes), MaxNotes).About("notes")
	case !text.Readable(e.Place+e.Notes) || !text.OneLine(e.Type+e.Service, MaxReference):
		return nil, TextUnreadable
	}
	e.At = e.At.UTC()
	return []any{e}, nil
}

// UndoImport takes an imported contact off the record again. Where it is gone
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
