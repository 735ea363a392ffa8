package referralviews_test

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/referral"
	"bluelamp/internal/referral/referralviews"
	"bluelamp/internal/staff"
	"bluelamp/internal/view"
)

const force = "northshire"

var noon = time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC)

// told is a journal whose tables follow it.
type told struct {
	t     *testing.T
	keys  journal.Keys
	desk  *command.Desk
	views *view.House
}

func begin(t *testing.T) *told {
	t.Helper()
	catalogue, err := journal.NewCatalogue(staff.Catalogue(), person.Catalogue(), referral.Catalogue())
	if err != nil {
		t.Fatal(err)
	}
	j, keys := journal.NewMemory(), journal.NewMemoryKeys()
	codec := journal.NewCodec(catalogue, keys)
	house, err := view.Open(t.Context(), view.Options{Dir: t.TempDir(), Journal: j, Codec: codec, Views: []view.View{referralviews.New()}})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- house.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		<-done
		if err := house.Close(); err != nil {
			t.Error(err)
		}
	})
	return &told{t, keys, command.NewDesk(j, codec, func() time.Time { return noon }), house}
}

func (s *told) happened(room, id string, events ...any) {
	s.t.Helper()
	receipt, err := command.Do(s.t.Context(), s.desk, command.Ask{Force: force, Actor: "system/test"}, room, id,
		func(struct{}, any) struct{} { return struct{}{} }, func(struct{}) ([]any, error) { return events, nil })
	if err != nil {
		s.t.Fatal(err)
	}
	if err := s.views.Wait(s.t.Context(), receipt.Last); err != nil {
		s.t.Fatal(err)
	}
}

// story has one referral of every end, and one that is erased.
func (s *told) story() {
	after := func(minutes int) time.Time { return noon.Add(time.Duration(minutes) * time.Minute) }
	made := func(id string) referral.Made {
		return referral.Made{
			Reference: "R-" + id, Partner: "harbour", Contact: "c-" + id, Incident: "i-" + id, Person: "p1", Basis: "consent", Consent: "She agreed",
			About: referral.Subject{Name: "Zoë Example", Address: "2 Example Street"},
			Form:  map[string]string{"need": "Somewhere safe"}, SafeWay: "Mornings", Opens: noon, By: "ann", At: noon,
		}
	}
	sent := referral.Sent{Kind: referral.KindReferral, Message: "m1", At: after(1)}
	s.happened(staff.Room, "ann", staff.Joined{Name: "Ann Example", At: noon})
	s.happened(referral.Room, "quick", made("quick"), sent,
		referral.Acknowledged{Who: "Jo", Note: "Yes", By: "partner", At: after(11)}, referral.Ended{Outcome: "helped", Note: "Placed", By: "ann", At: after(99)})
	s.happened(referral.Room, "slow", made("slow"), referral.SendFailed{Kind: referral.KindReferral, Why: "451", Next: after(1), At: noon}, sent,
		referral.SendFailed{Kind: referral.KindReminder, Why: "451", Next: after(63), At: after(61)}, referral.FellSilent{At: after(61)},
		referral.Sent{Kind: referral.KindReminder, Message: "m2", At: after(63)}, referral.FellSilent{Reminders: 1, Climbed: true, At: after(63)},
		referral.Acknowledged{Who: "Jo", Note: "Sorry", By: "partner", At: after(101)})
	s.happened(referral.Room, "back", made("back"), referral.Withdrawn{Reason: "She found a place", By: "ann", At: after(2)})
	back := referral.Withdrawn{Reason: "She found a place", By: "ann", At: after(2)}
	s.happened(referral.Room, "untold", made("untold"), sent, back, referral.SendFailed{Kind: referral.KindWithdrawal, Why: "451", Next: after(3), At: after(2)},
		referral.FellSilent{Climbed: true, At: after(32)})
	s.happened(referral.Room, "told", made("told"), sent, back, referral.Sent{Kind: referral.KindWithdrawal, Message: "m2", At: after(2)})
	s.happened(referral.Room, "rung", made("rung"), sent, back, referral.PartnerTold{Who: "Jo", By: "ann", At: after(2)})
	s.happened(referral.Room, "full", made("full"), sent, referral.Declined{Who: "Jo", Note: "Full", By: "partner", At: after(5)})
	s.happened(referral.Room, "down", made("down"), referral.SendFailed{Kind: referral.KindReferral, Why: "no route", Next: after(1), At: noon})
	s.happened(person.Room, "p9", person.ErasureReached{Records: []string{"contact/c-quick", "referral/quick", "referral/slow", "referral/back"}, By: "ann", At: after(200)})
}

