package person_test

import (
	"strings"
	"testing"

	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/person"
	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
)

func pack() *policy.Pack {
	return &policy.Pack{
		Flags:       []policy.Flag{{Code: "vulnerable"}, {Code: "weapons", Tone: policy.ToneDanger}},
		NumberKinds: []policy.NumberKind{{Code: "hospital"}, {Code: "ordinary"}},
	}
}

func vulnerable() person.Flagged {
	return person.Flagged{
		Flag: "f1", Code: "vulnerable", Note: "Lives alone.\nHard of hearing.", Source: "c1",
		ReviewAt: noon.AddDate(1, 0, 0), By: "s1", At: noon,
	}
}

func TestFlag(t *testing.T) {
	events, err := person.Flag(given(marta()), pack(), vulnerable())
	verdict.Events(t, events, err, vulnerable())
	events, err = person.Flag(given(), pack(), vulnerable())
	verdict.Refused(t, events, err, person.NotFound)
	events, err = person.Flag(given(marta(), person.Erased{}), pack(), vulnerable())
	verdict.Refused(t, events, err, person.AlreadyErased)

	again := vulnerable()
	again.Flag = "f2"
	events, err = person.Flag(given(marta(), vulnerable()), pack(), again)
	verdict.Refused(t, events, err, person.FlagStands)
	events, err = person.Flag(given(marta(), vulnerable(), ended()), pack(), again)
	verdict.Events(t, events, err, again)
}

func TestAFlagSaysWhatItMeansAndWhereItWasLearned(t *testing.T) {
	with := func(spoil func(*person.Flagged)) ([]any, error) {
		e := vulnerable()
		spoil(&e)
		return person.Flag(given(marta()), pack(), e)
	}
	events, err := with(func(e *person.Flagged) { e.Flag = "" })
	verdict.Refused(t, events, err, person.FlagUnnamed)
	events, err = with(func(e *person.Flagged) { e.Note = strings.Repeat("x", person.MaxNote+1) })
	verdict.Refused(t, events, err, person.NoteUnfit)
	events, err = with(func(e *person.Flagged) { e.Source = " " })
	verdict.Refused(t, events, err, person.SourceUnfit)
	events, err = with(func(e *person.Flagged) { e.ReviewAt = noon.AddDate(0, 0, -1) })
	verdict.Refused(t, events, err, person.ReviewPassed)
	if events, err = with(func(e *person.Flagged) { e.Code = "dragon" }); err == nil || len(events) > 0 {
		t.Errorf("a flag that is not in the pack was put on: %v", events)
	}
}

func ended() person.FlagEnded {
	return person.FlagEnded{Flag: "f1", Reason: "Reviewed.", By: "s1", At: noon}
}

func TestEndFlag(t *testing.T) {
	events, err := person.EndFlag(given(marta(), vulnerable()), ended())
	verdict.Events(t, events, err, ended())
	if s := given(marta(), vulnerable(), ended()); len(s.Flags) != 0 {
		t.Errorf("flags that stand: %v", s.Flags)
	}
	events, err = person.EndFlag(given(marta()), ended())
	verdict.Refused(t, events, err, person.FlagNotOn)
	events, err = person.EndFlag(given(marta(), vulnerable()), person.FlagEnded{Flag: "f1"})
	verdict.Refused(t, events, err, person.ReasonMissing)
}

func TestSetSafeContact(t *testing.T) {
	text := person.SafeContactSet{Method: "text", Number: "+447700900456", Times: "9 to 11", Note: "Not the landline.", By: "s1", At: noon}
	events, err := person.SetSafeContact(given(marta()), text)
	verdict.Events(t, events, err, text)
	events, err = person.SetSafeContact(given(marta(), text), text)
	verdict.Events(t, events, err)
	none := person.SafeContactSet{By: "s1", At: noon}
	events, err = person.SetSafeContact(given(marta(), text), none)
	verdict.Events(t, events, err, none)

	for _, e := range []person.SafeContactSet{{Method: "pigeon"}, {Number: "+447700900456"}} {
		events, err = person.SetSafeContact(given(marta()), e)
		verdict.Refused(t, events, err, person.MethodUnknown)
	}
	text.Times = "9\n11"
	events, err = person.SetSafeContact(given(marta()), text)
	verdict.Refused(t, events, err, person.DetailUnfit)
	text.Times, text.Note = "", "\x00"
	events, err = person.SetSafeContact(given(marta()), text)
	verdict.Refused(t, events, err, person.NoteUnfit)
}

func TestRestrict(t *testing.T) {
	restricted := person.Restricted{Reason: "Works here.", By: "s1", At: noon}
	opened := person.Unrestricted{Reason: "Has left.", By: "s1", At: noon}
	events, err := person.Restrict(given(marta()), restricted)
	verdict.Events(t, events, err, restricted)
	events, err = person.Restrict(given(marta(), restricted), restricted)
	verdict.Events(t, events, err)
	events, err = person.Unrestrict(given(marta(), restricted), opened)
	verdict.Events(t, events, err, opened)
	events, err = person.Unrestrict(given(marta()), opened)
	verdict.Events(t, events, err)
	events, err = person.Restrict(given(marta()), person.Restricted{})
	verdict.Refused(t, events, err, person.ReasonMissing)
	events, err = person.Unrestrict(given(), opened)
	verdict.Refused(t, events, err, person.NotFound)
}

