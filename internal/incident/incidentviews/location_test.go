package incidentviews_test

import (
	"strings"
	"testing"
	"time"

	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentviews"
	story "bluelamp/internal/statistics/statisticstest"
)

func of(id string) func(any) story.Step {
	return func(event any) story.Step { return story.Step{Room: incident.Room, ID: id, Event: event} }
}

var comesIn = incident.Imported{
	Import: "i1", Reference: "OLD-1", Type: "noise", Grade: "4", Place: "1 Oak Court", Summary: "All quiet on arrival", Result: "nfa",
	OpenedAt: story.After(-48 * time.Hour), ClosedAt: story.After(-47 * time.Hour), By: story.Priya, At: story.After(0),
}

func TestWhereAnIncidentIs(t *testing.T) {
	s := story.Begin(t, incidentviews.New())
	located := of("i9")
	s.Tell(story.Force, located(incident.Opened{Reference: "r", Number: 1, Place: "Oak Court", At: story.After(0)}))
	if row := get(t, reader(t, s, story.Force), "i9"); row.Location != nil {
		t.Errorf("located before anybody said where: %+v", row.Location)
	}
	s.Tell(story.Force,
		located(incident.Located{Text: "1 Oak Court", Lat: 54.7, Lon: -1.2, RadiusM: 15, UPRN: "100", Entry: "uprn/100", Source: "gazetteer", Beat: "E4", Area: "rural", Force: "northshire", At: story.After(0)}))
	if row := get(t, reader(t, s, story.Force), "i9"); row.Place != "Oak Court" {
		t.Errorf("opened at %q", row.Place)
	}
	s.Tell(story.Force,
		located(incident.Located{Text: "Behind Oak Court", Source: "handler", At: story.After(time.Minute)}))
	row := get(t, reader(t, s, story.Force), "i9")
	if row.Location == nil || row.Place != "Behind Oak Court" || row.Location.Text != "Behind Oak Court" || row.Location.Lat != nil || !row.Location.At.Equal(story.After(time.Minute)) {
		t.Errorf("location: %+v", row.Location)
	}
	lines, err := incidentviews.Log(t.Context(), reader(t, s, story.Force), "i9", 0)
	if err != nil || len(lines) != 3 || lines[1].Kind != "located" || lines[1].Detail != "E4" || lines[1].Text != "1 Oak Court" {
		t.Errorf("log: %+v, %v", lines, err)
	}
}

func TestAnImportedIncidentIsClosedAndGoesOutAgain(t *testing.T) {
	s := story.Begin(t, incidentviews.New())
	s.Tell(story.Force, story.Story()...)
	s.Tell(story.Force, of("old")(comesIn))
	row := get(t, reader(t, s, story.Force), "old")
	if row.State != "closed" || row.Result != "nfa" || row.Import != "i1" || !row.OpenedAt.Equal(comesIn.OpenedAt) || row.OpenedByName != "Priya Shah" {
		t.Errorf("imported: %+v", row)
	}
	if rows, err := incidentviews.Board(t.Context(), reader(t, s, story.Force), "open", 10); err != nil || len(rows) != 1 {
		t.Errorf("the board shows %d open incidents, %v", len(rows), err)
	}
	s.Tell(story.Force, of("old")(incident.ImportUndone{Import: "i1", At: story.After(time.Hour)}))
	text, err := s.Views.Dump(t.Context(), story.Force, incidentviews.Name)
	if err != nil || strings.Contains(text, "OLD-1") || strings.Contains(text, "All quiet") {
		t.Errorf("still in the tables (%v):\n%s", err, text)
	}
	s.Tell(story.Force, of("old")(comesIn)) // and in again
	rebuilt, err := s.Views.Rebuild(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer rebuilt.Close()
	caughtUp, _ := s.Views.Dump(t.Context(), story.Force, incidentviews.Name)
	if again, err := rebuilt.Dump(t.Context(), story.Force, incidentviews.Name); err != nil || again != caughtUp {
		t.Errorf("caught up:\n%s\nrebuilt (%v):\n%s", caughtUp, err, again)
	}
}
