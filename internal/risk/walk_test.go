package risk_test

import (
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/risk"
)

// TestWalk fills forms in at random: Assess takes exactly the forms of which
// Lacking finds nothing missing, what it keeps is complete by itself, and a
// worse answer never proposes less.
func TestWalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		pick := func(name string, values ...string) string { return rapid.SampledFrom(values).Draw(t, name) }
		f := risk.Form{
			Type:      pick("type", "", "burglary", "burglary"),
			Levels:    map[string]string{"threat": pick("threat", "", "low", "high"), "engagement": pick("engagement", "", "low")},
			Answers:   map[string]string{"there": pick("there", "", "no", "yes"), "weapon": pick("weapon", "", "no", "yes")},
			Rationale: pick("rationale", "", "no", "He is alone and cannot leave."),
		}
		lacking := risk.Lacking(pack(), f)
		events, err := risk.Assess(given(), pack(), "a1", f, "ann", noon)
		if (err == nil) != (len(lacking) == 0) {
			t.Fatalf("missing are %v, and Assess says %v", lacking, err)
		}
		if err != nil {
			return
		}
		kept := events[0].(risk.Assessed)
		again := risk.Form{Type: kept.Type, Levels: kept.Levels, Notes: kept.Notes, Answers: kept.Answers, Rationale: kept.Rationale}
		if more := risk.Lacking(pack(), again); len(more) > 0 {
			t.Fatalf("what was kept lacks %v", more)
		}
		if risk.Propose(pack(), again).Grade != kept.Proposed {
			t.Fatal("what was kept proposes another grade")
		}
		f.Answers["there"], f.Answers["weapon"] = "yes", "yes"
		if worse := risk.Propose(pack(), f).Grade; pack().MoreUrgent(kept.Proposed, worse) {
			t.Fatalf("a worse answer lowered the proposal from %s to %s", kept.Proposed, worse)
		}
	})
}
