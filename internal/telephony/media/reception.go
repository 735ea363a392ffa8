package media

import (
	"net/netip"
	"time"

	"github.com/pion/rtp"
)

// unlatchAfter is how long the latched sender must be silent before another
// port of an allowed address may take its place.
const unlatchAfter = time.Second

// reception is the receiving half of a leg; one goroutine owns it.
type reception struct {
	leg    *Leg
	to     Listener
	ssrc   uint32
	known  bool
	digits Digits
	late   lateness
	frame  [1500]byte
}

// packet takes one datagram and says whether it was let through.
func (r *reception) packet(raw []byte, from netip.AddrPort) bool {
	now := r.leg.now()
	var p rtp.Packet
	if err := p.Unmarshal(raw); err != nil || p.Version != 2 || !r.leg.accept(from, now) {
		return false
	}
	r.leg.heat.Store(now.UnixNano())
	if !r.known || p.SSRC != r.ssrc {
		r.known, r.ssrc = true, p.SSRC
		r.digits.Reset()
		r.late = lateness{}
	}
	remote := r.leg.Remote()
	if isEvent(p.PayloadType, remote) {
		if key, fresh := r.digits.Packet(p.Payload, p.Timestamp); fresh {
			r.to.Digit(key, now)
		}
		return true
	}
	if p.PayloadType != uint8(PCMA) && p.PayloadType != uint8(PCMU) {
		return false
	}
	if r.late.stale(p.Timestamp, now) && !r.to.Late {
		return false
	}
	r.audio(p)
	return true
}

func (r *reception) audio(p rtp.Packet) {
	payload := p.Payload
	if Codec(p.PayloadType) == PCMU {
		payload = r.frame[:len(p.Payload)]
		MuToA(payload, p.Payload)
	}
	r.to.Audio(payload, p.Timestamp)
}

// isEvent: the type that the SDP named, and the two that equipment uses
// whatever was negotiated.
func isEvent(kind uint8, remote Remote) bool {
	return kind == remote.Events && kind != 0 || kind == 96 || kind == 101
}

// accept applies the latch. Only the trunk's own addresses may send: a latch on
// whoever comes first would let a stranger speak to a police handler.
func (l *Leg) accept(from netip.AddrPort, now time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if from == l.latch {
		return true
	}
	if !l.remote.allows(from.Addr()) {
		return false
	}
	if l.latch.IsValid() && now.Sub(l.Heard()) < unlatchAfter {
		return false
	}
	l.latch = from
	return true
}

func (r Remote) allows(a netip.Addr) bool {
	if a == r.Addr.Addr().Unmap() {
		return true
	}
	for _, p := range r.Allowed {
		if p.Contains(a) {
			return true
		}
	}
	return false
}
