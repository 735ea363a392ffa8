package referral

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"bluelamp/internal/policy"
)

// fill returns the form without what was left empty, or a refusal that names the
// field that does not fit what the partner asks for.
func fill(partner policy.Partner, given map[string]string) (map[string]string, error) {
	known := map[string]bool{}
	filled := map[string]string{}
	for _, field := range partner.Form {
		known[field.Code] = true
		answer := strings.TrimSpace(given[field.Code])
		if answer == "" {
			if field.Required {
				return nil, FieldMissing.With(partner.Label, field.Label).About("form." + field.Code)
			}
			continue
		}
		if err := fits(field, answer); err != nil {
			return nil, err
		}
		filled[field.Code] = answer
	}
	for _, code := range slices.Sorted(maps.Keys(given)) {
		if !known[code] {
			return nil, FieldUnknown.With(partner.Label, code).About("form")
		}
	}
	if len(filled) == 0 {
		return nil, FormEmpty.With(partner.Label).About("form")
	}
	return filled, nil
}

func fits(field policy.FormField, answer string) error {
	where := "form." + field.Code
	switch field.Kind {
	case policy.QuestionYesNo:
		if answer != policy.AnswerYes && answer != policy.AnswerNo {
			return ChoiceUnknown.With(answer, field.Label, "yes, no").About(where)
		}
	case policy.QuestionChoice:
		if !slices.ContainsFunc(field.Choices, func(c policy.Choice) bool { return c.Code == answer }) {
			return ChoiceUnknown.With(answer, field.Label, choices(field)).About(where)
		}
	case policy.QuestionNumber:
		if n, err := strconv.Atoi(answer); err != nil || n < 0 {
			return NotANumber.With(answer, field.Label).About(where)
		}
	case policy.QuestionText:
	}
	return checkText(answer, MaxAnswer, where)
}

func choices(field policy.FormField) string {
	var codes []string
	for _, c := range field.Choices {
		codes = append(codes, c.Code)
	}
	return strings.Join(codes, ", ")
}

// Answer is what a field of the form says, in words.
func Answer(field policy.FormField, answer string) string {
	switch {
	case field.Kind == policy.QuestionYesNo && answer == policy.AnswerYes:
		return "Yes"
	case field.Kind == policy.QuestionYesNo && answer == policy.AnswerNo:
		return "No"
	}
	for _, c := range field.Choices {
		if c.Code == answer {
			return c.Label
		}
	}
	return answer
}
