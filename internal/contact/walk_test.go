package contact_test

import (
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
		"notes", "link", "finish", "record",
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
			Settled: rapid.Bool().Draw(t, "settled"), Disposition: "advice", Known: []string{"advice"}, At: now,
		})
	case "record":
		events, _ = contact.KeepRecording(s, contact.RecordingKept{File: "a.wav", SHA256: strings.Repeat("0", 64)})
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
}
