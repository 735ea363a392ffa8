package resolutionviews_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/incident"
	"bluelamp/internal/resolution"
	"bluelamp/internal/resolution/resolutiontest"
	"bluelamp/internal/resolution/resolutionviews"
	"bluelamp/internal/staff"
)

func after(minutes int) time.Time { return resolutiontest.After(time.Duration(minutes) * time.Minute) }

func opened(kind string, minute int) incident.Opened {
	return incident.Opened{
		Reference: "NS-1", Contact: "c1", Type: kind, Place: "1 Mill Lane", Summary: "A bicycle is gone",
		Received: after(minute), By: "pat", At: after(minute + 5),
	}
}

// story has four incidents: i1 waits with a call-back to come, i2 is in hand, i3 was
// resolved with a call-back that was missed and then made, i4 was closed.
func story(t *testing.T) *resolutiontest.Told {
	s := resolutiontest.Begin(t, resolutionviews.New())
	s.Tell(staff.Room, "ann", staff.Joined{SignInName: "ann", Name: "Ann Example", At: after(0)})
	for i, id := range []string{"i1", "i2", "i3", "i4"} {
		s.Tell(incident.Room, id, opened([]string{"theft", "theft", "theft", "noise"}[i], i), incident.Graded{Grade: "resolution", At: after(i + 5)})
	}
	s.Tell(resolution.Room, "i1", resolution.Queued{Contact: "c1", Type: "theft", Grade: "resolution", Why: "Wants a reference.", By: "pat", At: after(6)},
		resolution.CallBackPromised{DueAt: after(90), Number: "07700 900123", SafeWay: "After one", By: "ann", At: after(10)},
		resolution.CallBackTried{Result: resolution.NoAnswer, Note: "Rang out", By: "ann", At: after(11)})
	s.Tell(resolution.Room, "i2", resolution.Queued{Type: "theft", Grade: "resolution", By: "pat", At: after(7)}, resolution.Taken{By: "ann", At: after(8)})
	s.Tell(resolution.Room, "i3", resolution.Queued{Type: "theft", Grade: "resolution", By: "pat", At: after(8)},
		resolution.CallBackPromised{DueAt: after(30), Number: "07700 900124", SafeWay: "Any time", By: "ann", At: after(9)})
	s.Tell(incident.Room, "i3", incident.ResolvedWithoutDeployment{Reason: "no-need", Outcome: "advice", Agreed: "yes", Sampled: true, By: "ann", At: after(22)})
	s.Tell(resolution.Room, "i3", resolution.Settled{Outcome: "advice", Resolved: true, Sampled: true, By: "ann", At: after(22)},
		resolution.CallBackFellDue{DueAt: after(30), At: after(31)}, resolution.CallBackTried{Result: resolution.Spoken, By: "ann", At: after(35)})
	s.Tell(incident.Room, "i3", incident.Closed{Result: "advice", By: "ann", At: after(40)})
	s.Tell(incident.Room, "i4", incident.Closed{Result: "advice", By: "ann", At: after(41)})
	return s
}

func TestTheDesk(t *testing.T) {
	s := story(t)
	waiting, err := resolutionviews.Waiting(t.Context(), s.Tables())
	if err != nil || len(waiting) != 2 || waiting[0].Incident != "i1" || waiting[1].Incident != "i2" || waiting[1].Owner.Name != "Ann Example" {
		t.Fatalf("waiting: %+v, %v", waiting, err)
	}
	if first := waiting[0]; first.Stage != "queued" || first.Why != "Wants a reference." || first.Version != 3 || first.Place != "1 Mill Lane" || first.Grade != "resolution" {
		t.Errorf("first: %+v", first)
	}
	s.Tell(resolution.Room, "i2", resolution.Returned{Why: "The caller knows who did it.", By: "ann", At: after(42)})
	waiting, err = resolutionviews.Waiting(t.Context(), s.Tables())
	if err != nil || len(waiting) != 2 || waiting[1].Stage != "returned" || waiting[1].Returned.Name != "Ann Example" || waiting[1].ReturnWhy == "" {
		t.Errorf("given back: %+v, %v", waiting, err)
	}
	s.Tell(resolution.Room, "i2", resolution.Settled{Outcome: resolution.Attended, At: after(43)})
	if waiting, err = resolutionviews.Waiting(t.Context(), s.Tables()); err != nil || len(waiting) != 1 {
		t.Errorf("attended and still there: %+v, %v", waiting, err)
	}
}

