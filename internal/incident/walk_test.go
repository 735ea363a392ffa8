package incident_test

import (
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/incident"
	"bluelamp/internal/staff"
)

// TestWalk lets anybody try anything on an incident, in any order.
func TestWalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := incident.State{}
		for minute := range rapid.IntRange(1, 60).Draw(t, "steps") {
			who := rapid.SampledFrom([]staff.Asker{ann, dan, sue}).Draw(t, "who")
			for _, e := range try(t, s, who, minute) {
				before := s
				s = incident.Fold(s, e)
				lawful(t, before, s, who, e)
			}
		}
	})
}

func try(t *rapid.T, s incident.State, who staff.Asker, minute int) (events []any) {
	unit := rapid.SampledFrom([]string{"NS21", "NS22"}).Draw(t, "unit")
	grade := rapid.SampledFrom([]string{"emergency", "priority", "scheduled", "resolution"}).Draw(t, "grade")
	now := at(minute)
	switch rapid.SampledFrom([]string{"open", "grade", "line", "send", "move", "move", "move", "resolve", "close", "locate", "import", "undo"}).Draw(t, "what") {
	case "open":
		o := opening()
		o.Grade, o.Settled = grade, rapid.Bool().Draw(t, "settled")
		events, _ = incident.Open(s, full(), o)
	case "grade":
		events, _ = incident.Regrade(s, full(), who, incident.Grading{Grade: grade, Justification: "Something has changed."}, now)
	case "line":
		events, _ = incident.AddLine(s, "A line.", who.ID, now)
	case "send":
		events, _ = incident.SendUnit(s, unit, who.ID, now)
	case "move":
		status := rapid.SampledFrom([]string{"en-route", "at-scene", "clear"}).Draw(t, "status")
		events, _ = incident.MoveUnit(s, unit, status, who.ID, now)
	case "resolve":
		events, _ = incident.Resolve(s, full(), who, resolving())
	case "close":
		result := rapid.SampledFrom([]string{"arrest", "advice"}).Draw(t, "result")
		events, _ = incident.Close(s, full(), who, incident.Closing{Result: result, At: now})
	case "locate":
		e := millLane
		e.Lat, e.At = rapid.Float64Range(-91, 91).Draw(t, "lat"), now
		events, _ = incident.Locate(s, e)
	case "import":
		events, _ = incident.Import(s, incident.Imported{Import: "i1", Reference: "OLD-1", Grade: "4", OpenedAt: now})
	case "undo":
		events, _ = incident.UndoImport(s, incident.ImportUndone{Import: "i1", At: now})
	}
	return events
}

func lawful(t *rapid.T, before, after incident.State, who staff.Asker, e any) {
	if _, undone := e.(incident.ImportUndone); undone {
		if before.Import == "" || after.Exists() {
			t.Fatalf("undone: %+v, left %+v", before, after)
		}
		return
	}
	if before.Stage == incident.Ended {
		t.Fatalf("%T was written into a closed log", e)
	}
	switch e := e.(type) {
	case incident.Graded:
		if e.Justification == "" || e.By == "" {
			t.Fatalf("graded without a reason or a name: %+v", e)
		}
		if full().MoreUrgent(before.Grade.Grade, e.Grade) && before.Grade.Grade != "" {
			t.Fatalf("%s lowered from %s to %s", who.ID, before.Grade.Grade, e.Grade)
		}
	case incident.Opened:
		if before.Exists() {
			t.Fatal("opened twice")
		}
	case incident.ResolvedWithoutDeployment:
		if before.Attended || len(before.Units) > 0 {
			t.Fatal("resolved without deployment with a unit there or on its way")
		}
	case incident.Closed:
		if len(before.Units) > 0 {
			t.Fatalf("closed with %v out", before.Units)
		}
		if e.Result == "arrest" && !before.Attended {
			t.Fatal("an arrest and nobody was there")
		}
		if before.Sent && !who.Has(staff.Dispatcher) {
			t.Fatalf("%s closed an incident to which a unit was sent", who.ID)
		}
	}
	if after.Exists() && after.Grade.Grade == "" && !isOpened(e) {
		t.Fatalf("after %T there is no grade", e)
	}
}

// isOpened: the grade follows in the same decision.
func isOpened(e any) bool { _, ok := e.(incident.Opened); return ok }
