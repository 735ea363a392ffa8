package risk_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/risk"
)

func TestStanding(t *testing.T) {
	later := risk.Deferred{Reason: "help-first"}
	for want, events := range map[string][]any{
		"no": nil, "deferred": {later}, "yes": {later, assessed()},
	} {
		s := given(events...)
		if s.Assessed() != want {
			t.Errorf("got %q, want %q", s.Assessed(), want)
		}
		if latest, ok := s.Latest(); ok != (want == "yes") || ok && latest.ID != "a1" {
			t.Errorf("latest of %q: %v %v", want, latest.ID, ok)
		}
	}
}

func look(id, incident string) risk.Assessed {
	a := assessed()
	a.ID, a.Incident = id, incident
	return a
}

func TestWhichAssessmentHoldsForAnIncident(t *testing.T) {
	s := given(look("a1", ""), look("a2", "i1"), look("a3", "i2"), look("a4", ""))
	for incident, want := range map[string]string{"i1": "a2", "i2": "a3", "i3": "a4"} {
		if a, ok := s.LatestFor(incident); !ok || a.ID != want {
			t.Errorf("%s: %s, want %s", incident, a.ID, want)
		}
	}
	if a, ok := given(look("a2", "i1")).LatestFor("i2"); ok {
		t.Errorf("another incident's assessment %s holds", a.ID)
	}
	if a, ok := s.Find("a3"); !ok || a.Incident != "i2" {
		t.Errorf("found %+v", a)
	}
	if _, ok := s.Find("a9"); ok {
		t.Error("found what was never made")
	}
}

func TestCompare(t *testing.T) {
	before := assessed()
	if d := cmp.Diff([]string{}, risk.Compare(before, before)); d != "" {
		t.Errorf("the same differs: %s", d)
	}
	after := assessed()
	after.Type, after.Risk, after.Rationale = "damage", "low", "Something else was said."
	after.Levels = map[string]string{"harm": "low", "threat": "low"}
	after.Notes = nil
	after.Answers = map[string]string{"there": "yes", "weapon": "no", "dog": "yes"}
	want := []string{"type", "levels.harm", "levels.threat", "notes.threat", "answers.dog", "answers.weapon", "risk"}
	if d := cmp.Diff(want, risk.Compare(before, after)); d != "" {
		t.Errorf("there and back (-want +got):\n%s", d)
	}
	if d := cmp.Diff(want, risk.Compare(after, before)); d != "" {
		t.Errorf("and back (-want +got):\n%s", d)
	}
}
