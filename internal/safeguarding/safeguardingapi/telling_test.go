package safeguardingapi_test

import (
	"strings"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/httpserver/httpservertest"
	"bluelamp/internal/incident"
	"bluelamp/internal/person"
	"bluelamp/internal/safeguarding"
)

// stands is one incident as its events leave it.
func (h house) stands(id string) incident.State {
	h.t.Helper()
	s, _, err := command.Load(h.t.Context(), h.Desk, httpservertest.Force, incident.Room, id, incident.Fold)
	if err != nil {
		h.t.Fatal(err)
	}
	return s
}

// told is what incidents were told, oldest first.
func (h house) told(id string) (all []incident.InformationAdded) {
	h.t.Helper()
	all, _, err := command.Load(h.t.Context(), h.Desk, httpservertest.Force, incident.Room, id,
		func(before []incident.InformationAdded, e any) []incident.InformationAdded {
			if told, is := e.(incident.InformationAdded); is {
				return append(before, told)
			}
			return before
		})
	if err != nil {
		h.t.Fatal(err)
	}
	return all
}

func TestAVulnerabilityRecordedAfterTheGradingMakesALookDue(t *testing.T) {
	h := open(t)
	h.rang("c1", "handler-1")
	h.opened("i1", "c1", "low")
	h.opened("ended", "c1", "low")
	h.past(incident.Room, "ended", incident.Closed{Result: "advice", By: "s1", At: noon})
	handler := h.As("handler")
	handler.Post("/api/contacts/c1/vulnerabilities", maisie("child", "alone")).OK()
	s, told := h.stands("i1"), h.told("i1")
	if !s.Review.Due || s.Review.Reason != incident.ByInformation || s.Review.Number != 1 || len(told) != 1 {
		t.Fatalf("review %+v, told %+v", s.Review, told)
	}
	if e := told[0]; e.Source != incident.FromChecks || e.By != handler.Staff || !strings.HasPrefix(e.Text, "A child cannot keep safe: A child; Lives alone.") || strings.Contains(e.Text, "Maisie") {
		t.Errorf("told %+v", e)
	}
	if len(h.told("ended")) != 0 {
		t.Error("an incident that has ended was told")
	}
	handler.Post("/api/contacts/c1/vulnerabilities", with(maisie("dementia"), "relation", "victim")).OK()
	if s, told = h.stands("i1"), h.told("i1"); s.Review.Number != 1 || len(told) != 2 || !strings.HasPrefix(told[1].Text, "The victim") {
		t.Errorf("a second look is due beside the first: %+v, told %+v", s.Review, told)
	}
}

// Whoever opened the incident, or looked at its risk, after it was recorded had it
// before them.
func TestWhatWasRecordedBeforeTheLookMakesNoneDue(t *testing.T) {
	h := open(t)
	h.rang("c1", "handler-1")
	h.past(safeguarding.Room, "c1", recordedOf("v1", "", noon.Add(-6*time.Minute), "child"))
	h.opened("i1", "c1", "low") // five minutes ago
	h.past(safeguarding.Room, "c1", recordedOf("v2", "", noon.Add(-6*time.Minute), "alone"))
	h.past(incident.Room, "i1", incident.Reassessed{By: "s1", At: noon})
	h.past(safeguarding.Room, "c1", recordedOf("v3", "", noon, "dementia"))
	if told := h.told("i1"); len(told) != 0 || h.stands("i1").Review.Due {
		t.Errorf("told %+v", told)
	}
	h.past(safeguarding.Room, "c1", recordedOf("v4", "", noon.Add(time.Millisecond), "dementia"))
	if told := h.told("i1"); len(told) != 1 {
		t.Errorf("told %+v", told)
	}
}

func recordedOf(id, person string, at time.Time, factors ...string) safeguarding.VulnerabilityRecorded {
	return safeguarding.VulnerabilityRecorded{
		ID: id, Contact: "c1", Person: person, Who: "Tom", Relation: "other", Factors: factors, Interaction: "He cannot leave.", By: "s1", At: at,
	}
}

// The desk finds what nobody had seen and records the person it found: that is one
// thing to look at, in whichever order.
func TestWhatTheDeskFindsMakesOneLookDue(t *testing.T) {
	h := open(t)
	h.rang("c1", "handler-1")
	h.opened("i1", "c1", "low")
	desk := h.As("vulnerability-desk")
	desk.Post("/api/contacts/c1/desk", fields{"why": "Please look at this."}).OK()
	desk.Post("/api/contacts/c1/desk/take", fields{}).OK()
	desk.Post("/api/contacts/c1/missed", fields{"factors": []string{"dementia"}, "note": "He asked for the day three times."}).OK()
	if s, told := h.stands("i1"), h.told("i1"); !s.Review.Due || len(told) != 1 || told[0].Source != incident.FromVulnerabilityDesk ||
		!strings.Contains(told[0].Text, "nobody had seen: Dementia.") || told[0].By != desk.Staff {
		t.Fatalf("review %+v, told %+v", s.Review, told)
	}
	h.past(incident.Room, "i1", incident.Reassessed{By: "s1", At: noon.Add(-time.Minute)})
	desk.Post("/api/contacts/c1/vulnerabilities", maisie("dementia")).OK()
	if told := h.told("i1"); len(told) != 1 || h.stands("i1").Review.Due {
		t.Errorf("recording what was found made a second look due: %+v", told)
	}
	desk.Post("/api/contacts/c1/vulnerabilities", maisie("alone")).OK()
	if told := h.told("i1"); len(told) != 2 || told[1].Source != incident.FromVulnerabilityDesk {
		t.Errorf("told %+v", told)
	}
	desk.Post("/api/contacts/c1/missed", fields{"factors": []string{"alone"}, "note": "She said that nobody visits."}).OK()
	if told := h.told("i1"); len(told) != 2 {
		t.Errorf("finding what it had recorded was told again: %+v", told)
	}
}

// A person is vulnerable in every incident that is open about them, whichever
// contact it came of.
func TestTheOtherOpenIncidentsOfThePersonAreToldToo(t *testing.T) {
	h := open(t)
	h.past(person.Room, "tom", person.Named{Name: "Tom Fielding", At: noon})
	for _, id := range []string{"c1", "as-caller", "involved", "stranger", "recorded"} {
		h.rang(id, "handler-1")
		h.opened("i-"+id, id, "low")
	}
	h.past(contact.Room, "as-caller", contact.CallerNamed{Person: "tom", Name: "Tom Fielding", Relation: contact.Victim, By: "handler-1", At: noon})
	h.past(contact.Room, "involved", contact.PersonInvolved{Person: "tom", Name: "Tom Fielding", Role: contact.Victim, By: "handler-1", At: noon})
	h.past(safeguarding.Room, "recorded", recordedOf("v0", "tom", noon.Add(-6*time.Minute), "alone")) // known when it was opened
	h.past(safeguarding.Room, "c1", recordedOf("v1", "tom", noon, "alone", "dementia"))
	for id, want := range map[string]int{"c1": 1, "as-caller": 1, "involved": 1, "stranger": 0, "recorded": 1} {
		if told := h.told("i-" + id); len(told) != want || h.stands("i-"+id).Review.Due != (want > 0) {
			t.Errorf("%s was told %+v", id, told)
		}
	}
	if told := h.told("i-recorded"); len(told) == 1 && strings.Contains(told[0].Text, "Lives alone") {
		t.Errorf("told again what was recorded there: %+v", told)
	}
}
