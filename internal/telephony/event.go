package telephony

import "time"

// CallID names a call for ever; it is a UUID of version 7 and so sorts by time.
type CallID string

// AgentID names whoever answers; the edge attaches no meaning to it.
type AgentID string

// Kind says what an Event reports.
type Kind string

// The kinds of Event, and which fields they fill beside At.
const (
	Arrived         Kind = "arrived"          // Call, Arrival
	TurnedAway      Kind = "turned-away"      // Call, Arrival: a trunk's call that found no room (Config.MaxCalls) and got 503
	Answered        Kind = "answered"         // Call, Agent
	Held            Kind = "held"             // Call, Agent
	Resumed         Kind = "resumed"          // Call, Agent
	Digit           Kind = "digit"            // Call, Digit
	Left            Kind = "left"             // Call, Leaving
	Recorded        Kind = "recorded"         // Call, Recording
	RecordingFailed Kind = "recording-failed" // Call, Reason: (part of) the call is not on file
	AgentReady      Kind = "agent-ready"      // Agent: audio flows to and from the browser
	AgentGone       Kind = "agent-gone"       // Agent, and Call when a caller was left alone with music
)

// Event is something that happened at the edge. At is the time at which the
// signalling arrived, with its monotonic reading.
type Event struct {
	At        time.Time
	Kind      Kind
	Call      CallID
	Agent     AgentID
	Digit     string // "0" to "9", "*", "#", "A" to "D"
	Reason    string
	Arrival   *Arrival
	Leaving   *Leaving
	Recording *Recording
}

// Arrival is who rings, and by which way.
type Arrival struct {
	Trunk   string // Trunk.Name
	Service string // Trunk.Service
	Dialled string // user part of the Request-URI
	Caller  Caller
	SIPID   string            // Call-ID header, for tracing with the carrier
	Headers map[string]string // X- headers, Geolocation, Subject and History-Info as received
	Body    []byte            // location document (PIDF-LO) that came with the call, if any
}

// Caller is the calling party as the network gave it. A withheld number is
// present only when the network asserted it; whoever shows it must respect Withheld.
type Caller struct {
	Number    string // as received, "" when there is none
	Display   string
	Withheld  bool
	Asserted  bool   // from P-Asserted-Identity of a trunk whose sources are configured (RFC 3325)
	Diversion string // last party that diverted the call (RFC 5806), as received
}

// Party is whose doing the end of a call was.
type Party string

// The parties that end calls.
const (
	ByCaller Party = "caller"
	ByAgent  Party = "agent"
	BySystem Party = "system"
)

// Cause is why a call ended.
type Cause string

// The causes.
const (
	Cancel    Cause = "cancel"     // the caller gave up before the 200
	Bye       Cause = "bye"        // hung up, by caller or agent
	NoMedia   Cause = "no-media"   // no audio from the caller for Config.NoMedia: its BYE was lost
	NoAck     Cause = "no-ack"     // the caller's telephone never confirmed the answer
	MaxRing   Cause = "max-ring"   // rang for longer than Config.MaxRing
	Shutdown  Cause = "shutdown"   // the edge was stopped
	Rejected  Cause = "rejected"   // Reject was called
	AgentLost Cause = "agent-lost" // the agent's audio went away and nobody took the call over
	Defect    Cause = "defect"     // the edge failed; the log says how
)

// Leaving is the end of a call. BeforeAnswer means that no agent had taken it,
// whatever announcement the caller heard. Code is the SIP status that refused
// or ended an unanswered call, else 0.
type Leaving struct {
	By           Party
	BeforeAnswer bool
	Cause        Cause
	Code         int
}

// Recording is a finished file. Sides are the channels in order: what the
// caller said is left, what the caller was given to hear (agent, or the hold
// tone) is right.
type Recording struct {
	File     string // path below Config.RecordingDir, with slashes
	SHA256   string // lower-case hex over the whole file
	Bytes    int64
	Duration time.Duration
	Sides    []string
}
