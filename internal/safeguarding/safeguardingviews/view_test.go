package safeguardingviews_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/contact"
	"bluelamp/internal/incident"
	"bluelamp/internal/risk"
	"bluelamp/internal/safeguarding"
	"bluelamp/internal/safeguarding/safeguardingviews"
	"bluelamp/internal/staff"
)

func TestWhoIsVulnerableByContactAndByPerson(t *testing.T) {
	s := begin(t)
	s.tell(staff.Room, "ann", joined("Ann"))
	s.about("c1", recorded("v1", "c1", "maisie", 1, "child", "alone"), recorded("v2", "c1", "", 2, "dementia"))
	s.about("c2", recorded("v3", "c2", "maisie", 3, "child"))
	s.about("c1", safeguarding.VulnerabilityWithdrawn{ID: "v2", Reason: "A mistake.", By: "ann", At: at(4)})
	s.about("c0", recorded("v0", "c0", "maisie", 4, "child"), safeguarding.VulnerabilityWithdrawn{ID: "v0", Reason: "Somebody else.", By: "ann", At: at(4)})
	s.about("c3", recorded("v4", "c3", "maisie", 5, "child"))

	all := must[[]safeguardingviews.Vulnerability](s)(safeguardingviews.InContact(t.Context(), s.db, "c1"))
	if len(all) != 2 || all[0].Who != "Maisie, 6" || all[0].ByName != "Ann Example" || !slices.Equal(all[0].Factors, []string{"child", "alone"}) || all[0].WithdrawnAt != nil {
		t.Errorf("in the contact: %+v", all)
	}
	if all[1].WithdrawnAt == nil || all[1].Withdrawn != "A mistake." || all[1].WithdrawnAs != "Ann Example" || all[1].Earlier != 0 {
		t.Errorf("withdrawn: %+v", all[1])
	}
	ids := []string{}
	for _, v := range must[[]safeguardingviews.Vulnerability](s)(safeguardingviews.OfPerson(t.Context(), s.db, "maisie")) {
		ids = append(ids, v.ID)
		if want := map[string]int{"v1": 0, "v3": 1, "v4": 2}[v.ID]; v.Earlier != want {
			t.Errorf("%s: %d earlier contacts, want %d", v.ID, v.Earlier, want)
		}
	}
	if !slices.Equal(ids, []string{"v4", "v3", "v1"}) {
		t.Errorf("of the person: %v", ids)
	}
	if nobody := must[[]safeguardingviews.Vulnerability](s)(safeguardingviews.OfPerson(t.Context(), s.db, "")); len(nobody) != 0 {
		t.Errorf("people who are not on file are no one person: %+v", nobody)
	}
}

func TestACaseFromAskingToEndAndAgain(t *testing.T) {
	s := begin(t)
	s.tell(staff.Room, "val", joined("Val"))
	if _, some, err := safeguardingviews.NewestCase(t.Context(), s.db, "c1"); some || err != nil {
		t.Fatalf("a case before anybody asked: %v", err)
	}
	s.about("c1", asked("handler", 1), asked("rule", 2), taken(3), missed(4), ended("advised", 5))
	c, some, err := safeguardingviews.NewestCase(t.Context(), s.db, "c1")
	if err != nil || !some || c.State != "ended" || c.Number != 1 || len(c.Asks) != 2 || c.Asks[1].Source != "rule" || !c.AskedAt.Equal(at(1)) {
		t.Errorf("the case: %+v, %v", c, err)
	}
	if c.TakenByName != "Val Example" || !c.TakenAt.Equal(at(3)) || c.Outcome != "advised" || c.EndedByName != "Val Example" || !c.EndedAt.Equal(at(5)) {
		t.Errorf("what became of it: %+v", c)
	}
	s.about("c1", asked("review", 6))
	c, _, _ = safeguardingviews.NewestCase(t.Context(), s.db, "c1")
	if c.State != "asked" || c.Number != 2 || len(c.Asks) != 1 || c.TakenBy != "" || c.EndedAt != nil {
		t.Errorf("asked again: %+v", c)
	}
	if v := must[int64](s)(safeguardingviews.Version(t.Context(), s.db, "c1")); v != 6 {
		t.Errorf("version %d", v)
	}
	if v := must[int64](s)(safeguardingviews.Version(t.Context(), s.db, "c9")); v != 0 {
		t.Errorf("version %d of a contact without a record", v)
	}
}

