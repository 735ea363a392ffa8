package policyfile_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/policy"
	"bluelamp/internal/policy/policyfile"
	"bluelamp/policies"
)

// The shipped files, as people laid them out: saving a type without a change leaves
// every byte, and a question that is added and taken out again leaves no trace.
func TestShippedFilesSurviveEditing(t *testing.T) {
	core := readCounty(t, "")
	for _, file := range []string{"forces/northshire.yaml", "forces/southmere.yaml"} {
		content, err := policies.Files.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		pack, err := policyfile.Load(policies.Files, policyfile.NationalFile, file)
		if err != nil {
			t.Fatal(err)
		}
		for _, kind := range pack.IncidentTypes {
			e := policyfile.QuestionEdit{Core: core, Current: pack, Type: kind.Code, Questions: kind.Questions, Advice: kind.Advice}
			same, err := policyfile.SetQuestions(content, e)
			if diff := cmp.Diff(string(content), string(same)); err != nil || diff != "" {
				t.Errorf("%s, %s: %v\n%s", file, kind.Code, err, diff)
			}
			e.Questions = append(append([]policy.Question{}, kind.Questions...), policy.Question{Code: "extra", Text: "Anything else?", Kind: policy.QuestionText})
			more, err := policyfile.SetQuestions(content, e)
			if err != nil {
				t.Fatal(err)
			}
			e.Questions = kind.Questions
			back, err := policyfile.SetQuestions(more, e)
			if err != nil {
				t.Fatal(err)
			}
			again, err := policyfile.SetQuestions(back, e)
			if diff := cmp.Diff(string(back), string(again)); err != nil || diff != "" {
				t.Errorf("%s, %s: a second time %v\n%s", file, kind.Code, err, diff)
			}
			if own, err := core.Type(kind.Code); err != nil || len(own.Questions) < len(kind.Questions) {
				if diff := cmp.Diff(string(content), string(back)); diff != "" {
					t.Errorf("%s, %s: what was taken out again left a trace\n%s", file, kind.Code, diff)
				}
			}
		}
	}
}
