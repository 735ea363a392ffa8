package referralapi_test

import (
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/person/personviews"
	"bluelamp/internal/policy"
	"bluelamp/internal/referral"
	"bluelamp/internal/referral/referralapi"
	"bluelamp/internal/referral/referralviews"
	"bluelamp/internal/staff"
	"bluelamp/internal/view"
)

// clock is a clock that a test moves.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// monday is ten o'clock in summer time: eleven on the wall.
var monday = time.Date(2026, 7, 6, 10, 0, 0, 0, time.UTC)

func pack() *policy.Pack {
	form := []policy.FormField{
		{Code: "need", Label: "What they need", Kind: policy.QuestionText, Required: true},
		{Code: "when", Label: "How soon?", Kind: policy.QuestionChoice, Choices: []policy.Choice{{Code: "now", Label: "At once"}}},
	}
	return &policy.Pack{
		Version: "test", Force: policy.Force{Code: httpservertest.Force, Name: "Northshire"},
		Partners: []policy.Partner{
			{
				Code: "harbour", Label: "Harbour House", Kind: "domestic-abuse", Phone: "0113 496 0100", Bases: []string{"consent"}, Form: form, AcknowledgeMinutes: 60,
				Hours:   []policy.Hours{{Days: []string{"mon", "tue", "wed", "thu", "fri"}, From: "09:00", To: "17:00"}},
				Outside: "Nobody reads mail at night", OutsideTo: "helpline",
			},
			{Code: "helpline", Label: "The Helpline", Kind: "domestic-abuse", Bases: []string{"consent"}, Form: form, AcknowledgeMinutes: 30, CallsBack: true},
			{Code: "haven", Label: "The Haven", Kind: "housing", Closed: "Funding ended.", Bases: []string{"consent"}, Form: form},
		},
		Referral: policy.Referral{
			Kinds:    []policy.Entry{{Code: "domestic-abuse", Label: "Domestic abuse"}},
			Bases:    []policy.Entry{{Code: "consent", Label: "They agreed"}},
			Outcomes: []policy.Entry{{Code: "helped", Label: "Helped"}, {Code: "not-reached", Label: "Not reached"}}, LookAgain: []string{"not-reached"}, ChaseEveryMinutes: 30, ClimbAfter: 2,
		},
	}
}

type room struct {
	*httpservertest.House
	clock *clock
	ann   *httpservertest.Client
}

func open(t *testing.T, at time.Time) *room {
	t.Helper()
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	r := &room{clock: &clock{now: at}}
	r.House = httpservertest.Open(t, httpservertest.Options{
		Catalogue: [][]journal.Entry{staff.Catalogue(), person.Catalogue(), contact.Catalogue(), incident.Catalogue(), referral.Catalogue()},
		Views:     []view.View{personviews.New(), referralviews.New()}, Policy: pack(), Now: r.clock.Now,
	})
	referralapi.Mount(r.Server, referralapi.Deps{Desk: r.Desk, Zone: london})
	r.Happened(staff.Room, "handler-1", staff.Joined{Name: "Ann Example", At: at})
	r.Happened(contact.Room, "c1", contact.Received{Channel: contact.Phone, Service: "999", Call: "c1", At: at})
	r.ann = r.As("handler")
	return r
}

func form(change func(map[string]any)) map[string]any {
	body := map[string]any{
		"partner": "harbour", "contact": "c1", "basis": "consent", "consent": "She agreed",
		"about": map[string]any{"name": "Zoë Example", "born": "3 May 1990", "address": "2 Example Street", "needs": "", "unnamed": false, "why": ""},
		"form":  map[string]string{"need": "Somewhere safe", "when": "now"}, "safeWay": "Mornings, 07700 900123",
	}
	if change != nil {
		change(body)
	}
	return body
}

func (r *room) made(t *testing.T) referralapi.Referral {
	t.Helper()
	var made referralapi.Referral
	r.ann.Post("/api/referrals", form(nil)).OK(&made)
	return made
}

func (r *room) listed(t *testing.T, state string) []referralapi.ReferralSummary {
	t.Helper()
	var list struct{ Referrals []referralapi.ReferralSummary }
	r.ann.Get("/api/referrals?state=" + state).OK(&list)
	return list.Referrals
}

