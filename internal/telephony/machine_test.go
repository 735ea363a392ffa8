package telephony

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// The machine is told everything, the time included: these tests have no socket
// and wait for nothing.

var noon = time.Date(2026, 11, 1, 12, 0, 0, 0, time.UTC)

func after(d time.Duration) time.Time { return noon.Add(d) }

func newMachine(w Waiting) *machine {
	return &machine{id: "c", waiting: w, limits: limits{maxRing: 10 * time.Minute, noMedia: 30 * time.Second, agentLost: 2 * time.Minute}}
}

// told writes actions as words, so that a test reads like a log.
func told(actions []action) string {
	var words []string
	for _, a := range actions {
		switch a.do {
		case ring:
			words = append(words, "ring")
		case accept:
			words = append(words, "200")
		case refuse:
			words = append(words, fmt.Sprint(a.code))
		case bye:
			words = append(words, "bye")
		case play:
			words = append(words, map[sound]string{soundWaiting: "play-waiting", soundHold: "play-hold", soundAgent: "join"}[a.sound])
		case record:
			words = append(words, "record")
		case emit:
			word := string(a.event.Kind)
			if l := a.event.Leaving; l != nil {
				word = fmt.Sprintf("left(%s,%s,before=%v,%d)", l.By, l.Cause, l.BeforeAnswer, l.Code)
			}
			words = append(words, word)
		}
	}
	return strings.Join(words, " ")
}

func TestWhatACallDoes(t *testing.T) {
	type step struct {
		what string
		do   func(*machine) []action
		want string
	}
	arrive := func(m *machine) []action { return m.arrive(noon, Arrival{}) }
	took := func(a AgentID) func(*machine) []action {
		return func(m *machine) []action { return m.took(after(time.Second), a) }
	}
	must := func(a []action, err error) []action {
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	cases := map[string]struct {
		waiting Waiting
		steps   []step
	}{
		"rings, is answered, the caller hangs up": {Ring, []step{
			{"arrives", arrive, "arrived ring play-waiting"},
			{"answered", took("h1"), "record join answered"},
			{"BYE", func(m *machine) []action { return m.hungUp(noon) }, "left(caller,bye,before=false,0)"},
			{"and again", func(m *machine) []action { return m.hungUp(noon) }, ""},
		}},
		"rings and is abandoned": {Ring, []step{
			{"arrives", arrive, "arrived ring play-waiting"},
			{"CANCEL", func(m *machine) []action { return m.cancelled(noon) }, "left(caller,cancel,before=true,487)"},
			{"too late to reject", func(m *machine) []action { return must(m.reject(noon, 486)) }, ""},
		}},
		"BYE instead of CANCEL": {Ring, []step{
			{"arrives", arrive, "arrived ring play-waiting"},
			{"BYE", func(m *machine) []action { return m.hungUp(noon) }, "487 left(caller,bye,before=true,487)"},
		}},
		"hears an announcement and gives up": {Announce, []step{
			{"arrives", arrive, "arrived 200 play-waiting"},
			{"BYE", func(m *machine) []action { return m.hungUp(noon) }, "left(caller,bye,before=true,0)"},
		}},
		"announcement, never confirmed": {Announce, []step{
			{"arrives", arrive, "arrived 200 play-waiting"},
			{"no ACK", func(m *machine) []action { return m.unconfirmed(noon) }, "bye left(system,no-ack,before=true,0)"},
		}},
		"held, resumed, hung up by the agent": {Ring, []step{
			{"arrives", arrive, "arrived ring play-waiting"},
			{"answered", took("h1"), "record join answered"},
			{"hold", func(m *machine) []action { return must(m.hold(noon)) }, "play-hold held"},
			{"resume", func(m *machine) []action { return m.resume(noon) }, "join resumed"},
			{"hang up", func(m *machine) []action { return m.hangUp(noon, ByAgent) }, "bye left(agent,bye,before=false,0)"},
		}},
		"the agent is lost and another takes over": {Ring, []step{
			{"arrives", arrive, "arrived ring play-waiting"},
			{"answered", took("h1"), "record join answered"},
			{"somebody else is lost", func(m *machine) []action { return m.agentGone("h2") }, ""},
			{"lost", func(m *machine) []action { return m.agentGone("h1") }, "play-hold"},
			{"taken over", took("h2"), "join answered"}, // one recording of the whole call
			{"the first comes back", func(m *machine) []action { return m.agentBack("h1") }, ""},
		}},
		"the agent comes back": {Ring, []step{
			{"arrives", arrive, "arrived ring play-waiting"},
			{"answered", took("h1"), "record join answered"},
			{"lost", func(m *machine) []action { return m.agentGone("h1") }, "play-hold"},
			{"back", func(m *machine) []action { return m.agentBack("h1") }, "join"},
		}},
		"the agent of a held caller comes back": {Ring, []step{
			{"arrives", arrive, "arrived ring play-waiting"},
			{"answered", took("h1"), "record join answered"},
			{"hold", func(m *machine) []action { return must(m.hold(noon)) }, "play-hold held"},
			{"lost", func(m *machine) []action { return m.agentGone("h1") }, "play-hold"},
			{"back, still on hold", func(m *machine) []action { return m.agentBack("h1") }, ""},
		}},
		"the agent stays lost": {Ring, []step{
			{"arrives", arrive, "arrived ring play-waiting"},
			{"answered", took("h1"), "record join answered"},
			{"lost", func(m *machine) []action { return m.agentGone("h1") }, "play-hold"},
			{"too long", func(m *machine) []action { return m.expired(noon, agentTimer, noon) }, "bye left(system,agent-lost,before=false,0)"},
		}},
		"rings for too long": {Ring, []step{
			{"arrives", arrive, "arrived ring play-waiting"},
			{"a minute", func(m *machine) []action { return m.expired(noon, provisionalTimer, noon) }, "ring"},
			{"ten", func(m *machine) []action { return m.expired(noon, ringTimer, noon) }, "480 left(system,max-ring,before=true,480)"},
		}},
		"an old ring timer does nothing to an answered call": {Ring, []step{
			{"arrives", arrive, "arrived ring play-waiting"},
			{"answered", took("h1"), "record join answered"},
			{"ring timer", func(m *machine) []action { return m.expired(noon, ringTimer, noon) }, ""},
			{"provisional timer", func(m *machine) []action { return m.expired(noon, provisionalTimer, noon) }, ""},
			{"agent timer", func(m *machine) []action { return m.expired(noon, agentTimer, noon) }, ""},
		}},
		"the edge stops": {Ring, []step{
			{"arrives", arrive, "arrived ring play-waiting"},
			{"stop", func(m *machine) []action { return m.shutdown(noon) }, "503 left(system,shutdown,before=true,503)"},
		}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			m := newMachine(c.waiting)
			for _, s := range c.steps {
				if d := cmp.Diff(s.want, told(s.do(m))); d != "" {
					t.Errorf("%s (-want +got):\n%s", s.what, d)
				}
			}
		})
	}
}

