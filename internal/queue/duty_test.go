package queue_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/policy"
	"bluelamp/internal/queue"
)

func TestNoChangeOfDutyWithAContact(t *testing.T) {
	ringing := given(ready("ann", 0), joined("c", "101", 1), offered("c", "101", "ann", 1))
	talking := after(ringing, accepted("c", "101", "ann", 2))
	writing := after(talking, queue.WrapUpBegan{Contact: "c", Handler: "ann", At: at(60)})
	for s, want := range map[*queue.State]error{&ringing: queue.OfferStanding, &talking: queue.ContactInHand, &writing: queue.ContactInHand} {
		_, ready := queue.Ready(*s, "ann", nil, at(70))
		_, notReady := queue.NotReady(*s, rules(), "ann", "break", at(70))
		_, off := queue.GoOff(*s, "ann", at(70))
		_, engaged := queue.Engage(*s, "ann", "other", "counter", at(70))
		for what, err := range map[string]error{"ready": ready, "not ready": notReady, "off": off, "engage": engaged} {
			if err != want {
				t.Errorf("%s while %s: got %v, want %v", what, s.Handler("ann").Status, err, want)
			}
		}
	}
}

func TestReadyTwiceKeepsTheTurn(t *testing.T) {
	s := given(ready("ann", 3, "emergency"))
	events, err := queue.Ready(s, "ann", []string{"emergency"}, at(9))
	verdict.Events(t, events, err)
	events, err = queue.Ready(s, "ann", []string{"languages"}, at(9))
	verdict.Events(t, events, err, ready("ann", 9, "languages"))
	if h := after(s, events...).Handler("ann"); !h.IdleSince.Equal(at(3)) || !cmp.Equal(h.Skills, []string{"languages"}) {
		t.Errorf("got %+v", h)
	}
}

func TestNotReadyNeedsAReasonThatCanBeChosen(t *testing.T) {
	events, err := queue.NotReady(given(ready("ann", 0)), rules(), "ann", "missed-offer", at(1))
	verdict.Refused(t, events, err, queue.ReasonUnknown)
	events, err = queue.NotReady(given(ready("ann", 0)), rules(), "ann", "break", at(1))
	verdict.Events(t, events, err, queue.BecameNotReady{Handler: "ann", Reason: "break", At: at(1)})
}

func TestFinish(t *testing.T) {
	talking := given(ready("ann", 0, "emergency"), joined("c", "101", 1), offered("c", "101", "ann", 1), accepted("c", "101", "ann", 2))
	wrapUp := queue.WrapUpBegan{Contact: "c", Handler: "ann", At: at(60)}
	events, err := queue.Finish(talking, "ann", "c", true, at(60)) // before the end of the call was heard of
	verdict.Events(t, events, err, wrapUp, ready("ann", 60, "emergency"))
	events, err = queue.WrapUp(after(talking, events...), "c", at(60))
	verdict.Events(t, events, err)
	events, err = queue.WrapUp(talking, "c", at(60))
	verdict.Events(t, events, err, wrapUp)
	s := after(talking, events...)
	events, err = queue.Finish(s, "bob", "c", true, at(70))
	verdict.Refused(t, events, err, queue.NotInHand)

	events, err = queue.Finish(s, "ann", "c", true, at(70))
	verdict.Events(t, events, err, ready("ann", 70, "emergency"))
	free := after(s, events...)
	if h := free.Handler("ann"); h.Status != queue.Idle || h.Contact != "" || !h.IdleSince.Equal(at(70)) || len(free.Contacts) != 0 {
		t.Errorf("got %+v and contacts %v", h, free.Contacts)
	}
	events, err = queue.Finish(s, "ann", "c", false, at(70))
	verdict.Events(t, events, err, queue.BecameNotReady{Handler: "ann", At: at(70)})
	events, err = queue.Finish(free, "ann", "c", true, at(80))
	verdict.Events(t, events, err)
}

