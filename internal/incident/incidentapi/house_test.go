package incidentapi_test

import (
	"context"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/contact/contactviews"
	"bluelamp/internal/dispatch"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident"
	"bluelamp/internal/incident/incidentapi"
	"bluelamp/internal/incident/incidentviews"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/policy"
	"bluelamp/internal/risk"
	"bluelamp/internal/risk/riskapi"
	"bluelamp/internal/risk/riskviews"
	"bluelamp/internal/staff"
	"bluelamp/internal/statistics/statisticstest/controlroom"
	"bluelamp/internal/view"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

// reviewing is the control room's pack with looks before closing, a crime clock
// and the questions of resolving.
func reviewing() *policy.Pack {
	p := controlroom.Pack()
	p.Levels = []policy.Level{{Code: "low", Label: "Low"}, {Code: "medium", Label: "Medium"}, {Code: "high", Label: "High"}}
	p.Reviews = policy.Reviews{
		Intervals: []policy.ReviewInterval{
			{Grade: "emergency", Risk: policy.AnyRisk, Minutes: 15}, {Grade: "priority", Risk: policy.AnyRisk, Minutes: 30},
			{Grade: "advice", Risk: policy.AnyRisk, Minutes: 240},
		},
		Climb:       []policy.ReviewStep{{To: "handler"}, {To: "supervisor", AfterMinutes: 10}, {To: "force-lead", AfterMinutes: 30}},
		WarnPercent: 75, ClosingFrom: "medium", DelayMinutes: 60,
	}
	p.Targets = []policy.Target{{Grade: "priority", Area: policy.AreaAny, Stage: policy.StageAttend, Minutes: 60, ClockStart: policy.FromReceived}}
	p.IncidentTypes[0].Theme, p.IncidentTypes[0].Solvability = policy.ThemeCrime, true
	p.ResolutionReasons = append(p.ResolutionReasons, policy.Entry{Code: "below-rcrp-threshold", Label: "Below the threshold"})
	p.Resolution = policy.Resolution{MaxRisk: "medium", SamplePercent: 100, Solvability: []policy.SolvabilityFactor{{Code: "cctv", Label: "CCTV"}}}
	p.Crime = policy.Crime{DecideWithinHours: 24, NoCrimeReasons: []policy.Entry{{Code: "verified", Label: "Verified: no crime"}}}
	return p
}

// house is the incidents' door with an answered contact "c1" in which somebody
// vulnerable is on record, a clock that the test moves, and the keeper of clocks.
type house struct {
	*httpservertest.House
	t      *testing.T
	minute atomic.Int64
	pack   *policy.Pack
	typ    string // as which the contact was assessed
	// gathered is what happens every time that the facts for the rules are gathered.
	gathered func()
}

func open(t *testing.T) *house {
	t.Helper()
	h := &house{t: t, pack: reviewing(), typ: "burglary"}
	h.House = httpservertest.Open(t, httpservertest.Options{
		Catalogue: [][]journal.Entry{
			staff.Catalogue(), person.Catalogue(), contact.Catalogue(), risk.Catalogue(), incident.Catalogue(), dispatch.Catalogue(),
		},
		Policy: h.pack, Now: h.now, Views: []view.View{contactviews.New(), riskviews.New(), incidentviews.New()},
	})
	incidentapi.Mount(h.Server, incidentapi.Deps{
		Desk: h.Desk, Initials: func(string) string { return "NS" }, Zone: time.UTC,
		Risk: riskapi.Deps{Facts: func(context.Context, *httpserver.Call, string) (risk.Known, error) {
			if h.gathered != nil {
				h.gathered()
			}
			return risk.Known{Facts: risk.Facts{Contacts90: 2}}, nil
		}},
		Vulnerable: func(_ context.Context, _ *httpserver.Call, contact string) (bool, error) { return contact == "c1", nil },
	})
	for _, somebody := range []string{"handler-1", "supervisor-1", "supervisor-2"} {
		h.Happened(staff.Room, somebody, staff.Joined{SignInName: somebody, Name: "Name of " + somebody, At: noon})
	}
	h.Happened(contact.Room, "c1", contact.Received{Channel: contact.Phone, Service: "999", At: noon}, contact.Answered{Handler: "handler-1", At: noon})
	h.Happened(risk.Room, "c1", risk.Assessed{
		ID: "a1", Trigger: risk.Initial, Type: "burglary", Model: "thrive", Risk: "high",
		Levels: map[string]string{"threat": "high", "harm": "low"}, Proposed: risk.Proposed{Grade: "priority"}, By: "handler-1", At: noon,
	})
	return h
}

func (h *house) now() time.Time { return noon.Add(time.Duration(h.minute.Load()) * time.Minute) }

// at moves the clock to a minute after noon and lets the keeper come by.
func (h *house) at(minute int, incidents ...string) {
	h.t.Helper()
	h.minute.Store(int64(minute))
	room := incidentapi.Deadlines(h.Desk, func(string) *policy.Pack { return h.pack })
	for _, id := range incidents {
		next, err := room.Next(h.t.Context(), httpservertest.Force, id)
		if err != nil {
			h.t.Fatal(err)
		}
		if next.IsZero() || next.After(h.now()) {
			continue
		}
		if err := room.Fire(h.t.Context(), command.Ask{Force: httpservertest.Force, Actor: "system/clock"}, id, h.now()); err != nil {
			h.t.Fatal(err)
		}
	}
	head, err := h.Journal.Head(h.t.Context())
	if err != nil {
		h.t.Fatal(err)
	}
	if err := h.Views.Wait(h.t.Context(), head.Position); err != nil {
		h.t.Fatal(err)
	}
}

// opened opens an incident of a type and grade from the contact, which was assessed
// as that type.
func (h *house) opened(c *httpservertest.Client, typ, grade string) string {
	h.t.Helper()
	if typ != h.typ {
		h.typ = typ
		h.Happened(risk.Room, "c1", risk.Assessed{
			ID: "as-" + typ, Trigger: risk.Initial, Type: typ, Model: "thrive", Risk: "high",
			Levels: map[string]string{"threat": "high", "harm": "low"}, Proposed: risk.Proposed{Grade: "priority"}, By: "handler-1", At: noon,
		})
	}
	o := controlroom.Opening("c1")
	o["type"], o["grade"] = typ, grade
	return controlroom.ID(c.Post("/api/incidents", o).OK())
}

// form is a complete assessment of a risk; the rules propose priority, and
// emergency when somebody is inside.
func form(level, inside string) map[string]any {
	return map[string]any{
		"type": "burglary", "levels": map[string]string{"threat": level, "harm": "low"}, "notes": map[string]string{},
		"answers": map[string]string{"inside": inside}, "risk": level, "rationale": "Rung back: " + strings.Repeat("all as said before. ", 2),
	}
}

// lost is form for an incident of lost property.
func lost(level string) map[string]any {
	f := form(level, "no")
	f["type"], f["answers"] = "lost", map[string]string{}
	return f
}

// with is a body with a fresh look in it.
func with(level string, more map[string]any) map[string]any {
	body := map[string]any{"form": form(level, "no"), "victim": "spoken"}
	for k, v := range more {
		body[k] = v
	}
	return body
}
