package policies_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/policy"
	"bluelamp/internal/policy/policyfile"
	"bluelamp/policies"
)

func packs(t *testing.T) map[string]*policy.Pack {
	t.Helper()
	all, err := policyfile.LoadAll(policies.Files)
	if err != nil {
		t.Fatalf("the shipped packs have findings:\n%v", err)
	}
	return all
}

func TestShippedPacksLoadClean(t *testing.T) {
	national, err := policyfile.Load(policies.Files, policyfile.NationalFile, "")
	if err != nil {
		t.Fatalf("the national core has findings:\n%v", err)
	}
	all := packs(t)
	north, south := all["northshire"], all["southmere"]
	if north == nil || south == nil {
		t.Fatal("northshire and southmere should both be there")
	}
	if north.Digest == south.Digest || north.Digest == national.Digest || len(north.Digest) != 64 {
		t.Errorf("digests should differ and have 64 digits: %q, %q", north.Digest, south.Digest)
	}
	again := packs(t)["northshire"]
	if again.Digest != north.Digest {
		t.Errorf("the same files should give the same digest: %q, %q", north.Digest, again.Digest)
	}
}

func TestForcesDoNotSeeEachOther(t *testing.T) {
	all := packs(t)
	if _, err := all["southmere"].Type("livestock"); err == nil {
		t.Error("livestock is Northshire's own type and should not be in Southmere")
	}
	if _, err := all["northshire"].Type("coastal"); err == nil {
		t.Error("coastal is Southmere's own type and should not be in Northshire")
	}
	if g, _ := all["southmere"].Grade("emergency"); g.Label != "Immediate" {
		t.Errorf("Southmere's label should be its own, not %q", g.Label)
	}
}

func TestEveryTypeHasQuestionsAndAdvice(t *testing.T) {
	for force, p := range packs(t) {
		for _, it := range p.IncidentTypes {
			if len(it.Questions) < 3 {
				t.Errorf("%s: %s has %d questions, want at least 3", force, it.Code, len(it.Questions))
			}
			if !slices.ContainsFunc(it.Questions, func(q policy.Question) bool { return q.Kind == policy.QuestionText && q.Required }) {
				t.Errorf("%s: %s has no required open question", force, it.Code)
			}
			for _, kind := range []policy.AdviceKind{policy.AdviceSafeguarding, policy.AdviceScene, policy.AdvicePrevention} {
				if !slices.ContainsFunc(it.Advice, func(a policy.Advice) bool { return a.Kind == kind }) {
					t.Errorf("%s: %s has no %s advice", force, it.Code, kind)
				}
			}
		}
	}
}

// Every question can come up: giving the answers that its conditions name opens it.
func TestEveryQuestionCanBeReached(t *testing.T) {
	for force, p := range packs(t) {
		for _, it := range p.IncidentTypes {
			for _, q := range it.Questions {
				answers := map[string]string{}
				for when := q.When; when != nil; {
					answers[when.Question] = when.Is[0]
					parent, err := it.Question(when.Question)
					if err != nil {
						t.Fatal(err)
					}
					when = parent.When
				}
				if !slices.ContainsFunc(it.Asked(answers), func(asked policy.Question) bool { return asked.Code == q.Code }) {
					t.Errorf("%s: %s asks %q never", force, it.Code, q.Code)
				}
			}
		}
	}
}

// What the screen says is left out must be what Bluelamp counts: short abandons
// by the seconds of the queues, and calls that nobody has answered yet or can.
func TestTheExclusionsOfAbandonmentAreThoseCounted(t *testing.T) {
	for force, p := range packs(t) {
		said := strings.Join(p.Statistics.Abandonment.Exclusions, " ")
		for _, q := range p.Queues {
			if seconds := fmt.Sprintf("%s: %d", q.Service, q.ShortAbandonSeconds); !strings.Contains(said, seconds) {
				t.Errorf("%s: the exclusions do not say “%s”: %s", force, seconds, said)
			}
		}
		for _, counted := range []string{"short abandons", "waiting", "interrupted"} {
			if !strings.Contains(said, counted) {
				t.Errorf("%s: the exclusions do not speak of %s: %s", force, counted, said)
			}
		}
		for _, never := range []string{"menu", "overflow"} {
			if strings.Contains(said, never) {
				t.Errorf("%s: the exclusions speak of a %s, which Bluelamp has not and does not count: %s", force, never, said)
			}
		}
	}
}

