package media

import (
	"bytes"
	"net"
	"net/netip"
	"testing"
	"time"

	"github.com/pion/rtp"
)

// far is the other end of a leg, down to the byte.
type far struct {
	*testing.T
	conn *net.UDPConn
	leg  *Leg
}

func join(t *testing.T, codec Codec) far {
	t.Helper()
	conn, err := net.ListenUDP("udp", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)})
	if err != nil {
		t.Fatal(err)
	}
	leg, err := OpenLeg(netip.MustParseAddr("127.0.0.1"), 0, 0, 7, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	leg.Join(Remote{Addr: conn.LocalAddr().(*net.UDPAddr).AddrPort(), Codec: codec, Events: 101})
	t.Cleanup(func() { leg.Close(); _ = conn.Close() })
	return far{t, conn, leg}
}

func (f far) next() (p rtp.Packet) {
	f.Helper()
	buf := make([]byte, 1500)
	_ = f.conn.SetReadDeadline(time.Now().Add(5 * time.Second))
	n, err := f.conn.Read(buf)
	if err != nil {
		f.Fatal(err)
	}
	if err := p.Unmarshal(buf[:n]); err != nil {
		f.Fatal(err)
	}
	return p
}

func TestOnTheWireTheTrunksOwnLawIsSpoken(t *testing.T) {
	frame := RingBack().Frame(0)
	mu := make([]byte, len(frame))
	AToMu(mu, frame)
	for codec, want := range map[Codec][]byte{PCMA: frame, PCMU: mu} {
		f := join(t, codec)
		heard := make(chan []byte, 1)
		go f.leg.Listen(Listener{Audio: func(p []byte, _ uint32) { heard <- bytes.Clone(p) }})
		f.leg.Send(1, frame, 0)
		p := f.next()
		if p.PayloadType != uint8(codec) || p.SSRC != 7 || !p.Marker || !bytes.Equal(p.Payload, want) {
			t.Errorf("codec %d: %+v", codec, p)
		}
		raw, err := p.Marshal()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.conn.WriteToUDPAddrPort(raw, netip.AddrPortFrom(netip.MustParseAddr("127.0.0.1"), f.leg.Port())); err != nil {
			t.Fatal(err)
		}
		back := make([]byte, len(frame))
		if codec == PCMA {
			copy(back, want)
		} else {
			MuToA(back, want)
		}
		if got := <-heard; !bytes.Equal(got, back) {
			t.Errorf("codec %d is not handed on as A-law", codec)
		}
	}
}

func TestAPressedKeyOnTheWire(t *testing.T) {
	f := join(t, PCMA)
	f.leg.Send(1, RingBack().Frame(0), 0)
	audio := f.next()
	if err := f.leg.Press(t.Context(), "#"); err != nil {
		t.Fatal(err)
	}
	var begin uint32
	for n := range 9 { // six while it is down, the end three times
		p := f.next()
		if n == 0 {
			begin = p.Timestamp
		}
		end := n >= 6
		if p.PayloadType != 101 || p.Timestamp != begin || p.Marker != (n == 0) || p.Payload[0] != 11 || (p.Payload[1]&0x80 != 0) != end {
			t.Errorf("packet %d: %+v", n, p)
		}
		if p.SequenceNumber != audio.SequenceNumber+uint16(n)+1 {
			t.Errorf("packet %d has sequence number %d after %d", n, p.SequenceNumber, audio.SequenceNumber)
		}
	}
	if err := f.leg.Press(t.Context(), "x"); err == nil {
		t.Error("a key that does not exist was pressed")
	}
}

func TestAHeldFarEndHearsNothing(t *testing.T) {
	f := join(t, PCMA)
	r := f.leg.Remote()
	r.Silent = true
	f.leg.Join(r)
	f.leg.Send(1, RingBack().Frame(0), 0)
	r.Silent = false
	f.leg.Join(r)
	f.leg.Send(1, RingBack().Frame(1), 160)
	if p := f.next(); !bytes.Equal(p.Payload, RingBack().Frame(1)) {
		t.Error("a frame was sent to an end that is on hold")
	}
}