func TestAReferralFromMakingToItsEnd(t *testing.T) {
	r := open(t, monday)
	made := r.made(t)
	if made.Reference != "R-20260706-0001" || made.State != "to-send" || made.PartnerLabel != "Harbour House" || made.Notice != "" || made.MadeBy.Name != "Ann Example" {
		t.Errorf("made: %+v", made)
	}
	if len(made.Form) != 2 || made.Form[1].Value != "At once" || made.BasisLabel != "They agreed" || made.Steps[0].Text != "Referred to Harbour House." {
		t.Errorf("says: %+v", made)
	}
	r.Happened(referral.Room, made.ID, referral.Sent{Kind: referral.KindReferral, Message: "m1", At: r.clock.Now()})
	r.clock.pass(20 * time.Minute)
	path := "/api/referrals/" + made.ID
	answer := map[string]string{"who": "Jo", "note": "Will ring at noon"}
	var now referralapi.Referral
	r.ann.Post(path+"/acknowledgement", answer).OK(&now)
	if now.State != "acknowledged" || now.AnsweredAt == nil || now.Steps[2].Text != "They have it, says Jo. Will ring at noon." || now.Steps[2].By.ID != "handler-1" {
		t.Errorf("acknowledged: %+v", now)
	}
	r.ann.Post(path+"/acknowledgement", answer).Refused(http.StatusUnprocessableEntity, "referral.already-acknowledged")
	r.clock.pass(26 * time.Hour)
	if open := r.listed(t, "acknowledged"); len(open) != 1 || open[0].WaitingMinutes != 26*60 {
		t.Errorf("open with the partner: %+v", open)
	}
	r.ann.Post(path+"/end", map[string]string{"outcome": "lost", "note": ""}).Refused(http.StatusUnprocessableEntity, "policy.unknown-code")
	r.ann.Post(path+"/end", map[string]string{"outcome": "helped", "note": ""}).OK(&now)
	if now.State != "ended" || *now.Outcome != "helped" {
		t.Errorf("ended: %+v", now)
	}
	r.ann.Post(path+"/withdrawal", map[string]string{"reason": "x"}).Refused(http.StatusUnprocessableEntity, "referral.already-over")
	var of struct{ Referrals []referralapi.ReferralSummary }
	r.ann.Get("/api/contacts/c1/referrals").OK(&of)
	if len(of.Referrals) != 1 || len(r.listed(t, "open")) != 0 {
		t.Errorf("of the contact: %+v", of)
	}
	var f referralapi.ReferralFigures
	r.As("analyst").Get("/api/referrals/figures?from=2026-07-01&to=2026-07-31").OK(&f)
	if p := f.Partners; len(p) != 1 || p[0].Label != "Harbour House" || p[0].Made != 1 || p[0].Sent != 1 || p[0].InTime != 1 ||
		*p[0].MedianMinutes != 20 || p[0].Outcomes[0].Label != "Helped" || f.Total.Acknowledged != 1 {
		t.Errorf("figures: %+v", f)
	}
	r.ann.Get("/api/referrals/figures?from=2026-07-31&to=2026-07-01").Refused(http.StatusUnprocessableEntity, "referral.period-backwards")
}

func TestOutsideHoursTheCallerIsTold(t *testing.T) {
	r := open(t, monday.Add(7*time.Hour)) // six in the evening on the wall
	made := r.made(t)
	if made.State != "waiting-to-open" || !made.Opens.Equal(time.Date(2026, 7, 7, 8, 0, 0, 0, time.UTC)) {
		t.Errorf("opens %v, %s", made.Opens, made.State)
	}
	if want := "Harbour House is closed now. This goes out when they open, on Tuesday 7 July at 09:00. Nobody reads mail at night. The Helpline is open now and can be asked instead."; made.Notice != want {
		t.Errorf("told %q", made.Notice)
	}
	r.clock.pass(15 * time.Hour)
	if due := r.listed(t, "to-send"); len(due) != 1 || len(r.listed(t, "waiting-to-open")) != 0 {
		t.Errorf("in the morning: %+v", due)
	}
}

func TestTheDirectorySaysWhoIsOpen(t *testing.T) {
	r := open(t, monday.Add(7*time.Hour))
	var d struct{ Partners []referralapi.ReferralPartner }
	r.ann.Get("/api/partners").OK(&d)
	closed, always, gone := d.Partners[0], d.Partners[1], d.Partners[2]
	if closed.OpenNow || closed.Opens == nil || closed.Instead[0].Code != "helpline" || !closed.Instead[0].OpenNow || closed.KindLabel != "Domestic abuse" {
		t.Errorf("closed: %+v", closed)
	}
	if !always.OpenNow || always.Opens != nil || len(always.Instead) != 0 || !always.CallsBack {
		t.Errorf("always open: %+v", always)
	}
	if gone.OpenNow || gone.Opens != nil || gone.Closed != "Funding ended." {
		t.Errorf("closed for good: %+v", gone)
	}
}

