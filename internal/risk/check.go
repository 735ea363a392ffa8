package risk

import (
	"errors"
	"maps"
	"slices"

	"bluelamp/internal/fault"
	"bluelamp/internal/policy"
)

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
	for _, code := range sortedKeys(levels) {
		if err := pack.CheckLevel(f.Type, code, levels[code]); err != nil {
			return about(err, "levels."+code)
		}
	}
	if err := checkNotes(pack.ModelFor(f.Type), given(f.Notes)); err != nil {
		return err
	}
	if err := checkAnswers(t, given(f.Answers)); err != nil {
		return err
	}
	if err := checkAdvice(t, f.Advice); err != nil {
		return err
	}
	if err := checkUnnamed(f.Unnamed); err != nil {
		return err
	}
	if f.Risk != "" {
		if _, err := pack.Level(f.Risk); err != nil {
			return about(err, "risk")
		}
	}
	return checkText(f.Rationale, MaxRationale, "rationale")
}

func checkNotes(m policy.RiskModel, notes map[string]string) error {
	for _, code := range sortedKeys(notes) {
		field := "notes." + code
		if _, err := m.Element(code); err != nil {
			return about(err, field)
		}
		if err := checkText(notes[code], MaxNote, field); err != nil {
			return err
		}
	}
	return nil
}

func checkAnswers(t policy.IncidentType, answers map[string]string) error {
	if t.Code == "" {
		return nil // no type, no questions; Lacking asks for the type
	}
	for _, code := range sortedKeys(answers) {
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

func sortedKeys(all map[string]string) []string { return slices.Sorted(maps.Keys(all)) }

// about names the field of this form in a refusal of the pack.
func about(err error, field string) error {
	var f *fault.Fault
	if errors.As(err, &f) {
		return f.About(field)
	}
	return err
}
