package risk_test

import (
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/journal"
	"bluelamp/internal/journal/frozenpage"
	"bluelamp/internal/risk"
)

func TestFrozenPages(t *testing.T) { frozenpage.Check(t, risk.Catalogue()) }

func TestAnAssessmentFromBeforeTheRulesIsReadAsOneOfToday(t *testing.T) {
	rows := risk.Catalogue()
	i := slices.IndexFunc(rows, func(e journal.Entry) bool { return e.Type == "risk.assessed" && e.Schema == 1 })
	page, err := os.ReadFile("testdata/risk.assessed.v1.json")
	if err != nil {
		t.Fatal(err)
	}
	old := rows[i].New()
	if err := json.Unmarshal(page, old); err != nil {
		t.Fatal(err)
	}
	want := risk.Assessed{
		ID: "0199aa13-0000-7000-8000-0000000000f1", Trigger: risk.Initial, Type: "burglary", Model: "thrive", Policy: "2026.1/northshire-1",
		Levels: map[string]string{"harm": "low", "threat": "high"}, Notes: map[string]string{"threat": "Still in the garden."},
		Answers: map[string]string{"still-there": "yes"}, Advice: []risk.Advice{}, Rationale: "He is alone and cannot leave.",
		Facts:    risk.Facts{Flags: []string{}, Patterns: []string{}, Factors: []string{}},
		Proposed: risk.Proposed{Grade: "emergency", Actions: []string{}},
		Reasons:  []risk.Reason{{Rule: "type/burglary", Because: "Where every report of this type starts: Burglary.", Actions: []string{}}},
		By:       "0199aa10-0000-7000-8000-0000000000a1", At: time.Date(2026, 11, 21, 14, 3, 5, 250_000_000, time.UTC),
	}
	if d := cmp.Diff(want, rows[i].Newer(reflect.ValueOf(old).Elem().Interface())); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}
