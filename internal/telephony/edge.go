package telephony

import (
	"crypto/tls"
	"fmt"
	"log/slog"
	"net/netip"
	"sync"
	"sync/atomic"
	"time"

	"bluelamp/internal/telephony/media"
	"bluelamp/internal/telephony/recording"
	"bluelamp/internal/telephony/sip"
	"bluelamp/internal/telephony/webrtc"
)

// Edge is the telephone edge. Its methods are safe for concurrent use.
type Edge struct {
	cfg       Config
	log       *slog.Logger
	now       func() time.Time
	stack     *sip.Stack
	browsers  *webrtc.Endpoint
	pacer     *media.Pacer
	tapes     *recording.Flusher // nil: nothing is recorded
	events    *outbox
	agents    *agents
	holdSound media.Sound
	sounds    map[string]media.Sound // announcement by service
	ringBack  media.Sound
	closing   atomic.Bool
	byes      sync.WaitGroup

	mu      sync.Mutex
	calls   map[CallID]*call
	dropped int64         // in calls that are over
	empty   chan struct{} // non-nil while Run waits for the last call to end
}

// New opens the sockets and reads the announcements; calls are taken by Run.
func New(cfg Config, log *slog.Logger, now func() time.Time) (*Edge, error) {
	cfg = cfg.withDefaults()
	e := &Edge{cfg: cfg, log: log, now: now, pacer: media.NewPacer(), events: newOutbox(log), agents: newAgents(),
		holdSound: media.Hold(), ringBack: media.RingBack(), calls: map[CallID]*call{}}
	var err error
	if e.sounds, err = readAnnouncements(cfg.Announcements); err != nil {
		return nil, err
	}
	if cfg.RecordingDir != "" {
		e.tapes = recording.NewFlusher(cfg.RecordingDir, log)
	}
	secure, err := e.certificate()
	if err != nil {
		return nil, err
	}
	e.stack, err = sip.Open(sip.Config{Listen: cfg.Listen, ListenTLS: cfg.ListenTLS, TLS: secure, Advertise: cfg.Advertise,
		Allow: e.allows, Trust: e.trusts, Name: "Bluelamp"}, log, now, e.onCall)
	if err != nil {
		return nil, err
	}
	if e.browsers, err = webrtc.Listen(cfg.AgentListen, cfg.AgentAdvertise, log); err != nil {
		e.stack.Close()
		return nil, err
	}
	return e, nil
}

func (e *Edge) certificate() (*tls.Config, error) {
	if e.cfg.ListenTLS == "" {
		return nil, nil
	}
	pair, err := tls.LoadX509KeyPair(e.cfg.Certificate, e.cfg.Key)
	if err != nil {
		return nil, fmt.Errorf("read certificate for SIP over TLS: %w", err)
	}
	return &tls.Config{Certificates: []tls.Certificate{pair}, MinVersion: tls.VersionTLS12}, nil
}

func readAnnouncements(paths map[string]string) (map[string]media.Sound, error) {
	sounds := map[string]media.Sound{}
	for service, path := range paths {
		channels, err := media.ReadWAV(path)
		if err != nil {
			return nil, fmt.Errorf("announcement for %s: %w", service, err)
		}
		if len(channels) != 1 {
			return nil, fmt.Errorf("announcement for %s: %s has %d channels, it must have one", service, path, len(channels))
		}
		sounds[service] = media.Announcement(channels[0])
	}
	return sounds, nil
}

// Events is the stream of what happens, in order for each call. It is closed
// when Run has returned; a consumer that reads slowly delays nobody.
func (e *Edge) Events() <-chan Event { return e.events.out }

// Addresses is where the edge listens.
type Addresses struct{ SIP, TLS, Agents netip.AddrPort }

// Addresses returns the sockets' addresses, useful when ports were 0.
func (e *Edge) Addresses() Addresses {
	return Addresses{SIP: e.stack.Addr(), TLS: e.stack.AddrTLS(), Agents: e.browsers.Addr()}
}

// Dropped counts audio packets of callers that were not handed on: too late to
// be worth hearing, or from a stranger. A growing number means that the machine
// is too busy for its calls.
func (e *Edge) Dropped() int64 {
	e.mu.Lock()
	defer e.mu.Unlock()
	total := e.dropped
	for _, c := range e.calls {
		total += c.leg.Refused()
	}
	return total
}
