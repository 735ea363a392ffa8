package sip

import (
	"net"
	"net/netip"
	"sync/atomic"
)

// socketBuffer holds a burst of calls: the kernel's default of 208 KiB overflowed
// in a burst of 150 INVITEs. The kernel caps it at net.core.rmem_max.
const socketBuffer = 4 << 20

// packetGate stands in front of a UDP socket.
type packetGate struct {
	*net.UDPConn
	allow   func(netip.Addr) bool
	log     *complaints
	refused *atomic.Int64
}

// ReadFrom returns the next message that may pass; it never returns an error for
// a bad one, because sipgo closes the listener on any error.
func (g *packetGate) ReadFrom(b []byte) (int, net.Addr, error) {
	buf := make([]byte, 64<<10)
	for {
		n, from, err := g.ReadFromUDPAddrPort(buf)
		if err != nil {
			return 0, nil, err
		}
		from = netip.AddrPortFrom(from.Addr().Unmap(), from.Port())
		if !g.allow(from.Addr()) {
			g.refused.Add(1)
			continue
		}
		if pass := g.judge(buf[:n], from); len(pass) > 0 && len(pass) <= len(b) {
			return copy(b, pass), net.UDPAddrFromAddrPort(from), nil
		}
	}
}

func (g *packetGate) judge(raw []byte, from netip.AddrPort) []byte {
	if len(raw) <= 4 { // keep-alive of RFC 5626 section 3.5.1
		return nil
	}
	v := verdict{why: "too long"}
	if len(raw) <= maxMessage {
		v = inspect(raw)
	}
	if v.pass != nil {
		return v.pass
	}
	g.refused.Add(1)
	g.log.tell("SIP message refused", from.String(), v.why)
	if v.answer != nil {
		_, _ = g.WriteToUDPAddrPort(v.answer, from)
	}
	return nil
}
