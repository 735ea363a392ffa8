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
		{At: at, Staff: "ada", What: "contact", Record: "1", Operation: "get-contact", Reason: "supervision"},
		{At: at, What: "session", Record: "eve@northshire", Operation: "sign-in-refused", Reason: "x, from 192.0.2.1"},
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

func TestASchemaThatChangesHasAnotherVersion(t *testing.T) {
	statisticstest.SchemaIsOf(t, recordsviews.New(), 1, "824391d9af7239e80e9751d713ae09dcc8bbca7695a9f89b7daf80f5c0ee237a")
}
