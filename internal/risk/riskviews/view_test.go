package riskviews_test

import (
	"database/sql"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/contact"
	"bluelamp/internal/person"
	"bluelamp/internal/risk"
	"bluelamp/internal/risk/riskviews"
	story "bluelamp/internal/statistics/statisticstest"
)

func TestAssessmentsAndDeferralsOfAContact(t *testing.T) {
	s := story.Begin(t, riskviews.New())
	s.Tell(story.Force, story.Story()...)
	db, err := s.Views.Reader(story.Force, riskviews.Name)
	if err != nil {
		t.Fatal(err)
	}
	all, err := riskviews.Assessments(t.Context(), db, story.Burglary)
	if err != nil || len(all) != 1 {
		t.Fatalf("%+v, %v", all, err)
	}
	a := all[0]
	if a.ByName != "Priya Shah" || a.Levels["threat"] != "high" || a.Notes["threat"] != "inside now" ||
		a.Answers["inside"] != "yes" || a.Proposed.Grade != "immediate" || a.Reasons[0].Because != "Somebody may be inside" {
		t.Errorf("%+v", a)
	}
	deferrals, err := riskviews.Deferrals(t.Context(), db, story.Counter)
	if err != nil || len(deferrals) != 1 || deferrals[0].Note != "Waiting for an interpreter" || deferrals[0].ByName != "Priya Shah" {
		t.Errorf("%+v, %v", deferrals, err)
	}
	if none, err := riskviews.Assessments(t.Context(), db, story.Counter); err != nil || len(none) != 0 {
		t.Errorf("another contact's assessment: %+v, %v", none, err)
	}
}

// told is what the tables hold after these steps.
func told(t *testing.T, steps ...story.Step) *sql.DB {
	t.Helper()
	s := story.Begin(t, riskviews.New())
	s.Tell(story.Force, steps...)
	db, err := s.Views.Reader(story.Force, riskviews.Name)
	if err != nil {
		t.Fatal(err)
	}
	return db
}

func of(id string, event any) story.Step { return story.Step{Room: risk.Room, ID: id, Event: event} }

func TestAReassessmentComesBackAsItWasMade(t *testing.T) {
	made := risk.Assessed{
		ID: "a2", Incident: story.Incident, Trigger: risk.Late, Type: "burglary", Model: "thrive", Policy: "test",
		Levels: map[string]string{"threat": "high"}, Notes: map[string]string{"threat": "Back again."}, Answers: map[string]string{"inside": "yes"},
		Advice: []risk.Advice{{Kind: "scene", Text: "Touch nothing.", Given: risk.AdviceGiven}}, Unnamed: risk.UnnamedHelpFirst,
		Closed:    &risk.ClosedPart{Facts: risk.Facts{Flags: []string{"refuge"}}, Reasons: []risk.Reason{{Rule: "rule/refuge"}}, Records: []string{"p1"}},
		Rationale: "He came back while she waited.", Risk: "high",
		Facts:    risk.Facts{Flags: []string{"violent"}, Patterns: []string{}, Factors: []string{"child"}, Contacts90: 4, Incidents365: 3, LowGraded365: 2},
		Proposed: risk.Proposed{Risk: "high", Grade: "emergency", Pathway: "sent", Actions: []string{"desk"}},
		Reasons:  []risk.Reason{{Rule: "rule/back", Because: "He is back.", Risk: "high", Grade: "emergency", Pathway: "sent", Actions: []string{"desk"}}},
		By:       story.Priya, At: story.After(time.Hour),
	}
	db := told(t, of(story.Burglary, made))
	all, err := riskviews.Assessments(t.Context(), db, story.Burglary)
	if err != nil || len(all) != 1 {
		t.Fatalf("%+v, %v", all, err)
	}
	if d := cmp.Diff(riskviews.Assessment{Assessed: made, Contact: story.Burglary}, all[0]); d != "" {
		t.Errorf("(-made +read):\n%s", d)
	}
}

func declined(id string, sampled bool) risk.RightCareDecided {
	return risk.RightCareDecided{
		ID: id, Threshold: "none", Reason: "He is calm.", Agency: "ambulance", AgencyTold: true, AgencyNote: "Taken by Sam.",
		ToldCaller: "They come.", SafetyNet: "They ring us.", Sampled: sampled, Policy: "test", By: story.Priya, At: story.After(time.Hour),
	}
}

func TestDecisionsDrawnForASecondLookWaitUntilSomebodyLooked(t *testing.T) {
	db := told(t, of(story.Counter, declined("d1", true)), of(story.Counter, declined("d2", false)), of(story.Burglary, declined("d3", true)),
		of(story.Counter, risk.RightCareReviewed{ID: "d1", Agrees: false, Note: "He was not.", By: story.Marek, At: story.After(2 * time.Hour)}))
	waiting := func(who string, most int) []string {
		t.Helper()
		all, err := riskviews.RightCareAwaited(t.Context(), db, who, most)
		if err != nil {
			t.Fatal(err)
		}
		ids := []string{}
		for _, r := range all {
			ids = append(ids, r.ID)
		}
		return ids
	}
	if d := cmp.Diff([]string{"d3"}, waiting(story.Marek, 10)); d != "" {
		t.Errorf("waiting (-want +got):\n%s", d)
	}
	if own := waiting(story.Priya, 10); len(own) != 0 {
		t.Errorf("shown for review to who decided: %v", own)
	}
	all, err := riskviews.RightCareOf(t.Context(), db, story.Counter)
	if err != nil || len(all) != 2 || len(all[0].Reviews) != 1 || all[0].Reviews[0].Note != "He was not." || len(all[1].Reviews) != 0 {
		t.Fatalf("%+v, %v", all, err)
	}
	if d := cmp.Diff(declined("d1", true), all[0].RightCareDecided); d != "" {
		t.Errorf("(-made +read):\n%s", d)
	}
}

