package contact_test

import (
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bluelamp/internal/contact"
	"bluelamp/internal/staff"
)

// TestWalk lets the edge, two handlers and a supervisor say anything at any
// time, and checks that the contact's life runs one way.
func TestWalk(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := given(rang)
		ends := 0
		for second := range rapid.IntRange(1, 60).Draw(t, "steps") {
			who := rapid.SampledFrom([]staff.Asker{ann, bob, sue, dan}).Draw(t, "who")
			events := step(t, s, who, second)
			for _, e := range events {
				before := s
				s = contact.Fold(s, e)
				checkStep(t, before, s, e)
				switch e.(type) {
				case contact.Abandoned, contact.Ended, contact.Interrupted:
					ends++
				}
			}
		}
		if ends > 1 {
			t.Fatalf("the contact ended %d times", ends)
		}
		if s.Stage == contact.Done && ends == 0 {
			t.Fatal("finished and never ended")
		}
	})
}

func step(t *rapid.T, s contact.State, who staff.Asker, second int) (events []any) {
	now := at(second)
	switch rapid.SampledFrom([]string{
		"receive", "answer", "hold", "resume", "hang up", "digit", "abandon", "end", "interrupt",
		"notes", "link", "finish", "record", "locate", "hear", "involve", "remove", "decide", "pass", "import", "undo", "against", "ring back",
	}).Draw(t, "what") {
	case "receive":
		events, _ = contact.Receive(s, rang)
	case "answer":
		events, _ = contact.Answer(s, who.ID, now)
	case "hold":
		events, _ = contact.Hold(s, who, now)
	case "resume":
		events, _ = contact.Resume(s, who, now)
	case "hang up":
		events, _ = contact.HangUp(s, who, now)
	case "digit":
		events, _ = contact.HearDigit(s, "5", now)
	case "abandon":
		events, _ = contact.Abandon(s, "cancel", false, now)
	case "end":
		party := rapid.SampledFrom([]string{contact.ByCaller, contact.ByHandler, contact.BySystem}).Draw(t, "party")
		events, _ = contact.End(s, party, "bye", now)
	case "interrupt":
		events, _ = contact.Interrupt(s, "restart", now)
	case "notes":
		events, _ = contact.WriteNotes(s, who, rapid.StringN(0, 20, -1).Draw(t, "text"), now)
	case "link":
		events, _ = contact.LinkIncident(s, "i1", "NS-20261121-0001", now)
	case "finish":
		events, _ = contact.Finish(s, who, contact.Finishing{
			Settled: rapid.Bool().Draw(t, "settled"), Disposition: rapid.SampledFrom([]string{"advice", contact.Joined}).Draw(t, "disposition"), Pack: pack(),
			Looked: contact.Looked{
				Risk: rapid.SampledFrom([]string{"", "low", "high"}).Draw(t, "risk"), Grade: rapid.SampledFrom([]string{"", "emergency", "advice"}).Draw(t, "grade"),
				RightCareDue: rapid.Bool().Draw(t, "right care"), MayBeCrime: rapid.Bool().Draw(t, "crime"), Later: rapid.Bool().Draw(t, "later"),
			},
			Reason: rapid.SampledFrom([]string{"", "ok", because}).Draw(t, "reason"), At: now,
		})
	case "against":
		events, _ = contact.DecideAgainst(s, who, rapid.Bool().Draw(t, "agreed"), because, now)
	case "ring back":
		outcome := rapid.SampledFrom(contact.Outcomes()).Draw(t, "outcome")
		events, _ = contact.RingBack(s, who, contact.RungBack{Outcome: outcome, Note: because, At: now})
	case "record":
		events, _ = contact.KeepRecording(s, contact.RecordingKept{File: "a.wav", SHA256: strings.Repeat("0", 64)})
	default:
		return stepPeople(t, s, who, second)
	}
	return events
}

