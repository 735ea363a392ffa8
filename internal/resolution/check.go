package resolution

import (
	"slices"
	"strings"

	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
)

// Check records a supervisor's look at a resolution: each quality of the pack with
// yes or no, and whether it was good. One that was not good says what was not.
func Check(s State, pack *policy.Pack, who staff.Asker, e Checked) ([]any, error) {
	switch {
	case !who.Has(staff.Supervisor):
		return nil, CheckNeedsSupervisor
	case !s.Settled.Resolved || s.Stage != Done && !s.Enquiry.Open:
		return nil, NothingToCheck
	case s.Checked:
		return nil, CheckedAlready
	case s.Settled.By == who.ID:
		return nil, OwnWork
	}
	if err := checkQualities(pack, e.Qualities); err != nil {
		return nil, err
	}
	e.Note = strings.TrimSpace(e.Note)
	if err := checkText(e.Note, MaxNote, "note"); err != nil {
		return nil, err
	}
	if !e.Good && e.Note == "" {
		return nil, NotGoodNeedsNote.About("note")
	}
	e.By = who.ID
	return []any{e}, nil
}

func checkQualities(pack *policy.Pack, said map[string]string) error {
	for _, q := range pack.Resolution.Qualities {
		if v := said[q.Code]; v != policy.AnswerYes && v != policy.AnswerNo {
			return QualityMissing.With(q.Label).About("qualities." + q.Code)
		}
	}
	for code := range said {
		known := slices.ContainsFunc(pack.Resolution.Qualities, func(q policy.Entry) bool { return q.Code == code })
		if !known {
			return QualityUnknown.With(code).About("qualities." + code)
		}
	}
	return nil
}
