// Package testtelephone lets a browser ring the edge as a member of the public
// would: it joins a page's peer connection to a real SIP call to our own
// address. It exists for demonstrations and is switched on in no other mode.
// Audio is A-law from the microphone to the handler's ear.
package testtelephone

import (
	"context"
	"fmt"
	"log/slog"
	"net/netip"
	"sync"
	"time"

	"github.com/google/uuid"

	"bluelamp/internal/fault"
	"bluelamp/internal/telephony/telephonytest"
	"bluelamp/internal/telephony/webrtc"
)

// Why the test telephone refuses.
var (
	ErrNoCall = fault.New(fault.NotFound, "testtelephone.no-such-call", "This call is not known. Ring again.")
	ErrNumber = fault.New(fault.Invalid, "testtelephone.number", "Give a telephone number: digits, and a + at the front if you like.")
	ErrOffer  = fault.New(fault.Invalid, "testtelephone.offer", "The browser's audio offer cannot be used: it must offer one audio line with G.711 A-law.")
	ErrFull   = fault.New(fault.Unavailable, "testtelephone.full", "Too many test calls at once. Hang one up first.")
	ErrDigit  = fault.New(fault.Refused, "testtelephone.digit", "That key cannot be sent now: it must be 0 to 9, * or #, during a conversation.")
)

// maxCalls bounds the test calls at once, and remember how long ended ones can be asked for.
const (
	maxCalls = 50
	remember = 5 * time.Minute
)

// Config says where the page's audio arrives and whom to ring.
type Config struct {
	Target    netip.AddrPort // the edge's SIP address
	Listen    string         // UDP port for browsers, for example "127.0.0.1:0"
	Advertise []string       // addresses offered to browsers instead of the local ones
}

// Gateway joins pages to calls.
type Gateway struct {
	cfg      Config
	log      *slog.Logger
	browsers *webrtc.Endpoint
	phone    *telephonytest.Phone

	mu    sync.Mutex
	calls map[string]*call
}

// New opens the sockets.
func New(cfg Config, log *slog.Logger) (*Gateway, error) {
	local := netip.AddrFrom4([4]byte{127, 0, 0, 1})
	if to := cfg.Target.Addr(); to.IsValid() && !to.IsUnspecified() {
		local = to // the edge is on this machine
	} else {
		cfg.Target = netip.AddrPortFrom(local, cfg.Target.Port())
	}
	browsers, err := webrtc.Listen(cfg.Listen, cfg.Advertise, log)
	if err != nil {
		return nil, fmt.Errorf("test telephone: %w", err)
	}
	phone, err := telephonytest.NewPhone(local)
	if err != nil {
		browsers.Close()
		return nil, err
	}
	return &Gateway{cfg: cfg, log: log, browsers: browsers, phone: phone, calls: map[string]*call{}}, nil
}

// Close hangs every call up and gives the sockets back.
func (g *Gateway) Close() {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	g.mu.Lock()
	all := make([]*call, 0, len(g.calls))
	for _, c := range g.calls {
		all = append(all, c)
	}
	g.mu.Unlock()
	for _, c := range all {
		_ = c.hangUp(ctx) // the edge is going too
		c.session.Close()
	}
	g.phone.Close()
	g.browsers.Close()
}

func (g *Gateway) find(id string) (*call, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	c := g.calls[id]
	if c == nil {
		return nil, ErrNoCall
	}
	return c, nil
}

// reserve gives a call its name.
func (g *Gateway) reserve(c *call) (string, error) {
	id, err := uuid.NewRandom()
	if err != nil {
		return "", fmt.Errorf("name a test call: %w", err)
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	for old, k := range g.calls {
		if ended := k.endedAt(); !ended.IsZero() && time.Since(ended) > remember {
			delete(g.calls, old)
		}
	}
	if len(g.calls) >= maxCalls {
		return "", ErrFull
	}
	g.calls[id.String()] = c
	return id.String(), nil
}

func (g *Gateway) forget(id string) {
	g.mu.Lock()
	defer g.mu.Unlock()
	delete(g.calls, id)
}
