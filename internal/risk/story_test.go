package risk_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/policy"
	"bluelamp/internal/policy/policyfile"
	"bluelamp/internal/risk"
	"bluelamp/policies"
)

// What inspectors found in control rooms (HMICFRS, "A call for help", 2020), each
// tried with the packs that are shipped.

func shipped(t *testing.T) map[string]*policy.Pack {
	t.Helper()
	packs, err := policyfile.LoadAll(policies.Files)
	if err != nil {
		t.Fatalf("the shipped packs have findings:\n%v", err)
	}
	if len(packs) < 2 {
		t.Fatalf("%d packs are shipped", len(packs))
	}
	return packs
}

// asCalm fills in what a type requires with the calmest values.
func asCalm(pack *policy.Pack, t policy.IncidentType) risk.Form {
	f := risk.Form{
		Type: t.Code, Levels: map[string]string{}, Notes: map[string]string{}, Answers: map[string]string{},
		Risk: pack.Levels[0].Code, Rationale: "Nothing that was said speaks for any danger.",
	}
	for _, e := range pack.ModelFor(t.Code).Elements {
		if e.Kind == policy.ElementNote {
			f.Notes[e.Code] = "Told the caller."
		} else {
			f.Levels[e.Code] = pack.Scale(e)[0]
		}
	}
	for _, q := range t.Questions {
		f.Answers[q.Code] = calmest(q)
	}
	return f
}

func calmest(q policy.Question) string {
	switch q.Kind {
	case policy.QuestionYesNo:
		return policy.AnswerNo
	case policy.QuestionChoice:
		return q.Choices[0].Code
	case policy.QuestionNumber:
		return "0"
	case policy.QuestionText:
	}
	return "The caller does not know."
}

// "Only some types" (Greater Manchester), "not recorded", "rationale missing"
// (North Yorkshire, West Midlands).
func TestNoTypeIsAssessedHalf(t *testing.T) {
	for name, pack := range shipped(t) {
		for _, kind := range pack.IncidentTypes {
			whole := asCalm(pack, kind)
			if events, err := risk.Assess(given(), pack, first(whole), noon); err != nil || len(events) != 1 {
				t.Errorf("%s: %s cannot be assessed: %v %v", name, kind.Code, err, risk.Lacking(pack, whole, facts()))
			}
			for _, e := range pack.ModelFor(kind.Code).Elements {
				if !e.Required {
					continue
				}
				half := asCalm(pack, kind)
				delete(half.Levels, e.Code)
				delete(half.Notes, e.Code)
				refusedAsIncomplete(t, pack, half)
			}
			half := asCalm(pack, kind)
			half.Risk = ""
			refusedAsIncomplete(t, pack, half)
			half = asCalm(pack, kind)
			half.Rationale = "as above"
			refusedAsIncomplete(t, pack, half)
		}
	}
}

func refusedAsIncomplete(t *testing.T, pack *policy.Pack, f risk.Form) {
	t.Helper()
	events, err := risk.Assess(given(), pack, first(f), noon)
	verdict.Refused(t, events, err, risk.Incomplete)
}

// "Depends on call load and staffing" (Greater Manchester): no shipped reason for
// leaving an assessment for later speaks of it, and one that does is refused.
func TestLoadIsNoReasonToLeaveAnAssessment(t *testing.T) {
	load := []string{"busy", "queue", "queues", "load", "volume", "staff", "staffing", "demand", "calls", "units", "resources"}
	for name, pack := range shipped(t) {
		if len(pack.DeferralReasons) == 0 {
			t.Errorf("%s: there is no reason at all, so what is not assessed cannot say why", name)
		}
		for _, reason := range load {
			events, err := risk.Defer(given(), pack, risk.Deferred{Reason: reason, Note: "Forty calls are waiting.", By: "ann", At: noon})
			verdict.Refused(t, events, err, unknownCode())
		}
		for _, reason := range pack.DeferralReasons {
			words := strings.FieldsFunc(strings.ToLower(reason.Code+" "+reason.Label), func(r rune) bool { return r < 'a' || r > 'z' })
			for _, word := range words {
				if slices.Contains(load, word) {
					t.Errorf("%s: the reason %q speaks of load: %s", name, reason.Code, reason.Label)
				}
			}
		}
	}
}

// "Response set by availability and not by risk" (Northumbria, Hertfordshire): what
// is known of the risk decides, and worse never asks for less.
func TestWorseNeverProposesLessByAnyShippedPack(t *testing.T) {
	packs := shipped(t)
	names := slices.Sorted(maps.Keys(packs))
	rapid.Check(t, func(t *rapid.T) {
		pack := packs[rapid.SampledFrom(names).Draw(t, "pack")]
		kind := rapid.SampledFrom(pack.IncidentTypes).Draw(t, "type")
		f := asCalm(pack, kind)
		elements := pack.ModelFor(kind.Code).Elements
		for _, e := range elements {
			if scale := pack.Scale(e); len(scale) > 0 {
				f.Levels[e.Code] = rapid.SampledFrom(scale).Draw(t, e.Code)
			}
		}
		before := risk.Propose(pack, f, risk.Facts{})
		e := rapid.SampledFrom(elements).Draw(t, "worse")
		if scale := pack.Scale(e); len(scale) > 0 {
			f.Levels[e.Code] = scale[len(scale)-1]
		}
		for _, q := range kind.Questions {
			if q.Kind == policy.QuestionYesNo && len(q.Raises) > 0 && q.Raises[0].Answer == policy.AnswerYes {
				f.Answers[q.Code] = policy.AnswerYes
				break
			}
		}
		after := risk.Propose(pack, f, facts())
		if pack.MoreUrgent(before.Grade, after.Grade) || pack.Graver(before.Level, after.Level) {
			t.Fatalf("%s: worse lowered the proposal from %s %s to %s %s", kind.Code, before.Level, before.Grade, after.Level, after.Grade)
		}
		for _, action := range before.Actions {
			if !slices.Contains(after.Actions, action) {
				t.Fatalf("%s: worse took the action %s away", kind.Code, action)
			}
		}
	})
}
