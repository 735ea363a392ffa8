package contactviews_test

import (
	"database/sql"
	"strings"
	"testing"

	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/queue"
	story "bluelamp/internal/statistics/statisticstest"
)

// told is the force's tables after the whole story.
func told(t *testing.T) (*story.Told, *sql.DB) {
	t.Helper()
	s := story.Begin(t, contactviews.New())
	s.Tell(story.Force, story.Story()...)
	return s, reader(t, s, story.Force)
}

func reader(t *testing.T, s *story.Told, force string) *sql.DB {
	t.Helper()
	db, err := s.Views.Reader(force, contactviews.Name)
	if err != nil {
		t.Fatal(err)
	}
	return db
}

func get(t *testing.T, db *sql.DB, id string) contactviews.Row {
	t.Helper()
	row, there, err := contactviews.Get(t.Context(), db, id)
	if err != nil || !there {
		t.Fatalf("%s: there %v, %v", id, there, err)
	}
	return row
}

func TestAContactShowsWhatBecameOfIt(t *testing.T) {
	_, db := told(t)
	for id, state := range map[string]string{
		story.Burglary: contactviews.Finished, story.Hangup: contactviews.Abandoned, story.Again: contactviews.Interrupted,
		story.Ringing: contactviews.Offered, story.Counter: contactviews.Finished, story.CutOff: contactviews.Interrupted,
	} {
		if row := get(t, db, id); row.State != state {
			t.Errorf("%s is %s, want %s", id, row.State, state)
		}
	}
	row := get(t, db, story.Burglary)
	if row.HandlerName != "Priya Shah" || row.Caller.Name != "Alex Example" || *row.WaitedMS != 4_000 || *row.TalkMS != 596_000 {
		t.Errorf("handler %q, caller %q, waited %d, talked %d", row.HandlerName, row.Caller.Name, *row.WaitedMS, *row.TalkMS)
	}
	if row.Assessed != contactviews.Assessed || row.Digits != "5" || row.Place != "1 Mill Lane" || row.Type != "burglary" {
		t.Errorf("assessed %s, digits %s, place %s, type %s", row.Assessed, row.Digits, row.Place, row.Type)
	}
	if len(row.Incidents) != 1 || row.Incidents[0].Reference != story.Reference {
		t.Errorf("incidents %v", row.Incidents)
	}
	if row.Version != 13 {
		t.Errorf("version %d, want that of the contact's last page", row.Version)
	}
	if get(t, db, story.Counter).Assessed != contactviews.Deferred {
		t.Error("an assessment left for later is not shown as such")
	}
	kept, err := contactviews.Recordings(t.Context(), db, story.Burglary)
	if err != nil || len(kept) != 1 || kept[0].Bytes != 9_536_044 || kept[0].DurationMS != 596_000 {
		t.Errorf("recordings %v, %v", kept, err)
	}
}

func TestAnOfferThatRanOutIsWaitingAgain(t *testing.T) {
	s := story.Begin(t, contactviews.New())
	steps := story.Story()
	for i := len(steps) - 1; ; i-- { // up to and with the first offer of the ringing contact that ran out
		if lapsed(steps[i]) {
			s.Tell(story.Force, steps[:i+1]...)
			break
		}
	}
	if row := get(t, reader(t, s, story.Force), story.Ringing); row.State != contactviews.Waiting {
		t.Errorf("state %s", row.State)
	}
}

func TestWhatIsKnownOfANumber(t *testing.T) {
	_, db := told(t)
	row := get(t, db, story.Ringing)
	known, err := contactviews.KnownOf(t.Context(), db, row.Number, story.Ringing)
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, c := range known.Contacts {
		ids = append(ids, c.ID)
	}
	if got := strings.Join(ids, " "); got != "contact-0007 contact-0003 contact-0002 contact-0001" || known.ContactCount != 4 {
		t.Errorf("known contacts %q, count %d; want the newest first, without the withheld and the present one", got, known.ContactCount)
	}
	if len(known.Incidents) != 1 || known.Incidents[0].Reference != story.Reference || known.Incidents[0].State != "closed" ||
		known.Incidents[0].Grade != "immediate" || known.OpenIncidents != 0 {
		t.Errorf("known incidents %+v, open %d", known.Incidents, known.OpenIncidents)
	}
	if len(known.People) != 1 || known.People[0].Name != "Alex Example" || known.People[0].Contacts != 1 {
		t.Errorf("known people %+v", known.People)
	}
}

func TestAWithheldNumberIsNowhereInTheTables(t *testing.T) {
	s := story.Begin(t, contactviews.New())
	for _, step := range story.Story() {
		if step.ID == story.Again {
			s.Tell(story.Force, step)
		}
	}
	text, err := s.Views.Dump(t.Context(), story.Force, contactviews.Name)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(text, story.Again) || strings.Contains(text, "7700900123") {
		t.Errorf("the withheld number is in the tables, or the contact is not:\n%s", text)
	}
	if known, err := contactviews.KnownOf(t.Context(), reader(t, s, story.Force), "", story.Again); err != nil || known.ContactCount != 0 {
		t.Errorf("something is known of no number: %+v, %v", known, err)
	}
}

func TestAnErasedPersonIsGoneFromTheTables(t *testing.T) {
	s, db := told(t)
	text, err := s.Views.Dump(t.Context(), story.Force, contactviews.Name)
	if err != nil {
		t.Fatal(err)
	}
	for _, personal := range []string{"Sam Example", "Sam has", "1134960002", "1134960003"} {
		if strings.Contains(text, personal) {
			t.Errorf("%q is still in the tables", personal)
		}
	}
	if row := get(t, db, story.Counter); row.State != contactviews.Finished || len(row.Incidents) != 1 {
		t.Errorf("the contact itself has gone: %+v", row)
	}
}

func TestTwoForcesNeverSeeEachOther(t *testing.T) {
	s, _ := told(t)
	s.Tell(story.Elsewhere, story.Story()[0])
	db := reader(t, s, story.Elsewhere)
	if _, there, err := contactviews.Get(t.Context(), db, story.Burglary); there || err != nil {
		t.Errorf("another force sees the contact: %v, %v", there, err)
	}
	if known, err := contactviews.KnownOf(t.Context(), db, story.Number, ""); err != nil || known.ContactCount != 0 {
		t.Errorf("another force knows the number: %+v, %v", known, err)
	}
}

func TestAListIsNarrowed(t *testing.T) {
	_, db := told(t)
	for name, c := range map[string]struct {
		filter contactviews.Filter
		want   int
	}{
		"all":        {contactviews.Filter{Limit: 50}, 7},
		"limit":      {contactviews.Filter{Limit: 2}, 2},
		"state":      {contactviews.Filter{State: contactviews.Abandoned, Limit: 50}, 2},
		"service":    {contactviews.Filter{Service: "101", Limit: 50}, 3},
		"number":     {contactviews.Filter{Number: story.Number, Limit: 50}, 5},
		"everything": {contactviews.Filter{State: "finished", Service: "999", Number: story.Number, From: story.After(0), To: story.After(1e12), Limit: 50}, 1},
		"too late":   {contactviews.Filter{From: story.After(24 * 3600e9), Limit: 50}, 0},
	} {
		rows, err := contactviews.List(t.Context(), db, c.filter)
		if err != nil || len(rows) != c.want {
			t.Errorf("%s: %d contacts, want %d, %v", name, len(rows), c.want, err)
		}
	}
}

func lapsed(step story.Step) bool {
	_, is := step.Event.(queue.OfferLapsed)
	return is
}
