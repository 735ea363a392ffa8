package victimapi_test

import (
	"net/http"
	"slices"
	"sync"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
	"bluelamp/internal/victim"
	"bluelamp/internal/victim/victimapi"
	"bluelamp/internal/victim/victimviews"
	"bluelamp/internal/view"
)

// friday is in the afternoon, so that one working day is the end of Monday.
var friday = time.Date(2026, 11, 20, 16, 0, 0, 0, time.UTC)

func monday() time.Time { return time.Date(2026, 11, 23, 23, 59, 59, 0, time.UTC) }

func pack() *policy.Pack {
	return &policy.Pack{
		Force: policy.Force{Code: httpservertest.Force, Name: "Northshire"},
		Updates: policy.Updates{
			Events:   []policy.UpdateEvent{{Code: "arrest", Label: "Arrest", Days: 5, EnhancedDays: 1}, {Code: "charge", Label: "Charge", Days: 5, EnhancedDays: 1}},
			Enhanced: []policy.EnhancedReason{{Code: "vulnerable", Label: "Vulnerable or intimidated"}},
			Methods:  []policy.Entry{{Code: "telephone", Label: "By telephone"}},
		},
	}
}

// room is a house with the operations, whose clock stands still until a test moves it.
type room struct {
	*httpservertest.House
	mu  sync.Mutex
	now time.Time
}

func open(t *testing.T) *room {
	t.Helper()
	r := &room{now: friday}
	r.House = httpservertest.Open(t, httpservertest.Options{
		Catalogue: [][]journal.Entry{staff.Catalogue(), person.Catalogue(), incident.Catalogue(), victim.Catalogue()},
		Views:     []view.View{personviews.New(), victimviews.New()}, Policy: pack(), Now: r.clock,
	})
	victimapi.Mount(r.Server, victimapi.Deps{Desk: r.Desk, Zone: time.UTC})
	for _, id := range []string{"i1", "i2"} {
		r.Happened(incident.Room, id, incident.Opened{Reference: "NS-" + id, Contact: "c1", Type: "theft", At: friday},
			incident.CrimeDecided{Crime: true, By: "ann", At: friday}, incident.Closed{Result: "crime", At: friday})
	}
	return r
}

func (r *room) clock() time.Time {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.now
}

func (r *room) move(to time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.now = to
}

func path(id, rest string) string { return "/api/incidents/" + id + "/updates" + rest }

func promise(changes ...string) map[string]string {
	p := map[string]string{"person": "", "name": "Alex Example", "event": "arrest", "enhanced": "vulnerable", "method": "telephone", "safeWay": "After six"}
	for i := 0; i+1 < len(changes); i += 2 {
		p[changes[i]] = changes[i+1]
	}
	return p
}

// promised promises an update for incident i1 and returns its id.
func (r *room) promised(changes ...string) string {
	var before, after victimapi.VictimUpdates
	r.As("handler").Get(path("i1", "")).OK(&before)
	r.As("handler").Post(path("i1", ""), promise(changes...)).OK(&after)
	for _, u := range after.Updates {
		if !slices.ContainsFunc(before.Updates, func(old victimapi.VictimUpdate) bool { return old.ID == u.ID }) {
			return u.ID
		}
	}
	return ""
}

func (r *room) due(query string) (d victimapi.VictimUpdatesDue) {
	r.As("handler").Get("/api/updates" + query).OK(&d)
	return d
}

