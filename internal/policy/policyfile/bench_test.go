package policyfile_test

import (
	"testing"

	"bluelamp/internal/policy"
)

// BenchmarkPropose is one proposal on the shipped pack with much known: what the
// screen asks for at every answer.
func BenchmarkPropose(b *testing.B) {
	p := shipped(b, "forces/northshire.yaml")
	facts := policy.Facts{
		Type:   "domestic-abuse",
		Levels: map[string]string{"threat": "high", "harm": "medium", "risk": "high", "vulnerability": "high", "investigation": "in-person", "engagement": "safe-only"},
		Answers: map[string]string{
			"safe-to-talk": "no", "where-are-they": "nearby", "hurt": "sore", "weapon": "no", "children": "yes", "getting-worse": "yes", "separated": "yes",
		},
		Flags: []string{"domestic-abuse", "weapons"}, Patterns: []string{"same-suspect"}, Factors: []string{"child", "pregnancy"},
		History: policy.History{Contacts90: 4, Incidents365: 6, LowGraded365: 3},
	}
	b.ReportMetric(float64(len(p.Rules)), "rules")
	b.ReportAllocs()
	for b.Loop() {
		p.Propose(facts)
	}
}
