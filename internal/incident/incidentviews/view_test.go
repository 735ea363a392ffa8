package incidentviews_test

import (
	"database/sql"
	"slices"
	"testing"
	"time"

	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/risk"
	story "bluelamp/internal/statistics/statisticstest"
)

func reader(t *testing.T, s *story.Told, force string) *sql.DB {
	t.Helper()
	db, err := s.Views.Reader(force, incidentviews.Name)
	if err != nil {
		t.Fatal(err)
	}
	return db
}

func get(t *testing.T, db *sql.DB, id string) incidentviews.Row {
	t.Helper()
	row, there, err := incidentviews.Get(t.Context(), db, id)
	if err != nil || !there {
		t.Fatalf("%s: there %v, %v", id, there, err)
	}
	return row
}

func TestAnIncidentShowsWhatBecameOfIt(t *testing.T) {
	s := story.Begin(t, incidentviews.New())
	s.Tell(story.Force, story.Story()...)
	db := reader(t, s, story.Force)
	row := get(t, db, story.Incident)
	if row.State != "closed" || row.Type != "burglary" || row.ClosingType != "suspicious" || row.Result != "arrest" {
		t.Errorf("closed wrongly: %+v", row)
	}
	if row.Grade != "immediate" || !row.DueAt.Equal(story.After(16*time.Minute)) || row.OpenedByName != "Priya Shah" || len(row.Units) != 0 {
		t.Errorf("grade %s, due %v, opened by %s, units %v", row.Grade, row.DueAt, row.OpenedByName, row.Units)
	}
	if !row.FirstAtScene.Equal(story.After(11 * time.Minute)) {
		t.Errorf("first at scene %v", row.FirstAtScene)
	}
	lines, err := incidentviews.Log(t.Context(), db, story.Incident, 0)
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for _, l := range lines {
		kinds = append(kinds, l.Kind)
	}
	if want := []string{"opened", "graded", "graded", "line", "unit", "unit", "unit", "unit", "closed"}; !slices.Equal(kinds, want) {
		t.Errorf("log %v, want %v", kinds, want)
	}
	gradings, err := incidentviews.Gradings(t.Context(), db, story.Incident)
	if err != nil || len(gradings) != 2 || gradings[0].Grade != "prompt" || gradings[0].Reasons[0] != "Somebody may be inside" {
		t.Errorf("gradings %+v, %v", gradings, err)
	}
	second := get(t, db, story.Second)
	if second.State != "resolved" || second.Resolution == nil || second.Resolution.ByName != "Priya Shah" || second.DueAt != nil {
		t.Errorf("resolved wrongly: %+v, %+v", second, second.Resolution)
	}
}

func TestTheBoardByState(t *testing.T) {
	s := story.Begin(t, incidentviews.New())
	s.Tell(story.Force, story.Story()...)
	for state, want := range map[string]int{"open": 1, "closed": 1, "all": 2} {
		if rows, err := incidentviews.Board(t.Context(), reader(t, s, story.Force), state, 10); err != nil || len(rows) != want {
			t.Errorf("%s: %d incidents, want %d, %v", state, len(rows), want, err)
		}
	}
	if rows, err := incidentviews.Board(t.Context(), reader(t, s, story.Elsewhere), "all", 10); err != nil || len(rows) != 0 {
		t.Errorf("another force sees %d incidents, %v", len(rows), err)
	}
}

// Until the reaction has written the assignment into the log, dispatch's own
// page already says that a unit is out.
func TestAUnitIsOutAsSoonAsDispatchSaysSo(t *testing.T) {
	s := story.Begin(t, incidentviews.New())
	for _, step := range story.Story() {
		s.Tell(story.Force, step)
		out, err := incidentviews.UnitsOut(t.Context(), reader(t, s, story.Force), story.Incident)
		if err != nil {
			t.Fatal(err)
		}
		if _, moved := step.Event.(incident.UnitSent); moved {
			if !slices.Equal(out, []string{"NS21"}) {
				t.Errorf("units out %v", out)
			}
			row := get(t, reader(t, s, story.Force), story.Incident)
			if len(row.Units) != 1 || row.Units[0].Status != "assigned" {
				t.Errorf("units on the board %v", row.Units)
			}
			return
		}
	}
}

func TestATargetFromAssignmentRunsFromTheFirstUnit(t *testing.T) {
	s := story.Begin(t, incidentviews.New())
	of := func(event any) story.Step { return story.Step{Room: incident.Room, ID: "incident-9", Event: event} }
	graded := incident.Graded{Grade: "g", TargetStage: "attend", TargetMinutes: 15, ClockStart: "assigned", At: story.After(0)}
	s.Tell(story.Force, of(incident.Opened{Reference: "r", Number: 1, At: story.After(0)}), of(graded))
	if row := get(t, reader(t, s, story.Force), "incident-9"); row.DueAt != nil {
		t.Errorf("due %v before any unit was sent", row.DueAt)
	}
	s.Tell(story.Force, of(incident.UnitSent{Callsign: "NS21", At: story.After(time.Minute)}),
		of(incident.UnitSent{Callsign: "NS22", At: story.After(2 * time.Minute)}), of(graded))
	if row := get(t, reader(t, s, story.Force), "incident-9"); row.DueAt == nil || !row.DueAt.Equal(story.After(16*time.Minute)) {
		t.Errorf("due %v, want 15 minutes after the first unit", row.DueAt)
	}
}

func TestALaterLookAtTheRiskStandsInTheLog(t *testing.T) {
	s := story.Begin(t, incidentviews.New())
	s.Tell(story.Force, story.Story()...)
	s.Tell(story.Force, story.Step{Room: risk.Room, ID: story.Burglary, Event: risk.Assessed{
		ID: "assessment-0002", Type: "burglary", Proposed: risk.Proposed{Grade: "prompt"}, Rationale: "They have left", By: story.Priya, At: story.After(2 * time.Hour),
	}})
	lines, err := incidentviews.Log(t.Context(), reader(t, s, story.Force), story.Incident, 0)
	if err != nil {
		t.Fatal(err)
	}
	last := lines[len(lines)-1]
	if last.Kind != "assessed" || last.Text != "They have left" || last.ByName != "Priya Shah" || last.Detail != "prompt" {
		t.Errorf("last line %+v", last)
	}
	if row := get(t, reader(t, s, story.Force), story.Incident); row.Version != last.Version {
		t.Errorf("the assessment changed the incident's version to %d", row.Version)
	}
}