func TestWhatCannotBeSentIsSeen(t *testing.T) {
	r := open(t, monday)
	made := r.made(t)
	r.Happened(referral.Room, made.ID, referral.SendFailed{Kind: referral.KindReferral, Why: "it answered 451", Next: monday.Add(time.Minute), At: monday})
	failing := r.listed(t, "failing")
	if len(failing) != 1 || failing[0].State != "failing" || failing[0].Trouble == nil || failing[0].Trouble.Why != "it answered 451" {
		t.Fatalf("failing: %+v", failing)
	}
	r.Happened(referral.Room, made.ID, referral.FellSilent{Climbed: true, At: monday.Add(2 * time.Hour)})
	if climbed := r.listed(t, "climbed"); len(climbed) != 1 || climbed[0].State != "failing" {
		t.Errorf("climbed: %+v", climbed)
	}
	r.ann.Post("/api/referrals/"+made.ID+"/refusal", map[string]string{"who": "Jo", "note": "No room"}).OK(&made)
	if made.State != "declined" || made.Trouble != nil || !strings.Contains(made.Notice, "Find another partner") || len(r.listed(t, "climbed")) != 1 {
		t.Errorf("declined: %+v", made)
	}
	r.ann.Post("/api/referrals/"+made.ID+"/end", map[string]string{"outcome": "helped", "note": ""}).Refused(http.StatusUnprocessableEntity, "referral.end-needs-note")
}

func TestTheSameRequestMakesOneReferral(t *testing.T) {
	r := open(t, monday)
	once := r.ann.With("Idempotency-Key", "once")
	var first, second referralapi.Referral
	once.Post("/api/referrals", form(nil)).OK(&first)
	r.clock.pass(20 * time.Hour)
	once.Post("/api/referrals", form(nil)).OK(&second)
	if first.ID != second.ID || first.Reference != second.Reference || len(r.listed(t, "all")) != 1 {
		t.Errorf("%s %s, then %s %s", first.ID, first.Reference, second.ID, second.Reference)
	}
}

// What is erased or listed by contact must find the referrals of its incidents.
func TestAReferralOfAnIncidentIsOfItsContactToo(t *testing.T) {
	r := open(t, monday)
	r.Happened(incident.Room, "i1", incident.Opened{Reference: "NS-1", Number: 1, Contact: "c1", Type: "burglary", At: monday})
	var made referralapi.Referral
	r.ann.Post("/api/referrals", form(func(b map[string]any) { delete(b, "contact"); b["incident"] = "i1" })).OK(&made)
	if made.Contact == nil || *made.Contact != "c1" || *made.Incident != "i1" {
		t.Errorf("made of %v and %v", made.Contact, made.Incident)
	}
}

// A partner who cannot help, or has it and never says what came of it, must not
// leave the person without anybody.
func TestWhatIsDeclinedOrHasNoOutcomeIsSeenByASupervisor(t *testing.T) {
	r := open(t, monday)
	made := r.made(t)
	path := "/api/referrals/" + made.ID
	r.ann.Post(path+"/refusal", map[string]string{"who": "Jo", "note": "No room"}).OK(&made)
	r.clock.pass(3 * time.Hour)
	climbed := r.listed(t, "climbed")
	if len(climbed) != 1 || !climbed[0].Climbed || climbed[0].State != "declined" || climbed[0].WaitingMinutes != 180 || len(r.listed(t, "open")) != 1 {
		t.Fatalf("declined: %+v", climbed)
	}
	r.ann.Post(path+"/acknowledgement", map[string]string{"who": "Jo", "note": "A bed is free"}).OK(&made)
	if made.Climbed || made.Notice != "" || len(r.listed(t, "climbed")) != 0 {
		t.Errorf("taken after all: %+v", made)
	}
	r.clock.pass(referral.OutcomeWithin)
	r.Happened(referral.Room, made.ID, referral.FellSilent{Climbed: true, At: r.clock.Now()})
	r.ann.Get(path).OK(&made)
	last := made.Steps[len(made.Steps)-1]
	if climbed = r.listed(t, "climbed"); len(climbed) != 1 || climbed[0].State != "acknowledged" || climbed[0].WaitingMinutes != 5*24*60 ||
		!strings.Contains(made.Notice, "what came of it") || last.Text != "Nobody has said what came of it. A supervisor has to look at it." {
		t.Errorf("no outcome: %+v, %q, %+v", climbed, made.Notice, last)
	}
	r.ann.Post(path+"/end", map[string]string{"outcome": "helped", "note": ""}).OK()
	if len(r.listed(t, "climbed")) != 0 {
		t.Error("ended and still shown to a supervisor")
	}
}

