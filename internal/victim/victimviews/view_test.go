package victimviews_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/incident"
	"bluelamp/internal/resolution/resolutiontest"
	"bluelamp/internal/staff"
	"bluelamp/internal/victim"
	"bluelamp/internal/victim/victimviews"
)

func after(hours int) time.Time { return resolutiontest.After(time.Duration(hours) * time.Hour) }

func promise(id, person string, due int) victim.UpdatePromised {
	return victim.UpdatePromised{
		ID: id, Person: person, Name: "Alex Example", Event: "arrest", Method: "telephone", SafeWay: "After six",
		WorkingDays: 1, DueAt: after(due), By: "ann", At: after(0),
	}
}

// story has three crimes: of i1 two people are to be told, of i2 nobody was promised
// anything, of i3 nobody is to be told; i4 is no crime.
func story(t *testing.T) *resolutiontest.Told {
	s := resolutiontest.Begin(t, victimviews.New())
	s.Tell(staff.Room, "ann", staff.Joined{SignInName: "ann", Name: "Ann Example", At: after(0)})
	for i, id := range []string{"i1", "i2", "i3", "i4"} {
		s.Tell(incident.Room, id, incident.Opened{Reference: "NS-" + id, Contact: "c1", Type: "theft", At: after(i)},
			incident.CrimeDecided{Crime: id != "i4", By: "ann", At: after(i)})
	}
	s.Tell(victim.Room, "i1", promise("u2", "", 48), promise("u1", "p1", 10))
	s.Tell(victim.Room, "i3", victim.NobodyToTell{Reason: "Found by Alex on patrol.", By: "ann", At: after(4)})
	return s
}

func ids(t *testing.T, rows []victimviews.Update, err error) (ids []string) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		ids = append(ids, r.ID)
	}
	return ids
}

func TestWhatIsDue(t *testing.T) {
	s := story(t)
	due := func(from, to int) []string {
		t.Helper()
		rows, err := victimviews.Due(t.Context(), s.Tables(), after(from), after(to))
		n, failed := victimviews.CountDue(t.Context(), s.Tables(), after(from), after(to))
		if failed != nil || n != len(rows) {
			t.Errorf("counted %d of %d, %v", n, len(rows), failed)
		}
		return ids(t, rows, err)
	}
	if d := cmp.Diff([]string{"u1", "u2"}, due(0, 49)); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"u1"}, due(10, 48)); d != "" {
		t.Error(d)
	}
	s.Tell(victim.Room, "i1", victim.Updated{ID: "u1", Method: "telephone", Note: "A man is in custody.", By: "ann", At: after(9)})
	if d := cmp.Diff([]string{"u2"}, due(0, 49)); d != "" {
		t.Error(d)
	}
	s.Tell(victim.Room, "i1", victim.UpdateCancelled{ID: "u2", Reason: "Moved away.", By: "ann", At: after(9)})
	if got := due(0, 49); len(got) != 0 {
		t.Errorf("still due: %v", got)
	}
}

func TestByIncidentAndByPerson(t *testing.T) {
	s := story(t)
	rows, err := victimviews.Of(t.Context(), s.Tables(), "i1")
	if d := cmp.Diff([]string{"u1", "u2"}, ids(t, rows, err)); d != "" {
		t.Error(d)
	}
	if u := rows[0]; u.Reference != "NS-i1" || u.Version != 2 || u.Person != "p1" || u.By.Name != "Ann Example" || u.SafeWay != "After six" || u.Type != "theft" {
		t.Errorf("promise: %+v", u)
	}
	s.Tell(victim.Room, "i1", victim.Updated{ID: "u1", Note: "Charged.", At: after(9)}, victim.NothingToFollow{ID: "u1", Reason: "Asked for no more.", By: "ann", At: after(9)})
	rows, err = victimviews.Of(t.Context(), s.Tables(), "i1")
	if u := rows[0]; err != nil || u.Nothing != "Asked for no more." || u.NothingBy.Name != "Ann Example" || u.NothingAt == nil {
		t.Errorf("nothing follows: %+v, %v", u, err)
	}
	rows, err = victimviews.To(t.Context(), s.Tables(), "p1")
	if d := cmp.Diff([]string{"u1"}, ids(t, rows, err)); d != "" {
		t.Error(d)
	}
	if rows, err = victimviews.To(t.Context(), s.Tables(), ""); err != nil || len(rows) != 0 {
		t.Errorf("nobody has %d promises, %v", len(rows), err)
	}
	telling, err := victimviews.IncidentsTelling(t.Context(), s.Tables(), "p1")
	if err != nil || len(telling) != 1 || telling[0] != "i1" {
		t.Errorf("an erasure would reach %v, %v", telling, err)
	}
}

