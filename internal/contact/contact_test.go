package contact_test

import (
	"testing"
	"time"

	"bluelamp/internal/contact"
	"bluelamp/internal/fault/verdict"
	"bluelamp/internal/policy"
	"bluelamp/internal/staff"
)

var noon = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)

func at(seconds int) time.Time { return noon.Add(time.Duration(seconds) * time.Second) }

var (
	ann  = staff.AskerOf("ann", []string{"handler"})
	bob  = staff.AskerOf("bob", []string{"handler"})
	sue  = staff.AskerOf("sue", []string{"supervisor"})
	dan  = staff.AskerOf("dan", []string{"dispatcher"})
	rang = contact.Received{
		Channel: contact.Phone, Service: "999", Trunk: "bt", Dialled: "999", Call: "call-1",
		Number: "07700900123", E164: "+447700900123", At: at(0),
	}
	answered = contact.Answered{Handler: "ann", WaitedMS: 4000, At: at(4)}
	ended    = contact.Ended{Party: contact.ByCaller, Cause: "bye", TalkMS: 56_000, At: at(60)}
)

func pack() *policy.Pack {
	return &policy.Pack{
		IncidentTypes: []policy.IncidentType{{Code: "burglary", Label: "Burglary"}},
		Grades:        []policy.Grade{{Code: "emergency", Label: "Emergency", Rank: 1, Deployable: true}, {Code: "advice", Label: "Advice", Rank: 2}},
		Levels:        []policy.Level{{Code: "low", Label: "Low"}, {Code: "high", Label: "High"}},
		Resolution:    policy.Resolution{MaxRisk: "low"},
		Dispositions:  []policy.Entry{{Code: "advice"}, {Code: "wrong-number"}, {Code: contact.Joined}},
	}
}

func given(events ...any) contact.State {
	var s contact.State
	for _, e := range events {
		s = contact.Fold(s, e)
	}
	return s
}

func TestReceive(t *testing.T) {
	events, err := contact.Receive(given(), rang)
	verdict.Events(t, events, err, rang)
	events, err = contact.Receive(given(rang), rang) // the edge says it twice
	verdict.Events(t, events, err)
	other := rang
	other.Call = "call-2"
	events, err = contact.Receive(given(rang), other)
	verdict.Refused(t, events, err, contact.AlreadyReceived)

	odd := rang
	odd.Number, odd.Display = "07700\x00900123", "Fiel\r\nding\xff"
	events, err = contact.Receive(given(), odd)
	kept := rang
	kept.Display = "Fielding"
	verdict.Events(t, events, err, kept)
}

func TestLogByHand(t *testing.T) {
	e := contact.Received{Channel: contact.Counter, By: "ann", At: at(0)}
	events, err := contact.Log(given(), e)
	logged := e
	logged.Service = "counter"
	verdict.Events(t, events, err, logged, contact.Answered{Handler: "ann", At: at(0)})

	e.Channel = contact.Phone
	events, err = contact.Log(given(), e)
	verdict.Refused(t, events, err, contact.ChannelUnknown)
	e.Channel, e.Number = contact.Other, "0770\n0900123"
	events, err = contact.Log(given(), e)
	verdict.Refused(t, events, err, contact.NumberUnfit)
}

func TestAnswer(t *testing.T) {
	events, err := contact.Answer(given(rang), "ann", at(4))
	verdict.Events(t, events, err, answered)
	events, err = contact.Answer(given(rang), "ann", at(-1)) // two clocks
	verdict.Events(t, events, err, contact.Answered{Handler: "ann", At: at(-1)})
	events, err = contact.Answer(given(rang, answered), "ann", at(5))
	verdict.Events(t, events, err)
	events, err = contact.Answer(given(rang, answered), "bob", at(5))
	verdict.Refused(t, events, err, contact.AnsweredByOther)
	events, err = contact.Answer(given(rang, answered, ended), "ann", at(70))
	verdict.Refused(t, events, err, contact.Over)
	events, err = contact.Answer(given(rang, contact.Abandoned{At: at(3)}), "ann", at(4))
	verdict.Refused(t, events, err, contact.CallerGone)
	events, err = contact.Answer(given(), "ann", at(4))
	verdict.Refused(t, events, err, contact.NotFound)
}

