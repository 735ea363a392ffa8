package policybook_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/edition/policybook"
	"bluelamp/internal/incident"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
	"bluelamp/internal/staff"
)

const reference = "NS-20261122-0007"

// happened appends events past any rule.
func (s *shelf) happened(room, id string, events ...any) {
	s.t.Helper()
	_, err := command.Do(s.t.Context(), s.desk, command.Ask{Force: force, Actor: "system/test"}, room, id,
		func(n struct{}, _ any) struct{} { return n }, func(struct{}) ([]any, error) { return events, nil })
	if err != nil {
		s.t.Fatal(err)
	}
}

// assessed is an assessment as the room makes it.
func (s *shelf) assessed(pack *policy.Pack, id string, trigger risk.Trigger, harm string) risk.Assessed {
	s.t.Helper()
	model := pack.ModelFor("noise")
	form := risk.Form{
		Type: "noise", Levels: map[string]string{}, Notes: map[string]string{}, Risk: pack.Levels[len(pack.Levels)-1].Code,
		Rationale: "Shouting was heard behind the music, and a child.", Answers: map[string]string{},
	}
	for _, e := range model.Elements {
		if scale := pack.Scale(e); len(scale) > 0 {
			form.Levels[e.Code] = scale[0]
		} else {
			form.Notes[e.Code] = "As the caller says."
		}
	}
	form.Levels["harm"] = harm
	noise, err := pack.Type("noise")
	if err != nil {
		s.t.Fatal(err)
	}
	for _, q := range noise.Questions {
		switch q.Kind {
		case policy.QuestionYesNo:
			form.Answers[q.Code] = policy.AnswerNo
		case policy.QuestionChoice:
			form.Answers[q.Code] = q.Choices[0].Code
		case policy.QuestionNumber:
			form.Answers[q.Code] = "1"
		case policy.QuestionText:
			form.Answers[q.Code] = "Loud music from the barn."
		}
	}
	a := risk.Assessing{ID: id, Trigger: trigger, Form: form, By: "anna", Known: risk.Known{Facts: risk.Facts{Contacts90: 3}}}
	if trigger != risk.Initial {
		a.Incident = "i1"
	}
	events, err := risk.Assess(risk.State{}, pack, a, nine)
	if err != nil {
		s.t.Fatal(err)
	}
	return events[0].(risk.Assessed)
}

// story is an incident with two assessments, between which the policy changed.
func story(t *testing.T) (*shelf, policybook.Record, *policy.Pack) {
	t.Helper()
	s := newShelf(t)
	b := s.open()
	before := b.Pack(force)
	high := before.Levels[len(before.Levels)-1].Code
	s.happened(staff.Room, "anna", staff.Joined{SignInName: "anna@northshire", Name: "Anna Marsh", Roles: []staff.Role{staff.Handler}, At: nine})
	s.happened(contact.Room, "c1", contact.Received{Channel: "phone", Service: "101", At: nine})
	s.happened(incident.ReferenceRoom, "2026-11-22", incident.ReferenceTaken{Number: 6, Incident: "i0"}, incident.ReferenceTaken{Number: 7, Incident: "i1"})
	first := s.assessed(before, "a1", risk.Initial, before.Levels[0].Code)
	s.happened(risk.Room, "c1", first)
	s.happened(incident.Room, "i1", incident.Opened{Reference: reference, Number: 7, Contact: "c1", Type: "noise", Summary: "Music and shouting", By: "anna", At: nine},
		incident.Graded{Grade: first.Proposed.Grade, Proposed: first.Proposed.Grade, Justification: "Nobody is hurt.", Assessment: "a1", By: "anna", At: nine},
		incident.ReviewFellDue{Number: 1, Reason: "interval", DueAt: nine, At: nine})
	if _, err := publish(b, "1", strings.Replace(b.Source(force).YAML, owner, gates, 1), 0); err != nil {
		t.Fatal(err)
	}
	second := s.assessed(b.Pack(force), "a2", risk.Interval, high)
	elsewhere := second
	elsewhere.ID, elsewhere.Incident = "a3", "another"
	s.happened(risk.Room, "c1", second, elsewhere)
	s.happened(incident.Room, "i1", incident.Reassessed{Number: 1, Assessment: "a2", Trigger: "interval", Victim: "spoken", VictimNote: "Frightened.", By: "anna", At: nine},
		incident.LoweringAsked{ID: "l1", Grade: "scheduled", Reason: "It is quiet now.", By: "anna", At: nine},
		incident.LoweringDecided{ID: "l1", Reason: "A child was heard.", By: "bert", At: nine})
	return s, policybook.Record{Journal: s.journal, Codec: s.codec(s.keys)}, before
}

