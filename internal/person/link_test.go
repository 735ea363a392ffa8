package person_test

import (
	"testing"

	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/person"
	"bluelamp/internal/staff"
)

var (
	ann = staff.Asker{ID: "ann", Roles: []staff.Role{staff.Handler}}
	sue = staff.Asker{ID: "sue", Roles: []staff.Role{staff.Supervisor}}
	sam = staff.Asker{ID: "sam", Roles: []staff.Role{staff.Supervisor}}

	two  = person.Joining{Records: 2}
	four = person.Joining{Records: person.MaxAlone + 1}
)

func linked(events ...any) person.LinkState {
	var s person.LinkState
	for _, e := range events {
		s = person.FoldLink(s, e)
	}
	return s
}

func says(v person.Verdict, by string) person.LinkDecided {
	return person.LinkDecided{A: "p1", B: "p2", Verdict: v, Reason: "Gave the same reference.", Advice: "{}", By: by, At: noon}
}

func asks(by string) person.LinkAsked {
	return person.LinkAsked{A: "p1", B: "p2", Reason: "Same flat.", Advice: "{}", By: by, At: noon}
}

var undone = person.LinkUndone{Reason: "Mother and daughter.", By: "ann", At: noon}

func TestDecide(t *testing.T) {
	for _, v := range []person.Verdict{person.Same, person.Different, person.Unsure} {
		events, err := person.Decide(linked(), ann, two, says(v, "ann"))
		verdict.Events(t, events, err, says(v, "ann"))
		events, err = person.Decide(linked(says(v, "ann")), sue, two, says(v, "sue"))
		verdict.Events(t, events, err)
	}
	events, err := person.Decide(linked(says(person.Different, "ann")), ann, two, says(person.Same, "ann"))
	verdict.Events(t, events, err, says(person.Same, "ann"))

	events, err = person.Decide(linked(), ann, two, says("perhaps", "ann"))
	verdict.Refused(t, events, err, person.VerdictUnknown)
	for _, pair := range [][2]string{{"p2", "p1"}, {"p1", "p1"}, {"", "p1"}} {
		e := says(person.Same, "ann")
		e.A, e.B = pair[0], pair[1]
		events, err = person.Decide(linked(), ann, two, e)
		verdict.Refused(t, events, err, person.PairUnfit)
	}
	e := says(person.Same, "ann")
	e.Reason = ""
	events, err = person.Decide(linked(), ann, two, e)
	verdict.Refused(t, events, err, person.ReasonMissing)
}

func TestAJoinOfManyNeedsASecondPerson(t *testing.T) {
	for name, j := range map[string]person.Joining{"many": four, "victim and suspect": {Records: 2, Opposed: true}} {
		t.Run(name, func(t *testing.T) {
			events, err := person.Decide(linked(), sue, j, says(person.Same, "sue"))
			verdict.Refused(t, events, err, person.SecondNeeded)
			events, err = person.Decide(linked(asks("sue")), sue, j, says(person.Same, "sue"))
			verdict.Refused(t, events, err, person.SecondIsFirst)
			events, err = person.Decide(linked(asks("sue")), ann, j, says(person.Same, "ann"))
			verdict.Refused(t, events, err, person.SupervisorNeeded)
			agreed := says(person.Same, "sam")
			agreed.Asked = "sue"
			events, err = person.Decide(linked(asks("sue")), sam, j, says(person.Same, "sam"))
			verdict.Events(t, events, err, agreed)
			events, err = person.Decide(linked(), ann, j, says(person.Different, "ann")) // nothing is joined
			verdict.Events(t, events, err, says(person.Different, "ann"))
		})
	}
	if (person.Joining{Records: person.MaxAlone}).NeedsSecond() {
		t.Error("three records need a second person already")
	}
}

func TestAsk(t *testing.T) {
	events, err := person.Ask(linked(), asks("ann"))
	verdict.Events(t, events, err, asks("ann"))
	events, err = person.Ask(linked(asks("ann")), asks("ann"))
	verdict.Events(t, events, err)
	events, err = person.Ask(linked(says(person.Same, "ann")), asks("ann"))
	verdict.Events(t, events, err)
	events, err = person.Ask(linked(asks("ann")), asks("sue"))
	verdict.Refused(t, events, err, person.AskedAlready)
	events, err = person.Ask(linked(), person.LinkAsked{A: "p1", B: "p2"})
	verdict.Refused(t, events, err, person.ReasonMissing)
	events, err = person.Ask(linked(), person.LinkAsked{A: "p1"})
	verdict.Refused(t, events, err, person.PairUnfit)
}

func TestUndo(t *testing.T) {
	s := linked(says(person.Different, "ann"), asks("ann"), says(person.Same, "sue"))
	for _, step := range []struct {
		verdict person.Verdict
		pending bool
	}{{person.Same, false}, {person.Different, true}, {person.Different, false}, {"", false}} {
		if _, pending := s.Pending(); s.Verdict() != step.verdict || pending != step.pending {
			t.Fatalf("stands %q, pending %t; want %q, %t", s.Verdict(), pending, step.verdict, step.pending)
		}
		events, err := person.Undo(s, two, undone)
		if step.verdict == "" {
			verdict.Refused(t, events, err, person.NothingToUndo)
			break
		}
		verdict.Events(t, events, err, undone)
		s = person.FoldLink(s, undone)
	}
	events, err := person.Undo(linked(says(person.Same, "ann")), two, person.LinkUndone{})
	verdict.Refused(t, events, err, person.ReasonMissing)
}

func TestAJoinDoesNotComeBackByTheBackDoor(t *testing.T) {
	s := linked(says(person.Same, "ann"), says(person.Different, "ann"))
	events, err := person.Undo(s, four, undone)
	verdict.Refused(t, events, err, person.SecondNeeded)
	events, err = person.Undo(s, two, undone)
	verdict.Events(t, events, err, undone)
	events, err = person.Undo(linked(says(person.Same, "ann")), four, undone) // parting needs nobody else
	verdict.Events(t, events, err, undone)
}

func TestTheIDOfALinkNamesBothWhicheverComesFirst(t *testing.T) {
	if person.LinkID("p2", "p1") != "p1+p2" || person.LinkID("p1", "p2") != "p1+p2" {
		t.Error("one pair has two ids")
	}
	if a, b := person.LinkPair("p1+p2"); a != "p1" || b != "p2" {
		t.Errorf("read back as %s and %s", a, b)
	}
}
