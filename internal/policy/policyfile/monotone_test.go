package policyfile_test

import (
	"os"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/policy"
	"bluelamp/internal/policy/policyfile"
)

func shipped(t interface {
	Helper()
	Fatal(args ...any)
}, force string) *policy.Pack {
	t.Helper()
	pack, err := policyfile.Load(os.DirFS("../../../policies"), policyfile.NationalFile, force)
	if err != nil {
		t.Fatal(err)
	}
	return pack
}

// anyFacts draws facts for one incident type of a pack: any answers, values, flags,
// patterns, factors and history, some of each left out.
func anyFacts(t *rapid.T, p *policy.Pack) policy.Facts {
	typ := rapid.SampledFrom(p.IncidentTypes).Draw(t, "type")
	f := policy.Facts{Type: typ.Code, Levels: map[string]string{}, Answers: map[string]string{}}
	for _, e := range p.ModelFor(typ.Code).Elements {
		if scale := p.Scale(e); len(scale) > 0 && rapid.Bool().Draw(t, "assessed") {
			f.Levels[e.Code] = rapid.SampledFrom(scale).Draw(t, e.Code)
		}
	}
	for _, q := range typ.Questions {
		if scale := worsening(q); len(scale) > 0 && rapid.Bool().Draw(t, "asked") {
			f.Answers[q.Code] = rapid.SampledFrom(scale).Draw(t, q.Code)
		}
	}
	some := func(all []string, what string) []string {
		return rapid.SliceOfNDistinct(rapid.SampledFrom(all), 0, 3, rapid.ID[string]).Draw(t, what)
	}
	f.Flags = some(codesOf(p.Flags, func(x policy.Flag) string { return x.Code }), "flags")
	f.Patterns = some(codesOf(p.Patterns, func(x policy.PatternRule) string { return x.Code }), "patterns")
	f.Factors = some(codesOf(p.Vulnerability.Factors, func(x policy.Factor) string { return x.Code }), "factors")
	f.History.Contacts90 = rapid.IntRange(0, 15).Draw(t, "contacts")
	f.History.LowGraded365 = rapid.IntRange(0, 5).Draw(t, "low graded")
	return f
}

func codesOf[T any](all []T, code func(T) string) []string {
	codes := make([]string, 0, len(all))
	for _, one := range all {
		codes = append(codes, code(one))
	}
	return codes
}

// worsening lists the answers to a question from the calmest to the worst.
func worsening(q policy.Question) []string {
	switch q.Kind {
	case policy.QuestionYesNo:
		// Every yes-or-no question whose worse answer is no says so by what it raises.
		if slices.ContainsFunc(q.Raises, func(r policy.Raise) bool { return r.Answer == policy.AnswerNo }) {
			return []string{policy.AnswerYes, policy.AnswerNo}
		}
		return []string{policy.AnswerNo, policy.AnswerYes}
	case policy.QuestionChoice:
		return codesOf(q.Choices, func(c policy.Choice) string { return c.Code })
	case policy.QuestionNumber:
		return []string{"0", "1", "5", "10", "50"}
	case policy.QuestionText:
	}
	return nil
}

// worsen makes one thing worse: a step up, or something there that was not.
func worsen(t *rapid.T, p *policy.Pack, f *policy.Facts) string {
	typ, _ := p.Type(f.Type)
	up := func(kept map[string]string, code string, scale []string) string {
		at := slices.Index(scale, kept[code]) // -1: not asked yet
		kept[code] = scale[min(at+1, len(scale)-1)]
		return code + " becomes " + kept[code]
	}
	switch rapid.IntRange(0, 5).Draw(t, "what gets worse") {
	case 0:
		e := rapid.SampledFrom(slices.DeleteFunc(slices.Clone(p.ModelFor(f.Type).Elements), func(e policy.Element) bool { return len(p.Scale(e)) == 0 })).Draw(t, "element")
		return up(f.Levels, e.Code, p.Scale(e))
	case 1, 2:
		q := rapid.SampledFrom(typ.Questions).Draw(t, "question")
		if scale := worsening(q); len(scale) > 0 {
			return up(f.Answers, q.Code, scale)
		}
		return "nothing"
	case 3:
		flag := rapid.SampledFrom(p.Flags).Draw(t, "flag").Code
		f.Flags = append(f.Flags, flag)
		return "flag " + flag
	case 4:
		pattern := rapid.SampledFrom(p.Patterns).Draw(t, "pattern").Code
		f.Patterns = append(f.Patterns, pattern)
		return "pattern " + pattern
	}
	f.History.Contacts90++
	f.History.LowGraded365++
	f.Factors = append(f.Factors, rapid.SampledFrom(p.Vulnerability.Factors).Draw(t, "factor").Code)
	return "history and a factor"
}

// Whatever is known, and whatever gets worse: the shipped packs never propose a
// calmer level, a less urgent grade, a lighter pathway or fewer actions.
func TestWorseNeverLowersAProposal(t *testing.T) {
	for _, force := range []string{"", "forces/northshire.yaml", "forces/southmere.yaml"} {
		p := shipped(t, force)
		rapid.Check(t, func(t *rapid.T) {
			f := anyFacts(t, p)
			before := p.Propose(f)
			worse := worsen(t, p, &f)
			after := p.Propose(f)
			fewer := slices.ContainsFunc(before.Actions, func(a string) bool { return !slices.Contains(after.Actions, a) })
			if p.Graver(before.Level, after.Level) || p.MoreUrgent(before.Grade, after.Grade) || p.Heavier(before.Pathway, after.Pathway) || fewer {
				t.Fatalf("%s: from\n%+v\nto\n%+v", worse, before, after)
			}
		})
	}
}

// Every type starts with a level, a grade and a pathway, before anything is asked.
func TestEveryTypeStartsSomewhere(t *testing.T) {
	for _, force := range []string{"", "forces/northshire.yaml", "forces/southmere.yaml"} {
		p := shipped(t, force)
		for _, typ := range p.IncidentTypes {
			if got := p.Propose(policy.Facts{Type: typ.Code}); got.Level == "" || got.Grade == "" || got.Pathway == "" {
				t.Errorf("%s%s: %+v", force, typ.Code, got)
			}
		}
	}
}

// What raises to emergency by its answer is also grave: grade and level agree.
func TestEmergencyAnswersAreHighRisk(t *testing.T) {
	p := shipped(t, "forces/northshire.yaml")
	gentle := []string{ // an emergency for others' sake or for help at once, whatever the risk to this person
		"collision/motorway/yes",
	}
	for _, typ := range p.IncidentTypes {
		for _, q := range typ.Questions {
			for _, raise := range q.Raises {
				name := typ.Code + "/" + q.Code + "/" + raise.Answer
				got := p.Propose(policy.Facts{Type: typ.Code, Answers: map[string]string{q.Code: raise.Answer}})
				if raise.AtLeast == "emergency" && got.Level != "high" && !slices.Contains(gentle, name) {
					t.Errorf("%s is an emergency of %s risk", name, got.Level)
				}
			}
		}
	}
}
