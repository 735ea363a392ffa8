package statisticsviews_test

import (
	"database/sql"
	"slices"
	"testing"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/statistics"
	story "bluelamp/internal/statistics/statisticstest"
	"bluelamp/internal/statistics/statisticsviews"
)

func today() statistics.Period {
	return statistics.Period{From: story.After(-12 * time.Hour), To: story.After(12 * time.Hour)}
}

func told(t *testing.T, steps ...story.Step) *sql.DB {
	t.Helper()
	s := story.Begin(t, statisticsviews.New())
	s.Tell(story.Force, steps...)
	db, err := s.Views.Reader(story.Force, statisticsviews.Name)
	if err != nil {
		t.Fatal(err)
	}
	return db
}

func TestEveryCallIsCountedOnceAndSomewhere(t *testing.T) {
	db := told(t, story.Story()...)
	by := statisticsviews.Thresholds{ShortAbandon: 5 * time.Second, Within: 10 * time.Second, Over: 120 * time.Second}
	emergency, err := statisticsviews.Answered(t.Context(), db, "999", today(), by)
	if err != nil {
		t.Fatal(err)
	}
	want := statistics.Calls{Answered: 2, Waiting: 1} // one of the answered was interrupted afterwards
	if emergency.Calls != want || emergency.Within != 1 || emergency.Over != 1 || !slices.Equal(emergency.MiddleMS, []int64{4_000, 130_000}) {
		t.Errorf("999: %+v", emergency)
	}
	other, err := statisticsviews.Answered(t.Context(), db, "101", today(), by)
	if err != nil {
		t.Fatal(err)
	}
	want = statistics.Calls{Abandoned: 1, ShortAbandoned: 1, Interrupted: 1}
	if other.Calls != want || other.Longest != 40_000 {
		t.Errorf("101: %+v", other)
	}
	yesterday := statistics.Period{From: story.After(-36 * time.Hour), To: story.After(-12 * time.Hour)}
	if none, err := statisticsviews.Answered(t.Context(), db, "999", yesterday, by); err != nil || none.Offered() != 0 {
		t.Errorf("yesterday: %+v, %v", none, err)
	}
}

func TestAWaitOnTheLimit(t *testing.T) {
	var steps []story.Step
	for id, waited := range map[string]int64{"a": 9_999, "b": 10_000, "c": 120_000, "d": 120_001} {
		steps = append(steps,
			story.Step{Room: contact.Room, ID: id, Event: contact.Received{Channel: contact.Phone, Service: "999", Call: id, At: story.After(0)}},
			story.Step{Room: contact.Room, ID: id, Event: contact.Answered{Handler: story.Priya, WaitedMS: waited, At: story.After(0)}})
	}
	for id, waited := range map[string]int64{"e": 4_999, "f": 5_000} {
		steps = append(steps,
			story.Step{Room: contact.Room, ID: id, Event: contact.Received{Channel: contact.Phone, Service: "999", Call: id, At: story.After(0)}},
			story.Step{Room: contact.Room, ID: id, Event: contact.Abandoned{How: "bye", WaitedMS: waited, At: story.After(0)}})
	}
	a, err := statisticsviews.Answered(t.Context(), told(t, steps...), "999", today(),
		statisticsviews.Thresholds{ShortAbandon: 5 * time.Second, Within: 10 * time.Second, Over: 120 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	if a.Within != 1 || a.Over != 1 || a.ShortAbandoned != 1 || a.Abandoned != 1 {
		t.Errorf("within %d, over %d, short %d, abandoned %d; want one of each", a.Within, a.Over, a.ShortAbandoned, a.Abandoned)
	}
}

func TestAssessmentsAreCountedOfThoseSpokenWith(t *testing.T) {
	got, err := statisticsviews.AssessmentOf(t.Context(), told(t, story.Story()...), today())
	if want := (statisticsviews.Assessment{Total: 3, Assessed: 1, Deferred: 1}); err != nil || got != want {
		t.Errorf("%+v, want %+v, %v", got, want, err)
	}
}

func TestResponses(t *testing.T) {
	all, err := statisticsviews.Responses(t.Context(), told(t, story.Story()...), today())
	if err != nil || len(all) != 2 {
		t.Fatalf("%+v, %v", all, err)
	}
	attended, resolved := all[0], all[1]
	if attended.Grade != "immediate" || attended.AtScene.Sub(attended.Received) != 10*time.Minute || attended.At(story.After(time.Hour)) != statistics.Met {
		t.Errorf("attended: %+v", attended)
	}
	if !resolved.Resolved || resolved.At(story.After(time.Hour)) != statistics.NoTarget {
		t.Errorf("resolved without deployment: %+v", resolved)
	}
}

func TestAUnitSentAfterAllIsNoResolutionWithoutDeployment(t *testing.T) {
	sent := story.Step{Room: incident.Room, ID: story.Second, Event: incident.UnitSent{Callsign: "NS22", By: story.Marek, At: story.After(time.Hour)}}
	all, err := statisticsviews.Responses(t.Context(), told(t, append(story.Story(), sent)...), today())
	if err != nil || all[1].Resolved || !all[1].Ended.IsZero() {
		t.Errorf("%+v, %v", all, err)
	}
}
