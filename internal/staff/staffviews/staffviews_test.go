package staffviews_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/journal"
	"bluelamp/internal/staff"
	"bluelamp/internal/staff/staffviews"
	"bluelamp/internal/statistics/statisticstest"
	"bluelamp/internal/view"
)

var at = time.Date(2026, 11, 21, 6, 0, 0, 0, time.UTC)

func open(t *testing.T) *httpservertest.House {
	t.Helper()
	return httpservertest.Open(t, httpservertest.Options{
		Catalogue: [][]journal.Entry{staff.Catalogue()}, Views: []view.View{staffviews.New()},
	})
}

func joined(name, signIn string) staff.Joined {
	return staff.Joined{
		SignInName: signIn, Name: name, PasswordHash: "hash", Roles: []staff.Role{staff.Handler},
		Skills: []string{"999"}, At: at,
	}
}

func TestAnAccountFollowsItsEvents(t *testing.T) {
	h := open(t)
	later := at.Add(time.Hour)
	h.Happened(staff.Room, "b", joined("Bob Marsh", "bob@northshire"))
	h.Happened(staff.Room, "a", joined("Ada Field", "ada@northshire"))
	h.Happened(staff.Room, "a",
		staff.RolesChanged{Roles: []staff.Role{staff.Supervisor}, Skills: []string{}, At: later},
		staff.PasswordChanged{PasswordHash: "other", At: later},
		staff.Disabled{Reason: "left", At: later})
	db, err := h.Views.Reader(httpservertest.Force, staffviews.Accounts)
	if err != nil {
		t.Fatal(err)
	}
	got, err := staffviews.List(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	want := []staffviews.Account{
		{ID: "a", Version: 4, SignInName: "ada@northshire", Name: "Ada Field", Roles: []string{"supervisor"}, Skills: []string{}, Disabled: true, PasswordAt: later},
		{ID: "b", Version: 1, SignInName: "bob@northshire", Name: "Bob Marsh", Roles: []string{"handler"}, Skills: []string{"999"}, PasswordAt: at},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	names, err := staffviews.Names(t.Context(), db)
	if diff := cmp.Diff(map[string]string{"a": "Ada Field", "b": "Bob Marsh"}, names); diff != "" || err != nil {
		t.Error(err, diff)
	}
	h.Happened(staff.Room, "a", staff.Enabled{At: later})
	if a, ok, err := staffviews.ByID(t.Context(), db, "a"); err != nil || !ok || a.Disabled {
		t.Errorf("%v %v %+v", err, ok, a)
	}
}

func TestTheFirstOfTwoEqualSignInNamesWins(t *testing.T) {
	h := open(t)
	h.Happened(staff.Room, "z", joined("First", "ada@northshire"))
	h.Happened(staff.Room, "a", joined("Second", "ada@northshire"))
	db, err := h.Views.Reader(httpservertest.Force, staffviews.Accounts)
	if err != nil {
		t.Fatal(err)
	}
	if a, ok, err := staffviews.BySignInName(t.Context(), db, "ada@northshire"); err != nil || !ok || a.ID != "z" {
		t.Errorf("%v %v %+v", err, ok, a)
	}
	if _, ok, err := staffviews.BySignInName(t.Context(), db, "eve@northshire"); err != nil || ok {
		t.Errorf("somebody is there: %v", err)
	}
}

func TestRebuiltEqualsCaughtUp(t *testing.T) {
	h := open(t)
	h.Happened(staff.Room, "a", joined("Ada Field", "ada@northshire"))
	h.Happened(staff.Room, "a", staff.Disabled{Reason: "left", At: at}, staff.Enabled{At: at})
	again, err := h.Views.Rebuild(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	if diff := cmp.Diff(dump(t, h.Views), dump(t, again)); diff != "" {
		t.Error(diff)
	}
}

func dump(t *testing.T, h interface {
	Dump(ctx context.Context, force, view string) (string, error)
}) string {
	t.Helper()
	text, err := h.Dump(t.Context(), httpservertest.Force, staffviews.Accounts)
	if err != nil {
		t.Fatal(err)
	}
	return text
}

func TestASchemaThatChangesHasAnotherVersion(t *testing.T) {
	statisticstest.SchemaIsOf(t, staffviews.New(), 1, "4e3dfbdb1e521b506429177acc54860c0da4819ccc504022255aa8d857bbcb19")
}
