package media

import (
	"fmt"
	"net"
	"net/netip"
	"sync"
	"sync/atomic"
	"time"

	"github.com/pion/rtp"
)

// receiveBuffer caps what the kernel keeps for a leg that is not being read:
// Linux doubles it and counts some 1 kB per packet, so this is about 0.5 s.
const receiveBuffer = 16 << 10

// Remote is the far end of a leg, as its SDP and the trunk's configuration say.
type Remote struct {
	Addr    netip.AddrPort
	Codec   Codec
	Events  uint8          // payload type of telephone-event, 0 = none offered
	Allowed []netip.Prefix // who may send; Addr's own address always may
	Silent  bool           // the far end wants to hear nothing (on hold at its side)
}

// Listener gets what arrives on a leg, on the leg's own goroutine; it must not
// block. Audio is A-law whatever the trunk speaks, and valid during the call only.
type Listener struct {
	Audio func(payload []byte, timestamp uint32)
	Digit func(key string, at time.Time)
	Late  bool // hand on stale audio too: for measurements
}

// Leg is the RTP side of one call: a UDP socket, and whom it talks to.
type Leg struct {
	conn *net.UDPConn
	now  func() time.Time
	ssrc uint32
	out  Rewriter
	heat atomic.Int64 // when the last packet came, Unix nanoseconds
	lost atomic.Int64 // packets refused: wrong sender, not RTP, stale

	mu     sync.Mutex
	remote Remote
	latch  netip.AddrPort // where the far end really sends from (symmetric RTP, RFC 4961)
}

// OpenLeg takes a UDP port on local between minPort and maxPort, or any when they are zero.
func OpenLeg(local netip.Addr, minPort, maxPort uint16, ssrc uint32, now func() time.Time) (*Leg, error) {
	conn, err := listenBetween(local, minPort, maxPort, ssrc)
	if err != nil {
		return nil, fmt.Errorf("open audio socket: %w", err)
	}
	_ = conn.SetReadBuffer(receiveBuffer) // a larger buffer is only later audio
	l := &Leg{conn: conn, now: now, ssrc: ssrc}
	l.heat.Store(now().UnixNano())
	return l, nil
}

// listenBetween tries the even ports of the range (RFC 3550 section 11) from a
// place that differs from call to call.
func listenBetween(local netip.Addr, minPort, maxPort uint16, seed uint32) (*net.UDPConn, error) {
	if minPort == 0 {
		return net.ListenUDP("udp", net.UDPAddrFromAddrPort(netip.AddrPortFrom(local, 0)))
	}
	first := int(minPort+1) &^ 1
	places := (int(maxPort)-first)/2 + 1
	if places < 1 {
		return nil, fmt.Errorf("no even port between %d and %d", minPort, maxPort)
	}
	var err error
	for i := range places {
		port := uint16(first + 2*((int(seed%uint32(places))+i)%places))
		var conn *net.UDPConn
		if conn, err = net.ListenUDP("udp", net.UDPAddrFromAddrPort(netip.AddrPortFrom(local, port))); err == nil {
			return conn, nil
		}
	}
	return nil, fmt.Errorf("all ports between %d and %d are taken: %w", minPort, maxPort, err)
}

// Port is the local UDP port.
func (l *Leg) Port() uint16 { return l.conn.LocalAddr().(*net.UDPAddr).AddrPort().Port() }

// Join says who is at the far end; a new description unlatches the old sender.
func (l *Leg) Join(r Remote) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if r.Addr != l.remote.Addr {
		l.latch = netip.AddrPort{}
	}
	l.remote = r
}

// Remote returns what Join was told last.
func (l *Leg) Remote() Remote {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.remote
}

// Heard is when the last packet of the far end came; at first, when the leg was opened.
func (l *Leg) Heard() time.Time { return time.Unix(0, l.heat.Load()) }

// Refused counts packets that were not let through.
func (l *Leg) Refused() int64 { return l.lost.Load() }

// Close ends Listen.
func (l *Leg) Close() { _ = l.conn.Close() }

// Listen reads packets until Close.
func (l *Leg) Listen(to Listener) {
	r := reception{leg: l, to: to}
	buf := make([]byte, 1500)
	for {
		n, from, err := l.conn.ReadFromUDPAddrPort(buf)
		if err != nil {
			return // closed; a UDP socket has no other lasting error
		}
		if !r.packet(buf[:n], netip.AddrPortFrom(from.Addr().Unmap(), from.Port())) {
			l.lost.Add(1)
		}
	}
}

// Send gives the far end a frame of A-law. source tells streams apart for the Rewriter.
func (l *Leg) Send(source uint32, frame []byte, timestamp uint32) {
	l.mu.Lock()
	remote, to := l.remote, l.latch
	l.mu.Unlock()
	if !to.IsValid() {
		to = remote.Addr
	}
	if !to.IsValid() || to.Port() == 0 || remote.Silent || len(frame) > 1000 {
		return
	}
	stamp := l.out.Next(source, timestamp, l.now())
	l.write(to, uint8(remote.Codec), stamp, frame)
}

func (l *Leg) write(to netip.AddrPort, kind uint8, stamp Stamp, frame []byte) {
	var buf [1100]byte
	header := rtp.Header{Version: 2, PayloadType: kind, SequenceNumber: stamp.Sequence,
		Timestamp: stamp.Timestamp, Marker: stamp.Marker, SSRC: l.ssrc}
	n, err := header.MarshalTo(buf[:])
	if err != nil {
		return
	}
	if Codec(kind) == PCMU {
		AToMu(buf[n:n+len(frame)], frame)
	} else {
		copy(buf[n:], frame)
	}
	// An error here is a closed socket or an unreachable telephone: the watchdog's business.
	_, _ = l.conn.WriteToUDPAddrPort(buf[:n+len(frame)], to)
}
