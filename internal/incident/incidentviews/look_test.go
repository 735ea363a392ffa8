package incidentviews_test

import (
	"database/sql"
	"slices"
	"testing"
	"time"

	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/person"
	story "bluelamp/internal/statistics/statisticstest"
)

func minutes(n int) time.Time { return story.After(time.Duration(n) * time.Minute) }

// of is a step of one incident.
func in(id string, event any) story.Step {
	return story.Step{Room: incident.Room, ID: id, Event: event}
}

// begun is an incident that was opened at a minute, graded and assessed.
func begun(id, grade, risk string, minute int) []story.Step {
	return []story.Step{
		in(id, incident.Opened{Reference: "NS-" + id, Number: 1, Contact: "contact-" + id, Type: "noise", By: story.Priya, At: minutes(minute)}),
		in(id, incident.Graded{Grade: grade, Assessment: "a1", By: story.Priya, At: minutes(minute)}),
		in(id, incident.RiskStood{Risk: risk, Assessment: "a1", By: story.Priya, At: minutes(minute)}),
	}
}

func told(t *testing.T, parts ...[]story.Step) (*story.Told, *sql.DB) {
	t.Helper()
	s := story.Begin(t, incidentviews.New())
	s.Tell(story.Force, story.Story()[:4]...) // the staff
	for _, part := range parts {
		s.Tell(story.Force, part...)
	}
	return s, reader(t, s, story.Force)
}