func TestTheQueueShowsWhatTheDeskNeedsToChoose(t *testing.T) {
	s := begin(t)
	s.tell(contact.Room, "c1", rang(0))
	s.tell(risk.Room, "c1", risk.Assessed{ID: "r1", Trigger: risk.Initial, Risk: "medium", At: at(1)})
	s.tell(incident.Room, "i1",
		incident.Opened{Reference: "NS-1", Number: 1, Contact: "c1", Type: "burglary", At: at(2)},
		incident.Graded{Grade: "priority", At: at(2)}, incident.RiskStood{Risk: "high", At: at(2)})
	s.about("c1", recorded("v1", "c1", "", 3, "child"), recorded("v2", "c1", "", 3, "child", "alone"), recorded("v3", "c1", "", 3, "dementia"),
		safeguarding.VulnerabilityWithdrawn{ID: "v3", Reason: "A mistake.", By: "ann", At: at(3)},
		asked("handler", 3), taken(4), advised("a1", 5), advised("a2", 5), answered("a1", true, 6), acted(7))
	s.about("c2", asked("sample", 1), taken(2), ended("no-risk", 3))
	s.about("c3", asked("sample", 1))

	queue := must[[]safeguardingviews.Waiting](s)(safeguardingviews.Queue(t.Context(), s.db))
	if len(queue) != 2 || queue[0].Contact != "c1" || queue[1].Contact != "c3" {
		t.Fatalf("the queue does not put the sample, which is older, last: %+v", queue)
	}
	if n := must[int](s)(safeguardingviews.OpenCases(t.Context(), s.db)); n != 2 {
		t.Errorf("%d cases are open", n)
	}
	w := queue[0]
	if w.People != 2 || !slices.Equal(w.Factors, []string{"alone", "child"}) || w.Unanswered != 1 || w.Actions != 1 || w.Risk != "medium" || !w.ReceivedAt.Equal(at(0)) || w.State != "taken" {
		t.Errorf("the row: %+v", w)
	}
	if want := (safeguardingviews.Incident{ID: "i1", Contact: "c1", Reference: "NS-1", Type: "burglary", Grade: "priority", Risk: "high"}); len(w.Incidents) != 1 || w.Incidents[0] != want {
		t.Errorf("its incidents: %+v", w.Incidents)
	}
	if queue[1].ReceivedAt != nil || queue[1].Risk != "" || len(queue[1].Incidents) != 0 {
		t.Errorf("a contact of which nothing is known: %+v", queue[1])
	}
	s.tell(incident.Room, "i1", incident.Closed{Result: "advice", At: at(9)})
	if queue = must[[]safeguardingviews.Waiting](s)(safeguardingviews.Queue(t.Context(), s.db)); !queue[0].Incidents[0].Closed {
		t.Errorf("still open: %+v", queue[0].Incidents)
	}
	waiting := must[[]safeguardingviews.Unanswered](s)(safeguardingviews.AdviceWaiting(t.Context(), s.db, ""))
	if len(waiting) != 1 || waiting[0].ID != "a2" || waiting[0].Used != nil {
		t.Errorf("advice that waits: %+v", waiting)
	}
}

// Advice to the handler waits for whoever has the contact, wherever they are now.
func TestAdviceWaitsForWhoeverHasTheContact(t *testing.T) {
	s := begin(t)
	s.tell(staff.Room, "ann", joined("Ann"))
	s.tell(contact.Room, "c1", rang(0), contact.Answered{Handler: "pat", At: at(1)}, contact.TakenOver{Handler: "ann", At: at(2)})
	for i, id := range []string{"i1", "i2"} {
		s.tell(incident.Room, id, incident.Opened{Reference: "NS-" + id, Number: i, Contact: "c1", Type: "burglary", At: at(2)})
	}
	officers := advised("a2", 5)
	officers.To = safeguarding.ToOfficer
	s.about("c1", asked("handler", 1), taken(2), advised("a1", 4), officers, advised("a3", 6), answered("a3", true, 7))
	s.about("c2", asked("handler", 1), taken(2), advised("b1", 8))
	ids := func(of string) (all []string) {
		for _, a := range must[[]safeguardingviews.Unanswered](s)(safeguardingviews.AdviceWaiting(t.Context(), s.db, of)) {
			all = append(all, a.ID)
		}
		return all
	}
	if d := cmp.Diff([][]string{{"a1", "a2", "b1"}, {"a1"}, nil, nil}, [][]string{ids(""), ids("ann"), ids("pat"), ids("val")}); d != "" {
		t.Errorf("all, Ann's, Pat's, the desk's (-want +got):\n%s", d)
	}
	first := must[[]safeguardingviews.Unanswered](s)(safeguardingviews.AdviceWaiting(t.Context(), s.db, "ann"))[0]
	if first.Incident != "i2" || first.Reference != "NS-i2" || first.HandlerName != "Ann Example" {
		t.Errorf("where it belongs: %+v", first)
	}
	for handler, want := range map[string]safeguardingviews.Counts{"ann": {Unanswered: 3, Mine: 1}, "pat": {Unanswered: 3}} {
		if n := must[safeguardingviews.Counts](s)(safeguardingviews.Count(t.Context(), s.db, handler)); n != want {
			t.Errorf("%s: %+v", handler, n)
		}
	}
	s.about("c3", asked("sample", 9))
	if n := must[safeguardingviews.Counts](s)(safeguardingviews.Count(t.Context(), s.db, "")); n.Untaken != 1 {
		t.Errorf("untaken: %+v", n)
	}
}

func TestWhatWasDoneInAContact(t *testing.T) {
	s := begin(t)
	s.about("c1", asked("handler", 1), taken(2), advised("a1", 3), answered("a1", false, 4), acted(5), missed(6))
	advice := must[[]safeguardingviews.Advice](s)(safeguardingviews.AdviceIn(t.Context(), s.db, "c1"))
	if len(advice) != 1 || advice[0].To != "handler" || advice[0].Used == nil || *advice[0].Used || advice[0].Answer != "He has one." || !advice[0].AnsweredAt.Equal(at(4)) {
		t.Errorf("advice: %+v", advice)
	}
	actions := must[[]safeguardingviews.Done](s)(safeguardingviews.ActionsIn(t.Context(), s.db, "c1"))
	if len(actions) != 1 || !slices.Equal(actions[0].Codes, []string{"refuge"}) || actions[0].Note != "She will think." {
		t.Errorf("actions: %+v", actions)
	}
	found := must[[]safeguardingviews.Done](s)(safeguardingviews.MissedIn(t.Context(), s.db, "c1"))
	if len(found) != 1 || !slices.Equal(found[0].Codes, []string{"dementia"}) || !found[0].At.Equal(at(6)) {
		t.Errorf("missed: %+v", found)
	}
}
