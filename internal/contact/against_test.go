package contact_test

import (
	"strings"
	"testing"

	"bluelamp/internal/contact"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/staff"
)

const because = "She is with her sister now and asked that nobody comes."

var (
	grave  = contact.Looked{Risk: "high", Grade: "emergency", RightCareDue: true, MayBeCrime: true}
	tom    = staff.AskerOf("tom", []string{"supervisor"})
	finish = contact.Finished{Disposition: "advice", By: "ann", At: at(90)}
	aside  = contact.FinishedAgainst{Against: []string{"grade", "risk", "right-care", "crime"}, Risk: "high", Grade: "emergency", Reason: because, By: "ann", At: at(90)}
)

// A high risk does not end with one drop-down: without an incident the handler
// says why, and it waits for somebody else.
func TestFinishAgainstWhatWasFound(t *testing.T) {
	over := given(rang, answered, ended)
	f := contact.Finishing{Settled: true, Disposition: "advice", Looked: grave, Pack: pack(), At: at(90)}
	missing := contact.AgainstProposal.With("Emergency is proposed, the risk is High, nobody has decided whether the police come, it may be a crime", contact.MinWhy)
	for _, reason := range []string{"", "no need", "................................"} {
		f.Reason = reason
		events, err := contact.Finish(over, ann, f)
		verdict.Refused(t, events, err, missing.About("reason"))
	}
	f.Reason = strings.Repeat("long ", 500)
	events, err := contact.Finish(over, ann, f)
	verdict.Refused(t, events, err, contact.WhyTooLong.With(contact.MaxWhy).About("reason"))
	f.Reason = "  " + because
	events, err = contact.Finish(over, ann, f)
	verdict.Events(t, events, err, finish, aside)

	for _, elsewhere := range []any{contact.IncidentLinked{Incident: "i1"}, contact.PassedToForce{Force: "southmere"}} {
		f.Reason = ""
		events, err = contact.Finish(given(rang, answered, ended, elsewhere), ann, f)
		verdict.Events(t, events, err, finish)
	}
	for _, easy := range []contact.Looked{{}, {Risk: "low", Grade: "advice"}} {
		f.Looked = easy
		events, err = contact.Finish(over, ann, f)
		verdict.Events(t, events, err, finish)
	}
	f.Looked = contact.Looked{Later: true} // its reason was given; somebody looks all the same
	events, err = contact.Finish(over, ann, f)
	verdict.Events(t, events, err, finish, contact.FinishedAgainst{Against: []string{"deferred"}, By: "ann", At: at(90)})
}

func TestNothingIsAddedWithoutAnIncident(t *testing.T) {
	f := contact.Finishing{Settled: true, Disposition: contact.Joined, Pack: pack(), At: at(90)}
	events, err := contact.Finish(given(rang, answered, ended), ann, f)
	verdict.Refused(t, events, err, contact.NothingJoined)
	events, err = contact.Finish(given(rang, answered, ended, contact.IncidentLinked{Incident: "i1"}), ann, f)
	verdict.Events(t, events, err, contact.Finished{Disposition: contact.Joined, By: "ann", At: at(90)})
}

func TestASecondPersonDecidesOnIt(t *testing.T) {
	waits := given(rang, answered, ended, finish, aside)
	no := contact.AgainstDecided{Reason: because, By: "sue", At: at(100)}
	yes := contact.AgainstDecided{Agreed: true, Reason: because, By: "sue", At: at(100)}
	reached := contact.RungBack{Outcome: contact.Reached, By: "bob", At: at(110)}
	decide := func(s contact.State, who staff.Asker, agreed bool, reason string) ([]any, error) {
		return contact.DecideAgainst(s, who, agreed, reason, at(100))
	}
	events, err := decide(waits, sue, true, because)
	verdict.Events(t, events, err, yes)
	events, err = decide(waits, sue, false, because)
	verdict.Events(t, events, err, no)

	own := waits
	own.Handler = "sue"
	for s, who := range map[*contact.State]staff.Asker{&waits: bob, &own: sue} {
		events, err = decide(*s, who, true, because)
		verdict.Refused(t, events, err, contact.OwnFinish)
	}
	events, err = decide(waits, sue, true, "ok")
	verdict.Refused(t, events, err, contact.WordMissing.With(contact.MinWord))
	events, err = decide(given(rang, answered, ended, finish), sue, true, because)
	verdict.Refused(t, events, err, contact.NothingAgainst)
	events, err = decide(given(), sue, true, because)
	verdict.Refused(t, events, err, contact.NotFound)

	for what, s := range map[string]contact.State{
		"agreed": contact.Fold(waits, yes), "an incident": contact.Fold(waits, contact.IncidentLinked{Incident: "i1"}),
		"not agreed and reached": given(rang, answered, ended, finish, aside, no, reached),
	} {
		if s.AgainstWaits() {
			t.Errorf("%s: it still waits", what)
		}
		events, err = decide(s, tom, true, because)
		verdict.Refused(t, events, err, contact.AgainstSettled)
	}
	missed := contact.RungBack{Outcome: contact.NotReached, By: "bob", At: at(110)}
	for what, s := range map[string]contact.State{
		"nobody looked": waits, "rung back before anybody looked": contact.Fold(waits, reached), "not agreed": contact.Fold(waits, no),
		"not agreed, not reached": given(rang, answered, ended, finish, aside, no, missed),
		"reached only before":     given(rang, answered, ended, finish, aside, contact.RungBack{Outcome: contact.Reached, At: at(95)}, no),
	} {
		if !s.AgainstWaits() {
			t.Errorf("%s: it does not wait", what)
		}
	}
	events, err = decide(contact.Fold(waits, no), tom, false, "I do not agree either.")
	verdict.Events(t, events, err)
}

func TestRingBack(t *testing.T) {
	left := given(rang, contact.Abandoned{At: at(9)})
	said := contact.RungBack{Outcome: contact.Reached, At: at(60)}
	kept := said
	kept.By = "bob"
	events, err := contact.RingBack(left, bob, said)
	verdict.Events(t, events, err, kept)
	events, err = contact.RingBack(contact.Fold(left, kept), bob, said)
	verdict.Events(t, events, err)
	events, err = contact.RingBack(given(rang, answered), bob, said)
	verdict.Refused(t, events, err, contact.NotBrokenOff)
	events, err = contact.RingBack(left, bob, contact.RungBack{Outcome: contact.NotPossible, Note: "no", At: at(60)})
	verdict.Refused(t, events, err, contact.NotRungWhy.With(contact.MinWord))
	events, err = contact.RingBack(left, bob, contact.RungBack{Outcome: "later", At: at(60)})
	verdict.Refused(t, events, err, contact.OutcomeUnknown.With("later"))
	events, err = contact.RingBack(given(), bob, said)
	verdict.Refused(t, events, err, contact.NotFound)
}