// sameWhenRebuilt fails the test unless tables that are built from page one are
// those that saw it happen.
func sameWhenRebuilt(t *testing.T, s *story.Told) {
	t.Helper()
	again, err := s.Views.Rebuild(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	before, err := s.Views.Dump(t.Context(), story.Force, incidentviews.Name)
	if err != nil {
		t.Fatal(err)
	}
	after, err := again.Dump(t.Context(), story.Force, incidentviews.Name)
	if err != nil || before != after {
		t.Errorf("caught up:\n%s\nrebuilt:\n%s, %v", before, after, err)
	}
}

func fell(number, minute int) incident.ReviewFellDue {
	return incident.ReviewFellDue{Number: number, Reason: "interval", DueAt: minutes(minute), At: minutes(minute)}
}

func TestWhoLooksNextAndWhen(t *testing.T) {
	s, db := told(t, begun("i1", "priority", "high", 0))
	if w := get(t, db, "i1").Watch; w.Risk != "high" || w.RiskAssessment != "a1" || w.Owner != story.Priya || !w.LookedAt.Equal(minutes(0)) || w.DueAt != nil {
		t.Errorf("opened: %+v", w)
	}
	s.Tell(story.Force, in("i1", fell(1, 30)), in("i1", incident.ReviewClimbed{Number: 1, To: "supervisor", At: minutes(40)}),
		in("i1", incident.HandedOver{To: story.Marek, Note: "End of shift", By: story.Priya, At: minutes(41)}))
	if w := get(t, db, "i1").Watch; w.Number != 1 || w.Reason != "interval" || !w.DueAt.Equal(minutes(30)) || w.InHandsOf != "supervisor" || w.Owner != story.Marek {
		t.Errorf("due: %+v", w)
	}
	s.Tell(story.Force, in("i1", incident.Reassessed{Number: 1, Assessment: "a2", Trigger: "interval", Victim: "spoken", By: story.Marek, At: minutes(42)}))
	if w := get(t, db, "i1").Watch; w.DueAt != nil || w.Reason != "" || w.InHandsOf != "" || !w.LookedAt.Equal(minutes(42)) || w.Risk != "high" {
		t.Errorf("looked at: %+v", w)
	}
	looks, err := incidentviews.Reassessments(t.Context(), db, "i1")
	if err != nil || len(looks) != 1 || looks[0].ByName != "Marek Nowak" || looks[0].Changed == nil {
		t.Errorf("looks %+v, %v", looks, err)
	}
	lines, err := incidentviews.Log(t.Context(), db, "i1", 3)
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, l := range lines {
		said = append(said, l.Kind+" "+l.Subject+" "+l.Detail)
	}
	if want := []string{"review interval ", "climbed supervisor ", "handover staff-marek Marek Nowak", "reassessed interval spoken"}; !slices.Equal(said, want) {
		t.Errorf("log %q", said)
	}
	sameWhenRebuilt(t, s)
}

func TestTheBacklogByAgeTimesRisk(t *testing.T) {
	_, db := told(t,
		begun("old-calm", "scheduled", "low", 0), []story.Step{in("old-calm", fell(1, 10))},
		begun("new-grave", "priority", "high", 0), []story.Step{in("new-grave", fell(1, 40))},
		begun("newest", "scheduled", "low", 0), []story.Step{in("newest", fell(1, 50)), in("newest", incident.ReviewClimbed{Number: 1, To: "supervisor", At: minutes(51)})},
		begun("not-due", "priority", "high", 0),
		begun("closed", "priority", "high", 0), []story.Step{in("closed", fell(1, 10)), in("closed", incident.Closed{Result: "x", At: minutes(20)})},
	)
	w := incidentviews.Weights{Risk: map[string]int{"low": 1, "high": 3}, Grade: map[string]int{"scheduled": 1, "priority": 2}}
	order := func(minute int, with string) (ids []string) {
		t.Helper()
		all, err := incidentviews.Backlog(t.Context(), db, minutes(minute), w, with)
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range all {
			ids = append(ids, o.ID)
		}
		return ids
	}
	if got := order(41, ""); !slices.Equal(got, []string{"old-calm", "new-grave", "newest"}) { // 32, 12 and 1
		t.Errorf("just after it fell due: %v", got)
	}
	if got := order(60, ""); !slices.Equal(got, []string{"new-grave", "old-calm", "newest"}) { // 126, 51 and 11
		t.Errorf("a while later: %v", got)
	}
	if got := order(60, "supervisor"); !slices.Equal(got, []string{"newest"}) {
		t.Errorf("the supervisor's: %v", got)
	}
	w.Risk = map[string]int{"high": 3} // a level that the pack no longer has counts as the heaviest
	if all, err := incidentviews.Backlog(t.Context(), db, minutes(60), w, "supervisor"); err != nil || all[0].Weight != 33 {
		t.Errorf("%+v, %v", all, err)
	}
}

func TestWhatWaitsForASecondPerson(t *testing.T) {
	s, db := told(t, begun("i1", "priority", "high", 0), []story.Step{
		in("i1", incident.LoweringAsked{ID: "r1", Grade: "scheduled", Before: "a1", Assessment: "a2", Reason: "He has gone", By: story.Priya, At: minutes(1)}),
		in("i1", incident.DelayAsked{ID: "d1", Until: minutes(60), Assessment: "a3", Reason: "No car", Safety: "Door locked", By: story.Priya, At: minutes(2)}),
	})
	waiting, err := incidentviews.Waiting(t.Context(), db)
	if err != nil || len(waiting) != 2 || waiting[0].Request.Before != "a1" || waiting[0].Request.Assessment != "a2" || waiting[1].Request.ID != "d1" ||
		waiting[0].Reference != "NS-i1" || waiting[0].Watch.Lowering != "r1" || waiting[0].Watch.Delay != "d1" {
		t.Errorf("waiting: %+v, %v", waiting, err)
	}
	s.Tell(story.Force,
		in("i1", incident.LoweringDecided{ID: "r1", Reason: "He may be back", By: story.Marek, At: minutes(3)}),
		in("i1", incident.DelayDecided{ID: "d1", Approved: true, Reason: "Sister is there", By: story.Marek, At: minutes(4)}))
	if w := get(t, db, "i1").Watch; w.Lowering != "" || w.Delay != "" || !w.DelayUntil.Equal(minutes(60)) {
		t.Errorf("decided: %+v", w)
	}
	s.Tell(story.Force, in("i1", incident.DelayEnded{ID: "d1", Why: "ran-out", At: minutes(60)}))
	all, err := incidentviews.Requests(t.Context(), db, "i1")
	if err != nil || all[0].State != "refused" || all[0].DecidedByName != "Marek Nowak" || all[1].State != "ended" || all[1].DecisionReason != "Sister is there" {
		t.Errorf("requests: %+v, %v", all, err)
	}
	if w := get(t, db, "i1").Watch; w.DelayUntil != nil {
		t.Errorf("the delay is over: %+v", w)
	}
	sameWhenRebuilt(t, s)
}

func TestCrimeClocks(t *testing.T) {
	expected := func(id string, due int) story.Step {
		return in(id, incident.CrimeExpected{Because: "type/noise", DueAt: minutes(due), At: minutes(0)})
	}
	s, db := told(t, begun("later", "priority", "low", 0), begun("sooner", "priority", "low", 0), begun("none", "priority", "low", 0),
		[]story.Step{expected("later", 90), expected("sooner", 60)})
	rows, err := incidentviews.CrimeClocks(t.Context(), db)
	if err != nil || len(rows) != 2 || rows[0].ID != "sooner" || rows[1].ID != "later" {
		t.Errorf("clocks: %+v, %v", rows, err)
	}
	s.Tell(story.Force, in("sooner", incident.CrimeFellDue{DueAt: minutes(60), At: minutes(60)}),
		in("sooner", incident.CrimeDecided{Reason: "verified", Note: "His own key", Late: true, By: story.Priya, At: minutes(70)}))
	if rows, err = incidentviews.CrimeClocks(t.Context(), db); err != nil || len(rows) != 1 {
		t.Errorf("after the decision: %+v, %v", rows, err)
	}
	all, err := incidentviews.CrimeDecisions(t.Context(), db, "sooner")
	if err != nil || len(all) != 1 || !all[0].Late || all[0].ByName != "Priya Shah" || *get(t, db, "sooner").Watch.CrimeDecided {
		t.Errorf("decisions: %+v, %v", all, err)
	}
	sameWhenRebuilt(t, s)
}

// What was said of an erased person goes, what was done stays; the tables that saw
// it happen are those that are built anew.
func TestErasedWordsAreGone(t *testing.T) {
	s, db := told(t, begun("i1", "priority", "high", 0), []story.Step{
		in("i1", incident.Reassessed{Assessment: "a2", Trigger: "late", Victim: "tried", VictimNote: "At her mother's", By: story.Priya, At: minutes(1)}),
		in("i1", incident.LoweringAsked{ID: "r1", Grade: "scheduled", Reason: "He has gone", By: story.Priya, At: minutes(1)}),
		in("i1", incident.LoweringDecided{ID: "r1", Reason: "He may be back", By: story.Marek, At: minutes(2)}),
		in("i1", incident.CrimeDecided{Crime: true, Reference: "C/1", Note: "Her own words", By: story.Priya, At: minutes(3)}),
	})
	s.Tell(story.Force, story.Step{Room: person.Room, ID: "p1", Event: person.ErasureReached{Records: []string{"incident/i1"}, At: minutes(5)}})
	looks, _ := incidentviews.Reassessments(t.Context(), db, "i1")
	asked, _ := incidentviews.Requests(t.Context(), db, "i1")
	crimes, _ := incidentviews.CrimeDecisions(t.Context(), db, "i1")
	if looks[0].VictimNote != "" || looks[0].Victim != "tried" || asked[0].Reason != "" || asked[0].DecisionReason != "" || asked[0].State != "refused" ||
		crimes[0].Note != "" || crimes[0].Reference != "C/1" {
		t.Errorf("left: %+v %+v %+v", looks, asked, crimes)
	}
}