func TestAnUpdatePromisedAndGiven(t *testing.T) {
	r := open(t)
	handler := r.As("handler")
	var all victimapi.VictimUpdates
	handler.Get(path("i1", "")).OK(&all)
	if !all.Owed || len(all.Updates) != 0 || all.Version != 0 {
		t.Errorf("before: %+v", all)
	}
	handler.Post(path("i1", ""), promise()).OK(&all)
	u := all.Updates[0]
	if all.Owed || u.State != "due" || !u.DueAt.Equal(monday()) || u.WorkingDays != 1 || u.Reference != "NS-i1" || u.SafeWay != "After six" || u.By.ID != handler.Staff {
		t.Errorf("promised: %+v", all)
	}
	told := map[string]any{"method": "telephone", "note": "A man is in custody.", "nothing": "The case is closed."}
	r.move(monday().Add(time.Second))
	if d := r.due("?when=overdue"); d.Overdue != 1 || len(d.Updates) != 1 || d.Updates[0].State != "overdue" {
		t.Errorf("overdue: %+v", d)
	}
	handler.Post(path("i1", "/"+u.ID+"/done"), told).OK(&all)
	if got := all.Updates[0]; got.State != "given-late" || got.Given.Note != told["note"] || got.Nothing == nil || got.Nothing.Reason != told["nothing"] || got.Given.By.ID != handler.Staff {
		t.Errorf("given: %+v", got)
	}
	handler.Post(path("i1", "/"+u.ID+"/done"), told).Refused(http.StatusConflict, "victim.ended-already")
	handler.Post(path("i1", "/"+u.ID+"/cancellation"), map[string]string{"reason": "Asked not to be told."}).Refused(http.StatusConflict, "victim.ended-already")
}

func TestTheSameRequestPromisesOnce(t *testing.T) {
	r := open(t)
	same := r.As("handler").With("Idempotency-Key", "once")
	var all victimapi.VictimUpdates
	same.Post(path("i1", ""), promise()).OK()
	same.Post(path("i1", ""), promise()).OK(&all)
	if len(all.Updates) != 1 {
		t.Errorf("promised %d times", len(all.Updates))
	}
}

func TestWhatIsDueToday(t *testing.T) {
	r := open(t)
	soon := r.promised()
	r.promised("enhanced", "", "person", "p1", "name", "")
	r.Happened(person.Room, "p1", person.Named{Name: "Alex Example", At: friday})
	r.Happened(person.Room, "p2", person.Named{Name: "Sam Example", At: friday}, person.Restricted{Reason: "In a refuge", By: "sue", At: friday})
	r.As("handler").Get("/api/updates?person=p2").Refused(http.StatusForbidden, "person.restricted")
	r.As("supervisor").Get("/api/updates?person=p2&reason=rang+us").OK()
	for query, want := range map[string]int{"?when=overdue": 0, "?when=today": 0, "?when=week": 1, "?when=all": 2, "": 2, "?person=p1": 1} {
		if d := r.due(query); len(d.Updates) != want || d.Week != 1 || d.Today != 0 || d.Overdue != 0 {
			t.Errorf("%s on Friday: %d of %d, week %d, today %d", query, len(d.Updates), want, d.Week, d.Today)
		}
	}
	r.move(friday.AddDate(0, 0, 2))
	if d := r.due("?when=today"); d.Today != 0 || len(d.Updates) != 0 || d.Week != 2 {
		t.Errorf("on Sunday: %+v", d)
	}
	r.move(monday())
	if d := r.due("?when=today"); d.Today != 1 || len(d.Updates) != 1 || d.Updates[0].ID != soon || d.Updates[0].State != "due" {
		t.Errorf("in the last second of Monday: %+v", d)
	}
	if d := r.due("?when=all"); len(d.Owed) != 1 || d.Owed[0].Incident != "i2" || d.Owed[0].State != "closed" {
		t.Errorf("owed: %+v", d.Owed)
	}
}

func TestTheNextIsPromisedWithTheUpdate(t *testing.T) {
	r := open(t)
	handler, id := r.As("handler"), r.promised()
	r.move(friday.Add(time.Hour))
	done := path("i1", "/"+id+"/done")
	told := map[string]any{"method": "telephone", "note": "A man is in custody."}
	handler.Post(done, told).Refused(http.StatusUnprocessableEntity, "victim.next-missing")
	told["next"] = map[string]string{"event": "charge", "method": "telephone", "safeWay": ""}
	if p := handler.Post(done, told).Refused(http.StatusUnprocessableEntity, "victim.safe-way-missing"); p.Field != "next.safeWay" {
		t.Errorf("about %s", p.Field)
	}
	told["next"] = map[string]string{"event": "charge", "method": "telephone", "safeWay": "After six"}
	var all victimapi.VictimUpdates
	handler.Post(done, told).OK(&all)
	if len(all.Updates) != 2 || all.Updates[0].State != "given" || all.Updates[0].Nothing != nil {
		t.Fatalf("given: %+v", all.Updates)
	}
	if next := all.Updates[1]; next.State != "due" || next.Name != "Alex Example" || next.Enhanced != "vulnerable" || !next.DueAt.Equal(monday()) || next.Event != "charge" {
		t.Errorf("next: %+v", next)
	}
}