func explained(t *testing.T, r policybook.Record) string {
	t.Helper()
	e, err := r.Explain(t.Context(), force, "i1")
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if _, err := e.WriteTo(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestExplainTellsWhatDecidedByThePolicyOfThatDay(t *testing.T) {
	_, r, before := story(t)
	for _, name := range []string{reference, "i1"} {
		if id, err := r.Find(t.Context(), force, name); err != nil || id != "i1" {
			t.Errorf("%s is %q, %v", name, id, err)
		}
	}
	for _, name := range []string{"NS-20261122-0006", "NS-20261122-0008", "SM-20261122-0007", "nothing", "", "a/b"} {
		if id, err := r.Find(t.Context(), force, name); !errors.Is(err, policybook.NoIncident) {
			t.Errorf("%q is %q, %v", name, id, err)
		}
	}
	text := explained(t, r)
	t.Log(text)
	at := -1
	for _, want := range []string{
		reference, "contact received by phone, service 101", "risk assessed (initial)  by Anna Marsh (anna)", "policy " + before.Version,
		"Loud music from the barn.", "contacts in 90 days 3", "rule type/noise:", "(as recorded)",
		"evaluated again with the policy of that day: the same", "rationale: Shouting was heard", "graded ", "justification: Nobody is hurt.",
		"review 1 due", "risk assessed (interval)", "evaluated again with the policy of that day: the same", "reassessed (interval)", "Frightened.",
		"asked to lower: grade scheduled", "It is quiet now.", "lowering refused  by bert", "A child was heard.",
	} {
		i := strings.Index(text[at+1:], want)
		if i < 0 {
			t.Fatalf("%q does not come after what stands before it:\n%s", want, text)
		}
		at += 1 + i
	}
	if n := strings.Count(text, "risk assessed"); n != 2 {
		t.Errorf("%d assessments are told, want 2: the third belongs to another incident", n)
	}
}

func TestExplainSaysWhenTheRulesDoNotAgree(t *testing.T) {
	s, r, before := story(t)
	forged := s.assessed(before, "a4", risk.Late, before.Levels[0].Code)
	forged.Proposed.Grade = "emergency"
	s.happened(risk.Room, "c1", forged)
	unknown := forged
	unknown.ID, unknown.Policy = "a5", "2019.1/northshire-1"
	s.happened(risk.Room, "c1", unknown)
	early := s.assessed(before, "a6", risk.Late, before.Levels[0].Code)
	early.At = nine.Add(-time.Hour) // before that policy was in use
	s.happened(risk.Room, "c1", early)
	text := explained(t, r)
	if n := strings.Count(text, "DIFFERENT"); n != 1 {
		t.Errorf("%d assessments differ, want 1:\n%s", n, text)
	}
	if n := strings.Count(text, "the record does not hold the policy of that day"); n != 2 {
		t.Errorf("%d assessments have no policy, want 2:\n%s", n, text)
	}
}

func TestExplainSaysWhatIsErasedOrSealed(t *testing.T) {
	s, r, _ := story(t)
	secrets := []string{"Loud music", "Shouting was heard", "Nobody is hurt", "Frightened", "A child was heard"}
	sealed := explained(t, policybook.Record{Journal: s.journal, Codec: s.codec(policybook.NoKeys{}), Sealed: true})
	for _, subject := range []string{"contact/c1", "risk/c1", "incident/i1"} {
		if err := s.keys.Destroy(t.Context(), force+"/"+subject); err != nil {
			t.Fatal(err)
		}
	}
	erased := explained(t, r)
	for word, text := range map[string]string{"[sealed]": sealed, "[erased]": erased} {
		if !strings.Contains(text, word) || !strings.Contains(text, "not possible, the answers are "+strings.Trim(word, "[]")) ||
			!strings.Contains(text, "rule type/noise:") {
			t.Errorf("%s is not said:\n%s", word, text)
		}
		for _, secret := range secrets {
			if strings.Contains(text, secret) {
				t.Errorf("%s: %q is shown", word, secret)
			}
		}
	}
}
