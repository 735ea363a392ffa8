package contact_test

import (
	"fmt"
	"strings"
	"testing"

	"bluelamp/internal/contact"
	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
)

var (
	dean  = contact.PersonInvolved{Person: "p2", Name: "Dean Ashworth", Role: contact.Suspect, By: "ann", At: at(20)}
	marta = contact.CallerNamed{Person: "p1", Name: "Marta Fielding", Relation: contact.Victim, By: "ann", At: at(9)}
)

func TestInvolve(t *testing.T) {
	s := given(rang, answered, marta)
	e := dean
	e.By = ""
	events, err := contact.Involve(s, ann, e)
	verdict.Events(t, events, err, dean)
	events, err = contact.Involve(given(rang, answered, dean), ann, dean)
	verdict.Events(t, events, err)
	witness := dean
	witness.Role = contact.Witness
	events, err = contact.Involve(given(rang, answered, dean), ann, witness)
	verdict.Events(t, events, err, witness)
	if now := given(rang, answered, dean, witness); len(now.Involved) != 1 || now.Involved[0].Role != contact.Witness {
		t.Errorf("one person in two roles: %+v", now.Involved)
	}
	events, err = contact.Involve(s, bob, dean)
	verdict.Refused(t, events, err, contact.NotYours)
	for name, c := range map[string]struct {
		change func(*contact.PersonInvolved)
		want   *fault.Fault
	}{
		"nobody":       {func(e *contact.PersonInvolved) { e.Person = "" }, contact.PersonMissing},
		"the caller":   {func(e *contact.PersonInvolved) { e.Person = "p1" }, contact.IsTheCaller},
		"no name":      {func(e *contact.PersonInvolved) { e.Name = " " }, contact.InvolvedNameUnfit},
		"long name":    {func(e *contact.PersonInvolved) { e.Name = strings.Repeat("x", 10_000) }, contact.InvolvedNameUnfit},
		"no role":      {func(e *contact.PersonInvolved) { e.Role = "" }, contact.RoleUnknown},
		"unknown role": {func(e *contact.PersonInvolved) { e.Role = "ex" }, contact.RoleUnknown},
	} {
		t.Run(name, func(t *testing.T) {
			e := dean
			c.change(&e)
			events, err := contact.Involve(s, ann, e)
			verdict.Refused(t, events, err, c.want)
		})
	}
	emoji := dean
	emoji.Name = "Дин 🚓 Ашворт"
	events, err = contact.Involve(s, ann, emoji)
	verdict.Events(t, events, err, emoji)
	for i := range contact.MaxInvolved {
		s = contact.Fold(s, contact.PersonInvolved{Person: fmt.Sprint(i)})
	}
	events, err = contact.Involve(s, ann, dean)
	verdict.Refused(t, events, err, contact.InvolvedFull)
}

func TestRemove(t *testing.T) {
	s := given(rang, answered, dean)
	removed := contact.PersonRemoved{Person: "p2", Reason: "Misheard.", By: "ann", At: at(30)}
	events, err := contact.Remove(s, ann, "p2", " Misheard. ", at(30))
	verdict.Events(t, events, err, removed)
	events, err = contact.Remove(contact.Fold(s, removed), ann, "p2", "Misheard.", at(31))
	verdict.Refused(t, events, err, contact.NotInvolved)
	events, err = contact.Remove(s, ann, "p2", "", at(30))
	verdict.Refused(t, events, err, contact.ReasonUnfit)
	events, err = contact.Remove(s, bob, "p2", "Misheard.", at(30))
	verdict.Refused(t, events, err, contact.NotYours)
	// The caller cannot be somebody who stands on the contact in another role.
	both := marta
	both.Person = "p2"
	events, err = contact.NameCaller(s, ann, both)
	verdict.Refused(t, events, err, contact.IsInvolved)
}

func TestDecideSuggestion(t *testing.T) {
	s := given(rang, answered)
	same := contact.SuggestionDecided{Person: "p1", Verdict: "same", Reason: "Same birthday.", Advice: "{}", Typed: "kath", By: "ann", At: at(20)}
	e := same
	e.By = ""
	events, err := contact.DecideSuggestion(s, ann, e)
	verdict.Events(t, events, err, same)
	decided := given(rang, answered, same)
	events, err = contact.DecideSuggestion(decided, ann, same)
	verdict.Events(t, events, err)
	different := same
	different.Verdict = "different"
	events, err = contact.DecideSuggestion(decided, ann, different)
	verdict.Events(t, events, err, different)
	if after := contact.Fold(decided, different); after.Decided["p1"].Verdict != "different" || decided.Decided["p1"].Verdict != "same" {
		t.Errorf("the newest word is %+v, and the state before it changed to %+v", after.Decided, decided.Decided)
	}
	for name, c := range map[string]struct {
		change func(*contact.SuggestionDecided)
		want   *fault.Fault
	}{
		"nobody":           {func(e *contact.SuggestionDecided) { e.Person = "" }, contact.PersonMissing},
		"no verdict":       {func(e *contact.SuggestionDecided) { e.Verdict = "perhaps" }, contact.VerdictUnknown},
		"long reason":      {func(e *contact.SuggestionDecided) { e.Reason = strings.Repeat("x", 501) }, contact.ReasonTooLong},
		"long advice":      {func(e *contact.SuggestionDecided) { e.Advice = strings.Repeat("x", 4_001) }, contact.AdviceUnfit},
		"unreadable typed": {func(e *contact.SuggestionDecided) { e.Typed = "\xff" }, contact.AdviceUnfit},
	} {
		t.Run(name, func(t *testing.T) {
			e := same
			c.change(&e)
			events, err := contact.DecideSuggestion(s, ann, e)
			verdict.Refused(t, events, err, c.want)
		})
	}
	events, err = contact.DecideSuggestion(given(rang, answered, contact.PersonInvolved{Person: "p1"}), ann, same)
	verdict.Refused(t, events, err, contact.IsInvolved)
}