// Every screen shows how many are overdue; nobody is named by it.
func TestWhatWaitsIsCounted(t *testing.T) {
	r := open(t)
	r.promised()
	other := r.Somebody(httpservertest.Force, "handler-2", "handler")
	counts := func(c *httpservertest.Client) (n victimapi.VictimUpdateCounts) {
		c.Get("/api/updates/counts").OK(&n)
		return n
	}
	r.move(monday())
	if n := counts(r.As("handler")); n != (victimapi.VictimUpdateCounts{Today: 1, Owed: 1}) {
		t.Errorf("on the day: %+v", n)
	}
	r.move(monday().Add(time.Second))
	if n := counts(r.As("handler")); n != (victimapi.VictimUpdateCounts{Mine: 1, Overdue: 1, Owed: 1}) {
		t.Errorf("to whoever promised it: %+v", n)
	}
	if n := counts(other); n.Mine != 0 || n.Overdue != 1 {
		t.Errorf("to another: %+v", n)
	}
	r.move(monday().Add(victim.ClimbAfter + time.Second))
	if n := counts(r.As("supervisor")); n.Climbed != 1 || n.Overdue != 1 {
		t.Errorf("a day later: %+v", n)
	}
	if d := r.due("?when=overdue"); len(d.Updates) != 1 || !d.Updates[0].Climbed {
		t.Errorf("a day later: %+v", d.Updates)
	}
}

func TestNobodyToTell(t *testing.T) {
	r := open(t)
	handler, why := r.As("handler"), map[string]string{"reason": "The crime has no victim."}
	var all victimapi.VictimUpdates
	handler.Post(path("i2", "/nobody"), why).OK(&all)
	if all.Owed || all.Nobody == nil || all.Nobody.Reason != why["reason"] {
		t.Errorf("nobody: %+v", all)
	}
	r.promised()
	handler.Post(path("i1", "/nobody"), why).Refused(http.StatusUnprocessableEntity, "victim.still-promised")
	if d := r.due(""); len(d.Owed) != 0 {
		t.Errorf("owed: %+v", d.Owed)
	}
}

func TestFigures(t *testing.T) {
	r := open(t)
	handler := r.As("handler")
	first, second := r.promised(), r.promised("name", "Sam Example", "safeWay", "Any time")
	r.promised("enhanced", "")
	r.move(friday.Add(2 * time.Hour))
	handler.Post(path("i1", "/"+first+"/done"), map[string]string{"method": "telephone", "note": "A man is in custody.", "nothing": "The case is closed."}).OK()
	r.move(monday().Add(time.Second))
	handler.Post(path("i1", "/"+second+"/cancellation"), map[string]string{"reason": "Could not be reached."}).OK()
	var f victimapi.VictimUpdateFigures
	r.As("analyst").Get("/api/updates/figures?from=2026-11-20&to=2026-11-20").OK(&f)
	arrest := f.Events[0]
	if len(f.Events) != 2 || f.Events[1].Promised != 0 || f.Events[1].Percent != nil || arrest.Label != "Arrest" {
		t.Fatalf("occasions: %+v", f.Events)
	}
	if f.OwedNow != 1 || f.OverdueNow != 0 || f.From != "2026-11-20" {
		t.Errorf("now: %+v", f)
	}
	for _, k := range []victimapi.VictimUpdateKept{f.All, arrest} {
		if k.Promised != 3 || k.InTime != 1 || k.Late+k.Cancelled != 0 || k.Overdue != 1 || k.Running != 1 || k.Denominator != 2 || *k.Percent != 50 || *k.MedianHours != 2 {
			t.Errorf("kept: %+v", k)
		}
	}
	r.As("analyst").Get("/api/updates/figures?from=2026-11-22&to=2026-11-20").Refused(http.StatusUnprocessableEntity, "statistics.period-backwards")
}

