package riskviews_test

import (
	"testing"

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
		a.Answers["inside"] != "yes" || a.Proposed != "immediate" || a.Reasons[0].Because != "Somebody may be inside" {
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