func TestTheOrderOfTheDesk(t *testing.T) {
	s := resolutiontest.Begin(t, resolutionviews.New())
	for i, id := range []string{"old", "young", "late-call", "soon-call", "in-hand"} {
		s.Tell(incident.Room, id, opened("theft", i))
		s.Tell(resolution.Room, id, resolution.Queued{By: "pat", At: after(i)})
	}
	s.Tell(resolution.Room, "in-hand", resolution.Taken{By: "ann", At: after(9)}, resolution.CallBackPromised{DueAt: after(10), By: "ann", At: after(9)})
	s.Tell(resolution.Room, "late-call", resolution.CallBackPromised{DueAt: after(60), By: "ann", At: after(9)})
	s.Tell(resolution.Room, "soon-call", resolution.CallBackPromised{DueAt: after(50), By: "ann", At: after(9)})
	waiting, err := resolutionviews.Waiting(t.Context(), s.Tables())
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, c := range waiting {
		ids = append(ids, c.Incident)
	}
	if d := cmp.Diff("soon-call late-call old young in-hand", strings.Join(ids, " ")); d != "" {
		t.Error(d)
	}
}

func TestCallBacksAndTries(t *testing.T) {
	s := story(t)
	toRing, err := resolutionviews.ToRing(t.Context(), s.Tables())
	if err != nil || len(toRing) != 1 || toRing[0].Incident != "i1" || toRing[0].Tries != 1 || toRing[0].SafeWay != "After one" || toRing[0].Climbed != "" {
		t.Errorf("to ring: %+v, %v", toRing, err)
	}
	s.Tell(resolution.Room, "i1", resolution.CallBackClimbed{Why: resolution.ClimbedByTries, Tries: 1, At: after(12)},
		resolution.CallBackCancelled{Reason: "They came in.", By: "ann", At: after(13)},
		resolution.CallBackPromised{DueAt: after(95), Number: "07700 900125", SafeWay: "Any time", By: "ann", At: after(14)})
	all, err := resolutionviews.CallBacksOf(t.Context(), s.Tables(), "i1")
	if err != nil || len(all) != 2 || all[0].Open || all[0].Climbed != "tries" || all[0].Reason != "They came in." || !all[1].Open || all[1].Tries != 0 {
		t.Errorf("promises: %+v, %v", all, err)
	}
	kept, err := resolutionviews.CallBacksOf(t.Context(), s.Tables(), "i3")
	if err != nil || len(kept) != 1 || kept[0].Open || !kept[0].KeptAt.Equal(after(35)) {
		t.Errorf("kept: %+v, %v", kept, err)
	}
	tries, err := resolutionviews.TriesOf(t.Context(), s.Tables(), "i1")
	if err != nil || len(tries) != 1 || tries[0].Note != "Rang out" || tries[0].By.Name != "Ann Example" {
		t.Errorf("tries: %+v, %v", tries, err)
	}
}

func TestToCheck(t *testing.T) {
	s := story(t)
	toCheck, err := resolutionviews.ToCheck(t.Context(), s.Tables())
	if err != nil || len(toCheck) != 1 || toCheck[0].Incident != "i3" || toCheck[0].Settled.Name != "Ann Example" {
		t.Fatalf("to check: %+v, %v", toCheck, err)
	}
	s.Tell(resolution.Room, "i3", resolution.Checked{Good: true, Qualities: map[string]string{"told": "yes"}, Note: "Kind.", By: "sue", At: after(50)})
	if toCheck, err = resolutionviews.ToCheck(t.Context(), s.Tables()); err != nil || len(toCheck) != 0 {
		t.Errorf("checked and still to check: %+v, %v", toCheck, err)
	}
	row, there, err := resolutionviews.Get(t.Context(), s.Tables(), "i3")
	if err != nil || !there || !row.Good || row.Qualities["told"] != "yes" || row.Checked.ID != "sue" || row.State != "closed" {
		t.Errorf("checked: %+v, %v", row, err)
	}
}