// The keeper of clocks may come late, twice, and as two processes with the same key.
func TestAMissedUpdateIsOnRecordOnce(t *testing.T) {
	r := open(t)
	r.promised()
	clock, force := victimapi.Deadlines(r.Desk), httpservertest.Force
	next, err := clock.Next(t.Context(), force, "i1")
	if err != nil || !next.Equal(monday().Add(time.Millisecond)) {
		t.Fatalf("next %v, %v", next, err)
	}
	before, _ := r.Journal.Head(t.Context())
	for key, now := range map[string]time.Time{"early": monday(), "one": next, "two": next.Add(time.Hour)} {
		for range 2 {
			if err := clock.Fire(t.Context(), command.Ask{Force: force, Actor: "system/deadline", Key: key}, "i1", now); err != nil {
				t.Error(err)
			}
		}
	}
	after, _ := r.Journal.Head(t.Context())
	if after.Position != before.Position+1 {
		t.Errorf("%d pages for one missed update", after.Position-before.Position)
	}
	if next, err = clock.Next(t.Context(), force, "i1"); err != nil || !next.IsZero() {
		t.Errorf("next %v, %v", next, err)
	}
}

func TestRefusals(t *testing.T) {
	r := open(t)
	id := r.promised()
	handler, unfit, missing := r.As("handler"), http.StatusUnprocessableEntity, http.StatusNotFound
	handler.Get(path("none", "")).Refused(missing, "incident.not-found")
	handler.Post(path("none", ""), promise()).Refused(missing, "incident.not-found")
	handler.Post(path("none", "/nobody"), map[string]string{"reason": "The crime has no victim."}).Refused(missing, "incident.not-found")
	handler.Post(path("i1", "/none/done"), map[string]string{"method": "telephone", "note": "A man is in custody.", "nothing": "The case is closed."}).Refused(missing, "victim.not-promised")
	handler.Post(path("i2", "/"+id+"/cancellation"), map[string]string{"reason": "Asked not to be told."}).Refused(missing, "victim.not-promised")
	handler.Post(path("i1", ""), promise("event", "birthday")).Refused(unfit, "policy.unknown-code")
	handler.Post(path("i1", ""), promise("safeWay", "")).Refused(unfit, "victim.safe-way-missing")
	handler.Post(path("i1", ""), promise("name", "")).Refused(unfit, "victim.nobody-named")
	handler.Post(path("i1", "/"+id+"/done"), map[string]string{"method": "telephone", "note": "ok", "nothing": "The case is closed."}).Refused(unfit, "victim.told-missing")
	handler.Get("/api/updates?when=never").Refused(unfit, "request.invalid")
	stranger := r.Somebody("southmere", "h", "handler")
	stranger.Get(path("i1", "")).Refused(missing, "incident.not-found")
	stranger.Post(path("i1", ""), promise()).Refused(missing, "incident.not-found")
}

func TestEveryOperationKeepsTheRules(t *testing.T) {
	r := open(t)
	first, second := r.promised(), r.promised("name", "Sam Example", "enhanced", "")
	httpservertest.Walk(t, r.House, map[string]httpservertest.Example{
		"list-updates-due":    {Path: "/api/updates"},
		"count-updates":       {Path: "/api/updates/counts"},
		"list-victim-updates": {Path: path("i1", "")},
		"promise-update":      {Path: path("i1", ""), Body: promise()},
		"nobody-to-tell":      {Path: path("i2", "/nobody"), Body: map[string]string{"reason": "The crime has no victim."}},
		"give-update":         {Path: path("i1", "/"+first+"/done"), Body: map[string]string{"method": "telephone", "note": "A man is in custody.", "nothing": "The case is closed."}},
		"cancel-update":       {Path: path("i1", "/"+second+"/cancellation"), Body: map[string]string{"reason": "Asked not to be told."}},
	})
}
