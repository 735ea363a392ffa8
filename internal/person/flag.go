package person

import (
	"slices"
	"strings"

	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
	"bluelamp/internal/text"
)

// Flag puts a warning or a need on a person. Its code is of the policy pack, and
// a flag of one code stands once.
func Flag(s State, pack *policy.Pack, e Flagged) ([]any, error) {
	if err := writable(s); err != nil {
		return nil, err
	}
	if _, err := pack.Flag(e.Code); err != nil {
		return nil, err
	}
	e.Note, e.Source = strings.TrimSpace(e.Note), strings.TrimSpace(e.Source)
	switch {
	case e.Flag == "" || !text.OneLine(e.Flag, MaxField):
		return nil, FlagUnnamed.With(MaxField).About("flag")
	case !noteFits(e.Note):
		return nil, NoteUnfit.With(MaxNote).About("note")
	case e.Source == "" || !text.OneLine(e.Source, MaxField):
		return nil, SourceUnfit.With(MaxField).About("source")
	case !e.ReviewAt.IsZero() && e.ReviewAt.Before(e.At):
		return nil, ReviewPassed.About("reviewAt")
	case slices.ContainsFunc(s.Flags, func(f Flagged) bool { return f.Code == e.Code || f.Flag == e.Flag }):
		return nil, FlagStands.With(e.Code).About("code")
	}
	return []any{e}, nil
}

// TakeOff takes a flag off by somebody's word. A warning of danger is on record for
// whoever is sent next, so it takes a supervisor to remove it; a flag that the pack
// no longer has counts as one.
func TakeOff(s State, pack *policy.Pack, who staff.Asker, e FlagEnded) ([]any, error) {
	for _, f := range s.Flags {
		known, err := pack.Flag(f.Code)
		if f.Flag == e.Flag && (err != nil || known.Tone == policy.ToneDanger) && !who.Has(staff.Supervisor) {
			return nil, DangerNeedsSupervisor.About("flag")
		}
	}
	e.By = who.ID
	return EndFlag(s, e)
}

// ReviewFlag keeps a flag after it was looked at, and sets when that is done again.
func ReviewFlag(s State, e FlagReviewed) ([]any, error) {
	if err := writable(s); err != nil {
		return nil, err
	}
	if err := reasonIn(&e.Reason); err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(s.Flags, func(f Flagged) bool { return f.Flag == e.Flag }) {
		return nil, FlagNotOn.About("flag")
	}
	if !e.ReviewAt.IsZero() && !e.ReviewAt.After(e.At) {
		return nil, ReviewPassed.About("reviewAt")
	}
	return []any{e}, nil
}

// EndFlag takes a flag off again, whoever put it: the undoing of an import takes off
// what it brought, by this way.
func EndFlag(s State, e FlagEnded) ([]any, error) {
	if err := writable(s); err != nil {
		return nil, err
	}
	if err := reasonIn(&e.Reason); err != nil {
		return nil, err
	}
	if !slices.ContainsFunc(s.Flags, func(f Flagged) bool { return f.Flag == e.Flag }) {
		return nil, FlagNotOn.About("flag")
	}
	return []any{e}, nil
}

func noteFits(note string) bool { return text.Length(note) <= MaxNote && text.Readable(note) }