func TestTheWatchdogCountsOnlySilenceThatShouldNotBe(t *testing.T) {
	answered := func() *machine {
		m := newMachine(Announce)
		m.arrive(noon, Arrival{})
		m.took(noon, "h1")
		return m
	}
	rearmed := func(t *testing.T, got []action, want time.Duration) {
		t.Helper()
		if len(got) != 1 || got[0].do != arm || got[0].timer != mediaTimer || got[0].after != want {
			t.Errorf("%+v, want the timer again after %v", got, want)
		}
	}
	t.Run("audio came 10 s ago", func(t *testing.T) {
		rearmed(t, answered().expired(after(30*time.Second), mediaTimer, after(20*time.Second)), 20*time.Second)
	})
	t.Run("none for 30 s", func(t *testing.T) {
		if got := told(answered().expired(after(40*time.Second), mediaTimer, after(10*time.Second))); got != "bye left(system,no-media,before=false,0)" {
			t.Error(got)
		}
	})
	t.Run("on hold", func(t *testing.T) {
		m := answered()
		if _, err := m.hold(after(time.Second)); err != nil {
			t.Fatal(err)
		}
		rearmed(t, m.expired(after(time.Hour), mediaTimer, noon), 30*time.Second)
		m.resume(after(time.Hour + time.Second))
		rearmed(t, m.expired(after(time.Hour+11*time.Second), mediaTimer, noon), 20*time.Second)
	})
	t.Run("the caller's telephone is on hold", func(t *testing.T) {
		m := answered()
		m.reoffered(after(time.Second), true)
		rearmed(t, m.expired(after(time.Hour), mediaTimer, noon), 30*time.Second)
		m.reoffered(after(time.Hour), false)
		rearmed(t, m.expired(after(time.Hour+10*time.Second), mediaTimer, noon), 20*time.Second)
	})
}

// Whatever happens in whatever order: a call is left once and last, is refused
// or ended by BYE at most once, and says "answered" before "held".
func TestRandomCallsEndOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := newMachine(rapid.SampledFrom([]Waiting{Ring, Announce}).Draw(t, "waiting"))
		log := m.arrive(noon, Arrival{})
		inputs := map[string]func() []action{
			"answer": func() []action {
				a := rapid.SampledFrom([]AgentID{"h1", "h2"}).Draw(t, "agent")
				if m.over || m.mayAnswer(a) != nil || m.has(a) {
					return nil
				}
				return m.took(noon, a)
			},
			"hold": func() []action { a, _ := m.hold(noon); return a },
			"resume": func() []action {
				if m.mayResume() != nil {
					return nil
				}
				return m.resume(noon)
			},
			"gone": func() []action { return m.agentGone("h1") },
			"back": func() []action { return m.agentBack("h1") },
			"bye":  func() []action { return m.hungUp(noon) },
			"cancel": func() []action {
				if m.accepted {
					return nil
				}
				return m.cancelled(noon)
			},
			"timer": func() []action {
				return m.expired(noon, rapid.SampledFrom([]timer{ringTimer, provisionalTimer, mediaTimer, agentTimer}).Draw(t, "timer"), noon)
			},
			"stop": func() []action { return m.shutdown(noon) },
		}
		names := []string{"answer", "hold", "resume", "gone", "back", "bye", "cancel", "timer", "stop"}
		for _, name := range rapid.SliceOf(rapid.SampledFrom(names)).Draw(t, "inputs") {
			if m.over {
				break // call.go hands nothing to a machine that is over
			}
			log = append(log, inputs[name]()...)
		}
		log = append(log, m.shutdown(noon)...)
		left, farewells := 0, 0
		for _, a := range log {
			switch {
			case a.do == emit && a.event.Kind == Left:
				left++
			case a.do == refuse, a.do == bye:
				farewells++
			}
		}
		if left != 1 || farewells > 1 || log[len(log)-1].event.Kind != Left {
			t.Fatalf("left %d times, %d farewells: %s", left, farewells, told(log))
		}
	})
}
