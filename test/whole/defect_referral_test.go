package whole

import (
	"net/http"
	"regexp"
	"testing"
	"time"
)

type referral struct {
	ID, State, Reference string
	Reminders            int
	Trouble              *struct{ Why string }
	SilentSince          *time.Time
	Climbed              bool
	Outcome              *string
	Steps                []struct{ Kind, Text string }
}

// kinds are what happened to a referral, in order.
func (r referral) kinds() (all []string) {
	for _, s := range r.Steps {
		all = append(all, s.Kind)
	}
	return all
}

// dropped is the story of two referrals that would have been lost in silence: one
// that could not be sent, and one that nobody answers.
type dropped struct {
	office           *postOffice
	failing, ignored string
}

const (
	helpline   = "helpline@safe-home-northshire.example"
	samaritans = "referrals@samaritans.example"
)

// begin refers somebody while the mail server is shut.
func (d *dropped) begin(t *testing.T, p *program) {
	t.Helper()
	hannah := p.atDesk(t, handler)
	contact := *hannah.reported(damage("Nobody was there and nothing is loose."), "resolution").Contact
	wanted := sent{
		"contact": contact, "partner": "domestic-abuse-helpline", "basis": "consent", "consent": "Dora agrees to be rung by the helpline.",
		"about": about("Dora Example"), "form": sent{"need": "A room for tonight."}, "safeWay": "01632 960502, before four",
	}
	for code, spoilt := range map[string]sent{
		"referral.partner-closed":   {"partner": "moor-listeners", "form": sent{"worry": "The farm."}},
		"referral.field-missing":    {"form": sent{"children": "1"}},
		"referral.consent-missing":  {"consent": ""},
		"referral.safe-way-missing": {"safeWay": ""},
		"referral.subject-missing":  {"about": about("")},
	} {
		hannah.refused(posted("/api/referrals", wanted.also(spoilt)), http.StatusUnprocessableEntity, code)
	}
	var r referral
	hannah.post("/api/referrals", wanted, &r)
	d.failing = r.ID
	until(t, "that it cannot be sent is in sight", func() bool {
		r = hannah.referral(d.failing)
		return r.State == "failing" && r.Trouble != nil && contains(r.Trouble.Why, "refused")
	})
}

// reopen lets mail through and refers to somebody who will not answer.
func (d *dropped) reopen(t *testing.T, p *program) {
	t.Helper()
	hannah := p.atDesk(t, handler)
	d.office.open(t)
	contact := *hannah.reported(damage("Nobody was there and nothing is loose."), "resolution").Contact
	var r referral
	hannah.post("/api/referrals", sent{
		"contact": contact, "partner": "samaritans", "basis": "consent", "consent": "He would like to be rung.",
		"about": about("Ivor Example"), "form": sent{"first-name": "Ivor", "told": "yes"}, "safeWay": "01632 960503 at any time",
	}, &r)
	d.ignored = r.ID
	until(t, "it is sent", func() bool { return hannah.referral(d.ignored).State == "sent" && len(d.office.to(samaritans)) == 1 })
}

// about is whom a referral is about, as a partner is told.
func about(name string) sent {
	return sent{"name": name, "born": "", "address": "2 Example Street, Northtown", "needs": "", "unnamed": false, "why": ""}
}

var link = regexp.MustCompile(`https://bluelamp\.northshire\.example/partner/(\S+)`)

// sentInTheEnd: the mail server is back, the referral goes out by itself, the
// partner answers through the link, and it ends with an outcome.
func (d *dropped) sentInTheEnd(t *testing.T, p *program) {
	hannah := p.atDesk(t, handler)
	atLength(t, "the referral goes out", func() bool { return len(d.office.to(helpline)) > 0 })
	until(t, "and is on record as sent", func() bool { return hannah.referral(d.failing).State == "sent" })
	mails := d.office.to(helpline)
	if len(mails) != 1 || !contains(mails[0].Text, "A room for tonight.") || !contains(mails[0].Text, "Dora Example") {
		t.Errorf("the partner has %d mails: %+v", len(mails), mails)
	}
	at := "/api/partner/" + link.FindStringSubmatch(mails[0].Text)[1]
	partner := p.stranger(t)
	partner.refused(request{method: http.MethodGet, path: at + "A"}, http.StatusNotFound, "partnermail.link-unknown")
	var page struct{ State, Reference string }
	partner.get(at, &page)
	if page.State != "unanswered" {
		t.Errorf("the partner's page: %+v", page)
	}
	partner.refused(posted(at+"/acknowledge", sent{"answer": "cannot-take", "name": "Joan", "note": ""}), http.StatusUnprocessableEntity, "referral.decline-reason-missing")
	partner.post(at+"/acknowledge", sent{"answer": "have-it", "name": "Joan", "note": "A room is free."})
	end := "/api/referrals/" + d.failing + "/end"
	hannah.refused(posted(end, sent{"outcome": "forgotten", "note": ""}), http.StatusUnprocessableEntity, "policy.unknown-code")
	hannah.post(end, sent{"outcome": "helped", "note": ""})
	r := hannah.referral(d.failing)
	if r.State != "ended" || r.Outcome == nil || *r.Outcome != "helped" {
		t.Errorf("ended: %+v", r)
	}
	happened := map[string]bool{}
	for _, kind := range r.kinds() {
		happened[kind] = true
	}
	for _, kind := range []string{"made", "failed", "sent", "acknowledged", "ended"} {
		if !happened[kind] {
			t.Errorf("that it was %s is not on record: %q", kind, r.kinds())
		}
	}
	partner.refused(request{method: http.MethodGet, path: at}, http.StatusNotFound, "partnermail.link-over")
}

// chased: the partner says nothing. They are reminded, it shows, and nobody can end
// it without a word.
func (d *dropped) chased(t *testing.T, p *program) {
	hannah := p.atDesk(t, handler)
	var r referral
	atLength(t, "the silent partner is reminded", func() bool {
		r = hannah.referral(d.ignored)
		return r.State == "silent" && r.SilentSince != nil && r.Reminders == 1
	})
	mails := d.office.to(samaritans)
	if len(mails) != 2 {
		t.Fatalf("the silent partner has %d mails", len(mails))
	}
	subject, err := mails[1].Header.Subject()
	must(t, err)
	if !contains(subject, "Reminder: ") || !contains(subject, r.Reference) || contains(mails[1].Text, "Ivor") {
		t.Errorf("the reminder: %s\n%s", subject, mails[1].Text)
	}
	hannah.refused(posted("/api/referrals/"+d.ignored+"/end", sent{"outcome": "not-reached", "note": ""}), http.StatusUnprocessableEntity, "referral.end-needs-note")
	hannah.refused(posted("/api/referrals/"+d.ignored+"/withdrawal", sent{"reason": ""}), http.StatusUnprocessableEntity, "referral.reason-missing")
}

func (who *person) referral(id string) (r referral) {
	who.Helper()
	who.get("/api/referrals/"+id, &r)
	return r
}