func TestRates(t *testing.T) {
	s := story(t)
	span := resolutionviews.Span{From: after(0), To: after(60)}
	rates := func(now time.Time) map[string]*resolutionviews.Rate {
		t.Helper()
		got, err := resolutionviews.Rates(t.Context(), s.Tables(), span, now)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	want := map[string]*resolutionviews.Rate{
		"theft": {Ended: 1, Resolved: 1, Agreed: 1, Sampled: 1, Promised: 1, Minutes: []int64{20}},
		"noise": {Ended: 1},
	}
	if d := cmp.Diff(want, rates(after(45))); d != "" {
		t.Error(d)
	}
	// Whoever sends a unit after all takes the resolution out of the rate.
	s.Tell(incident.Room, "i2", incident.ResolvedWithoutDeployment{Outcome: "advice", Agreed: "no", By: "ann", At: after(44)})
	if r := rates(after(45))["theft"]; r.Ended != 2 || r.Resolved != 2 || r.Agreed != 1 {
		t.Errorf("resolved: %+v", r)
	}
	s.Tell(incident.Room, "i2", incident.UnitSent{Callsign: "NS21", At: after(45)})
	if r := rates(after(45))["theft"]; r.Ended != 1 || r.Resolved != 1 {
		t.Errorf("attended after all: %+v", r)
	}
	// A promise counts once its time has passed, whether or not anybody has noticed.
	span.To = after(100)
	if r := rates(after(90))["theft"]; r.Promised != 1 {
		t.Errorf("still to come and counted: %+v", r)
	}
	if r := rates(after(91))["theft"]; r.Promised != 2 || r.InTime != 0 {
		t.Errorf("overdue and not counted: %+v", r)
	}
	s.Tell(resolution.Room, "i1", resolution.CallBackTried{Result: resolution.Spoken, By: "ann", At: after(80)})
	if r := rates(after(91))["theft"]; r.Promised != 2 || r.InTime != 1 {
		t.Errorf("made in time: %+v", r)
	}
	// To cancel what was missed does not undo that it was.
	s.Tell(resolution.Room, "i2", resolution.CallBackPromised{DueAt: after(50), By: "ann", At: after(40)}, resolution.CallBackFellDue{DueAt: after(50), At: after(51)},
		resolution.CallBackCancelled{Reason: "Moved away.", By: "ann", At: after(60)})
	s.Tell(resolution.Room, "i4", resolution.CallBackPromised{DueAt: after(50), By: "ann", At: after(40)},
		resolution.CallBackCancelled{Reason: "Came in.", By: "ann", At: after(45)})
	if all := rates(after(91)); all["theft"].Promised != 3 || all["theft"].InTime != 1 || all["noise"].Promised != 0 {
		t.Errorf("cancelled: %+v, %+v", all["theft"], all["noise"])
	}
	// It ended when it was resolved, and not when somebody closed it.
	span.To = after(30)
	if r := rates(after(91))["theft"]; r == nil || r.Ended != 1 || r.Resolved != 1 {
		t.Errorf("resolved in the span and closed later: %+v", r)
	}
}

func TestNothingIsLeftOfTheErased(t *testing.T) {
	s := story(t)
	s.Tell(resolution.Room, "i1", resolution.Returned{Why: "Alex knows who did it.", By: "ann", At: after(20)},
		resolution.CallBackCancelled{Reason: "Alex came in.", By: "ann", At: after(21)})
	s.Tell(resolution.Room, "i3", resolution.Checked{Note: "Alex was told.", By: "sue", At: after(50)})
	s.Tell(resolution.Room, "i3", resolution.AdviceWritten{Text: "Alex should close the window.", Way: "email", To: "alex@post.example", By: "ann", At: after(51)},
		resolution.AdviceSendFailed{Why: "no mailbox for Alex", At: after(52)}, resolution.AdviceGiven{Note: "Read to Alex.", By: "ann", At: after(53)},
		resolution.EnquiryOpened{Kind: "again", Lines: "Ask Alex.", EndBy: after(90), By: "sue", At: after(54)}, resolution.EnquiryEnded{Note: "Alex was asked.", By: "ann", At: after(55)})
	s.Erase("p1", "incident/i1", "resolution/i1", "incident/i3", "resolution/i3")
	for _, word := range []string{"Wants a reference", "07700 900123", "After one", "Rang out", "Alex", "alex@", "07700 900124"} {
		if s.Contains(word) {
			t.Errorf("%q is left", word)
		}
	}
	row, _, err := resolutionviews.Get(t.Context(), s.Tables(), "i2")
	if err != nil || row.Place == "" {
		t.Errorf("the record of another was emptied: %+v, %v", row, err)
	}
	s.EqualsRebuilt()
}
