package contact_test

import (
	"strings"
	"testing"

	"bluelamp/internal/contact"
	"bluelamp/internal/fault"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
)

func TestWhoMayWrite(t *testing.T) {
	finished := contact.Finished{By: "ann", At: at(90)}
	cut := contact.Interrupted{At: at(9)}
	for name, c := range map[string]struct {
		given []any
		who   staff.Asker
		want  *fault.Fault
	}{
		"the handler":                          {[]any{rang, answered}, ann, nil},
		"another handler":                      {[]any{rang, answered}, bob, contact.NotYours},
		"a supervisor":                         {[]any{rang, answered}, sue, nil},
		"a dispatcher":                         {[]any{rang}, dan, contact.NotYours},
		"a handler, before it is answered":     {[]any{rang}, bob, nil},
		"nobody at all":                        {[]any{rang}, staff.Asker{}, contact.NotYours},
		"the handler, in wrap-up":              {[]any{rang, answered, ended}, ann, nil},
		"the handler, when interrupted":        {[]any{rang, answered, cut}, ann, nil},
		"a handler, interrupted while waiting": {[]any{rang, cut}, bob, nil},
		"the handler, when finished":           {[]any{rang, answered, ended, finished}, ann, contact.AlreadyFinished},
		"a supervisor, when finished":          {[]any{rang, answered, ended, finished}, sue, contact.AlreadyFinished},
		"where there is no contact":            {nil, sue, contact.NotFound},
	} {
		t.Run(name, func(t *testing.T) {
			s := given(c.given...)
			results := map[string]error{}
			var events []any
			events, results["notes"] = contact.WriteNotes(s, c.who, "Door kicked in.", at(50))
			_, results["caller"] = contact.NameCaller(s, c.who, contact.CallerNamed{Person: "p1", Name: "Marta Fielding"})
			_, results["place"] = contact.GivePlace(s, c.who, "14 Mill Lane", at(50))
			_, results["type"] = contact.ChooseType(s, c.who, pack(), "burglary", at(50))
			for what, err := range results {
				if c.want == nil && err != nil {
					t.Errorf("%s: %v", what, err)
				}
				if c.want != nil {
					verdict.Refused(t, nil, err, c.want)
				}
			}
			if c.want == nil {
				verdict.Events(t, events, nil, contact.NotesWritten{Text: "Door kicked in.", By: c.who.ID, At: at(50)})
			}
		})
	}
}

func TestNotes(t *testing.T) {
	s := given(rang, answered)
	most := strings.Repeat("é", contact.MaxNotes) // characters, not bytes
	events, err := contact.WriteNotes(s, ann, most, at(5))
	verdict.Events(t, events, err, contact.NotesWritten{Text: most, By: "ann", At: at(5)})
	events, err = contact.WriteNotes(s, ann, most+"!", at(5))
	refusal := verdict.Refused(t, events, err, contact.NotesTooLong)
	if !strings.Contains(refusal.Sentence, "20001") || !strings.Contains(refusal.Sentence, "20000") {
		t.Errorf("the sentence does not say how long they are and may be: %s", refusal.Sentence)
	}
	events, err = contact.WriteNotes(s, ann, "bell \a", at(5))
	verdict.Refused(t, events, err, contact.TextUnreadable)
	again := given(rang, answered, contact.NotesWritten{Text: "Same.", By: "ann"})
	events, err = contact.WriteNotes(again, ann, "Same.", at(6))
	verdict.Events(t, events, err)
	events, err = contact.WriteNotes(again, ann, "", at(6)) // a handler may take notes back
	verdict.Events(t, events, err, contact.NotesWritten{By: "ann", At: at(6)})
}

func TestNameCaller(t *testing.T) {
	s := given(rang, answered)
	named := contact.CallerNamed{
		Person: "p1", Name: "Marta Fielding", CallbackNumber: "01632 960123", Relation: contact.Victim, By: "ann", At: at(9),
	}
	asked := named
	asked.Name, asked.By = " Marta Fielding ", ""
	events, err := contact.NameCaller(s, ann, asked)
	verdict.Events(t, events, err, named)
	later := named
	later.At = at(30)
	events, err = contact.NameCaller(contact.Fold(s, named), ann, later)
	verdict.Events(t, events, err)
	for want, change := range map[*fault.Fault]func(*contact.CallerNamed){
		contact.PersonMissing:   func(e *contact.CallerNamed) { e.Person = "" },
		contact.NameUnfit:       func(e *contact.CallerNamed) { e.Name = " " },
		contact.NumberUnfit:     func(e *contact.CallerNamed) { e.CallbackNumber = strings.Repeat("1", contact.MaxNumber+1) },
		contact.RelationUnknown: func(e *contact.CallerNamed) { e.Relation = "neighbour" },
	} {
		e := named
		change(&e)
		events, err = contact.NameCaller(s, ann, e)
		verdict.Refused(t, events, err, want)
	}
}

