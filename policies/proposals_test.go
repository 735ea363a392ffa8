package policies_test

import (
	"slices"
	"testing"

	"bluelamp/internal/policy"
)

// told is what a caller answered, and what an experienced supervisor expects of it
// at least. Because is what has to be among the reasons shown.
type told struct {
	about        string
	answers      map[string]string
	level, grade string
	because      string
	actions      []string
}

func TestWhatASupervisorExpects(t *testing.T) {
	all, desk := packs(t), []string{"vulnerability-desk"}
	for name, c := range map[string]told{
		"the thief is close by":         {"shoplifting", map[string]string{"where-is-thief": "nearby"}, "medium", "priority", "rule/thief-close-by", nil},
		"the thief is held":             {"shoplifting", map[string]string{"where-is-thief": "held"}, "medium", "priority", "rule/thief-close-by", nil},
		"the street suffers now":        {"anti-social-behaviour", map[string]string{"now": "going-on", "kind": "nuisance"}, "low", "priority", "rule/behaviour-now", nil},
		"a family suffers now":          {"anti-social-behaviour", map[string]string{"now": "going-on", "kind": "personal"}, "low", "priority", "rule/behaviour-now", nil},
		"nobody can tell who is hurt":   {"violence", map[string]string{"going-on": "no", "hurt": "unknown"}, "medium", "priority", "answer/hurt/unknown", nil},
		"nor while it goes on":          {"violence", map[string]string{"going-on": "yes", "hurt": "unknown"}, "high", "emergency", "answer/hurt/unknown", nil},
		"violence in the family":        {"violence", map[string]string{"relation": "close"}, "medium", "priority", "rule/violence-at-home", desk},
		"it gets worse":                 {"domestic-abuse", map[string]string{"getting-worse": "yes"}, "medium", "priority", "rule/abuse-rising", desk},
		"they have left":                {"domestic-abuse", map[string]string{"separated": "yes"}, "medium", "priority", "rule/abuse-and-leaving", desk},
		"they have left and it rises":   {"domestic-abuse", map[string]string{"separated": "yes", "getting-worse": "yes"}, "high", "emergency", "rule/abuse-after-leaving", desk},
		"gone, but could come back":     {"domestic-abuse", map[string]string{"where-are-they": "gone"}, "medium", "priority", "rule/abuser-may-return", desk},
		"threats to kill":               {"domestic-abuse", map[string]string{"threats-to-kill": "yes"}, "high", "priority", "rule/abuse-threat-to-kill", desk},
		"threats to kill, may return":   {"domestic-abuse", map[string]string{"threats-to-kill": "yes", "where-are-they": "gone"}, "high", "emergency", "rule/abuse-threat-to-kill-near", desk},
		"sexual violence":               {"domestic-abuse", map[string]string{"sexual": "yes"}, "high", "priority", "rule/abuse-sexual", desk},
		"control":                       {"domestic-abuse", map[string]string{"control": "yes"}, "medium", "priority", "rule/abuse-control", desk},
		"an order broken":               {"domestic-abuse", map[string]string{"order": "yes"}, "high", "priority", "rule/abuse-order-broken", desk},
		"thoughts of suicide":           {"mental-health-crisis", map[string]string{"self-harm": "thoughts"}, "medium", "priority", "rule/suicide-thought-of", nil},
		"robbed":                        {"robbery", nil, "medium", "priority", "rule/grave-by-nature", nil},
		"robbed just now":               {"robbery", map[string]string{"going-on": "just-gone"}, "high", "emergency", "rule/robbery-now", nil},
		"a child who may be harmed":     {"child-protection", nil, "medium", "priority", "rule/child-or-captive-to-the-desk", desk},
		"a child in danger":             {"child-protection", map[string]string{"safe-now": "danger"}, "high", "emergency", "rule/child-in-danger", desk},
		"nobody knows of the child":     {"child-protection", map[string]string{"safe-now": "unknown", "hurt": "unknown"}, "high", "emergency", "rule/child-perhaps-in-danger", desk},
		"somebody held":                 {"modern-slavery-forced-marriage", map[string]string{"held": "held"}, "high", "emergency", "rule/captive-in-danger", desk},
		"a car broken into last week":   {"vehicle-crime", map[string]string{"going-on": "over", "person-inside": "no"}, "low", "resolution", "rule/desk-can-help", nil},
		"a car broken into now":         {"vehicle-crime", map[string]string{"going-on": "now"}, "high", "emergency", "rule/vehicle-people-in-danger", nil},
		"another crime, nobody in fear": {"other-crime", map[string]string{"now": "over", "danger": "nobody"}, "low", "scheduled", "rule/every-report", nil},
		"another crime, somebody hurt":  {"other-crime", map[string]string{"danger": "danger"}, "high", "emergency", "rule/other-crime-danger", nil},
	} {
		for force, pack := range all {
			t.Run(name+" in "+force, func(t *testing.T) {
				got := pack.Propose(policy.Facts{Type: c.about, Answers: c.answers})
				if got.Level != c.level || got.Grade != c.grade {
					t.Errorf("proposed %s and %s, want %s and %s", got.Level, got.Grade, c.level, c.grade)
				}
				for _, action := range c.actions {
					if !slices.Contains(got.Actions, action) {
						t.Errorf("the action %s is not among %v", action, got.Actions)
					}
				}
				shown := slices.ContainsFunc(got.Reasons, func(r policy.Reason) bool { return r.Rule == c.because })
				if !shown {
					t.Errorf("the reason of %s is not among %+v", c.because, got.Reasons)
				}
			})
		}
	}
}