func TestRefusals(t *testing.T) {
	r := open(t, monday)
	unfit := http.StatusUnprocessableEntity
	with := func(field string, value any) map[string]any {
		return form(func(b map[string]any) { b[field] = value })
	}
	if p := r.ann.Post("/api/referrals", with("partner", "haven")).Refused(unfit, "referral.partner-closed"); !strings.Contains(p.Detail, "Funding ended.") {
		t.Error(p.Detail)
	}
	r.ann.Post("/api/referrals", with("contact", "none")).Refused(http.StatusNotFound, "contact.not-found")
	r.ann.Post("/api/referrals", with("incident", "none")).Refused(http.StatusNotFound, "incident.not-found")
	r.ann.Post("/api/referrals", with("consent", "")).Refused(unfit, "referral.consent-missing")
	r.ann.Post("/api/referrals", with("form", map[string]string{})).Refused(unfit, "referral.field-missing")
	r.ann.Post("/api/referrals", with("person", "none")).Refused(http.StatusNotFound, "person.not-found")
	if p := r.ann.Post("/api/referrals", with("about", subject("name", ""))).Refused(unfit, "referral.subject-missing"); p.Field != "about.name" {
		t.Error(p.Field)
	}
	r.ann.Post("/api/referrals", with("about", subject("unnamed", true))).Refused(unfit, "referral.why-unnamed-missing")
	r.ann.Post("/api/referrals", with("safeWay", "")).Refused(unfit, "referral.safe-way-missing")
	r.ann.Post("/api/referrals", with("basis", "none")).Refused(unfit, "referral.basis-unfit")
	r.ann.Get("/api/referrals/none").Refused(http.StatusNotFound, "referral.not-found")
	r.ann.Get("/api/referrals?state=lost").Refused(unfit, "request.invalid")
	made := r.made(t)
	if made.Reference != "R-20260706-0001" {
		t.Errorf("a refusal took a number: %s", made.Reference)
	}
	path := "/api/referrals/" + made.ID
	r.ann.Post(path+"/withdrawal", map[string]string{"reason": ""}).Refused(unfit, "referral.reason-missing")
	r.ann.Post(path+"/acknowledgement", map[string]string{"who": "", "note": ""}).Refused(unfit, "referral.who-missing")
	r.As("analyst").Get(path).Refused(http.StatusForbidden, "staff.not-allowed")
	stranger := r.Somebody("southmere", "h", "handler")
	stranger.Get(path).Refused(http.StatusNotFound, "referral.not-found")
	stranger.Post(path+"/withdrawal", map[string]string{"reason": "x"}).Refused(http.StatusNotFound, "referral.not-found")
	r.ann.Post(path+"/withdrawal", map[string]string{"reason": "She has found a place"}).OK(&made)
	if made.State != "withdrawn" {
		t.Error(made.State)
	}
	for _, look := range r.Looks.All() {
		if look.What == "referral" && look.Operation == "make-referral" && look.Record == made.ID {
			return
		}
	}
	t.Error("making one showed it and no look was written")
}

func TestNoOperationForgetsAnything(t *testing.T) {
	r := open(t, monday)
	ids := make([]string, 5)
	for i := range ids {
		ids[i] = "/api/referrals/" + r.made(t).ID
	}
	r.Happened(incident.Room, "i1", incident.Opened{Reference: "NS-1", Number: 1, Type: "burglary", At: monday})
	r.Happened(person.Room, "p1", person.Named{Name: "Zoë Example", At: monday})
	r.Happened(referral.Room, strings.TrimPrefix(ids[4], "/api/referrals/"),
		referral.Sent{Kind: referral.KindReferral, Message: "m1", At: monday}, referral.Withdrawn{Reason: "Not wanted", By: "ann", At: monday})
	who := map[string]string{"who": "Jo", "note": "No room"}
	httpservertest.Walk(t, r.House, map[string]httpservertest.Example{
		"list-referrals": {Path: "/api/referrals"}, "get-referral": {Path: ids[0]},
		"list-person-referrals": {Path: "/api/people/p1/referrals"}, "tell-referral-partner": {Path: ids[4] + "/told", Body: map[string]string{"who": "Jo"}},
		"list-contact-referrals": {Path: "/api/contacts/c1/referrals"}, "list-incident-referrals": {Path: "/api/incidents/i1/referrals"},
		"make-referral":        {Path: "/api/referrals", Body: form(func(b map[string]any) { b["incident"] = "i1" })},
		"acknowledge-referral": {Path: ids[0] + "/acknowledgement", Body: who}, "decline-referral": {Path: ids[1] + "/refusal", Body: who},
		"end-referral":      {Path: ids[2] + "/end", Body: map[string]string{"outcome": "helped", "note": "Rang them"}},
		"withdraw-referral": {Path: ids[3] + "/withdrawal", Body: map[string]string{"reason": "Not wanted"}},
	})
}
