package history

import (
	"slices"
	"strings"

	"bluelamp/internal/text"
)

// Bounds of an import's own words, in characters.
const (
	MaxSource = 60
	MaxFile   = 200
	MaxReason = 500
)

// Bring puts a file on record. The same file again decides nothing.
func Bring(s State, e Uploaded) ([]any, error) {
	e.Source, e.File = strings.TrimSpace(e.Source), strings.TrimSpace(e.File)
	switch {
	case !slices.Contains(Kinds(), e.Kind):
		return nil, KindUnknown.With(short(string(e.Kind))).About("kind")
	case text.Weight(e.Source) == 0 || !text.OneLine(e.Source, MaxSource):
		return nil, SourceUnfit.With(MaxSource).About("source")
	case !text.OneLine(e.File, MaxFile):
		return nil, FileUnfit.With(MaxFile).About("name")
	case s.Exists():
		return nil, AlreadyBrought
	case e.Bytes == 0:
		return nil, FileEmpty
	}
	return []any{e}, nil
}

// Start begins to take the rows in, or goes on where it was paused. One that runs
// already runs on.
func Start(s State, e Started) ([]any, error) {
	switch {
	case !s.Exists():
		return nil, NotFound
	case s.Phase == Running:
		return nil, nil
	case s.Phase != Brought && s.Phase != Stopped:
		return nil, CannotStart.With(s.Phase)
	case s.FileGone:
		return nil, FileIsGone
	case s.Phase == Stopped:
		return []any{Resumed{By: e.By, At: e.At}}, nil
	}
	return []any{e}, nil
}

// Pause stops taking rows in. One that is paused stays so.
func Pause(s State, e Paused) ([]any, error) {
	switch s.Phase {
	case "":
		return nil, NotFound
	case Stopped:
		return nil, nil
	case Running:
		return []any{e}, nil
	}
	return nil, NotRunning
}

// Finish says that every row was read.
func Finish(s State, e Finished) ([]any, error) {
	if s.Phase != Running {
		return nil, nil
	}
	return []any{e}, nil
}

// short cuts a word that is repeated to the person who sent it.
func short(s string) string {
	s = strings.ToValidUTF8(s, "")
	if text.Length(s) > MaxSource {
		return string([]rune(s)[:MaxSource])
	}
	return s
}