// Whether it gets worse and whether they have left tell most of what may come next.
func TestWhatIsAlwaysAskedOfAbuse(t *testing.T) {
	for force, pack := range packs(t) {
		for about, questions := range map[string][]string{"domestic-abuse": {"getting-worse", "separated"}, "violence": {"relation"}} {
			it, err := pack.Type(about)
			if err != nil {
				t.Fatal(err)
			}
			for _, code := range questions {
				if q, err := it.Question(code); err != nil || !q.Required {
					t.Errorf("%s: %s does not ask %s of everybody (%v)", force, about, code, err)
				}
			}
		}
	}
}

// TestTheHistoryCounts: reports that look small alone, of people who are known.
// Inspectors found them graded low one after the other (inspection report, 2020).
func TestTheHistoryCounts(t *testing.T) {
	for name, c := range map[string]struct {
		facts        policy.Facts
		level, grade string // at least
		because      string
		action       string
	}{
		"a family that is picked on": {
			policy.Facts{Type: "anti-social-behaviour", Answers: map[string]string{"now": "over", "kind": "environmental"},
				Flags: []string{"disability"}, Patterns: []string{"repeat-location"}}, "medium", "scheduled", "rule/targeted-again", "vulnerability-desk"},
		"as they say themselves": {
			policy.Facts{Type: "anti-social-behaviour", Answers: map[string]string{"now": "over", "kind": "environmental", "before": "some"},
				Factors: []string{"isolation"}}, "medium", "scheduled", "rule/targeted-as-they-say", "look-together"},
		"damage at the same home again": {
			policy.Facts{Type: "criminal-damage", Flags: []string{"vulnerable"}, Patterns: []string{"repeat-victim"}},
			"medium", "scheduled", "rule/targeted-again", "vulnerability-desk"},
		"somebody outside the house of a victim of abuse": {
			policy.Facts{Type: "suspicious-person", Answers: map[string]string{"where-now": "gone"}, Flags: []string{"domestic-abuse"}},
			"medium", "priority", "rule/abuse-known", "vulnerability-desk"},
		"her tyres are cut": {
			policy.Facts{Type: "vehicle-crime", Answers: map[string]string{"going-on": "over"}, Flags: []string{"stalking"}},
			"medium", "priority", "rule/abuse-known", "vulnerability-desk"},
		"a child known to be at risk is missing": {
			policy.Facts{Type: "missing-person", Answers: map[string]string{"age": "teenager", "out-of-character": "no"}, Flags: []string{"child-at-risk"}},
			"high", "emergency", "rule/child-at-risk-is-missing", "vulnerability-desk"},
		"missing again": {
			policy.Facts{Type: "missing-person", Answers: map[string]string{"age": "teenager", "out-of-character": "no", "often-missing": "yes"}},
			"medium", "priority", "rule/missing-again", "look-together"},
		"hated again": {
			policy.Facts{Type: "hate-crime", Answers: map[string]string{"still-there": "gone"}, Patterns: []string{"same-suspect"}},
			"medium", "priority", "rule/hated-again", "vulnerability-desk"},
		"the same shop again": {
			policy.Facts{Type: "shoplifting", Answers: map[string]string{"where-is-thief": "gone"}, Patterns: []string{"repeat-location"}},
			"low", "resolution", "rule/place-again", "look-together"},
		"expecting a child": {
			policy.Facts{Type: "domestic-abuse", Answers: map[string]string{"pregnant": "yes"}}, "high", "emergency", "rule/abuse-in-pregnancy", "vulnerability-desk"},
		"a gun, and he may come back": {
			policy.Facts{Type: "domestic-abuse", Answers: map[string]string{"gun": "yes", "where-are-they": "gone"}},
			"high", "emergency", "rule/abuse-with-a-gun", "warn-officers"},
	} {
		for force, pack := range packs(t) {
			t.Run(name+" in "+force, func(t *testing.T) {
				got := pack.Propose(c.facts)
				if pack.Graver(c.level, got.Level) {
					t.Errorf("the level is %s, and must be %s at least", got.Level, c.level)
				}
				want, wantErr := pack.Grade(c.grade)
				grade, err := pack.Grade(got.Grade)
				if wantErr != nil || err != nil || grade.Rank > want.Rank {
					t.Errorf("the grade is %s, and must be %s at least (%v, %v)", got.Grade, c.grade, wantErr, err)
				}
				if !slices.ContainsFunc(got.Reasons, func(r policy.Reason) bool { return r.Rule == c.because }) {
					t.Errorf("%s is not among the reasons %+v", c.because, got.Reasons)
				}
				if !slices.Contains(got.Actions, c.action) {
					t.Errorf("%s is not among the actions %v", c.action, got.Actions)
				}
			})
		}
	}
}

// TestGraveAnswersLeadFurther: a worrying answer is followed by a question that goes
// with it, in every national type that is not only administration.
func TestGraveAnswersLeadFurther(t *testing.T) {
	all := packs(t)
	for force, pack := range all {
		for _, it := range pack.IncidentTypes {
			if !national(all, it.Code) {
				continue
			}
			branches := slices.ContainsFunc(it.Questions, func(q policy.Question) bool { return q.When != nil })
			if !branches && it.Theme != "administration" {
				t.Errorf("%s: no question of %s depends on an earlier answer", force, it.Code)
			}
		}
	}
}

// national says whether every force has the type.
func national(all map[string]*policy.Pack, code string) bool {
	for _, pack := range all {
		if _, err := pack.Type(code); err != nil {
			return false
		}
	}
	return true
}