func TestErasureEmptiesWhatWasSaid(t *testing.T) {
	db := told(t, of(story.Counter, declined("d1", true)), of(story.Burglary, declined("d2", true)),
		of(story.Counter, risk.RightCareReviewed{ID: "d1", Note: "He was not.", By: story.Marek}),
		of(story.Counter, risk.Assessed{ID: "a1", Notes: map[string]string{"threat": "At the door."}, Rationale: "She is alone."}),
		story.Step{Room: person.Room, ID: story.Erased, Event: person.ErasureReached{Records: []string{"risk/" + story.Counter}}})
	all, err := riskviews.RightCareOf(t.Context(), db, story.Counter)
	if err != nil {
		t.Fatal(err)
	}
	want := declined("d1", true)
	want.Reason, want.AgencyNote, want.ToldCaller, want.SafetyNet = "", "", "", ""
	if d := cmp.Diff(want, all[0].RightCareDecided); d != "" || all[0].Reviews[0].Note != "" {
		t.Errorf("review %q, decision (-want +got):\n%s", all[0].Reviews[0].Note, d)
	}
	assessed, err := riskviews.Assessments(t.Context(), db, story.Counter)
	if err != nil || len(assessed[0].Notes) != 0 || assessed[0].Rationale != "" {
		t.Errorf("%+v, %v", assessed, err)
	}
	if other, err := riskviews.RightCareOf(t.Context(), db, story.Burglary); err != nil || other[0].Reason == "" {
		t.Errorf("another contact's decision was emptied: %+v, %v", other, err)
	}
}

// Four answered contacts end: one assessed after it had been left for later, one
// with a reason only, one with nothing and in hand, one with nothing and done. One
// was never answered, one is still talking, one ended the day before.
func TestFigures(t *testing.T) {
	day := story.After(0)
	var steps []story.Step
	talk := func(id, service string, end time.Time, finished bool, said ...any) {
		steps = append(steps, story.Step{Room: contact.Room, ID: id, Event: contact.Received{Channel: contact.Phone, Service: service, At: day}},
			story.Step{Room: contact.Room, ID: id, Event: contact.Answered{Handler: story.Priya, At: day}})
		for _, event := range said {
			steps = append(steps, of(id, event))
		}
		if !end.IsZero() {
			steps = append(steps, story.Step{Room: contact.Room, ID: id, Event: contact.Ended{Party: contact.ByCaller, At: end}})
		}
		if finished {
			steps = append(steps, story.Step{Room: contact.Room, ID: id, Event: contact.Finished{At: end.Add(24 * time.Hour)}})
		}
	}
	look := func(id, judged, proposed string, at time.Time) risk.Assessed {
		return risk.Assessed{ID: id, Trigger: risk.Initial, Risk: judged, Proposed: risk.Proposed{Risk: proposed}, At: at}
	}
	end := day.Add(time.Hour)
	talk("c1", "999", end, true, risk.Deferred{Reason: "in-danger"}, look("a1", "low", "high", day), look("a2", "high", "high", day))
	talk("c2", "999", end, true, risk.Deferred{Reason: "in-danger"}, risk.Deferred{Reason: "line-lost"})
	talk("c3", "101", end, false)
	talk("c4", "101", end, true)
	talk("c5", "101", time.Time{}, false)
	talk("c6", "101", day.Add(-time.Hour), true, look("a3", "", "", day.Add(-time.Hour)), look("a4", "", "high", day))
	steps = append(steps, story.Step{Room: contact.Room, ID: "c7", Event: contact.Received{Channel: contact.Phone, Service: "999", At: day}},
		story.Step{Room: contact.Room, ID: "c7", Event: contact.Interrupted{Why: "restart", At: end}})
	db, from, to := told(t, steps...), day, day.Add(2*time.Hour)

	ended, err := riskviews.EndedBetween(t.Context(), db, from, to)
	same(t, err, ended, []riskviews.Ended{
		{Channel: "phone", Service: "101", Total: 2, Unfinished: 1},
		{Channel: "phone", Service: "999", Total: 2, Assessed: 1, Deferred: 1},
	})
	if n := ended[0].Neither(); n != 2 {
		t.Errorf("%d with neither", n)
	}
	reasons, err := riskviews.ReasonsBetween(t.Context(), db, from, to)
	same(t, err, reasons, []riskviews.Count{{Code: "line-lost", Count: 1}})
	triggers, err := riskviews.TriggersBetween(t.Context(), db, from, to)
	same(t, err, triggers, []riskviews.Count{{Code: "initial", Count: 3}})
	judged, err := riskviews.JudgedBetween(t.Context(), db, from, to)
	same(t, err, judged, []riskviews.Judged{{Risk: "high", Proposed: "high", Count: 1}, {Risk: "low", Proposed: "high", Count: 1}})
}

func same[V any](t *testing.T, err error, got, want V) {
	t.Helper()
	if d := cmp.Diff(want, got); d != "" || err != nil {
		t.Errorf("%v, (-want +got):\n%s", err, d)
	}
}