func TestHoldAndResume(t *testing.T) {
	talking := given(rang, answered)
	events, err := contact.Hold(talking, ann, at(10))
	verdict.Events(t, events, err, contact.Held{By: "ann", At: at(10)})
	held := given(rang, answered, events[0])
	events, err = contact.Hold(held, ann, at(11))
	verdict.Events(t, events, err)
	events, err = contact.Resume(held, ann, at(20))
	verdict.Events(t, events, err, contact.Resumed{By: "ann", At: at(20)})
	events, err = contact.Resume(talking, ann, at(20))
	verdict.Events(t, events, err)
	events, err = contact.Hold(talking, bob, at(10))
	verdict.Refused(t, events, err, contact.NotYours)
	events, err = contact.Hold(given(rang), ann, at(10))
	verdict.Refused(t, events, err, contact.NotAnswered)
	events, err = contact.Resume(given(rang, answered, ended), ann, at(99))
	verdict.Refused(t, events, err, contact.Over)
	counter := rang
	counter.Channel = contact.Counter
	events, err = contact.Hold(given(counter, answered), ann, at(10))
	verdict.Refused(t, events, err, contact.NoLine)
}

func TestHangUp(t *testing.T) {
	events, err := contact.HangUp(given(rang, answered), ann, at(60))
	verdict.Events(t, events, err, contact.Ended{Party: contact.ByHandler, Cause: "bye", TalkMS: 56_000, At: at(60)})
	events, err = contact.HangUp(given(rang, answered, ended), ann, at(61))
	verdict.Events(t, events, err)
	events, err = contact.HangUp(given(rang, answered), bob, at(60))
	verdict.Refused(t, events, err, contact.NotYours)
	events, err = contact.HangUp(given(rang), ann, at(60))
	verdict.Refused(t, events, err, contact.NotAnswered)
}

func TestDigits(t *testing.T) {
	events, err := contact.HearDigit(given(rang), "5", at(2))
	verdict.Events(t, events, err, contact.DigitHeard{Digit: "5", At: at(2)})
	for _, digit := range []string{"", "55", "E", "é", "\n"} {
		events, err = contact.HearDigit(given(rang), digit, at(2))
		verdict.Refused(t, events, err, contact.DigitUnknown)
	}
	events, err = contact.HearDigit(given(rang, answered, ended), "5", at(61))
	verdict.Events(t, events, err)
	s := given(rang)
	for range contact.MaxDigits {
		s = contact.Fold(s, contact.DigitHeard{Digit: "1"})
	}
	events, err = contact.HearDigit(s, "1", at(9))
	verdict.Events(t, events, err)
}

// TestEndings: what the edge reports, in whatever order, and where it leads.
func TestEndings(t *testing.T) {
	abandoned := contact.Abandoned{How: "cancel", WaitedMS: 9000, Offered: true, At: at(9)}
	interrupted := contact.Interrupted{Why: "restart", At: at(9)}
	abandon := func(s contact.State) ([]any, error) { return contact.Abandon(s, "cancel", true, at(9)) }
	end := func(party string) func(s contact.State) ([]any, error) {
		return func(s contact.State) ([]any, error) { return contact.End(s, party, "bye", at(60)) }
	}
	interrupt := func(s contact.State) ([]any, error) { return contact.Interrupt(s, "restart", at(9)) }
	for name, c := range map[string]struct {
		given []any
		when  func(contact.State) ([]any, error)
		want  []any
	}{
		"abandoned while waiting":       {[]any{rang}, abandon, []any{abandoned}},
		"abandoned after the answer":    {[]any{rang, answered}, abandon, []any{contact.Ended{Party: "caller", Cause: "cancel", TalkMS: 5000, At: at(9)}}},
		"abandoned twice":               {[]any{rang, abandoned}, abandon, nil},
		"abandoned after interrupted":   {[]any{rang, interrupted}, abandon, nil},
		"ended while talking":           {[]any{rang, answered}, end("caller"), []any{ended}},
		"ended while held":              {[]any{rang, answered, contact.Held{}}, end("caller"), []any{ended}},
		"ended twice":                   {[]any{rang, answered, ended}, end("handler"), nil},
		"ended after interrupted":       {[]any{rang, answered, interrupted}, end("caller"), nil},
		"ended by caller, never taken":  {[]any{rang}, end("caller"), []any{contact.Abandoned{How: "bye", WaitedMS: 60_000, At: at(60)}}},
		"ended by system, never taken":  {[]any{rang}, end("system"), []any{contact.Interrupted{Why: "bye", At: at(60)}}},
		"interrupted while waiting":     {[]any{rang}, interrupt, []any{interrupted}},
		"interrupted while talking":     {[]any{rang, answered}, interrupt, []any{interrupted}},
		"interrupted after the end":     {[]any{rang, answered, ended}, interrupt, nil},
		"interrupted after abandonment": {[]any{rang, abandoned}, interrupt, nil},
	} {
		t.Run(name, func(t *testing.T) {
			events, err := c.when(given(c.given...))
			verdict.Events(t, events, err, c.want...)
		})
	}
	for _, when := range []func(contact.State) ([]any, error){abandon, end("caller"), interrupt} {
		events, err := when(given())
		verdict.Refused(t, events, err, contact.NotFound)
	}
}
