package safeguardingapi_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident"
	"bluelamp/internal/risk"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/safeguarding/safeguardingapi"
)

type deskList struct {
	Open   int
	Cases  []safeguardingapi.VulnerabilityDeskRow
	Advice []safeguardingapi.VulnerabilityAdviceWaiting
}

func (h house) queue() deskList {
	h.t.Helper()
	var l deskList
	h.As("vulnerability-desk").Get("/api/vulnerability-desk").OK(&l)
	return l
}

// asked is a contact that came to the desk so many minutes ago.
func (h house) asked(id, source string, minutesAgo int) {
	h.t.Helper()
	h.past(safeguarding.Room, id, safeguarding.DeskAsked{Source: source, Because: "x", Why: "She whispers.", By: "s1", At: noon.Add(-time.Duration(minutesAgo) * time.Minute)})
}

// Known danger before reviews before samples, then the gravest risk, then the oldest.
func TestTheDeskLooksFirstWhereRiskIsGravest(t *testing.T) {
	h := open(t)
	for _, c := range []struct {
		id, source, risk string
		minutesAgo       int
	}{
		{"sample-high", "sample", "high", 90}, {"review-high", "review", "high", 80}, {"rule-low", "rule", "low", 70},
		{"factor-medium", "factor", "medium", 60}, {"handler-high", "handler", "high", 10}, {"rule-high", "rule", "high", 20},
		{"handler-unassessed", "handler", "", 5}, {"review-low", "review", "low", 85},
	} {
		h.rang(c.id, "handler-1")
		if c.risk != "" {
			h.opened("i-"+c.id, c.id, c.risk)
		}
		h.asked(c.id, c.source, c.minutesAgo)
	}
	h.asked("rule-low", "handler", 1) // two sources: the more urgent counts
	var order []string
	list := h.queue()
	if list.Open != 8 {
		t.Errorf("%d cases are open", list.Open)
	}
	for _, row := range list.Cases {
		order = append(order, row.Contact)
	}
	want := []string{"handler-unassessed", "rule-high", "handler-high", "factor-medium", "rule-low", "review-high", "review-low", "sample-high"}
	if !slices.Equal(order, want) {
		t.Errorf("order %v\nwant  %v", order, want)
	}
	h.past(incident.Room, "i-rule-low", incident.RiskStood{Risk: "high", By: "s1", At: noon})
	if first := h.queue().Cases[1]; first.Contact != "rule-low" || first.RiskLabel != "High" || !slices.Equal(first.Sources, []string{"handler", "rule"}) {
		t.Errorf("a raised risk does not move the case: %+v", first)
	}
}

func TestTheRiskOfARow(t *testing.T) {
	h := open(t)
	h.rang("c1", "handler-1")
	h.asked("c1", "handler", 5)
	risks := func() string { return h.queue().Cases[0].Risk }
	if got := risks(); got != "" {
		t.Errorf("nobody assessed it: %q", got)
	}
	h.past(risk.Room, "c1", risk.Assessed{ID: "r1", Trigger: risk.Initial, Risk: "medium", At: noon})
	if got := risks(); got != "medium" {
		t.Errorf("assessed: %q", got)
	}
	h.opened("i1", "c1", "high")
	h.opened("i2", "c1", "low")
	if row := h.queue().Cases[0]; row.Risk != "high" || len(row.Incidents) != 2 || row.Incidents[0].Reference != "NS-i1" {
		t.Errorf("of two incidents the gravest: %+v", row)
	}
	h.past(incident.Room, "i1", incident.Closed{Result: "advice", By: "s1", At: noon})
	if got := risks(); got != "low" {
		t.Errorf("of those that are open: %q", got)
	}
	h.past(incident.Room, "i2", incident.Closed{Result: "advice", By: "s1", At: noon})
	if got := risks(); got != "medium" {
		t.Errorf("none is open: %q", got)
	}
}

func TestAdviceThatWaitsIsOnTheDesksList(t *testing.T) {
	h := open(t)
	h.rang("c1", "handler-1")
	h.asked("c1", "handler", 5)
	desk := h.As("vulnerability-desk")
	desk.Post("/api/contacts/c1/desk/take", fields{}).OK()
	desk.Post("/api/contacts/c1/advice", fields{"to": "officer", "text": "Speak with her alone."}).OK()
	l := h.queue()
	if len(l.Advice) != 1 || l.Advice[0].Contact != "c1" || l.Advice[0].To != "officer" || l.Cases[0].Unanswered != 1 || l.Cases[0].TakenBy.ID != desk.Staff || l.Cases[0].State != "taken" {
		t.Fatalf("the list: %+v", l)
	}
	h.As("handler").Post("/api/contacts/c1/advice/"+l.Advice[0].Advice+"/answer", fields{"used": true}).OK()
	h.end("c1")
	if l = h.queue(); len(l.Advice) != 0 || len(l.Cases) != 0 {
		t.Errorf("still waiting: %+v", l)
	}
}

