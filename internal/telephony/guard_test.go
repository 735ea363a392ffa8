package telephony_test

import (
	"errors"
	"fmt"
	"net"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/pion/rtp"

	"bluelamp/internal/telephony"
	"bluelamp/internal/telephony/media"
	"bluelamp/internal/telephony/telephonytest"
)

// wire is a SIP peer that sends exactly what it is told.
type wire struct {
	*world
	conn  *net.UDPConn
	local string
}

func (w *world) wire() *wire {
	w.Helper()
	conn, err := net.ListenUDP("udp", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 1)})
	w.must(err)
	w.Cleanup(func() { _ = conn.Close() })
	return &wire{w, conn, conn.LocalAddr().String()}
}

func (c *wire) send(text string) {
	c.Helper()
	_, err := c.conn.WriteToUDPAddrPort([]byte(strings.ReplaceAll(text, "\n", "\r\n")), c.edge.Addresses().SIP)
	c.must(err)
}

// await returns the first message whose start line begins so.
func (c *wire) await(start string) string {
	c.Helper()
	buf := make([]byte, 64<<10)
	_ = c.conn.SetReadDeadline(time.Now().Add(patience))
	for {
		n, err := c.conn.Read(buf)
		if err != nil {
			c.Fatalf("no %q: %v", start, err)
		}
		if strings.HasPrefix(string(buf[:n]), start) {
			return string(buf[:n])
		}
	}
}

func (c *wire) request(method, branch, toTag string, cseq int) string {
	body := ""
	if method == "INVITE" {
		body = fmt.Sprintf("v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio %d RTP/AVP 8\r\n", 49170)
	}
	return fmt.Sprintf("%s sip:101@%s SIP/2.0\nVia: SIP/2.0/UDP %s;rport;branch=z9hG4bK%s\nMax-Forwards: 70\n"+
		"From: <sip:07700900123@example.com>;tag=wire\nTo: <sip:101@example.com>%s\nCall-ID: wire-%s\nCSeq: %d %s\n"+
		"Contact: <sip:wire@%s>\nContent-Type: application/sdp\nContent-Length: %d\n\n%s",
		method, c.edge.Addresses().SIP, c.local, branch, toTag, c.local, cseq, method, c.local, len(body), strings.ReplaceAll(body, "\r\n", "\n"))
}

func (c *wire) invite(branch string) string {
	// The body's line ends are restored by send; the length counts them.
	return c.request("INVITE", branch, "", 1)
}

// tag is the To tag of a response, as it goes into the next request.
func tag(message string) string {
	for l := range strings.Lines(message) {
		if strings.HasPrefix(l, "To:") {
			_, t, _ := strings.Cut(strings.TrimSpace(l), ";tag=")
			return ";tag=" + t
		}
	}
	return ""
}

func TestAnAnswerThatIsNeverConfirmed(t *testing.T) {
	w := open(t, nil)
	c := w.wire()
	c.send(c.invite("noack"))
	for range 4 { // the 200 is repeated
		c.await("SIP/2.0 200")
	}
	c.await("BYE ") // and the call is not kept for ever
	if got := *w.event("", telephony.Left, 1).Leaving; got.Cause != telephony.NoAck || got.By != telephony.BySystem {
		t.Errorf("left %+v", got)
	}
}

func TestALateCopyOfAnInviteIsNoGhostCall(t *testing.T) {
	w := open(t, nil)
	c := w.wire()
	c.send(c.invite("one"))
	to := tag(c.await("SIP/2.0 200"))
	c.send(c.request("ACK", "ack", to, 1))
	c.send(c.request("BYE", "bye", to, 2))
	w.event("", telephony.Left, 1)
	c.send(c.invite("one")) // a retransmission that took the long way
	c.send(c.invite("two")) // the same call by another way: RFC 3261 section 8.2.2.2
	c.await("SIP/2.0 482")
	c.send(c.request("BYE", "again", to, 3)) // a call that is over
	c.await("SIP/2.0 481")
	if n := w.count(telephony.Arrived); n != 1 {
		t.Errorf("%d calls arrived", n)
	}
}

func TestRequestsOutOfOrderAreRefused(t *testing.T) {
	w := open(t, nil)
	c := w.wire()
	c.send(c.request("INVITE", "one", "", 7))
	to := tag(c.await("SIP/2.0 200"))
	c.send(c.request("ACK", "ack", to, 7))
	c.send(c.request("BYE", "old", to, 6))
	c.await("SIP/2.0 500")
	c.send(c.request("REFER", "refer", to, 8))
	c.await("SIP/2.0 405")
	c.send(c.request("BYE", "new", to, 9))
	w.event("", telephony.Left, 1)
}

func TestOnlyTheTrunkIsHeard(t *testing.T) {
	w := open(t, func(c *telephony.Config) {
		for i := range c.Trunks {
			c.Trunks[i].Sources = []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}
		}
	})
	line, agent, _ := w.talk("999", telephonytest.Options{})
	line.Mouth.Stop() // the real caller says nothing, so that the latch could move
	w.must(agent.AwaitNo(w.ctx, callerHertz))

	stranger, err := net.ListenUDP("udp", &net.UDPAddr{IP: net.IPv4(127, 0, 0, 2)})
	w.must(err)
	defer func() { _ = stranger.Close() }()
	tone := media.Tone(media.Part{Hertz: []float64{2000}, Level: 0.25, For: time.Second})
	for n := range 75 { // 1.5 s: past the time after which a latch may move
		p := rtp.Packet{Header: rtp.Header{Version: 2, PayloadType: 8, SequenceNumber: uint16(n), Timestamp: uint32(n * 160), SSRC: 9}, Payload: tone.Frame(n)}
		raw, err := p.Marshal()
		w.must(err)
		_, err = stranger.WriteToUDPAddrPort(raw, line.AudioTo())
		w.must(err)
		if l := agent.Level(2000); l > telephonytest.Quiet {
			t.Fatalf("a stranger is heard at %.0f dB", l)
		}
		w.must(line.AwaitFrames(w.ctx, 1)) // keeps time: one frame is 20 ms
	}
	line.SendTone(callerHertz)
	w.must(agent.AwaitTone(w.ctx, callerHertz))
	w.must(line.Bye(w.ctx))
}

func TestADefectEndsOneCallAndNoOther(t *testing.T) {
	w := open(t, nil)
	line, agent, call := w.talk("999", telephonytest.Options{})
	other, arrived := w.ring("101", telephonytest.Options{})
	w.must(other.Await(w.ctx, telephonytest.Talking))
	if err := w.edge.Break(w.ctx, arrived.Call); !errors.Is(err, telephony.ErrNoCall) {
		t.Errorf("a command that met a defect: %v", err)
	}
	w.must(other.Await(w.ctx, telephonytest.Ended))
	if got := w.event(arrived.Call, telephony.Left, 1).Leaving; got.Cause != telephony.Defect {
		t.Errorf("left %+v", got)
	}
	w.must(agent.AwaitTone(w.ctx, callerHertz)) // the other call does not notice

	w.edge.BreakAudio(call)
	w.must(line.Await(w.ctx, telephonytest.Ended))
	if got := w.event(call, telephony.Left, 1).Leaving; got.Cause != telephony.Defect {
		t.Errorf("left %+v", got)
	}
}