func TestPassToForce(t *testing.T) {
	s := given(rang, answered)
	passed := contact.PassedToForce{Force: "southmere", Reason: "Across the boundary.", Told: "They ring back.", By: "ann", At: at(40)}
	e := passed
	e.By = ""
	events, err := contact.PassToForce(s, ann, "northshire", e)
	verdict.Events(t, events, err, passed)
	after := given(rang, answered, passed)
	events, err = contact.PassToForce(after, ann, "northshire", e)
	verdict.Events(t, events, err)
	elsewhere := e
	elsewhere.Force = "westfold"
	events, err = contact.PassToForce(after, ann, "northshire", elsewhere)
	verdict.Refused(t, events, err, contact.PassedAlready)
	events, err = contact.PassToForce(s, ann, "southmere", e)
	verdict.Refused(t, events, err, contact.OwnForce)
	events, err = contact.PassToForce(given(rang), bob, "northshire", e)
	verdict.Refused(t, events, err, contact.NotAnswered)
	odd := e
	odd.Force = "South Mere"
	events, err = contact.PassToForce(s, ann, "northshire", odd)
	verdict.Refused(t, events, err, contact.ForceUnfit)
	odd = e
	odd.Reason = " "
	events, err = contact.PassToForce(s, ann, "northshire", odd)
	verdict.Refused(t, events, err, contact.ReasonUnfit)
	odd = e
	odd.Told = "ring\nback"
	events, err = contact.PassToForce(s, ann, "northshire", odd)
	verdict.Refused(t, events, err, contact.ReasonTooLong)
	// A contact that was passed on needs no other way to end.
	events, err = contact.Finish(given(rang, answered, passed, ended), ann, contact.Finishing{Settled: true, Pack: pack(), At: at(70)})
	verdict.Events(t, events, err, contact.Finished{By: "ann", At: at(70)})
}

func TestImport(t *testing.T) {
	row := contact.Imported{
		Import: "i1", Reference: "OLD-1", Channel: contact.Phone, Service: "101", Number: "01632 960123", Person: "p1",
		Relation: contact.Victim, Place: "14 Mill Lane", Type: "noise", Notes: "Shouting.", By: "ann", At: at(0),
	}
	events, err := contact.Import(given(), row)
	verdict.Events(t, events, err, row)
	s := given(row)
	if s.Stage != contact.Done || s.Caller.Person != "p1" || s.Caller.Relation != contact.Victim || s.Import != "i1" {
		t.Errorf("imported: %+v", s)
	}
	events, err = contact.Import(s, row)
	verdict.Events(t, events, err)
	other := row
	other.Import = "i2"
	events, err = contact.Import(s, other)
	verdict.Refused(t, events, err, contact.AlreadyReceived)
	events, err = contact.Import(given(rang), row)
	verdict.Refused(t, events, err, contact.AlreadyReceived)
	events, err = contact.WriteNotes(s, sue, "More", at(5))
	verdict.Refused(t, events, err, contact.AlreadyFinished)
	bare := contact.Imported{Import: "i1", At: at(0)}
	events, err = contact.Import(given(), bare)
	bare.Channel, bare.Service = contact.Other, "other"
	verdict.Events(t, events, err, bare)
	for name, c := range map[string]struct {
		change func(*contact.Imported)
		want   *fault.Fault
	}{
		"no import":       {func(e *contact.Imported) { e.Import = "" }, contact.ImportMissing},
		"no time":         {func(e *contact.Imported) { e.At = contact.Imported{}.At }, contact.TimeMissing},
		"odd channel":     {func(e *contact.Imported) { e.Channel = "pigeon" }, contact.ChannelUnknown},
		"long reference":  {func(e *contact.Imported) { e.Reference = strings.Repeat("x", 101) }, contact.ReferenceUnfit},
		"long number":     {func(e *contact.Imported) { e.Number = strings.Repeat("1", 65) }, contact.NumberUnfit},
		"odd relation":    {func(e *contact.Imported) { e.Relation = "ex" }, contact.RelationUnknown},
		"long place":      {func(e *contact.Imported) { e.Place = strings.Repeat("x", 501) }, contact.PlaceTooLong},
		"long notes":      {func(e *contact.Imported) { e.Notes = strings.Repeat("x", 20_001) }, contact.NotesTooLong},
		"unreadable note": {func(e *contact.Imported) { e.Notes = "\xff" }, contact.TextUnreadable},
		"type of lines":   {func(e *contact.Imported) { e.Type = "a\nb" }, contact.TextUnreadable},
	} {
		t.Run(name, func(t *testing.T) {
			e := row
			c.change(&e)
			events, err := contact.Import(given(), e)
			verdict.Refused(t, events, err, c.want)
		})
	}

	undone := contact.ImportUndone{Import: "i1", By: "ann", At: at(99)}
	events, err = contact.UndoImport(s, undone)
	verdict.Events(t, events, err, undone)
	gone := given(row, undone)
	events, err = contact.UndoImport(gone, undone)
	verdict.Events(t, events, err)
	events, err = contact.Import(gone, row) // and in again
	verdict.Events(t, events, err, row)
	events, err = contact.UndoImport(given(rang), undone)
	verdict.Refused(t, events, err, contact.NotOfImport)
}
