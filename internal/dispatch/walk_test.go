package dispatch_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/dispatch"
)

// TestWalk: whatever is said in whatever order, a unit is on one incident only,
// and moves on the incident to which it was assigned.
func TestWalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, on := given(listed), ""
		for minute := range rapid.IntRange(1, 40).Draw(t, "steps") {
			var events []any
			switch rapid.SampledFrom([]string{"assign", "en route", "at scene", "clear"}).Draw(t, "what") {
			case "assign":
				incident := fmt.Sprint("i", rapid.IntRange(1, 3).Draw(t, "incident"))
				events, _ = dispatch.Assign(s, incident, incident, rapid.Bool().Draw(t, "open"), "dan", at(minute))
			case "en route":
				events, _ = dispatch.EnRoute(s, "dan", at(minute))
			case "at scene":
				events, _ = dispatch.AtScene(s, "dan", at(minute))
			case "clear":
				events, _ = dispatch.Clear(s, "", "dan", at(minute))
			}
			for _, e := range events {
				s = dispatch.Fold(s, e)
				switch e := e.(type) {
				case dispatch.Assigned:
					if on != "" {
						t.Fatalf("assigned to %s while on %s", e.Incident, on)
					}
					on = e.Incident
				case dispatch.WentEnRoute:
					same(t, on, e.Incident)
				case dispatch.ArrivedAtScene:
					same(t, on, e.Incident)
				case dispatch.Cleared:
					same(t, on, e.Incident)
					on = ""
				}
			}
			if s.Incident != on || (s.Status == dispatch.Available) != (on == "") {
				t.Fatalf("the unit is %s on %q, by its events on %q", s.Status, s.Incident, on)
			}
		}
	})
}

func same(t *rapid.T, on, incident string) {
	if on == "" || on != incident {
		t.Fatalf("moved on %q while on %q", incident, on)
	}
}
