package telephony_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"bluelamp/internal/telephony"
	"bluelamp/internal/telephony/media"
	"bluelamp/internal/telephony/telephonytest"
)

func TestACallerWhoGivesUpWhileRinging(t *testing.T) {
	w := open(t, nil)
	before := time.Now()
	line, arrived := w.ring("999", telephonytest.Options{})
	w.must(line.Await(w.ctx, telephonytest.EarlyMedia))
	w.must(line.AwaitTone(w.ctx, 400)) // the ringing tone, before any answer
	w.must(line.AwaitTone(w.ctx, 450))
	line.Cancel()
	left := w.event(arrived.Call, telephony.Left, 1)
	if got, want := *left.Leaving, (telephony.Leaving{By: telephony.ByCaller, BeforeAnswer: true, Cause: telephony.Cancel, Code: 487}); got != want {
		t.Errorf("left %+v, want %+v", got, want)
	}
	if arrived.At.Before(before) || !left.At.After(arrived.At) || left.At.After(time.Now()) {
		t.Errorf("arrived %v, left %v", arrived.At, left.At)
	}
	w.must(line.Await(w.ctx, telephonytest.Ended))
	if code, _ := line.Outcome(); code != 487 {
		t.Errorf("the telephone was told %d", code)
	}
	if err := w.edge.Answer(w.ctx, arrived.Call, "h1"); !errors.Is(err, telephony.ErrNoCall) {
		t.Errorf("answering afterwards: %v", err)
	}
}

func TestACallerWhoGivesUpDuringTheAnnouncement(t *testing.T) {
	w := open(t, nil)
	line, arrived := w.ring("101", telephonytest.Options{})
	w.must(line.Await(w.ctx, telephonytest.Talking)) // answered at once, by nobody
	w.must(line.AwaitTone(w.ctx, 400))
	w.must(line.Bye(w.ctx))
	left := w.event(arrived.Call, telephony.Left, 1)
	if got, want := *left.Leaving, (telephony.Leaving{By: telephony.ByCaller, BeforeAnswer: true, Cause: telephony.Bye}); got != want {
		t.Errorf("left %+v, want %+v", got, want)
	}
	if w.count(telephony.Recorded) != 0 {
		t.Error("a call that nobody answered was recorded")
	}
}

func TestAnswerRacesCancel(t *testing.T) {
	w := open(t, nil)
	w.agent("h1")
	phone := w.phone()
	for round := range 20 {
		line, err := phone.Dial(w.ctx, w.target("999"), "+447700900123", telephonytest.Options{})
		w.must(err)
		call := w.event("", telephony.Arrived, round+1).Call
		w.must(line.Await(w.ctx, telephonytest.EarlyMedia))
		go line.Cancel()
		err = w.edge.Answer(w.ctx, call, "h1")
		switch {
		case err == nil: // the answer won; the telephone may be ringing off or talking
			w.must(w.edge.HangUp(w.ctx, call, telephony.ByAgent))
		case errors.Is(err, telephony.ErrNoCall), errors.Is(err, telephony.ErrCallerGone):
		default:
			t.Fatalf("round %d: %v", round, err)
		}
		left := w.event(call, telephony.Left, 1)
		if left.Leaving.BeforeAnswer == (err == nil) {
			t.Errorf("round %d: answered %v but left %+v", round, err == nil, *left.Leaving)
		}
	}
}

