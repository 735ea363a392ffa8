package queue_test

import (
	"testing"
	"time"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/policy"
	"bluelamp/internal/queue"
)

var morning = time.Date(2026, 11, 21, 8, 0, 0, 0, time.UTC)

// at is a moment so many seconds into the morning.
func at(seconds int) time.Time { return morning.Add(time.Duration(seconds) * time.Second) }

func rules() queue.Rules {
	return queue.Rules{
		Services: map[string]queue.Service{
			"999": {Rank: 1, Skills: []string{"emergency"}, OfferFor: 8 * time.Second},
			"101": {Rank: 2, OfferFor: 15 * time.Second},
		},
		Grace: 20 * time.Second, MissedOffer: "missed-offer", BrowserGone: "browser-gone",
		Reasons: []string{"break", "meal"},
	}
}

func all(string, string) bool { return true }

// given folds events into a state; after folds more on top of one.
func given(events ...any) queue.State { return after(queue.State{}, events...) }

func after(s queue.State, events ...any) queue.State {
	for _, e := range events {
		s = queue.Fold(s, e)
	}
	return s
}

// Parts of stories.
func joined(contact, service string, second int) queue.Joined {
	line := rules().Services[service]
	return queue.Joined{Contact: contact, Service: service, Rank: line.Rank, Skills: line.Skills, At: at(second)}
}

func ready(handler string, second int, skills ...string) queue.BecameReady {
	return queue.BecameReady{Handler: handler, Skills: append([]string{}, skills...), At: at(second)}
}

func offered(contact, service, handler string, second int) queue.Offered {
	return queue.Offered{
		Contact: contact, Service: service, Handler: handler,
		Until: at(second).Add(rules().Services[service].OfferFor), At: at(second),
	}
}

func accepted(contact, service, handler string, second int) queue.Accepted {
	return queue.Accepted{Contact: contact, Service: service, Handler: handler, At: at(second)}
}

func TestAssign(t *testing.T) {
	for name, c := range map[string]struct {
		given []any
		can   func(string, string) bool
		want  []any
	}{
		"999 goes before a 101 that has waited longer": {
			given: []any{joined("c101", "101", 1), joined("c999", "999", 2), ready("ann", 0, "emergency")},
			want:  []any{offered("c999", "999", "ann", 60)},
		},
		"among equals the longest waiting": {
			given: []any{joined("late", "101", 5), joined("early", "101", 2), ready("ann", 0)},
			want:  []any{offered("early", "101", "ann", 60)},
		},
		"the longest idle handler": {
			given: []any{ready("ann", 9), ready("bob", 3), joined("c", "101", 10)},
			want:  []any{offered("c", "101", "bob", 60)},
		},
		"a handler without the skill takes what is behind": {
			given: []any{ready("bob", 3), joined("c999", "999", 4), joined("c101", "101", 5)},
			want:  []any{offered("c101", "101", "bob", 60)},
		},
		"several at once": {
			given: []any{ready("ann", 1, "emergency"), ready("bob", 2), joined("x", "101", 4), joined("y", "999", 5)},
			want:  []any{offered("y", "999", "ann", 60), offered("x", "101", "bob", 60)},
		},
		"nobody who cannot be reached": {
			given: []any{ready("ann", 1), ready("bob", 2), joined("x", "101", 4)},
			can:   func(handler, _ string) bool { return handler != "ann" },
			want:  []any{offered("x", "101", "bob", 60)},
		},
		"nobody who is missing": {
			given: []any{ready("ann", 1), queue.WentMissing{Handler: "ann", At: at(2)}, joined("x", "101", 4)},
		},
		"nobody who has an offer": {
			given: []any{ready("ann", 1), joined("x", "101", 4), offered("x", "101", "ann", 4), joined("y", "101", 5)},
		},
	} {
		t.Run(name, func(t *testing.T) {
			can := c.can
			if can == nil {
				can = all
			}
			verdict.Events(t, queue.Assign(given(c.given...), rules(), can, at(60)), nil, c.want...)
		})
	}
}