func TestPlaceAndType(t *testing.T) {
	s := given(rang, answered)
	events, err := contact.GivePlace(s, ann, " 14 Mill Lane ", at(9))
	verdict.Events(t, events, err, contact.PlaceGiven{Text: "14 Mill Lane", By: "ann", At: at(9)})
	events, err = contact.GivePlace(contact.Fold(s, events[0]), ann, "14 Mill Lane", at(10))
	verdict.Events(t, events, err)
	events, err = contact.GivePlace(s, ann, strings.Repeat("x", contact.MaxPlace+1), at(9))
	verdict.Refused(t, events, err, contact.PlaceTooLong)

	_, unknown := (&policy.Pack{}).Type("x")
	refusal, _ := fault.As(unknown)
	events, err = contact.ChooseType(s, ann, pack(), "piracy", at(9))
	verdict.Refused(t, events, err, refusal)
	events, err = contact.ChooseType(s, ann, pack(), "burglary", at(9))
	verdict.Events(t, events, err, contact.TypeChosen{Type: "burglary", By: "ann", At: at(9)})
	events, err = contact.ChooseType(contact.Fold(s, events[0]), ann, pack(), "burglary", at(9))
	verdict.Events(t, events, err)
}

func TestFinish(t *testing.T) {
	good := contact.Finishing{Settled: true, Disposition: "advice", Pack: pack(), At: at(90)}
	over := given(rang, answered, ended)
	events, err := contact.Finish(over, ann, good)
	verdict.Events(t, events, err, contact.Finished{Disposition: "advice", By: "ann", At: at(90)})

	linked := given(rang, answered, ended, contact.IncidentLinked{Incident: "i1"})
	events, err = contact.Finish(linked, ann, contact.Finishing{Settled: true, Pack: pack(), At: at(90)})
	verdict.Events(t, events, err, contact.Finished{By: "ann", At: at(90)})

	cut := given(rang, answered, contact.Interrupted{At: at(30)})
	events, err = contact.Finish(cut, ann, good)
	verdict.Events(t, events, err, contact.Finished{Disposition: "advice", By: "ann", At: at(90)})

	counter := rang
	counter.Channel = contact.Counter
	events, err = contact.Finish(given(counter, answered), ann, good)
	verdict.Events(t, events, err,
		contact.Ended{Party: contact.ByHandler, Cause: "finished", TalkMS: 86_000, At: at(90)},
		contact.Finished{Disposition: "advice", By: "ann", At: at(90)})

	for name, c := range map[string]struct {
		given  contact.State
		change func(*contact.Finishing)
		want   *fault.Fault
	}{
		"waiting":             {given(rang), func(*contact.Finishing) {}, contact.StillWaiting},
		"talking":             {given(rang, answered), func(*contact.Finishing) {}, contact.StillTalking},
		"not assessed":        {over, func(f *contact.Finishing) { f.Settled = false }, contact.NotAssessed},
		"no disposition":      {over, func(f *contact.Finishing) { f.Disposition = "" }, contact.DispositionMissing},
		"unknown disposition": {over, func(f *contact.Finishing) { f.Disposition = "tea" }, contact.DispositionUnknown},
		"twice":               {given(rang, answered, ended, contact.Finished{}), func(*contact.Finishing) {}, contact.AlreadyFinished},
	} {
		t.Run(name, func(t *testing.T) {
			f := good
			c.change(&f)
			events, err := contact.Finish(c.given, ann, f)
			verdict.Refused(t, events, err, c.want)
		})
	}
}

func TestFile(t *testing.T) {
	done := given(rang, answered, ended, contact.Finished{})
	kept := contact.RecordingKept{File: "northshire/2026/call-1.wav", SHA256: strings.Repeat("9f", 32), Bytes: 9, DurationMS: 8, At: at(99)}
	events, err := contact.KeepRecording(done, kept)
	verdict.Events(t, events, err, kept)
	events, err = contact.KeepRecording(contact.Fold(done, kept), kept)
	verdict.Events(t, events, err)
	for _, change := range []func(*contact.RecordingKept){
		func(e *contact.RecordingKept) { e.File = "" },
		func(e *contact.RecordingKept) { e.File = "/etc/passwd" },
		func(e *contact.RecordingKept) { e.File = "a/../../b.wav" },
		func(e *contact.RecordingKept) { e.File = `a\b.wav` },
		func(e *contact.RecordingKept) { e.SHA256 = strings.ToUpper(e.SHA256) },
		func(e *contact.RecordingKept) { e.SHA256 = "9f" },
		func(e *contact.RecordingKept) { e.Bytes = -1 },
	} {
		e := kept
		change(&e)
		events, err = contact.KeepRecording(done, e)
		verdict.Refused(t, events, err, contact.RecordingUnfit)
	}
	events, err = contact.LinkIncident(done, "i1", "NS-20261121-0042", at(99))
	verdict.Events(t, events, err, contact.IncidentLinked{Incident: "i1", Reference: "NS-20261121-0042", At: at(99)})
	events, err = contact.LinkIncident(contact.Fold(done, events[0]), "i1", "NS-20261121-0042", at(99))
	verdict.Events(t, events, err)
	events, err = contact.LinkIncident(given(), "i1", "NS-20261121-0042", at(99))
	verdict.Refused(t, events, err, contact.NotFound)
}