func TestWhatIsOwed(t *testing.T) {
	s := story(t)
	owed := func() (list []string) {
		t.Helper()
		rows, err := victimviews.Owed(t.Context(), s.Tables())
		n, failed := victimviews.CountOwed(t.Context(), s.Tables())
		if err != nil || failed != nil || n != len(rows) {
			t.Fatalf("%v, %v, counted %d of %d", err, failed, n, len(rows))
		}
		for _, r := range rows {
			if !r.Owed() {
				t.Errorf("the record says that %s is not owed", r.Incident)
			}
			list = append(list, r.Incident)
		}
		return list
	}
	if d := cmp.Diff([]string{"i2"}, owed()); d != "" {
		t.Error(d)
	}
	s.Tell(incident.Room, "i4", incident.CrimeDecided{Crime: true, By: "ann", At: after(1)})
	if d := cmp.Diff([]string{"i2", "i4"}, owed()); d != "" {
		t.Error(d)
	}
	s.Tell(incident.Room, "i2", incident.CrimeDecided{Crime: false, By: "ann", At: after(6)})
	s.Tell(victim.Room, "i4", promise("u3", "", 50))
	if got := owed(); len(got) != 0 {
		t.Errorf("owed: %v", got)
	}
	nobody, there, err := victimviews.Get(t.Context(), s.Tables(), "i3")
	if err != nil || !there || nobody.Owed() || nobody.Nobody != "Found by Alex on patrol." || nobody.NobodyBy.Name != "Ann Example" {
		t.Errorf("nobody to tell: %+v, %v", nobody, err)
	}
}

func TestKept(t *testing.T) {
	s := story(t)
	given := func(id string, at int) victim.Updated {
		return victim.Updated{ID: id, Method: "letter", Note: "A letter.", Late: at > 10, By: "ann", At: after(at)}
	}
	s.Tell(victim.Room, "i1", promise("u3", "", 10), promise("u4", "", 10), promise("u5", "", 10), promise("u6", "", 10),
		given("u1", 11), given("u3", 10), victim.UpdateFellDue{ID: "u4", At: after(10)},
		victim.UpdateCancelled{ID: "u5", Reason: "Moved.", At: after(9)}, victim.UpdateCancelled{ID: "u6", Reason: "Moved.", At: after(12)})
	kept, err := victimviews.KeptByEvent(t.Context(), s.Tables(), after(0), after(1), after(20))
	if err != nil {
		t.Fatal(err)
	}
	hour := time.Hour.Milliseconds()
	want := map[string]*victimviews.Kept{"arrest": {InTime: 1, Late: 1, Overdue: 2, Running: 1, Cancelled: 1, TookMS: []int64{10 * hour, 11 * hour}}}
	if d := cmp.Diff(want, kept); d != "" {
		t.Error(d)
	}
	if kept, err = victimviews.KeptByEvent(t.Context(), s.Tables(), after(1), after(2), after(20)); err != nil || len(kept) != 0 {
		t.Errorf("promised in another hour: %v, %v", kept, err)
	}
}

// An imported incident can have promises; it goes when its import is undone.
func TestAnImportedIncident(t *testing.T) {
	s := resolutiontest.Begin(t, victimviews.New())
	s.Tell(incident.Room, "old", incident.Imported{Import: "n1", Reference: "OLD-1", Type: "theft", OpenedAt: after(-99), ClosedAt: after(-98), At: after(0)})
	if r, there, err := victimviews.Get(t.Context(), s.Tables(), "old"); err != nil || !there || r.State != "closed" || r.Owed() {
		t.Errorf("imported: %+v, %v", r, err)
	}
	s.Tell(incident.Room, "old", incident.ImportUndone{Import: "n1", At: after(1)})
	if _, there, err := victimviews.Get(t.Context(), s.Tables(), "old"); err != nil || there {
		t.Errorf("still there: %v", err)
	}
}

func TestNothingIsLeftOfTheErased(t *testing.T) {
	s := story(t)
	s.Tell(victim.Room, "i1", victim.Updated{ID: "u1", Note: "Alex was told.", At: after(9)},
		victim.NothingToFollow{ID: "u1", Reason: "Alex knows how it ended.", By: "ann", At: after(9)},
		victim.UpdateCancelled{ID: "u2", Reason: "Alex moved away.", At: after(9)})
	s.Erase("p1", "victim/i1", "victim/i3")
	for _, word := range []string{"Alex", "After six", "patrol"} {
		if s.Contains(word) {
			t.Errorf("%q is left", word)
		}
	}
	s.EqualsRebuilt()
}