func TestCaughtUpEqualsRebuiltAfterAnErasure(t *testing.T) {
	s := begin(t)
	s.story()
	for _, id := range []string{"quick", "slow", "back"} {
		if err := s.keys.Destroy(t.Context(), force+"/referral/"+id); err != nil {
			t.Fatal(err)
		}
	}
	rebuilt, err := s.views.Rebuild(t.Context(), t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	defer rebuilt.Close()
	caughtUp, err := s.views.Dump(t.Context(), force, referralviews.Name)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := rebuilt.Dump(t.Context(), force, referralviews.Name); err != nil || caughtUp != again {
		t.Errorf("%v, caught up:\n%s\nrebuilt:\n%s", err, caughtUp, again)
	}
}

func TestWhereEachStandsAndTheFigures(t *testing.T) {
	s := begin(t)
	s.story()
	db, err := s.views.Reader(force, referralviews.Name)
	if err != nil {
		t.Fatal(err)
	}
	for list, want := range map[string]int{
		"ended": 1, "acknowledged": 1, "withdrawn": 4, "declined": 1, "failing": 2, "open": 4, "all": 8, "sent": 0, "silent": 0, "climbed": 2, "to-send": 0, "waiting-to-open": 0,
	} {
		if rows, err := referralviews.List(t.Context(), db, list, noon, 10); err != nil || len(rows) != want {
			t.Errorf("%s: %d, want %d, %v", list, len(rows), want, err)
		}
	}
	if _, err := referralviews.List(t.Context(), db, "lost", noon, 10); err == nil {
		t.Error("a list that is none was read")
	}
	for what, of := range map[string]func(context.Context, *sql.DB, string) ([]referralviews.Row, error){
		"p1": referralviews.OfPerson, "c-slow": referralviews.OfContact, "i-slow": referralviews.OfIncident,
	} {
		rows, err := of(t.Context(), db, what)
		if want := map[string]int{"p1": 8, "c-slow": 1, "i-slow": 1}[what]; err != nil || len(rows) != want {
			t.Errorf("of %s: %d, want %d, %v", what, len(rows), want, err)
		}
	}
	slow, there, err := referralviews.Get(t.Context(), db, "slow")
	if err != nil || !there || slow.Reminders != 1 || slow.Climbed || slow.SilentAt == nil || slow.Trouble != "" || slow.Consent != "" || len(slow.Form) != 0 || slow.About != (referral.Subject{}) {
		t.Errorf("%+v, %v", slow, err)
	}
	for id, want := range map[string]bool{"untold": true, "told": false, "rung": false, "back": false} {
		row, _, err := referralviews.Get(t.Context(), db, id)
		if err != nil || row.Untold() != want || row.Climbed != want || row.SilentAt != nil || id != "back" && row.About.Name != "Zoë Example" {
			t.Errorf("%s: %+v, %v", id, row, err)
		}
	}
	all, err := referralviews.FiguresBetween(t.Context(), db, noon, noon.Add(time.Hour))
	if err != nil || len(all) != 1 {
		t.Fatalf("%v, %v", all, err)
	}
	f := all["harbour"]
	if f.Made != 8 || f.Sent != 6 || f.Acknowledged != 2 || f.InTime != 1 || f.Declined != 1 || f.Withdrawn != 4 || f.Open != 3 || f.Outcomes["helped"] != 1 ||
		len(f.Minutes) != 2 || f.Minutes[0] != 10 || f.Minutes[1] != 100 {
		t.Errorf("%+v", f)
	}
	if none, err := referralviews.FiguresBetween(t.Context(), db, noon.Add(time.Hour), noon.Add(2*time.Hour)); err != nil || len(none) != 0 {
		t.Errorf("another period: %v, %v", none, err)
	}
}

func TestASchemaThatChangesHasAnotherVersion(t *testing.T) {
	const version, digest = 3, "b16ecd336b95f048aa053ea9aaac5f3999e4f992bc738b3a950177bd37cbf2ee"
	v := referralviews.New()
	sum := sha256.Sum256([]byte(v.Schema()))
	if now := hex.EncodeToString(sum[:]); v.Version() != version || now != digest {
		t.Errorf("version %d has the schema %s: raise Version and note both here", v.Version(), now)
	}
}