func TestMarkNumber(t *testing.T) {
	refuge := person.NumberMarked{Number: "+441134960003", Kind: "refuge", Note: "ok", By: "s1", At: noon}
	events, err := person.MarkNumber(person.NumberState{}, refuges(), refuge)
	verdict.Refused(t, events, err, person.NumberReasonMissing.With(person.MinProtecting))
	refuge.Note = "The worker who rings says so."
	events, err = person.MarkNumber(person.NumberState{}, refuges(), refuge)
	verdict.Events(t, events, err, refuge)
	marked := person.NumberMarked{Number: "+441134960002", Kind: "hospital", NoCallBack: true, Note: "Switchboard.", By: "s1", At: noon}
	var nobody person.NumberState
	events, err = person.MarkNumber(nobody, pack(), marked)
	verdict.Events(t, events, err, marked)
	s := person.FoldNumber(nobody, marked)
	events, err = person.MarkNumber(s, pack(), marked)
	verdict.Events(t, events, err)
	other := marked
	other.Number = "+441134960003"
	events, err = person.MarkNumber(s, pack(), other)
	verdict.Refused(t, events, err, person.OtherNumber)
	other.Number = " "
	events, err = person.MarkNumber(nobody, pack(), other)
	verdict.Refused(t, events, err, person.NumberMissing)
	other.Number = "0\n1"
	events, err = person.MarkNumber(nobody, pack(), other)
	verdict.Refused(t, events, err, person.NumberUnfit)
	other = marked
	other.Kind = "castle"
	if events, err = person.MarkNumber(nobody, pack(), other); err == nil || len(events) > 0 {
		t.Errorf("a kind that is not in the pack was kept: %v", events)
	}
}

func TestAWarningOfDangerIsTakenOffByASupervisor(t *testing.T) {
	weapons := person.Flagged{Flag: "f2", Code: "weapons", Source: "c1", By: "s1", At: noon}
	unknown := person.Flagged{Flag: "f3", Code: "gone", Source: "c1", By: "s1", At: noon}
	off := func(who staff.Asker, flag, reason string) ([]any, error) {
		return person.TakeOff(given(marta(), vulnerable(), weapons, unknown), pack(), who, person.FlagEnded{Flag: flag, Reason: reason, At: noon})
	}
	for _, flag := range []string{"f2", "f3"} {
		events, err := off(ann, flag, "Handed in.")
		verdict.Refused(t, events, err, person.DangerNeedsSupervisor)
		events, err = off(sue, flag, "Handed in.")
		verdict.Events(t, events, err, person.FlagEnded{Flag: flag, Reason: "Handed in.", By: sue.ID, At: noon})
	}
	events, err := off(ann, "f1", "Moved in with her son.")
	verdict.Events(t, events, err, person.FlagEnded{Flag: "f1", Reason: "Moved in with her son.", By: ann.ID, At: noon})
	events, err = off(sue, "f2", " ")
	verdict.Refused(t, events, err, person.ReasonMissing)
	events, err = off(sue, "f9", "Not there.")
	verdict.Refused(t, events, err, person.FlagNotOn)
}

func TestAFlagThatWasLookedAtStandsUntilTheNextDay(t *testing.T) {
	next := person.FlagReviewed{Flag: "f1", ReviewAt: noon.AddDate(1, 0, 0), Reason: "Still lives alone.", By: "s1", At: noon}
	events, err := person.ReviewFlag(given(marta(), vulnerable()), next)
	verdict.Events(t, events, err, next)
	if s := given(marta(), vulnerable(), next); len(s.Flags) != 1 || s.Flags[0].ReviewAt != next.ReviewAt {
		t.Errorf("%+v", s.Flags)
	}
	for _, c := range []struct {
		spoil func(*person.FlagReviewed)
		want  *fault.Fault
	}{
		{func(e *person.FlagReviewed) { e.Flag = "f9" }, person.FlagNotOn},
		{func(e *person.FlagReviewed) { e.Reason = "" }, person.ReasonMissing},
		{func(e *person.FlagReviewed) { e.ReviewAt = noon }, person.ReviewPassed},
	} {
		spoilt := next
		c.spoil(&spoilt)
		events, err := person.ReviewFlag(given(marta(), vulnerable()), spoilt)
		verdict.Refused(t, events, err, c.want)
	}
	events, err = person.ReviewFlag(given(), next)
	verdict.Refused(t, events, err, person.NotFound)
}

// refuges is a pack that knows a kind of number which proves nothing.
func refuges() *policy.Pack {
	return &policy.Pack{NumberKinds: []policy.NumberKind{{Code: "refuge", Label: "Refuge", Evidence: policy.EvidenceNone}}}
}
