package referralapi_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/command"
	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/journal"
	"bluelamp/internal/person"
	"bluelamp/internal/policy"
	"bluelamp/internal/referral"
	"bluelamp/internal/referral/referralapi"
)

// subject is whom the form's referral is about, with one thing changed.
func subject(field string, value any) map[string]any {
	about := map[string]any{"name": "Zoë Example", "born": "3 May 1990", "address": "2 Example Street", "needs": "", "unnamed": false, "why": ""}
	about[field] = value
	return about
}

func TestWhomItIsAboutIsShownAndFoundByThePerson(t *testing.T) {
	r := open(t, monday)
	r.Happened(person.Room, "p1", person.Named{Name: "Zoë Example", At: monday})
	r.Happened(person.Room, "p2", person.Named{Name: "Zoe Exampel", At: monday})
	r.Happened(person.LinkRoom, "p1+p2", person.LinkDecided{A: "p1", B: "p2", Verdict: person.Same, By: "ann", At: monday})
	var made referralapi.Referral
	r.ann.Post("/api/referrals", form(func(b map[string]any) { b["person"] = "p1" })).OK(&made)
	if made.About != "Zoë Example" || made.Subject.Born != "3 May 1990" || made.Subject.Address != "2 Example Street" || made.Hidden {
		t.Errorf("%+v", made)
	}
	for _, id := range []string{"p1", "p2"} {
		var of struct{ Referrals []referralapi.ReferralSummary }
		r.ann.Get("/api/people/" + id + "/referrals").OK(&of)
		if len(of.Referrals) != 1 || of.Referrals[0].ID != made.ID {
			t.Errorf("of %s: %+v", id, of)
		}
	}
	r.ann.Get("/api/people/p3/referrals").Refused(http.StatusNotFound, "person.not-found")
}

// What leads to somebody in hiding is for whoever made it, and for supervisors.
func TestSomebodyWhoseRecordIsClosedIsNotInTheLists(t *testing.T) {
	r := open(t, monday)
	r.Happened(person.Room, "p1", person.Named{Name: "Zoë Example", At: monday}, person.Restricted{Reason: "In a refuge", By: "sue", At: monday})
	var made referralapi.Referral
	r.ann.Post("/api/referrals", form(func(b map[string]any) { b["person"] = "p1" })).OK(&made)
	if made.Hidden || made.About != "Zoë Example" {
		t.Errorf("to whoever made it: %+v", made)
	}
	other, path := r.Somebody("northshire", "handler-2", "handler"), "/api/referrals/"+made.ID
	var seen referralapi.Referral
	answer := other.Get(path).OK(&seen)
	if !seen.Hidden || seen.About != "" || seen.Person != nil || len(seen.Form) != 0 || seen.SafeWay != "" || strings.Contains(string(answer.Body), "Zoë") {
		t.Errorf("to another handler: %s", answer.Body)
	}
	other.Get("/api/people/p1/referrals").Refused(http.StatusForbidden, "person.restricted")
	r.As("supervisor").Get(path).OK(&seen)
	if seen.Hidden || seen.Subject.Address != "2 Example Street" {
		t.Errorf("to a supervisor: %+v", seen)
	}
}

