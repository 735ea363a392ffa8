package telephony_test

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bluelamp/internal/telephony"
	"bluelamp/internal/telephony/media"
	"bluelamp/internal/telephony/telephonytest"
)

const (
	callerHertz = 440
	agentHertz  = 1000
)

// talk rings, answers and proves that both hear each other and not themselves.
func (w *world) talk(number string, o telephonytest.Options) (*telephonytest.Line, *telephonytest.Agent, telephony.CallID) {
	w.Helper()
	agent := w.agent("h1")
	line, arrived := w.ring(number, o)
	w.must(w.edge.Answer(w.ctx, arrived.Call, "h1"))
	w.must(line.Await(w.ctx, telephonytest.Talking))
	line.SendTone(callerHertz)
	agent.SendTone(agentHertz)
	w.must(agent.AwaitTone(w.ctx, callerHertz))
	w.must(line.AwaitTone(w.ctx, agentHertz))
	if l := line.Level(callerHertz); l > telephonytest.Quiet {
		w.Errorf("the caller hears himself: %.0f dB", l)
	}
	if l := agent.Level(agentHertz); l > telephonytest.Quiet {
		w.Errorf("the agent hears himself: %.0f dB", l)
	}
	return line, agent, arrived.Call
}

func TestBothSidesHearEachOtherAndAreRecorded(t *testing.T) {
	for name, o := range map[string]telephonytest.Options{
		"A-law over UDP":   {},
		"A-law over TCP":   {Transport: "tcp"},
		"mu-law over UDP":  {Mu: true},
		"offer in the 200": {NoOffer: true},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			w := open(t, func(c *telephony.Config) { c.RecordingDir = dir })
			line, agent, call := w.talk("999", o)
			w.must(agent.AwaitFrames(w.ctx, 30))
			w.must(line.Bye(w.ctx))

			left := w.event(call, telephony.Left, 1)
			if got := *left.Leaving; got != (telephony.Leaving{By: telephony.ByCaller, Cause: telephony.Bye}) {
				t.Errorf("left: %+v", got)
			}
			rec := w.event(call, telephony.Recorded, 1).Recording
			path := filepath.Join(dir, filepath.FromSlash(rec.File))
			raw, err := os.ReadFile(path)
			w.must(err)
			if sum := sha256.Sum256(raw); hex.EncodeToString(sum[:]) != rec.SHA256 || int64(len(raw)) != rec.Bytes {
				t.Errorf("recording %+v does not describe the file of %d bytes", rec, len(raw))
			}
			sides, err := media.ReadWAV(path)
			w.must(err)
			expectPitch(t, "caller's side", last(sides[0]), callerHertz, agentHertz)
			expectPitch(t, "agent's side", last(sides[1]), agentHertz, callerHertz)
		})
	}
}

// last is a piece near the end, where both tones had begun.
func last(samples []int16) []int16 {
	end := max(0, len(samples)-media.Rate/10)
	return samples[max(0, end-media.Rate/5):end]
}

func expectPitch(t *testing.T, what string, samples []int16, present, absent float64) {
	t.Helper()
	if l := telephonytest.Level(samples, present); l < telephonytest.Loud {
		t.Errorf("%s: %v Hz is at %.0f dB", what, present, l)
	}
	if l := telephonytest.Level(samples, absent); l > telephonytest.Quiet {
		t.Errorf("%s: %v Hz is at %.0f dB and should not be there", what, absent, l)
	}
}

func TestHoldAndResume(t *testing.T) {
	w := open(t, nil)
	line, agent, call := w.talk("999", telephonytest.Options{})

	w.must(w.edge.Hold(w.ctx, call))
	w.must(line.AwaitTone(w.ctx, media.HoldHertz))
	w.must(line.AwaitNo(w.ctx, agentHertz))
	w.must(agent.AwaitNo(w.ctx, callerHertz))
	if err := w.edge.Hold(w.ctx, call); err != telephony.ErrAlreadyHeld {
		t.Errorf("second hold: %v", err)
	}
	w.must(w.edge.Resume(w.ctx, call))
	w.must(line.AwaitTone(w.ctx, agentHertz))
	w.must(agent.AwaitTone(w.ctx, callerHertz))
	w.must(line.AwaitNo(w.ctx, media.HoldHertz))
	if err := w.edge.Resume(w.ctx, call); err != telephony.ErrNotHeld {
		t.Errorf("second resume: %v", err)
	}
	held, resumed := w.event(call, telephony.Held, 1), w.event(call, telephony.Resumed, 1)
	if !held.At.Before(resumed.At) || held.Agent != "h1" {
		t.Errorf("held %+v, resumed %+v", held, resumed)
	}
	w.must(w.edge.HangUp(w.ctx, call, telephony.ByAgent))
	w.must(line.Await(w.ctx, telephonytest.Ended))
	if got := *w.event(call, telephony.Left, 1).Leaving; got != (telephony.Leaving{By: telephony.ByAgent, Cause: telephony.Bye}) {
		t.Errorf("left: %+v", got)
	}
}

