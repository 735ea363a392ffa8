package risk

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"time"

	"bluelamp/internal/fault"
	"bluelamp/internal/policy"
)

// Assess keeps an assessment under a fresh id. It refuses unknown codes first,
// because a value that the model does not have would read as a missing one, and
// then an incomplete form with the list of what is missing.
func Assess(s State, pack *policy.Pack, id string, f Form, by string, at time.Time) ([]any, error) {
	if id == "" {
		return nil, IDMissing
	}
	if slices.ContainsFunc(s.Assessments, func(a Assessed) bool { return a.ID == id }) {
		return nil, IDUsed
	}
	if err := check(pack, f); err != nil {
		return nil, err
	}
	if lacking := Lacking(pack, f); len(lacking) > 0 {
		return nil, Incomplete.Showing(lacking)
	}
	proposal := Propose(pack, f)
	reasons := make([]Reason, 0, len(proposal.Reasons))
	for _, r := range proposal.Reasons {
		reasons = append(reasons, Reason{Rule: r.Rule, Because: r.Because})
	}
	return []any{Assessed{
		ID: id, Type: f.Type, Model: pack.Risk.Code, Policy: pack.Version,
		Levels: given(f.Levels), Notes: given(f.Notes), Answers: asked(pack, f),
		Rationale: strings.TrimSpace(f.Rationale),
		Proposed:  proposal.Grade, Reasons: reasons, By: by, At: at,
	}}, nil
}

// check refuses codes that the pack does not have and texts out of bounds. Codes
// are looked at in order, so that the same form is always refused alike.
func check(pack *policy.Pack, f Form) error {
	var t policy.IncidentType
	if f.Type != "" {
		var err error
		if t, err = pack.Type(f.Type); err != nil {
			return about(err, "type")
		}
	}
	levels := given(f.Levels)
	for _, code := range slices.Sorted(maps.Keys(levels)) {
		if err := pack.CheckLevel(code, levels[code]); err != nil {
			return about(err, "levels."+code)
		}
	}
	notes := given(f.Notes)
	for _, code := range slices.Sorted(maps.Keys(notes)) {
		if _, err := pack.Element(code); err != nil {
			return about(err, "notes."+code)
		}
		if err := checkText(notes[code], MaxNote, "notes."+code); err != nil {
			return err
		}
	}
	if err := checkAnswers(t, given(f.Answers)); err != nil {
		return err
	}
	return checkText(f.Rationale, MaxRationale, "rationale")
}

func checkAnswers(t policy.IncidentType, answers map[string]string) error {
	if t.Code == "" {
		return nil // no type, no questions; Lacking asks for the type
	}
	for _, code := range slices.Sorted(maps.Keys(answers)) {
		field := "answers." + code
		q, err := t.Question(code)
		if err == nil {
			err = q.CheckAnswer(answers[code])
		}
		if err != nil {
			return about(err, field)
		}
		if err := checkText(answers[code], MaxAnswer, field); err != nil {
			return err
		}
	}
	return nil
}

// about names the field of this form in a refusal of the pack.
func about(err error, field string) error {
	var f *fault.Fault
	if errors.As(err, &f) {
		return f.About(field)
	}
	return err
}
