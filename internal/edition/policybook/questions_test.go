package policybook_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/command"
	"bluelamp/internal/edition"
	"bluelamp/internal/edition/policybook"
	"bluelamp/internal/fault"
	"bluelamp/internal/policy"
)

// set is the question set of a type as a screen shows it.
func set(t *testing.T, b *policybook.Book, code string) policybook.QuestionSet {
	t.Helper()
	now, err := b.Pack(force).Type(code)
	if err != nil {
		t.Fatal(err)
	}
	return policybook.QuestionSet{
		Type: code, Questions: append([]policy.Question{}, now.Questions...), Advice: append([]policy.Advice{}, now.Advice...),
		Base: b.Source(force).Newest,
	}
}

func TestAQuestionSetIsPreviewedAndPublished(t *testing.T) {
	s := newShelf(t)
	b := s.open()
	asked := set(t, b, "burglary")
	asked.Questions = append(asked.Questions, policy.Question{Code: "barn", Text: "Is it a barn?", Kind: policy.QuestionYesNo})
	laid, err := b.Lay(force, asked)
	if err != nil || len(laid.Findings) > 0 {
		t.Fatal(err, laid.Findings)
	}
	if q, err := laid.Type.Question("barn"); err != nil || q.Text != "Is it a barn?" {
		t.Errorf("the preview lacks the question: %v", err)
	}
	want := []policybook.Change{{Section: "incidentTypes", Added: []string{}, Removed: []string{}, Changed: []string{"burglary"}}}
	if diff := cmp.Diff(want, laid.Changes); diff != "" {
		t.Errorf("changes (-want +got):\n%s", diff)
	}
	if s.state().Number() != 0 {
		t.Fatal("a preview was kept")
	}
	ask := command.Ask{Force: force, Actor: "staff/anna", Key: "k"}
	for range 2 { // and the same request once more
		e, _, err := b.PublishQuestions(context.Background(), ask, asked, "Barns.", "anna")
		if err != nil || e.Number != 1 {
			t.Fatal(e.Number, err)
		}
	}
	now, err := b.Pack(force).Type("burglary")
	if _, qErr := now.Question("barn"); err != nil || qErr != nil {
		t.Error(err, qErr)
	}
	ask.Key = "other"
	if _, _, err := b.PublishQuestions(context.Background(), ask, asked, "Barns.", "bert"); !errors.Is(err, edition.NotNewest) {
		t.Errorf("on an old edition: %v", err)
	}
	if _, err := b.Lay(force, asked); !errors.Is(err, edition.NotNewest) {
		t.Errorf("a preview on an old edition: %v", err)
	}
}

// What a force cannot have is said, and never dropped silently.
func TestAQuestionSetThatTheCoreDoesNotAllow(t *testing.T) {
	b := newShelf(t).open()
	for name, c := range map[string]struct {
		change func(*policybook.QuestionSet)
		says   string
	}{
		"a national question taken out": {func(q *policybook.QuestionSet) { q.Questions = q.Questions[1:] }, "may not be taken out"},
		"national advice taken out":     {func(q *policybook.QuestionSet) { q.Advice = q.Advice[1:] }, "may not be taken out"},
		"another order": {func(q *policybook.QuestionSet) {
			q.Questions[0], q.Questions[1] = q.Questions[1], q.Questions[0]
		}, "cannot stand where"},
		"a national raise taken out": {func(q *policybook.QuestionSet) {
			for i := range q.Questions {
				q.Questions[i].Raises = nil
			}
		}, "cannot be changed in this way"},
		"required no longer": {func(q *policybook.QuestionSet) {
			for i := range q.Questions {
				q.Questions[i].Required = false
			}
		}, "may not be made optional"},
		"a question after one that is not there": {func(q *policybook.QuestionSet) {
			q.Questions = append(q.Questions, policy.Question{
				Code: "x", Text: "X?", Kind: policy.QuestionText, When: &policy.When{Question: "nowhere", Is: []string{"yes"}},
			})
		}, "nowhere"},
	} {
		asked := set(t, b, "domestic-abuse")
		c.change(&asked)
		laid, err := b.Lay(force, asked)
		said := laid.Findings.Error()
		if err != nil || laid.Type != nil || !strings.Contains(said, c.says) {
			t.Errorf("%s: %v, findings %q", name, err, said)
		}
		_, _, err = b.PublishQuestions(context.Background(), command.Ask{Force: force, Actor: "staff/anna"}, asked, "n", "anna")
		if !errors.Is(err, policybook.NotSound) {
			t.Errorf("%s: published with %v", name, err)
		}
	}
	if _, err := b.Lay(force, policybook.QuestionSet{Type: "nothing"}); err == nil {
		t.Error("an unknown type was taken")
	} else if _, ok := fault.As(err); !ok {
		t.Errorf("an unknown type: %v", err)
	}
}

func TestChangesNameWhatDiffers(t *testing.T) {
	b := newShelf(t).open()
	before := b.Pack(force)
	after := &policy.Pack{}
	content, err := json.Marshal(before)
	if err == nil {
		err = json.Unmarshal(content, after)
	}
	if err != nil {
		t.Fatal(err)
	}
	after.Grades[0].Label = "Now"
	after.WrapUpSeconds++
	after.Skills = append(after.Skills, policy.Entry{Code: "ski", Label: "Ski"})
	got, err := policybook.Changes(before, after)
	if err != nil {
		t.Fatal(err)
	}
	want := []policybook.Change{
		{Section: "grades", Added: []string{}, Removed: []string{}, Changed: []string{before.Grades[0].Code}},
		{Section: "pack", Added: []string{}, Removed: []string{}, Changed: []string{"wrapUpSeconds"}},
		{Section: "skills", Added: []string{"ski"}, Removed: []string{}, Changed: []string{}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if same, err := policybook.Changes(before, before); err != nil || len(same) != 0 {
		t.Errorf("against itself: %v %v", same, err)
	}
}
