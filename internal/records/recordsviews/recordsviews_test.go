package recordsviews_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/journal"
	"bluelamp/internal/records"
	"bluelamp/internal/records/recordsviews"
	"bluelamp/internal/statistics/statisticstest"
	"bluelamp/internal/view"
)

func TestRebuiltEqualsCaughtUp(t *testing.T) {
	h := httpservertest.Open(t, httpservertest.Options{
		Catalogue: [][]journal.Entry{records.Catalogue()}, Views: []view.View{recordsviews.New()},
	})
	at := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	h.Happened(records.Room, "2026-11-21", records.SignInRefused{Name: "eve@northshire", From: "192.0.2.1", Why: "x", At: at})
	h.Happened(records.Room, "2026-11-21", records.Consulted{What: "contact", Record: "1", Operation: "get-contact", Reason: "supervision", By: "ada", At: at})

	db, err := h.Views.Reader(httpservertest.Force, recordsviews.Audit)
	if err != nil {
		t.Fatal(err)
	}
	got, err := recordsviews.Entries(t.Context(), db, recordsviews.Query{Limit: 10})
	want := []recordsviews.Entry{
		{Position: 2, At: at, Staff: "ada", What: "contact", Record: "1", Operation: "get-contact", Reason: "supervision"},
		{Position: 1, At: at, What: "session", Record: "eve@northshire", Operation: "sign-in-refused", Reason: "x, from 192.0.2.1"},
	}
	if diff := cmp.Diff(want, got); diff != "" || err != nil {
		t.Error(err, diff)
	}
	again, err := h.Views.Rebuild(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	caughtUp, err1 := h.Views.Dump(t.Context(), httpservertest.Force, recordsviews.Audit)
	rebuilt, err2 := again.Dump(t.Context(), httpservertest.Force, recordsviews.Audit)
	if diff := cmp.Diff(caughtUp, rebuilt); diff != "" || err1 != nil || err2 != nil {
		t.Error(err1, err2, diff)
	}
}

func TestARecordIsFoundWithEveryLookAtIt(t *testing.T) {
	h := httpservertest.Open(t, httpservertest.Options{
		Catalogue: [][]journal.Entry{records.Catalogue()}, Views: []view.View{recordsviews.New()},
	})
	at := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	for _, record := range []string{"c1", "c1 known", "c10", "c1!", "c0"} {
		h.Happened(records.Room, "2026-11-21", records.Consulted{What: "contact", Record: record, Operation: "x", By: "ada", At: at})
	}
	db, err := h.Views.Reader(httpservertest.Force, recordsviews.Audit)
	if err != nil {
		t.Fatal(err)
	}
	got, err := recordsviews.Entries(t.Context(), db, recordsviews.Query{Record: "c1", Limit: 10})
	if err != nil || len(got) != 2 || got[0].Record != "c1 known" || got[1].Record != "c1" {
		t.Errorf("looks at c1: %+v, %v", got, err)
	}
}

func TestAPersonIsFoundByEveryLookWhoseAnswerNamedThem(t *testing.T) {
	h := httpservertest.Open(t, httpservertest.Options{
		Catalogue: [][]journal.Entry{records.Catalogue()}, Views: []view.View{recordsviews.New()},
	})
	at := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	for _, record := range []string{
		"p1", "c1 known; shown: p0 p1", "contact c1: look-up by name; shown: p1 p10", "picture of contact c1; shown: p10", "p10", "list state=p1",
	} {
		h.Happened(records.Room, "2026-11-21", records.Consulted{What: "person", Record: record, Operation: record, By: "ada", At: at})
	}
	db, err := h.Views.Reader(httpservertest.Force, recordsviews.Audit)
	if err != nil {
		t.Fatal(err)
	}
	for subject, want := range map[string]int{"p1": 3, "p10": 3, "p0": 1, "c1": 3, "p": 0} {
		got, err := recordsviews.Entries(t.Context(), db, recordsviews.Query{Record: subject, Limit: 10})
		if err != nil || len(got) != want {
			t.Errorf("looks at %s: %+v, %v", subject, got, err)
		}
	}
}

func TestASchemaThatChangesHasAnotherVersion(t *testing.T) {
	statisticstest.SchemaIsOf(t, recordsviews.New(), 2, "cc6b2138142458df689623e09dada6af132e5f198bd6f95f79f59f9a03dfab55")
}