func TestMissedOfferKeepsThePlace(t *testing.T) {
	s := given(ready("ann", 0), joined("first", "101", 1), offered("first", "101", "ann", 1), joined("second", "101", 2))
	early, err := queue.Lapse(s, "ann", "first", at(15))
	verdict.Events(t, early, err)
	events, err := queue.Lapse(s, "ann", "first", at(16))
	verdict.Events(t, events, err, queue.OfferLapsed{Contact: "first", Handler: "ann", At: at(16)})

	s = queue.Fold(s, queue.OfferLapsed{Contact: "first", Handler: "ann", At: at(16)})
	if h := s.Handler("ann"); h.Status != queue.Unready || h.Reason != policy.NotReadyMissedOffer {
		t.Errorf("ann is %s (%s)", h.Status, h.Reason)
	}
	s = queue.Fold(s, ready("bob", 17))
	verdict.Events(t, queue.Assign(s, rules(), all, at(17)), nil, offered("first", "101", "bob", 17))
}

func TestWithdrawnOfferIsWithoutBlame(t *testing.T) {
	s := given(ready("ann", 0), ready("bob", 5), joined("c", "101", 10), offered("c", "101", "ann", 10))
	events, was, err := queue.Leave(s, "c", queue.Abandoned, at(12))
	verdict.Events(t, events, err,
		queue.OfferWithdrawn{Contact: "c", Handler: "ann", Why: queue.CallerLeft, At: at(12)},
		queue.Left{Contact: "c", Why: queue.Abandoned, At: at(12)})
	if !was {
		t.Error("the contact stood before ann")
	}
	s = after(s, events[0], events[1], joined("d", "101", 13))
	verdict.Events(t, queue.Assign(s, rules(), all, at(13)), nil, offered("d", "101", "ann", 13))
}

func TestAcceptedButNotConnectedGoesBackToItsPlace(t *testing.T) {
	s := given(ready("ann", 0), joined("c", "101", 1), offered("c", "101", "ann", 1), joined("later", "101", 2),
		accepted("c", "101", "ann", 3))
	events, err := queue.FailToConnect(s, rules(), "ann", "c", at(4))
	verdict.Events(t, events, err,
		queue.OfferWithdrawn{Contact: "c", Handler: "ann", Why: queue.NotConnected, At: at(4)},
		queue.BecameNotReady{Handler: "ann", Reason: "missed-offer", At: at(4)})
	s = after(s, events[0], events[1], ready("bob", 5))
	verdict.Events(t, queue.Assign(s, rules(), all, at(5)), nil, offered("c", "101", "bob", 5))
	again, err := queue.FailToConnect(s, rules(), "ann", "c", at(6))
	verdict.Events(t, again, err)
}

func TestCallerLeavesBetweenAcceptAndConnection(t *testing.T) {
	s := given(ready("ann", 0), joined("c", "101", 1), offered("c", "101", "ann", 1), accepted("c", "101", "ann", 3))
	events, was, err := queue.Leave(s, "c", queue.Abandoned, at(3))
	if err != nil || !was || len(events) != 2 {
		t.Fatalf("got %v, offered %v, %v", events, was, err)
	}
	if h := after(s, events[0], events[1]).Handler("ann"); h.Status != queue.Idle || !h.IdleSince.Equal(at(0)) {
		t.Errorf("ann is %s, idle since %s", h.Status, h.IdleSince)
	}
}

func TestAccept(t *testing.T) {
	s := given(ready("ann", 0), joined("c", "101", 1), offered("c", "101", "ann", 1))
	events, err := queue.Accept(s, "ann", "c", at(2))
	verdict.Events(t, events, err, accepted("c", "101", "ann", 2))
	events, err = queue.Accept(s, "bob", "c", at(2))
	verdict.Refused(t, events, err, queue.OfferGone)
	s = after(s, accepted("c", "101", "ann", 2))
	events, err = queue.Accept(s, "ann", "c", at(3))
	verdict.Events(t, events, err)
	events, err = queue.Accept(given(), "ann", "c", at(3))
	verdict.Refused(t, events, err, queue.OfferGone)
}

func TestJoin(t *testing.T) {
	events, err := queue.Join(given(), rules(), "c", "999", at(1))
	verdict.Events(t, events, err, joined("c", "999", 1))
	events, err = queue.Join(given(joined("c", "999", 1)), rules(), "c", "999", at(5))
	verdict.Events(t, events, err)
	events, err = queue.Join(given(), rules(), "c", "112", at(1))
	verdict.Refused(t, events, err, queue.ServiceUnknown)
}
