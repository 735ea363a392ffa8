package riskapi_test

import (
	"slices"
	"strings"
	"testing"

	"bluelamp/internal/command"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident"
	"bluelamp/internal/policy"
	"bluelamp/internal/referral"
	"bluelamp/internal/risk"
	"bluelamp/internal/risk/riskapi"
	"bluelamp/internal/safeguarding"
)

// react lets the room's reactions read the whole record, and returns what is on it.
func react(t *testing.T, h *httpservertest.House) []any {
	t.Helper()
	pages, err := h.Journal.Read(t.Context(), 0, 1000)
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range pages {
		event, err := h.Codec.Decode(t.Context(), page)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range riskapi.Reactions(h.Desk, func(string) *policy.Pack { return pack() }) {
			if !slices.Contains(r.On, page.Type) {
				continue
			}
			for range 2 { // and once more after a crash
				if err := r.Do(t.Context(), event, "reaction/"+r.Name+"/"+page.Stream.ID()+page.Type); err != nil {
					t.Fatal(err)
				}
			}
		}
	}
	if pages, err = h.Journal.Read(t.Context(), 0, 1000); err != nil {
		t.Fatal(err)
	}
	var events []any
	for _, page := range pages {
		event, err := h.Codec.Decode(t.Context(), page)
		if err != nil {
			t.Fatal(err)
		}
		events = append(events, event.Body)
	}
	return events
}

// only are the events of one kind.
func only[E any](all []any) []E {
	var some []E
	for _, e := range all {
		if one, is := e.(E); is {
			some = append(some, one)
		}
	}
	return some
}

func opened(h *httpservertest.House, id string) {
	h.Happened(incident.Room, id, incident.Opened{Reference: "NS-1", Contact: "c1", Type: "burglary", At: noon},
		incident.Graded{Grade: "priority", By: "handler-1", At: noon})
}

func against() risk.RightCareReviewed {
	return risk.RightCareReviewed{ID: "d1", Note: "He had said that he would harm himself.", By: "supervisor-1", At: noon}
}

func stayAway() risk.RightCareDecided {
	return risk.RightCareDecided{ID: "d1", Threshold: "none", Sampled: true, By: "handler-1", At: noon}
}

func TestADisagreementOnRightCareMakesALookDue(t *testing.T) {
	h := open(t)
	opened(h, "i1")
	h.Happened(risk.Room, "c1", stayAway(), against())
	all := react(t, h)
	told := only[incident.InformationAdded](all)
	if len(told) != 1 || told[0].Source != incident.FromSupervisor || !strings.Contains(told[0].Text, against().Note) || told[0].By != "supervisor-1" {
		t.Errorf("told: %+v", told)
	}
	if desk := only[safeguarding.DeskAsked](all); len(desk) != 0 {
		t.Errorf("the desk was asked too: %+v", desk)
	}
	s, _, err := command.Load(t.Context(), h.Desk, httpservertest.Force, incident.Room, "i1", incident.Fold)
	if err != nil || !s.Review.Due {
		t.Errorf("no look is due: %+v, %v", s.Review, err)
	}
}

func TestADisagreementWithNoOpenIncidentGoesToTheDesk(t *testing.T) {
	h := open(t)
	opened(h, "i1")
	h.Happened(incident.Room, "i1", incident.Closed{Result: "advice", By: "handler-1", At: noon})
	h.Happened(risk.Room, "c1", stayAway(), against())
	all := react(t, h)
	if told := only[incident.InformationAdded](all); len(told) != 0 {
		t.Errorf("a closed incident was told: %+v", told)
	}
	desk := only[safeguarding.DeskAsked](all)
	if len(desk) != 1 || desk[0].By != "supervisor-1" || !strings.Contains(desk[0].Why, against().Note) {
		t.Errorf("the desk: %+v", desk)
	}
}

func TestAgreeingOrComingTooReadilyCausesNothing(t *testing.T) {
	h := open(t)
	opened(h, "i1")
	agrees, came := against(), stayAway()
	agrees.Agrees = true
	h.Happened(risk.Room, "c1", stayAway(), agrees)
	came.Meets = true
	h.Happened(risk.Room, "c2", came, against())
	all := react(t, h)
	if n := len(only[incident.InformationAdded](all)) + len(only[safeguarding.DeskAsked](all)); n != 0 {
		t.Errorf("%d caused", n)
	}
}

func TestWhatWasDoneStandsInTheLog(t *testing.T) {
	h := open(t)
	opened(h, "i1")
	h.Happened(risk.Room, "c1", risk.ActionAnswered{Action: "ambulance", Answer: risk.ActionDone, Note: "Reference 4411", By: "handler-1", At: noon})
	lines := only[incident.LineAdded](react(t, h))
	if len(lines) != 1 || lines[0].Text != "Ask for an ambulance: done. Reference 4411" || lines[0].By != "handler-1" {
		t.Errorf("log: %+v", lines)
	}
}

func TestAReferralThatWasMadeIsTickedOff(t *testing.T) {
	h := open(t)
	asked := risk.Assessed{ID: "a1", Trigger: risk.Initial, Type: "burglary", Proposed: risk.Proposed{Actions: []string{"refer"}}, By: "handler-1", At: noon}
	h.Happened(risk.Room, "c1", asked)
	h.Happened(referral.Room, "r1", referral.Made{Reference: "R-20261121-0007", Contact: "c1", By: "handler-1", At: noon})
	ticked := only[risk.ActionAnswered](react(t, h))
	if len(ticked) != 1 || ticked[0].Action != "refer" || ticked[0].Answer != risk.ActionDone || ticked[0].Note != "R-20261121-0007" {
		t.Errorf("ticked: %+v", ticked)
	}
}
