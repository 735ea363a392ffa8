package risk_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/risk"
)

// filled draws a form at random.
func filled(t *rapid.T) risk.Form {
	pick := func(name string, values ...string) string { return rapid.SampledFrom(values).Draw(t, name) }
	return risk.Form{
		Type:      pick("type", "", "burglary", "burglary", "damage"),
		Levels:    map[string]string{"threat": pick("threat", "", "low", "high")},
		Notes:     map[string]string{"threat": pick("note", "", "In the garden.")},
		Answers:   map[string]string{"there": pick("there", "", "no", "yes"), "weapon": pick("weapon", "", "no", "yes")},
		Risk:      pick("risk", "", "low", "medium", "high"),
		Unnamed:   pick("unnamed", "", risk.UnnamedLineLost),
		Advice:    map[string]string{},
		Rationale: pick("rationale", "", "no", "He has gone now.", "He is alone and cannot leave."),
	}
}

// TestWalk fills forms in at random: Assess takes exactly the forms of which
// Lacking finds nothing missing, and what it keeps is complete by itself and
// proposes what it says.
func TestWalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, p := filled(t), severe()
		if f.Type != "burglary" {
			f.Answers = nil // the other types ask nothing
		}
		lacking := risk.Lacking(p, f, facts())
		events, err := risk.Assess(given(), p, first(f), noon)
		if (err == nil) != (len(lacking) == 0) {
			t.Fatalf("missing are %v, and Assess says %v", lacking, err)
		}
		if err != nil {
			return
		}
		kept := events[0].(risk.Assessed)
		again := risk.Form{
			Type: kept.Type, Levels: kept.Levels, Notes: kept.Notes, Answers: kept.Answers, Risk: kept.Risk, Rationale: kept.Rationale,
		}
		if more := risk.Lacking(p, again, kept.Facts); len(more) > 0 {
			t.Fatalf("what was kept lacks %v", more)
		}
		if now := risk.Propose(p, again, kept.Facts); now.Grade != kept.Proposed.Grade || now.Level != kept.Proposed.Risk {
			t.Fatal("what was kept proposes something else")
		}
	})
}

// TestAWorseAnswerNeverProposesLess makes one answer of a form worse.
func TestAWorseAnswerNeverProposesLess(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f, p := filled(t), severe()
		f.Type = "burglary"
		before := risk.Propose(p, f, facts())
		f.Answers[rapid.SampledFrom([]string{"there", "weapon"}).Draw(t, "worse")] = "yes"
		f.Levels["threat"] = "high"
		after := risk.Propose(p, f, facts())
		if p.MoreUrgent(before.Grade, after.Grade) || p.Graver(before.Level, after.Level) || len(after.Actions) < len(before.Actions) {
			t.Fatalf("a worse answer lowered the proposal from %+v to %+v", before, after)
		}
	})
}

// TestWalkOfWhatIsToBeDone asks for actions and answers them in any order: what was
// asked for stands on the list, open exactly while nobody has answered it.
func TestWalkOfWhatIsToBeDone(t *testing.T) {
	p := caring()
	rapid.Check(t, func(t *rapid.T) {
		s, asked, answers := risk.State{}, map[string]bool{}, map[string]string{}
		for minute := range rapid.IntRange(1, 12).Draw(t, "steps") {
			code := rapid.SampledFrom([]string{"ambulance", "refer", "desk"}).Draw(t, "action")
			if rapid.Bool().Draw(t, "asks") {
				s = risk.Fold(s, asking(fmt.Sprint("a", minute), "", minute, code))
				asked[code] = code != "desk" // the desk is asked by itself
				continue
			}
			e := done(code, "", minute)
			e.Answer = rapid.SampledFrom([]string{risk.ActionDone, risk.ActionNotNeeded, "perhaps"}).Draw(t, "answer")
			events, err := risk.AnswerAction(s, p, e)
			if (err == nil) != (code != "desk" && e.Answer != "perhaps") {
				t.Fatalf("%s %s: %v", code, e.Answer, err)
			}
			for _, event := range events {
				s = risk.Fold(s, event)
			}
			if err == nil {
				answers[code] = e.Answer
			}
		}
		list := map[string]string{}
		for _, one := range s.ToDo(p, "", true) {
			list[one.Action] = one.Answer
		}
		for _, code := range []string{"ambulance", "refer", "desk"} {
			answer, stands := list[code]
			if stands != asked[code] || stands && answer != answers[code] {
				t.Fatalf("%s: asked for %v, answered %q; on the list %v as %q", code, asked[code], answers[code], stands, answer)
			}
		}
	})
}