func TestEngage(t *testing.T) {
	events, err := queue.Engage(given(), "ann", "c", "counter", at(5))
	verdict.Events(t, events, err, queue.Engaged{Contact: "c", Service: "counter", Handler: "ann", At: at(5)})
	s := after(given(), events...)
	events, err = queue.Engage(s, "ann", "c", "counter", at(6))
	verdict.Events(t, events, err)
	events, err = queue.Engage(s, "bob", "c", "counter", at(6))
	verdict.Refused(t, events, err, queue.InOtherHands)
	wrapUp := queue.WrapUpBegan{Contact: "c", Handler: "ann", At: at(9)}
	events, err = queue.Finish(s, "ann", "c", true, at(9)) // never ready before: no skills are known
	verdict.Events(t, events, err, wrapUp, queue.BecameNotReady{Handler: "ann", At: at(9)})
	s = given(ready("ann", 1, "emergency"), queue.Engaged{Contact: "c", Service: "counter", Handler: "ann", At: at(5)})
	events, err = queue.Finish(s, "ann", "c", true, at(9))
	verdict.Events(t, events, err, wrapUp, ready("ann", 9, "emergency"))
}

func TestMissing(t *testing.T) {
	ringing := given(ready("ann", 0), joined("c", "101", 1), offered("c", "101", "ann", 1))
	events, err := queue.Miss(ringing, rules(), "ann", at(30))
	verdict.Events(t, events, err,
		queue.OfferWithdrawn{Contact: "c", Handler: "ann", Why: queue.HandlerGone, At: at(30)},
		queue.WentMissing{Handler: "ann", At: at(30)},
		queue.BecameNotReady{Handler: "ann", Reason: "browser-gone", At: at(30)})
	gone := after(ringing, events...)
	events, err = queue.Miss(gone, rules(), "ann", at(31))
	verdict.Events(t, events, err)
	events, err = queue.Back(gone, "ann", at(40))
	verdict.Events(t, events, err, queue.CameBack{Handler: "ann", At: at(40)})
	if h := after(gone, events...).Handler("ann"); h.Missing || h.Status != queue.Unready {
		t.Errorf("coming back makes nobody ready: %+v", h)
	}

	talking := after(ringing, accepted("c", "101", "ann", 2))
	events, err = queue.Miss(talking, rules(), "ann", at(30))
	verdict.Events(t, events, err, queue.WentMissing{Handler: "ann", At: at(30)})
	events, err = queue.Miss(given(), rules(), "ann", at(30))
	verdict.Events(t, events, err)
}

func TestOpenDayCarriesWhatStands(t *testing.T) {
	s := given(ready("ann", 0), joined("c", "101", 1), offered("c", "101", "ann", 1), joined("d", "999", 2),
		ready("bob", 3), queue.WentOff{Handler: "bob", At: at(4)})
	next := given(queue.OpenDay(s, at(100))...)
	if d := cmp.Diff(s.Contacts, next.Contacts); d != "" {
		t.Errorf("contacts (-before +after):\n%s", d)
	}
	if d := cmp.Diff([]queue.Handler{s.Handler("ann")}, next.Handlers); d != "" {
		t.Errorf("handlers (-before +after):\n%s", d)
	}
}

func TestRulesFrom(t *testing.T) {
	r := queue.RulesFrom(&policy.Pack{
		Queues:          []policy.Queue{{Service: "999", Rank: 1, Skills: []string{"emergency"}, OfferSeconds: 8}},
		NotReadyReasons: []policy.NotReadyReason{{Code: "break", Chosen: true}, {Code: "missed-offer"}},
	})
	want := queue.Rules{
		Services: map[string]queue.Service{"999": rules().Services["999"]},
		Grace:    rules().Grace, MissedOffer: "missed-offer", BrowserGone: "browser-gone", Reasons: []string{"break"},
	}
	if d := cmp.Diff(want, r); d != "" {
		t.Error(d)
	}
}
