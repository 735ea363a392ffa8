package telephony

import (
	"net/netip"
	"time"
)

// Waiting is what a caller gets until an agent takes the call.
type Waiting string

const (
	// Ring sends 180 and then 183 with early media: the call costs nothing and a
	// caller who leaves sends CANCEL.
	Ring Waiting = "ring"
	// Announce answers at once with 200: a caller who leaves sends BYE.
	Announce Waiting = "announce"
)

// Trunk is a way in. A call belongs to the first trunk whose Sources, Header and
// Dialled all match; an empty one matches everything.
type Trunk struct {
	Name    string
	Service string            // free label such as "999"
	Dialled []string          // user parts of the Request-URI
	Header  map[string]string // header fields that must be present with this value
	Sources []netip.Prefix    // who may send; empty = any, for demonstrations only
	Waiting Waiting           // "" means Ring
}

// PortRange is a range of UDP ports, both ends included; the zero value means any free port.
type PortRange struct{ Min, Max uint16 }

// Config says how the edge runs. The zero value listens on the loopback only.
type Config struct {
	Listen      string     // SIP over UDP and TCP; default "127.0.0.1:5060"; port 0 takes a free one
	ListenTLS   string     // SIP over TLS; default none; needs Certificate and Key
	Certificate string     // PEM file
	Key         string     // PEM file
	Advertise   netip.Addr // address put into Contact and SDP; default: the one that faces the caller
	RTP         PortRange

	AgentListen    string   // one UDP port for all browsers; default "127.0.0.1:0"
	AgentAdvertise []string // addresses offered to browsers instead of the local ones

	Trunks        []Trunk
	Announcements map[string]string // Trunk.Service to a WAV file, 8 kHz 16-bit mono
	RecordingDir  string            // default: calls are not recorded

	MaxCalls  int           // further callers get 503; default 500
	MaxRing   time.Duration // longest unanswered ringing; default 10 min
	NoMedia   time.Duration // longest silence on the wire of an answered call; default 30 s
	AgentLost time.Duration // how long a caller is kept when the agent's audio is lost; default 2 min
}

// withDefaults fills what was left zero.
func (c Config) withDefaults() Config {
	orString(&c.Listen, "127.0.0.1:5060")
	orString(&c.AgentListen, "127.0.0.1:0")
	if c.MaxCalls == 0 {
		c.MaxCalls = 500
	}
	orDuration(&c.MaxRing, 10*time.Minute)
	orDuration(&c.NoMedia, 30*time.Second)
	orDuration(&c.AgentLost, 2*time.Minute)
	return c
}

func orString(s *string, otherwise string) {
	if *s == "" {
		*s = otherwise
	}
}

func orDuration(d *time.Duration, otherwise time.Duration) {
	if *d == 0 {
		*d = otherwise
	}
}