func TestAnAgentWithOneCallOnHoldTakesAnother(t *testing.T) {
	w := open(t, nil)
	first, agent, one := w.talk("999", telephonytest.Options{})
	second, arrived := w.ring("999", telephonytest.Options{})
	if err := w.edge.Answer(w.ctx, arrived.Call, "h1"); err != telephony.ErrAgentBusy {
		t.Errorf("answer while talking: %v", err)
	}
	w.must(w.edge.Hold(w.ctx, one))
	w.must(w.edge.Answer(w.ctx, arrived.Call, "h1"))
	second.SendTone(700)
	w.must(second.AwaitTone(w.ctx, agentHertz))
	w.must(agent.AwaitTone(w.ctx, 700))
	if err := w.edge.Resume(w.ctx, one); err != telephony.ErrAgentBusy {
		t.Errorf("resume while talking: %v", err)
	}
	w.must(second.Bye(w.ctx))
	w.event(arrived.Call, telephony.Left, 1)
	w.must(w.edge.Resume(w.ctx, one))
	w.must(first.AwaitTone(w.ctx, agentHertz))
	w.must(first.Bye(w.ctx))
}

func TestTheCallersOwnHold(t *testing.T) {
	w := open(t, nil)
	line, _, call := w.talk("999", telephonytest.Options{})
	answer, err := line.Reinvite(w.ctx, "sendonly")
	w.must(err)
	if want := "a=recvonly"; !contains(answer, want) {
		t.Errorf("answer to sendonly lacks %s:\n%s", want, answer)
	}
	w.must(line.AwaitNo(w.ctx, agentHertz))
	_, err = line.Reinvite(w.ctx, "sendrecv")
	w.must(err)
	w.must(line.AwaitTone(w.ctx, agentHertz))
	w.must(w.edge.HangUp(w.ctx, call, telephony.ByAgent))
	w.must(line.Await(w.ctx, telephonytest.Ended))
}

func TestAReloadedPageKeepsTheCall(t *testing.T) {
	w := open(t, nil)
	line, old, call := w.talk("999", telephonytest.Options{})
	again := w.agent("h1") // the page was loaded again: same agent, new connection
	again.SendTone(1500)
	w.must(line.AwaitTone(w.ctx, 1500))
	w.must(again.AwaitTone(w.ctx, callerHertz))
	w.must(old.AwaitNo(w.ctx, callerHertz))
	if n := w.count(telephony.Left); n != 0 {
		t.Errorf("%d calls left", n)
	}
	w.must(w.edge.HangUp(w.ctx, call, telephony.ByAgent))
	w.must(line.Await(w.ctx, telephonytest.Ended))
}

func TestALostAgentLeavesTheCallerToAnother(t *testing.T) {
	w := open(t, nil)
	line, first, call := w.talk("999", telephonytest.Options{})
	second := w.agent("h2")
	if err := w.edge.Answer(w.ctx, call, "h2"); err != telephony.ErrTaken {
		t.Errorf("answering a taken call: %v", err)
	}
	w.edge.DisconnectAgent("h1")
	if gone := w.event("", telephony.AgentGone, 1); gone.Agent != "h1" || gone.Call != call {
		t.Errorf("gone: %+v", gone)
	}
	w.must(line.AwaitTone(w.ctx, media.HoldHertz))
	first.Close()
	w.must(w.edge.Answer(w.ctx, call, "h2"))
	second.SendTone(1500)
	w.must(line.AwaitTone(w.ctx, 1500))
	w.must(second.AwaitTone(w.ctx, callerHertz))
	if e := w.event(call, telephony.Answered, 2); e.Agent != "h2" {
		t.Errorf("second answer: %+v", e)
	}
	w.must(line.Bye(w.ctx))
	w.event(call, telephony.Left, 1)
}

func TestAReleasedCallerWaitsForSomebodyElse(t *testing.T) {
	w := open(t, func(c *telephony.Config) { c.AgentLost = time.Minute })
	line, _, call := w.talk("999", telephonytest.Options{})
	if err := w.edge.Release(w.ctx, call, "h1"); err != telephony.ErrTaken {
		t.Errorf("releasing from an agent who is heard: %v", err)
	}
	w.edge.DisconnectAgent("h1")
	w.event("", telephony.AgentGone, 1)
	w.must(w.edge.Release(w.ctx, call, "h1"))
	back := w.agent("h1") // comes back too late: the caller is not theirs any more
	back.SendTone(1500)
	w.must(line.AwaitTone(w.ctx, media.HoldHertz))
	w.must(line.AwaitNo(w.ctx, 1500))
	second := w.agent("h2")
	w.must(w.edge.Answer(w.ctx, call, "h2"))
	second.SendTone(1700)
	w.must(line.AwaitTone(w.ctx, 1700))
	w.must(second.AwaitTone(w.ctx, callerHertz))
	w.must(line.Bye(w.ctx))
	w.event(call, telephony.Left, 1)
}

func TestACallerWhoseAgentNeverComesBackIsEnded(t *testing.T) {
	w := open(t, func(c *telephony.Config) { c.AgentLost = 100 * time.Millisecond })
	line, _, call := w.talk("999", telephonytest.Options{})
	w.edge.DisconnectAgent("h1")
	w.must(line.Await(w.ctx, telephonytest.Ended))
	if got := *w.event(call, telephony.Left, 1).Leaving; got.Cause != telephony.AgentLost || got.By != telephony.BySystem || got.BeforeAnswer {
		t.Errorf("left: %+v", got)
	}
}

func contains(b []byte, s string) bool { return strings.Contains(string(b), s) }
