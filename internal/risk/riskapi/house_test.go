package riskapi_test

import (
	"context"
	"net/http"
	"testing"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/policy"
	"bluelamp/internal/referral"
	"bluelamp/internal/risk"
	"bluelamp/internal/risk/riskapi"
	"bluelamp/internal/risk/riskviews"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/staff"
	"bluelamp/internal/view"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

// pack has two levels, an answer and a flag that raise, and draws every decision
// for a second look.
func pack() *policy.Pack {
	return &policy.Pack{
		Version: "test", Force: policy.Force{Code: httpservertest.Force, Name: "Northshire"},
		Grades: []policy.Grade{{Code: "emergency", Rank: 1, Deployable: true}, {Code: "priority", Rank: 2, Deployable: true}},
		Levels: []policy.Level{{Code: "low", Label: "Low"}, {Code: "high", Label: "High"}},
		Models: []policy.RiskModel{{Code: "thrive", Label: "THRIVE", Elements: []policy.Element{
			{Code: "threat", Label: "Threat", Required: true, Kind: policy.ElementLevel},
		}}},
		DefaultModel: "thrive",
		IncidentTypes: []policy.IncidentType{{
			Code: "burglary", Label: "Burglary", DefaultGrade: "priority", Questions: []policy.Question{{
				Code: "inside", Text: "Is anybody inside?", Kind: policy.QuestionYesNo, Required: true,
				Raises: []policy.Raise{{Answer: "yes", AtLeast: "emergency", Because: "Somebody is inside."}},
			}},
			Advice: []policy.Advice{{Kind: policy.AdviceSafeguarding, Text: "Lock the door."}, {Kind: policy.AdviceScene, Text: "Touch nothing."}},
		}},
		Actions: []policy.Action{
			{Code: "ambulance", Label: "Ask for an ambulance", Does: policy.ActionTells}, {Code: "refer", Label: "Offer a referral", Does: policy.ActionReferral},
		},
		Flags:           []policy.Flag{{Code: "violent"}},
		Rules:           []policy.Rule{{Code: "violent", When: `flag("violent")`, Level: "high", Actions: []string{"ambulance", "refer"}, Because: "Somebody here is known to be violent."}},
		DeferralReasons: []policy.Entry{{Code: "caller-in-danger"}, {Code: "other"}},
		RightCare: policy.RightCare{SamplePercent: 100, Thresholds: []policy.Threshold{
			{Code: "life", Label: "Risk to life", Meets: true}, {Code: "none", Label: "None"},
		}},
	}
}

// open is the room's door with a caller in it: "c1", answered, with a person who
// has a flag in its history.
func open(t *testing.T) *httpservertest.House {
	t.Helper()
	h := httpservertest.Open(t, httpservertest.Options{
		Catalogue: [][]journal.Entry{staff.Catalogue(), person.Catalogue(), contact.Catalogue(), risk.Catalogue(), incident.Catalogue(), safeguarding.Catalogue(), referral.Catalogue()},
		Policy:    pack(), Views: []view.View{riskviews.New()}, Now: func() time.Time { return noon },
	})
	deps := riskapi.Deps{Desk: h.Desk, Facts: func(_ context.Context, _ *httpserver.Call, contact string) (risk.Known, error) {
		switch contact {
		case "c1":
		case "c4": // the caller's record is closed to most
			return risk.Known{Facts: risk.Facts{Flags: []string{"violent"}, Contacts90: 9}, Records: []string{"p1"}}, nil
		default:
			return risk.Known{}, nil
		}
		return risk.Known{Facts: risk.Facts{Flags: []string{"violent"}, Contacts90: 3}}, nil
	}, OpensClosed: func(c *httpserver.Call) bool { return c.Has("supervisor") }}
	riskapi.Mount(h.Server, deps)
	mountOtherDoor(h.Server, deps)
	h.Happened(contact.Room, "c1", contact.Received{Channel: contact.Phone, Service: "999", At: noon},
		contact.Answered{Handler: "handler-1", At: noon}, contact.IncidentLinked{Incident: "i1", At: noon})
	h.Happened(contact.Room, "c2", contact.Received{Channel: contact.Phone, Service: "101", At: noon}, contact.Answered{Handler: "handler-1", At: noon})
	h.Happened(contact.Room, "c4", contact.Received{Channel: contact.Phone, Service: "999", At: noon}, contact.Answered{Handler: "handler-1", At: noon})
	return h
}

// mountOtherDoor stands for the incident's door, which keeps a look and does
// something of its own in the same request.
func mountOtherDoor(s *httpserver.Server, deps riskapi.Deps) {
	type lookIn struct{ Body riskapi.Form }
	type lookOut struct {
		Body struct {
			ID, Trigger, Incident string
			Facts                 int
		}
	}
	httpserver.Handle(s, huma.Operation{Method: http.MethodPost, Path: "/api/test/look", OperationID: "test-look", Summary: "Look again", Tags: []string{"test"}},
		httpserver.Rule{Roles: []string{"handler"}, Acts: true, Personal: "incident"},
		func(ctx context.Context, c *httpserver.Call, in *lookIn) (*lookOut, error) {
			kept, err := riskapi.Keep(ctx, c, deps, "c1", riskapi.Look{Incident: "i1", Trigger: risk.Late, Form: in.Body, As: "look"})
			if err != nil {
				return nil, err
			}
			out := &lookOut{}
			out.Body.ID, out.Body.Trigger, out.Body.Incident, out.Body.Facts = kept.ID, string(kept.Trigger), kept.Incident, kept.Facts.Contacts90
			return out, c.Consulted(ctx, "incident", "i1")
		})
}

// whole is a complete form.
func whole() map[string]any {
	return map[string]any{
		"type": "burglary", "levels": map[string]string{"threat": "high"}, "notes": map[string]string{"threat": "They are inside"},
		"answers": map[string]string{"inside": "yes"}, "risk": "high", "rationale": "The caller hears them downstairs.",
	}
}

// but is a form with one field another.
func but(field string, value any) map[string]any {
	f := whole()
	f[field] = value
	return f
}

// declined is a complete decision that the police do not attend.
func declined() map[string]any {
	return map[string]any{
		"threshold": "none", "reason": "He is calm, his nurse is on the way.", "agency": "ambulance", "agencyTold": true, "agencyNote": "Taken by Sam.",
		"toldCaller": "That the ambulance service comes.", "safetyNet": "They ring us if nobody opens.",
	}
}

type list struct {
	Assessments []riskapi.Assessment
	Deferrals   []riskapi.Deferral
	RightCare   []riskapi.RightCareDecision
}