// Only 999 and 101 have national answering figures; what the report names must be in the core.
func TestNationalFigures(t *testing.T) {
	p := packs(t)["southmere"]
	emergency, err := p.Queue("999")
	if err != nil {
		t.Fatal(err)
	}
	if emergency.AnswerWithinSeconds != 10 || emergency.NeverOverSeconds != 120 || emergency.AnswerPercent != 90 {
		t.Errorf("999 is answered by 90 percent in 10 s and never over 2 min, got %+v", emergency)
	}
	for _, code := range []string{"threat", "harm", "risk", "investigation", "vulnerability", "engagement"} {
		if e, err := p.ModelFor("").Element(code); err != nil || !e.Required {
			t.Errorf("THRIVE element %s should be there and required (%v)", code, err)
		}
	}
}

// What people must be protected by, and what must never be taken for proof.
func TestEveryForceHasTheNationalFlagsNumbersAndPatterns(t *testing.T) {
	for force, p := range packs(t) {
		for _, code := range []string{"domestic-abuse", "vulnerable", "mental-health", "weapons", "violence-to-staff", "do-not-call-back"} {
			if _, err := p.Flag(code); err != nil {
				t.Errorf("%s: %v", force, err)
			}
		}
		if f, err := p.Flag("police-staff"); err != nil || !f.Restricts || !f.ReasonRequired {
			t.Errorf("%s: the record of somebody who works for the police is open: %+v, %v", force, f, err)
		}
		for code, want := range map[string]policy.Evidence{
			"refuge": policy.EvidenceNone, "hospital": policy.EvidenceWeak, "payphone": policy.EvidenceWeak, "ordinary": policy.EvidenceNormal,
		} {
			if k, err := p.NumberKind(code); err != nil || k.Evidence != want {
				t.Errorf("%s: %s proves %q, want %q (%v)", force, code, k.Evidence, want, err)
			}
		}
		if len(p.Patterns) < 9 {
			t.Errorf("%s: only %d patterns", force, len(p.Patterns))
		}
		for _, kept := range []policy.Kept{policy.KeptPerson, policy.KeptContact, policy.KeptIncident} {
			if _, found := p.RetentionFor(kept, "noise"); !found {
				t.Errorf("%s: a %s is never looked at again", force, kept)
			}
		}
	}
}

// Worse answers and higher levels never give a lower grade, whatever else is known.
func TestWorseNeverLowersTheGrade(t *testing.T) {
	all := packs(t)
	rapid.Check(t, func(t *rapid.T) {
		p := all[rapid.SampledFrom([]string{"northshire", "southmere"}).Draw(t, "force")]
		it := rapid.SampledFrom(p.IncidentTypes).Draw(t, "type")
		levels, answers := map[string]string{}, map[string]string{}
		worseLevels, worseAnswers := map[string]string{}, map[string]string{}
		for _, e := range p.ModelFor(it.Code).Elements {
			drawPair(t, "element "+e.Code, p.Scale(e), levels, worseLevels, e.Code)
		}
		for _, q := range it.Questions {
			drawPair(t, "question "+q.Code, questionScale(p, it, q), answers, worseAnswers, q.Code)
		}
		before := p.Propose(policy.Facts{Type: it.Code, Levels: levels, Answers: answers})
		after := p.Propose(policy.Facts{Type: it.Code, Levels: worseLevels, Answers: worseAnswers})
		if p.MoreUrgent(before.Grade, after.Grade) || p.Graver(before.Level, after.Level) {
			t.Fatalf("%s: %v %v gave %s, but the worse %v %v gave %s",
				it.Code, levels, answers, before.Grade, worseLevels, worseAnswers, after.Grade)
		}
	})
}

// drawPair draws a value, or none, and a value that is no calmer.
func drawPair(t *rapid.T, label string, scale []string, calmer, worse map[string]string, key string) {
	low := rapid.IntRange(-1, len(scale)-1).Draw(t, label)
	high := rapid.IntRange(low, len(scale)-1).Draw(t, label+" worse")
	if low >= 0 {
		calmer[key] = scale[low]
	}
	if high >= 0 {
		worse[key] = scale[high]
	}
}

// questionScale lists answers from the calmest to the worst: choices in their
// order, of yes and no the one that raises, or that a rule names, last.
func questionScale(p *policy.Pack, it policy.IncidentType, q policy.Question) []string {
	var scale []string
	for _, c := range q.Choices {
		scale = append(scale, c.Code)
	}
	if q.Kind != policy.QuestionYesNo {
		return scale
	}
	worse := policy.AnswerYes
	for _, raise := range q.Raises {
		worse = raise.Answer
	}
	if worse == policy.AnswerNo {
		return []string{policy.AnswerYes, policy.AnswerNo}
	}
	return []string{policy.AnswerNo, policy.AnswerYes}
}