func TestRefusalsOfCommands(t *testing.T) {
	w := open(t, nil)
	line, arrived := w.ring("999", telephonytest.Options{})
	call := arrived.Call
	for what, got := range map[string]error{
		"answer without audio": w.edge.Answer(w.ctx, call, "nobody"),
		"hold":                 w.edge.Hold(w.ctx, call),
		"resume":               w.edge.Resume(w.ctx, call),
		"unknown call":         w.edge.Hold(w.ctx, "none"),
		"impossible code":      w.edge.Reject(w.ctx, call, 200),
	} {
		want := map[string]error{"answer without audio": telephony.ErrNoAgent, "hold": telephony.ErrNotAnswered,
			"resume": telephony.ErrNotAnswered, "unknown call": telephony.ErrNoCall, "impossible code": telephony.ErrCode}[what]
		if !errors.Is(got, want) {
			t.Errorf("%s: %v, want %v", what, got, want)
		}
	}
	if _, err := w.edge.ConnectAgent(w.ctx, "h1", "v=0"); !errors.Is(err, telephony.ErrOffer) {
		t.Errorf("nonsense offer: %v", err)
	}
	w.must(w.edge.Reject(w.ctx, call, 486))
	w.must(line.Await(w.ctx, telephonytest.Ended))
	if code, _ := line.Outcome(); code != 486 {
		t.Errorf("the telephone was told %d", code)
	}
	if got, want := *w.event(call, telephony.Left, 1).Leaving, (telephony.Leaving{By: telephony.BySystem, BeforeAnswer: true, Cause: telephony.Rejected, Code: 486}); got != want {
		t.Errorf("left %+v, want %+v", got, want)
	}
}

func TestARingingCallHasALimit(t *testing.T) {
	w := open(t, func(c *telephony.Config) { c.MaxRing = 50 * time.Millisecond })
	line, arrived := w.ring("999", telephonytest.Options{})
	w.must(line.Await(w.ctx, telephonytest.Ended))
	if got := *w.event(arrived.Call, telephony.Left, 1).Leaving; got.Cause != telephony.MaxRing || got.Code != 480 {
		t.Errorf("left %+v", got)
	}
}

func TestALostByeIsNoticedBySilence(t *testing.T) {
	w := open(t, func(c *telephony.Config) { c.NoMedia = 300 * time.Millisecond })
	line, agent, call := w.talk("999", telephonytest.Options{})
	w.must(w.edge.Hold(w.ctx, call))
	line.Mouth.Stop() // and now its audio stops too
	w.must(line.AwaitTone(w.ctx, media.HoldHertz))
	w.must(line.AwaitNo(w.ctx, agentHertz))
	line.Silence()
	w.must(w.edge.Resume(w.ctx, call))
	w.must(line.AwaitTone(w.ctx, agentHertz))
	line.Mouth.Stop()
	if got := *w.event(call, telephony.Left, 1).Leaving; got.Cause != telephony.NoMedia || got.By != telephony.BySystem {
		t.Errorf("left %+v", got)
	}
	w.must(agent.AwaitNo(w.ctx, callerHertz))
}

func TestTheEdgeTakesOnlySoManyCalls(t *testing.T) {
	w := open(t, func(c *telephony.Config) { c.MaxCalls = 1 })
	line, arrived := w.ring("999", telephonytest.Options{})
	second, err := w.phone().Dial(w.ctx, w.target("999"), "+447700900124", telephonytest.Options{})
	w.must(err)
	w.must(second.Await(w.ctx, telephonytest.Ended))
	if code, _ := second.Outcome(); code != 503 {
		t.Errorf("the second caller was told %d", code)
	}
	if e := w.event("", telephony.TurnedAway, 1); e.Arrival == nil || e.Arrival.Caller.Number != "+447700900124" || e.Arrival.Service != "999" {
		t.Errorf("turned away %+v, want the second caller on record", e)
	}
	line.Cancel()
	w.event(arrived.Call, telephony.Left, 1)
}

func TestStoppingTheEdgeEndsItsCalls(t *testing.T) {
	w := open(t, nil)
	talking, _, call := w.talk("999", telephonytest.Options{})
	ringing, second := w.ring("999", telephonytest.Options{})
	w.stop()
	w.must(talking.Await(w.ctx, telephonytest.Ended))
	w.must(ringing.Await(context.Background(), telephonytest.Ended))
	for _, id := range []telephony.CallID{call, second.Call} {
		if got := *w.event(id, telephony.Left, 1).Leaving; got.Cause != telephony.Shutdown {
			t.Errorf("left %+v", got)
		}
	}
	if rec := w.event(call, telephony.Recorded, 1); rec.Recording.Bytes <= 44 {
		t.Errorf("recorded %+v", rec.Recording)
	}
	if code, _ := ringing.Outcome(); code != 503 {
		t.Errorf("the ringing caller was told %d", code)
	}
}
