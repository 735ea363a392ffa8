package sip

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"sync"
	"sync/atomic"
	"time"

	"github.com/emiago/sipgo"
	sipmsg "github.com/emiago/sipgo/sip"
)

// Config says where to listen and whom to let in.
type Config struct {
	Listen    string // UDP and TCP
	ListenTLS string // "" = none
	TLS       *tls.Config
	Advertise netip.Addr            // zero = the local address that faces the peer
	Allow     func(netip.Addr) bool // whose messages are read at all
	Trust     func(*Dialogue) bool  // whose P-Asserted-Identity is believed
	Name      string                // Server header
}

// Stack is the listening side: it owns sockets, transactions and the table of dialogues.
type Stack struct {
	cfg     Config
	log     *slog.Logger
	gates   *complaints
	now     func() time.Time
	ua      *sipgo.UserAgent
	server  *sipgo.Server
	client  *sipgo.Client
	udp     *packetGate
	tcp     *listenGate
	tls     *listenGate
	handler func(*Dialogue)

	refused  atomic.Int64
	draining atomic.Bool

	mu        sync.Mutex
	dialogues map[key]*Dialogue
	recent    map[copyKey]time.Time
}

// Open takes the sockets. handler runs once per call on its own goroutine and
// returns when the call is over: sipgo ends the INVITE's transaction with it.
func Open(cfg Config, log *slog.Logger, now func() time.Time, handler func(*Dialogue)) (*Stack, error) {
	s := &Stack{cfg: cfg, log: log, gates: newComplaints(log, now), now: now, handler: handler,
		dialogues: map[key]*Dialogue{}, recent: map[copyKey]time.Time{}}
	if err := s.listen(); err != nil {
		s.Close()
		return nil, err
	}
	if err := s.assemble(); err != nil {
		s.Close()
		return nil, fmt.Errorf("assemble SIP stack: %w", err)
	}
	return s, nil
}

func (s *Stack) listen() error {
	addr, err := net.ResolveUDPAddr("udp", s.cfg.Listen)
	if err != nil {
		return fmt.Errorf("SIP address %q: %w", s.cfg.Listen, err)
	}
	// A free port must be free for both protocols: trunks expect one number.
	for try := 0; ; try++ {
		udp, err := net.ListenUDP("udp", addr)
		if err != nil {
			return fmt.Errorf("listen for SIP on UDP: %w", err)
		}
		tcp, err := net.Listen("tcp", udp.LocalAddr().String())
		if err == nil {
			s.udp, s.tcp = &packetGate{UDPConn: udp, allow: s.cfg.Allow, log: s.gates, refused: &s.refused}, s.gate(tcp)
			_ = udp.SetReadBuffer(socketBuffer)
			break
		}
		_ = udp.Close()
		if addr.Port != 0 || try == 20 {
			return fmt.Errorf("listen for SIP on TCP: %w", err)
		}
	}
	if s.cfg.ListenTLS == "" {
		return nil
	}
	secure, err := tls.Listen("tcp", s.cfg.ListenTLS, s.cfg.TLS)
	if err != nil {
		return fmt.Errorf("listen for SIP on TLS: %w", err)
	}
	s.tls = s.gate(secure)
	return nil
}

func (s *Stack) gate(l net.Listener) *listenGate {
	return &listenGate{Listener: l, allow: s.cfg.Allow, log: s.gates, refused: &s.refused}
}

// settle sets sipgo's package variables, once per process. Responses over UDP may
// be as long as they must: sipgo applies the 1,300 byte rule, which is for
// requests (RFC 3261 section 18.1.1), to responses too. And its book-keeping of
// connections is nobody's business: what matters is logged per stack.
var settle = sync.OnceFunc(func() {
	sipmsg.UDPMTUSize = 32 << 10
	sipmsg.SetDefaultLogger(slog.New(slog.DiscardHandler))
})

func (s *Stack) assemble() (err error) {
	settle()
	quiet := slog.New(quietHandler{s.log.Handler()})
	s.ua, err = sipgo.NewUA(sipgo.WithUserAgent(s.cfg.Name),
		sipgo.WithUserAgentTransactionLayerOptions(sipmsg.WithTransactionLayerLogger(quiet)),
		sipgo.WithUserAgentTransportLayerOptions(sipmsg.WithTransportLayerLogger(quiet)))
	if err != nil {
		return err
	}
	if s.server, err = sipgo.NewServer(s.ua, sipgo.WithServerLogger(quiet)); err != nil {
		return err
	}
	if s.client, err = sipgo.NewClient(s.ua, sipgo.WithClientLogger(quiet), sipgo.WithClientNAT()); err != nil {
		return err
	}
	s.register()
	return nil
}

// Run serves until ctx ends.
func (s *Stack) Run(ctx context.Context) error {
	done := make(chan error, 3)
	go func() { done <- s.server.ServeUDP(s.udp) }()
	go func() { done <- s.server.ServeTCP(s.tcp) }()
	if s.tls != nil {
		go func() { done <- s.server.ServeTLS(s.tls) }()
	}
	janitor := time.NewTicker(10 * time.Second)
	defer janitor.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case err := <-done:
			if ctx.Err() != nil || errors.Is(err, net.ErrClosed) {
				return nil
			}
			return fmt.Errorf("serve SIP: %w", err)
		case <-janitor.C:
			s.forget()
			s.gates.sum()
		}
	}
}

// Drain refuses new calls and tells carriers that ask with OPTIONS to go elsewhere.
func (s *Stack) Drain() { s.draining.Store(true) }

// Close gives the sockets back.
func (s *Stack) Close() {
	if s.udp != nil {
		_ = s.udp.Close()
	}
	for _, l := range []*listenGate{s.tcp, s.tls} {
		if l != nil {
			_ = l.Close()
		}
	}
	if s.ua != nil {
		_ = s.ua.Close()
	}
}

// Addr is where SIP is listened for over UDP and TCP.
func (s *Stack) Addr() netip.AddrPort { return s.udp.LocalAddr().(*net.UDPAddr).AddrPort() }

// AddrTLS is where SIP is listened for over TLS; the zero value when it is not.
func (s *Stack) AddrTLS() netip.AddrPort {
	if s.tls == nil {
		return netip.AddrPort{}
	}
	return s.tls.Addr().(*net.TCPAddr).AddrPort()
}

// Refused counts messages and connections that the gate did not let in.
func (s *Stack) Refused() int64 { return s.refused.Load() }

// Open counts dialogues that are not over.
func (s *Stack) Open() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.dialogues)
}

// facing is the local address that a peer is told: the advertised one, the one
// listened on, or for 0.0.0.0 the one that the routing table picks.
func (s *Stack) facing(peer netip.Addr) netip.Addr {
	if s.cfg.Advertise.IsValid() {
		return s.cfg.Advertise
	}
	local := s.Addr().Addr().Unmap()
	if !local.IsUnspecified() {
		return local
	}
	conn, err := net.DialUDP("udp", nil, net.UDPAddrFromAddrPort(netip.AddrPortFrom(peer, 9)))
	if err != nil {
		return local
	}
	defer func() { _ = conn.Close() }()
	return conn.LocalAddr().(*net.UDPAddr).AddrPort().Addr().Unmap()
}
