package historyviews_test

import (
	"testing"
	"time"

	"bluelamp/internal/history"
	"bluelamp/internal/history/historyviews"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/journal"
	"bluelamp/internal/statistics/statisticstest"
	"bluelamp/internal/view"
)

func TestASchemaThatChangesHasAnotherVersion(t *testing.T) {
	statisticstest.SchemaIsOf(t, historyviews.New(), 1, "0f0ded5e0b5a14cacf4dedc596f1a2a757119ec317038b90bd1caedd93fccdbc")
}

func TestTheListOfImports(t *testing.T) {
	h := httpservertest.Open(t, httpservertest.Options{Catalogue: [][]journal.Entry{history.Catalogue()}, Views: []view.View{historyviews.New()}})
	at := func(minutes int) time.Time {
		return time.Date(2026, 11, 21, 12, minutes, 0, 0, time.UTC)
	}
	happened := func(id string, events ...any) { h.Happened(history.Room, id, events...) }
	happened("a", history.Uploaded{Kind: history.People, Source: "Old records", File: "a.csv", Bytes: 10, By: "dan", At: at(0)})
	happened("b", history.Uploaded{Kind: history.Flags, Source: "Old records", File: "b.csv", Bytes: 20, By: "dan", At: at(1)})
	happened("a", history.Started{By: "eve", At: at(2)}, history.Paused{Why: "Disk full.", At: at(3)})
	db, err := h.Views.Reader(httpservertest.Force, historyviews.Name)
	if err != nil {
		t.Fatal(err)
	}
	if a, there, err := historyviews.Get(t.Context(), db, "a"); err != nil || !there || a.Phase != "paused" || a.PausedWhy != "Disk full." || a.StartedBy != "eve" {
		t.Errorf("%+v, %t, %v", a, there, err)
	}
	happened("a", history.Resumed{By: "dan", At: at(4)}, history.Finished{Read: 9, Taken: 7, Refused: 1, Doubled: 1, At: at(5)},
		history.FileDeleted{Why: "finished", At: at(5)}, history.UndoStarted{Reason: "Wrong file", By: "dan", At: at(6)}, history.Undone{TakenBack: 6, Kept: 1, At: at(7)})
	list, err := historyviews.List(t.Context(), db)
	if err != nil || len(list) != 2 || list[0].ID != "b" || list[0].Phase != "uploaded" {
		t.Fatalf("%+v, %v", list, err)
	}
	want := historyviews.Import{
		ID: "a", Kind: "people", Source: "Old records", File: "a.csv", Phase: "undone", Bytes: 10, UploadedBy: "dan", StartedBy: "eve", UndoBy: "dan",
		UploadedAt: at(0), StartedAt: at(2), FinishedAt: at(5), UndoneAt: at(7), FileDeletedAt: at(5), FileDeletedWhy: "finished",
		UndoReason: "Wrong file", Read: 9, Taken: 7, Refused: 1, Doubled: 1, TakenBack: 6, Kept: 1,
	}
	if list[1] != want {
		t.Errorf("%+v\nwant %+v", list[1], want)
	}
	rebuilt, err := h.Views.Rebuild(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer rebuilt.Close()
	caughtUp, _ := h.Views.Dump(t.Context(), httpservertest.Force, historyviews.Name)
	if again, _ := rebuilt.Dump(t.Context(), httpservertest.Force, historyviews.Name); again != caughtUp || again == "" {
		t.Errorf("caught up:\n%s\nrebuilt:\n%s", caughtUp, again)
	}
	if _, there, err := historyviews.Get(t.Context(), db, "none"); there || err != nil {
		t.Errorf("%t, %v", there, err)
	}
}