func TestAPartnerWhoIsNotToldThatItIsTakenBackIsSeen(t *testing.T) {
	r := open(t, monday)
	made := r.made(t)
	path := "/api/referrals/" + made.ID
	r.Happened(referral.Room, made.ID, referral.Sent{Kind: referral.KindReferral, Message: "m1", At: monday})
	r.ann.Post(path+"/withdrawal", map[string]string{"reason": "She has found a place"}).OK(&made)
	if !made.Untold || made.State != "withdrawn" || !strings.Contains(made.Notice, "does not know yet") || len(r.listed(t, "open")) != 1 {
		t.Errorf("taken back: %+v", made)
	}
	r.Happened(referral.Room, made.ID, referral.SendFailed{Kind: referral.KindWithdrawal, Why: "451", Next: monday.Add(time.Minute), At: monday},
		referral.FellSilent{Climbed: true, At: monday.Add(time.Hour)})
	r.ann.Get(path).OK(&made)
	last := made.Steps[len(made.Steps)-1]
	if len(r.listed(t, "failing")) != 1 || len(r.listed(t, "climbed")) != 1 || made.SilentSince != nil || made.Trouble == nil ||
		last.Text != "They could not be told that it is taken back. A supervisor has to look at it." {
		t.Errorf("not told: %+v, %+v", made, last)
	}
	r.ann.Post(path+"/told", map[string]string{"who": ""}).Refused(http.StatusUnprocessableEntity, "referral.who-missing")
	r.ann.Post(path+"/told", map[string]string{"who": "Jo"}).OK(&made)
	last = made.Steps[len(made.Steps)-1]
	if made.Untold || made.Trouble != nil || made.Climbed || len(r.listed(t, "open")) != 0 || last.Text != "Jo was told by telephone that it is taken back." {
		t.Errorf("told: %+v, %+v", made, last)
	}
}

// fired lets the reaction see the newest page of a referral.
func (r *room) fired(t *testing.T, id string) {
	t.Helper()
	pages, err := r.Journal.ReadStream(t.Context(), journal.NewStream("northshire", referral.Room, id), 0)
	if err != nil {
		t.Fatal(err)
	}
	newest, err := r.Codec.Decode(t.Context(), pages[len(pages)-1])
	if err != nil {
		t.Fatal(err)
	}
	telling := referralapi.Telling(r.Desk, func(string) *policy.Pack { return pack() })
	if err := telling.Do(t.Context(), newest, "reaction/"+id); err != nil {
		t.Fatal(err)
	}
}

func (r *room) due(t *testing.T, id string) bool {
	t.Helper()
	s, _, err := command.Load(t.Context(), r.Desk, "northshire", incident.Room, id, incident.Fold)
	if err != nil {
		t.Fatal(err)
	}
	return s.Review.Due && s.Review.Reason == incident.ByInformation
}

// The risk was judged with the partner's help in mind.
func TestHelpThatDoesNotComeMakesALookDue(t *testing.T) {
	declined := referral.Declined{Who: "Jo", Note: "Full", By: referral.ByPartner, At: monday}
	for name, c := range map[string]struct {
		of     map[string]any // besides the form
		events []any
		due    []string
	}{
		"declined":                       {map[string]any{"incident": "i1"}, []any{declined}, []string{"i1"}},
		"of a contact with two":          {nil, []any{declined}, []string{"i1", "i2"}},
		"not reached":                    {map[string]any{"incident": "i1"}, []any{referral.Ended{Outcome: "not-reached", By: "ann", At: monday}}, []string{"i1"}},
		"helped":                         {map[string]any{"incident": "i1"}, []any{referral.Ended{Outcome: "helped", By: "ann", At: monday}}, nil},
		"ended after it was said before": {map[string]any{"incident": "i1"}, []any{declined, referral.Ended{Outcome: "not-reached", By: "ann", At: monday}}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			r := open(t, monday)
			for _, id := range []string{"i1", "i2", "i3"} {
				r.Happened(incident.Room, id, incident.Opened{Reference: "NS-" + id, Number: 1, Contact: "c1", Type: "burglary", At: monday},
					incident.Graded{Grade: "priority", At: monday}, incident.RiskStood{Risk: "high", At: monday})
				r.Happened(contact.Room, "c1", contact.IncidentLinked{Incident: id, Reference: "NS-" + id, At: monday})
			}
			r.Happened(incident.Room, "i3", incident.Closed{Result: "advice", At: monday})
			var made referralapi.Referral
			r.ann.Post("/api/referrals", form(func(b map[string]any) {
				for key, value := range c.of {
					b[key] = value
				}
			})).OK(&made)
			r.Happened(referral.Room, made.ID, c.events...)
			r.fired(t, made.ID)
			for _, id := range []string{"i1", "i2", "i3"} {
				wanted := false
				for _, due := range c.due {
					wanted = wanted || due == id
				}
				if r.due(t, id) != wanted {
					t.Errorf("%s is due: %v", id, !wanted)
				}
			}
		})
	}
}
