package incident

import (
	"slices"
	"strings"

	"bluelamp/internal/policy"
)

// Resolve says that nobody needs to attend, by a reason and an outcome of the
// pack. Units that were sent must have been taken back before they arrived.
func Resolve(s State, pack *policy.Pack, e ResolvedWithoutDeployment) ([]any, error) {
	if err := s.writable(); err != nil {
		return nil, err
	}
	if _, err := pack.ResolutionReason(e.Reason); err != nil {
		return nil, about(err, "reason")
	}
	if _, err := pack.ResolutionOutcome(e.Outcome); err != nil {
		return nil, about(err, "outcome")
	}
	e.Note = strings.TrimSpace(e.Note)
	if err := checkText(e.Note, MaxNote, "note"); err != nil {
		return nil, err
	}
	switch {
	case s.Stage == Resolved:
		return nil, AlreadyResolved
	case s.Attended:
		return nil, WasAttended
	case len(s.Units) > 0:
		return nil, UnitsStillOut.With(s.out(nil))
	}
	return []any{e}, nil
}

// out names the units that are out, of this log and of dispatch, each once.
func (s State) out(elsewhere []string) string {
	names := slices.Clone(elsewhere)
	for _, u := range s.Units {
		names = append(names, u.Callsign)
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), ", ")
}