// stepPeople says where it is and who has to do with it, at any time.
func stepPeople(t *rapid.T, s contact.State, who staff.Asker, second int) (events []any) {
	somebody := rapid.SampledFrom([]string{"p1", "p2", "p3"}).Draw(t, "person")
	e := millLane
	e.Location, e.At = strconv.Itoa(second), at(second)
	switch rapid.SampledFrom([]string{"name", "locate", "hear", "involve", "remove", "decide", "pass", "import", "undo"}).Draw(t, "people") {
	case "name":
		events, _ = contact.NameCaller(s, who, contact.CallerNamed{Person: somebody, Name: "Marta", At: at(second)})
	case "locate":
		events, _ = contact.Locate(s, who, e)
	case "hear":
		e.RadiusM, e.PositionAt = rapid.Float64().Draw(t, "radius"), at(second)
		events, _ = contact.HearLocation(s, e)
	case "involve":
		events, _ = contact.Involve(s, who, contact.PersonInvolved{Person: somebody, Name: "Dean", Role: contact.Suspect, At: at(second)})
	case "remove":
		events, _ = contact.Remove(s, who, somebody, "Misheard.", at(second))
	case "decide":
		word := rapid.SampledFrom([]string{"same", "different", "unsure"}).Draw(t, "verdict")
		events, _ = contact.DecideSuggestion(s, who, contact.SuggestionDecided{Person: somebody, Verdict: word, At: at(second)})
	case "pass":
		events, _ = contact.PassToForce(s, who, "northshire", contact.PassedToForce{Force: "southmere", Reason: "Theirs.", At: at(second)})
	case "import":
		events, _ = contact.Import(s, contact.Imported{Import: "i1", At: at(second)})
	case "undo":
		events, _ = contact.UndoImport(s, contact.ImportUndone{Import: "i1", At: at(second)})
	}
	return events
}

// checkStep: which stage may follow which.
func checkStep(t *rapid.T, before, after contact.State, e any) {
	follows := map[contact.Stage][]contact.Stage{
		contact.Waiting:    {contact.Talking, contact.CallerLeft, contact.CutOff},
		contact.Talking:    {contact.OnHold, contact.WrapUp, contact.CutOff},
		contact.OnHold:     {contact.Talking, contact.WrapUp, contact.CutOff},
		contact.WrapUp:     {contact.Done},
		contact.CallerLeft: {contact.Done},
		contact.CutOff:     {contact.Done},
		contact.Done:       {},
	}
	allowed := before.Stage == after.Stage
	for _, stage := range follows[before.Stage] {
		allowed = allowed || stage == after.Stage
	}
	if !allowed {
		t.Fatalf("from %s to %s by %T", before.Stage, after.Stage, e)
	}
	if before.Handler != "" && after.Handler != before.Handler {
		t.Fatalf("the handler changed from %s to %s", before.Handler, after.Handler)
	}
	if before.Stage == contact.Done && before.Notes != after.Notes {
		t.Fatal("notes were written on a finished contact")
	}
	checkAgainst(t, before, after, e)
	checkPeople(t, before, after, e)
}

// checkAgainst: nobody agrees to their own finish, and what a supervisor did not
// agree to waits until there is an incident or the caller was reached.
func checkAgainst(t *rapid.T, before, after contact.State, e any) {
	switch e := e.(type) {
	case contact.FinishedAgainst:
		if after.Stage != contact.Done || len(after.Incidents) > 0 || after.PassedTo != "" || !after.AgainstWaits() {
			t.Fatalf("finished against what was found, and nobody is to look: %+v", after)
		}
	case contact.AgainstDecided:
		if e.By == after.Handler || e.By == after.Against.By || e.By != sue.ID {
			t.Fatalf("%s decided on the finish of %s", e.By, after.Handler)
		}
	case contact.RungBack:
		if before.AgainstWaits() && !after.AgainstWaits() && (before.Second == nil || before.Second.Agreed || e.Outcome != contact.Reached) {
			t.Fatalf("%s settled it", e.Outcome)
		}
	case contact.IncidentLinked:
		if after.AgainstWaits() {
			t.Fatal("there is an incident, and somebody is still to look")
		}
	}
}

// checkPeople: one person in one role, and nothing of it after the finish.
func checkPeople(t *rapid.T, before, after contact.State, e any) {
	seen := map[string]bool{after.Caller.Person: true}
	for _, p := range after.Involved {
		if seen[p.Person] {
			t.Fatalf("%s stands on the contact twice", p.Person)
		}
		seen[p.Person] = true
	}
	switch e.(type) {
	case contact.Located, contact.PersonInvolved, contact.PersonRemoved, contact.SuggestionDecided, contact.PassedToForce:
		if before.Stage == contact.Done {
			t.Fatalf("%T after the contact was finished", e)
		}
	case contact.Imported, contact.ImportUndone:
		t.Fatalf("%T on a contact that rang", e)
	}
}
