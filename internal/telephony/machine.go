package telephony

import "time"

// machine decides what becomes of one call. It has no socket, no clock and no
// goroutine: what happens is told to it with its time, and it answers with
// actions for call.go to carry out, in order.
type machine struct {
	limits
	id      CallID
	waiting Waiting

	accepted bool    // 200 was sent
	taken    bool    // an agent has had the call
	agent    AgentID // who has it
	held     bool    // by the agent
	alone    bool    // the agent's audio is lost
	silent   bool    // the caller's telephone has put us on hold
	over     bool
	heard    time.Time // no silence is counted before this
}

// limits are the durations of Config.
type limits struct{ maxRing, noMedia, agentLost time.Duration }

// provisionalEvery is how often ringing is repeated so that no proxy on the way
// gives the call up (RFC 3261 section 13.3.1.1 asks for once a minute).
const provisionalEvery = time.Minute

// verb is what an action does.
type verb int

const (
	ring   verb = iota + 1 // send 180, and 183 with early media
	accept                 // send 200
	refuse                 // end an unanswered call with code
	bye                    // end an answered call
	play                   // let the caller hear sound
	record                 // begin the recording
	arm                    // start or restart timer
	disarm                 // stop timer
	emit                   // report event
)

type action struct {
	do    verb
	code  int
	sound sound
	timer timer
	after time.Duration
	event Event
}

// sound is what a caller hears.
type sound int

const (
	soundWaiting sound = iota + 1
	soundHold
	soundAgent
)

// timer names the clocks of a call.
type timer int

const (
	ringTimer        timer = iota + 1 // Config.MaxRing
	provisionalTimer                  // ringing is to be repeated
	mediaTimer                        // time to look whether audio still comes
	agentTimer                        // Config.AgentLost
)

func (m *machine) event(at time.Time, k Kind) Event { return Event{At: at, Kind: k, Call: m.id} }

// arrive begins the call.
func (m *machine) arrive(at time.Time, a Arrival) []action {
	e := m.event(at, Arrived)
	e.Arrival = &a
	told := action{do: emit, event: e}
	if m.waiting == Announce {
		return append([]action{told}, m.accept(at)...)
	}
	return []action{told, {do: ring}, {do: play, sound: soundWaiting},
		{do: arm, timer: ringTimer, after: m.maxRing}, {do: arm, timer: provisionalTimer, after: provisionalEvery}}
}

// accept sends the 200 while nobody has taken the call.
func (m *machine) accept(at time.Time) []action {
	m.accepted, m.heard = true, at
	return []action{{do: accept}, {do: play, sound: soundWaiting}, {do: arm, timer: mediaTimer, after: m.noMedia}}
}

// mayAnswer says whether an agent may take the call: nobody has it, or nobody hears it.
func (m *machine) mayAnswer(a AgentID) error {
	if m.taken && !m.alone && m.agent != a {
		return ErrTaken
	}
	return nil
}

// has says that this agent is talking already, so that a command sent twice is harmless.
func (m *machine) has(a AgentID) bool { return m.taken && !m.alone && m.agent == a }

// took is called when the agent is reserved and the 200, where needed, is on its way.
func (m *machine) took(at time.Time, a AgentID) []action {
	first := !m.taken
	if !m.accepted {
		m.accepted, m.heard = true, at
	}
	m.taken, m.agent, m.held, m.alone = true, a, false, false
	e := m.event(at, Answered)
	e.Agent = a
	out := []action{{do: disarm, timer: ringTimer}, {do: disarm, timer: provisionalTimer}, {do: disarm, timer: agentTimer},
		{do: arm, timer: mediaTimer, after: m.noMedia}}
	if first {
		out = append(out, action{do: record})
	}
	return append(out, action{do: play, sound: soundAgent}, action{do: emit, event: e})
}

func (m *machine) hold(at time.Time) ([]action, error) {
	switch {
	case !m.taken:
		return nil, ErrNotAnswered
	case m.held:
		return nil, ErrAlreadyHeld
	}
	m.held = true
	return []action{{do: play, sound: soundHold}, {do: emit, event: m.agentEvent(at, Held)}}, nil
}

// mayResume says whether the caller can come off hold.
func (m *machine) mayResume() error {
	switch {
	case !m.taken:
		return ErrNotAnswered
	case !m.held:
		return ErrNotHeld
	case m.alone:
		return ErrNoAgent
	}
	return nil
}

// resume is called when the agent is reserved again.
func (m *machine) resume(at time.Time) []action {
	m.held, m.heard = false, at
	return []action{{do: play, sound: soundAgent}, {do: arm, timer: mediaTimer, after: m.noMedia},
		{do: emit, event: m.agentEvent(at, Resumed)}}
}

func (m *machine) agentEvent(at time.Time, k Kind) Event {
	e := m.event(at, k)
	e.Agent = m.agent
	return e
}

// agentGone: the caller is not dropped, because the agent may be reloading the
// page and somebody else may take over.
func (m *machine) agentGone(a AgentID) []action {
	if !m.taken || m.agent != a || m.alone {
		return nil
	}
	m.alone = true
	return []action{{do: play, sound: soundHold}, {do: arm, timer: agentTimer, after: m.agentLost}}
}

// released: nobody has the call until somebody answers it anew. It may wait as
// long as one that has never been answered.
func (m *machine) released() []action {
	m.agent, m.held = "", false
	return []action{{do: play, sound: soundHold}, {do: arm, timer: agentTimer, after: m.maxRing}}
}

// agentBack: the same agent's audio is there again.
func (m *machine) agentBack(a AgentID) []action {
	if !m.alone || m.agent != a {
		return nil
	}
	m.alone = false
	out := []action{{do: disarm, timer: agentTimer}}
	if !m.held {
		out = append(out, action{do: play, sound: soundAgent})
	}
	return out
}

// reoffered: a re-INVITE; silent says that the caller's telephone is on hold.
func (m *machine) reoffered(at time.Time, silent bool) {
	if m.silent && !silent {
		m.heard = at
	}
	m.silent = silent
}

func (m *machine) pressed(at time.Time, digit string) []action {
	e := m.event(at, Digit)
	e.Digit = digit
	return []action{{do: emit, event: e}}
}

// expired is called when a timer has run out; heard is when audio came last.
func (m *machine) expired(at time.Time, t timer, heard time.Time) []action {
	switch t {
	case ringTimer:
		if !m.accepted {
			return m.end(at, Leaving{By: BySystem, Cause: MaxRing, Code: 480})
		}
	case provisionalTimer:
		if !m.accepted {
			return []action{{do: ring}, {do: arm, timer: provisionalTimer, after: provisionalEvery}}
		}
	case agentTimer:
		if m.alone {
			return m.end(at, Leaving{By: BySystem, Cause: AgentLost})
		}
	case mediaTimer:
		return m.listen(at, heard)
	}
	return nil
}

// listen is the watchdog of an answered call: a lost BYE would leave it for ever.
func (m *machine) listen(at, heard time.Time) []action {
	if m.held || m.silent {
		m.heard = at
	}
	if m.heard.After(heard) {
		heard = m.heard
	}
	if left := m.noMedia - at.Sub(heard); left > 0 {
		return []action{{do: arm, timer: mediaTimer, after: left}}
	}
	return m.end(at, Leaving{By: BySystem, Cause: NoMedia})
}