func TestFigures(t *testing.T) {
	h := open(t)
	desk, handler := h.As("vulnerability-desk"), h.As("handler")
	for _, id := range []string{"c1", "c2", "c3"} {
		h.rang(id, "handler-1")
	}
	h.past(safeguarding.Room, "old", safeguarding.DeskAsked{Source: "rule", Because: "x", At: noon.AddDate(0, 0, -9)},
		safeguarding.DeskTaken{By: "s1", At: noon}, safeguarding.DeskEnded{Outcome: "of-an-older-pack", By: "s1", At: noon})
	handler.Post("/api/contacts/c1/desk", fields{"why": "She is whispering to me."}).OK()
	handler.Post("/api/contacts/c1/actions", fields{"action": "refuge", "note": ""}).OK() // ten minutes after the call
	h.past(contact.Room, "c2", contact.Finished{By: "handler-1", At: noon})
	desk.Post("/api/contacts/c2/desk/take", fields{}).OK()
	desk.Post("/api/contacts/c2/missed", fields{"factors": []string{"dementia"}, "note": "He asked for the day three times."}).OK()
	desk.Post("/api/contacts/c2/advice", fields{"to": "handler", "text": "Ring his daughter."}).OK()
	desk.Post("/api/contacts/c2/desk/end", fields{"outcome": "advised", "note": ""}).OK()
	handler.Post("/api/contacts/c3/vulnerabilities", maisie("dementia")).OK()

	var f safeguardingapi.VulnerabilityFigures
	for _, role := range []string{"supervisor", "analyst", "vulnerability-desk"} {
		answer := h.As(role).Get("/api/vulnerability-desk/figures?from=2026-11-21&to=2026-11-21").OK(&f)
		if text := string(answer.Body); strings.Contains(text, "handler-1") || strings.Contains(text, "Maisie") || strings.Contains(text, "daughter") {
			t.Errorf("personal data: %s", text)
		}
	}
	if f.Cases != 2 || f.Open != 1 || f.Advice.Given != 1 || f.Advice.Unanswered != 1 || f.Sampled.Looked != 1 || f.Sampled.Found != 1 || f.Outcomes[0].Cases != 1 || f.Outcomes[1].Cases != 0 ||
		len(f.Outcomes) != 3 || f.Outcomes[2] != (safeguardingapi.VulnerabilityOutcomeCount{Outcome: "of-an-older-pack", Label: "of-an-older-pack", Cases: 1}) {
		t.Errorf("figures: %+v", f)
	}
	bySource := map[string]int{}
	for _, s := range f.Sources {
		bySource[s.Source] = s.Cases
	}
	if len(f.Sources) != 5 || bySource["handler"] != 1 || bySource["sample"] != 1 {
		t.Errorf("sources: %v", f.Sources)
	}
	if a := f.FirstAction; a.Contacts != 1 || a.Without != 1 || *a.MedianMinutes != 10 || *a.NinetyMinutes != 10 {
		t.Errorf("first action: %+v", a)
	}
	h.As("supervisor").Get("/api/vulnerability-desk/figures?from=2026-11-20&to=2026-11-20").OK(&f)
	if f.Cases != 0 || f.FirstAction.Contacts != 0 || len(f.Outcomes) != 2 || f.FirstAction.MedianMinutes != nil {
		t.Errorf("the day before: %+v", f)
	}
	h.As("supervisor").Get("/api/vulnerability-desk/figures?from=2026-11-21&to=2026-11-20").Refused(http.StatusUnprocessableEntity, "statistics.period-backwards")
	h.As("handler").Get("/api/vulnerability-desk/figures").Refused(http.StatusForbidden, "staff.not-allowed")
	h.As("handler").Get("/api/vulnerability-desk").Refused(http.StatusForbidden, "staff.not-allowed")
	if other := h.Somebody("southmere", "a", "analyst"); other.Get("/api/vulnerability-desk/figures").Status != http.StatusOK {
		t.Error("another force has no figures of its own")
	}
}

func TestAnotherForceSeesNothingOfTheDesk(t *testing.T) {
	h := open(t)
	h.rang("c1", "handler-1")
	h.asked("c1", "handler", 5)
	var l deskList
	h.Somebody("southmere", "d", "vulnerability-desk").Get("/api/vulnerability-desk").OK(&l)
	if len(l.Cases) != 0 {
		t.Errorf("%+v", l)
	}
	if own := h.Somebody(httpservertest.Force, "d", "vulnerability-desk"); len(h.queue().Cases) != 1 || own.Get("/api/vulnerability-desk").Status != http.StatusOK {
		t.Error("the force itself sees nothing: this test could not fail")
	}
}
